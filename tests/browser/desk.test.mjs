// Proves that on the author's desk two editions go and scroll together, that it keeps what was chosen, and that it says
// what is wrong with the book.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { BOOK, MEETING, meeting } from './lib/preview-book.mjs';
import { faults, NO_SERVER, NOT_THERE, NOT_YET, previewTab, says, settled } from './lib/preview-tab.mjs';

const BROKEN = { opening: '::: trainer-note\nA secret that is never closed.' };
const AT_MEETING = '/#page=first/meeting.html';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('the desk opens with what trainees and what trainers will see', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await open('/');
  await stands(tab, 'left', '/trainee/index.html');
  await stands(tab, 'right', '/trainer/index.html');
  assert.equal(await tab.textContent('h1'), 'A small book');
  assert.equal(await tab.title(), 'A small book · Preview');
  assert.deepEqual(await tab.locator('#left-edition option').allTextContents(), ['Trainee', 'Trainer', 'Supervisor']);
  assert.equal(await tab.getAttribute('#left iframe', 'title'), 'Trainee edition, left');
  assert.equal(await tab.getAttribute('#right iframe', 'title'), 'Trainer edition, right');
});

test('a book with one edition has one pane', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await tab.route('**/-/book.json', async (route) => {
    const answer = await route.fetch();
    const book = await answer.json();
    await route.fulfill({ response: answer, json: { ...book, editions: book.editions.slice(0, 1) } });
  });
  await open('/');
  await stands(tab, 'left', '/trainee/index.html');
  assert.ok(await tab.isHidden('#right'));
  assert.ok(await tab.isHidden('.switch-panes'));
});

test('a link that is followed in one pane leads both, and Back takes both back', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await open('/');
  await both(tab, 'index.html');
  const steps = await tab.evaluate(() => history.length);

  await frame(tab, 'left').then((left) => left.click('.card h3 a'));
  await both(tab, 'first/index.html');
  await frame(tab, 'right').then((right) => right.click('.menu-extras a, .menu-fold > summary'));
  const right = await frame(tab, 'right');
  await right.evaluate(() => document.querySelector('.menu a[href$="before-you-begin.html"]').click());
  await stands(tab, 'right', '/trainer/first/before-you-begin.html');
  await stands(tab, 'left', '/trainee/first/index.html');
  assert.equal(await tab.evaluate(() => history.length), steps + 2, 'what follows has left steps of its own');
  assert.equal(await tab.textContent('#right .pane-page'), await heading(tab, 'right'));

  await tab.goBack();
  await both(tab, 'first/index.html');
  await tab.goBack();
  await both(tab, 'index.html');
  await tab.goForward();
  await both(tab, 'first/index.html');
});

test('panes scroll together: what is in both stands at the same height, and nothing shakes', async (t) => {
  const { tab, open } = await previewTab(t, browser, { viewport: { width: 1440, height: 900 } });
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  for (const [leader, follower] of [['left', 'right'], ['right', 'left']]) {
    for (const id of ['during', 'after']) {
      const place = await scrollTo(tab, leader, id, 0.28);
      const [a, b] = [await topOf(tab, leader, id), await topOf(tab, follower, id)];
      assert.ok(Math.abs(a - b) <= 3, `${id}: ${a} in the ${leader} pane, ${b} in the other`);
      assert.equal(await scrolled(tab, leader), place, 'the pane that leads was moved');
    }
    await (await frame(tab, leader)).evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await tab.waitForFunction((side) => {
      const page = document.querySelector(`#${side} iframe`).contentWindow;
      return page.scrollY > 0 && page.scrollY >= page.document.documentElement.scrollHeight - page.innerHeight - 2;
    }, follower);
    await (await frame(tab, leader)).evaluate(() => scrollTo(0, 0));
    await tab.waitForFunction((side) => document.querySelector(`#${side} iframe`).contentWindow.scrollY === 0, follower);
  }
});

