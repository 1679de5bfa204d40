// A small book that a test writes itself, built by the program.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './program.mjs';

/** Builds a book from its files, by path; gives the folder that holds its editions. It goes when the tests end. */
export function builtBook(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trainbook-built-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'book', ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const sites = path.join(folder, 'sites');
  execFileSync(program, ['build', path.join(folder, 'book'), '--out', sites, '--color', 'never'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return sites;
}
