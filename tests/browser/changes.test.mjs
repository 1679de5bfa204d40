// Proves that whatever an author does to a book shows on the pages that are open, without one of them being loaded
// again, and that a mistake in one file holds up no other.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { follow, startBrowser } from './lib/browser.mjs';
import { until } from './lib/preview.mjs';
import { BOOK, MEETING, meeting } from './lib/preview-book.mjs';
import { NOT_THERE, NOT_YET, previewTab, says } from './lib/preview-tab.mjs';

const SERVER_ERROR = /status of 500/;
const LEAVING = 'modules/first/02-leaving.md';
const BROKEN = { opening: '::: trainer-note\nA secret that is never closed.' };
const square = (colour, side = 40) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path fill="${colour}" d="M0 0h${side}v${side}H0z"/></svg>`;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

// --- One kind of change each, on open pages ---------------------------------------------------------------------

test('a new page comes into the menu, the cards and the steps', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/leaving.html', '/supervisor/first/index.html']);
  await preview.edit('modules/first/03-after.md', '---\ntitle: Much later\n---\n\nText.\n');
  for (const tab of tabs) await tab.waitForSelector('.menu a[href$="after.html"]', { state: 'attached' });
  await says(tabs[0], 'Much later', '.steps');
  await assertSame(...tabs);
  await follow(tabs[0], '.step-next');
  await says(tabs[0], 'Much later', 'h1');
});

test('a renamed page has its new name and address everywhere', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/first/meeting.html']);
  await preview.rename(LEAVING, 'modules/first/02-parting.md');
  for (const tab of tabs) {
    await tab.waitForSelector('.menu a[href$="parting.html"]', { state: 'attached' });
    assert.equal(await tab.locator('a[href$="leaving.html"]').count(), 0);
  }
  await assertSame(...tabs);
});

test('a deleted page goes from the menu and the steps', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainee/index.html']);
  await preview.remove(LEAVING);
  await tabs[0].waitForFunction(() => !document.querySelector('a[href$="leaving.html"]'));
  await assertSame(...tabs);
});

test('a new module comes with its folder, in whatever order it is made', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/index.html', '/trainer/index.html']);
  const folder = path.join(preview.folder, 'modules', 'third');
  // An empty folder is no module yet, and nobody is told of it.
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.md'), '---\ntitle: Third module\ncode: T-1\n---\n\nText.\n');
  await writeFile(path.join(folder, '01-deep.md'), '---\ntitle: Deep\n---\n\nDeep text.\n');
  await preview.edit('book.toml', BOOK['book.toml'].replace('"second"', '"second", "third"'));
  for (const tab of tabs) {
    await says(tab, 'Third module');
    await assertSame(tab);
    await follow(tab, 'text=Third module');
    await tab.waitForSelector('.menu a[href$="deep.html"]', { state: 'attached' });
  }
});

test('a whole module that is moved away and back', async (t) => {
  const settings = BOOK['book.toml'].replace(/^modules.*\n/m, '');
  const files = { ...BOOK, 'book.toml': settings };
  const { preview, tabs } = await opened(t, ['/trainee/index.html'], { files });
  await says(tabs[0], 'Second module');
  await preview.rename('modules/second', 'elsewhere');
  await tabs[0].waitForFunction(() => !document.querySelector('main').textContent.includes('Second module'));
  await preview.rename('elsewhere', 'modules/second');
  await says(tabs[0], 'Second module');
  await assertSame(...tabs);
});

test('the book’s title and language change on every page', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/index.html']);
  await preview.edit('book.toml', BOOK['book.toml'].replace('A small book', 'Ein Buch').replace('"en"', '"de"'));
  for (const tab of tabs) {
    await says(tab, 'Ein Buch', 'body');
    await tab.waitForFunction(() => document.title.includes('Ein Buch') && document.documentElement.lang === 'de');
  }
  await assertSame(...tabs);
});

test('a changed picture is the new one, in the same element', async (t) => {
  const picture = 'modules/first/images/square.svg';
  const files = { ...BOOK, [picture]: square('red'), [MEETING]: meeting({ opening: '![A square](images/square.svg)' }) };
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/first/meeting.html'], { files });
  for (const tab of tabs) await tab.evaluate(() => Object.assign(window, { picture: document.querySelector('main img') }));
  await preview.edit(picture, square('blue', 90));
  for (const tab of tabs) {
    await tab.waitForFunction(() => {
      const image = document.querySelector('main img');
      return image === window.picture && image.complete && image.naturalWidth === 90;
    });
    assert.match(await tab.evaluate(async () => (await fetch(document.querySelector('main img').src)).text()), /"blue"/);
  }
  await assertSame(...tabs);
});

// --- A theme of the book's own ----------------------------------------------------------------------------------

const OWN_THEME = `${BOOK['book.toml']}\n[output.html]\ntheme = "look"\n`;
const SHEET = 'look/css/50-own.css';
const FOOT = 'look/templates/parts/footer.html';
const themed = { ...BOOK, 'book.toml': OWN_THEME, [SHEET]: 'h1 { color: rgb(1, 2, 3); }\n', [FOOT]: '<footer>A foot.</footer>\n' };

const colourOf = (tab, colour) =>
  tab.waitForFunction((wanted) => getComputedStyle(document.querySelector('h1')).color === wanted, colour);

test('a style sheet and a template of the book’s own theme change on open pages', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/index.html'], { files: themed });
  for (const tab of tabs) await colourOf(tab, 'rgb(1, 2, 3)');
  await preview.edit(SHEET, 'h1 { color: rgb(4, 5, 6); }\n');
  for (const tab of tabs) await colourOf(tab, 'rgb(4, 5, 6)');
  await preview.edit('look/css/60-more.css', 'h1 { color: rgb(7, 8, 9) !important; }\n');
  for (const tab of tabs) await colourOf(tab, 'rgb(7, 8, 9)');
  await preview.remove('look/css/60-more.css');
  for (const tab of tabs) await colourOf(tab, 'rgb(4, 5, 6)');
  await preview.edit(FOOT, '<footer>Another foot.</footer>\n');
  for (const tab of tabs) await says(tab, 'Another foot.', 'footer');
  await assertSame(...tabs);
});

test('a theme that the settings name later is followed from then on', async (t) => {
  const files = { ...themed, 'book.toml': BOOK['book.toml'] };
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html'], { files });
  await preview.edit('book.toml', OWN_THEME);
  await colourOf(tabs[0], 'rgb(1, 2, 3)');
  await preview.edit(SHEET, 'h1 { color: rgb(4, 5, 6); }\n');
  await colourOf(tabs[0], 'rgb(4, 5, 6)');
  await assertSame(...tabs);
});

test('a template that does not parse shows on the desk, and goes when it is mended', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { files: themed });
  await open('/#page=first/meeting.html');
  await mark(tab);
  const left = await frameOf(tab, 'left');
  await says(left, 'A foot.', 'footer');
  await preview.edit(FOOT, '<footer>{{ nothing </footer>\n');
  await tab.locator('.problem').getByText('look/templates/parts/footer.html:1').waitFor();
  await says(left, 'A foot.', 'footer');
  await preview.edit(FOOT, '<footer>It is mended.</footer>\n');
  await tab.locator('#problems').waitFor({ state: 'hidden' });
  await says(left, 'It is mended.', 'footer');
  await assertSame(tab, left);
});

test('a template that fails on some page shows on the desk, and the page says so until it is mended', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { files: themed, allowed: [SERVER_ERROR] });
  await open('/#page=first/meeting.html');
  await mark(tab);
  const left = await frameOf(tab, 'left');
  await says(left, 'A foot.', 'footer');
  await preview.edit(FOOT, '<footer>{{ page.nothing.at.all }}</footer>\n');
  await tab.locator('.problem').getByText('look/templates/parts/footer.html').first().waitFor();
  const alone = await tab.context().newPage();
  await alone.goto(`${preview.origin}/trainee/first/meeting.html`);
  await says(alone, 'This page cannot be made');
  assert.ok(!(await alone.content()).includes('footer.html'), 'the page says what is for the author');
  await mark(alone);
  await preview.edit(FOOT, '<footer>It is mended.</footer>\n');
  await says(alone, 'It is mended.', 'footer');
  await says(left, 'It is mended.', 'footer');
  await tab.locator('#problems').waitFor({ state: 'hidden' });
  await assertSame(tab, left, alone);
});

// --- Mistakes ---------------------------------------------------------------------------------------------------

test('a mistake: the trainer’s panel leads to the line, other pages go on, and all is well when it is mended', async (t) => {
  const { preview, tabs } = await opened(t, [
    '/trainer/first/meeting.html',
    '/trainee/first/meeting.html',
    '/trainee/first/leaving.html',
    '/supervisor/first/leaving.html',
  ]);
  const [trainer, trainee, ...others] = tabs;
  await preview.edit(MEETING, meeting(BROKEN));
  const panel = trainer.locator('.tb-preview-sheet');
  await panel.waitFor();
  const [source] = await Promise.all([trainer.context().waitForEvent('page'), panel.getByRole('link').click()]);
  await source.locator('li:target').waitFor();
  assert.equal(await source.locator('li:target').textContent(), '::: trainer-note');
  assert.ok(await source.locator('li:target').evaluate((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'the line is not in sight');

  await preview.edit(LEAVING, '---\ntitle: Parting\n---\n\nThis was written beside a mistake.\n');
  for (const tab of others) await says(tab, 'This was written beside a mistake.');
  await trainer.waitForSelector('.menu >> text=Parting', { state: 'attached' });
  await says(trainee, 'The opening is as it was.');
  for (const tab of tabs.slice(1)) assert.equal(await tab.locator('tb-preview-panel').count(), 0);

  await preview.edit(MEETING, meeting({ opening: 'It is mended.' }));
  await panel.waitFor({ state: 'hidden' });
  for (const tab of [trainer, trainee]) await says(tab, 'It is mended.');
  await assertSame(...tabs);
});

test('settings with a mistake leave all as it was, and pages go on when they are mended', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/index.html']);
  await preview.edit('book.toml', '[book\n');
  await tabs[1].locator('.tb-preview-sheet').waitFor();
  await says(tabs[0], 'The opening is as it was.');
  await preview.edit('book.toml', BOOK['book.toml'].replace('A small book', 'Another title'));
  for (const tab of tabs) await says(tab, 'Another title', 'body');
  await assertSame(...tabs);
});

test('settings with a mistake from the start: the desk says so, the page waits, and both come', async (t) => {
  const files = { ...BOOK, 'book.toml': '[book\n' };
  const { preview, tab, open } = await previewTab(t, browser, { files, allowed: [NOT_YET] });
  await open('/');
  await mark(tab);
  await tab.locator('.problem').getByText('book.toml:1').waitFor();
  assert.ok(await tab.isHidden('#panes'));
  const page = await tab.context().newPage();
  await page.goto(`${preview.origin}/trainee/first/meeting.html`);
  await says(page, 'This page cannot be shown yet');
  await mark(page);
  await preview.edit('book.toml', BOOK['book.toml']);
  await says(page, 'The opening is as it was.');
  await tab.locator('#problems').waitFor({ state: 'hidden' });
  await says(await frameOf(tab, 'left'), 'First module');
  await assertSame(tab, page);
});

test('an edition that comes later comes to a tab that waits for it', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NOT_THERE] });
  await open('/online/index.html');
  await says(tab, 'There is nothing at this address');
  await mark(tab);
  await preview.edit('book.toml', `${BOOK['book.toml']}\n[editions.online]\ntitle = "Online"\nsees = ["trainer"]\n`);
  await says(tab, 'First module');
  await assertSame(tab);
});

// --- Many at once -----------------------------------------------------------------------------------------------

test('both panes of the desk and tabs of every edition follow a row of changes', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open('/#page=first/meeting.html');
  const panes = [await frameOf(tab, 'left'), await frameOf(tab, 'right')];
  for (const pane of panes) await says(pane, 'The opening is as it was.');
  const editions = ['trainee', 'trainer', 'supervisor', 'trainee', 'trainer', 'supervisor', 'trainee'];
  const tabs = await Promise.all(editions.map(() => tab.context().newPage()));
  await Promise.all(tabs.map((one, at) => one.goto(`${preview.origin}/${editions[at]}/first/meeting.html`)));
  const all = [...panes, ...tabs];
  await Promise.all([tab, ...all].map(mark));
  for (const step of [1, 2, 3]) {
    await preview.edit(MEETING, meeting({ opening: `This is step ${step}.` }));
    await Promise.all(all.map((one) => says(one, `This is step ${step}.`)));
  }
  await assertSame(tab, ...all);
});

test('of many saves in a row the last one stands on every page', async (t) => {
  const { preview, tabs } = await opened(t, ['/trainee/first/meeting.html', '/trainer/first/meeting.html']);
  const place = path.join(preview.folder, ...MEETING.split('/'));
  for (let save = 1; save <= 40; save += 1) await writeFile(place, meeting({ opening: `This is save ${save}.` }));
  await Promise.all(tabs.map((tab) => says(tab, 'This is save 40.')));
  await assertSame(...tabs);
  await until('the source is the last one', async () => {
    const answer = await fetch(`${preview.origin}/-/source/${MEETING}`);
    return (await answer.text()).includes('This is save 40.');
  });
});

/** Tabs on pages of a preview, marked. */
async function opened(t, addresses, { files = BOOK } = {}) {
  const { preview, tab } = await previewTab(t, browser, { files });
  const tabs = [tab];
  while (tabs.length < addresses.length) tabs.push(await tab.context().newPage());
  await Promise.all(tabs.map((one, at) => one.goto(`${preview.origin}${addresses[at]}`, { waitUntil: 'load' })));
  await Promise.all(tabs.map(mark));
  return { preview, tabs };
}

/** A mark on the window, which a page that is loaded again has no more. */
function mark(page) {
  return page.evaluate(() => Object.assign(window, { isSame: true }) && undefined);
}

async function assertSame(...pages) {
  for (const page of pages) assert.ok(await page.evaluate(() => window.isSame), `${page.url()} was loaded again`);
}

async function frameOf(tab, side) {
  const frame = await (await tab.waitForSelector(`#${side} iframe`)).contentFrame();
  await frame.waitForSelector('main h1');
  await mark(frame);
  return frame;
}
