// Proves what is kept of a reader's progress: when a page counts as read, where that shows, and that it is nobody else's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, follow, openTab, startBrowser } from './lib/browser.mjs';
import { KEPT, built, rebuilt } from './lib/built-book.mjs';
import { inBothForms } from './lib/forms.mjs';
import { serve } from './lib/server.mjs';

const folder = built(KEPT);
const small = (name, run) => inBothForms(name, run, { folder });

const KEY = 'trainbook:kept:trainee:';

const menu = (tab) => tab.locator('.menu-progress').textContent();
const card = (tab, at) => tab.locator('.card-progress-text').nth(at).textContent();
const record = (tab, key) => tab.evaluate((name) => JSON.parse(localStorage.getItem(name)), key);
const isRead = (tab, address) => tab.waitForFunction(
  ([key, page]) => JSON.parse(localStorage.getItem(key))?.seen[page] === true,
  [KEY + address.split('/')[0], address],
);
const toTheEnd = (tab) => tab.locator('.steps').scrollIntoViewIfNeeded();

/** Another page in the same browser, as by a link. */
const go = (tab, url, address) => tab.goto(url(address), { waitUntil: 'load' });

/** How high the panel and the cards are, on displays of several widths. */
async function heights(tab) {
  const found = [];
  for (const width of [320, 600, 1280]) {
    await tab.setViewportSize({ width, height: 800 });
    found.push(await tab.locator('.kept, .card').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)));
  }
  return found;
}

/** Puts a record where the browser keeps it, as an earlier visit would have. */
const put = (tab, key, value) => tab.evaluate(([name, text]) => localStorage.setItem(name, text), [key, JSON.stringify(value)]);

small('a page is read when its end has been in view, not when it is opened', async ({ open }) => {
  const tab = await open('trainee/first/listening.html');
  assert.equal(await menu(tab), '0 of 4 pages read');
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await record(tab, `${KEY}first`), null);
  await toTheEnd(tab);
  await isRead(tab, 'first/listening.html');
  assert.equal(await menu(tab), '1 of 4 pages read');
  const link = tab.locator('.menu a', { hasText: 'Listening' });
  assert.match(await link.textContent(), /Listening\s*\(read\)/);
  assert.equal(await tab.locator('.menu .read-words').count(), 1);
});

small('a page is read when its reader goes on by Next, by keyboard as well', async ({ open, url }) => {
  const tab = await open('trainee/first/index.html');
  await tab.focus('.step-next');
  // Focus has brought the end into view; the reader does not wait.
  await Promise.all([tab.waitForURL(url('trainee/first/listening.html')), tab.keyboard.press('Enter')]);
  assert.equal(await menu(tab), '1 of 4 pages read');
});

small('home tells how far each module is, and leads back to the last page', async ({ open, url }) => {
  const tab = await open('trainee/index.html');
  assert.equal(await card(tab, 0), 'Not started yet');
  assert.match(await tab.locator('.kept-last').textContent(), /not started yet/);
  const before = await heights(tab);

  await go(tab, url, 'trainee/first/listening.html');
  await toTheEnd(tab);
  await isRead(tab, 'first/listening.html');
  await go(tab, url, 'trainee/index.html');
  assert.equal(await card(tab, 0), '1 of 4 pages · 0 of 1 check');
  assert.equal(await card(tab, 1), 'Not started yet');
  assert.deepEqual(await heights(tab), before, 'the panel and the cards keep their height');
  const long = { address: 'first/listening.html', title: 'A title that goes on '.repeat(12), module: 'First steps' };
  await tab.evaluate(([key, last]) => localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), last })), [KEY, long]);
  await tab.reload();
  assert.deepEqual(await heights(tab), before, 'a long title changes nothing');
  await go(tab, url, 'trainee/first/listening.html');
  await go(tab, url, 'trainee/index.html');
  const back = tab.getByRole('link', { name: 'Continue where you were: Listening – First steps' });
  await Promise.all([tab.waitForURL(url('trainee/first/listening.html')), back.click()]);
});

small('a module is finished when all pages are read and all checks passed', async ({ open, url }) => {
  const tab = await open('trainee/index.html');
  const seen = Object.fromEntries(['index', 'listening', 'asking', 'activities'].map((name) => [`first/${name}.html`, true]));
  await put(tab, `${KEY}first`, { version: 1, seen, answers: {}, checks: { 'first/listening.html#who': { right: false, tries: 1 } }, ticks: {} });
  await tab.reload();
  assert.equal(await card(tab, 0), '4 of 4 pages · 0 of 1 check');
  await put(tab, `${KEY}first`, { version: 1, seen, answers: {}, checks: { 'first/listening.html#who': { right: true, tries: 2 } }, ticks: {} });
  await go(tab, url, 'trainee/index.html');
  assert.equal(await card(tab, 0), 'Finished');
});

