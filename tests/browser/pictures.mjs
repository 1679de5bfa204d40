// Makes the pictures of README.md and the manual anew from the built sample book: the same page for trainees and for trainers,
// side by side; and a step of a module as it is delivered. Run after a change of the look, with the folder of the built editions:
//
//   trainbook build --out /tmp/sites && node tests/browser/pictures.mjs /tmp/sites

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { openTab, startBrowser } from './lib/browser.mjs';

const PICTURES = fileURLToPath(new URL('../../modules/writing-training/images', import.meta.url));

const PAGE = 'understanding-permanence/actions.html';
const SHOWN = '.activity';
const PANE = { width: 560, height: 930 };
const SIZE = { width: 1200, height: 986 };

const DELIVERED = 'trainer/understanding-permanence/deliver.html';
const STEP = 'Why permanence is urgent';
const ROOM = { width: 1200, height: 760 };

const SCALE = 4 / 3;
const STEPS = 51; // colours are rounded to this many steps: the file is smaller, and no eye sees it

const sites = process.argv[2];
if (!sites) throw new Error('name the folder of the built editions');

const browser = await startBrowser();
write('editions-side-by-side.png', await sideBySide());
write('delivery-view.png', await delivery());
await browser.close();

function write(name, screenshot) {
  const picture = PNG.sync.read(screenshot);
  picture.data.forEach((value, at) => {
    picture.data[at] = Math.round(Math.round((value / 255) * STEPS) * (255 / STEPS));
  });
  const file = path.join(PICTURES, name);
  writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
  console.log(file);
}

async function sideBySide() {
  const panes = [await pane('trainee'), await pane('trainer')];
  const tab = await openTab(browser, { viewport: SIZE, deviceScaleFactor: SCALE });
  await tab.setContent(`<!DOCTYPE html><style>
    body { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; margin: 0; padding: 28px; background: #dfe6e6; }
    img { display: block; width: 100%; height: ${PANE.height}px; object-fit: cover; object-position: top; border: 1px solid #b9c4c4; border-radius: 12px; box-sizing: border-box; }
  </style>${panes.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`);
  await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return tab.screenshot();
}

/** The header of a page and below it the part that is shown, as base64. */
async function pane(edition) {
  const tab = await openTab(browser, { viewport: PANE, deviceScaleFactor: SCALE });
  await tab.goto(pathToFileURL(path.join(sites, edition, PAGE)).href);
  await tab.evaluate((selector) => {
    const shown = document.querySelector(selector);
    if (!shown) throw new Error(`no ${selector}`);
    // Everything that stands before it is taken away, up to the page's header.
    for (let at = shown; at.localName !== 'body'; at = at.parentElement) {
      for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
        if (!before.matches('.site-header')) before.style.display = 'none';
      }
    }
    shown.style.marginTop = '0';
  }, SHOWN);
  const data = await tab.screenshot({ animations: 'disabled', caret: 'hide' });
  await tab.context().close();
  return data.toString('base64');
}

/** A step that is under way: the clock is a given one. */
async function delivery() {
  const tab = await openTab(browser, { viewport: ROOM, deviceScaleFactor: SCALE });
  await tab.clock.install({ time: new Date('2026-03-02T09:00:00') });
  await tab.goto(pathToFileURL(path.join(sites, DELIVERED)).href);
  const step = () => tab.locator('.deliver-step.current h2').innerText();
  await tab.getByRole('button', { name: 'Start the clock' }).click();
  await tab.clock.runFor(17 * 60_000);
  while ((await step()) !== STEP) {
    if (await tab.locator('[data-do="next"][aria-disabled="true"]').count()) throw new Error(`no step “${STEP}”`);
    await tab.keyboard.press('PageDown');
  }
  await tab.clock.runFor(3 * 60_000 + 24_000);
  await tab.mouse.move(0, 0);
  await tab.evaluate(() => document.activeElement?.blur());
  return tab.screenshot({ animations: 'disabled', caret: 'hide' });
}
