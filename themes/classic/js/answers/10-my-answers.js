// "My answers" of a module: what was written, to be read, printed, saved and cleared.
//
// Invariant: what was written goes in as text, never as markup.

const { keep, announce, enhance, onYes, page } = trainbook;
const t = trainbook.strings(STRINGS);

const fields = () => [...document.querySelectorAll('[data-place]')];
const earlier = () => document.getElementById('tb-answers-earlier');

function show() {
  const { answers } = keep.read();
  const places = new Set();
  let written = 0;
  for (const field of fields()) {
    places.add(field.dataset.place);
    const text = answers[field.dataset.place] ?? '';
    field.classList.toggle('is-written', text !== '');
    field.textContent = text === '' ? t('my-answers-nothing') : text;
    if (text !== '') written += 1;
  }
  document.getElementById('tb-answers-count').textContent = t('my-answers-count', { count: written, total: places.size });
  showEarlier(Object.keys(answers).filter((place) => !places.has(place)).map((place) => answers[place]));
}

/** What was written on questions that the training no longer has is not lost. */
function showEarlier(texts) {
  for (const old of earlier().querySelectorAll('.my-answer-text')) old.remove();
  for (const text of texts) {
    const field = document.createElement('p');
    field.className = 'my-answer-text is-written';
    field.textContent = text;
    earlier().append(field);
  }
  earlier().hidden = texts.length === 0;
}

// --- A file -------------------------------------------------------------------------------------------------------

const words = (element) => element.innerText.trim();

/** All of it as plain text. */
function asText() {
  const parts = [`${words(document.querySelector('h1'))}\n${words(document.querySelector('.module-title a'))}`];
  for (const section of document.querySelectorAll('.my-answers-of:not([hidden])')) {
    const title = words(section.querySelector('h2'));
    parts.push(`${title.replace(/\s*\n\s*/g, ' ')}\n${'='.repeat(60)}`);
    for (const one of section.querySelectorAll('.block-label, .my-answer-prompt, .my-answer-text')) {
      parts.push(one.matches('.my-answer-text') ? `> ${words(one).replaceAll('\n', '\n> ')}` : words(one));
    }
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function save() {
  const name = `${page.module}-my-answers.txt`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([asText()], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  announce(t('my-answers-saved', { name }));
}

document.addEventListener('click', ({ target }) => {
  const what = target.closest?.('[data-answers]')?.dataset.answers;
  if (what === 'print') print();
  if (what === 'save') save();
});

onYes('tb-clear-answers', () => {
  keep.change((kept) => {
    kept.answers = {};
  });
  announce(t('my-answers-cleared'));
});

enhance(show);
addEventListener('trainbook:kept', show);