test('the place of what leads stays when the book changes, and the other is with it', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { viewport: { width: 1440, height: 900 } });
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await scrollTo(tab, 'left', 'after', 0.28);
  const before = await topOf(tab, 'left', 'after');
  await preview.edit(MEETING, meeting({ added: 'This is new.\n\nThis as well.\n\n::: trainer-note\nOnly here.\n:::' }));
  await says(await frame(tab, 'left'), 'This as well.');
  await says(await frame(tab, 'right'), 'Only here.');
  await settled(tab);
  const [left, right] = [await topOf(tab, 'left', 'after'), await topOf(tab, 'right', 'after')];
  assert.ok(Math.abs(left - before) <= 2, `it stood at ${before} and stands at ${left}`);
  assert.ok(Math.abs(right - left) <= 3, `${left} and ${right}`);
});

test('pages renew themselves in the desk and keep what was typed', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  const left = await frame(tab, 'left');
  await left.fill('textarea', 'My words');
  await preview.edit(MEETING, meeting({ title: 'Another title', added: 'This is new.' }));
  await says(left, 'This is new.');
  await says(await frame(tab, 'right'), 'This is new.');
  assert.equal(await left.inputValue('textarea'), 'My words');
  await tab.waitForFunction(() => document.querySelector('#left .pane-page').textContent === 'Another title');
});

test('a picker changes one pane and leaves the other', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await open('/#page=first/before-you-begin.html&right=trainer&lead=right');
  await stands(tab, 'right', '/trainer/first/before-you-begin.html');
  await stands(tab, 'left', '/trainee/first/index.html');
  await tab.selectOption('#right-edition', 'Supervisor');
  await stands(tab, 'right', '/supervisor/first/index.html');
  await stands(tab, 'left', '/trainee/first/index.html');
  assert.equal(await tab.getAttribute('#right iframe', 'title'), 'Supervisor edition, right');
  assert.match(tab.url(), /right=supervisor/);
});

test('a link to another edition changes the pane’s picker', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await (await frame(tab, 'right')).evaluate(() => document.querySelector('.counterpart-bar a:last-child').click());
  await stands(tab, 'right', '/trainee/first/meeting.html');
  assert.equal(await tab.inputValue('#right-edition'), 'trainee');
});

test('one pane and a phone’s width, and a reload keeps everything', async (t) => {
  const { tab, open } = await previewTab(t, browser);
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await tab.getByLabel('Phone width').check();
  assert.equal(await (await frame(tab, 'left')).evaluate(() => innerWidth), 390);
  assert.equal(await (await frame(tab, 'right')).evaluate(() => innerWidth), 390);
  const [box, ground] = [await tab.locator('#left iframe').boundingBox(), await tab.locator('#left').boundingBox()];
  assert.ok(Math.abs(box.x + box.width / 2 - ground.x - ground.width / 2) < 2, 'it is not in the middle');

  await tab.getByLabel('One edition').check();
  assert.ok(await tab.isHidden('#right'));
  await tab.selectOption('#left-edition', 'Trainer');
  await stands(tab, 'left', '/trainer/first/meeting.html');
  await (await frame(tab, 'left')).evaluate(() => document.querySelector('.step-next').click());
  await stands(tab, 'left', '/trainer/first/leaving.html');

  await tab.reload();
  await stands(tab, 'left', '/trainer/first/leaving.html');
  assert.ok(await tab.isHidden('#right'));
  assert.ok(await tab.getByLabel('One edition').isChecked());
  assert.ok(await tab.getByLabel('Phone width').isChecked());
  await tab.getByLabel('Two editions').check();
  await tab.getByLabel('Full width').check();
  await stands(tab, 'right', '/trainer/first/leaving.html');
});

