// Proves the filters of the training menu: each by itself and together, their counts, the page's address, the keyboard,
// pages without script, and a book of five hundred modules.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { least, openDetails } from './lib/browser.mjs';
import { built } from './lib/built-book.mjs';
import { inBothForms } from './lib/forms.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 } };
const MANY = 500;
const MOST_MILLISECONDS = 50;

const module = (title, front) => `---\ntitle: ${title}\n${front}\n---\n\nWelcome.\n`;

const BOOK = {
  'book.toml': `[book]
title = "Filters"
modules = ["visits", "interviews", "court", "cafe", "week", "plain"]
[facets.age]
title = "Age group"
values = ["0-9", "10-17"]
[facets.same]
title = "Setting"
values = ["Agency"]
`,
  'modules/visits.md': module('First visits', 'code: PS-1\nsummary: At the door.\naudience: [Caseworkers]\nduration: 45m\nfacets: { age: [0-9], same: [Agency] }'),
  'modules/interviews.md': module('Interviews', 'summary: What to ask a child.\naudience: [Caseworkers, Supervisors]\nduration: 45m-2h\nfacets: { age: [0-9, 10-17], same: [Agency] }'),
  'modules/court.md': module('Court', 'summary: Reports & hearings.\naudience: ["Lawyers & judges"]\nduration: 4h\nfacets: { age: [10-17], same: [Agency] }'),
  'modules/cafe.md': module('Un café à Łódź', 'audience: [Supervisors]\nduration: 7h\nfacets: { same: [Agency] }'),
  'modules/week.md': '---\ntitle: First week\nsummary: Five days.\naudience: [Caseworkers]\nfacets: { same: [Agency] }\nagenda:\n  - title: Day 1\n    sessions:\n      - { title: Welcome, duration: 9h }\n---\n\nFive days.\n',
  'modules/plain.md': module('Plain', 'summary: Without anything.\nfacets: { same: [Agency] }'),
};

const manyModules = () => {
  const files = { 'book.toml': '[book]\ntitle = "Many"\n[facets.age]\ntitle = "Age group"\nvalues = ["0-9", "10-17", "18"]\n' };
  for (let number = 0; number < MANY; number += 1) {
    const ages = [['0-9'], ['10-17'], ['0-9', '18']][number % 3];
    files[`modules/m${number}.md`] = module(`Module ${number}`, `summary: About thing ${number % 7}.\naudience: [Role ${number % 5}]\nduration: ${1 + (number % 10)}h\nfacets: { age: [${ages.map((age) => `"${age}"`).join(', ')}] }`);
  }
  return files;
};

let small;
let large;
before(() => {
  small = built(BOOK);
  large = built(manyModules());
});

const ofSmall = { folder: () => small };
const HOME = 'trainee/index.html';

const shownTitles = (tab) => tab.locator('.card:visible h3').allInnerTexts();
const status = (tab) => tab.locator('#tb-filter-status').innerText();
const choice = (tab, name) => tab.getByRole('checkbox', { name, exact: false });
const counts = async (tab, group) => {
  const labels = await tab.locator('fieldset', { has: tab.locator('legend', { hasText: group }) }).locator('.filter-choice').allInnerTexts();
  return labels.map((label) => label.replace(/\s+/g, ' '));
};

inBothForms('each filter by itself', async ({ open }) => {
  const tab = await open(HOME);
  assert.equal(await status(tab), '6 of 6 modules and tracks shown');
  const rows = [
    ['Tracks', ['First week']],
    ['Supervisors', ['Interviews', 'Un café à Łódź']],
    ['Lawyers & judges', ['Court']],
    ['Up to 1 hour', ['First visits', 'Interviews']],
    ['1 to 3 hours', ['Interviews']],
    ['Half a day', ['Court']],
    ['Up to a day', ['Un café à Łódź']],
    ['More than a day', ['First week']],
    ['10-17', ['Interviews', 'Court']],
  ];
  for (const [name, titles] of rows) {
    await choice(tab, name).check();
    assert.deepEqual(await shownTitles(tab), titles, name);
    assert.equal(await status(tab), `${titles.length} of 6 modules and tracks shown`);
    await choice(tab, name).uncheck();
    assert.equal((await shownTitles(tab)).length, 6);
  }
}, ofSmall);

