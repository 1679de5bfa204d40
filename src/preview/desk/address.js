// What the desk shows, kept in its address, so that a reload or a bookmark brings it back.
//
// The doors: `readAddress()` and `writeAddress(desk)`.
//
// Invariant: what is read is one of what there may be, whatever was typed: numbers and words from short lists, and a
// page that is a path inside an edition.

const PANES = ['2', '1'];
const WIDTHS = ['full', 'phone'];
const SIDES = ['left', 'right'];

/** `{ left, right, page, lead, panes, width }`; `left`, `right` and `page` may be null. */
export function readAddress() {
  const typed = new URLSearchParams(location.hash.slice(1));
  return {
    left: typed.get('left'),
    right: typed.get('right'),
    page: cleanPath(typed.get('page')),
    lead: oneOf(SIDES, typed.get('lead')),
    panes: oneOf(PANES, typed.get('panes')),
    width: oneOf(WIDTHS, typed.get('width')),
  };
}

export function writeAddress({ left, right, page, lead, panes, width }) {
  // Slashes may stand in a fragment as they are, and read better so.
  const words = new URLSearchParams({ left, right, page, panes, width, ...(lead === 'right' && { lead }) });
  history.replaceState(history.state, '', `#${String(words).replaceAll('%2F', '/')}`);
}

/** Where a page of an edition is. */
export function addressOf(edition, page) {
  return `/${[edition, ...page.split('/')].map(encodeURIComponent).join('/')}`;
}

/** Which edition and page an address leads to; null for what is no page. */
export function partsOf(pathname) {
  const [edition, ...rest] = decodeURIComponent(pathname).slice(1).split('/');
  const page = rest.join('/');
  if (!edition || edition === '-') return null;
  return { edition, page: page === '' || page.endsWith('/') ? `${page}index.html` : page };
}

function cleanPath(path) {
  const parts = (path ?? '').split('/').filter((part) => part && part !== '.' && part !== '..');
  return parts.length > 0 ? parts.join('/') : null;
}

function oneOf(words, word) {
  return words.includes(word) ? word : words[0];
}
