// The author's desk: two editions of the book side by side, and its problems.
//
// The door: `/`, which loads this. What is shown is in the address, see `address.js`.
//
// Invariant: of the two panes one leads, the one in which the reader last did something; the other follows to the page
// that its edition has nearest, and to the same place on it. What follows never leads.

import { readAddress, writeAddress } from './address.js';
import { askAgain } from './again.js';
import { subscribe } from './changes.js';
import { Drawer } from './drawer.js';
import { Pane } from './pane.js';
import { countOf } from './problems.js';
import { Together } from './scroll.js';

// Two panes would each be narrower than a phone.
const NARROW = matchMedia('(max-width: 800px)');

const tell = { loaded, moved, renewed, picked };
const [left, right] = ['left', 'right'].map(
  (side) => new Pane(document.getElementById(side), (what, pane, value) => tell[what](pane, value)),
);
const together = new Together(left, right);
const drawer = new Drawer();

let book = null;
let desk = null;
let turn = 0;
let asked = 0;

start();

async function start() {
  await ask();
  subscribe(learn);
  addEventListener('hashchange', () => arrange(readAddress()));
  NARROW.addEventListener('change', () => arrange(desk));
  for (const name of ['panes', 'width']) {
    for (const choice of document.getElementsByName(name)) choice.addEventListener('change', () => choose(name, choice.value));
  }
  addEventListener('keydown', goAround);
}

/** Asks what the book is now, and puts the desk in order by it. Of answers that overtake each other the last one counts. */
async function ask() {
  asked += 1;
  const mine = asked;
  let answer;
  try {
    answer = await askAgain('/-/book.json', (response) => response.json());
  } catch {
    return; // the server has stopped; the stream tells so
  }
  if (mine !== asked) return;
  book = answer;
  arrange(desk ?? readAddress());
}

function arrange(asked) {
  // A book whose first file cannot be read yet has no edition; its problems say why.
  const hasEditions = book !== null && book.editions.length > 0;
  document.getElementById('panes').hidden = !hasEditions;
  if (!hasEditions) return;
  desk = fitting(asked);
  place();
}

/** What the address asks for, as far as the book has it. */
function fitting(asked) {
  const { editions } = book;
  const has = (name) => editions.some((edition) => edition.name === name);
  const first = editions.find((edition) => edition.public) ?? editions[0];
  const second = editions.find((edition) => edition.trainer && edition !== first) ?? editions.find((one) => one !== first);
  return {
    ...asked,
    left: has(asked.left) ? asked.left : first.name,
    right: has(asked.right) ? asked.right : (second ?? first).name,
    page: asked.page ?? 'index.html',
    panes: second ? asked.panes : '1',
  };
}

/** Puts the desk in order by what it is to show: panes, width, pickers and pages. */
function place() {
  document.title = `${countOf(book) ? `${countOf(book)} · ` : ''}${book.title} · Preview`;
  const title = document.getElementById('book');
  title.textContent = book.title;
  // It may be cut off.
  title.title = book.title;
  title.lang = book.language;
  for (const pane of [left, right]) pane.offer(book.editions);

  const isOne = desk.panes === '1' || NARROW.matches;
  const [leader, follower] = desk.lead === 'right' && !isOne ? [right, left] : [left, right];
  right.section.hidden = isOne;
  document.body.dataset.panes = isOne ? '1' : '2';
  document.body.dataset.width = desk.width;
  document.querySelector('.switch-panes').hidden = NARROW.matches || book.editions.length < 2;
  for (const name of ['panes', 'width']) {
    for (const choice of document.getElementsByName(name)) choice.checked = choice.value === desk[name];
  }

  if (isOne && desk.lead === 'right') {
    leadAlone();
  } else {
    if (leader.show(desk[leader.side], desk.page)) together.leader = leader;
    if (!isOne) follow(leader, follower);
  }
  writeAddress(desk);
}

/** The pane that led goes: the other goes on from where it was. */
async function leadAlone() {
  const mine = ++turn;
  const page = await nearest(desk.right, desk.left, desk.page);
  if (mine !== turn) return;
  desk = { ...desk, lead: 'left', page };
  left.show(desk.left, page);
  together.leader = left;
  writeAddress(desk);
}

async function follow(leader, follower) {
  const mine = ++turn;
  const edition = desk[follower.side];
  const page = await nearest(leader.edition, edition, leader.page);
  if (mine !== turn || !follower.isShown) return;
  const isThere = !follower.show(edition, page);
  if (isThere) together.align(leader);
}

/** The page of an edition that is nearest to a page of another one. */
async function nearest(from, to, page) {
  if (from === to) return page;
  try {
    const answer = await fetch(`/-/nearest?${new URLSearchParams({ from, to, page })}`, { cache: 'no-store' });
    return (await answer.json()).page ?? 'index.html';
  } catch {
    return page;
  }
}

/** A page stands in a pane, where the desk has put it. */
function loaded(pane) {
  together.attach(pane);
  pane.document.addEventListener('keydown', goAround);
}

/** The reader has followed a link in a pane, or gone back. */
function moved(pane) {
  turn += 1;
  const other = pane === left ? right : left;
  desk = { ...desk, [pane.side]: pane.edition, page: pane.page, lead: pane.side };
  together.leader = pane;
  loaded(pane);
  if (other.isShown) follow(pane, other);
  writeAddress(desk);
}

function renewed() {
  together.changed();
}

async function picked(pane, edition) {
  const mine = ++turn;
  const page = await nearest(pane.edition, edition, pane.page);
  if (mine !== turn) return;
  const other = pane === left ? right : left;
  desk = { ...desk, [pane.side]: edition };
  // The other pane stays where it is, so it is the one that leads from here.
  if (other.isShown) desk = { ...desk, lead: other.side, page: other.page };
  else desk = { ...desk, lead: pane.side, page };
  together.leader = other.isShown ? other : pane;
  pane.show(edition, page);
  writeAddress(desk);
}

function choose(name, value) {
  arrange({ ...desk, [name]: value });
  together.changed();
}

async function learn(state) {
  const lost = document.getElementById('lost');
  if (!state.connected) {
    lost.innerHTML = '<p>The preview has stopped. Start <code>trainbook serve</code> again.</p>';
    return;
  }
  lost.replaceChildren();
  for (const pane of [left, right]) pane.renew(state);
  drawer.learn(state);
  await ask();
}

/** F6 goes from one part of the desk to the next, and at the end back to the browser, which knows the key as well. */
function goAround(event) {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  const drawn = document.getElementById('problems');
  const stops = [left, right].filter(({ isShown }) => isShown).map(({ frame }) => frame);
  if (!drawn.hidden) stops.push(drawn);
  const here = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[event.shiftKey ? here - 1 : here + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
