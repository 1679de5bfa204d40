// Proves what supervisors tick on a coaching guide, by worker, and the agenda of a one-to-one: kept, printed, saved, cleared,
// and whole on paper without script.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { answer, openDetails } from './lib/browser.mjs';
import { built } from './lib/built-book.mjs';
import { inBothForms } from './lib/forms.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 } };

const BOOK = {
  'book.toml': '[book]\ntitle = "Coaching"\nmodules = ["visits", "court"]\n',
  'modules/visits/index.md': `---
title: First visits
transfer:
  Supportive: [Celebrate *small* steps., "Protect time:\\n\\n- an hour a week\\n- a quiet room"]
  Educational: [Observe a visit.]
activities:
  - { id: shadow, title: Shadow a colleague, kind: on-the-job, optional: true, duration: 1h, instructions: Go along., coach_questions: [What did you see?, Where do you need me?] }
---

Welcome.
`,
  'modules/visits/desk.md': '---\ntitle: At your desk\nduration: 10m\ntransfer: { Supportive: [Plan the first call.] }\n---\n\nRead.\n',
  'modules/court.md': '---\ntitle: Court\ntransfer: { Supportive: [Go along to a hearing.] }\n---\n\nWelcome.\n',
};

const ofBook = { folder: built(BOOK) };

const GUIDE = 'supervisor/visits/coaching-guide.html';
const AGENDA = 'supervisor/visits/one-to-one.html';
const ALL = 7;

const item = (tab, name) => tab.getByRole('checkbox', { name });
const field = (tab, name) => tab.getByRole('textbox', { name });
const done = (tab) => tab.locator('#tb-tick-status').innerText();
const kept = (tab) => tab.evaluate(() => JSON.stringify({ ...localStorage }));

async function addWorker(tab, name) {
  await openDetails(tab);
  await tab.getByLabel('Name or initials').fill(name);
  await tab.getByRole('button', { name: 'Add', exact: true }).click();
}

async function ask(tab, button, said) {
  await openDetails(tab);
  await tab.getByRole('button', { name: button }).click();
  await answer(tab.getByRole('dialog'), said);
}

/** The text of a printed page, and how many sheets it takes. */
async function printed(tab) {
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return { text: text.replace(/\s+/g, ' '), sheets: text.split('\f').length - 1 };
}

inBothForms('each strategy, question and activity is ticked, and the tick is kept', async ({ open }) => {
  const tab = await open(GUIDE);
  assert.equal(await done(tab), `0 of ${ALL} done`);
  await item(tab, 'Celebrate small steps.').check();
  await tab.getByText('Observe a visit.').click();
  await item(tab, /Protect time/).check();
  await item(tab, 'What did you see?').check();
  await item(tab, /^Done ?: Shadow a colleague/).check();
  assert.equal(await done(tab), `5 of ${ALL} done`);
  await tab.reload();
  assert.equal(await done(tab), `5 of ${ALL} done`);
  assert.ok(await item(tab, 'Observe a visit.').isChecked());
  await item(tab, 'Observe a visit.').uncheck();
  await tab.reload();
  assert.equal(await item(tab, 'Observe a visit.').isChecked(), false);
  assert.equal(await done(tab), `4 of ${ALL} done`);
}, ofBook);

