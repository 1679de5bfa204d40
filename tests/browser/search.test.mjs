// Proves that the search finds, and how: as one types, by keyboard, in frames, and in a book of 10,000 pages.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { least, openTab, startBrowser } from './lib/browser.mjs';
import { inBothForms, watchedTab } from './lib/forms.mjs';
import { program } from './lib/program.mjs';
import { POLICY, serve } from './lib/server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// In milliseconds: what nobody feels.
const LONGEST_TASK = 100;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGE = 'trainee/harbor/knots.html';

const BOOK = {
  'book.toml': '[book]\ntitle = "Sailing school"\nlanguage = "en"\n',
  'modules/harbor/index.md': '---\ntitle: Harbor\nsummary: Before you sail.\n---\n\nThe harbor is where planning begins.\n',
  'modules/harbor/knots.md': `---
title: Knots
trainer_notes: [Bring the lanterns.]
---

Every sailor ties knots.

## Rope {#rope}

A rope is planned, cut and spliced. ${'Nobody sails far without one, and nobody counts them. '.repeat(8)}At the end comes the café in the dock house.

:::: reflection {#think} Think
Which knot holds?

::: answer
A rope bowline, always a bowline.
:::
::::
`,
  'modules/harbor/plans.md': '---\ntitle: Making plans\n---\n\nPut the wind first.\n',
  'modules/sea/index.md': '---\ntitle: Open sea\n---\n\nNo plan survives a storm.\n',
  'modules/sea/storm.md': '---\ntitle: Storm\n---\n\nThe wind is strong, and a rope helps.\n',
};

