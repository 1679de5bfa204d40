// The system's Chromium, started once per test file, and walks over many pages with it.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// A page of this site comes from disk in milliseconds: what takes longer is stuck.
const PATIENCE = 20_000;

/** Starts the browser. A missing browser is an error, never a skipped test. */
export async function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (!executablePath) throw new Error('no Chromium found; install it or set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A new tab in a context of its own. */
export async function openTab(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE);
  return tab;
}

/** Visits pages one after the other in each of two tabs and gathers what `look` returns: an array of findings. */
export async function visit(browser, pages, options, look) {
  const waiting = [...pages];
  const findings = [];
  const walk = async () => {
    const tab = await openTab(browser, options);
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      await tab.goto(page.url, { waitUntil: 'load' });
      for (const finding of (await look(tab, page)) ?? []) findings.push(`${page.name}: ${finding}`);
    }
    await tab.context().close();
  };
  await Promise.all([walk(), walk()]);
  return findings;
}

/** Clicks a link to another page, and waits until that is there and its scripts have run. A click alone waits for neither. */
export async function follow(tab, link) {
  const from = tab.url();
  await Promise.all([tab.waitForURL((url) => url.href !== from), tab.click(link)]);
}

/** Writes something wherever there is a box for it: possible answers wait for that. */
export async function writeAnswers(tab) {
  for (const box of await tab.locator('.write textarea').all()) {
    await box.evaluate((one) => {
      one.value = 'Something of my own';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}

/**
 * The least that `measure` gives in some tries, of which the first that is no more than `most` is the last. Other tests take the
 * processor meanwhile; what is slow by itself is slow in every try.
 */
export async function least(most, measure) {
  let least = Infinity;
  for (let tries = 0; tries < 8 && least > most; tries += 1) least = Math.min(least, await measure());
  return least;
}

/** Presses a button of an open dialog, and waits until the page has heard of it: that is a moment after the dialog is gone. */
export async function answer(dialog, name) {
  const heard = dialog.evaluate((open) => new Promise((done) => open.addEventListener('close', done, { once: true })));
  await dialog.getByRole('button', { name }).click();
  await heard;
}

/** Opens everything that can be unfolded. */
export async function openDetails(tab) {
  await writeAnswers(tab);
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
