// Proves that no page scrolls sideways or loses text at 320 px, which is 1280 px at 400 % (WCAG 1.4.10): plain,
// with wide text spacing (1.4.12), and that 200 % text fits a wide page (1.4.4). Everything is unfolded. Tables may
// scroll in a region of their own that has a name and can be reached by keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDetails, openTab, startBrowser, visit } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { overflows } from './lib/overflow.mjs';
import { differentPages } from './lib/sites.mjs';

const NARROW = { viewport: { width: 320, height: 640 } };
const WIDE = { viewport: { width: 1280, height: 800 } };

// The figures of WCAG 1.4.12.
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

// Twice the usual size, set as a reader sets it: in the browser, so that media queries in `em` know it.
const LARGE = { standard: 32, fixed: 26 };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('the check finds what sticks out and what is cut', async () => {
  const tab = await openTab(browser, NARROW);
  await tab.setContent(`<!DOCTYPE html><p id="wide" style="width:400px">x</p>
    <pre id="burst" style="width:60px">a long line of words</pre>
    <p id="cut" style="width:50px;overflow:hidden;white-space:nowrap">a long line of words</p>`);
  const findings = (await tab.evaluate(overflows)).join('\n');
  assert.match(findings, /sideways/);
  assert.match(findings, /p#wide/);
  assert.match(findings, /p#cut/);
  assert.match(findings, /pre#burst/);
});

test('320 px wide, and with wide text spacing', async () => {
  const findings = await visit(browser, differentPages(), NARROW, async (tab) => {
    await openDetails(tab);
    const plain = await tab.evaluate(overflows);
    await tab.addStyleTag({ content: SPACING });
    const spaced = await tab.evaluate(overflows);
    return [...plain, ...spaced.filter((one) => !plain.includes(one)).map((one) => `with wide spacing ${one}`)];
  });
  assertNone(findings, 'overflow');
});

test('text of 200 %', async () => {
  const findings = await visit(browser, differentPages(), WIDE, async (tab) => {
    await enlargeText(tab);
    await openDetails(tab);
    return tab.evaluate(overflows);
  });
  assertNone(findings, 'overflow');
});

async function enlargeText(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Page.setFontSizes', { fontSizes: LARGE });
  const size = await tab.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  assert.ok(size >= LARGE.standard, `the text is ${size} px large`);
}
