// How far the reader has come: which pages are read, which checks passed, and where to go on.
//
// A page is read when its end (Back, counter and Next) has been in view for a moment, or when the reader goes on by Next.
// Opening it is not enough. Only pages and checks that the site has now are counted, so what was kept of others never shows.
// Editions for trainers have no element that shows progress, and nothing is recorded there; nor while a page is only looked
// at, in the panel "See as trainee".

const A_MOMENT = 1000;
const isLookedAt = window.name === 'tb-counterpart';
const watched = new WeakSet();

const menuLine = () => document.querySelector('.menu-progress');
const isCounted = () => !isLookedAt && menuLine() !== null && document.querySelector('.steps .counter') !== null;

let isNotKeptSaid = false;

function record(change, module) {
  if (keep.change(change, module) || isNotKeptSaid || keep.isNewer(module ?? page.module)) return;
  isNotKeptSaid = true;
  announce(t('kept-not'));
}

function markRead() {
  if (!isCounted() || keep.read().seen[page.page]) return;
  record((kept) => {
    kept.seen[page.page] = true;
  });
}

/** Calls `then` once the element has been in view for a moment, in a tab that is shown. */
function onceSeen(element, then) {
  let timer = null;
  let isInView = false;
  const wait = () => {
    clearTimeout(timer);
    if (isInView && !document.hidden) timer = setTimeout(then, A_MOMENT);
  };
  new IntersectionObserver((entries) => {
    isInView = entries.at(-1).isIntersecting;
    wait();
  }).observe(element);
  document.addEventListener('visibilitychange', wait);
}

document.addEventListener('click', ({ target }) => {
  if (target.closest?.('.steps .step-next')) markRead();
});

function remember() {
  if (!isCounted()) return;
  const title = document.querySelector('.menu [aria-current] .menu-title') ?? document.querySelector('h1');
  const module = document.querySelector('.module-title a');
  const last = { address: page.page, title: title.textContent, module: module.textContent };
  const isSame = JSON.stringify(keep.read('').last) === JSON.stringify(last);
  if (isSame) return;
  record((kept) => {
    kept.last = last;
  }, '');
}

// --- The menu of a module -----------------------------------------------------------------------------------------

/** The address, from the site's root, of the page that a link of the menu leads to; none for a place on a page. */
function addressOf(link) {
  const root = new URL(page.root || './', location.href);
  const { pathname, hash } = new URL(link.href);
  return hash ? null : decodeURIComponent(pathname.slice(root.pathname.length));
}

function showInMenu() {
  const line = menuLine();
  if (!line) return;
  const { seen } = keep.read();
  let count = 0;
  for (const link of document.querySelectorAll('.menu:not(.menu-extras) a')) {
    const isRead = seen[addressOf(link)] === true;
    count += isRead;
    showRead(link, isRead);
  }
  const total = Number(line.dataset.pages);
  say(line, t('progress-pages-read', { count, total }));
}

/** A text that is there already is not touched: nothing on the page changes then. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function showRead(link, isRead) {
  link.classList.toggle('is-read', isRead);
  const words = link.querySelector('.read-words');
  if (!isRead) words?.remove();
  if (!isRead || words) return;
  const fresh = document.createElement('span');
  fresh.className = 'sr read-words';
  fresh.textContent = ` (${t('progress-page-read')})`;
  link.querySelector('.menu-title').append(fresh);
}

// --- Home ---------------------------------------------------------------------------------------------------------

const cards = () => [...document.querySelectorAll('.card-progress')];
const pagesOf = ({ dataset }) => dataset.pages.split(' ').map((name) => `${dataset.module}/${name}.html`);

function showOnCard(card) {
  const { seen, checks } = keep.read(card.dataset.module);
  const pages = pagesOf(card);
  const read = pages.filter((address) => seen[address]).length;
  const total = Number(card.dataset.checks);
  const right = Object.keys(checks).filter((place) => checks[place]?.right && pages.includes(place.split('#')[0]));
  const passed = Math.min(right.length, total);
  const isFinished = read === pages.length && passed === total;
  card.classList.toggle('is-finished', isFinished);
  card.querySelector('progress').value = read;
  const text = isFinished ? t('progress-finished') : progressText({ read, pages: pages.length, passed, total });
  say(card.querySelector('.card-progress-text'), text);
}

function progressText({ read, pages, passed, total }) {
  if (read + passed === 0) return t('progress-none');
  const parts = [t('progress-pages', { count: read, total: pages })];
  if (total > 0) parts.push(t('progress-checks', { count: passed, total }));
  return parts.join(' · ');
}

/** The page to go on with, if the site still has it. */
function lastPage() {
  const { last } = keep.read('');
  return last && cards().some((card) => pagesOf(card).includes(last.address)) ? last : null;
}

function showOnHome() {
  cards().forEach(showOnCard);
  const line = document.querySelector('.kept-last');
  if (!line) return;
  const last = lastPage();
  if (!last) say(line, t('kept-nothing'));
  else if (!line.firstChild?.isEqualNode(wayBack(last))) line.replaceChildren(wayBack(last));
}

function wayBack({ address, title, module }) {
  const link = document.createElement('a');
  link.className = 'kept-link';
  link.href = fromRoot(address.split('/').map(encodeURIComponent).join('/'));
  const [label, place] = ['kept-label', 'kept-place'].map((name) => {
    const part = document.createElement('span');
    part.className = name;
    return part;
  });
  label.textContent = t('kept-continue');
  place.textContent = title === module ? module : t('kept-continue-place', { page: title, module });
  link.append(label, ' ', place);
  return link;
}

// --- All of it ----------------------------------------------------------------------------------------------------

function showProgress() {
  showInMenu();
  showOnHome();
}

onYes('tb-again', () => {
  record((kept) => {
    kept.seen = {};
    kept.checks = {};
  });
  announce(t('again-done'));
});

onYes('tb-forget', () => {
  keep.forget();
  announce(t('kept-forgotten'));
});

enhance(() => {
  const end = document.querySelector('.steps');
  if (isCounted() && !watched.has(end)) {
    watched.add(end);
    onceSeen(end, markRead);
  }
  remember();
  showProgress();
});
addEventListener('trainbook:kept', showProgress);
// Back from a page that was read: the browser may show this one as it was.
addEventListener('pageshow', ({ persisted }) => persisted && showProgress());
