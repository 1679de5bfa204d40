// A small book of a test's own, built once by the program: for what the sample does not show.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './program.mjs';

/** Builds a book from its files, `{ path: text }`: the folder of its editions. It is gone when the tests are. */
export function builtBook(files, typed = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trainbook-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  execFileSync(program, ['build', folder, ...typed], { stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(folder, 'build');
}
