#!/usr/bin/env node
// Proves that every dependency may be shipped with this program: its license is on the list in `tests/deny.toml`
// and it comes from the crate registry. The same as `cargo deny check licenses sources`, for machines without it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const REGISTRY = /^(registry|sparse)\+/;

const list = readFileSync(new URL('./deny.toml', import.meta.url), 'utf8');
const allowed = new Set(readArray(list, 'allow'));
const { packages } = JSON.parse(
  execFileSync('cargo', ['metadata', '--locked', '--format-version', '1'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
);

const problems = packages.flatMap(({ name, version, license, source }) => {
  const found = [];
  if (!license) found.push(`${name} ${version} names no license`);
  else if (!isAllowed(license)) found.push(`${name} ${version} has the license ${license}`);
  if (source !== null && !REGISTRY.test(source)) found.push(`${name} ${version} comes from ${source}`);
  return found;
});
const used = new Set(packages.flatMap(({ license }) => license?.match(/[\w.+-]+( WITH [\w.-]+)?/g) ?? []));
for (const one of allowed) if (!used.has(one)) problems.push(`${one} is on the list, and no dependency has it`);

for (const problem of problems) console.error(problem);
console.log(`${packages.length} packages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** An SPDX expression: `OR` and the older `/` ask for one of the parts, `AND` for all; `AND` binds closer. */
function isAllowed(expression) {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) return isAllowed(expression.replace(inner[0], isAllowed(inner[1]) ? 'yes' : 'no'));
  return expression
    .split(/\s+OR\s+|\//)
    .some((part) => part.split(/\s+AND\s+/).every((one) => one.trim() === 'yes' || allowed.has(one.trim())));
}

/** The strings of a TOML array of strings. */
function readArray(toml, key) {
  const body = new RegExp(`^${key} = \\[([^\\]]*)\\]`, 'm').exec(toml)?.[1];
  if (!body) throw new Error(`no ${key} in tests/deny.toml`);
  return [...body.replace(/#.*$/gm, '').matchAll(/"([^"]*)"/g)].map((match) => match[1]);
}
