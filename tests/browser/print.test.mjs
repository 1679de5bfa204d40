// Proves what a page is on paper: no menus, numbered pages, addresses after links; without the answers for
// trainees, with them for the trainer.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { page, pagesOf } from './lib/sites.mjs';

// Of 255, in each of red, green and blue.
const PALEST_INK = 0x55;

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trainbook-print-'));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

// A page with an activity, and answers that trainees unfold after they have written their own.
const withAnswers = pagesOf('trainee').find(({ html }) => /<details class="answers/.test(html) && /class="activity/.test(html));
const withLinks = pagesOf('trainee').find(({ html }) => /<main[\s\S]*href="https?:/.test(html));

test('the sample has pages to print', () => {
  assert.ok(withAnswers, 'no page with an activity and answers');
  assert.ok(withLinks, 'no page with a link that leads out');
});

test('a trainee’s page leaves the answers and the menus out', async () => {
  const { text, answers, menus } = await print(withAnswers);
  assert.ok(answers.length > 0);
  for (const answer of answers) assert.ok(!text.includes(answer), `the answer is printed: ${answer}`);
  assert.ok(menus.length > 2);
  for (const menu of menus) assert.ok(!text.includes(menu), `a menu is printed: ${menu}`);
  assert.doesNotMatch(text, /Skip to the content|Menu of this module/);
});

test('a trainee’s page keeps its module, its title and the instructions', async () => {
  const { text, module, title, instructions } = await print(withAnswers);
  for (const part of [module, title, ...instructions]) assert.ok(text.includes(part), `not printed: ${part}`);
});

test('the trainer’s page has the answers', async () => {
  const { answers } = await print(withAnswers);
  const { text } = await print(page('trainer', withAnswers.address));
  for (const answer of answers) assert.ok(text.includes(answer), `the answer is not printed: ${answer}`);
});

test('every sheet has its number', async () => {
  const { sheets } = await print(withAnswers);
  assert.ok(sheets.length > 1, 'one sheet only');
  for (const [index, sheet] of sheets.entries()) {
    const number = new RegExp(`\\b${index + 1} ?(/|of) ?${sheets.length}\\b`);
    assert.match(sheet, number, `sheet ${index + 1} of ${sheets.length}`);
  }
});

test('an address follows each link that leads out', async () => {
  const { text, addresses } = await print(withLinks);
  assert.ok(addresses.length > 0);
  const printed = text.replace(/\s+/g, '');
  for (const address of addresses) assert.ok(printed.includes(`(${address.replace(/\s+/g, '')})`), `not printed: ${address}`);
});

test('paper is white, whatever the reader’s colours', async () => {
  const tab = await openTab(browser, { colorScheme: 'dark' });
  await tab.goto(withAnswers.url);
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [ink, paper] = await tab.evaluate(() => {
    const paragraph = getComputedStyle(document.querySelector('main p'));
    return [paragraph.color, getComputedStyle(document.body).backgroundColor];
  });
  for (const part of ink.match(/\d+/g)) assert.ok(Number(part) <= PALEST_INK, `the ink is ${ink}`);
  assert.match(paper, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
});

/** Prints a page; its text by sheet, and what the page holds that may or may not be in it. */
async function print({ url, edition }) {
  const tab = await openTab(browser);
  await tab.goto(url);
  const held = await tab.evaluate(readPage);
  const file = path.join(folder, `${edition}.pdf`);
  await tab.pdf({ path: file, preferCSSPageSize: true });
  await tab.context().close();
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  const sheets = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return { ...held, sheets: sheets.map(flat), text: flat(sheets.join(' ')) };
}

/** Runs in the page. Long texts are cut to what fits on a line or two, since a sheet may end in the midst. */
function readPage() {
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const start = (element) => flat(element.textContent).split(' ').slice(0, 6).join(' ');
  return {
    title: flat(document.querySelector('h1').textContent),
    module: flat(document.querySelector('.module-title a').textContent),
    answers: all('.answers li').map(start),
    menus: all('.breadcrumb, .site-links a, .step').map((one) => flat(one.textContent)),
    instructions: all('.activity-instructions p, .activity .instructions p').slice(0, 2).map(start),
    addresses: all('main a[href^="http"]').map((one) => one.getAttribute('href')),
  };
}

function flat(text) {
  return text.replace(/\s+/g, ' ').trim();
}
