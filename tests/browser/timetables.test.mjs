// Proves that crosswalks, timetables and training hours work in both forms, with the keyboard, on a phone, in forced colours and
// without scripts, and that the table of training hours can be fetched.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { follow } from './lib/browser.mjs';
import { inBothForms } from './lib/forms.mjs';
import { editions, filesOf } from './lib/sites.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

/** One page of each kind in the trainer's site. */
const PAGES = ['crosswalk.html', 'training-hours.html', fullest('timetable.html'), fullest('crosswalk.html')].map((page) => `trainer/${page}`);

/** The first page of a module with this name. */
function fullest(name) {
  const page = filesOf('trainer').find((file) => file.endsWith(`/${name}`));
  assert.ok(page, `no module has ${name}`);
  return page;
}

for (const [name, options] of [
  ['wide and light', { viewport: WIDE, colorScheme: 'light' }],
  ['wide and dark', { viewport: WIDE, colorScheme: 'dark' }],
  ['phone and light', { viewport: PHONE, colorScheme: 'light' }],
  ['phone and dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['phone and forced colours', { viewport: PHONE, forcedColors: 'active' }],
]) {
  inBothForms(`planning pages, ${name}`, async ({ open }) => {
    for (const page of PAGES) {
      const tab = await open(page, options);
      const wider = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wider <= 0, `${page} is ${wider} px too wide`);
      await tab.evaluate(AXE);
      const { violations } = await tab.evaluate(() => axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${page}: ${id}: ${nodes[0].html}`), []);
      await tab.context().close();
    }
  });
}

inBothForms('the parts of a time bar fill it without gap or overlap', async ({ open }) => {
  const tab = await open(PAGES[2], { viewport: WIDE });
  const parts = () =>
    tab.evaluate(() => {
      const bar = document.querySelector('svg.timebar');
      const { left, right } = bar.getBoundingClientRect();
      const boxes = [...bar.querySelectorAll('rect.look:not(.look-give)')].map((part) => {
        const { x, width } = part;
        return { from: x.baseVal.value, to: x.baseVal.value + width.baseVal.value };
      });
      return { whole: right - left, boxes };
    });
  const { whole, boxes } = await parts();
  assert.ok(boxes.length > 1, 'the bar has parts');
  let at = 0;
  for (const { from, to } of boxes) {
    assert.ok(Math.abs(from - at) < 0.1, `a part begins at ${from}, the one before ended at ${at}`);
    at = to;
  }
  assert.ok(Math.abs(at - whole) < 0.1, `the parts end at ${at} of ${whole}`);
});

inBothForms('each pattern of the time bar is painted', async ({ open }) => {
  for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }]) {
    const tab = await open(PAGES[2], { viewport: WIDE, ...options });
    const missing = await tab.evaluate(() =>
      [...document.querySelectorAll('[fill^="url("], [marker-start^="url("]')]
        .map((part) => /#([\w-]+)/.exec(part.getAttribute('fill') ?? part.getAttribute('marker-start'))[1])
        .filter((id) => !document.getElementById(id)),
    );
    assert.deepEqual(missing, []);
    const outlines = await tab.evaluate(() => [...document.querySelectorAll('.timebar .look')].map((part) => getComputedStyle(part).stroke));
    assert.ok(outlines.every((stroke) => stroke !== 'none'), 'each part has an outline');
    await tab.context().close();
  }
});

inBothForms('the keyboard reaches the tables, which have names', async ({ open }) => {
  const tab = await open(PAGES[3], { viewport: WIDE });
  const reached = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await tab.keyboard.press('Tab');
    const here = await tab.evaluate(() => {
      const { activeElement: it } = document;
      return it.getAttribute('role') === 'region' ? (it.getAttribute('aria-label') ?? document.getElementById(it.getAttribute('aria-labelledby'))?.textContent) : '';
    });
    if (here) reached.push(here);
    if (reached.length > 0) break;
  }
  assert.equal(reached.length, 1, 'the table is reached');
  const outline = await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none', 'and it shows that it has the focus');
});

inBothForms('planning pages are the same without scripts', async ({ open }) => {
  for (const page of PAGES) {
    const looks = [];
    for (const javaScriptEnabled of [true, false]) {
      const tab = await open(page, { viewport: WIDE, javaScriptEnabled });
      const main = tab.locator('main .prose');
      looks.push({ box: await main.boundingBox(), text: await main.innerText() });
      await tab.context().close();
    }
    assert.deepEqual(looks[0], looks[1], page);
  }
});

inBothForms('the training hours come as a table', async ({ open }) => {
  const tab = await open('trainer/index.html', { viewport: WIDE, acceptDownloads: true });
  await follow(tab, '.planning a[href$="training-hours.html"]');
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.click('a[download]')]);
  assert.equal(download.suggestedFilename(), 'training-hours.csv');
  const table = readFileSync(await download.path(), 'utf8');
  assert.ok(table.startsWith('\ufeffRow,'), table.slice(0, 40));
  assert.ok(table.endsWith('\r\n') && table.includes('\r\nTotal,'));
});

inBothForms('who sees neither trainer nor supervisor has none of it', async ({ open }) => {
  const tab = await open('trainee/index.html');
  assert.equal(await tab.locator('.planning').count(), 0);
  const files = filesOf('trainee').filter((file) => /(crosswalk|timetable|training-hours)\.(html|csv)$/.test(file));
  assert.deepEqual(files, []);
  assert.ok(editions.includes('supervisor') && filesOf('supervisor').includes('training-hours.csv'));
});
