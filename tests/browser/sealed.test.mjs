// Proves that an edition holds nothing that it may not see: rows of words from every labelled piece of the
// sources are looked for in every byte of every file, and in the names of the files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { assertNone } from './lib/findings.mjs';
import { bookFolder, editions, filesOf, sitesFolder } from './lib/sites.mjs';
import { clearances, maySee, readBook, readPieces } from './lib/sources.mjs';
import { runsOf, searchable, wordsOf, wordsOfHtml, wordsOfMarkdown } from './lib/words.mjs';

const RUN = 6; // words in a row
const SHORTEST = 4; // a labelled piece of fewer words is too common to be searched

const book = readBook(bookFolder);
const cleared = clearances(book);
const pieces = readPieces(bookFolder, book).map((piece) => ({ ...piece, words: wordsOfMarkdown(piece.text) }));
const open = pieces.filter((piece) => piece.guards.length === 0);
const guarded = pieces.filter((piece) => piece.guards.length > 0 && piece.words.length >= SHORTEST);
const openText = searchable(open.flatMap((piece) => [...piece.words, '|']));

/** The runs of a piece that stand nowhere in text for everyone. */
function tellingRuns(piece) {
  return runsOf(piece.words, Math.min(RUN, piece.words.length)).filter((run) => !openText.includes(` ${run} `));
}

/** All that an edition says, twice: as its reader sees it, and as the raw bytes with attributes and comments. */
function textOf(edition) {
  const texts = filesOf(edition).map((file) => {
    const raw = readFileSync(path.join(sitesFolder, edition, file), 'latin1');
    const text = Buffer.from(raw, 'latin1').toString('utf8');
    return [...wordsOf(file), '|', ...wordsOfHtml(text), '|', ...wordsOf(text), '|'];
  });
  return searchable(texts.flat());
}

test('the sources hold labelled pieces of every kind to look for', () => {
  const labels = new Set(guarded.flatMap((piece) => piece.guards.flat()));
  for (const label of ['trainer', 'supervisor', 'virtual']) assert.ok(labels.has(label), `no piece for ${label}`);
  assert.ok(guarded.length > 100, `only ${guarded.length} labelled pieces`);
});

for (const edition of editions) {
  const sees = cleared[edition];
  describe(`the ${edition} edition`, () => {
    const said = textOf(edition);
    const seen = open.concat(pieces.filter((piece) => piece.guards.length > 0 && maySee(sees, piece)));
    const seenText = searchable(seen.flatMap((piece) => [...piece.words, '|']));

    test('has no row of words of what it may not see', () => {
      const leaks = guarded
        .filter((piece) => !maySee(sees, piece))
        .flatMap((piece) =>
          tellingRuns(piece)
            .filter((run) => said.includes(` ${run} `) && !seenText.includes(` ${run} `))
            .slice(0, 1)
            .map((run) => `${piece.where} [${piece.guards.join(' and ')}]: “${run}”`),
        );
      assertNone(leaks, `labelled text in the ${edition} edition`);
    });

    test('has what it may see, so that the search can find', () => {
      const mine = guarded.filter((piece) => maySee(sees, piece));
      const missing = mine.filter((piece) => !tellingRuns(piece).every((run) => said.includes(` ${run} `)));
      const share = mine.length === 0 ? 0 : missing.length / mine.length;
      const first = missing.slice(0, 8).map((piece) => `${piece.where}: ${piece.words.slice(0, 12).join(' ')}`);
      assert.ok(share <= 0.1, `${missing.length} of ${mine.length} pieces are not found\n  ${first.join('\n  ')}`);
    });

    test('has no file that only labelled text names', () => {
      const names = filesOf(edition).map((file) => path.posix.basename(file));
      const wanted = [...new Set(seen.flatMap((piece) => fileNames(piece.text)))];
      const hidden = pieces
        .filter((piece) => !maySee(sees, piece))
        .flatMap((piece) => fileNames(piece.text))
        .filter((name) => !wanted.includes(name));
      const leaks = hidden.filter((name) => names.some((other) => sameFile(other, name)));
      assertNone(leaks, `file of labelled text in the ${edition} edition`);
    });
  });
}

/** The names of files that a text mentions, without their folders. */
function fileNames(text) {
  const mentions = text.match(/[\w./-]+\.(?:svg|png|jpe?g|webp|gif|pdf|txt|pptx?|docx?|xlsx?|zip|mp[34]|vtt)\b/gi) ?? [];
  return mentions.map((mention) => path.posix.basename(mention));
}

/** Whether `name-1a2b3c4d.ext` is `name.ext` as it was copied. */
function sameFile(copied, name) {
  const { name: stem, ext } = path.posix.parse(name);
  return copied === name || (copied.startsWith(`${stem}-`) && copied.endsWith(ext));
}
