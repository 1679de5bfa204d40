// The filters of the training menu: what is chosen stands in the page's address, so that it outlasts a reload, a way to a
// module and back, and can be sent to others.

let list = null;

const byId = (id) => document.getElementById(id);

/** Shows what fits what is chosen. */
function show() {
  const words = wordsOf(list.form.elements[WORDS].value);
  const { fits, counts } = filter(list, words);
  for (const [place, card] of list.cards.entries()) {
    if (card.shown !== fits[place]) {
      card.shown = fits[place];
      card.element.hidden = !fits[place];
    }
  }
  for (const [group, choices] of list.groups.entries()) {
    for (const [place, choice] of choices.entries()) showCount(choice, counts[group][place]);
  }
  for (const group of document.querySelectorAll('.card-group')) group.hidden = !group.querySelector('.card:not([hidden])');
  showStatus(fits.filter(Boolean).length, chosenValues());
}

function showCount(choice, count) {
  if (choice.shown === count) return;
  choice.shown = count;
  choice.count.textContent = t('filter-count', { count });
  choice.label.classList.toggle('filter-empty', count === 0);
}

function showStatus(shown, chosen) {
  const count = list.cards.length;
  const hasTracks = document.querySelector('.card-track') !== null;
  const text = hasTracks ? t('filter-shown-tracks', { shown, count }) : t('filter-shown', { shown, count });
  const status = byId('tb-filter-status');
  // The same words again would be read out again.
  if (status.textContent !== text) status.textContent = text;
  byId('tb-filter-none').hidden = shown > 0;
  byId('tb-filter-clear').hidden = chosen.length === 0;
  const mark = list.form.querySelector('[data-filters-chosen]');
  mark.textContent = chosen.length === 0 ? '' : t('filter-chosen', { count: chosen.length });
}

/** What is chosen, as names and values. */
function chosenValues() {
  const words = list.form.elements[WORDS].value.trim();
  const choices = list.groups.flat().filter(({ input }) => input.checked);
  const values = choices.map(({ input }) => [input.name, input.value]);
  return words === '' ? values : [...values, [WORDS, words]];
}

/** Writes what is chosen into the address, without a new step in the history. */
function writeAddress() {
  const parameters = new URLSearchParams(chosenValues()).toString();
  const { pathname, hash } = location;
  try {
    history.replaceState(history.state, '', pathname + (parameters && `?${parameters}`) + hash);
  } catch {
    // A browser that changes so often, or in such a frame, does not let it: the list is filtered all the same.
  }
}

function readAddress() {
  const parameters = new URLSearchParams(location.search);
  list.form.elements[WORDS].value = parameters.get(WORDS) ?? '';
  for (const { input } of list.groups.flat()) input.checked = parameters.getAll(input.name).includes(input.value);
}

function changed() {
  show();
  writeAddress();
}

function clear() {
  for (const { input } of list.groups.flat()) input.checked = false;
  list.form.elements[WORDS].value = '';
  changed();
  // The button is gone; the list begins behind the status, and the form is where more is chosen.
  const fold = list.form.querySelector('.filters-fold');
  const first = list.form.elements[WORDS];
  (first.checkVisibility() ? first : fold.querySelector('summary')).focus();
}

document.addEventListener('input', ({ target }) => {
  if (list?.form.contains(target)) changed();
});
document.addEventListener('submit', (event) => {
  if (list?.form === event.target) event.preventDefault();
});
document.addEventListener('click', ({ target }) => {
  if (list && target.closest?.('#tb-filter-clear')) clear();
});
addEventListener('popstate', () => {
  if (!list) return;
  readAddress();
  show();
});

enhance(() => {
  list = listOf(byId('tb-filters'));
  if (!list) return;
  readAddress();
  show();
});
