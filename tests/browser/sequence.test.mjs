// Proves that a reader without JavaScript gets through the whole training by Next alone, and back by Back, with
// a counter that is right on every page.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { bookFolder, editions, page, sitesFolder } from './lib/sites.mjs';
import { readBook, readModuleHead } from './lib/sources.mjs';

const book = readBook(bookFolder);
const { modules } = book.book;
const menuTitles = new Map(modules.map((module) => [module, readModuleHead(bookFolder, book, module).menu_title]));

// More pages than any sample has: a circle of Next links must not run forever.
const FAR = 500;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

for (const edition of editions) {
  describe(`Next and Back in the ${edition} edition`, () => {
    let walked;
    before(async () => {
      walked = await walk(edition);
    });

    test('Next leads from the first page to the end, and each page once', () => {
      const addresses = walked.map(({ address }) => address);
      assert.deepEqual(addresses, [...new Set(addresses)]);
      assert.deepEqual([...new Set(walked.map(({ module }) => module))], modules);
    });

    test('the counter says which page of how many', () => {
      for (const module of modules) {
        const counters = walked.filter((one) => one.module === module).map(({ counter }) => counter);
        assert.deepEqual(
          counters,
          counters.map((_, index) => `Page ${index + 1} of ${counters.length}`),
          module,
        );
      }
    });

    test('the menu of a module holds the pages of its sequence in their order', () => {
      for (const module of modules) {
        const pages = walked.filter((one) => one.module === module);
        for (const { address, menu } of pages) {
          assert.deepEqual(menu, pages.map((one) => one.address), address);
        }
      }
    });

    test('Next and Back name the page that they lead to', () => {
      for (const { address, next, nextName, back, backName } of walked) {
        assertNames('Next', nextName, next, walked, address);
        assertNames('Back', backName, back, walked, address);
      }
    });

    test('Back leads to where the reader came from', () => {
      for (const [index, { address, module, back }] of walked.entries()) {
        const before = walked[index - 1];
        const expected = before?.module === module ? [before.address] : ['index.html', before?.address];
        assert.ok(expected.includes(back), `Back on ${address} leads to ${back}, not to ${expected.join(' or ')}`);
      }
    });
  });
}

test('a trainee reads Understanding permanence in eight pages', async () => {
  const pages = (await walk('trainee')).filter(({ module }) => module === 'understanding-permanence');
  assert.deepEqual(
    pages.map(({ address }) => path.posix.basename(address, '.html')),
    ['index', 'what-permanence-means', 'attachment', 'beliefs', 'paths', 'teamwork', 'actions', 'key-points'],
  );
  assert.match(pages[2].heading, /urgent/i, 'page 3 tells why permanence is urgent');
  assert.match(pages[6].heading, /action/i, 'page 7 turns to actions');
  assert.match(page('trainee', pages[6].address).html, /Five areas of action/, 'page 7 holds the group activity');
});

/** Clicks Next from the first module's overview to the end. */
async function walk(edition) {
  const tab = await openTab(browser, { javaScriptEnabled: false });
  await tab.goto(page(edition, `${modules[0]}/index.html`).url);
  const walked = [];
  while (walked.length < FAR) {
    const here = meant(await tab.evaluate(readSteps), tab.url(), edition);
    walked.push(here);
    if (!modules.includes(moduleOf(here.next ?? ''))) break;
    await tab.getByRole('navigation', { name: 'Pages in order' }).getByRole('link', { name: /^Next/ }).click();
    await tab.waitForURL((url) => addressOf(url, edition) === here.next);
  }
  await tab.context().close();
  return walked;
}

/** Runs in the page. */
function readSteps() {
  const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const steps = document.querySelector('nav[aria-label="Pages in order"]');
  const link = (word) => [...steps.querySelectorAll('a')].find((one) => text(one).startsWith(word));
  return {
    heading: text(document.querySelector('h1')),
    counter: /Page \d+ of \d+/.exec(text(steps))?.[0],
    back: link('Back')?.href,
    next: link('Next')?.href,
    backName: text(link('Back')),
    nextName: text(link('Next')),
    menuName: text(document.querySelector('nav[aria-label="Pages of this module"] [aria-current="page"] .menu-title')),
    menu: [...document.querySelectorAll('nav[aria-label="Pages of this module"] ul.menu:not(.menu-extras) a')].map((one) => one.href),
  };
}

/** What was read, with addresses from the edition's folder. A menu may lead to places within a page. */
function meant(read, url, edition) {
  const address = addressOf(url, edition);
  return {
    ...read,
    address,
    module: moduleOf(address),
    back: read.back && addressOf(read.back, edition),
    next: read.next && addressOf(read.next, edition),
    menu: [...new Set(read.menu.map((one) => addressOf(one, edition)))],
  };
}

/** A step says the heading or the menu title of the page that it leads to, a module's overview its module's. */
function assertNames(step, says, leadsTo, walked, address) {
  const target = walked.find((one) => one.address === leadsTo);
  if (!target) return; // the home page
  const names = [target.heading, target.menuName];
  if (target.counter.startsWith('Page 1 ')) names.push(menuTitles.get(target.module));
  const known = names.some((name) => name && says.includes(name));
  assert.ok(known, `${step} on ${address} says “${says}”, and leads to “${target.heading}”`);
}

function addressOf(url, edition) {
  const file = decodeURIComponent(new URL(url).pathname);
  return path.relative(path.join(sitesFolder, edition), file).split(path.sep).join('/');
}

function moduleOf(address) {
  return address.split('/')[0];
}
