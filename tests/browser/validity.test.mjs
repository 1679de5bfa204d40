// Proves that every page of every edition is valid HTML, by the Nu HTML checker.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { assertNone } from './lib/findings.mjs';
import { allPages } from './lib/sites.mjs';

const CHECKER = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
const OUTPUT_LIMIT = 256 * 1024 * 1024; // bytes

test('the checker finds a fault where there is one', async () => {
  const fault = '<!DOCTYPE html><html lang="en"><title>T</title><p class="a"id="b">No space';
  const messages = await check(['-'], fault);
  assert.equal(messages.length, 1, JSON.stringify(messages));
});

test('every page of every edition is valid', async () => {
  const pages = allPages();
  const messages = await check(pages.map((page) => page.file));
  const name = (url) => pages.find((page) => page.url === url.replace(/^file:\/(?!\/)/, 'file:///'))?.name ?? url;
  assertNone(
    messages.map((one) => `${name(one.url ?? '')}:${one.lastLine}:${one.lastColumn}: ${one.message}`),
    'error of the HTML checker',
  );
});

/** The errors that the checker reports. Warnings and notes are left out by the checker itself. */
async function check(files, input) {
  const run = promisify(execFile)('java', ['-jar', CHECKER, '--errors-only', '--format', 'json', ...files], {
    maxBuffer: OUTPUT_LIMIT,
  });
  if (input !== undefined) run.child.stdin.end(input);
  const { stderr } = await run.catch((error) => error);
  assert.ok(stderr?.startsWith('{'), `the checker said: ${stderr}`);
  return JSON.parse(stderr).messages;
}
