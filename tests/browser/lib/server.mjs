// A web server for the built sites, with the strictest policy that a host may set.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sitesFolder } from './sites.mjs';

/** Scripts and styles from files of the site alone, and nothing from another host. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
};

/** Starts it on a free port of this machine, for the built editions or another folder; `{ origin, close }`. */
export async function serve(folder = sitesFolder, policy = POLICY) {
  const server = createServer((request, response) => answer(folder, policy, request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function answer(folder, policy, request, response) {
  const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  const file = path.join(folder, path.normalize(address));
  const body = await readFile(file).catch(() => null);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(body ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policy });
  response.end(body ?? 'not found');
}