test('a narrow window has one pane by itself, and two again when it is wide', async (t) => {
  const { tab, open } = await previewTab(t, browser, { viewport: { width: 800, height: 700 } });
  await open(AT_MEETING);
  await stands(tab, 'left', '/trainee/first/meeting.html');
  assert.ok(await tab.isHidden('#right'));
  assert.ok(await tab.isHidden('.switch-panes'));
  await tab.setViewportSize({ width: 1200, height: 700 });
  await stands(tab, 'right', '/trainer/first/meeting.html');
  assert.ok(await tab.isVisible('#right'));
});

test('an address that was mistyped opens the desk all the same', async (t) => {
  const { tab, open } = await previewTab(t, browser, { allowed: [NOT_THERE] });
  await open('/#left=nobody&right=%3Cb%3E&page=../../-/book.json&panes=7&width=javascript:1');
  await tab.waitForFunction(() => location.hash.includes('left=trainee'));
  assert.match(tab.url(), /left=trainee&right=trainer&page=.*&panes=2&width=full$/);
});

test('problems: counted, sorted, drawn, linked and told, until there is none', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  const button = tab.locator('#problems-button');
  await tab.getByRole('button', { name: 'No problems' }).waitFor();
  await button.click();
  assert.ok(await tab.isVisible('#problems-good'));
  await button.click();
  assert.ok(await tab.isHidden('#problems'));
  assert.equal(await tab.textContent('#news'), '');

  // A folder of no module is a warning, and its name comes first.
  await preview.edit('modules/another/index.md', '---\ntitle: Another\n---\n\nText.\n');
  await tab.getByRole('button', { name: '1 warning' }).waitFor();
  assert.ok(await tab.isHidden('#problems'), 'a warning opens the drawer');
  await preview.edit(MEETING, meeting(BROKEN));
  await tab.getByRole('button', { name: '1 error and 1 warning' }).waitFor();
  await tab.locator('#problems').waitFor();
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal(await tab.textContent('#news'), '1 error and 1 warning');
  assert.deepEqual(await tab.locator('.problem-kind').allTextContents(), ['Error', 'Warning']);
  const link = tab.locator('.problem a').first();
  assert.match(await link.textContent(), /^modules\/first\/01-meeting\.md:\d+:\d+$/);
  await tab.waitForFunction(() => document.title.startsWith('1 error and 1 warning · '));
  const [source] = await Promise.all([tab.context().waitForEvent('page'), link.click()]);
  await source.locator('li:target').waitFor();
  assert.match(await source.locator('li:target').textContent(), /::: trainer-note/);
  await source.close();

  await preview.edit(MEETING, meeting());
  await preview.edit('book.toml', BOOK['book.toml'].replace('"second"', '"second", "another"'));
  await tab.getByRole('button', { name: 'No problems' }).waitFor();
  await tab.waitForFunction(() => document.getElementById('news').textContent === 'No problems');
  assert.equal(await tab.locator('.problem').count(), 0);
});

test('the drawer can be closed by keyboard and stays closed', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open('/');
  await preview.edit(MEETING, meeting(BROKEN));
  await tab.locator('.problem a').first().focus();
  await tab.keyboard.press('Escape');
  assert.ok(await tab.isHidden('#problems'));
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'problems-button');
  await preview.edit(MEETING, `${meeting(BROKEN)}\n[nowhere](nowhere.md)\n`);
  await preview.edit('modules/second/index.md', '---\ntitle: Second module\ncode: S-1\nnonsense: 1\n---\n\nShort.\n');
  await tab.waitForFunction(() => /[2-9] errors/.test(document.getElementById('problems-count').textContent));
  assert.ok(await tab.isHidden('#problems'));
});

test('another title and another edition reach the desk', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open('/');
  await both(tab, 'index.html');
  const online = '\n[labels.online]\ndescription = "Only online"\n\n[editions.online]\ntitle = "Online"\nsees = ["trainer", "online"]\n';
  await preview.edit('book.toml', BOOK['book.toml'].replace('A small book', 'Another book') + online);
  await tab.waitForFunction(() => document.querySelector('h1').textContent === 'Another book');
  await tab.selectOption('#left-edition', 'Online');
  await stands(tab, 'left', '/online/index.html');
});

