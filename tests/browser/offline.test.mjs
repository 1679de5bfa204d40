// Proves that a site opens without a network: unpacked from its one file by double-click, and from a host whose service
// worker has kept it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { follow, openTab, startBrowser } from './lib/browser.mjs';
import { inBothForms } from './lib/forms.mjs';
import { program } from './lib/program.mjs';
import { POLICY } from './lib/server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'trainbook-offline-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

/** Builds a small book; `doors` is what its second page says. */
function build(name, doors, settings = '', ...typed) {
  const book = path.join(folder, name);
  mkdirSync(path.join(book, 'modules/first'), { recursive: true });
  writeFileSync(path.join(book, 'book.toml'), `[book]\ntitle = "Fire drill"\n${settings}`);
  writeFileSync(path.join(book, 'modules/first/index.md'), '---\ntitle: First\n---\n\nWhere is the exit?\n');
  writeFileSync(path.join(book, 'modules/first/01-doors.md'), `---\ntitle: Doors\n---\n\n${doors}\n`);
  execFileSync(program, ['build', book, '--quiet', ...typed]);
  return path.join(book, 'build');
}

const unpacked = path.join(folder, 'unpacked');
before(() => {
  const out = build('packed', 'Doors open outwards.', '', '--offline-zip');
  mkdirSync(unpacked);
  // The archive is read by a program of somebody else's.
  execFileSync('unzip', ['-q', path.join(out, 'offline/trainee/fire-drill-trainee.zip'), '-d', unpacked]);
});

inBothForms(
  'the unpacked file leads from its first page through the training',
  async ({ open }) => {
    const tab = await open('fire-drill-trainee/start.html');
    await follow(tab, 'main a.button');
    assert.match(tab.url(), /\/trainee\/index\.html$/);
    await follow(tab, '.card a');
    await follow(tab, '.step-next');
    assert.match(await tab.textContent('main'), /Doors open outwards/);
  },
  { folder: unpacked },
);

test('a hosted site is read on without its host, and a correction is read when the host is there again', async (t) => {
  const settings = '[output.html]\nservice-worker = true\n';
  let out = build('hosted', 'Doors open outwards.', settings);
  const host = await startHost(() => path.join(out, 'trainee'));
  t.after(() => host.close());
  const tab = await openTab(browser);
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(`${host.origin}/index.html`);
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

  host.isThere = false;
  await tab.goto(`${host.origin}/first/doors.html`);
  assert.match(await tab.textContent('main'), /Doors open outwards/);
  // Its style is there too.
  assert.notEqual(await tab.evaluate(() => getComputedStyle(document.querySelector('.step-next')).borderTopWidth), '0px');
  await tab.goto(`${host.origin}/`);
  assert.match(await tab.textContent('h1'), /Fire drill/);

  host.isThere = true;
  host.asked = [];
  out = build('hosted', 'Doors open inwards.', settings);
  await tab.goto(`${host.origin}/first/doors.html`);
  assert.match(await tab.textContent('main'), /open inwards/);
  // What the new version of the worker keeps is the new page; what has not changed was not asked for again.
  const isKept = () =>
    tab.evaluate(async () => {
      // `caches.open` would make the old one again if it goes at that moment.
      const page = (await caches.keys()).length === 1 ? await caches.match(location.href) : undefined;
      return page !== undefined && (await page.text()).includes('open inwards');
    });
  for (const patience = Date.now() + 30_000; !(await isKept()); await pause(200)) {
    assert.ok(Date.now() < patience, 'the new page is not kept');
  }
  assert.deepEqual(host.asked.filter((file) => /\.css$/.test(file)), []);
  host.isThere = false;
  await tab.goto(`${host.origin}/first/doors.html`);
  assert.match(await tab.textContent('main'), /open inwards/);
  assert.deepEqual(errors, []);
});

/** A host that can go away: its policy lets the worker ask it. */
async function startHost(site) {
  const host = { isThere: true, asked: [] };
  const server = createServer((request, response) => {
    if (!host.isThere) return request.socket.destroy();
    const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    host.asked.push(address);
    const file = path.join(site(), address.endsWith('/') ? `${address}index.html` : address);
    const type = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
    let body = null;
    try {
      body = readFileSync(file);
    } catch {
      // not there
    }
    response.writeHead(body ? 200 : 404, {
      'Content-Type': type[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-cache',
    });
    response.end(body ?? '');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  host.origin = `http://127.0.0.1:${server.address().port}`;
  host.close = () => server.close();
  return host;
}
