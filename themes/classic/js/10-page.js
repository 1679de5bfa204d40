// What every script of a page builds on: where it is, what the interface says, what this browser keeps.
//
// Other scripts find it as `trainbook`. Invariant: nothing here is needed to read, and nothing that a reader types or does
// leaves the browser.

const page = document.documentElement.dataset;

/** An interface string, filled: `t('search-count', { count: 3 })`. `strings` are those of the script that asks. */
function filled(strings, key, fills = {}) {
  const pattern = strings[key];
  const text = typeof pattern === 'string' ? pattern : chosen(pattern, fills[pattern.by]);
  return text.replace(/\{([\w-]+)\}/g, (_, name) => written(fills[name]));
}

function chosen(forms, value) {
  if (typeof value !== 'number') return forms[value] ?? forms.other;
  return forms[value] ?? forms[new Intl.PluralRules([LANGUAGE, 'en']).select(value)] ?? forms.other;
}

/** Digits are the Latin ones in every language, as in the pages themselves. */
function written(value) {
  if (typeof value !== 'number') return String(value ?? '');
  return new Intl.NumberFormat([LANGUAGE, 'en'], { numberingSystem: 'latn' }).format(value);
}

const t = (key, fills) => filled(STRINGS, key, fills);

/** The address, as seen from this page, of a page or file that is given from the site's root. */
const fromRoot = (address) => page.root + address;

/** Tells those who listen rather than look. The same words twice are told twice. */
function announce(text) {
  const status = document.getElementById('tb-status');
  if (!status) return;
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}

const enhancers = [];

/** Runs now, and again when the preview has renewed the page: it must bear to find its work done. */
function enhance(run) {
  enhancers.push(run);
  run();
}

addEventListener('trainbook:renewed', () => {
  for (const run of enhancers) run();
});
