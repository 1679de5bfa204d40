// Proves that every link and every file that a page asks for is there, inside the edition's own folder, and that
// only a link that a reader clicks leads out to the network.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { allPages, editions, filesOf, sitesFolder } from './lib/sites.mjs';

const COUNTERPART = 'trainee';

let browser;
let read; // [{ page, references: [{ tag, attribute, value, url }], ids: Set }]
before(async () => {
  browser = await startBrowser();
  read = await readAll();
});
after(() => browser?.close());

test('there are links to check', () => {
  const count = read.flatMap(({ references }) => references).length;
  assert.ok(count > 1000, `only ${count} references`);
});

test('every address of this site is relative', () => {
  const findings = each(({ value, url }) => {
    if (url.protocol !== 'file:' || !/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(value)) return null;
    return 'an absolute path';
  });
  assertNone(findings, 'absolute address');
});

test('only links of the text lead out', () => {
  const findings = each(({ tag, url }) => {
    if (['file:', 'data:'].includes(url.protocol)) return null;
    if (tag === 'a' && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return null;
    return `${url.protocol} in <${tag}>`;
  });
  assertNone(findings, 'way out');
});

test('every file is there, in the folder of its edition', () => {
  const findings = each(({ url }, page) => {
    if (url.protocol !== 'file:') return null;
    const target = fileURLToPath(withoutAnchor(url));
    if (!existsSync(target)) return 'no such file';
    const home = editionOf(target);
    if (home === page.edition) return null;
    return page.edition !== COUNTERPART && home === COUNTERPART ? null : `leaves its edition for ${home ?? 'elsewhere'}`;
  });
  assertNone(findings, 'broken address');
});

test('every anchor is there', () => {
  const ids = new Map(read.map(({ page, ids }) => [page.url, ids]));
  const findings = each(({ url }) => {
    if (url.protocol !== 'file:' || url.hash.length < 2) return null;
    return ids.get(withoutAnchor(url))?.has(decodeURIComponent(url.hash.slice(1))) ? null : 'no such anchor';
  });
  assertNone(findings, 'broken anchor');
});

test('style sheets and pictures ask for nothing that is not there', () => {
  const findings = editions.flatMap((edition) =>
    filesOf(edition)
      .filter((file) => /\.(css|svg)$/.test(file))
      .flatMap((file) => brokenInFile(edition, file)),
  );
  assertNone(findings, 'broken address in a style sheet or picture');
});

/** What `judge` has to say about each reference of each page. */
function each(judge) {
  return read.flatMap(({ page, references }) =>
    references.flatMap((reference) => {
      const fault = judge(reference, page);
      return fault ? [`${page.name}: ${reference.attribute}="${reference.value}": ${fault}`] : [];
    }),
  );
}

/** Reads every page with the browser's own parser, without loading it. */
async function readAll() {
  const tab = await openTab(browser);
  const all = [];
  for (const page of allPages()) {
    const { references, ids } = await tab.evaluate(readPage, page.html);
    all.push({ page, references: references.map((one) => ({ ...one, url: new URL(one.value, page.url) })), ids: new Set(ids) });
  }
  return all;
}

/** Runs in the browser. */
function readPage(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const references = [];
  for (const element of parsed.querySelectorAll('*')) {
    for (const attribute of ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite', 'background']) {
      if (!element.hasAttribute(attribute)) continue;
      references.push({ tag: element.localName, attribute, value: element.getAttribute(attribute) });
    }
    for (const part of (element.getAttribute('srcset') ?? '').split(',').filter((one) => one.trim())) {
      references.push({ tag: element.localName, attribute: 'srcset', value: part.trim().split(/\s+/)[0] });
    }
  }
  return { references, ids: [...parsed.querySelectorAll('[id]')].map((element) => element.id) };
}

function brokenInFile(edition, file) {
  const place = path.join(sitesFolder, edition, file);
  const text = readFileSync(place, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ' ');
  const asked = [
    ...text.matchAll(/url\(\s*["']?([^"')]+)/g),
    ...text.matchAll(/@import\s+["']([^"']+)/g),
    ...text.matchAll(/\s(?:xlink:)?href="([^"]*)"/g),
  ].map((match) => match[1]);
  return asked.flatMap((value) => {
    if (value.startsWith('#') || value.startsWith('data:')) return [];
    const url = new URL(value, pathToFileURL(place));
    const fine = url.protocol === 'file:' && existsSync(fileURLToPath(withoutAnchor(url)));
    return fine ? [] : [`${edition}/${file}: ${value}`];
  });
}

function withoutAnchor(url) {
  const bare = new URL(url);
  bare.hash = '';
  bare.search = '';
  return bare.href;
}

function editionOf(file) {
  const [first] = path.relative(sitesFolder, file).split(path.sep);
  return editions.includes(first) ? first : null;
}
