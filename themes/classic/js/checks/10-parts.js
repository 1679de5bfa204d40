// Knowledge checks: what was answered, read from the controls of a question and put back into them.
//
// Parts are named by the number of the place in which the page shows them, so that nothing here tells what is right.

const { page, keep, announce, enhance } = trainbook;
const t = trainbook.strings(STRINGS);

const all = (root, selector) => [...root.querySelectorAll(selector)];

/** How the answer to each form of question is read, and what is right by its key. */
const FORMS = {
  choice: {
    places: (question) => all(question, '.option'),
    read: (question) => all(question, '.option input:checked').map((input) => Number(input.value)),
    write(question, chosen) {
      for (const input of all(question, '.option input')) input.checked = chosen.includes(Number(input.value));
    },
    isReady: (question, chosen) => chosen.length > 0,
    missing: () => t('check-choose-first'),
    firstField: (question) => question.querySelector('.option input'),
  },
  matching: {
    places: (question) => all(question, '.match-parts > .part'),
    read: (question) => all(question, '.match-choice').map((select) => Number(select.value)),
    write(question, chosen) {
      all(question, '.match-choice').forEach((select, at) => {
        select.value = chosen[at] || '';
        if (select.selectedIndex < 0) select.value = '';
      });
    },
    isReady: (question, chosen) => chosen.every((partner) => partner > 0),
    missing: () => t('check-match-first'),
    firstField: (question) => all(question, '.match-choice').find((select) => select.value === '') ?? question.querySelector('.match-choice'),
  },
  ordering: {
    places: (question) => all(question, '.order > .part'),
    read: (question) => all(question, '.order > .part').map((part) => Number(part.dataset.part)),
    write(question, chosen) {
      const list = question.querySelector('.order');
      const parts = new Map(all(list, ':scope > .part').map((part) => [Number(part.dataset.part), part]));
      const known = chosen.length === parts.size && chosen.every((number) => parts.has(number)) && new Set(chosen).size === parts.size;
      for (const number of known ? chosen : [...parts.keys()].sort((a, b) => a - b)) list.append(parts.get(number));
      markEnds(list);
    },
    isReady: () => true,
    missing: () => '',
    firstField: (question) => question.querySelector('.move:not([aria-disabled])'),
  },
};

/** The first item cannot go up, the last not down. The buttons stay, so that who tabs through finds them where they were. */
function markEnds(list) {
  const parts = all(list, ':scope > .part');
  parts.forEach((part, at) => {
    for (const button of all(part, '.move')) {
      const goal = at + Number(button.dataset.move);
      if (goal < 0 || goal >= parts.length) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  });
}

/** Moves an item by one place and says where it is now. The focus stays on the button. */
function move(button) {
  const part = button.closest('.part');
  const list = part.parentElement;
  const by = Number(button.dataset.move);
  const other = by < 0 ? part.previousElementSibling : part.nextElementSibling;
  if (!other) return false;
  if (by < 0) other.before(part);
  else other.after(part);
  markEnds(list);
  button.focus();
  const parts = all(list, ':scope > .part');
  const item = part.querySelector('.part-text').textContent.trim();
  announce(t('order-moved', { place: parts.indexOf(part) + 1, count: parts.length, item }));
  return true;
}
