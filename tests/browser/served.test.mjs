// Proves that the preview shows what a build writes and adds one script tag to it, that a build writes nothing of the
// preview, and that an edition's pages never say what is wrong with the book, nor quote it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { assertNone } from './lib/findings.mjs';
import { program, startPreview } from './lib/preview.mjs';
import { BOOK, MEETING, meeting } from './lib/preview-book.mjs';
import { bookFolder, editions, filesOf, sitesFolder } from './lib/sites.mjs';

const TAG = /<script src="\/-\/live\.js" defer data-generation="\d+"( data-panel)?><\/script>\n(?=<\/body>\n<\/html>\n$)/;
const OF_THE_PREVIEW = ['/-/', 'live.js', 'data-generation', 'data-panel', 'tb-preview', 'EventSource', 'src="/'];

describe('the sample book', () => {
  let preview;
  let written;
  before(async () => {
    preview = await startPreview({}, { from: bookFolder, parts: ['book.toml', 'modules'] });
    written = listing(preview.folder);
  });
  after(() => preview?.close());

  for (const edition of editions) {
    test(`is served in its ${edition} edition as it is built, but for the one script tag of each page`, async () => {
      const findings = [];
      for (const file of filesOf(edition)) {
        const built = readFileSync(path.join(sitesFolder, edition, file));
        const { status, body } = await get(preview, `/${edition}/${file}`);
        if (status !== 200) findings.push(`${file}: is answered by ${status}`);
        else if (!file.endsWith('.html') && !body.equals(built)) findings.push(`${file}: has other bytes`);
        else if (file.endsWith('.html')) findings.push(...differences(file, String(built), String(body), edition));
      }
      assertNone(findings, `difference of the ${edition} edition`);
    });
  }

  test('is not touched by being served', () => {
    assert.deepEqual(listing(preview.folder), written);
  });

  test('has nothing of the preview in what a build writes', () => {
    const findings = editions.flatMap((edition) =>
      filesOf(edition).flatMap((file) => {
        const bytes = readFileSync(path.join(sitesFolder, edition, file), 'latin1');
        return OF_THE_PREVIEW.filter((part) => bytes.includes(part)).map((part) => `${edition}/${file}: “${part}”`);
      }),
    );
    assertNone(findings, 'piece of the preview in a built file');
  });
});

test('a build beside the preview has nothing of it, and the preview nothing of the build', async (t) => {
  const preview = await startPreview(BOOK);
  t.after(() => preview.close());
  await promisify(execFile)(program, ['build', preview.folder]);
  const folder = path.join(preview.folder, 'build');
  const files = listing(folder).filter((file) => !file.startsWith('.trainbook'));
  assert.ok(files.some((file) => file === path.join('trainee', 'first', 'meeting.html')));
  const findings = files.flatMap((file) => {
    const bytes = readFileSync(path.join(folder, file), 'latin1');
    return OF_THE_PREVIEW.filter((part) => bytes.includes(part)).map((part) => `${file}: “${part}”`);
  });
  assertNone(findings, 'piece of the preview in a built file');
  assert.equal((await get(preview, '/build/trainee/index.html')).status, 404);
});

// Words that stand only where a problem quotes them, or only for trainers.
const CANARY = 'canaryword';
const MISTAKES = {
  'a note that is never closed': { [MEETING]: meeting({ opening: `::: trainer-note {#${CANARY}}\nA ${CANARY} in a note.` }) },
  'a block with a mistyped name': { [MEETING]: meeting({ opening: `::: trainer-${CANARY}\nA ${CANARY}.\n:::` }) },
  'a label that there is not': { [MEETING]: meeting({ opening: `::: note {for="${CANARY}"}\nA ${CANARY}.\n:::` }) },
  'a mistyped key of notes': {
    [MEETING]: meeting().replace('trainer_notes:\n', `trainer_${CANARY}:\n  - A ${CANARY}.\ntrainer_notes:\n`),
  },
  'a link in a note that leads nowhere': {
    [MEETING]: meeting({ opening: `::: trainer-note\nSee [a ${CANARY}](${CANARY}.md).\n:::` }),
  },
  'a new page that only has a mistake': {
    [`modules/first/03-${CANARY}.md`]: `---\ntitle: A ${CANARY}\n---\n\n::: trainer-note\nA ${CANARY}.\n`,
  },
  'settings that cannot be read': { 'book.toml': `${BOOK['book.toml']}\n[${CANARY}]\n${CANARY} = "${CANARY}"\n` },
};

for (const [mistake, files] of Object.entries(MISTAKES)) {
  for (const from of ['later on', 'from the start']) {
    test(`${mistake}, ${from}, is told to trainers alone`, async (t) => {
      const preview = await startPreview(from === 'later on' ? BOOK : { ...BOOK, ...files });
      t.after(() => preview.close());
      if (from === 'later on') await preview.editAll(files);

      const { problems } = JSON.parse(String((await get(preview, '/-/problems.json')).body));
      assert.ok(JSON.stringify(problems).includes(CANARY), 'nobody is told');
      const findings = [];
      for (const edition of ['trainee', 'supervisor']) {
        for (const address of addresses(edition)) {
          const { head, body } = await get(preview, address);
          const answer = `${head}\n${body.toString('latin1')}`;
          const told = [CANARY, 'data-panel', 'problems.json', '.md', problems[0].code, problems[0].message];
          findings.push(...told.filter((words) => answer.includes(words)).map((words) => `${address}: “${words}”`));
        }
      }
      const heard = await firstEvent(preview);
      for (const words of [CANARY, problems[0].code, 'modules/']) {
        if (heard.includes(words)) findings.push(`/-/events: “${words}”`);
      }
      assertNone(findings, 'word of what is wrong');
    });
  }
}

/** All that a reader of an edition may ask for, also what is not there. */
function addresses(edition) {
  const pages = ['', 'index.html', '404.html', 'glossary.html', 'sitemap.xml', 'first', 'first/', 'second/index.html'];
  const ofModule = ['meeting', 'leaving', 'before-you-begin', 'activities', 'key-points', CANARY].map((page) => `first/${page}.html`);
  const nowhere = ['nowhere.html', '%00', 'first/01-meeting.md', 'first/meeting.html?x=%3Cscript%3E', '..%2ftrainer%2findex.html'];
  const paths = [...pages, ...ofModule, ...nowhere].filter((address) => !address.includes(CANARY));
  return [`/${edition}`, ...paths.map((address) => `/${edition}/${address}`)];
}

function differences(file, built, served, edition) {
  const tags = served.match(/<script src="\//g) ?? [];
  const tag = TAG.exec(served);
  if (tags.length !== 1 || !tag) return [`${file}: has not the one tag before its end`];
  const isForTrainers = edition === 'trainer' || edition === 'virtual-trainer';
  if (Boolean(tag[1]) !== isForTrainers) return [`${file}: the mark for the panel is wrong`];
  return served.replace(TAG, '') === built ? [] : [`${file}: differs`];
}

/** The answer as it comes, without a redirect being followed: `{ status, head, body }`. */
function get(preview, address) {
  return new Promise((resolve, reject) => {
    const asked = request(`${preview.origin}${address}`, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const head = answer.rawHeaders.join('\n');
        resolve({ status: answer.statusCode, head, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

async function firstEvent(preview) {
  const stop = new AbortController();
  const answer = await fetch(`${preview.origin}/-/events`, { signal: stop.signal });
  let heard = '';
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    heard += part;
    if (/data: .*\n\n/.test(heard)) break;
  }
  stop.abort();
  return heard;
}

/** Every file below a folder. */
function listing(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))).sort();
}
