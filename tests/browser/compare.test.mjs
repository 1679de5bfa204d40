// Proves the comparison of editions: one click shows the same page as trainees see it, one click closes it, a page
// that trainees do not have says so, and trainees' pages know nothing of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTab, startBrowser, visit } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { editions, filesOf, pagesOf, representatives } from './lib/sites.mjs';

const COUNTERPART = 'trainee';
// Pages that each edition has for itself.
const OWN = ['not-found', 'search'];

const staff = editions.filter((edition) => edition !== COUNTERPART);
const SIGNS = new RegExp(`class="[^"]*counterpart|#as-trainee|<iframe|\\.\\./(?:${staff.join('|')})/`, 'i');
const shared = new Set(filesOf(COUNTERPART));

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('there are editions to compare', () => {
  assert.ok(editions.includes(COUNTERPART) && staff.includes('trainer'), editions.join(', '));
});

test('“See as trainee” opens the same page, and “Back” closes it, without JavaScript', async () => {
  const pages = representatives().filter(
    ({ edition, address, kind }) => staff.includes(edition) && shared.has(address) && !OWN.includes(kind),
  );
  const findings = await visit(browser, pages, { javaScriptEnabled: false }, async (tab, page) => {
    const panel = tab.locator('.counterpart');
    if (await panel.isVisible()) return ['the panel is open from the beginning'];
    const open = tab.getByRole('link', { name: 'See as trainee' });
    if ((await open.count()) !== 1) return [`${await open.count()} links to it`];
    await open.click();
    if (!(await panel.isVisible())) return ['the panel does not open'];

    const frame = await (await panel.locator('iframe').elementHandle()).contentFrame();
    const expected = page.url.replace(`/${page.edition}/`, `/${COUNTERPART}/`);
    await frame.waitForURL(expected);
    await frame.waitForSelector('h1');
    if (await frame.locator('.staff-edition').count()) return ['the frame shows a staff page'];

    await panel.getByRole('link', { name: /^Back/ }).click();
    return (await panel.isVisible()) ? ['the panel does not close'] : [];
  });
  assert.ok(pages.length > 0);
  assertNone(findings, 'comparison that does not work');
});

test('every page that trainees have offers the comparison, and every other says that they do not', () => {
  const findings = staff.flatMap((edition) =>
    pagesOf(edition)
      .filter(({ kind }) => !OWN.includes(kind))
      .flatMap(({ address, html, name }) => {
        const offers = html.includes('href="#as-trainee"');
        const denies = html.includes('class="counterpart-missing"');
        if (shared.has(address)) return offers && !denies ? [] : [`${name}: does not offer it`];
        return denies && !offers ? [] : [`${name}: does not say that trainees lack it`];
      }),
  );
  assertNone(findings, 'page');
});

test('no page of the trainees’ edition bears a trace of it in its markup', () => {
  const findings = pagesOf(COUNTERPART).flatMap(({ name, html }) =>
    html.match(/<[^>]*>/g).filter((tag) => SIGNS.test(tag)).map((tag) => `${name}: ${tag}`),
  );
  assertNone(findings, 'trace');
});