test('the desk says calmly that the server has gone, and goes on when it is back', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NO_SERVER] });
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await tab.getByRole('button', { name: 'No problems' }).waitFor();
  await preview.stop();
  await says(tab, 'The preview has stopped. Start trainbook serve again.', '#lost');
  // A link that is followed meanwhile leads to what the browser says of it.
  await (await frame(tab, 'left')).evaluate(() => document.querySelector('.step-next').click());
  // Not before it has said so: a server that is back by then would show the next page.
  await tab.waitForFunction(() => document.querySelector('#left iframe').contentDocument === null);
  await preview.edit(MEETING, meeting({ added: 'This was written meanwhile.' }));
  await preview.start();
  await tab.waitForFunction(() => document.getElementById('lost').textContent === '');
  await stands(tab, 'right', '/trainer/first/meeting.html');
  await says(await frame(tab, 'right'), 'This was written meanwhile.');
  await stands(tab, 'left', '/trainee/first/meeting.html');
});

test('a page that is gone comes back in both panes', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser, { allowed: [NOT_THERE] });
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await preview.remove(MEETING);
  await says(await frame(tab, 'left'), 'This page is not here');
  await preview.edit(MEETING, meeting({ added: 'It is back.' }));
  await both(tab, 'first/meeting.html');
  await says(await frame(tab, 'left'), 'It is back.');
  await says(await frame(tab, 'right'), 'It is back.');
});

test('a book that has had an error from the start waits on the desk', async (t) => {
  const files = { ...BOOK, [MEETING]: meeting(BROKEN) };
  const { preview, tab, open } = await previewTab(t, browser, { files, allowed: [NOT_YET] });
  await open(AT_MEETING);
  await says(await frame(tab, 'left'), 'This page cannot be shown yet');
  await tab.locator('.problem').first().waitFor();
  await preview.edit(MEETING, meeting());
  await both(tab, 'first/meeting.html');
  await says(await frame(tab, 'left'), 'The opening is as it was.');
  await tab.locator('#problems').waitFor({ state: 'hidden' });
});

test('F6 goes from pane to pane and on to the problems', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  await preview.edit(MEETING, meeting(BROKEN));
  await tab.locator('#problems').waitFor();
  const focus = () => tab.evaluate(() => document.activeElement.closest('[id]')?.id);
  await tab.focus('#problems-button');
  const found = [];
  for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
    await tab.keyboard.press(key);
    found.push(await focus());
  }
  assert.deepEqual(found, ['left', 'right', 'problems', 'right', 'left']);
});

