// A field with its hits: on the page of the search, and in the dialog over any other page.

/** How many hits are shown at first and with each “Show more”. */
const HITS = 10;
/** Milliseconds: how long typing has to rest, and after how long it is said that the search is at work. */
const REST = 60;
const LONG = 400;
/**
 * Milliseconds: how long hits wait for the words that they stand in before they are shown without, and how long typing has to rest
 * before pages are opened for these.
 */
const TOGETHER = 150;
const QUIET = 250;

/** Brings a box to life. `changed` is told of each query that was looked up. */
function bringToLife(box, level, changed) {
  const field = box.querySelector('.search-field');
  const status = box.querySelector('.search-status');
  const results = box.querySelector('.search-results');
  const slash = box.querySelector('.search-slash input');
  let turn = 0;
  let resting;
  let looking = Promise.resolve();

  const links = () => [...results.querySelectorAll('a')];

  function look() {
    clearTimeout(resting);
    resting = undefined;
    turn += 1;
    looking = show(turn);
    return looking;
  }

  async function show(mine, again = false) {
    const query = field.value.trim();
    if (wordsOf(query).length === 0) {
      clear('');
      changed(query);
      return;
    }
    const busy = setTimeout(() => mine === turn && (status.textContent = t('search-loading')), LONG);
    try {
      const found = await lookUp(field.value.trimStart(), () => mine !== turn);
      const [hits, words] = await next(found, 0, mine);
      list(hits, words, found, mine);
      status.textContent = told(found);
      changed(query);
    } catch (error) {
      if (error instanceof Outdated) return;
      if (!again) {
        forgetData();
        await show(mine, true);
        return;
      }
      if (mine === turn) clear(t('search-failed'));
    } finally {
      clearTimeout(busy);
    }
  }

  function clear(text) {
    results.replaceChildren();
    results.removeAttribute('aria-busy');
    status.textContent = text;
  }

  /** The next hits, with their words as far as these came soon; and a promise of the others. */
  async function next({ data, pages, forms }, from, mine) {
    const isOutdated = () => mine !== turn;
    const hits = await Promise.all(pages.slice(from, from + HITS).map((number) => rowOf(data, number)));
    const words = addWords(hits, forms, isOutdated);
    await Promise.race([words, new Promise((resolve) => setTimeout(resolve, hasOrigin() ? TOGETHER : 0))]);
    if (isOutdated()) throw new Outdated();
    return [hits, words];
  }

  function list(hits, words, found, mine) {
    results.setAttribute('aria-busy', 'true');
    results.replaceChildren(...grouped(hits, found.forms, level));
    addMore(found, hits, mine);
    words.then(() => mine === turn && results.removeAttribute('aria-busy'));
  }

  function addMore(found, shown, mine) {
    if (shown.length >= found.pages.length) return;
    const button = made('button', 'search-more', t('search-more'));
    button.type = 'button';
    button.addEventListener('click', async () => {
      const [more, words] = await next(found, shown.length, mine).catch(() => [[]]);
      if (more.length === 0) return;
      list([...shown, ...more], words, found, mine);
      more[0].item.querySelector('a').focus();
    });
    results.append(button);
  }

  async function toFirst(event) {
    event.preventDefault();
    await (resting ? look() : looking);
    links()[0]?.focus();
  }
  box.querySelector('form').addEventListener('submit', toFirst);
  // In a sealed frame a form is never sent, and does not say so.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) toFirst(event);
  });
  field.addEventListener('input', () => {
    turn += 1; // what is under way is for nobody now
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      look();
    }, REST);
  });
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const there = [field, ...links()];
    const at = there.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at > 0 ? 1 : -1, End: at > 0 ? there.length - 1 : -1 }[event.key];
    if (at < 0 || to === undefined || !there[to]) return;
    event.preventDefault();
    there[to].focus();
  });
  slash.checked = keep.read('').slash !== false;
  slash.addEventListener('change', () => keep.change((record) => (record.slash = slash.checked), ''));
  return { field, look };
}

/** Adds to hits the words that they stand in, as their pages come. */
async function addWords(hits, forms, isOutdated) {
  const breathe = slices(isOutdated);
  const left = [...hits];
  const quiet = hasOrigin() ? null : new Promise((resolve) => setTimeout(resolve, QUIET));
  const work = async () => {
    for (let hit = left.shift(); hit; hit = left.shift()) {
      if (!isSaid(hit.address)) await quiet;
      await breathe();
      const parts = await said(hit.address);
      await breathe();
      Object.assign(hit, contextOf(parts, forms));
      if (hit.item) showWords(hit, forms);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work)).catch((error) => {
    if (!(error instanceof Outdated)) throw error;
  });
}

function told({ pages, isWhole }) {
  if (pages.length === 0) return t('search-none');
  return isWhole ? t('search-count', { count: pages.length }) : t('search-some', { count: pages.length });
}

// The page of the search. Its address holds the query, so that it can be passed on.
enhance(() => {
  const box = document.querySelector('main [data-search-box]:not([data-alive])');
  if (!box) return;
  box.dataset.alive = '';
  const { field, look } = bringToLife(box, 2, (query) => {
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Some frames keep their address as it is.
    }
  });
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value) look();
});
