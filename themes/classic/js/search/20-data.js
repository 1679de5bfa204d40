// The data of the search: files below `search/`, each a call of `trainbookSearch`, fetched as scripts when they are needed.

const waiting = new Map();
window.trainbookSearch = (name, data) => waiting.get(name)?.(data);

/** Words and pages that were fetched; more than this many are forgotten together. */
const MOST_KEPT = 200;
const kept = new Map();

/** What is known by a key, made once. */
function once(key, make) {
  if (kept.size > MOST_KEPT) kept.clear();
  if (!kept.has(key)) {
    const made = make();
    made.catch(() => kept.delete(key));
    kept.set(key, made);
  }
  return kept.get(key);
}

/** The data of a file by its name, prepared once. */
function load(name, prepare = (data) => data, address = `search/${name}.js`) {
  return once(name, () => fetched(name, address).then(prepare));
}

function fetched(name, address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const done = () => {
      script.remove();
      waiting.delete(name);
      reject(new Error(address));
    };
    waiting.set(name, resolve);
    script.src = fromRoot(address);
    script.onload = done;
    script.onerror = done;
    document.head.append(script);
  });
}

/** What names all other files. The site may have been published anew since a browser kept it: then it is asked for again. */
let address = 'search/index.js';
const index = () => load('index', undefined, address);

function forgetData() {
  kept.clear();
  address = `search/index.js?${Date.now()}`;
}

addEventListener('trainbook:renewed', forgetData);

/** The files of words that may have forms from `low` on that begin with `start`: at most `most`. */
function shardNames({ words }, start, most) {
  let low = 0;
  let high = words.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (words[middle][0] <= start) low = middle;
    else high = middle;
  }
  const names = [words[low][1]];
  while (names.length < most && words[low + 1]?.[0].startsWith(start)) {
    low += 1;
    names.push(words[low][1]);
  }
  return names;
}

const shard = (name) => load(name, prepared);

/** Groups by the forms that lead to them, the forms in order, and the forms whose group is in another file. */
function prepared([groups, strays]) {
  const byForm = new Map();
  const away = new Map();
  const add = (map, form, value) => {
    if (map.has(form)) map.get(form).push(value);
    else map.set(form, [value]);
  };
  for (const [forms, written] of Object.entries(groups)) {
    for (const postings of [written].flat()) {
      const group = { forms: forms.split(' '), postings };
      for (const form of group.forms) add(byForm, form, group);
    }
  }
  for (const [form, home] of strays) add(away, form, home);
  return { byForm, away, forms: [...new Set([...byForm.keys(), ...away.keys()])].sort() };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** The pages of a group with their weights. */
function pagesOf(group) {
  if (group.pages) return group.pages;
  const { postings } = group;
  const pages = [];
  const weights = [];
  let at = 0;
  let number = 0;
  while (at < postings.length) {
    let value = 0;
    let shift = 0;
    let digit;
    do {
      digit = VALUES.get(postings.charCodeAt(at));
      at += 1;
      value += (digit & 31) * 2 ** shift;
      shift += 5;
    } while (digit & 32);
    number += value >> 1;
    pages.push(number);
    weights.push(value & 1 ? VALUES.get(postings.charCodeAt(at++)) : 1);
  }
  group.pages = { pages, weights };
  return group.pages;
}

const PAGES_A_TABLE = 1000;

/** A page by its number: `{ title, module, address, section }`. */
async function rowOf({ tables, modules }, number) {
  const rows = await load(tables[Math.floor(number / PAGES_A_TABLE)]);
  const [title, at, end, section = ''] = rows[number % PAGES_A_TABLE];
  const module = modules[at];
  return { title, section, module: module?.[0] ?? t('search-site-pages'), address: module ? `${module[1]}/${end}` : end };
}