inBothForms('ticks are kept by worker, in every module', async ({ open, url }) => {
  const tab = await open(GUIDE);
  await addWorker(tab, ' A.  B. ');
  assert.equal(await tab.getByLabel('Worker', { exact: true }).locator('option:checked').innerText(), 'A. B.');
  await item(tab, 'Observe a visit.').check();
  await addWorker(tab, 'C. D.');
  assert.equal(await done(tab), `0 of ${ALL} done`);
  await item(tab, 'Celebrate small steps.').check();
  await item(tab, 'Plan the first call.').check();
  await tab.goto(url('supervisor/court/coaching-guide.html'));
  assert.equal(await tab.getByLabel('Worker', { exact: true }).locator('option:checked').innerText(), 'C. D.');
  await item(tab, 'Go along to a hearing.').check();
  assert.equal(await done(tab), '1 of 1 done');
  await tab.goto(url(GUIDE));
  assert.equal(await done(tab), `2 of ${ALL} done`);
  await tab.getByLabel('Worker', { exact: true }).selectOption('A. B.');
  assert.equal(await done(tab), `1 of ${ALL} done`);
  assert.ok(await item(tab, 'Observe a visit.').isChecked());

  // The same name again is the same worker.
  await addWorker(tab, 'C. D.');
  assert.equal(await done(tab), `2 of ${ALL} done`);
  assert.equal(await tab.getByLabel('Worker', { exact: true }).locator('option').count(), 3);
}, ofBook);

inBothForms('a worker who is removed leaves nothing in the browser, in any module', async ({ open, url }) => {
  const tab = await open(GUIDE);
  await addWorker(tab, 'Zed');
  await item(tab, 'Observe a visit.').check();
  await tab.goto(url('supervisor/court/one-to-one.html'));
  await item(tab, 'Go along to a hearing.').check();
  await field(tab, 'Notes').fill('About somebody');
  await ask(tab, 'Remove this worker', 'No, keep it');
  assert.match(await kept(tab), /Zed/);
  await ask(tab, 'Remove this worker', 'Yes');
  const left = await kept(tab);
  assert.doesNotMatch(left, /Zed|About somebody|@w1|"w1"/);
  assert.equal(await item(tab, 'Go along to a hearing.').isChecked(), false);
  // The next worker has nothing of the one before.
  await tab.goto(url(GUIDE));
  await addWorker(tab, 'New');
  assert.equal(await done(tab), `0 of ${ALL} done`);
}, ofBook);

inBothForms('an agenda is chosen, kept by worker, and says what is done', async ({ open, url }) => {
  const tab = await open(GUIDE);
  await addWorker(tab, 'A. B.');
  await item(tab, 'Observe a visit.').check();
  await tab.getByRole('link', { name: 'Plan the next one-to-one meeting' }).click();
  await tab.waitForURL(url(AGENDA));
  assert.equal(await done(tab), `1 of ${ALL} done`);
  assert.match(await tab.locator('.tick', { hasText: 'Observe a visit.' }).innerText(), /done/);
  assert.equal(await tab.locator('#tb-agenda-status').innerText(), 'Nothing chosen yet');
  await item(tab, 'Plan the first call.').check();
  await item(tab, 'Where do you need me?').check();
  await tab.getByLabel('Date of the meeting').fill('2026-12-01');
  await field(tab, 'Notes').fill('Went well.');
  await field(tab, 'Next steps').fill('Call on Monday.');
  assert.equal(await tab.locator('#tb-agenda-status').innerText(), '2 chosen');
  await tab.reload();
  const isAsChosen = async () => {
    assert.ok(await item(tab, 'Plan the first call.').isChecked());
    assert.equal(await tab.getByLabel('Date of the meeting').inputValue(), '2026-12-01');
    assert.equal(await field(tab, 'Notes').inputValue(), 'Went well.');
    assert.equal(await field(tab, 'Next steps').inputValue(), 'Call on Monday.');
    assert.equal(await done(tab), `1 of ${ALL} done`, 'to choose is not to have done');
  };
  await isAsChosen();
  await tab.getByLabel('Worker', { exact: true }).selectOption('No name');
  assert.equal(await field(tab, 'Notes').inputValue(), '');
  assert.equal(await tab.locator('#tb-agenda-status').innerText(), 'Nothing chosen yet');
  await tab.getByLabel('Worker', { exact: true }).selectOption('A. B.');
  await isAsChosen();
  await tab.getByLabel('Show only what is chosen').check();
  assert.deepEqual(await tab.locator('.tick:visible label').allInnerTexts(), ['Plan the first call.', 'Where do you need me?']);
  await tab.getByLabel('Show only what is chosen').uncheck();
  assert.equal(await tab.locator('.tick:visible').count(), ALL);
}, ofBook);

