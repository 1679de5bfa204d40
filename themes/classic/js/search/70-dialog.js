// The search over a page: a dialog with a field. Escape closes it, and the focus goes back to where it was.

let dialog;

function makeDialog() {
  const label = made('label', '', t('search-label'));
  label.htmlFor = 'tb-search';
  const field = made('input', 'search-field');
  Object.assign(field, { id: 'tb-search', type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
  field.setAttribute('autocapitalize', 'none');
  field.setAttribute('aria-describedby', 'tb-search-hint');
  const hint = made('p', 'hint', t('search-hint'));
  hint.id = 'tb-search-hint';
  const form = made('form', 'search-form', label, field, hint);
  form.setAttribute('role', 'search');
  const status = made('p', 'search-status');
  status.setAttribute('role', 'status');
  const onPage = made('a', '', t('search-page'));
  onPage.href = fromRoot('search.html');
  const slash = made('input');
  slash.type = 'checkbox';
  const foot = made(
    'div',
    'search-foot',
    made('p', 'search-slash', made('label', '', slash, ` ${t('search-slash')}`)),
    made('p', 'search-onpage', onPage),
  );
  const box = made('div', 'search-box', form, status, made('div', 'search-results'), foot);
  const title = made('h2', 'search-title', t('search'));
  title.id = 'tb-search-title';
  const close = made('button', 'search-close', t('search-close'));
  close.type = 'button';

  const element = made('dialog', 'search-dialog', made('div', 'search-head', title, close), box);
  element.setAttribute('aria-labelledby', title.id);
  document.body.append(element);
  const alive = bringToLife(box, 3, (query) => {
    onPage.href = fromRoot('search.html') + (query ? `?q=${encodeURIComponent(query)}` : '');
  });

  let opener;
  const shut = () => element.close();
  close.addEventListener('click', shut);
  // A field of this kind takes the first Escape to empty itself.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    shut();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) shut();
    const isHit = event.target.closest('a') && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (isHit) {
      opener = null; // the reader goes on where the link leads
      shut();
    }
  });
  element.addEventListener('close', () => opener?.isConnected && opener.focus());
  return {
    element,
    open() {
      const before = document.activeElement;
      opener = before && before !== document.body ? before : document.querySelector('a[data-search]');
      slash.checked = keep.read('').slash !== false;
      element.showModal();
      alive.field.focus();
      alive.field.select();
    },
  };
}

trainbook.openSearch = () => {
  if (!dialog?.element.isConnected) dialog = makeDialog();
  if (!dialog.element.open) dialog.open();
};
