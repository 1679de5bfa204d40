// A small book that a test writes itself, built by the program.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './program.mjs';

/** Builds the files of a book; the folder of its editions. It goes when the tests are over. */
export function built(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trainbook-built-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  build(folder, files);
  return path.join(folder, 'build');
}

/** Builds other files of the same book at the same place. */
export function rebuilt(editions, files) {
  build(path.dirname(editions), files);
}

function build(folder, files) {
  rmSync(path.join(folder, 'modules'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  execFileSync(program, ['build', folder], { stdio: 'pipe' });
}

/** Text that is longer than a window. */
export const LONG = Array.from({ length: 40 }, (_, at) => `Paragraph ${at + 1} is here so that the end of the page is out of view.`).join('\n\n');

/** Two modules: pages to read, a check to pass, questions to answer in one's own words. */
export const KEPT = {
  'book.toml': '[book]\ntitle = "A book that is kept"\nid = "kept"\nmodules = ["first", "second"]\n',
  'modules/first/index.md': `---\ntitle: First steps\nanswers: self-check\nactivities:\n  - id: meet\n    title: A first meeting\n    kind: on-the-job\n    instructions: Meet **one** family.\n    possible_answers: [It takes an hour.]\n    coach_questions: [How was it?]\n    trainer_notes: [Only trainers know this.]\n---\n\n${LONG}\n`,
  'modules/first/01-listening.md': `---\ntitle: Listening\n---\n\n${LONG}\n\n::: question {#who} Who speaks?\n- [x] The child\n- [ ] The worker\n:::\n\n:::: reflection {#heard} When you were heard\nWhen did somebody *listen* to you? See [above](#before).\n\n::: answer\nAt school, when I was ten.\n:::\n::::\n\n## Before\n\nText.\n\n::: reflection {#again}\nWhat helped?\n:::\n`,
  'modules/first/02-asking.md': '---\ntitle: Asking\n---\n\nA short page.\n',
  'modules/second/index.md': '---\ntitle: Second steps\n---\n\nShort.\n',
  'modules/second/01-going.md': `---\ntitle: Going\n---\n\n${LONG}\n`,
};
