// Proves that the sites work under the strictest Content-Security-Policy: no violation, no error in the console,
// no missing file and no request to another host, on any page of any edition.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { serve } from './lib/server.mjs';
import { allPages } from './lib/sites.mjs';

// The favicon comes after everything else; this test has gone on by then. A policy that stops it says otherwise.
const LEFT_EARLY = 'net::ERR_ABORTED';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([startBrowser(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test('the policy is in force: it stops a style in the page', async () => {
  const { tab, findings } = await watchedTab();
  await tab.goto(`${server.origin}/${allPages()[0].name}`);
  await tab.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
  });
  assert.ok(findings.some((finding) => /Content Security Policy/.test(finding)), findings.join('\n'));
});

test('no page of any edition breaks the policy or asks another host', async () => {
  const { tab, findings } = await watchedTab();
  const all = [];
  for (const page of allPages()) {
    await tab.goto(`${server.origin}/${page.name}`, { waitUntil: 'load' });
    all.push(...findings.splice(0).map((finding) => `${page.name}: ${finding}`));
  }
  assertNone(all, 'breach');
});

/** A tab that gathers what goes wrong in it. */
async function watchedTab() {
  const tab = await openTab(browser);
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
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== server.origin) findings.push(`another host: ${request.url()}`);
  });
  return { tab, findings };
}
