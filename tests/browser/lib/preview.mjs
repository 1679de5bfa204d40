// The preview as the tests use it: a book in a folder of its own, and the server that shows it.
//
// `startPreview(files)` writes the book and starts the server:
// - `origin`: where the desk is
// - `edit(file, text)`, `remove(file)`: changes to the book, as an author makes them
// - `stop()` and `start()`: the server goes, and comes again at the same place; `edit` may come between
// - `close()`: all of it goes
//
// The server here is a stand-in that builds the book with the real program.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StandIn } from './preview-stand-in.mjs';

export async function startPreview(files) {
  const folder = await mkdtemp(path.join(tmpdir(), 'trainbook-preview-'));
  const book = path.join(folder, 'book');
  const write = async (file, text) => {
    const place = path.join(book, ...file.split('/'));
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);

  const server = new StandIn(book, path.join(folder, 'sites'));
  await server.start();
  return {
    get origin() {
      return server.origin;
    },
    edit: async (file, text) => {
      await write(file, text);
      if (server.isRunning) await server.changed();
    },
    remove: async (file) => {
      await rm(path.join(book, ...file.split('/')));
      if (server.isRunning) await server.changed();
    },
    start: () => server.start(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
