// Asks for this page again and puts what has changed into the page that is shown.
//
// The door: `renew()`, which gives whether the page is now as it should be, and `wantsPanel()`: whether the page as it is now may
// show the book's problems.
//
// Invariant: of renewals that overlap the last one wins, and a page whose HTML is the same is not touched.

import { askAgain } from './again.js';
import { keep } from './keep.js';
import { morph, sameAttributes } from './morph.js';
import { bring } from './sheets.js';

const GENERATION = / data-generation="\d*"/;

/** The scripts that this page has run. */
const run = new Set();
for (const script of ofTheme(document)) run.add(nameOfScript(script));

let newest = 0;
let underWay = null;
let shown = null;
/** The content of a page that is gone, for when it is there again. */
let aside = null;

export async function renew() {
  newest += 1;
  const mine = newest;
  underWay?.abort();
  underWay = new AbortController();

  const answer = await ask(underWay.signal);
  if (!answer || mine !== newest) return false;
  // The number is another one in every answer.
  const html = answer.html.replace(GENERATION, '');
  if (html === shown) return true;

  const fresh = new DOMParser().parseFromString(answer.html, 'text/html');
  if (hasOtherScript(fresh)) {
    location.reload();
    return true;
  }
  const dropOldSheets = await bring(fresh);
  if (mine !== newest) return false;

  const first = firstScripts(fresh);
  put(fresh, answer.isGone);
  runAll(first);
  dropOldSheets();
  shown = html;
  dispatchEvent(new CustomEvent('trainbook:renewed'));
  return true;
}

export function wantsPanel() {
  return document.querySelector('script[src="/-/live.js"]')?.hasAttribute('data-panel') ?? false;
}

/** The page as it is now; null when there is no page to show: then the one that is there stays. */
async function ask(signal) {
  try {
    return await askAgain(location.pathname + location.search, read, signal);
  } catch {
    return null; // overtaken, or the server has stopped; the next change asks again
  }
}

async function read(answer) {
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html');
  if (!isPage || !(answer.ok || answer.status === 404)) return null;
  return { html: await answer.text(), isGone: answer.status === 404 };
}

/** Scripts that wait to be run, where the page has run none yet: it was one that waits for its book. */
function firstScripts(fresh) {
  return run.size === 0 ? ofTheme(fresh) : [];
}

/** A script does not run when it is put in place, and one that has run cannot be taken back: the page is loaded again. */
function hasOtherScript(fresh) {
  const scripts = ofTheme(fresh);
  const known = run.size === 0 ? (script) => script.src : (script) => run.has(nameOfScript(script));
  return !scripts.every(known);
}

/** All scripts but the preview's own. */
function ofTheme(document) {
  return [...document.scripts].filter((script) => !script.getAttribute('src')?.startsWith('/-/'));
}

/** Puts an element that runs in the place of one that does not. */
function runAll(scripts) {
  for (const dead of scripts) {
    const script = document.createElement('script');
    script.src = dead.src;
    script.async = false; // in their order
    const there = ofTheme(document).find((one) => nameOfScript(one) === nameOfScript(dead));
    if (there) there.replaceWith(script);
    else document.head.append(script);
    run.add(nameOfScript(script));
  }
}

function nameOfScript(script) {
  // Whole addresses: the page not found gives them from the host's root.
  return script.src || script.text;
}

function put(fresh, isGone) {
  const body = document.body;
  const putBack = keep();
  let place = null;
  if (isGone && !aside) {
    aside = { nodes: [...body.childNodes], place: scrollY };
    body.replaceChildren();
  } else if (!isGone && aside) {
    body.replaceChildren(...aside.nodes);
    place = aside.place;
    aside = null;
  }

  sameAttributes(document.documentElement, fresh.documentElement);
  sameAttributes(body, fresh.body);
  morph(document.head, fresh.head);
  morph(body, fresh.body);
  putBack();
  if (place !== null) scrollTo({ top: place, behavior: 'instant' });
}
