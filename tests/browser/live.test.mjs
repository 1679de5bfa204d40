// Proves that a previewed page renews itself in place: what has changed is there, and what is the reader's stays.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { BOOK, FIELD, MEETING, meeting } from './lib/preview-book.mjs';
import { faults, NO_SERVER, NOT_THERE, NOT_YET, previewTab, says } from './lib/preview-tab.mjs';

const PAGE = '/trainee/first/meeting.html';
const TRAINERS = '/trainer/first/meeting.html';
const BROKEN = { opening: '::: trainer-note\nA secret that is never closed.' };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('a change comes without a reload; place, fold, text, choice, focus and selection stay', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await readAndType(tab);
  const before = await whereItStands(tab);

  await preview.edit(MEETING, meeting({ title: 'Another title', added: 'This is new.\n\nThis is new as well.' }));
  await says(tab, 'This is new as well.');
  await assertUntouched(tab, before);
  assert.match(await tab.title(), /^Another title/);
  assert.equal(await tab.textContent('h1'), 'Another title');
});

test('text that is marked stays marked when its paragraph changes beside it', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await tab.evaluate(() => {
    const text = document.querySelector('.prose p').firstChild;
    getSelection().setBaseAndExtent(text, 4, text, 11);
  });
  assert.equal(await tab.evaluate(() => String(getSelection())), 'opening');
  await preview.edit(MEETING, meeting({ opening: 'The opening is another one.' }));
  await says(tab, 'another one');
  assert.equal(await tab.evaluate(() => String(getSelection())), 'opening');
});

test('a page whose HTML is the same is not touched', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await tab.evaluate(() => {
    window.changes = [];
    new MutationObserver((records) => {
      window.changes.push(...records.map((one) => `${one.type} ${one.attributeName} ${one.target.nodeName}`));
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const before = await tab.getAttribute('script[data-generation]', 'data-generation');
  await preview.edit('modules/first/02-leaving.md', '---\ntitle: Leaving\n---\n\nShort.\n');
  await tab.waitForSelector(`script[data-generation]:not([data-generation="${before}"])`, { state: 'attached' });
  assert.deepEqual(await tab.evaluate(() => window.changes), ['attributes data-generation SCRIPT']);
});

test('what is moved on the page keeps what was typed into it', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await tab.fill('textarea', 'My words');
  await tab.focus('textarea');
  const parts = meeting().split(FIELD);
  await preview.edit(MEETING, parts.join('').replace('## Before', `${FIELD}\n## Before`));
  await tab.waitForFunction(() => {
    const [field, heading] = ['textarea', '#before'].map((one) => document.querySelector(one));
    return field.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  assert.equal(await tab.inputValue('textarea'), 'My words');
  assert.equal(await tab.evaluate(() => document.activeElement.localName), 'textarea');
});

test('a block that is put round a field leaves what was typed into it', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await tab.fill('textarea', 'My words');
  await preview.edit(MEETING, meeting().replace(FIELD, `:::: details Now folded\n${FIELD}::::\n`));
  await says(tab, 'Now folded');
  assert.equal(await tab.inputValue('textarea'), 'My words');
});

test('a changed style sheet takes the place of the old one without a moment without any', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  const old = await tab.getAttribute('link[rel=stylesheet]', 'href');
  await tab.evaluate(() => {
    window.bare = 0;
    const look = () => {
      const isDressed = [...document.querySelectorAll('link[rel=stylesheet]')].some(({ sheet }) => sheet);
      if (!isDressed || getComputedStyle(document.body).display !== 'flex') window.bare += 1;
      requestAnimationFrame(look);
    };
    look();
    new MutationObserver(() => {
      if (getComputedStyle(document.body).display !== 'flex') window.bare += 1;
    }).observe(document.head, { childList: true });
  });
  await preview.edit('book.toml', `${BOOK['book.toml']}\n[output.html.style]\naccent = "#702020"\n`);
  await tab.waitForFunction(
    (address) => {
      const links = [...document.querySelectorAll('link[rel=stylesheet]')];
      return links.length === 1 && links[0].getAttribute('href') !== address;
    },
    old,
  );
  assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('.skip-link')).color), 'rgb(112, 32, 32)');
  assert.equal(await tab.evaluate(() => window.bare), 0);
});

test('a page that is gone says so, and is there again with all that was typed', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NOT_THERE] });
  await open(PAGE);
  await readAndType(tab);
  const before = await whereItStands(tab);
  await preview.remove(MEETING);
  await says(tab, 'This page is not here');
  await preview.edit(MEETING, meeting({ end: 'It is back.' }));
  await says(tab, 'It is back.');
  assert.equal(await tab.evaluate(() => document.querySelectorAll('main').length), 1);
  assert.equal(await tab.inputValue('textarea'), 'My words');
  assert.ok(await tab.evaluate(() => document.querySelector('details.fold').open));
  assert.ok(Math.abs((await whereItStands(tab)) - before) < 2);
});

