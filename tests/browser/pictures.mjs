// Makes the picture of README.md and the manual anew from the built sample book: the same page for trainees and for trainers,
// side by side. Run after a change of the look, with the folder of the built editions:
//
//   trainbook build --out /tmp/sites && node tests/browser/pictures.mjs /tmp/sites

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { openTab, startBrowser } from './lib/browser.mjs';

const PICTURE = fileURLToPath(new URL('../../modules/writing-training/images/editions-side-by-side.png', import.meta.url));
const PAGE = 'understanding-permanence/actions.html';
const SHOWN = '.activity';

const PANE = { width: 560, height: 930 };
const SIZE = { width: 1200, height: 986 };
const SCALE = 4 / 3;
const STEPS = 51; // colours are rounded to this many steps: the file is smaller, and no eye sees it

const sites = process.argv[2];
if (!sites) throw new Error('name the folder of the built editions');

const browser = await startBrowser();
const panes = [await pane('trainee'), await pane('trainer')];
const tab = await openTab(browser, { viewport: SIZE, deviceScaleFactor: SCALE });
await tab.setContent(`<!DOCTYPE html><style>
  body { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; margin: 0; padding: 28px; background: #dfe6e6; }
  img { display: block; width: 100%; height: ${PANE.height}px; object-fit: cover; object-position: top; border: 1px solid #b9c4c4; border-radius: 12px; box-sizing: border-box; }
</style>${panes.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`);
await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
const picture = PNG.sync.read(await tab.screenshot());
picture.data.forEach((value, at) => {
  picture.data[at] = Math.round(Math.round((value / 255) * STEPS) * (255 / STEPS));
});
writeFileSync(PICTURE, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
await browser.close();
console.log(PICTURE);

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