let folder;
before(() => {
  folder = build(BOOK);
});
after(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** Builds a book in a folder of its own; the folder of its editions. */
function build(files, editions = []) {
  const book = mkdtempSync(path.join(tmpdir(), 'book-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(book, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(book, name), text);
  }
  execFileSync(program, ['build', book, ...editions, '--out', path.join(book, 'build')], { stdio: 'pipe' });
  return path.join(book, 'build');
}

const inBook = (name, run) => inBothForms(name, run, { folder: () => folder });

async function dialogOf(tab) {
  await tab.keyboard.press('/');
  await tab.waitForSelector('dialog[open] .search-field:focus');
}

/** Types a query anew and waits for what is said of it. */
async function ask(tab, query, said) {
  for (const [typed, expected] of [['', ''], [query, said]]) {
    await tab.locator('.search-field').fill(typed);
    await told(tab, expected);
  }
}

/** Waits for what is said of a query, and for the words of its hits. */
async function told(tab, expected) {
  const isThere = (said) => document.querySelector('.search-status').textContent === said && !document.querySelector('.search-results[aria-busy]');
  await tab.waitForFunction(isThere, expected);
}

const titles = (tab) => tab.locator('.search-link').allTextContents();
const focused = (tab) => tab.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.className);

inBook('hits come as one types, by title, heading and text, grouped by module, with the words marked', async ({ open, url }) => {
  const tab = await open(PAGE);
  await tab.locator('a[data-search]').click();
  await tab.waitForSelector('dialog[open]');
  await tab.keyboard.type('plan');
  await told(tab, '4 pages found');
  assert.deepEqual(await tab.locator('.search-module').allTextContents(), ['Harbor', 'Open sea']);
  assert.deepEqual(await titles(tab), ['Making plans', 'Harbor', 'Knots', 'Open sea']);
  assert.deepEqual(await tab.locator('.search-link mark').allTextContents(), ['plans']);
  assert.deepEqual(await tab.locator('.search-context mark').allTextContents(), ['planning', 'planned', 'plan']);
  // The nearest heading is where the link leads.
  assert.equal(await tab.locator('.search-link', { hasText: 'Knots' }).evaluate((link) => link.href), `${url(PAGE)}#rope`);
  assert.equal(await tab.locator('.search-hit', { hasText: 'Knots' }).locator('.search-way').textContent(), 'Rope');

  await ask(tab, 'cafe', '1 page found');
  assert.deepEqual(await tab.locator('.search-context mark').allTextContents(), ['café']);
  await ask(tab, 'rope wind', '1 page found');
  assert.deepEqual(await titles(tab), ['Storm']);
  await ask(tab, 'strom', '2 pages found');
  await ask(tab, 'rope zzz', 'No page has all these words. 2 pages have some of them.');
  await ask(tab, 'zzz', 'Nothing found. Try fewer words, or another word for it.');
  assert.equal(await tab.locator('.search-link').count(), 0);
  await ask(tab, 'lanterns', 'Nothing found. Try fewer words, or another word for it.');
  await ask(tab, ' ', '');
  assert.equal(await tab.locator('dialog [role="status"]').count(), 1);
});

inBook('words of a hit come from its page, which nobody has read by that, and from nothing that readers unfold', async ({ open }) => {
  const tab = await open(PAGE);
  await dialogOf(tab);
  await ask(tab, 'rope', '2 pages found');
  assert.equal(await tab.locator('iframe').count(), 0);
  const texts = (await tab.locator('.search-context').allTextContents()).join(' ');
  assert.ok(texts.includes('A rope is planned') && !texts.includes('bowline'), texts);
  await ask(tab, 'bowline', 'Nothing found. Try fewer words, or another word for it.');
  // Where a passage says no word of the query the page begins.
  await ask(tab, 'storm', '2 pages found');
  const kept = await tab.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(kept.includes('harbor/knots.html') && !kept.includes('storm.html'), kept);
});

test('a page from a host tells a stranger nothing', async () => {
  const site = await serve(folder, POLICY.replace("frame-ancestors 'self'; ", ''));
  const host = mkdtempSync(path.join(tmpdir(), 'stranger-'));
  const stranger = await serve(host, "frame-src *; script-src 'self'");
  const browser = await startBrowser();
  try {
    writeFileSync(path.join(host, 'listen.js'), 'window.heard = []; addEventListener("message", ({ data }) => heard.push(data));');
    writeFileSync(
      path.join(host, 'index.html'),
      `<!DOCTYPE html><title>Stranger</title><script src="listen.js"></script><iframe name="trainbook-page" src="${site.origin}/${PAGE}"></iframe>`,
    );
    const tab = await openTab(browser);
    await tab.goto(`${stranger.origin}/index.html`);
    // Its scripts have run: the last of them opens the door.
    await tab.frames()[1].waitForFunction(() => window.trainbook);
    await tab.evaluate(() => {
      const own = new Promise((heard) => addEventListener('message', ({ data }) => data === 'own' && heard()));
      window.postMessage('own');
      return own;
    });
    assert.deepEqual(await tab.evaluate(() => heard), ['own']);
  } finally {
    await browser.close();
    site.close();
    stranger.close();
    rmSync(host, { recursive: true, force: true });
  }
});

inBook('the keyboard alone opens, goes through, follows and closes', async ({ open, url }) => {
  const tab = await open(PAGE);
  const link = tab.locator('.skip-link');
  await link.focus();
  await dialogOf(tab);
  await tab.keyboard.press('Escape');
  assert.equal(await tab.locator('dialog[open]').count(), 0);
  assert.ok(await link.evaluate((link) => link === document.activeElement), 'the focus is back');

  await dialogOf(tab);
  await tab.keyboard.type('rope');
  await told(tab, '2 pages found');
  const [first, second] = await titles(tab);
  await tab.keyboard.press('ArrowDown');
  assert.equal(await focused(tab), first);
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('ArrowDown');
  assert.equal(await focused(tab), second);
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('ArrowUp');
  assert.equal(await focused(tab), 'search-field');
  // Nothing of the page behind can be reached.
  for (let step = 0; step < 12; step += 1) {
    await tab.keyboard.press('Tab');
    assert.ok(await tab.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))));
  }
  await tab.locator('.search-field').focus();
  await tab.keyboard.press('Enter');
  assert.equal(await focused(tab), first);
  await Promise.all([tab.waitForURL(`${url(PAGE)}#rope`), tab.keyboard.press('Enter')]);
  assert.equal(await tab.locator('dialog[open]').count(), 0);
});