small('what was kept of pages that are gone counts nowhere', async ({ open }) => {
  const tab = await open('trainee/second/index.html');
  const old = Object.fromEntries(['a', 'b', 'c', 'going'].map((name) => [`second/${name}.html`, true]));
  await put(tab, `${KEY}second`, { version: 1, seen: old, answers: {}, checks: { 'second/a.html#x': { right: true } }, ticks: {} });
  await put(tab, KEY, { version: 1, seen: {}, answers: {}, checks: {}, ticks: {}, last: { address: 'second/a.html', title: 'Gone', module: 'Second steps' } });
  await tab.reload();
  assert.equal(await menu(tab), '1 of 2 pages read');
  await put(tab, KEY, { version: 1, seen: {}, answers: {}, checks: {}, ticks: {}, last: { address: 'second/a.html', title: 'Gone', module: 'Second steps' } });
  await follow(tab, '.brand');
  await tab.waitForSelector('.kept');
  assert.equal(await card(tab, 1), '1 of 2 pages');
  assert.match(await tab.locator('.kept-last').textContent(), /not started yet/);
});

small('editions on one host are kept apart, and the trainer’s keeps nothing', async ({ open, url }) => {
  const tab = await open('trainee/first/index.html');
  await follow(tab, '.step-next');
  await go(tab, url, 'supervisor/first/index.html');
  assert.equal(await menu(tab), '0 of 4 pages read');
  await follow(tab, '.step-next');
  await tab.waitForSelector('.menu-progress');
  assert.equal(await menu(tab), '1 of 4 pages read');

  await go(tab, url, 'trainer/first/asking.html');
  assert.equal(await tab.locator('.menu-progress, .menu-again').count(), 0);
  await follow(tab, '.step-next');
  await go(tab, url, 'trainer/index.html');
  assert.equal(await tab.locator('.kept, .card-progress').count(), 0);
  const keys = await tab.evaluate(() => Object.keys(localStorage).sort());
  assert.deepEqual(keys, ['', 'first'].flatMap((module) => ['supervisor', 'trainee'].map((edition) => `trainbook:kept:${edition}:${module}`)).sort());
});

small('a page that a trainer only looks at is not read by a trainee', async ({ open, form }) => {
  const tab = await open('trainer/first/asking.html');
  await tab.getByRole('link', { name: 'See as trainee' }).click();
  const frame = await (await tab.locator('.counterpart iframe').elementHandle()).contentFrame();
  await frame.waitForSelector('.menu-progress', { state: 'attached' });
  await frame.waitForLoadState('load');
  await frame.evaluate(() => document.querySelector('.steps .step-next').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), [], form);
});

small('a module begins again, after a question, and what was written stays', async ({ open, url }) => {
  const tab = await open('trainee/first/index.html');
  const answers = { 'first/listening.html#heard': 'My words' };
  const checks = { 'first/listening.html#who': { right: true, tries: 1 } };
  await put(tab, `${KEY}first`, { version: 1, seen: { 'first/asking.html': true }, answers, checks, ticks: {} });
  await put(tab, `${KEY}second`, { version: 1, seen: { 'second/going.html': true }, answers: {}, checks: {}, ticks: {} });
  await tab.reload();
  const again = tab.getByRole('button', { name: 'Start this module again' });
  await again.focus();
  await tab.keyboard.press('Enter');
  const dialog = tab.getByRole('dialog', { name: 'Start this module again?' });
  assert.ok(await dialog.isVisible());
  assert.equal(await tab.evaluate(() => document.activeElement.value), 'no', 'the harmless answer has the focus');
  await tab.keyboard.press('Escape');
  assert.equal(await menu(tab), '1 of 4 pages read');
  assert.ok(await again.evaluate((one) => one === document.activeElement), 'focus goes back');

  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  assert.equal(await menu(tab), '1 of 4 pages read');
  await again.click();
  await answer(dialog, 'Start again');
  assert.equal(await menu(tab), '0 of 4 pages read');
  await tab.waitForFunction(() => document.getElementById('tb-status').textContent.includes('back at the start'));
  assert.ok(await again.evaluate((one) => one === document.activeElement), 'focus goes back');
  const kept = await record(tab, `${KEY}first`);
  assert.deepEqual([kept.seen, kept.checks, kept.answers], [{}, {}, answers]);
  await go(tab, url, 'trainee/index.html');
  assert.equal(await card(tab, 1), '1 of 2 pages');
});

