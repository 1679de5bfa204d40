// Proves that the sites work under the strictest Content-Security-Policy: no violation, no error in the console,
// no missing file and no request to another host, on any page of any edition.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './lib/browser.mjs';
import { watchedTab } from './lib/forms.mjs';
import { assertNone } from './lib/findings.mjs';
import { serve } from './lib/server.mjs';
import { allPages } from './lib/sites.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([startBrowser(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test('the policy is in force: it stops a style in the page', async () => {
  const { tab, findings } = await watchedTab(browser, server.origin);
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
  const { tab, findings } = await watchedTab(browser, server.origin);
  const all = [];
  for (const page of allPages()) {
    await tab.goto(`${server.origin}/${page.name}`, { waitUntil: 'load' });
    all.push(...findings.splice(0).map((finding) => `${page.name}: ${finding}`));
  }
  assertNone(all, 'breach');
});