inBothForms('words are found in titles, codes and summaries, without accents and case', async ({ open }) => {
  const tab = await open(HOME);
  const field = tab.getByRole('searchbox');
  const rows = [
    ['CAFE lodz', ['Un café à Łódź']],
    ['ps-1', ['First visits']],
    ['hearings', ['Court']],
    ['first', ['First visits', 'First week']],
    ['days first', ['First week']],
    ['caseworkers', []],
  ];
  for (const [words, titles] of rows) {
    await field.fill(words);
    assert.deepEqual(await shownTitles(tab), titles, words);
  }
  assert.ok(await tab.getByText('Nothing here fits').isVisible());
  await tab.getByRole('button', { name: 'Clear filters' }).click();
  assert.equal((await shownTitles(tab)).length, 6);
  assert.equal(await tab.getByText('Nothing here fits').isVisible(), false);
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'tb-filter-words');
}, ofSmall);

inBothForms('choices of a group are alternatives, groups narrow each other, and counts say what would fit', async ({ open }) => {
  const tab = await open(HOME);
  assert.deepEqual(await counts(tab, 'Who it is for'), ['Caseworkers (3)', 'Supervisors (2)', 'Lawyers & judges (1)']);
  await choice(tab, '0-9').check();
  // The group's own choice leaves its counts as they are: another choice would add to it.
  assert.deepEqual(await counts(tab, 'Age group'), ['0-9 (2)', '10-17 (2)']);
  assert.deepEqual(await counts(tab, 'Who it is for'), ['Caseworkers (2)', 'Supervisors (1)', 'Lawyers & judges (0)']);
  assert.deepEqual(await counts(tab, 'Kind'), ['Modules (2)', 'Tracks (0)']);
  await choice(tab, '10-17').check();
  assert.deepEqual(await shownTitles(tab), ['First visits', 'Interviews', 'Court']);
  await choice(tab, 'Supervisors').check();
  assert.deepEqual(await shownTitles(tab), ['Interviews']);
  assert.deepEqual(await counts(tab, 'Age group'), ['0-9 (1)', '10-17 (1)']);
  assert.equal(await tab.locator('#tb-tracks').isVisible(), false, 'a heading without modules');
  // A group that every module answers alike is not there.
  assert.equal(await tab.locator('legend', { hasText: 'Setting' }).count(), 0);
}, ofSmall);

inBothForms('what is chosen stands in the address and outlasts a reload and a way to a module and back', async ({ open, url }) => {
  const tab = await open(HOME);
  const steps = await tab.evaluate(() => history.length);
  await choice(tab, 'Lawyers & judges').check();
  await choice(tab, 'Supervisors').check();
  await choice(tab, 'Half a day').check();
  await tab.getByRole('searchbox').fill('court');
  const address = new URL(await tab.evaluate(() => location.href));
  assert.deepEqual([...address.searchParams], [['audience', 'Supervisors'], ['audience', 'Lawyers & judges'], ['time', '240'], ['q', 'court']]);
  assert.equal(await tab.evaluate(() => history.length), steps, 'steps in the history');
  const isAsChosen = async (where) => {
    assert.deepEqual(await shownTitles(where), ['Court']);
    assert.ok(await choice(where, 'Lawyers & judges').isChecked());
    assert.equal(await choice(where, 'Caseworkers').isChecked(), false);
    assert.equal(await where.getByRole('searchbox').inputValue(), 'court');
  };
  await tab.reload();
  await isAsChosen(tab);
  await tab.getByRole('link', { name: 'Court' }).click();
  await tab.waitForURL(url('trainee/court/index.html'));
  await tab.goBack();
  await tab.waitForURL(address.href);
  await isAsChosen(tab);
  const other = await open(HOME);
  await other.goto(address.href);
  await isAsChosen(other);
}, ofSmall);

inBothForms('by keyboard alone, on a phone and wide', async ({ open }) => {
  for (const options of [{}, PHONE]) {
    const tab = await open(HOME, options);
    const isOn = (selector) => tab.evaluate((one) => document.activeElement.matches(one), selector);
    const reach = async (selector) => {
      for (let step = 0; step < 40; step += 1) {
        if (await isOn(selector)) return;
        await tab.keyboard.press('Tab');
      }
      assert.fail(`${selector} is not reached`);
    };
    if (options === PHONE) {
      assert.equal(await tab.getByRole('searchbox').isVisible(), false, 'folded on a phone');
      await reach('.filters-fold > summary');
      await tab.keyboard.press('Enter');
    }
    await reach('#tb-filter-words');
    await tab.keyboard.type('first');
    await tab.keyboard.press('Enter');
    assert.deepEqual(await shownTitles(tab), ['First visits', 'First week']);
    await reach('input[value="track"]');
    await tab.keyboard.press('Space');
    assert.deepEqual(await shownTitles(tab), ['First week']);
    assert.match(await tab.locator('.filters-chosen').textContent(), /2 filters chosen/);
    await reach('#tb-filter-clear');
    await tab.keyboard.press('Enter');
    assert.equal((await shownTitles(tab)).length, 6);
    assert.ok(await isOn('#tb-filter-words'));
  }
}, ofSmall);

