// From what was typed to pages in order: all words first, then those that weigh most.

const EXACT = 1;
const BEGINS = 0.5;
const NEAR = 0.35;
/** How many files of words one word may ask for, and how many longer words a beginning may stand for. */
const MOST_SHARDS = 4;
const MOST_LONGER = 40;
/** How many of the best pages are put in order by their titles too. */
const MOST_COMPARED = 20;
/** How long the page is kept busy in one go, in milliseconds. */
const SLICE = 8;

class Outdated extends Error {}

/** Work in slices, given up when `isOutdated` says so. */
function slices(isOutdated) {
  let began = performance.now();
  return async () => {
    if (isOutdated()) throw new Outdated();
    if (performance.now() - began < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
    if (isOutdated()) throw new Outdated();
  };
}

/** `{ pages: [number…], isWhole, forms: Map(form → which word) }`: pages in order, with all words or, if there are none, with some. */
async function lookUp(query, isOutdated) {
  const breathe = slices(isOutdated);
  const data = await index();
  await breathe();
  const words = [...new Set(wordsOf(query).map(({ form }) => form))];
  const isOpen = /[\p{Alphabetic}\p{N}\p{M}]$/u.test(query);
  const totals = new Float64Array(data.pages);
  const counts = new Uint8Array(data.pages);
  const forms = new Map();
  for (const [place, word] of words.entries()) {
    const groups = await groupsOf(data, word, isOpen && place === words.length - 1, breathe);
    const scores = new Float32Array(data.pages);
    for (const [group, quality] of groups) {
      const { pages, weights } = pagesOf(group);
      const worth = quality * Math.log(1 + data.pages / pages.length);
      for (let at = 0; at < pages.length; at += 1) scores[pages[at]] = Math.max(scores[pages[at]], weights[at] * worth);
      for (const form of group.forms) if (!forms.has(form)) forms.set(form, place);
      await breathe();
    }
    for (let number = 0; number < data.pages; number += 1) {
      if (scores[number] > 0) {
        totals[number] += scores[number];
        counts[number] += 1;
      }
    }
    await breathe();
  }
  const most = counts.reduce((most, count) => Math.max(most, count), 0);
  const isWhole = most === words.length;
  const pages = [];
  counts.forEach((count, number) => {
    if (count > 0 && (!isWhole || count === most)) pages.push(number);
  });
  await breathe();
  const order = (a, b) => counts[b] - counts[a] || totals[b] - totals[a] || a - b;
  pages.sort(order);
  const best = pages.slice(0, MOST_COMPARED);
  const rows = await Promise.all(best.map((number) => rowOf(data, number)));
  for (const [place, number] of best.entries()) totals[number] *= 1 + shareOf(rows[place].title, forms);
  pages.splice(0, best.length, ...best.sort(order));
  return { data, pages, isWhole, forms };
}

/** How much of a title was asked for: all of “Concurrent planning”, half of “Permanence and concurrent planning”. */
function shareOf(title, forms) {
  const words = wordsOf(title);
  return words.length === 0 ? 0 : words.filter(({ form }) => forms.has(form)).length / words.length;
}

/** The groups that a word means, each with how well it does. */
async function groupsOf(data, word, isOpen, breathe) {
  const found = new Map();
  const add = (groups, quality) => {
    for (const group of groups) if (!found.has(group)) found.set(group, quality);
  };
  const [own] = await Promise.all(shardNames(data, word, 1).map(shard));
  add(await reached(data, own, word), EXACT);
  if (isOpen && (word.length > 1 || IS_DENSE.test(word))) {
    for (const form of await longer(data, word)) {
      add(await reached(data, form.shard, form.form), BEGINS);
      await breathe();
    }
  }
  if (found.size === 0 && word.length > 3) {
    for (const form of await near(data, word, breathe)) add(await reached(data, form.shard, form.form), NEAR);
  }
  return found;
}

/** The groups of a form, wherever they are. */
async function reached(data, there, form) {
  const groups = [...(there.byForm.get(form) ?? [])];
  for (const home of there.away.get(form) ?? []) {
    const [other] = await Promise.all(shardNames(data, home, 1).map(shard));
    groups.push(...(other.byForm.get(home) ?? []).filter((group) => group.forms.includes(form)));
  }
  return groups;
}

/** Forms that begin with a word, the shortest first. */
async function longer(data, word) {
  const shards = await Promise.all(shardNames(data, word, MOST_SHARDS).map(shard));
  const forms = shards.flatMap((shard) =>
    shard.forms.slice(placeOf(shard.forms, word)).filter((form) => form.startsWith(word) && form !== word).map((form) => ({ shard, form })),
  );
  return forms.sort((a, b) => a.form.length - b.form.length).slice(0, MOST_LONGER);
}

/** Where a word stands among sorted ones, or would. */
function placeOf(forms, word) {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Forms that a slip of the fingers, or another ending, may have made this word of. */
async function near(data, word, breathe) {
  const shards = await Promise.all(shardNames(data, word.slice(0, 2), MOST_SHARDS).map(shard));
  const forms = [];
  for (const shard of shards) {
    for (const form of shard.forms) if (isOneEdit(word, form)) forms.push({ shard, form });
    await breathe();
  }
  if (forms.length > 0) return forms;
  for (const shard of shards) {
    for (const form of shard.forms) if (isOtherEnding(word, form)) forms.push({ shard, form });
    await breathe();
  }
  return forms;
}

/** Whether one letter more, less, another or two changed over make one word of the other. */
function isOneEdit(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function isOtherEnding(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && a.length - same <= 3 && b.length - same <= 3;
}