small('everything of the book is forgotten, after a question, and nothing of other books', async ({ open, url }) => {
  const tab = await open('trainee/first/index.html');
  await follow(tab, '.step-next');
  await put(tab, 'trainbook:other:trainee:first', { version: 1 });
  await put(tab, 'trainbook:kept:supervisor:first', { version: 1 });
  await go(tab, url, 'trainee/index.html');
  await tab.getByRole('button', { name: 'Forget everything' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Forget everything?' });
  await answer(dialog, 'Keep it');
  assert.equal(await card(tab, 0), '1 of 4 pages · 0 of 1 check');
  await tab.getByRole('button', { name: 'Forget everything' }).click();
  await answer(dialog, 'Forget everything');
  assert.equal(await card(tab, 0), 'Not started yet');
  assert.match(await tab.locator('.kept-last').textContent(), /not started yet/);
  const keys = await tab.evaluate(() => Object.keys(localStorage).sort());
  assert.deepEqual(keys, ['trainbook:kept:supervisor:first', 'trainbook:other:trainee:first']);
});

small('what another tab does shows here', async ({ open, url, form }) => {
  const tab = await open('trainee/index.html');
  const other = await tab.context().newPage();
  await other.goto(url('trainee/first/index.html'));
  await follow(other, '.step-next');
  // Browsers need not tell tabs of each other where there is no host.
  if (form === 'file') await tab.reload();
  await tab.waitForFunction(() => document.querySelector('.card-progress-text').textContent.startsWith('1 of 4 pages'));
  await tab.waitForSelector('.kept-link');
});

small('records of other versions: an older one is begun anew, a newer one is left alone', async ({ open }) => {
  const tab = await open('trainee/first/asking.html');
  await put(tab, `${KEY}first`, { version: 0, pages: ['first/index.html'] });
  await tab.reload();
  assert.equal(await menu(tab), '0 of 4 pages read');
  await follow(tab, '.step-next');
  assert.equal(await menu(tab), '1 of 4 pages read');

  const newer = { version: 2, seen: ['first/index.html'] };
  await put(tab, `${KEY}first`, newer);
  await tab.reload();
  assert.equal(await menu(tab), '0 of 4 pages read');
  await follow(tab, '.step-next');
  assert.deepEqual(await record(tab, `${KEY}first`), newer);
});

small('where nothing can be kept, the reader is told once, and can read on', async ({ open, url }) => {
  const tab = await open('trainee/index.html');
  await tab.context().addInitScript(() => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
      Storage.prototype[name] = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    }
  });
  await go(tab, url, 'trainee/first/asking.html');
  await tab.waitForFunction(() => document.getElementById('tb-status').textContent.includes('cannot be kept'));
  await follow(tab, '.step-next');
  assert.equal(await menu(tab), '0 of 4 pages read');
});

small('without a script nothing promises to keep anything', async ({ open, url }) => {
  const tab = await open('trainee/index.html', { javaScriptEnabled: false });
  assert.equal(await tab.locator('.kept').isVisible(), false);
  assert.equal(await tab.locator('.card-progress').first().isVisible(), false);
  await go(tab, url, 'trainee/first/asking.html');
  for (const part of ['.menu-progress', '.menu-again']) assert.equal(await tab.locator(part).isVisible(), false, part);
});

test('a renamed book with the same id, and a page more, keeps what was kept', async () => {
  const place = built(KEPT);
  const [browser, server] = [await startBrowser(), await serve(place)];
  try {
    const tab = await openTab(browser);
    await tab.goto(`${server.origin}/trainee/first/index.html`);
    await follow(tab, '.step-next');
    await tab.waitForSelector('.menu-progress');
    const renamed = KEPT['book.toml'].replace('A book that is kept', 'Another title');
    rebuilt(place, { ...KEPT, 'book.toml': renamed, 'modules/first/03-more.md': '---\ntitle: More\n---\n\nText.\n' });
    await tab.goto(`${server.origin}/trainee/index.html`);
    assert.equal(await tab.locator('h1').textContent(), 'Another title');
    assert.equal(await card(tab, 0), '1 of 5 pages · 0 of 1 check');
  } finally {
    await browser.close();
    await server.close();
  }
});
