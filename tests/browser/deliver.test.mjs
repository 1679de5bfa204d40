// Proves that a trainer delivers a module from one page: steps by buttons and keys, a clock against the plan, a projector
// window that follows with the trainees' pages and holds nothing else, and all of it still there after a reload.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { inBothForms } from './lib/forms.mjs';
import { meeting, MEETING } from './lib/preview-book.mjs';
import { previewTab } from './lib/preview-tab.mjs';
import { built } from './lib/built-book.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SECRETS = ['Please stand up slowly', 'Swap your stories', 'Carry the blue box', 'Deliver this module'];
const BOOK = {
  'book.toml': `[book]
title = "Doors"
[schedule]
start = "09:00"
breaks = [{ at = "10:30", minutes = 15, title = "Coffee" }]
`,
  'modules/doors/index.md': '---\ntitle: On doors\nobjectives: [Find a door]\ntrainer_notes: [Carry the blue box.]\n---\n\nWelcome to doors.\n',
  'modules/doors/01-opening.md': `---
title: Opening a door
duration: 10m
materials: [{ text: Door handles, count: 4 }]
activities:
  - id: two
    title: Two doors
    kind: pair
    duration: 20m
    instructions: Choose a door.
    say: Please stand up slowly.
    steps: [{ minutes: 5, text: Find a partner. }, { minutes: 15, text: Swap your stories. }]
    possible_answers: [The red answer.]
    materials: [Red cards]
---

A door opens.

::: say
Look at the handle.
:::

## The hinge

Hinges turn.

::: activity {#two}
:::
`,
  'modules/doors/02-ours.md': '---\ntitle: For us\nfor: trainer\n---\n\nOnly we read this.\n',
  'modules/doors/03-closing.md': `---
title: Closing
duration: 5m
---

Close it.

::: reflection {#own} Your door
Which one?
:::
`,
};
const PAGE = 'trainer/doors/deliver.html';
const STEPS = ['On doors', 'Opening a door', 'The hinge', 'Two doors', 'For us', 'Closing', 'Your door'];
const NINE = new Date('2026-11-23T09:00:00');

const folder = built(BOOK);

const button = (tab, name) => tab.getByRole('button', { name, exact: true });
const title = (tab) => tab.locator('.deliver-step.current h2').innerText();
const clock = (tab, name) => tab.locator(`[data-clock="${name}"]`).innerText();
const at = (tab, wanted) =>
  tab.waitForFunction((text) => document.querySelector('.deliver-step.current h2').textContent === text, wanted);
const says = (tab, name, wanted) =>
  tab.waitForFunction(([one, text]) => document.querySelector(`[data-clock="${one}"]`).textContent.includes(text), [name, wanted]);

/** A tab on the page, its clock in the test's hands: nine o'clock, standing. */
async function atNine(open, tabOptions) {
  return atTime(NINE, open, tabOptions);
}

async function atTime(time, open, tabOptions) {
  const tab = await open(PAGE, tabOptions);
  // It runs until it stands, so it is put back by more than that takes.
  await tab.clock.install({ time: time.getTime() - 3_600_000 });
  await tab.clock.pauseAt(time);
  await tab.reload();
  return tab;
}

async function forward(tab, minutes) {
  await tab.clock.runFor(minutes * 60_000);
}

/** Opens the projector window by its button. */
async function projector(tab) {
  const [window] = await Promise.all([tab.context().waitForEvent('page'), button(tab, 'Open the projector window').click()]);
  await window.waitForLoadState();
  return window;
}