test('a page that is not there yet comes when it is written', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NOT_THERE] });
  await open('/trainee/first/new.html');
  await says(tab, 'This page is not here');
  await preview.edit('modules/first/03-new.md', '---\ntitle: New\n---\n\nHere it is.\n');
  await says(tab, 'Here it is.');
});

test('of changes that overlap the last one wins', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(PAGE);
  await tab.evaluate(() => {
    window.hasShownFirst = false;
    new MutationObserver(() => {
      window.hasShownFirst ||= document.querySelector('main').textContent.includes('The first change.');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const held = [];
  let isHeld;
  const heldOne = new Promise((resolve) => {
    isHeld = resolve;
  });
  await tab.route(`**${PAGE}`, async (route) => {
    const answer = await route.fetch();
    if (held.length > 0) return route.fulfill({ response: answer });
    held.push(() => route.fulfill({ response: answer }).catch(() => {}));
    isHeld();
  });
  await preview.edit(MEETING, meeting({ added: 'The first change.' }));
  await heldOne;
  await preview.edit(MEETING, meeting({ added: 'The second change.' }));
  await says(tab, 'The second change.');
  await held[0]();
  await preview.edit(MEETING, meeting({ added: 'The second change.', end: 'The third change.' }));
  await says(tab, 'The third change.');
  assert.ok(!(await tab.evaluate(() => window.hasShownFirst)), 'what came late was shown');
});

test('the open panel “as trainee” stays open, and the page in it renews itself', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(TRAINERS);
  await tab.click('.counterpart-link a');
  const inner = await tab.waitForSelector('.counterpart iframe').then((frame) => frame.contentFrame());
  await inner.waitForSelector('h1');
  await inner.evaluate(() => {
    window.same = true;
  });
  await preview.edit(MEETING, meeting({ added: 'This is new.' }));
  await says(inner, 'This is new.');
  await says(tab, 'This is new.');
  assert.ok(await inner.evaluate(() => window.same), 'the frame was loaded again');
  assert.ok(await tab.isVisible('.counterpart'));
});

test('the panel comes over a trainer’s page when there is an error, and goes when it is mended', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(TRAINERS);
  await tab.evaluate(() => document.querySelector('main').focus());
  await preview.edit(MEETING, meeting(BROKEN));
  const panel = tab.locator('.tb-preview-sheet');
  await panel.waitFor();

  assert.equal(await panel.getByRole('heading').textContent(), '1 error in the book');
  const link = panel.getByRole('link');
  assert.match(await link.textContent(), /^modules\/first\/01-meeting\.md:\d+:\d+$/);
  assert.match(await link.getAttribute('href'), /^\/-\/source\/modules\/first\/01-meeting\.md#L\d+$/);
  assert.match(await panel.locator('pre').textContent(), /::: trainer-note\n.*\^\^\^/);
  assert.equal(await tab.locator('tb-preview-panel [role=status]').textContent(), '1 error in the book');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'main', 'it took the focus');
  const { height } = await panel.boundingBox();
  assert.ok(height <= 0.4 * 800 + 1, `it is ${height} high`);
  assertNone((await faults(tab)).map((fault) => `panel: ${fault}`), 'fault by axe');

  await preview.edit(MEETING, meeting({ opening: 'It is mended.' }));
  await panel.waitFor({ state: 'hidden' });
  await says(tab, 'It is mended.');
  assert.equal(await tab.locator('tb-preview-panel [role=status]').textContent(), 'No more errors in the book');
});

test('the panel can be folded by keyboard, and stays so on the next page', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(TRAINERS);
  await preview.edit(MEETING, meeting(BROKEN));
  const fold = tab.getByRole('button', { name: 'Hide the list of problems' });
  await fold.press('Enter');
  await tab.locator('.tb-preview-list').waitFor({ state: 'hidden' });
  await open('/trainer/first/leaving.html');
  await tab.getByRole('button', { name: 'Show the list of problems' }).waitFor();
  assert.ok(await tab.locator('.tb-preview-list').isHidden());
});

test('no other edition’s page asks for the problems or says a word of them', async (t) => {
  const { preview, tab } = await previewTab(t, browser);
  const asked = [];
  tab.context().on('request', (request) => asked.push(request.url()));
  const tabs = await openTabs(tab, preview, [PAGE, '/supervisor/first/meeting.html', TRAINERS]);
  await preview.edit(MEETING, meeting(BROKEN));
  await tabs[2].locator('.tb-preview-sheet').waitFor();
  for (const one of tabs.slice(0, 2)) {
    assert.equal(await one.locator('tb-preview-panel').count(), 0);
    assert.ok(!(await one.content()).includes('A secret'));
  }
  await Promise.all(tabs.slice(2).map((one) => one.close()));
  asked.length = 0;
  await preview.edit(MEETING, meeting(BROKEN).replace('A secret', 'Another secret'));
  await preview.edit(MEETING, meeting({ added: 'All is well.' }));
  await Promise.all(tabs.slice(0, 2).map((one) => says(one, 'All is well.')));
  assert.ok(asked.length > 0);
  assert.deepEqual(asked.filter((address) => address.includes('problems')), []);
});

