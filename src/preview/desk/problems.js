// The book's problems: asked for, counted and drawn. The desk's drawer and the panel of a trainer's page show them so.
//
// The doors: `askForProblems()`, errors first; `countOf(state)` in words; `drawProblems(list, problems)`.
//
// Invariant: what a problem says is text, never markup. It quotes what an author typed.

import { askAgain } from './again.js';

const ORDER = ['error', 'warning'];
/** What each list shows, so that the same is not drawn again under the reader's hands. */
const drawn = new WeakMap();
const KINDS = { error: 'Error', warning: 'Warning' };

export async function askForProblems() {
  const { problems } = await askAgain('/-/problems.json', (answer) => answer.json());
  return problems.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** `2 errors and 1 warning`; empty when there is none. */
export function countOf({ errors, warnings }) {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')];
  return parts.filter(Boolean).join(' and ');
}

function counted(number, what) {
  if (!number) return '';
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

export function drawProblems(list, problems) {
  const words = JSON.stringify(problems);
  if (drawn.get(list) === words) return;
  if (!drawn.has(list)) new ResizeObserver(() => letScroll(list)).observe(list);
  drawn.set(list, words);

  const hadFocus = list.contains(list.getRootNode().activeElement);
  list.replaceChildren(...problems.map(draw));
  letScroll(list);
  if (hadFocus) list.closest('[tabindex]')?.focus({ preventScroll: true });
}

/** A text that is wider than its place has to be reached by keyboard to be read to its end. */
function letScroll(list) {
  for (const text of list.querySelectorAll('.problem-text')) {
    if (text.scrollWidth > text.clientWidth) text.tabIndex = 0;
    else text.removeAttribute('tabindex');
  }
}

function draw(problem) {
  const item = make('li', `problem problem-${problem.severity}`);
  const head = make('p', 'problem-head');
  head.append(make('span', 'problem-kind', KINDS[problem.severity] ?? problem.severity));
  head.append(withCode(make('span', 'problem-message'), problem.message));
  item.append(head, place(problem));

  const text = excerpt(problem);
  if (text) {
    const drawing = make('pre', 'problem-text', text);
    drawing.setAttribute('role', 'group');
    drawing.setAttribute('aria-label', 'In the file');
    item.append(drawing);
  }
  if (problem.help.length > 0) {
    const help = make('ul', 'problem-help');
    help.append(...problem.help.map((words) => withCode(make('li'), words)));
    item.append(help);
  }
  return item;
}

function place({ file, line, column, code }) {
  const place = make('p', 'problem-place');
  if (file) {
    const link = make('a', null, [file, line, column].filter(Boolean).join(':'));
    link.href = `/-/source/${file.split('/').map(encodeURIComponent).join('/')}${line ? `#L${line}` : ''}`;
    // The same tab for every place, so that the desk and the page stay where they are.
    link.target = 'trainbook-source';
    place.append(link);
  }
  place.append(make('span', 'problem-code', code));
  return place;
}

/** The lines of the file with their marks: message, place and help stand in the list as words already. */
function excerpt({ drawing }) {
  const lines = (drawing ?? '').split('\n');
  const isOfFile = (line) => /^\s*\d*\s*\|/.test(line);
  const first = lines.findIndex(isOfFile);
  if (first < 0) return '';
  const shown = lines.slice(first, lines.findLastIndex(isOfFile) + 1);
  // The empty lines that a terminal needs to part the text from what is round it.
  const isEmpty = (line) => /^\s*\|?\s*$/.test(line);
  while (shown.length > 0 && isEmpty(shown[0])) shown.shift();
  while (shown.length > 0 && isEmpty(shown.at(-1))) shown.pop();
  return shown.join('\n');
}

/** A sentence in which `this` is code. A terminal's begin small; a list's do not. */
function withCode(element, words) {
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  sentence.split('`').forEach((part, at) => element.append(at % 2 === 1 ? make('code', null, part) : part));
  return element;
}

function make(name, look, text) {
  const element = document.createElement(name);
  if (look) element.className = look;
  if (text !== undefined) element.textContent = text;
  return element;
}