inBook('the key / is a letter in fields, and can be turned off for good', async ({ open }) => {
  const tab = await open(PAGE);
  const field = tab.locator('textarea').first();
  await field.focus();
  await tab.keyboard.type('and/or');
  assert.equal(await field.inputValue(), 'and/or');
  assert.equal(await tab.locator('dialog[open]').count(), 0);
  await field.blur();
  await tab.keyboard.press('Control+/');
  assert.equal(await tab.locator('dialog[open]').count(), 0);

  await dialogOf(tab);
  await tab.locator('dialog[open]').getByLabel('The key / opens the search').uncheck();
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('/');
  await tab.reload();
  await tab.keyboard.press('/');
  await tab.locator('a[data-search]').press('Enter');
  await tab.waitForSelector('dialog[open]');
  assert.equal(await tab.locator('dialog[open]').count(), 1);
  await tab.locator('dialog[open]').getByLabel('The key / opens the search').check();
  await tab.keyboard.press('Escape');
  await dialogOf(tab);
});

inBook('the page of the search takes the query from its address, and writes it there', async ({ open, url }) => {
  const tab = await open('trainee/search.html');
  await tab.goto(`${url('trainee/search.html')}?q=storm`);
  await tab.waitForFunction(() => document.querySelector('.search-status').textContent === '2 pages found');
  assert.equal(await tab.locator('.search-field').inputValue(), 'storm');
  await ask(tab, 'rope wind', '1 page found');
  assert.equal(tab.url(), `${url('trainee/search.html')}?q=rope%20wind`);
  await tab.locator('h1').click();
  await tab.keyboard.press('/');
  assert.equal(await focused(tab), 'search-field');
  assert.equal(await tab.locator('dialog[open]').count(), 0);
});

inBook('without scripts the page of the search says how else to find things', async ({ open, url }) => {
  const tab = await open(PAGE, { javaScriptEnabled: false });
  await tab.locator('a[data-search]').click();
  await tab.waitForURL(url('trainee/search.html'));
  assert.ok(!(await tab.locator('.search-field').isVisible()));
  assert.ok(await tab.getByRole('heading', { name: 'Other ways to find something' }).isVisible());
  assert.ok(await tab.locator('main').getByRole('link', { name: 'Training menu' }).isVisible());
});

const framed = (source, sandbox) =>
  `<!DOCTYPE html><title>Course</title><link rel="icon" href="data:,"><iframe src="${source}"${sandbox} width="800" height="600"></iframe>`;

test('it works in a frame from a folder', async () => {
  const host = mkdtempSync(path.join(tmpdir(), 'frame-'));
  try {
    writeFileSync(path.join(host, 'file.html'), framed(pathToFileURL(path.join(folder, PAGE)), ''));
    const { marks, findings } = await askedInFrame(pathToFileURL(path.join(host, 'file.html')).href, 'null');
    assert.deepEqual(marks, ['rope', 'rope']);
    assert.deepEqual(findings, []);
  } finally {
    rmSync(host, { recursive: true, force: true });
  }
});

for (const { name, policy, marks } of [
  { name: 'that lets its pages be framed', policy: POLICY.replace("frame-ancestors 'self'; ", ''), marks: ['rope', 'rope'] },
  // A sealed frame is nobody's own: the host forbids it to open pages. The hits are there, and lead there.
  { name: "that lets only itself frame its pages", policy: POLICY, marks: [] },
]) {
  test(`it works in a sealed frame from a host ${name}`, async () => {
    const server = await serve(folder, policy);
    try {
      writeFileSync(path.join(folder, 'sealed.html'), framed(`/${PAGE}`, ' sandbox="allow-scripts"'));
      const asked = await askedInFrame(`${server.origin}/sealed.html`, server.origin);
      assert.deepEqual(asked.marks, marks);
      const isForbidden = (finding) => /frame-ancestors|ERR_BLOCKED_BY_(RESPONSE|CSP)/.test(finding);
      assert.deepEqual(asked.findings.filter((finding) => marks.length > 0 || !isForbidden(finding)), []);
    } finally {
      server.close();
      rmSync(path.join(folder, 'sealed.html'), { force: true });
    }
  });
}

/** Opens a page with a frame, looks for “rope” in that and goes to the second hit: what was marked, and what went wrong. */
async function askedInFrame(address, origin) {
  const browser = await startBrowser();
  try {
    const { tab, findings } = await watchedTab(browser, origin);
    await tab.goto(address);
    const frame = tab.frames()[1];
    await frame.locator('a[data-search]').click();
    await frame.locator('.search-field').pressSequentially('rope');
    await told(frame, '2 pages found');
    const marks = await frame.locator('.search-context mark').allTextContents();
    await frame.locator('.search-field').press('Enter');
    await frame.locator('.search-link', { hasText: 'Storm' }).click();
    await frame.waitForURL(/storm\.html/);
    return { marks, findings };
  } finally {
    await browser.close();
  }
}

