// Proves what the validator and axe do not ask of every page: its own title, its language, landmarks, headings in
// order, a menu that marks the page, pictures that keep their place, tables with headers.

import { after, before, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { allPages, bookFolder, editions } from './lib/sites.mjs';
import { readBook } from './lib/sources.mjs';

const { language = 'en' } = readBook(bookFolder).book;

let browser;
let read; // [{ page, title, … }], see `readPage`
before(async () => {
  browser = await startBrowser();
  const tab = await openTab(browser);
  read = [];
  for (const page of allPages()) read.push({ page, ...(await tab.evaluate(readPage, page.html)) });
});
after(() => browser?.close());

test('every page of an edition has a title of its own', () => {
  const findings = editions.flatMap((edition) => {
    const titles = read.filter(({ page }) => page.edition === edition);
    return titles
      .filter(({ title }, index) => title === '' || titles.findIndex((other) => other.title === title) !== index)
      .map(({ page, title }) => `${page.name}: the title “${title}”`);
  });
  assertNone(findings, 'title that is empty or used twice');
});

test('every page says its language and its direction', () => {
  assertNone(each(({ lang, dir }) => (lang === language && dir ? [] : [`lang="${lang}" dir="${dir}"`])), 'language');
});

test('every page has one h1, one main, one header, one footer', () => {
  const findings = each(({ counts }) =>
    Object.entries(counts).flatMap(([name, count]) => (count === 1 ? [] : [`${count} × ${name}`])),
  );
  assertNone(findings, 'landmark');
});

test('no heading skips a level', () => {
  const findings = each(({ levels }) =>
    levels.flatMap((level, index) => (index > 0 && level > levels[index - 1] + 1 ? [`h${level} after h${levels[index - 1]}`] : [])),
  );
  assertNone(findings, 'skipped level');
});

test('the menu of a module marks the page that it is on, and no other', () => {
  const findings = each(({ menus, current }, page) => {
    if (!page.address.includes('/')) return menus === 0 ? [] : ['a menu on a page of no module'];
    if (menus !== 1) return [`${menus} menus`];
    const leadsTo = current.map((href) => new URL(href, page.url).href);
    return leadsTo.length === 1 && leadsTo[0] === page.url ? [] : [`marks ${current.join(', ') || 'nothing'}`];
  });
  assertNone(findings, 'mark in a menu');
});

test('every edition but the trainees’ keeps out of search engines', () => {
  const findings = each(({ robots }, { edition, kind }) => {
    if (kind === 'not-found') return [];
    const hidden = /noindex/.test(robots);
    return hidden === (edition !== 'trainee') ? [] : [`robots “${robots}”`];
  });
  assertNone(findings, 'word to search engines');
});

test('nothing else is out of order', () => {
  assertNone(each(({ faults }) => faults), 'fault');
});

function each(judge) {
  return read.flatMap((one) => judge(one, one.page).map((fault) => `${one.page.name}: ${fault}`));
}

/** Runs in the browser. */
function readPage(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector) => [...parsed.querySelectorAll(selector)];
  const faults = [
    ...all('[tabindex]').filter((one) => Number(one.getAttribute('tabindex')) > 0).map(() => 'a tabindex above 0'),
    ...all('img:not([alt])').map((one) => `no alt: ${one.getAttribute('src')}`),
    ...all('img:not([width][height])').map((one) => `no width or height: ${one.getAttribute('src')}`),
    ...all('th:not([scope])').map((one) => `th without scope: ${one.textContent}`),
    ...all('table').filter((one) => !one.querySelector('th')).map(() => 'a table without headers'),
    ...all('summary :is(h1, h2, h3, h4, h5, h6)').map((one) => `a heading in a summary: ${one.textContent}`),
    ...all('[accesskey]').map(() => 'an access key'),
    ...all('[style]').map((one) => `a style attribute: ${one.localName}`),
  ];
  return {
    faults,
    title: parsed.title,
    lang: parsed.documentElement.lang,
    dir: parsed.documentElement.dir,
    counts: Object.fromEntries(['h1', 'main', 'body > header', 'body > footer'].map((name) => [name, all(name).length])),
    levels: all('h1, h2, h3, h4, h5, h6').map((one) => Number(one.localName[1])),
    menus: all('nav.module-menu').length,
    current: all('nav.module-menu [aria-current="page"]').map((one) => one.getAttribute('href')),
    robots: parsed.querySelector('meta[name="robots"]')?.content ?? '',
  };
}
