// A stand-in for the preview's server: the same addresses and answers, from a build by the real program.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DESK = path.join(ROOT, 'src/preview/desk');
const PROGRAM = process.env.TRAINBOOK_PROGRAM ?? path.join(ROOT, 'target/release/trainbook');

const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'media', 'font', 'frame', 'connect', 'worker'].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export class StandIn {
  #generation = 0;
  #problems = [];
  #listeners = new Set();
  #server = null;
  #port = 0;

  constructor(book, sites) {
    this.book = book;
    this.sites = sites;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get isRunning() {
    return this.#server !== null;
  }

  async start() {
    // A program that is started again counts from the beginning.
    this.#generation = 0;
    await this.changed();
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise((ready) => this.#server.listen(this.#port, '127.0.0.1', ready));
    this.#port = this.#server.address().port;
  }

  async stop() {
    if (!this.#server) return;
    const stopped = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await stopped;
    this.#server = null;
    this.#listeners.clear();
  }

  /** Builds the book again and tells all who listen. */
  async changed() {
    const built = promisify(execFile)(PROGRAM, ['build', this.book, '--out', this.sites, '--color', 'never']);
    const { stderr } = await built.catch((error) => {
      if (typeof error.stderr !== 'string' || error.code === 'ENOENT') throw error;
      return error;
    });
    this.#problems = problemsIn(stderr);
    this.#generation += 1;
    for (const response of this.#listeners) this.#tell(response);
  }

  #tell(response) {
    const data = JSON.stringify({ generation: this.#generation, ...this.#counts() });
    response.write(`event: change\ndata: ${data}\n\n`);
  }

  #counts() {
    const count = (severity) => this.#problems.filter((problem) => problem.severity === severity).length;
    return { errors: count('error'), warnings: count('warning') };
  }

  #editions() {
    const { book, editions = {} } = parse(readFileSync(path.join(this.book, 'book.toml'), 'utf8'));
    const all = { trainee: {}, trainer: { sees: ['trainer'] }, supervisor: { sees: ['supervisor'] }, ...editions };
    const list = Object.entries(all).map(([name, { title, sees = [] }]) => ({
      name,
      title: title ?? name[0].toUpperCase() + name.slice(1),
      public: sees.length === 0,
      trainer: sees.includes('trainer'),
    }));
    return { book, list };
  }

  async #answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, this.origin);
    const address = decodeURIComponent(pathname);
    const send = (status, type, body) => {
      response.writeHead(status, { 'Content-Type': TYPES[type], 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' });
      response.end(body);
    };
    const sendJson = (value) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(value));
    };

    if (address === '/') return send(200, '.html', await readFile(path.join(DESK, 'desk.html')));
    if (address === '/-/events') return this.#listen(response);
    if (address === '/-/problems.json') return sendJson({ generation: this.#generation, problems: this.#problems });
    if (address === '/-/book.json') {
      const { book, list } = this.#editions();
      const { title, language = 'en' } = book;
      return sendJson({ title, language, generation: this.#generation, editions: list, ...this.#counts() });
    }
    if (address === '/-/nearest') {
      return sendJson({ page: this.#nearest(searchParams.get('to'), searchParams.get('page')) });
    }
    if (address.startsWith('/-/source/')) return send(200, '.html', await this.#source(address.slice('/-/source/'.length)));
    if (address.startsWith('/-/')) {
      const file = path.join(DESK, path.basename(address));
      return existsSync(file) ? send(200, path.extname(file), await readFile(file)) : send(404, '.txt', 'not found');
    }
    return this.#site(address, send);
  }

  #listen(response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    this.#tell(response);
  }

  async #site(address, send) {
    const [, edition] = address.split('/');
    const here = this.#editions().list.find(({ name }) => name === edition);
    if (!here) return send(404, '.txt', 'not found');
    const page = (html) => html.replace('</body>', `${this.#tag(here)}</body>`);

    if (!existsSync(path.join(this.sites, edition, 'index.html'))) {
      const waiting = readFileSync(path.join(DESK, 'waiting.html'), 'utf8');
      return send(503, '.html', waiting.replaceAll('{{title}}', this.#editions().book.title));
    }
    const file = path.join(this.sites, address.endsWith('/') ? `${address}index.html` : address);
    const type = path.extname(file);
    const body = await readFile(file).catch(() => null);
    if (body) return send(200, type, type === '.html' ? page(String(body)) : body);
    const gone = await readFile(path.join(this.sites, edition, '404.html'), 'utf8');
    // The 404 page's addresses start at the site's root, wherever it stands in for a page.
    return send(404, '.html', page(gone.replaceAll(/ (href|src)="(?![a-z]+:|[/#])/g, ` $1="/${edition}/`)));
  }

  #tag({ trainer }) {
    return `<script src="/-/live.js" defer data-generation="${this.#generation}"${trainer ? ' data-panel' : ''}></script>`;
  }

  #nearest(to, page) {
    const has = (one) => existsSync(path.join(this.sites, to, one));
    if (has(page)) return page;
    for (let folder = path.dirname(page); folder !== '.'; folder = path.dirname(folder)) {
      if (has(`${folder}/index.html`)) return `${folder}/index.html`;
    }
    return 'index.html';
  }

  async #source(file) {
    const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const text = await readFile(path.join(this.book, path.normalize(`/${file}`)), 'utf8');
    const lines = text.split('\n').map((line, at) => `<li id="L${at + 1}"><code>${escape(line)}</code></li>`);
    const template = await readFile(path.join(DESK, 'source.html'), 'utf8');
    return template.replaceAll('{{title}}', () => escape(file)).replace('{{lines}}', () => lines.join('\n'));
  }
}

/** What the program has drawn on the terminal, as the server gives it. */
function problemsIn(stderr) {
  return stderr
    .split(/\n\n(?=(?:error|warning)\b)/)
    .map((drawing) => drawing.trim())
    .flatMap((drawing) => {
      const head = /^(error|warning)\[([^\]]+)\]: (.*)/.exec(drawing);
      if (!head) return [];
      const place = /--> (.+?):(\d+):(\d+)/.exec(drawing);
      return {
        severity: head[1],
        code: head[2],
        message: head[3],
        file: place?.[1] ?? null,
        line: place ? Number(place[2]) : null,
        column: place ? Number(place[3]) : null,
        drawing,
        help: [...drawing.matchAll(/^\s*= help: (.*)$/gm)].map(([, words]) => words),
      };
    });
}
