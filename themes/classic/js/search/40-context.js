// Where on a page the words stand: the passage that has most of them, under its heading, with the words marked.

/** How many characters of a passage are shown, and how many of them before the first word. */
const SHOWN = 190;
const BEFORE = 50;

/** `{ id, heading, text }` of a page's text: the anchor, the heading and the passage, the last two as pieces `[text, isMarked]`. */
function contextOf(text, forms) {
  let under = ['', ''];
  let best = { score: -1 };
  text.forEach((said, at) => {
    const isHeading = Array.isArray(said);
    if (isHeading) under = said;
    const words = wordsOf(isHeading ? said[1] : said).filter(({ form }) => forms.has(form));
    const score = new Set(words.map(({ form }) => forms.get(form))).size + (isHeading ? 0.5 : 0) * Math.sign(words.length);
    if (score > best.score) best = { score, at, under };
  });
  if (best.score < 0) return { id: '', heading: [], text: [] };
  const isFound = best.score > 0;
  const [id, heading] = isFound ? best.under : ['', ''];
  return { id, heading: marked(heading, forms), text: marked(passage(text, best.at, forms), forms) };
}

/** The passage at a place, or after a heading there; short ones with what follows. */
function passage(text, at, forms) {
  let from = at;
  while (Array.isArray(text[from])) from += 1;
  let whole = '';
  for (; from < text.length && !(Array.isArray(text[from]) && whole) && whole.length < SHOWN / 2; from += 1) {
    if (!Array.isArray(text[from])) whole += (whole && ' · ') + text[from];
  }
  return cut(whole, forms);
}

/** What is round the words that stand closest to each other. */
function cut(text, forms) {
  if (text.length <= SHOWN) return text;
  const words = wordsOf(text).filter(({ form }) => forms.has(form));
  let start = 0;
  let most = 0;
  for (const word of words) {
    const inside = words.filter(({ start, end }) => start >= word.start && end <= word.start + SHOWN - BEFORE);
    const different = new Set(inside.map(({ form }) => forms.get(form))).size;
    if (different > most) [most, start] = [different, Math.max(0, word.start - BEFORE)];
  }
  if (start > 0) start = text.indexOf(' ', start) + 1 || start;
  let end = Math.min(text.length, start + SHOWN);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + SHOWN / 2);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** A text in pieces: `[text, isMarked]`. */
function marked(text, forms) {
  const pieces = [];
  let at = 0;
  for (const { start, end, form } of wordsOf(text)) {
    if (!forms.has(form) || end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push([text.slice(at, from), false]);
    pieces.push([text.slice(from, end), true]);
    at = end;
  }
  if (at < text.length) pieces.push([text.slice(at), false]);
  return pieces;
}
