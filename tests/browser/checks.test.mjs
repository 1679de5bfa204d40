// Proves that knowledge checks compare by a button and keep what they found, that pairs and orders can be answered by keyboard
// alone, that the module counts what is right, and that where scripts are off the key is there to unfold.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { inBothForms } from './lib/forms.mjs';
import { program } from './lib/program.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const QUESTIONS = `---
title: Questions
---
::: question {#one} One
Which light?

- [ ] Red

  Red means stop.
- [x] Green

  Green means go.

::: answer
Told of the lights.
:::
:::

::: question {#several}
What holds water?

- [x] Cup
- [ ] Sieve

  A sieve leaks.
- [x] Bottle
:::

::: question {#pairs} Pairs
Who does what?

| Who | Does |
|---|---|
| Judge | decides |
| Worker | plans |
| Youth | speaks |

::: answer
Told of pairs.
:::
:::

::: question {#order} Order
What comes first?

1. Knock

   Before the door opens.
2. Enter
3. Sit down
:::
`;

const MODULE = (title, answers) => `---
title: ${title}
answers: ${answers}
key_points: [A point]
---
Introduction.
`;

let book;
let folder;
before(() => {
  book = mkdtempSync(path.join(tmpdir(), 'trainbook-checks-'));
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(book, file)), { recursive: true });
    writeFileSync(path.join(book, file), text);
  };
  write('book.toml', '[book]\ntitle = "Checks"\n');
  for (const [name, answers] of [['self', 'self-check'], ['room', 'trainer']]) {
    write(`modules/${name}/index.md`, MODULE(name, answers));
    write(`modules/${name}/q.md`, QUESTIONS);
  }
  execFileSync(program, ['build', book, '--quiet']);
  folder = path.join(book, 'build');
});
after(() => rmSync(book, { recursive: true, force: true }));

const inBoth = (name, run) => inBothForms(name, run, { folder: () => folder });

const SELF = 'trainee/self/q.html';
const status = (tab, words) => tab.waitForFunction((wanted) => document.getElementById('tb-status').textContent === wanted, words);
const summary = (tab, id) => tab.locator(`#${id} .check-result > p`).first().textContent();
const visible = (tab, selector) => tab.locator(selector).isVisible();
const kept = (tab, name) =>
  tab.evaluate((key) => {
    const { book, edition, module } = document.documentElement.dataset;
    return JSON.parse(localStorage.getItem(`trainbook:${book}:${edition}:${module}`) ?? '{"checks":{}}').checks[key];
  }, name);
const record = (tab, id) => kept(tab, `self/q.html#${id}`);
const order = (tab) => tab.locator('#order .part-text').allTextContents();

/** Presses Tab until the focus is on this element, and never more often than a page has stops. */
async function tabTo(tab, selector) {
  const goal = tab.locator(selector).first();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await tab.keyboard.press('Tab');
  }
  assert.fail(`no way to ${selector} by Tab`);
}

inBoth('nothing is compared before the button is pressed, and a second try is free', async ({ open }) => {
  const tab = await open(SELF);
  assert.equal(await visible(tab, '#one .check-key'), false);
  await tabTo(tab, '#one input');
  await tab.keyboard.press('Space');
  assert.equal(await visible(tab, '#one .check-result'), false);
  assert.equal(await record(tab, 'one'), undefined);
  await tabTo(tab, '#one .check-go');
  await tab.keyboard.press('Enter');
  await status(tab, 'Not right yet. You can try again.');
  assert.equal(await summary(tab, 'one'), 'Not right yet. You can try again.');
  assert.match(await tab.locator('#one .check-mark').textContent(), /Not right\s*Red means stop\./);
  assert.ok(!(await tab.locator('#one').innerText()).includes('Green means go.'), 'the right answer is given away');
  assert.deepEqual(await record(tab, 'one'), { right: false, tries: 1, chosen: [1] });
  // The focus has stayed on the button; the next stop tries again.
  await tabTo(tab, '#one .check-again');
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate(() => document.activeElement.matches('#one input')), true);
  assert.equal(await tab.locator('#one :checked').count(), 0);
  assert.equal(await visible(tab, '#one .check-result'), false);
  await tab.keyboard.press('ArrowDown');
  await tabTo(tab, '#one .check-go');
  await tab.keyboard.press('Space');
  await status(tab, 'Right.');
  assert.match(await tab.locator('#one .check-result').innerText(), /Told of the lights\./);
  assert.equal(await visible(tab, '#one .check-show'), false);
  assert.deepEqual(await record(tab, 'one'), { right: true, tries: 2, chosen: [2] });
});

inBoth('with nothing chosen it says so and leads to the first option', async ({ open }) => {
  const tab = await open(SELF);
  await tab.locator('#one .check-go').click();
  await status(tab, 'Choose an answer first, then check.');
  assert.equal(await tab.evaluate(() => document.activeElement.matches('#one .option:first-of-type input')), true);
  assert.equal(await record(tab, 'one'), undefined);
});

inBoth('of several all that are right count, and none that is not', async ({ open }) => {
  const tab = await open(SELF);
  const choose = async (...names) => {
    for (const name of ['Cup', 'Sieve', 'Bottle']) await tab.locator('#several').getByLabel(name).setChecked(names.includes(name));
    await tab.locator('#several .check-go').click();
    return summary(tab, 'several');
  };
  assert.equal(await choose('Cup'), '1 of 2 right. You can try again.');
  assert.equal(await tab.locator('#several .check-mark').count(), 1);
  assert.equal(await choose('Sieve'), '0 of 2 right. You can try again.');
  assert.equal(await choose('Cup', 'Sieve', 'Bottle'), 'All right answers are there, and one that is not right. You can try again.');
  assert.equal((await record(tab, 'several')).right, false);
  assert.equal(await choose('Cup', 'Bottle'), 'Right.');
  assert.deepEqual(await record(tab, 'several'), { right: true, tries: 4, chosen: [1, 3] });
});

inBoth('pairs are found by keyboard, and are there again after a reload', async ({ open }) => {
  const tab = await open(SELF);
  const select = async (number, word) => {
    await tabTo(tab, `#tb-pairs-${number}`);
    const options = await tab.locator(`#tb-pairs-${number} option`).allTextContents();
    const letter = options.find((option) => option.endsWith(`: ${word}`))[0];
    await tab.keyboard.press(letter);
  };
  await select(1, 'decides');
  await tabTo(tab, '#pairs .check-go');
  await tab.keyboard.press('Enter');
  await status(tab, 'Choose something for each first, then check.');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'tb-pairs-2');
  await select(2, 'speaks');
  await select(3, 'plans');
  await tabTo(tab, '#pairs .check-go');
  await tab.keyboard.press('Enter');
  await status(tab, '1 of 3 right. You can try again.');
  const verdicts = tab.locator('#pairs .part .verdict');
  assert.deepEqual(await verdicts.allTextContents(), ['Right', 'Not right', 'Not right']);
  assert.ok(!(await tab.locator('#pairs').innerText()).includes('Told of pairs.'));
  await tab.reload();
  assert.deepEqual(await verdicts.allTextContents(), ['Right', 'Not right', 'Not right']);
  assert.equal(await tab.locator('#tb-status').textContent(), '', 'what was said before is said again');
  // A change takes the marks away.
  const right = await tab.locator('#tb-pairs-2 option', { hasText: ': plans' }).getAttribute('value');
  await tab.locator('#tb-pairs-2').selectOption(right);
  assert.equal(await verdicts.count(), 0);
  const last = await tab.locator('#tb-pairs-3 option', { hasText: ': speaks' }).getAttribute('value');
  await tab.locator('#tb-pairs-3').selectOption(last);
  await tab.locator('#pairs .check-go').click();
  assert.equal(await summary(tab, 'pairs'), 'Right.');
  assert.ok((await tab.locator('#pairs').innerText()).includes('Told of pairs.'));
});

inBoth('an order is made with buttons that keep the focus and say where an item is', async ({ open }) => {
  const tab = await open(SELF);
  const right = ['Knock', 'Enter', 'Sit down'];
  const shown = await order(tab);
  assert.notDeepEqual(shown, right);
  const move = (word, by) => `#order .part:has-text("${word}") [data-move="${by}"]`;
  // By keyboard: what should be first goes up until it is.
  await tabTo(tab, move('Knock', -1));
  while ((await order(tab))[0] !== 'Knock') {
    await tab.keyboard.press('Enter');
    const place = (await order(tab)).indexOf('Knock') + 1;
    await status(tab, `Place ${place} of 3: Knock`);
    assert.equal(await tab.locator(move('Knock', -1)).evaluate((button) => button === document.activeElement), true);
  }
  const end = await order(tab);
  await tab.keyboard.press('Enter');
  assert.deepEqual(await order(tab), end, 'the first went further up');
  if (end[1] !== 'Enter') await tab.locator(move('Enter', -1)).click();
  await tab.locator('#order .check-go').click();
  await status(tab, 'Right.');
  assert.match(await tab.locator('#order .part').first().innerText(), /Before the door opens\./);
  await tab.reload();
  assert.deepEqual(await order(tab), right);
  assert.equal(await summary(tab, 'order'), 'Right.');
  await tab.locator('#order .check-again').click();
  assert.deepEqual(await order(tab), shown);
});

inBoth('the answers are shown to who asks for them, after a try', async ({ open }) => {
  const tab = await open(SELF);
  assert.equal(await visible(tab, '#order .check-show'), false);
  await tab.locator('#order .check-go').click();
  const show = tab.locator('#order .check-show');
  await show.click();
  assert.equal(await show.getAttribute('aria-expanded'), 'true');
  assert.match(await tab.locator('#order .answer-key').innerText(), /Knock[\s\S]*Enter[\s\S]*Sit down/);
  await show.click();
  assert.equal(await visible(tab, '#order .check-key'), false);
});

inBoth('the module counts what is right and can forget it', async ({ open, url }) => {
  const tab = await open(SELF);
  await tab.locator('#one').getByLabel('Green').check();
  await tab.locator('#one .check-go').click();
  await tab.locator('#several').getByLabel('Sieve').check();
  await tab.locator('#several .check-go').click();
  for (const address of ['trainee/self/key-points.html', 'trainee/self/index.html']) {
    await tab.goto(url(address));
    assert.equal(await tab.locator('.checks-score').textContent(), '1 of 4 right');
    const states = await tab.locator('.check-state').allTextContents();
    assert.deepEqual(states, ['Right', 'Not right yet', 'Not answered yet', 'Not answered yet']);
  }
  assert.deepEqual(await tab.locator('.checks-list a').allTextContents(), ['One', 'What holds water?', 'Pairs', 'Order']);
  await tab.locator('.checks-reset').click();
  await status(tab, 'The answers to these checks are forgotten. You can try all of them again.');
  assert.equal(await tab.locator('.checks-score').textContent(), '0 of 4 right');
  assert.equal(await tab.locator('.checks-reset').isDisabled(), true);
  await tab.locator('.checks-list a').first().click();
  await tab.waitForURL(/q\.html#one$/);
  assert.equal(await tab.locator('#one :checked').count(), 0);
});

inBoth('what others keep does not take away what was chosen and not yet compared', async ({ open }) => {
  const tab = await open(SELF);
  await tab.locator('#one').getByLabel('Red').check();
  await tab.evaluate(() => trainbook.keep.change((record) => (record.seen.somewhere = true)));
  assert.equal(await tab.locator('#one').getByLabel('Red').isChecked(), true);
});

inBoth('without a key what was answered is kept, and nobody says whether it is right', async ({ open }) => {
  const tab = await open('trainee/room/q.html');
  assert.equal(await tab.locator('.check-go, .check-key, .answer-key, [data-right]').count(), 0);
  assert.match(await tab.locator('#one .check-note').innerText(), /The trainer has the answers\. What you answer is kept/);
  await tab.locator('#one').getByLabel('Green').check();
  await tab.locator('#tb-pairs-2').selectOption({ index: 3 });
  const before = await order(tab);
  await tab.locator('#order [data-move="1"]').first().click();
  const moved = await order(tab);
  assert.notDeepEqual(moved, before);
  await tab.reload();
  assert.equal(await tab.locator('#one').getByLabel('Green').isChecked(), true);
  assert.equal(await tab.locator('#tb-pairs-2').evaluate((select) => select.selectedIndex), 3);
  assert.deepEqual(await order(tab), moved);
  assert.equal(await visible(tab, '#one .check-result'), false);
  assert.deepEqual(await kept(tab, 'room/q.html#one'), { right: null, tries: 0, chosen: [2] });
});

inBoth('the trainer has the key open and nothing to answer', async ({ open }) => {
  const tab = await open('trainer/self/q.html');
  assert.equal(await tab.locator('.check-go, [data-check], select, .move').count(), 0);
  assert.match(await tab.locator('#pairs .answers-open').innerText(), /Judge[\s\S]*decides[\s\S]*Told of pairs\./);
  assert.match(await tab.locator('#order .answers-open').innerText(), /Knock[\s\S]*Before the door opens[\s\S]*Enter[\s\S]*Sit down/);
});

inBoth('where scripts are off the key is there to unfold, and no button stands about', async ({ open }) => {
  const tab = await open(SELF, { javaScriptEnabled: false });
  for (const id of ['one', 'several', 'pairs', 'order']) {
    assert.equal(await visible(tab, `#${id} .check-go`), false);
    assert.equal(await visible(tab, `#${id} .check-key > summary`), true);
  }
  assert.equal(await tab.locator('.move').first().isVisible(), false);
  await tab.locator('#pairs .check-key > summary').click();
  assert.equal(await visible(tab, '#pairs .answer-pairs'), true);
});

inBoth('the list of checks is there where scripts are off, and counts nothing', async ({ open }) => {
  const tab = await open('trainee/self/index.html', { javaScriptEnabled: false });
  assert.equal(await tab.locator('.checks-list a').count(), 4);
  assert.equal(await visible(tab, '.checks-score'), false);
  assert.equal(await visible(tab, '.checks-reset'), false);
});

inBoth('nothing moves when the script comes', async ({ open }) => {
  const tab = await open(SELF);
  const shift = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  assert.equal(shift, 0);
});

inBoth('axe finds no fault while results are shown', async ({ open }) => {
  for (const colorScheme of ['light', 'dark']) {
    const tab = await open(SELF, { colorScheme });
    await tab.locator('#one').getByLabel('Red').check();
    await tab.locator('#several').getByLabel('Cup').check();
    for (const number of [1, 2, 3]) await tab.locator(`#tb-pairs-${number}`).selectOption({ index: number });
    for (const id of ['one', 'several', 'pairs', 'order']) await tab.locator(`#${id} .check-go`).click();
    for (const show of await tab.locator('.check-show:visible').all()) await show.click();
    await tab.evaluate(AXE);
    const found = await tab.evaluate(async () => {
      const { violations } = await axe.run({ preload: false, rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    assert.deepEqual(found, []);
    assert.equal(await tab.locator('#tb-status').getAttribute('role'), 'status');
  }
});

inBoth('on paper a check is there to be answered, and says nothing of what was found', async ({ open }) => {
  const tab = await open(SELF);
  await tab.locator('#one').getByLabel('Red').check();
  await tab.locator('#one .check-go').click();
  await tab.locator('#one .check-show').click();
  await tab.emulateMedia({ media: 'print' });
  for (const hidden of ['.check-result', '.check-mark', '.check-key', '.check-go', '.check-show', '.move']) {
    assert.equal(await tab.locator(hidden).first().isVisible(), false, `${hidden} is printed`);
  }
  for (const shown of ['#one .option', '#tb-pairs-1', '#pairs .match-partners', '#order .part-text']) {
    assert.equal(await tab.locator(shown).first().isVisible(), true, `${shown} is not printed`);
  }
});
