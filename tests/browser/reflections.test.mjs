// Proves what becomes of a trainee's own words: kept as they are typed, gathered on "My answers", saved and cleared there,
// and asked for before possible answers open.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { answer } from './lib/browser.mjs';
import { KEPT, built } from './lib/built-book.mjs';
import { inBothForms } from './lib/forms.mjs';

const folder = built(KEPT);
const small = (name, run) => inBothForms(name, run, { folder });
const scratch = mkdtempSync(path.join(tmpdir(), 'trainbook-answers-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const PAGE = 'trainee/first/listening.html';
const MINE = 'trainee/first/my-answers.html';
const KEY = 'trainbook:kept:trainee:first';
const PLACE = 'first/listening.html#heard';
const HOSTILE = 'One <b>line</b> & "quotes"\n<script>window.broken = true</script>\nthe third';

const box = (tab) => tab.locator('#heard textarea');
const isKept = (tab, text, place = PLACE) => tab.waitForFunction(
  ([key, at, words]) => JSON.parse(localStorage.getItem(key))?.answers[at] === words,
  [KEY, place, text],
);
const fields = (tab) => tab.locator('[data-place]').allTextContents();
const go = (tab, url, address) => tab.goto(url(address), { waitUntil: 'load' });

/** Writes on the page of questions, and goes to "My answers". */
async function written(open, url, text) {
  const tab = await open(PAGE);
  await box(tab).fill(text);
  await go(tab, url, MINE);
  return tab;
}

small('what is typed is kept as it is typed, and is there again', async ({ open }) => {
  const tab = await open(PAGE);
  assert.match(await tab.locator('#heard .hint').innerText(), /kept in this browser/);
  await box(tab).pressSequentially('My own words');
  await isKept(tab, 'My own words');
  await tab.reload();
  assert.equal(await box(tab).inputValue(), 'My own words');
  assert.equal(await tab.locator('#again textarea').inputValue(), '');
  await box(tab).fill('');
  await tab.waitForFunction(([key, place]) => !(place in JSON.parse(localStorage.getItem(key)).answers), [KEY, PLACE]);
});

small('what is typed just before leaving is kept', async ({ open, url }) => {
  const tab = await open(PAGE);
  await box(tab).fill('Typed and gone');
  await go(tab, url, 'trainee/index.html');
  await isKept(tab, 'Typed and gone');
});

small('possible answers open after writing, and not before', async ({ open }) => {
  const tab = await open(PAGE);
  const fold = tab.locator('#heard details.answers');
  const summary = fold.locator('summary');
  const said = tab.locator('#heard .compare-first');
  assert.equal(await summary.getAttribute('aria-disabled'), 'true');
  const how = await summary.getAttribute('aria-describedby');
  assert.match(await tab.locator(`#${how}`).textContent(), /when you have written/);
  assert.equal(await said.getAttribute('role'), 'status');
  assert.equal(await said.textContent(), '', 'the status is there before its text');

  await summary.click();
  assert.equal(await fold.evaluate((one) => one.open), false);
  assert.match(await said.innerText(), /Write your own answer first/);
  await summary.focus();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Space');
  assert.equal(await fold.evaluate((one) => one.open), false);
  await fold.evaluate((one) => {
    one.open = true;
  });
  await tab.waitForFunction(() => !document.querySelector('#heard details.answers').open);

  await box(tab).fill('   ');
  assert.equal(await summary.getAttribute('aria-disabled'), 'true', 'spaces are no answer');
  await box(tab).fill('Mine');
  assert.equal(await summary.getAttribute('aria-disabled'), null);
  assert.equal(await summary.getAttribute('aria-describedby'), null);
  assert.equal(await said.textContent(), '');
  await summary.focus();
  await tab.keyboard.press('Enter');
  assert.match(await fold.innerText(), /At school, when I was ten/);
  await tab.reload();
  await summary.click();
  assert.equal(await fold.evaluate((one) => one.open), true, 'what was kept counts as written');
});

small('supervisors may look at possible answers before they write', async ({ open }) => {
  const tab = await open('supervisor/first/listening.html');
  await tab.locator('#heard summary').click();
  assert.equal(await tab.locator('#heard details.answers').evaluate((one) => one.open), true);
  assert.equal(await tab.locator('.compare-how').count(), 0);
});

small('without a script the fold is a plain one, and the hint says that nothing is kept', async ({ open, url }) => {
  const tab = await open(PAGE, { javaScriptEnabled: false });
  assert.match(await tab.locator('#heard .hint').innerText(), /gone when you leave/);
  assert.doesNotMatch(await tab.locator('#heard .hint').innerText(), /kept in this browser/);
  await tab.locator('#heard summary').click();
  assert.ok(await tab.locator('#heard .answers li').isVisible());

  await go(tab, url, MINE);
  assert.equal(await tab.locator('.answers-tools').isVisible(), false);
  assert.equal(await tab.locator('.my-answer').count(), 3);
  assert.match(await tab.locator('main').innerText(), /When did somebody listen to you/);
  const link = tab.getByRole('link', { name: /^Go to the question ?: When you were heard/ });
  assert.match(await link.getAttribute('href'), /first\/listening\.html#heard$/);
});

small('“My answers” lists every question with what was written, as text', async ({ open, url }) => {
  const tab = await written(open, url, HOSTILE);
  assert.deepEqual(await fields(tab), [HOSTILE, 'Nothing written yet', 'Nothing written yet']);
  assert.equal(await tab.locator('[data-place] *').count(), 0);
  assert.equal(await tab.evaluate(() => window.broken), undefined);
  assert.equal(await tab.locator('.answers-count').innerText(), 'You have answered 1 of 3 questions.');
  assert.deepEqual(await tab.locator('main h2:visible a').allTextContents(), ['Listening', 'Activities']);
  assert.doesNotMatch(await tab.locator('main').innerHTML(), /At school, when I was ten|It takes an hour|Only trainers/);
  const inside = tab.locator('.my-answer-prompt a');
  assert.match(await inside.getAttribute('href'), /first\/listening\.html#before$/, 'a link into the page leads to that page');
  const link = tab.locator('.menu-extras a');
  assert.equal((await link.textContent()).trim(), 'My answers');
  assert.equal(await link.getAttribute('aria-current'), 'page');

  await Promise.all([tab.waitForURL(`${url(PAGE)}#heard`), tab.getByRole('link', { name: /^Go to the question ?: When/ }).click()]);
  assert.equal(await box(tab).inputValue(), HOSTILE);
});

small('there is a page for answers where there is something to write, and none for trainers', async ({ open }) => {
  const tab = await open('trainee/second/index.html');
  assert.equal(await tab.locator('.menu-extras').count(), 0);
  const trainer = await open('trainer/first/index.html');
  assert.equal(await trainer.locator('.menu a[href$="my-answers.html"]').count(), 0);
});

small('a supervisor’s answers are their own, and each has one place', async ({ open, url }) => {
  const tab = await written(open, url, 'The trainee’s');
  await go(tab, url, 'supervisor/first/coaching-guide.html');
  assert.equal(await tab.locator('textarea').count(), 0);
  await go(tab, url, 'supervisor/first/activities.html');
  await tab.locator('#meet textarea').fill('The supervisor’s');
  await go(tab, url, 'supervisor/first/my-answers.html');
  assert.deepEqual(await fields(tab), ['Nothing written yet', 'Nothing written yet', 'The supervisor’s']);
  assert.equal(await tab.locator('#tb-answers-earlier').isVisible(), false);
});

small('answers are saved as a file of plain text', async ({ open, url }) => {
  const tab = await written(open, url, HOSTILE);
  const [file] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Save as a file' }).click()]);
  assert.equal(file.suggestedFilename(), 'first-my-answers.txt');
  const place = path.join(scratch, 'saved.txt');
  await file.saveAs(place);
  const text = readFileSync(place, 'utf8');
  for (const part of ['My answers', 'First steps', 'Listening', 'When did somebody listen to you?', 'Nothing written yet', 'Meet one family.']) {
    assert.ok(text.includes(part), `${part} is not in it:\n${text}`);
  }
  for (const line of HOSTILE.split('\n')) assert.ok(text.includes(`> ${line}\n`), text);
  assert.doesNotMatch(text, /Go to the question|At school|file:|http/);
  await tab.waitForFunction(() => document.getElementById('tb-status').textContent === 'Saved as first-my-answers.txt');
});

small('answers are printed with their questions, without buttons and menus', async ({ open, url }) => {
  const tab = await written(open, url, 'Words for paper');
  const place = path.join(scratch, 'printed.pdf');
  await tab.pdf({ path: place, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const part of ['First steps', 'My answers', 'When did somebody listen to you?', 'Words for paper', 'Nothing written yet']) {
    assert.ok(text.includes(part), `not printed: ${part}`);
  }
  for (const part of ['Save as a file', 'Clear my answers', 'Go to the question', 'Also in this module', 'pages read', 'Start this module']) {
    assert.ok(!text.includes(part), `printed: ${part}`);
  }
});

small('the button for printing prints', async ({ open, url }) => {
  const tab = await written(open, url, 'Words');
  await tab.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  await tab.getByRole('button', { name: 'Print' }).click();
  assert.equal(await tab.evaluate(() => document.body.dataset.printed), 'yes');
});

small('answers are cleared after a question, and only those of the module', async ({ open, url }) => {
  const tab = await written(open, url, 'To be cleared');
  await tab.evaluate(() => localStorage.setItem('trainbook:kept:trainee:second', JSON.stringify({ version: 1, answers: { x: 'stays' } })));
  const clear = tab.getByRole('button', { name: 'Clear my answers' });
  await clear.click();
  const dialog = tab.getByRole('dialog', { name: 'Clear your answers?' });
  await answer(dialog, 'Keep it');
  assert.equal((await fields(tab))[0], 'To be cleared');
  await clear.click();
  await answer(dialog, 'Clear them');
  assert.deepEqual(await fields(tab), Array(3).fill('Nothing written yet'));
  assert.ok(await clear.evaluate((one) => one === document.activeElement), 'focus goes back');
  await tab.waitForFunction(() => document.getElementById('tb-status').textContent.includes('cleared'));
  const other = await tab.evaluate(() => JSON.parse(localStorage.getItem('trainbook:kept:trainee:second')).answers.x);
  assert.equal(other, 'stays');
  await go(tab, url, PAGE);
  assert.equal(await box(tab).inputValue(), '');
});

small('an answer to a question that is gone is still shown', async ({ open }) => {
  const tab = await open(MINE);
  assert.equal(await tab.locator('#tb-answers-earlier').isVisible(), false);
  await tab.evaluate((key) => localStorage.setItem(key, JSON.stringify({ version: 1, answers: { 'first/old.html#x': 'An <i>old</i> one' } })), KEY);
  await tab.reload();
  assert.match(await tab.locator('#tb-answers-earlier').innerText(), /From questions that have changed[\s\S]*An <i>old<\/i> one/);
});

small('where nothing can be kept, the reader is told once, and the text stays', async ({ open, url }) => {
  const tab = await open('trainee/index.html');
  await tab.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await go(tab, url, PAGE);
  await tab.evaluate(() => {
    window.told = [];
    new MutationObserver(() => window.told.push(document.getElementById('tb-status').textContent)).observe(document.getElementById('tb-status'), { childList: true });
  });
  const hint = tab.locator('#heard .hint');
  await box(tab).fill('Not to be kept');
  await tab.waitForFunction(() => window.told.some((text) => text.includes('cannot keep what you write')));
  assert.match(await hint.innerText(), /copy what you need/);
  await tab.locator('#again textarea').fill('Nor this');
  await tab.locator('#again textarea').blur();
  assert.equal(await box(tab).inputValue(), 'Not to be kept');
  assert.equal(await tab.evaluate(() => window.told.filter((text) => text.includes('what you write')).length), 1);
});

small('what another tab writes shows here, but not over what is being typed', async ({ open, url, form }) => {
  const tab = await open(PAGE);
  const other = await tab.context().newPage();
  await other.goto(url(PAGE));
  await other.locator('#again textarea').fill('From the other tab');
  await isKept(other, 'From the other tab', 'first/listening.html#again');
  if (form === 'file') await tab.reload();
  await tab.waitForFunction(() => document.querySelector('#again textarea').value === 'From the other tab');
  await box(tab).pressSequentially('Here');
  await isKept(tab, 'Here');
  await isKept(tab, 'From the other tab', 'first/listening.html#again');
});