inBothForms(
  'steps turn by buttons, by keys of a remote and by the list',
  async ({ open }) => {
    const tab = await open(PAGE);
    assert.equal(await title(tab), STEPS[0]);
    assert.equal(await tab.locator('.deliver-step:visible').count(), 1);
    await button(tab, 'Next').click();
    await at(tab, STEPS[1]);
    assert.equal(await clock(tab, 'count'), 'Step 2 of 7');
    // Who listens is told, and stands at the step.
    await tab.waitForFunction(() => document.getElementById('tb-status').textContent === 'Step 2 of 7');
    assert.equal(await tab.evaluate(() => document.activeElement.textContent), STEPS[1]);
    for (const [key, wanted] of [
      ['PageDown', STEPS[2]],
      ['ArrowRight', STEPS[3]],
      ['PageUp', STEPS[2]],
      ['ArrowLeft', STEPS[1]],
    ]) {
      await tab.keyboard.press(key);
      await at(tab, wanted);
    }
    await tab.getByText('All steps').click();
    await tab.locator('.deliver-outline').getByRole('link', { name: 'Your door' }).click();
    await at(tab, 'Your door');
    // At the end there is no further.
    await tab.keyboard.press('PageDown');
    assert.equal(await title(tab), 'Your door');
    assert.equal(await button(tab, 'Next').getAttribute('aria-disabled'), 'true');
    await tab.keyboard.press('PageUp');
    await at(tab, 'Closing');
  },
  { folder },
);

inBothForms(
  'keys do nothing in a field, with Ctrl, or when they are turned off',
  async ({ open }) => {
    const tab = await open(PAGE);
    await tab.evaluate(() => document.querySelector('main').append(Object.assign(document.createElement('textarea'), { id: 'field' })));
    await tab.focus('#field');
    await tab.keyboard.press('PageDown');
    await tab.keyboard.press('b');
    assert.equal(await title(tab), STEPS[0]);
    assert.equal(await tab.inputValue('#field'), 'b');
    await tab.evaluate(() => document.activeElement.blur());
    await tab.keyboard.press('Control+ArrowRight');
    assert.equal(await title(tab), STEPS[0]);
    await tab.getByText('Keys, remotes and what is kept').click();
    await tab.getByLabel('Listen to these keys').uncheck();
    await tab.evaluate(() => document.activeElement.blur());
    await tab.keyboard.press('PageDown');
    assert.equal(await title(tab), STEPS[0]);
    await tab.reload();
    await tab.keyboard.press('PageDown');
    assert.equal(await title(tab), STEPS[0]);
  },
  { folder },
);

inBothForms(
  'a step has its script, its materials and what trainees see',
  async ({ open }) => {
    const tab = await open(PAGE);
    for (let step = 0; step < 3; step += 1) await tab.keyboard.press('PageDown');
    await at(tab, 'Two doors');
    const step = tab.locator('.deliver-step.current');
    const script = await step.locator('.deliver-script').innerText();
    const shown = await step.locator('.deliver-shown').innerText();
    for (const words of ['Red cards', 'Please stand up slowly.', '15 min', 'Swap your stories.', 'The red answer.']) {
      assert.ok(script.includes(words), words);
      assert.ok(!shown.includes(words), words);
    }
    assert.ok(shown.includes('Choose a door.'));
    assert.match(await step.locator('.deliver-time').innerText(), /20 minutes/);
  },
  { folder },
);

inBothForms(
  'the clock tells the plan and what it took, and stands in a pause',
  async ({ open }) => {
    const tab = await atNine(open);
    assert.equal(await clock(tab, 'started'), 'Not started');
    assert.match(await clock(tab, 'activity'), /Two doors, in 10 min/);
    assert.equal(await clock(tab, 'break'), 'Coffee at 10:30, 15 min');
    await button(tab, 'Start the clock').click();
    await tab.keyboard.press('PageDown');
    await at(tab, STEPS[1]);
    await forward(tab, 4);
    await says(tab, 'step', '4:00 of');
    assert.match(await clock(tab, 'module'), /^4:00 of 35 min/);
    assert.equal(await clock(tab, 'started'), 'at 09:00');
    // Both sections of the page come to its ten minutes; the activity after them is due ten minutes after the start.
    await tab.keyboard.press('PageDown');
    await at(tab, STEPS[2]);
    await forward(tab, 9);
    await says(tab, 'module', '3 minutes over');
    assert.match(await clock(tab, 'step'), /minutes? over/);
    await button(tab, 'Pause').click();
    await forward(tab, 20);
    await says(tab, 'started', 'paused');
    assert.match(await clock(tab, 'module'), /^13:00 of 35 min/);
    await button(tab, 'Go on').click();
    await forward(tab, 1);
    await says(tab, 'module', '14:00 of 35 min');
    assert.equal(await clock(tab, 'activity'), 'Two doors, due 09:34');
    // Going on before its time is told too.
    await tab.getByText('All steps').click();
    await tab.locator('.deliver-outline').getByRole('link', { name: 'Closing' }).click();
    await says(tab, 'module', '16 minutes ahead');
    assert.equal(await clock(tab, 'activity'), 'None left');
    // Ticks are not read aloud.
    assert.equal(await tab.locator('.deliver-clock [aria-live], .deliver-clock [role="status"], .deliver-clock [role="timer"]').count(), 0);
  },
  { folder },
);