inBothForms('what is chosen is printed on one sheet, with name, date and notes', async ({ open }) => {
  const tab = await open(AGENDA);
  await addWorker(tab, 'A. B.');
  await item(tab, 'Plan the first call.').check();
  await item(tab, 'What did you see?').check();
  await tab.getByLabel('Date of the meeting').fill('2026-12-01');
  await field(tab, 'Notes').fill('First line.\nSecond line.');
  const { text, sheets } = await printed(tab);
  assert.equal(sheets, 1);
  for (const part of ['A. B.', 'December 1, 2026', 'At your desk', 'Plan the first call.', 'What did you see?', 'First line. Second line.', 'Next steps', 'Signed by the worker']) {
    assert.ok(text.includes(part), `no “${part}” in ${text}`);
  }
  for (const other of ['Observe a visit.', 'Educational', 'Where do you need me?', 'Initials are enough', 'Print the agenda']) {
    assert.ok(!text.includes(other), `“${other}” is printed`);
  }
}, ofBook);

inBothForms('the coaching guide is printed with its ticks and the worker', async ({ open }) => {
  const tab = await open(GUIDE);
  await addWorker(tab, 'A. B.');
  await item(tab, 'Observe a visit.').check();
  const { text } = await printed(tab);
  assert.ok(text.includes(`A. B. · 1 of ${ALL} done`), text);
  await tab.emulateMedia({ media: 'print' });
  const sign = (name) => tab.locator('.tick', { hasText: name }).evaluate((element) => getComputedStyle(element, '::before').content);
  assert.match(await sign('Observe a visit.'), /✓/);
  assert.doesNotMatch(await sign('Plan the first call.'), /✓/);
}, ofBook);

inBothForms('an agenda is saved as a file', async ({ open }) => {
  const tab = await open(AGENDA);
  await addWorker(tab, 'A. B.');
  await item(tab, /Protect time/).check();
  await tab.getByLabel('Date of the meeting').fill('2026-12-01');
  await field(tab, 'Next steps').fill('Call on Monday.');
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Save as a file' }).click()]);
  assert.equal(download.suggestedFilename(), 'one-to-one-visits-2026-12-01.txt');
  const text = readFileSync(await download.path(), 'utf8');
  for (const part of ['One-to-one agenda', 'First visits', 'Worker: A. B.', 'December 1, 2026', '[ ] Protect time: an hour a week a quiet room', 'Call on Monday.']) {
    assert.ok(text.includes(part), `no “${part}” in ${text}`);
  }
  assert.ok(!text.includes('Observe a visit.'));
}, ofBook);

inBothForms('ticks and agendas are cleared when that is confirmed, one without the other', async ({ open, url }) => {
  const tab = await open(GUIDE);
  await item(tab, 'Observe a visit.').check();
  await tab.goto(url(AGENDA));
  await item(tab, 'Plan the first call.').check();
  await field(tab, 'Notes').fill('Gone soon');
  await ask(tab, 'Clear this agenda', 'No, keep it');
  assert.equal(await field(tab, 'Notes').inputValue(), 'Gone soon');
  await tab.getByRole('button', { name: 'Clear this agenda' }).click();
  await tab.keyboard.press('Escape');
  assert.equal(await field(tab, 'Notes').inputValue(), 'Gone soon', 'Escape keeps it');
  await ask(tab, 'Clear this agenda', 'Yes');
  assert.equal(await field(tab, 'Notes').inputValue(), '');
  assert.equal(await tab.locator('#tb-agenda-status').innerText(), 'Nothing chosen yet');
  assert.equal(await done(tab), `1 of ${ALL} done`);
  await tab.goto(url(GUIDE));
  await ask(tab, 'Clear the ticks', 'Yes');
  assert.equal(await done(tab), `0 of ${ALL} done`);
  await tab.reload();
  assert.equal(await done(tab), `0 of ${ALL} done`);
}, ofBook);