inBothForms('without script there are no dead controls, and the whole list has its headings', async ({ open }) => {
  const tab = await open(HOME, { javaScriptEnabled: false });
  assert.equal(await tab.locator('input:visible, button:visible, fieldset:visible, #tb-filter-status:visible').count(), 0);
  assert.deepEqual(await tab.getByRole('heading', { level: 2 }).allInnerTexts(), ['How to use this site', 'Training menu', 'Modules', 'Tracks']);
  assert.equal((await shownTitles(tab)).length, 6);
}, ofSmall);

inBothForms('the status is told when it changes, and nothing moves when the script comes', async ({ open }) => {
  const tab = await open(HOME);
  const shift = await tab.evaluate(
    () =>
      new Promise((done) => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(observer.takeRecords().reduce((sum, { value }) => sum + value, 0))));
      }),
  );
  assert.equal(shift, 0);
  const region = tab.locator('#tb-filter-status');
  assert.equal(await region.getAttribute('role'), 'status');
  await region.evaluate((element) => {
    window.told = [];
    new MutationObserver(() => window.told.push(element.textContent)).observe(element, { childList: true, subtree: true });
  });
  await choice(tab, 'Tracks').check();
  await choice(tab, 'More than a day').check();
  assert.deepEqual(await tab.evaluate(() => window.told), ['1 of 6 modules and tracks shown'], 'the same is not told twice');
}, ofSmall);

for (const options of [{}, PHONE, { colorScheme: 'dark' }]) {
  inBothForms(`axe finds nothing, folded and unfolded, ${JSON.stringify(options)}`, async ({ open }) => {
    const tab = await open(HOME, options);
    await tab.evaluate(AXE);
    const faults = () =>
      tab.evaluate(async () => (await window.axe.run(document, { preload: false })).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)));
    assert.deepEqual(await faults(), []);
    await openDetails(tab);
    await choice(tab, 'Tracks').check();
    await tab.getByRole('searchbox').fill('nothing like it');
    assert.deepEqual(await faults(), []);
  }, ofSmall);
}

/** Runs in the page: changes every filter; how long nine changes of ten take at most, in milliseconds. */
const slowest = () => {
  const times = [];
  const time = (change) => {
    const start = performance.now();
    change();
    times.push(performance.now() - start);
  };
  const tell = (input) => input.dispatchEvent(new Event('input', { bubbles: true }));
  const field = document.getElementById('tb-filter-words');
  for (const input of document.querySelectorAll('.filters input[type="checkbox"]')) {
    time(() => {
      input.checked = !input.checked;
      tell(input);
    });
  }
  for (const words of ['a', 'about', 'about thing 3', '']) {
    time(() => {
      field.value = words;
      tell(field);
    });
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)];
};

inBothForms('five hundred modules are filtered in the blink of an eye', async ({ open, url }) => {
  const tab = await open(HOME);
  assert.equal(await status(tab), `${MANY} of ${MANY} modules shown`);
  const time = await least(MOST_MILLISECONDS, async () => {
    await tab.goto(url(HOME));
    return tab.evaluate(slowest);
  });
  assert.ok(time <= MOST_MILLISECONDS, `${time} ms`);
  await tab.reload();
  await tab.getByRole('button', { name: 'Clear filters' }).click();
  await choice(tab, 'Role 2').check();
  assert.equal(await status(tab), `${MANY / 5} of ${MANY} modules shown`);
}, { folder: () => large });

test('the script of the filters is small', () => {
  const html = readFileSync(`${small}/${HOME}`, 'utf8');
  const [, address] = /<script src="(assets\/catalogue-[^"]+)"/.exec(html);
  assert.ok(readFileSync(`${small}/trainee/${address}`).length < 12_000);
});