test('a link to another site opens by itself', async (t) => {
  const elsewhere = 'https://example.org/';
  const { tab, open } = await previewTab(t, browser, {
    files: { ...BOOK, [MEETING]: meeting({ opening: `Go to [another site](${elsewhere}).` }) },
    // A tab that a page opens may ask before its requests are answered here.
    allowed: [/another host/, /ERR_NAME_NOT_RESOLVED/],
  });
  await tab.context().route(`${elsewhere}**`, (route) => route.fulfill({ body: 'elsewhere' }));
  await open(AT_MEETING);
  await both(tab, 'first/meeting.html');
  const left = await frame(tab, 'left');
  const [other] = await Promise.all([tab.context().waitForEvent('page'), left.click('text=another site')]);
  await other.waitForURL(elsewhere);
  await stands(tab, 'left', '/trainee/first/meeting.html');
});

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 256 };
for (const [name, options] of [
  ['wide and light', { viewport: WIDE, colorScheme: 'light' }],
  ['wide and dark', { viewport: WIDE, colorScheme: 'dark' }],
  ['phone and light', { viewport: PHONE, colorScheme: 'light' }],
  ['phone and dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['as at 400 %', { viewport: SMALL, colorScheme: 'light' }],
]) {
  test(`axe finds no fault on the desk and nothing is cut off, ${name}`, async (t) => {
    const { preview, tab, open } = await previewTab(t, browser, options);
    await open(AT_MEETING);
    await stands(tab, 'left', '/trainee/first/meeting.html');
    await tab.getByRole('button', { name: 'No problems' }).click();
    const found = (await faults(tab)).map((fault) => `good: ${fault}`);
    await preview.edit('modules/another/index.md', '---\ntitle: Another\n---\n\nText.\n');
    await preview.edit(MEETING, meeting({ opening: `::: trainer-note\n${'A very long line of the source. '.repeat(12)}` }));
    await tab.getByRole('button', { name: '1 error and 1 warning' }).waitFor();
    await tab.locator('.problem').nth(1).waitFor();
    found.push(...(await faults(tab)).map((fault) => `problems: ${fault}`));
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (width > options.viewport.width) found.push(`problems: the desk is ${width} px wide`);
    assertNone(found, 'fault');
  });
}

test('every stop on the desk is marked, seen and large enough', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open('/#page=second/index.html');
  await both(tab, 'second/index.html');
  await preview.edit(MEETING, meeting(BROKEN));
  await tab.locator('.problem').first().waitFor();
  const stops = [];
  // The pages in the frames have stops of their own.
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll('iframe')) one.tabIndex = -1;
    for (const one of document.querySelectorAll('iframe')) one.contentDocument.body.inert = true;
  });
  await tab.focus('body');
  for (let count = 0; count < 40; count += 1) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(look);
    if (stop === null) break;
    stops.push(stop);
  }
  assert.ok(stops.length >= 8, `only ${stops.length} stops`);
  assertNone(stops.filter(({ fault }) => fault).map(({ stop, fault }) => `${stop}: ${fault}`), 'stop');
});

/** Runs in the page: the focused element and what is wrong with it; null at the end of the page. */
function look() {
  const element = document.activeElement;
  if (!element || element === document.body || element.dataset.seen) return null;
  element.dataset.seen = 'yes';
  const stop = element.id || element.className || element.value;
  const shown = element.matches('input') ? element.parentElement : element;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return { stop, fault: 'has no outline' };
  const { width, height } = shown.getBoundingClientRect();
  if (width < 24 || height < 24) return { stop, fault: `is ${width} × ${height}` };
  return { stop, fault: null };
}

async function frame(tab, side) {
  return (await tab.waitForSelector(`#${side} iframe`)).contentFrame();
}

/** Waits until a pane shows the page at an address, and the desk knows it. */
async function stands(tab, side, address) {
  await tab.waitForFunction(
    ([one, wanted]) => {
      const pane = document.getElementById(one);
      const { contentWindow, contentDocument } = pane.querySelector('iframe');
      return (
        contentDocument?.readyState === 'complete' &&
        contentWindow.location.pathname === wanted &&
        new URL(pane.querySelector('.pane-alone').href).pathname === wanted
      );
    },
    [side, address],
  );
}

async function both(tab, page) {
  await stands(tab, 'left', `/trainee/${page}`);
  await stands(tab, 'right', `/trainer/${page}`);
}

async function heading(tab, side) {
  return (await frame(tab, side)).textContent('main h1');
}

/** Scrolls a pane until something is at a part of its height; returns where it is then. */
async function scrollTo(tab, side, id, part) {
  const place = await (await frame(tab, side)).evaluate(
    ([one, at]) => {
      scrollTo(0, document.getElementById(one).getBoundingClientRect().top + scrollY - innerHeight * at);
      return scrollY;
    },
    [id, part],
  );
  await settled(tab);
  await settled(tab);
  return place;
}

async function topOf(tab, side, id) {
  return (await frame(tab, side)).evaluate((one) => document.getElementById(one).getBoundingClientRect().top, id);
}

async function scrolled(tab, side) {
  return (await frame(tab, side)).evaluate(() => scrollY);
}
