// The cards of the training menu and the choices of its filters, read from the page once.

const WORDS = 'q';

/** What the page has: `{ form, cards, groups }`, or null. A group is the choices of one name. */
function listOf(form) {
  if (!form) return null;
  const groups = new Map();
  for (const input of form.querySelectorAll('input[type="checkbox"]')) {
    if (!groups.has(input.name)) groups.set(input.name, []);
    groups.get(input.name).push(choiceOf(input));
  }
  const names = [...groups.keys()];
  const cards = [...document.querySelectorAll('.card[data-filters]')].map((element) => cardOf(element, groups, names));
  return { form, cards, groups: [...groups.values()] };
}

function choiceOf(input) {
  const { over, upTo } = input.dataset;
  const range = over === undefined ? null : { over: Number(over), upTo: upTo === undefined ? Infinity : Number(upTo) };
  const label = input.closest('label');
  return { input, label, count: label.querySelector('.filter-count'), shown: null, range };
}

/** `has` says of each group which of its choices the card has. */
function cardOf(element, groups, names) {
  const values = JSON.parse(element.dataset.filters);
  const from = Number(element.dataset.minutesFrom ?? NaN);
  const to = Number(element.dataset.minutesTo ?? NaN);
  const has = names.map((name) =>
    groups.get(name).map(({ input, range }) =>
      range ? to > range.over && from <= range.upTo : (values[name]?.includes(input.value) ?? false),
    ),
  );
  const words = [...element.querySelectorAll('[data-filter-words]')].map(({ textContent }) => textContent).join('\n');
  return { element, has, words: folded(words), shown: !element.hidden };
}

/**
 * Which cards fit, and how many would fit each choice: those that fit what is chosen in all other groups. One pass.
 * Choices of one group are alternatives; groups narrow each other.
 */
function filter({ cards, groups }, words) {
  const chosen = groups.map((choices) => choices.map(({ input }) => input.checked));
  const isOpen = chosen.map((choices) => !choices.includes(true));
  const counts = groups.map((choices) => choices.map(() => 0));
  const count = (card, group) => {
    for (const [choice, has] of card.has[group].entries()) if (has) counts[group][choice] += 1;
  };
  const fits = cards.map((card) => {
    if (!words.every((word) => card.words.includes(word))) return false;
    const against = [];
    for (const [group, has] of card.has.entries()) {
      if (!isOpen[group] && !has.some((own, choice) => own && chosen[group][choice])) against.push(group);
    }
    if (against.length === 0) for (const group of groups.keys()) count(card, group);
    if (against.length === 1) count(card, against[0]);
    return against.length === 0;
  });
  return { fits, counts };
}
