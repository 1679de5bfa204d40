// Proves that pages are light and do not jump: what a page loads before pictures, gzipped; how many files it asks
// for; and that nothing moves when pictures come late.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { serve } from './lib/server.mjs';
import { allPages, representatives, sitesFolder } from './lib/sites.mjs';

const MOST_BYTES = 60 * 1024; // gzipped: HTML, style sheets, scripts, the favicon
const MOST_BYTES_OF_A_MODULE = 128 * 1024; // the page that a whole module is delivered from: the sample's longest has half a book
const MOST_SCRIPT = 20 * 1024; // gzipped: all scripts of a page together
const MOST_FILES = 8;

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([startBrowser(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(file)).length);
  return sizes.get(file);
};
const sizeOf = (files) => [...files].reduce((sum, file) => sum + size(file), 0);

test('no page is heavier than 60 KB without its pictures, and none with a whole module than 128 KB', () => {
  const findings = allPages().flatMap((page) => {
    const linked = filesOf(page, /<link (?=[^>]*\brel="(?:stylesheet|icon)")[^>]*\bhref="([^"]+)"/g);
    assert.ok(linked.size > 0, `${page.name} has no style sheet`);
    const bytes = size(page.file) + sizeOf(linked) + sizeOf(scriptsOf(page));
    const most = page.kind === 'deliver' ? MOST_BYTES_OF_A_MODULE : MOST_BYTES;
    return bytes <= most ? [] : [`${page.name}: ${bytes} bytes`];
  });
  assertNone(findings, 'heavy page');
});

test('no page has more than 20 KB of scripts', () => {
  const pages = allPages();
  assert.ok(pages.some((page) => scriptsOf(page).size > 0), 'no page has a script');
  const findings = pages.flatMap((page) => {
    const bytes = sizeOf(scriptsOf(page));
    return bytes <= MOST_SCRIPT ? [] : [`${page.name}: ${bytes} bytes of scripts`];
  });
  assertNone(findings, 'page with heavy scripts');
});

test('a page of content asks for eight files at most', async () => {
  const findings = [];
  for (const page of representatives()) {
    if (['home', 'deliver'].includes(page.kind)) continue; // a picture for each module, and all pictures of a module
    const tab = await openTab(browser);
    const asked = new Set();
    tab.on('request', (request) => asked.add(request.url()));
    await tab.goto(`${server.origin}/${page.name}`, { waitUntil: 'load' });
    if (asked.size > MOST_FILES) findings.push(`${page.name}: ${asked.size} files`);
    await tab.context().close();
  }
  assertNone(findings, 'page of many files');
});

test('a shift is seen where there is one', async () => {
  const tab = await openTab(browser);
  await tab.setContent('<!DOCTYPE html><div id="late"></div><p>Text that is pushed down.</p>');
  await tab.evaluate(nextFrames);
  await tab.evaluate(() => {
    document.getElementById('late').style.height = '300px';
  });
  await tab.evaluate(nextFrames);
  assert.ok((await tab.evaluate(shiftSoFar)) > 0);
});

for (const width of [320, 1280]) {
  test(`nothing moves when pictures come late, ${width} px wide`, async () => {
    const pages = representatives().filter(({ html }) => /<img/.test(html));
    const served = pages.map((page) => ({ ...page, url: `${server.origin}/${page.name}` }));
    const findings = [];
    for (const page of served) {
      const shift = await shiftOf(page, width);
      if (shift > 0) findings.push(`${page.name}: a shift of ${shift.toFixed(3)}`);
    }
    assertNone(findings, 'layout shift');
  });
}

function scriptsOf(page) {
  return filesOf(page, /<script [^>]*\bsrc="([^"]+)"/g);
}

/** The files that a page names where a pattern finds an address. */
function filesOf(page, pattern) {
  const named = [...page.html.matchAll(pattern)].map((match) => path.resolve(path.dirname(page.file), match[1]));
  return new Set(named);
}

/** The cumulative layout shift of a page whose pictures come only after it has been drawn. */
async function shiftOf({ url }, width) {
  const tab = await openTab(browser, { viewport: { width, height: 640 } });
  let release;
  const drawn = new Promise((resolve) => {
    release = resolve;
  });
  await tab.route(/\.(svg|png|jpe?g|webp)$/, async (route) => {
    await drawn;
    await route.continue();
  });
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await tab.evaluate(nextFrames);
  release();
  await tab.waitForLoadState('load');
  await tab.evaluate(nextFrames);
  const shift = await tab.evaluate(shiftSoFar);
  await tab.context().close();
  return shift;
}

/** Runs in the page. */
function shiftSoFar() {
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(total(list.getEntries())));
    const total = (entries) => entries.reduce((sum, entry) => sum + entry.value, 0);
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(total(observer.takeRecords()))));
  });
}

/** Runs in the page: until two frames are drawn. */
function nextFrames() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
