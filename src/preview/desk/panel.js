// The panel over a trainer's page while the book has errors: what they are and where.
//
// The door: `show(state)`, called with each state of the book; it takes the panel away when there is no error.
//
// Invariant: it takes no focus and stands outside of the page's body, in a shadow root: neither the theme's rules nor
// a renewal of the page reach it.

import { askForProblems, countOf, drawProblems } from './problems.js';

const MEMORY = 'trainbook-panel';
// After this time a panel without its style sheet is better than none.
const PATIENCE = 3000;

let newest = 0;
let panel = null;

export async function show(state) {
  newest += 1;
  const mine = newest;
  panel ??= build();
  try {
    const problems = state.errors > 0 ? await askForProblems() : [];
    // Without its style sheet the panel would stand at the page's end as bare text.
    await panel.isDressed;
    if (mine === newest) panel.fill(problems.filter(({ severity }) => severity === 'error'));
  } catch {
    // What the server said last stays. It may have stopped, or the answer was lost on its way: then it is asked again.
    setTimeout(() => {
      if (mine === newest) show(state);
    }, PATIENCE);
  }
}

function build() {
  const host = document.createElement('tb-preview-panel');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<link rel="stylesheet" href="/-/live.css">
    <section class="tb-preview-sheet" aria-label="Problems in the book" hidden>
      <div class="tb-preview-bar">
        <h2 class="tb-preview-title"></h2>
        <p class="tb-preview-note">A page with an error is renewed when it is mended.</p>
        <button class="tb-preview-fold" type="button" aria-controls="tb-preview-list"></button>
      </div>
      <div class="tb-preview-list" id="tb-preview-list" role="group" aria-label="List of problems" tabindex="0">
        <ol class="problems"></ol>
      </div>
    </section>
    <p class="tb-preview-news" role="status"></p>`;
  const [sheet, list, fold] = ['.tb-preview-sheet', '.tb-preview-list', '.tb-preview-fold'].map((one) => root.querySelector(one));
  const isDressed = new Promise((resolve) => {
    for (const end of ['load', 'error']) root.querySelector('link').addEventListener(end, resolve);
    setTimeout(resolve, PATIENCE);
  });
  document.documentElement.append(host);

  // Room below the page, so that its end can be scrolled out from under the panel.
  new ResizeObserver(() => {
    const height = `${sheet.offsetHeight}px`;
    host.style.blockSize = height;
    document.documentElement.style.scrollPaddingBlockEnd = sheet.hidden ? '' : height;
  }).observe(sheet);

  const setFolded = (isFolded) => {
    list.hidden = isFolded;
    fold.textContent = isFolded ? 'Show' : 'Hide';
    fold.setAttribute('aria-expanded', String(!isFolded));
    fold.setAttribute('aria-label', `${fold.textContent} the list of problems`);
  };
  setFolded(sessionStorage.getItem(MEMORY) === 'folded');
  fold.addEventListener('click', () => {
    setFolded(!list.hidden);
    sessionStorage.setItem(MEMORY, list.hidden ? 'folded' : 'open');
  });

  const say = (words) => {
    const news = root.querySelector('.tb-preview-news');
    if (news.textContent !== words) news.textContent = words;
  };
  const fill = (errors) => {
    if (!host.isConnected) document.documentElement.append(host);
    const wasHidden = sheet.hidden;
    sheet.hidden = errors.length === 0;
    const title = errors.length > 0 ? `${countOf({ errors: errors.length })} in the book` : '';
    root.querySelector('.tb-preview-title').textContent = title;
    drawProblems(root.querySelector('.problems'), errors);
    if (errors.length > 0) say(title);
    else if (!wasHidden) say('No more errors in the book');
  };
  return { fill, isDressed };
}
