// The two forms in which a site reaches its readers: a folder opened by double-click, and a host with a strict policy.
//
// `inBothForms` runs a test in each, in a tab that lets nothing go wrong in silence.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openTab, startBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { sitesFolder } from './sites.mjs';

// The favicon comes after everything else; a test has gone on by then. A policy that stops it says otherwise.
const LEFT_EARLY = 'net::ERR_ABORTED';

/**
 * Declares a test for each form. `run` gets `{ form, open, url }`: `url('trainee/index.html')` is an address in this form, and
 * `open('trainee/index.html', options)` a tab there, with `options` of Playwright's `newContext`. After `run` it fails if a
 * tab has seen an error in its console, a broken policy, a missing file or a request to another host.
 *
 * `folder` holds the editions: a path, or a function that gives one when the tests begin.
 */
export function inBothForms(name, run, { folder = sitesFolder } = {}) {
  for (const form of ['file', 'served']) {
    test(`${name} (${form})`, async () => {
      const place = typeof folder === 'function' ? folder() : folder;
      const server = form === 'served' ? await serve(place) : null;
      const browser = await startBrowser();
      const tabs = [];
      const url = (address) => (server ? `${server.origin}/${address}` : pathToFileURL(path.join(place, ...address.split('/'))).href);
      const open = async (address, options) => {
        const watched = await watchedTab(browser, server?.origin ?? 'null', options);
        tabs.push(watched);
        await watched.tab.goto(url(address), { waitUntil: 'load' });
        return watched.tab;
      };
      try {
        await run({ form, open, url, browser });
        assert.deepEqual(tabs.flatMap(({ findings }) => findings), []);
      } finally {
        await browser.close();
        await server?.close();
      }
    });
  }
}

/** A tab that gathers what goes wrong in it: `{ tab, findings }`. `origin` is the one host that it may ask. */
export async function watchedTab(browser, origin, options = {}) {
  const tab = await openTab(browser, options);
  const findings = [];
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) findings.push(`console: ${message.text()}`);
  });
  tab.on('pageerror', (error) => findings.push(`script: ${error.message}`));
  tab.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== LEFT_EARLY) findings.push(`failed: ${request.url()} ${why}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) findings.push(`status ${response.status()}: ${response.url()}`);
  });
  tab.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && asked !== origin) findings.push(`another host: ${request.url()}`);
  });
  return { tab, findings };
}
