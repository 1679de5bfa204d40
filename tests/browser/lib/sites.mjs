// The built sites: which editions there are, and their pages.
//
// TRAINBOOK_SITES names the folder that holds one folder per edition; TRAINBOOK_BOOK the book that they were
// built from. Both are set by tests/run.

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder that holds the editions. */
export const sitesFolder = fromEnvironment('TRAINBOOK_SITES');

/** The folder of the book that was built. */
export const bookFolder = fromEnvironment('TRAINBOOK_BOOK');

/** The names of the editions that were built. */
export const editions = readdirSync(sitesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(sitesFolder, entry.name, 'index.html')))
  .map((entry) => entry.name)
  .sort();

if (editions.length === 0) throw new Error(`there is no edition in ${sitesFolder}`);

/** Every file of an edition, as paths from the edition's folder with `/`. */
export function filesOf(edition) {
  const folder = path.join(sitesFolder, edition);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The pages of an edition: `{ edition, address, file, url, kind, look, html, name }`. */
export function pagesOf(edition) {
  return filesOf(edition)
    .filter((address) => address.endsWith('.html'))
    .map((address) => page(edition, address));
}

/** One page by its address. */
export function page(edition, address) {
  const file = path.join(sitesFolder, edition, ...address.split('/'));
  const html = readFileSync(file, 'utf8');
  const look = /<body[^>]*\bclass="([^"]*)"/.exec(html)?.[1] ?? '';
  const kind = /\bpage-([a-z-]+)/.exec(look)?.[1] ?? 'unknown';
  return { edition, address, file, url: pathToFileURL(file).href, kind, look, html, name: `${edition}/${address}` };
}

/** Every page of every edition. */
export function allPages() {
  return editions.flatMap(pagesOf);
}

/** Every page, but of pages that differ in their edition's name alone only the first: they look the same. */
export function differentPages() {
  const first = new Map();
  for (const one of allPages()) {
    const same = one.html.replace(/ data-edition="[^"]*"| \([^()]*\)<\/title>|<p class="edition-badge">[\s\S]*?<\/p>|[^<>·]* edition<\/p>/g, '');
    if (!first.has(same)) first.set(same, one);
  }
  return [...first.values()];
}

/** The fullest page of each kind, and of each voice (trainee, trainer, …): what is most likely to go wrong. */
export function representatives() {
  const fullest = new Map();
  for (const one of allPages()) {
    const other = fullest.get(one.look);
    if (!other || other.html.length < one.html.length) fullest.set(one.look, one);
  }
  return [...fullest.values()];
}

function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests with tests/run browser`);
  return path.resolve(value);
}
