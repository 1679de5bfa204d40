// Proves that a site in each language fits its pages, wide and narrow, has no fault that axe finds, and that a language from
// right to left is mirrored: the sample book with another `language`, in both forms in which a site reaches its readers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { openDetails } from './lib/browser.mjs';
import { inBothForms } from './lib/forms.mjs';
import { overflows } from './lib/overflow.mjs';
import { program } from './lib/program.mjs';
import { bookFolder, representatives } from './lib/sites.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

// Words of each language that every page of a module has.
const LANGUAGES = {
  ar: { next: 'التالي:', direction: 'rtl' },
  es: { next: 'Siguiente:', direction: 'ltr' },
  fr: { next: 'Suivant\u202f:', direction: 'ltr' },
  ht: { next: 'Swivan:', direction: 'ltr' },
  vi: { next: 'Tiếp theo:', direction: 'ltr' },
};

const books = mkdtempSync(path.join(tmpdir(), 'trainbook-languages-'));
after(() => rmSync(books, { recursive: true, force: true }));

/** The sample book in a language, built; the folder of its editions. */
function built(language) {
  const book = path.join(books, language);
  const settings = readFileSync(path.join(bookFolder, 'book.toml'), 'utf8');
  const source = /^src\s*=\s*"(.+)"$/m.exec(settings)?.[1] ?? 'modules';
  cpSync(path.join(bookFolder, source), path.join(book, source), { recursive: true });
  const spoken = settings.replace(/^language\s*=.*$/m, '').replace(/^\[book\]$/m, `[book]\nlanguage = "${language}"`);
  writeFileSync(path.join(book, 'book.toml'), spoken);
  execFileSync(program, ['build', book, '--quiet'], { stdio: 'pipe' });
  return path.join(book, 'build');
}

/** The faults of a page by axe. Colors are the same in every language. */
async function faults(tab) {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(AXE);
  return tab.evaluate(async () => {
    const options = { iframes: false, preload: false, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } };
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

for (const [language, { next, direction }] of Object.entries(LANGUAGES)) {
  const folder = built(language);
  const pages = representatives().map(({ edition, address }) => `${edition}/${address}`);
  inBothForms(
    `every kind of page in ${language}`,
    async ({ form, open, url }) => {
      const found = [];
      const tab = await open(pages[0], { viewport: WIDE });
      for (const address of pages) {
        await tab.goto(url(address), { waitUntil: 'load' });
        const html = await tab.evaluate(() => ({ lang: document.documentElement.lang, dir: getComputedStyle(document.body).direction }));
        assert.deepEqual(html, { lang: language, dir: direction }, address);
        await openDetails(tab);
        for (const [name, viewport] of Object.entries({ wide: WIDE, narrow: NARROW })) {
          await tab.setViewportSize(viewport);
          found.push(...(await tab.evaluate(overflows)).map((one) => `${address}, ${name}: ${one}`));
          // Served, the page is the same; what axe reads is not the form but the text.
          if (form === 'file') found.push(...(await faults(tab)).map((one) => `${address}, ${name}: ${one}`));
        }
      }
      assert.deepEqual(found, []);
    },
    { folder },
  );

  inBothForms(
    `the way through a module in ${language}`,
    async ({ open }) => {
      const { address: page } = representatives().find(({ edition, address }) => edition === 'trainee' && address.includes('/'));
      const address = `trainee/${page}`;
      const tab = await open(address, { viewport: WIDE });
      const steps = tab.locator('.step-next');
      assert.ok((await steps.innerText()).startsWith(next), await steps.innerText());
      const middle = async (selector) => {
        const box = await tab.locator(selector).first().boundingBox();
        return box.x + box.width / 2;
      };
      const [menu, main] = [await middle('.module-side'), await middle('main')];
      const [back, forth] = [await middle('.step-back'), await middle('.step-next')];
      assert.equal(menu < main, direction === 'ltr', 'the menu stands where reading begins');
      assert.equal(back < forth, direction === 'ltr', 'Back stands where reading begins');
      const arrow = await tab.locator('.step-next svg').evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
      assert.equal(Math.sign(arrow), direction === 'ltr' ? 1 : -1, 'the arrow points onward');
    },
    { folder },
  );
}
