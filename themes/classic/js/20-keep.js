// What this browser keeps for its reader: one record a module, by book and edition. No cookie; nothing is sent.
//
// A record is `{ version: 1, seen: {}, answers: {}, checks: {}, ticks: {} }`: pages by address, texts and results by the id of
// their block with its page. The record of the site, by the empty name, has `last`: the page that the reader was on last, as
// `{ address, title, module }`. A record of a version that this script does not know is left as it is and shows as empty.

const VERSION = 1;
const KEY = `trainbook:${page.book}:${page.edition}:`;

/** Where nothing can be kept (private windows, frames without storage) it lasts as long as the page. */
const memory = new Map();

function stored(key) {
  try {
    return memory.get(key) ?? localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

const empty = () => ({ version: VERSION, seen: {}, answers: {}, checks: {}, ticks: {}, last: null });

const keep = {
  /** The record of a module by its slug, or of the whole site by the empty name. Never null. */
  read(module = page.module ?? '') {
    try {
      const record = JSON.parse(stored(KEY + module));
      return record?.version === VERSION ? { ...empty(), ...record } : empty();
    } catch {
      return empty();
    }
  },

  /** Changes the record of a module: `change` gets it and alters it. False if it will not outlast this page. */
  change(change, module = page.module ?? '') {
    if (isAsked || this.isNewer(module)) return false; // nobody reads a page that the search has asked
    const record = this.read(module);
    change(record);
    const text = JSON.stringify(record);
    let lasts = true;
    try {
      localStorage.setItem(KEY + module, text);
      memory.delete(KEY + module);
    } catch {
      memory.set(KEY + module, text);
      lasts = false;
    }
    dispatchEvent(new CustomEvent('trainbook:kept', { detail: { module } }));
    return lasts;
  },

  /** Forgets a module, or with no name everything of this book and edition. */
  forget(module) {
    const mine = (key) => (module === undefined ? key.startsWith(KEY) : key === KEY + module);
    for (const key of [...memory.keys()].filter(mine)) memory.delete(key);
    try {
      for (const key of Object.keys(localStorage).filter(mine)) localStorage.removeItem(key);
    } catch {
      // Nothing is kept here.
    }
    dispatchEvent(new CustomEvent('trainbook:kept', { detail: { module } }));
  },

  /** Whether a later version of these scripts has written the record: it is not to be overwritten. */
  isNewer(module) {
    try {
      return JSON.parse(stored(KEY + module))?.version > VERSION;
    } catch {
      return false;
    }
  },
};

// Another tab has changed something.
addEventListener('storage', ({ key }) => {
  if (key === null || key.startsWith(KEY)) {
    const module = key === null ? undefined : key.slice(KEY.length);
    dispatchEvent(new CustomEvent('trainbook:kept', { detail: { module } }));
  }
});
