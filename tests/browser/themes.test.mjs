// Proves that focus can be seen where colours are forced by the reader, by pixels and not by the style's words, and
// that nothing moves for a reader who asked for less motion.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDetails, openTab, startBrowser, visit } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { allPages, representatives } from './lib/sites.mjs';

const MARGIN = 8; // px round an element in which its outline lies
const KINDS = ['.brand', '.site-links a', '.menu a', 'main a', 'main summary', 'textarea', 'input', '.step-next'];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('focus is drawn where colours are forced', async () => {
  const findings = await visit(browser, representatives(), { forcedColors: 'active' }, async (tab) => {
    await openDetails(tab);
    const unmarked = [];
    for (const selector of KINDS) {
      const element = tab.locator(selector).first();
      if (!(await element.count()) || !(await element.isVisible())) continue;
      await element.scrollIntoViewIfNeeded();
      const before = await picture(tab, element);
      assert.ok(before.equals(await picture(tab, element)), 'two pictures of the same differ');
      await focusByKeyboard(element);
      if (before.equals(await picture(tab, element))) unmarked.push(`${selector} looks the same when focused`);
    }
    return unmarked;
  });
  assertNone(findings, 'focus that cannot be seen');
});

test('forced colours are in force', async () => {
  const tab = await openTab(browser, { forcedColors: 'active' });
  await tab.goto(allPages()[0].url);
  assert.ok(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches));
});

test('nothing moves for who asked for less motion', async () => {
  const findings = await visit(browser, representatives(), { reducedMotion: 'reduce' }, (tab) =>
    tab.evaluate(() => {
      const moving = (style) =>
        style.animationName !== 'none' ||
        style.scrollBehavior === 'smooth' ||
        style.transitionDuration.split(',').some((time) => parseFloat(time) > 0.01);
      return [...document.querySelectorAll('*')]
        .filter((element) => ['', '::before', '::after'].some((part) => moving(getComputedStyle(element, part || null))))
        .map((element) => `${element.localName}.${element.className} moves`);
    }),
  );
  assertNone(findings, 'motion');
});

/** The focus of a keyboard, whatever was used before: only that one is marked on links. */
async function focusByKeyboard(element) {
  await element.evaluate((one) => one.focus({ focusVisible: true, preventScroll: true }));
}

async function picture(tab, element) {
  const box = await element.boundingBox();
  const { width, height } = tab.viewportSize();
  const [x, y] = [Math.max(box.x - MARGIN, 0), Math.max(box.y - MARGIN, 0)];
  const clip = {
    x,
    y,
    width: Math.min(box.x + box.width + MARGIN, width) - x,
    height: Math.min(box.y + box.height + MARGIN, height) - y,
  };
  return tab.screenshot({ clip, animations: 'disabled', caret: 'hide' });
}