for (const { name, options } of [
  { name: 'light', options: {} },
  { name: 'dark, on a phone', options: { colorScheme: 'dark', viewport: { width: 320, height: 640 } } },
]) {
  test(`axe finds nothing in the dialog and on the page of the search, ${name}`, async () => {
    const browser = await startBrowser();
    try {
      for (const address of [PAGE, 'trainee/search.html?q=rope']) {
        const tab = await openTab(browser, { reducedMotion: 'reduce', ...options });
        await tab.goto(pathToFileURL(path.join(folder, address.split('?')[0])).href + (address.includes('?') ? '?q=rope' : ''));
        if (address === PAGE) {
          await dialogOf(tab);
          await tab.keyboard.type('rope');
        }
        await tab.waitForSelector('.search-hit');
        await tab.evaluate(AXE);
        const { violations } = await tab.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the window');
        await tab.context().close();
      }
    } finally {
      await browser.close();
    }
  });
}

/** How many pages the large book has; they are short, as what is tried is their number. */
const MODULES = 100;
const PAGES_A_MODULE = 100;

/** A book of 10,000 pages, each of its own words out of a common stock. */
function largeBook() {
  const files = { 'book.toml': '[book]\ntitle = "Large"\nlanguage = "en"\n[build]\neditions = ["trainee"]\n' };
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
  const word = (number) => [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  for (let module = 0; module < MODULES; module += 1) {
    files[`modules/m${module}/index.md`] = `---\ntitle: Module ${module}\n---\n`;
    for (let page = 1; page < PAGES_A_MODULE; page += 1) {
      const number = module * PAGES_A_MODULE + page;
      const own = Array.from({ length: 30 }, (_, at) => word((number * 7919 + at * at * 104729) % 20000)).join(' ');
      files[`modules/m${module}/p${page}.md`] = `---\ntitle: Page ${word(number)}\n---\n\nCommon words of all pages. ${own}.\n`;
    }
  }
  return files;
}

test('in a book of 10,000 pages a query takes a few files and never stalls the page', async (context) => {
  const began = performance.now();
  const large = build(largeBook());
  context.diagnostic(`built in ${Math.round(performance.now() - began)} ms`);
  const browser = await startBrowser();
  try {
    const longest = await least(LONGEST_TASK, () => asked(browser, large, context));
    assert.ok(longest <= LONGEST_TASK, `${longest} ms`);
  } finally {
    await browser.close();
    rmSync(path.dirname(large), { recursive: true, force: true });
  }
});

/** Asks a large book some queries in a new tab; the longest task of the page meanwhile, in milliseconds. */
async function asked(browser, large, context) {
  const { tab, findings } = await watchedTab(browser, 'null');
  const fetched = [];
  tab.on('request', (request) => fetched.push(request.url()));
  await tab.goto(pathToFileURL(path.join(large, 'trainee/m7/p7.html')).href);
  assert.ok(!fetched.some((url) => url.includes('/search')), 'nothing of the search comes before it is wanted');
  await tab.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await dialogOf(tab);
  await tab.keyboard.type('common words bakebake', { delay: 30 });
  await tab.waitForFunction(() => /^No page|pages? found/.test(document.querySelector('.search-status').textContent));
  await ask(tab, 'common', '9,900 pages found');
  await tab.getByRole('button', { name: 'Show more' }).click();
  await tab.waitForFunction(() => document.querySelectorAll('.search-hit').length === 20);
  assert.equal(await tab.evaluate(() => document.activeElement === document.querySelectorAll('.search-link')[10]), true);
  const bytes = fetched.filter((url) => url.includes('/search/')).map((url) => readFileSync(new URL(url.split('?')[0])).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  const longest = await tab.evaluate(() => window.longest);
  context.diagnostic(`${bytes.length} files, ${total} bytes; longest task ${Math.round(longest)} ms`);
  assert.ok(bytes.length <= 60, `${bytes.length} files`);
  assert.ok(total <= 2_000_000, `${total} bytes`);
  assert.deepEqual(findings, []);
  await tab.context().close();
  return longest;
}
