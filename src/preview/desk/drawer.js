// The desk's drawer with the book's problems, and the button that says how many there are.
//
// The door: `new Drawer()`; `learn(state)` with each state of the book.
//
// Invariant: it opens by itself when errors come and closes by itself when they are gone, but what the author has opened
// or closed stays so until then. It takes no focus by itself.

import { askForProblems, countOf, drawProblems } from './problems.js';

const NONE = 'No problems';

export class Drawer {
  #newest = 0;
  #errors = 0;
  #said = null;
  #openedItself = false;

  constructor() {
    this.drawer = document.getElementById('problems');
    this.button = document.getElementById('problems-button');
    this.button.addEventListener('click', () => this.#open(this.drawer.hidden));
    document.getElementById('problems-close').addEventListener('click', () => this.#close());
    this.drawer.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  async learn(state) {
    this.#newest += 1;
    const mine = this.#newest;
    try {
      const problems = await askForProblems();
      if (mine === this.#newest) this.#show(problems);
    } catch {
      // The server has stopped; what it said last stays.
    }
  }

  #show(problems) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const count = countOf({ errors, warnings: problems.length - errors }) || NONE;
    document.getElementById('problems-count').textContent = count;
    document.getElementById('problems-note').textContent =
      errors > 0 ? 'A page with an error is renewed when it is mended.' : '';
    document.getElementById('problems-good').hidden = problems.length > 0;
    this.button.dataset.state = errors > 0 ? 'errors' : problems.length > 0 ? 'warnings' : 'good';

    if (errors > 0 && this.#errors === 0 && this.drawer.hidden) {
      this.#open(true);
      this.#openedItself = true;
    } else if (problems.length === 0 && this.#openedItself && !this.drawer.contains(document.activeElement)) {
      this.#open(false);
    }
    this.#errors = errors;
    drawProblems(document.getElementById('problems-list'), problems);
    this.#say(count);
  }

  /** What is good from the start needs no word. */
  #say(count) {
    if (this.#said === count) return;
    if (this.#said !== null || count !== NONE) document.getElementById('news').textContent = count;
    this.#said = count;
  }

  #open(isOpen) {
    this.drawer.hidden = !isOpen;
    this.#openedItself = false;
    this.button.setAttribute('aria-expanded', String(isOpen));
  }

  #close() {
    this.#open(false);
    this.button.focus();
  }
}
