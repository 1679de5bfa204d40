// Proves what `trainbook serve` says in the terminal while it runs, and how it ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPreview, until } from './lib/preview.mjs';
import { BOOK, MEETING, meeting } from './lib/preview-book.mjs';

const BROKEN = meeting({ opening: '::: trainer-note\nA secret that is never closed.' });
const DRAWING = 'error[block/unclosed]: the block `trainer-note` is never closed\n --> modules/first/01-meeting.md:7:1\n';

async function started(t, files, options) {
  const preview = await startPreview(files, options);
  t.after(() => preview.close());
  return preview;
}

const says = (preview, words) => until(`“${words}” is said\n${preview.said}`, () => preview.said.includes(words));

test('it says where each edition is, then what changed and what is wrong, once', async (t) => {
  const preview = await started(t, BOOK);
  const { origin } = preview;
  await says(preview, 'Ctrl-C ends the preview.\n');
  assert.equal(
    preview.said,
    `author’s desk  ${origin}/\ntrainee        ${origin}/trainee/\ntrainer        ${origin}/trainer/\nsupervisor     ${origin}/supervisor/\n` +
      '\nSave a file, and the pages show it. Ctrl-C ends the preview.\n',
  );

  await preview.edit(MEETING, BROKEN);
  await says(preview, 'error: 1 error in the book; pages with an error stay as they were\n');
  assert.match(preview.said, /\nmodules\/first\/01-meeting\.md: shown after \d+ ms\n/);
  await says(preview, DRAWING);

  await preview.edit('modules/first/02-leaving.md', '---\ntitle: Leaving\n---\n\nShort.\n');
  await says(preview, 'modules/first/02-leaving.md: shown after');
  await until('the errors are counted again', () => preview.said.split('1 error in the book').length === 3);
  assert.equal(preview.said.split(DRAWING).length, 2, 'what is known already is drawn again');

  await preview.edit(MEETING, meeting());
  await says(preview, 'the book has no problems any more\n');
});

test('a book that is broken from the start is said to be so, and is served', async (t) => {
  const preview = await started(t, { ...BOOK, [MEETING]: BROKEN });
  await says(preview, DRAWING);
  await says(preview, 'error: 1 error in the book; pages are shown when there is no error\n');
  assert.equal((await fetch(`${preview.origin}/trainee/`)).status, 503);
});

test('a template that fails on every page is told from the start', async (t) => {
  const settings = `${BOOK['book.toml']}\n[output.html]\ntheme = "look"\n`;
  const files = { ...BOOK, 'book.toml': settings, 'look/templates/parts/footer.html': '<footer>{{ page.nothing.at.all }}</footer>\n' };
  const preview = await started(t, files);
  await says(preview, 'error[theme/template]');
  const { problems } = await (await fetch(`${preview.origin}/-/problems.json`)).json();
  assert.equal(problems[0].file, 'look/templates/parts/footer.html');
});

test('of many problems the first are drawn', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`modules/first/${at + 10}-page.md`, `---\ntitle: Page ${at}\n---\n\n::: nonsense\nText.\n:::\n`]),
  );
  const preview = await started(t, { ...BOOK, ...files });
  await says(preview, 'in the book; the author’s desk lists them all');
  assert.equal(preview.said.match(/error\[/g).length, 5);
  const { problems } = await (await fetch(`${preview.origin}/-/problems.json`)).json();
  assert.equal(problems.length, 200);
  const { errors } = await (await fetch(`${preview.origin}/-/book.json`)).json();
  assert.ok(errors >= 300, `${errors} errors`);
});

test('for the whole network it warns, and says where it is', async (t) => {
  const preview = await started(t, BOOK, { typed: ['--host', '0.0.0.0'] });
  await says(preview, 'warning: everybody in your network can look at this preview, with all that is for trainers; ');
  assert.match(preview.said, /\nauthor’s desk {2,}http:\/\/localhost:\d+\/\n/);
});

test('a browser that is not there is no reason to stop', async (t) => {
  const preview = await started(t, BOOK, { typed: ['--open'], environment: { BROWSER: 'no-such-browser' } });
  await says(preview, `open ${preview.origin}/ yourself`);
  await says(preview, 'warning: no browser could be opened: could not start `no-such-browser` (');
  assert.equal((await fetch(`${preview.origin}/trainee/`)).status, 200);
});
