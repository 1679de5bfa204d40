// Proves that a page can be used by keyboard alone: the skip link first, then stop by stop through the page, each
// stop visible, marked by an outline and not covered.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTab, startBrowser, visit, writeAnswers } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { representatives } from './lib/sites.mjs';

// More stops than any page has: focus that never leaves a page is a trap.
const FAR = 600;

const DISPLAYS = [
  ['wide', { viewport: { width: 1280, height: 800 } }],
  ['narrow', { viewport: { width: 320, height: 640 } }],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('the check finds a stop that is covered or not marked', async () => {
  const tab = await openTab(browser);
  await tab.setContent(`<!DOCTYPE html><a href="#a" style="outline:none">bare</a>
    <a href="#b" style="position:absolute;top:50px;outline:3px solid">covered</a><div style="position:absolute;inset:40px 0 0;background:red"></div>`);
  assert.deepEqual(
    (await walk(tab)).map(({ fault }) => fault),
    ['has no outline', 'is covered by div'],
  );
});

for (const [name, display] of DISPLAYS) {
  test(`the skip link is the first stop, shows itself and leads to main, ${name}`, async () => {
    const findings = await visit(browser, representatives(), display, async (tab) => {
      await tab.keyboard.press('Tab');
      const box = await tab.locator(':focus').boundingBox();
      const target = await tab.locator(':focus').getAttribute('href');
      if (target !== '#main') return [`the first stop leads to ${target}`];
      if (!box || box.width < 24 || box.height < 24 || box.x < 0 || box.y < 0) return [`it shows at ${JSON.stringify(box)}`];
      await tab.keyboard.press('Enter');
      const landed = await tab.evaluate(() => document.activeElement?.localName);
      return landed === 'main' ? [] : [`it lands on ${landed}`];
    });
    assertNone(findings, 'skip link');
  });

  test(`every stop is seen, marked and not covered, ${name}`, async () => {
    const findings = await visit(browser, representatives(), display, async (tab) => {
      const stops = await walk(tab);
      if (stops.length < 3) return [`only ${stops.length} stops`];
      return stops.filter(({ fault }) => fault).map(({ stop, fault }) => `${stop} ${fault}`);
    });
    assertNone(findings, 'stop');
  });
}

test('what is folded away is no stop, and opens by keyboard', async () => {
  const folded = representatives().filter(({ html }) => /<details class="(fold|answers)/.test(html));
  assert.ok(folded.length > 0, 'no page with a fold');
  const findings = await visit(browser, folded, DISPLAYS[0][1], async (tab) => {
    await writeAnswers(tab);
    const summary = tab.locator('main details > summary').first();
    await summary.focus();
    await tab.keyboard.press('Enter');
    return (await summary.evaluate((one) => one.parentElement.open)) ? [] : ['Enter does not open it'];
  });
  assertNone(findings, 'fold');
});

/** Tabs through the page to its end: `[{ stop, fault }]`. */
async function walk(tab) {
  await tab.evaluate(() => document.activeElement?.blur());
  const stops = [];
  for (let count = 0; count < FAR; count += 1) {
    await tab.keyboard.press('Tab');
    const here = await tab.evaluate(look);
    if (here === null) return stops;
    stops.push(here);
  }
  throw new Error(`focus never leaves the page after ${FAR} stops`);
}

/** Runs in the page: the focused element and what is wrong with it; null at the end of the page. */
function look() {
  const element = document.activeElement;
  if (!element || element === document.body || element.dataset.seen) return null;
  element.dataset.seen = 'yes';
  const text = (element.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
  const stop = `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')} “${text}”`;

  if (!element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) {
    return { stop, fault: 'is not visible' };
  }
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return { stop, fault: 'has no outline' };

  // A link that is parted by the end of a line has a box on each: one of them in view is enough to see where one is.
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const isInView = ({ left, right, top, bottom }) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
  const box = boxes.find(isInView) ?? boxes[0];
  const [left, right] = [Math.max(box?.left, 0), Math.min(box?.right, innerWidth)];
  const [top, bottom] = [Math.max(box?.top, 0), Math.min(box?.bottom, innerHeight)];
  if (!(left < right && top < bottom)) return { stop, fault: 'is out of view' };
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const mine = above && (element.contains(above) || above.contains(element));
  return { stop, fault: mine ? null : `is covered by ${above?.localName}` };
}
