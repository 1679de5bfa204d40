// Keeps this site's files for when there is no network. Made anew by each build; nothing of it reads or sends anything.
//
// A page is asked of the host first, so that a correction is read at once; everything else bears its content's hash in its name
// and is taken from what is kept.

"use strict";

const ROOT = new URL("./", self.location).href;
const VERSION = "VERSION";
const FILES = "FILES";
const PREFIX = `trainbook ${ROOT} `;
const NAME = PREFIX + VERSION;
const LIST = `${ROOT}service-worker.json`;
const PATIENCE = 4000; // milliseconds until a page comes from what is kept
const AT_ONCE = 6;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path === null) return;
  const isPage = event.request.mode === "navigate" || path.endsWith(".html"); // the search reads pages, too
  event.respondWith(isPage ? page(event.request, path) : file(event.request, path));
});

/** Takes over what an older version has of the same content, and fetches the rest. */
async function install() {
  const cache = await caches.open(NAME);
  const older = await olderVersions();
  const waiting = Object.entries(FILES);
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const [path, hash] = one;
      const address = addressOf(path);
      const before = older.find(({ files }) => files[path] === hash);
      const kept = await before?.cache.match(address);
      const answer = kept ?? (await fetch(address, { cache: "reload", credentials: "same-origin" }));
      if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
      await cache.put(address, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(LIST, new Response(JSON.stringify(FILES)));
  await self.skipWaiting();
}

async function activate() {
  for (const { name } of await olderVersions()) await caches.delete(name);
  await self.clients.claim();
}

async function olderVersions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  return Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const list = await cache.match(LIST);
      return { name, cache, files: (await list?.json()) ?? {} };
    }),
  );
}

/** The path of a kept file that a request asks for; null for what is left to the host. */
function pathOf(request) {
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return null;
  const path = decodeURIComponent(new URL(request.url).pathname.slice(new URL(ROOT).pathname.length));
  const whole = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return Object.hasOwn(FILES, whole) ? whole : null;
}

const addressOf = (path) => ROOT + path.split("/").map(encodeURIComponent).join("/");

const kept = async (path) => (await caches.open(NAME)).match(addressOf(path));

async function page(request, path) {
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const asked = fetch(request).catch(() => null);
  const answer = await Promise.race([asked, late]);
  return (answer?.ok ? answer : null) ?? (await kept(path)) ?? (await asked) ?? Response.error();
}

async function file(request, path) {
  return (await kept(path)) ?? fetch(request);
}