inBothForms(
  'what is due after a break comes later by the break',
  async ({ open }) => {
    const tab = await atTime(new Date('2026-11-23T10:25:00'), open);
    await button(tab, 'Start the clock').click();
    await says(tab, 'activity', 'due 10:50');
    await forward(tab, 10);
    await says(tab, 'break', 'Coffee until 10:45');
  },
  { folder },
);

inBothForms(
  'step, clock and size of the type survive a reload',
  async ({ open }) => {
    const tab = await atNine(open);
    await button(tab, 'Start the clock').click();
    await tab.keyboard.press('PageDown');
    await forward(tab, 3);
    await button(tab, 'Larger type').click();
    const size = () => tab.locator('.deliver-step.current h2').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    const large = await size();
    await tab.reload();
    assert.equal(await title(tab), STEPS[1]);
    await says(tab, 'started', 'at 09:00');
    await forward(tab, 1);
    await says(tab, 'module', '4:00 of 35 min');
    assert.equal(await size(), large);
    await button(tab, 'Smaller type').click();
    assert.ok((await size()) < large);
    await tab.getByText('Keys, remotes and what is kept').click();
    await button(tab, 'Begin anew: first step, no clock').click();
    await at(tab, STEPS[0]);
    assert.equal(await clock(tab, 'started'), 'Not started');
  },
  { folder },
);

