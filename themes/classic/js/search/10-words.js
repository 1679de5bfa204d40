// Words of a text, and what they are looked up by: the same as the build does in src/render/search/words.rs.

const { page, keep, fromRoot, hasOrigin, enhance } = trainbook;
const t = trainbook.strings(STRINGS);

// Writing without spaces between words is looked up in pairs of characters.
const DENSE =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{323AF}';
const PART = `(?![${DENSE}])[\\p{Alphabetic}\\p{N}\\p{M}]`;
const RUN = new RegExp(`[${DENSE}](?:[${DENSE}]|\\p{M})*|${PART}(?:\\p{M}|${PART})*`, 'gu');
const IS_DENSE = new RegExp(`^[${DENSE}]`, 'u');
const ACCENTS =
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\s]/gu;
const PLAIN = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' };
const LONGEST = 48;

function folded(word) {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  const bare = word.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(ACCENTS, '');
  return bare.replace(/[ßæœþøđðłıς]/g, (letter) => PLAIN[letter]).normalize('NFC');
}

/** The words of a text: `{ start, end, form }`. */
function wordsOf(text) {
  const words = [];
  const add = (start, word) => words.push({ start, end: start + word.length, form: folded(word) });
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!IS_DENSE.test(run)) {
      if (!/^[A-Za-z]$/.test(run) && (run.length <= LONGEST || [...run].length <= LONGEST)) add(index, run);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) add(index, run);
    let at = index;
    for (let first = 0; first + 1 < characters.length; first += 1) {
      add(at, characters[first] + characters[first + 1]);
      at += characters[first].length;
    }
  }
  return words;
}
