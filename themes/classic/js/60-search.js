// Search: the link in the header opens it over the page, and so does the key `/`. What searches is a script of its own, which
// comes when it is first wanted; where it does not come the link leads to the page of the search.

const searchLink = () => document.querySelector('a[data-search]');
let searchScript;

function withSearch() {
  searchScript ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = searchLink().dataset.search;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return searchScript;
}

function openSearch() {
  const here = document.querySelector('main [data-search-box] input');
  if (here) {
    here.focus();
    here.select();
    return;
  }
  withSearch().then(
    () => trainbook.openSearch(),
    () => location.assign(searchLink().href),
  );
}

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!plain || !event.target.closest('a[data-search]')) return;
  event.preventDefault();
  openSearch();
});

// The script is on its way while the pointer still moves to the link.
document.addEventListener('pointerover', (event) => {
  const onLink = event.target.closest?.('a[data-search]');
  if (onLink && !document.querySelector('main [data-search-box]')) withSearch().catch(() => {});
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const types = event.target.closest?.('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
  if (types || !searchLink() || document.querySelector('dialog[open]') || keep.read('').slash === false) return;
  event.preventDefault();
  openSearch();
});