test('eight tabs are there at once, and all of them renew themselves', async (t) => {
  const { preview, tab } = await previewTab(t, browser);
  const addresses = Array.from({ length: 8 }, (_, at) => `/${at % 2 ? 'trainer' : 'trainee'}/first/meeting.html`);
  const tabs = await openTabs(tab, preview, addresses);
  await preview.edit(MEETING, meeting({ added: 'This is new.' }));
  await Promise.all(tabs.map((one) => says(one, 'This is new.')));
});

test('without shared workers a tab listens by itself', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await tab.addInitScript(() => {
    delete window.SharedWorker;
  });
  await open(PAGE);
  await preview.edit(MEETING, meeting({ added: 'This is new.' }));
  await says(tab, 'This is new.');
});

test('after the server was started again the page is as the book is now', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NO_SERVER] });
  await open(PAGE);
  await tab.fill('textarea', 'My words');
  await preview.edit(MEETING, meeting({ added: 'This is new.' }));
  await says(tab, 'This is new.');
  await preview.stop();
  await preview.start();
  await preview.edit(MEETING, meeting({ added: 'This is newer.' }));
  await says(tab, 'This is newer.');
  await preview.stop();
  await preview.edit(MEETING, meeting({ added: 'This was written meanwhile.' }));
  await preview.start();
  await says(tab, 'This was written meanwhile.');
  assert.equal(await tab.inputValue('textarea'), 'My words');
});

test('a book that has had an error from the start waits, and becomes the page', async (t) => {
  const files = { ...BOOK, [MEETING]: meeting(BROKEN) };
  const { preview, tab, open } = await previewTab(t, browser, { files, allowed: [NOT_YET] });
  await open(TRAINERS);
  await says(tab, 'This page cannot be shown yet');
  assertNone((await faults(tab)).map((fault) => `waiting: ${fault}`), 'fault by axe');
  assert.ok(!(await tab.content()).includes('secret'));
  await preview.edit(MEETING, meeting());
  await says(tab, 'The opening is as it was.');
  assert.equal(await tab.evaluate(() => document.styleSheets.length), 1);
  await preview.edit(MEETING, meeting(BROKEN));
  await tab.locator('.tb-preview-sheet').waitFor();
});

test('the source of a problem shows its line, and is as the file is now', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await preview.edit(MEETING, meeting(BROKEN));
  await open(`/-/source/${MEETING}#L7`);
  const line = tab.locator('li:target');
  assert.equal(await line.textContent(), '::: trainer-note');
  assertNone((await faults(tab)).map((fault) => `source: ${fault}`), 'fault by axe');
  await preview.edit(MEETING, meeting({ opening: 'It is mended.' }));
  await says(tab, 'It is mended.');
  assert.equal(await line.textContent(), 'It is mended.');
});

async function openTabs(first, preview, addresses) {
  const tabs = await Promise.all(addresses.map(() => first.context().newPage()));
  await Promise.all(tabs.map((tab, at) => tab.goto(`${preview.origin}${addresses[at]}`, { waitUntil: 'load' })));
  return tabs;
}

/** Opens the fold, chooses, types, marks a word and reads on to where the field is. */
async function readAndType(tab) {
  await tab.click('details.fold > summary');
  await tab.check('input[type=radio] >> nth=1');
  await tab.fill('textarea', 'My words');
  await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field.focus();
    field.setSelectionRange(3, 8);
    scrollTo(0, field.getBoundingClientRect().top + scrollY - 300);
    window.field = field;
  });
}

/** How far from the window's top the field is. */
function whereItStands(tab) {
  return tab.evaluate(() => document.querySelector('textarea').getBoundingClientRect().top);
}

async function assertUntouched(tab, before) {
  const now = await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    return {
      isSame: field === window.field,
      hasFocus: document.activeElement === field,
      value: field.value,
      selection: [field.selectionStart, field.selectionEnd],
      isOpen: document.querySelector('details.fold').open,
      chosen: [...document.querySelectorAll('input[type=radio]')].map(({ checked }) => checked),
    };
  });
  assert.deepEqual(now, {
    isSame: true,
    hasFocus: true,
    value: 'My words',
    selection: [3, 8],
    isOpen: true,
    chosen: [false, true],
  });
  const moved = (await whereItStands(tab)) - before;
  assert.ok(Math.abs(moved) < 2, `the field has moved by ${moved} px on the screen`);
}
