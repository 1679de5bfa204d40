// Tabs on the preview that gather what goes wrong in them, and axe for what the preview itself shows.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { assertNone } from './findings.mjs';
import { openTab } from './browser.mjs';
import { startPreview } from './preview.mjs';
import { BOOK } from './preview-book.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Tabs in which axe is at work: it measures with styles that the policy stops. */
const examined = new WeakSet();

// With TRAINBOOK_SLOW=MS each answer of the preview comes up to so much later, in an order that changes from run to run, as on
// a computer that is busy: a test that reads before it has waited fails then.
const SLOW = Number(process.env.TRAINBOOK_SLOW ?? 0);
const STREAM = '/-/events';

/** What the browser itself says of an answer that is not a page; tests that provoke one allow it. */
export const NOT_THERE = /status of 404/;
export const NOT_YET = /status of 503/;
export const NO_SERVER = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_SOCKET/;

/**
 * A preview and a tab on it, both gone when the test is over: `{ preview, tab, open }`. The test fails when the tab
 * says an error, or asks another host; `allowed` are the errors that it provokes.
 */
export async function previewTab(test, browser, { files = BOOK, allowed = [], ...options } = {}) {
  const preview = await startPreview(files);
  const tab = await openTab(browser, options);
  const findings = [];
  const watch = (page) => {
    const add = (what) => {
      if (!examined.has(page) && !allowed.some((pattern) => pattern.test(what))) findings.push(`${page.url()}: ${what}`);
    };
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) add(message.text());
    });
    page.on('pageerror', (error) => add(error.message));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== preview.origin) add(`another host: ${request.url()}`);
    });
  };
  watch(tab);
  tab.context().on('page', watch);
  if (SLOW > 0) await slowDown(tab.context(), SLOW);
  test.after(async () => {
    // A request that a test answers itself may still be under way: what its handler says when the tab goes is no fault.
    await tab.unrouteAll({ behavior: 'ignoreErrors' });
    await tab.context().unrouteAll({ behavior: 'ignoreErrors' });
    await tab.context().close();
    await preview.close();
    assertNone(findings, 'error in the tab');
  });
  const open = (address) => tab.goto(`${preview.origin}${address}`, { waitUntil: 'load' });
  return { preview, tab, open };
}

/** Has each answer wait up to `most` milliseconds; not the stream of changes, which has no end. */
function slowDown(context, most) {
  return context.route(
    (url) => url.pathname !== STREAM,
    async (route) => {
      await new Promise((resume) => setTimeout(resume, Math.random() * most));
      await route.fallback();
    },
  );
}

/** Faults that axe finds in the tab's own document. */
export async function faults(tab) {
  examined.add(tab);
  await tab.evaluate(AXE);
  const found = await tab.evaluate(async (values) => {
    const options = { runOnly: { type: 'tag', values }, iframes: false, preload: false, resultTypes: ['violations'] };
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')} (${[...any, ...all, ...none][0]?.message ?? ''})`),
    );
  }, RULES);
  await settled(tab);
  examined.delete(tab);
  return found;
}

/** Waits until the page says something. */
export function says(tab, words, where = 'main') {
  return tab.waitForFunction(([one, text]) => document.querySelector(one)?.textContent.includes(text), [where, words]);
}

/** Two pictures later: what the page had to do after what it did is done. */
export function settled(tab) {
  return tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
