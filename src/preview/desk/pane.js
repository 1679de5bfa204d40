// One pane of the desk: a frame with a page of an edition, the picker of its edition, and what the page is called.
//
// The door: `new Pane(section, tell)`; it tells of `loaded` (a page stands in the frame), `moved` (the reader has gone
// to another page by themselves), `renewed` (the page has changed where it stands) and `picked` (another edition).
//
// Invariant: a page that the desk puts into the frame takes the place of the one before in the browser's history. So
// the back button goes back by what the reader did, once for each step.

import { addressOf, partsOf } from './address.js';

export class Pane {
  edition = null;
  page = null;
  /** The address that the desk has asked for, until it is there. */
  #expected = null;
  #state = null;

  constructor(section, tell) {
    this.section = section;
    this.side = section.id;
    this.frame = section.querySelector('iframe');
    this.picker = section.querySelector('select');
    this.tell = tell;
    this.frame.addEventListener('load', () => this.#arrive());
    this.picker.addEventListener('change', () => tell('picked', this, this.picker.value));
  }

  get window() {
    return this.frame.contentWindow;
  }

  /** The page's document; null while the frame shows what the browser says when there is no server. */
  get document() {
    try {
      return this.window.document.body && this.window.document;
    } catch {
      return null;
    }
  }

  get isShown() {
    return !this.section.hidden;
  }

  offer(editions) {
    this.titles = new Map(editions.map(({ name, title }) => [name, title]));
    const looks = new Map(editions.map((edition) => [edition.name, lookOf(edition)]));
    this.looks = looks;
    const there = [...this.picker.options].map(({ value, text }) => `${value} ${text}`).join('\n');
    if (there === editions.map(({ name, title }) => `${name} ${title}`).join('\n')) return;
    this.picker.replaceChildren(...editions.map(({ name, title }) => new Option(title, name)));
    this.#describe();
  }

  /** Puts a page into the frame, unless it is there already; whether it had to. */
  show(edition, page) {
    this.edition = edition;
    this.page = page;
    this.#describe();
    const address = addressOf(edition, page);
    if (this.#expected === address || (!this.#expected && samePlace(this.#address(), address))) return false;
    this.#expected = address;
    this.window.location.replace(address);
    return true;
  }

  /** Passes on that the book has changed. */
  renew(state) {
    this.#state = state;
    if (!this.document) {
      this.#expected = null;
      if (this.edition) this.show(this.edition, this.page);
      return;
    }
    this.window.dispatchEvent(new this.window.CustomEvent('trainbook:change', { detail: state }));
  }

  #address() {
    try {
      const { pathname } = this.window.location;
      return this.document && pathname;
    } catch {
      return null;
    }
  }

  #arrive() {
    const address = this.#address();
    const here = address?.startsWith('/') ? partsOf(address) : null;
    const isExpected = samePlace(address, this.#expected);
    this.#expected = null;
    if (!here || !this.titles?.has(here.edition)) return;

    this.window.addEventListener('trainbook:ready', () => this.#passOn());
    this.window.addEventListener('trainbook:renewed', () => {
      this.#describe();
      this.tell('renewed', this);
    });
    this.document.addEventListener('click', openOutside);
    this.edition = here.edition;
    this.page = here.page;
    this.#describe();
    this.#passOn();
    this.tell(isExpected ? 'loaded' : 'moved', this);
  }

  #passOn() {
    if (this.#state) this.renew(this.#state);
  }

  #describe() {
    const title = this.titles?.get(this.edition) ?? this.edition ?? '';
    this.picker.value = this.edition;
    this.section.dataset.look = this.looks?.get(this.edition) ?? 'public';
    this.section.querySelector('h2').textContent = `${title} edition`;
    this.frame.title = `${title} edition, ${this.side}`;
    if (!this.page) return;
    this.section.querySelector('.pane-alone').href = addressOf(this.edition, this.page);
    const heading = this.document?.querySelector('main h1')?.textContent.trim();
    const name = this.section.querySelector('.pane-page');
    name.textContent = heading || this.page;
    name.title = this.page;
  }
}

/** A page of another site may not be shown in the desk, so a link to one opens by itself. */
function openOutside(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || link.origin === location.origin || !link.protocol.startsWith('http')) return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener');
}

function samePlace(address, other) {
  return address !== null && other !== null && decodeURIComponent(address) === decodeURIComponent(other);
}

function lookOf({ public: isPublic, trainer }) {
  if (isPublic) return 'public';
  return trainer ? 'trainer' : 'staff';
}
