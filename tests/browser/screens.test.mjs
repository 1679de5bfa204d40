// Proves that pages look as they did: each kind of page of a small book that stays as it is, in light, in dark, on a phone and
// on paper, beside the picture that was kept of it. A kind of page without a picture fails, and a picture without a page.
//
// TRAINBOOK_SCREENS=renew keeps the pictures of today; look at each of them before they are committed.
// Where a page looks different, the picture of today and the difference are put into the folder that the message names.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { program } from './lib/program.mjs';

const BOOK = fileURLToPath(new URL('./screens/book', import.meta.url));
const KEPT = fileURLToPath(new URL('./screens/kept', import.meta.url));
const FONTS = fileURLToPath(new URL('../../src/render/pdf/fonts', import.meta.url));
const RENEW = process.env.TRAINBOOK_SCREENS === 'renew';

// A small size keeps the files small; a line that moves by two pixels still shows.
const SCALE = 0.4;
const DISPLAYS = {
  light: { viewport: { width: 1280, height: 600 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 600 }, colorScheme: 'dark' },
  phone: { viewport: { width: 360, height: 640 }, colorScheme: 'light' },
  paper: { viewport: { width: 672, height: 864 }, colorScheme: 'light', media: 'print' }, // a letter sheet less its margins
};

// Browsers smooth letters differently: a pixel may differ a little, and a few pixels of a page altogether.
const THRESHOLD = 0.1;
const MOST_DIFFERENT = 0.0008; // of the pixels
// Colours are rounded to this many steps, in kept pictures and in new ones: the files are two thirds of the size.
const STEPS = 15;

const work = mkdtempSync(path.join(tmpdir(), 'trainbook-screens-'));
const found = path.join(tmpdir(), 'trainbook-screens-found');

let browser;
let pages; // by name: the address of the page that is fullest of its kind

before(async () => {
  pages = fullest(build());
  browser = await startBrowser();
  rmSync(found, { recursive: true, force: true });
  if (RENEW) rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
});
after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

test('the book shows many kinds of pages, with letters that are the same everywhere', async () => {
  assert.ok(pages.size > 10, [...pages.keys()].join(', '));
  const tab = await openTab(browser);
  await tab.goto(pages.get('home'));
  const loaded = await tab.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  assert.ok(loaded > 0, 'the pinned fonts did not load');
  await tab.context().close();
});

test('a difference is seen where there is one', async () => {
  const tab = await openTab(browser, { ...DISPLAYS.light, deviceScaleFactor: SCALE });
  await tab.goto(pages.get('home'));
  const one = await picture(tab);
  assert.equal(difference(one, await picture(tab)).count, 0);
  await tab.evaluate(() => {
    document.querySelector('h1').textContent = 'Another title';
  });
  const { count, size } = difference(one, await picture(tab));
  assert.ok(count > size * MOST_DIFFERENT, `${count} pixels of ${size}`);
  await tab.context().close();
});

for (const [name, { media, ...options }] of Object.entries(DISPLAYS)) {
  test(`every kind of page looks as it did: ${name}`, async () => {
    const tab = await openTab(browser, { ...options, deviceScaleFactor: SCALE });
    const findings = [];
    for (const [kind, url] of pages) {
      await tab.goto(url);
      await tab.emulateMedia({ media: media ?? 'screen' });
      findings.push(...compare(`${kind}-${name}`, await picture(tab)));
    }
    await tab.context().close();
    assertNone(findings, 'page that looks different');
  });
}

test('every kept picture has its page', () => {
  const names = [...pages.keys()].flatMap((kind) => Object.keys(DISPLAYS).map((name) => `${kind}-${name}.png`));
  assert.deepEqual(readdirSync(KEPT).filter((file) => !names.includes(file)), [], 'delete them, or renew');
});

/** Builds the book, with the fonts that printed guides have; the folder of its editions. */
function build() {
  const book = path.join(work, 'book');
  cpSync(BOOK, book, { recursive: true });
  cpSync(FONTS, path.join(book, 'themes/pinned/fonts'), { recursive: true, filter: (file) => !file.endsWith('LICENSE') });
  const sites = path.join(work, 'sites');
  execFileSync(program, ['build', book, '--out', sites], { stdio: 'pipe' });
  return sites;
}

/** The fullest page of each kind; of content that of each voice as well. */
function fullest(sites) {
  const chosen = new Map();
  const files = readdirSync(sites, { recursive: true }).filter((file) => file.endsWith('.html')).sort();
  for (const file of files) {
    const html = readFileSync(path.join(sites, file), 'utf8');
    const look = /<body class="page-([^"]*)"/.exec(html)?.[1];
    assert.ok(look, `${file} names no kind`);
    const [kind, ...voices] = look.split(' ');
    const voice = voices.find((one) => one !== 'staff-edition')?.replace('-edition', '') ?? 'trainee';
    const name = kind === 'content' ? `${kind}-${voice}` : kind;
    if (html.length > (chosen.get(name)?.length ?? 0)) chosen.set(name, { file, length: html.length });
  }
  const url = ({ file }) => new URL(`file://${path.join(sites, file)}`).href;
  return new Map([...chosen].sort(([a], [b]) => a.localeCompare(b)).map(([name, page]) => [name, url(page)]));
}

/** The whole page, everything folded as it comes, with fewer colours. */
async function picture(tab) {
  await tab.evaluate(() => document.fonts.ready);
  const png = PNG.sync.read(await tab.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
  png.data.forEach((value, at) => {
    png.data[at] = Math.round(Math.round((value / 255) * STEPS) * (255 / STEPS));
  });
  return png;
}

/** What is to be said of a picture; with TRAINBOOK_SCREENS=renew it is kept. */
function compare(name, now) {
  const file = path.join(KEPT, `${name}.png`);
  if (RENEW) {
    writeFileSync(file, PNG.sync.write(now, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
    return [];
  }
  if (!existsSync(file)) return [`${name}: no picture is kept of this kind of page: TRAINBOOK_SCREENS=renew keeps one`];
  const { count, size, shown } = difference(PNG.sync.read(readFileSync(file)), now);
  if (count <= size * MOST_DIFFERENT) return [];
  mkdirSync(found, { recursive: true });
  writeFileSync(path.join(found, `${name}.png`), PNG.sync.write(now));
  writeFileSync(path.join(found, `${name}-difference.png`), PNG.sync.write(shown));
  return [`${name}: ${count} of ${size} pixels differ, see ${path.join(found, name)}-difference.png`];
}

/** How many pixels differ, of how many, and a picture of where. What one of the two has more in size differs. */
function difference(one, other) {
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const shown = new PNG({ width, height });
  const [a, b] = [one, other].map((png) => onto(png, width, height).data);
  const count = pixelmatch(a, b, shown.data, width, height, { threshold: THRESHOLD });
  return { count, size: width * height, shown };
}

function onto(png, width, height) {
  const sheet = new PNG({ width, height });
  PNG.bitblt(png, sheet, 0, 0, png.width, png.height, 0, 0);
  return sheet;
}