inBothForms(
  'the projector window follows with the pages of trainees, goes black, and is told when it is closed',
  async ({ open, url }) => {
    const tab = await open(PAGE);
    const screen = await projector(tab);
    const words = [];
    const whole = (address) => {
      const [file, ...fragment] = address.split('#');
      return [url(file), ...fragment].join('#');
    };
    const follows = async (address) => {
      await screen.waitForURL(whole(address));
      words.push(await screen.evaluate(() => document.documentElement.outerHTML));
    };
    await follows('trainee/doors/index.html');
    for (const address of ['trainee/doors/opening.html', 'trainee/doors/opening.html#the-hinge', 'trainee/doors/opening.html#two']) {
      await tab.keyboard.press('PageDown');
      await follows(address);
    }
    // Trainees have no such page: it stays.
    await tab.keyboard.press('PageDown');
    await at(tab, 'For us');
    await tab.waitForFunction(() => document.getElementById('tb-deliver-told').textContent.includes('stays where it was'));
    assert.equal(screen.url(), whole('trainee/doors/opening.html#two'));
    // Black, and back; while it is black it does not follow.
    await tab.keyboard.press('b');
    await screen.waitForURL(/^blob:/);
    assert.equal(await screen.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(0, 0, 0)');
    assert.equal(await screen.locator('body').innerText(), '');
    await tab.keyboard.press('PageDown');
    await at(tab, 'Closing');
    assert.match(screen.url(), /^blob:/);
    assert.equal(await button(tab, 'Black screen').getAttribute('aria-pressed'), 'true');
    await tab.keyboard.press('.');
    await follows('trainee/doors/closing.html');
    // A reload of either window loses nothing.
    await screen.reload();
    await tab.reload();
    await button(tab, 'Show the projector window').waitFor();
    await tab.keyboard.press('PageDown');
    await follows('trainee/doors/closing.html#own');
    assert.equal(tab.context().pages().length, 2);
    await screen.close();
    await tab.waitForFunction(() => document.getElementById('tb-deliver-told').textContent === 'The projector window has been closed.');
    await button(tab, 'Open the projector window').waitFor();
    for (const secret of SECRETS) assert.ok(!words.some((html) => html.includes(secret)), secret);
    assert.ok(words.some((html) => html.includes('Choose a door.')));
  },
  { folder },
);

inBothForms(
  'a window that the browser stops is told, with another way',
  async ({ open }) => {
    const tab = await open(PAGE);
    await tab.evaluate(() => {
      window.open = () => null;
    });
    await button(tab, 'Open the projector window').click();
    const link = tab.getByRole('link', { name: 'the page as trainees see it' });
    await link.waitFor();
    assert.match(await link.getAttribute('href'), /doors\/index\.html#as-trainee$/);
  },
  { folder },
);

inBothForms(
  'without script all steps are there to read',
  async ({ open }) => {
    const tab = await open(PAGE, { javaScriptEnabled: false });
    const titles = await tab.locator('.deliver-step h2').allInnerTexts();
    assert.deepEqual(titles, STEPS);
    assert.equal(await tab.locator('.deliver-step:visible').count(), STEPS.length);
    assert.equal(await tab.locator('.deliver button:visible').count(), 0);
    assert.ok(await tab.getByText('planned 09:10 to 09:30').isVisible());
    assert.ok(await tab.getByRole('navigation', { name: 'Pages of this module' }).isVisible());
  },
  { folder },
);

for (const [name, viewport] of [
  ['wide', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds no fault, ${name}, ${colorScheme}`, async () => {
      const tab = await openTab(browser, { viewport, colorScheme });
      await tab.goto(`file://${path.join(folder, PAGE)}`);
      await button(tab, 'Start the clock').click();
      const findings = [];
      for (const step of STEPS) {
        findings.push(...(await faults(tab)).map((fault) => `${step}: ${fault}`));
        await tab.keyboard.press('PageDown');
      }
      assertNone(findings, 'fault by axe');
      const small = await tab.locator('.deliver-controls button').evaluateAll((buttons) =>
        buttons.filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 44).map((one) => one.textContent.trim()),
      );
      assert.deepEqual(small, []);
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(sideways, false);
      await tab.context().close();
    });
  }
}

test('the preview renews the page and keeps the step', async (t) => {
  const { preview, tab, open } = await previewTab(t, browser);
  await open('/trainer/first/deliver.html');
  await tab.keyboard.press('PageDown');
  await tab.keyboard.press('PageDown');
  await at(tab, 'Before');
  await preview.edit(MEETING, meeting({ added: 'A line that has just been written.' }));
  await tab.getByText('A line that has just been written.').waitFor();
  assert.equal(await title(tab), 'Before');
  assert.equal(await tab.locator('.deliver-step:visible').count(), 1);
  await tab.keyboard.press('PageUp');
  await at(tab, 'Meeting');
});

test('trainees and supervisors have no trace of it', () => {
  const findings = [];
  for (const edition of ['trainee', 'supervisor']) {
    for (const file of readdirSync(path.join(folder, edition), { recursive: true })) {
      if (/deliver/.test(file)) findings.push(`${edition}/${file}`);
      if (!/\.(html|js)$/.test(file)) continue;
      const text = readFileSync(path.join(folder, edition, file), 'utf8');
      for (const words of ['deliver.html', 'trainer-deliver', 'Deliver this module', 'projector']) {
        if (text.includes(words)) findings.push(`${edition}/${file}: ${words}`);
      }
    }
  }
  assertNone(findings, 'trace');
});

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

async function faults(tab) {
  await tab.evaluate(AXE);
  return tab.evaluate(async (values) => {
    const options = { runOnly: { type: 'tag', values }, iframes: false, resultTypes: ['violations'] };
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, RULES);
}
