// The preview as the tests use it: a book in a folder of its own, and `trainbook serve` that shows it.
//
// `startPreview(files)` writes the book and starts the program:
// - `origin`: where the desk is
// - `edit(file, text)`, `editAll(files)`, `remove(file)`, `rename(file, other)`: changes to the book, as an author makes
//   them; over when the preview shows them
// - `stop()` and `start()`: the program is ended by Ctrl-C, and comes again at the same place; `edit` may come between
// - `folder`: where the book is, `said`: all that the program has printed
// - `close()`: all of it goes
//
// TRAINBOOK_PROGRAM names the program; without it the one that the tests have built is taken.

import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Program } from './program.mjs';

export { program } from './program.mjs';

// The program shows a change within milliseconds: what takes this long is stuck, however busy the machine is.
const PATIENCE = 60_000;
const PAUSE = 20;

/**
 * `files` are texts or bytes by their paths; they come over `parts` of another book's folder `from`. `typed` is
 * what else is typed after `trainbook serve`, in an environment with more names in it.
 */
export async function startPreview(files, { from = null, parts = [], typed = [], environment = {} } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'trainbook-preview-'));
  const book = path.join(folder, 'book');
  const placeOf = (file) => path.join(book, ...file.split('/'));
  const write = async (file, text) => {
    await mkdir(path.dirname(placeOf(file)), { recursive: true });
    await writeFile(placeOf(file), text);
  };
  for (const part of parts) await cp(path.join(from, part), path.join(book, part), { recursive: true });
  for (const [file, text] of Object.entries(files)) await write(file, text);

  const server = new Program(book, typed, environment);
  await server.start();

  /** Makes a change and waits until it is shown, where there is somebody to show it. */
  const change = async (act) => {
    if (!server.isRunning) return act();
    const before = await generation(server.origin);
    await act();
    return until(`the preview shows a change\n${server.said}`, async () => (await generation(server.origin)) > before);
  };
  return {
    folder: book,
    get origin() {
      return server.origin;
    },
    get said() {
      return server.said;
    },
    edit: (file, text) => change(() => write(file, text)),
    editAll: (all) => change(() => Promise.all(Object.entries(all).map(([file, text]) => write(file, text)))),
    remove: (file) => change(() => rm(placeOf(file), { recursive: true })),
    rename: (file, other) => change(() => rename(placeOf(file), placeOf(other))),
    start: () => server.start(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The number of what is shown now. */
async function generation(origin) {
  const answer = await fetch(`${origin}/-/book.json`);
  return (await answer.json()).generation;
}

/** Asks again until it is so. */
export async function until(what, isSo) {
  const deadline = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
}