inBothForms('a browser that keeps nothing says so, and the page still works', async ({ open }) => {
  const tab = await open(GUIDE);
  assert.equal(await tab.locator('#tb-not-kept').isVisible(), false);
  await tab.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await tab.reload();
  await item(tab, 'Observe a visit.').check();
  assert.ok(await tab.locator('#tb-not-kept').isVisible());
  assert.equal(await done(tab), `1 of ${ALL} done`);
  await addWorker(tab, 'A. B.');
  assert.equal(await done(tab), `0 of ${ALL} done`);
  await ask(tab, 'Remove this worker', 'Yes');
  assert.equal(await done(tab), `1 of ${ALL} done`);
}, ofBook);

inBothForms('another tab sees what is ticked', async ({ open, url }) => {
  const tab = await open(GUIDE);
  const other = await tab.context().newPage();
  await other.goto(url(GUIDE));
  await item(tab, 'Observe a visit.').check();
  await other.locator('#tb-tick-status', { hasText: `1 of ${ALL} done` }).waitFor();
  assert.ok(await item(other, 'Observe a visit.').isChecked());
}, ofBook);

inBothForms('by keyboard alone', async ({ open }) => {
  const tab = await open(AGENDA);
  const reach = async (selector) => {
    for (let step = 0; step < 60; step += 1) {
      if (await tab.evaluate((one) => document.activeElement.matches(one), selector)) return;
      await tab.keyboard.press('Tab');
    }
    assert.fail(`${selector} is not reached`);
  };
  await reach('.worker-manage > summary');
  await tab.keyboard.press('Enter');
  await reach('#tb-worker-name');
  await tab.keyboard.type('A. B.');
  await tab.keyboard.press('Enter');
  await reach('[data-tick]');
  await tab.keyboard.press('Space');
  assert.equal(await tab.locator('#tb-agenda-status').innerText(), '1 chosen');
  await reach('#tb-agenda-notes');
  await tab.keyboard.type('Typed');
  await reach('#tb-agenda-clear');
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate(() => document.activeElement.value), 'no', 'the careful answer has the focus');
  await tab.keyboard.press('Escape');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'tb-agenda-clear', 'the focus comes back');
}, ofBook);

inBothForms('without script the page is a list to print, with boxes and lines', async ({ open }) => {
  for (const address of [AGENDA, GUIDE]) {
    const tab = await open(address, { javaScriptEnabled: false });
    assert.equal(await tab.locator('main :is(input, select, textarea, button):visible').count(), 0, address);
    assert.equal(await tab.locator('.tick:visible').count(), ALL);
    const { text } = await printed(tab);
    for (const part of ['Worker', 'Celebrate small steps.', 'Observe a visit.', 'What did you see?', 'an hour a week']) {
      assert.ok(text.includes(part), `no “${part}” in ${text}`);
    }
  }
  const tab = await open(AGENDA, { javaScriptEnabled: false });
  assert.equal(await tab.locator('.agenda-lines:visible').count(), 2);
  assert.equal(await tab.locator('.agenda-line:visible').count(), 4);
}, ofBook);

for (const options of [{}, PHONE, { colorScheme: 'dark' }]) {
  inBothForms(`axe finds nothing, folded, unfolded and asking, ${JSON.stringify(options)}`, async ({ open }) => {
    for (const address of [GUIDE, AGENDA]) {
      const tab = await open(address, options);
      await tab.evaluate(AXE);
      const faults = () =>
        tab.evaluate(async () =>
          (await window.axe.run(document, { preload: false })).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
        );
      assert.deepEqual(await faults(), []);
      await addWorker(tab, 'A. B.');
      await item(tab, 'Observe a visit.').check();
      assert.deepEqual(await faults(), []);
      await tab.getByRole('button', { name: 'Remove this worker' }).click();
      assert.deepEqual(await faults(), []);
    }
  }, ofBook);
}
