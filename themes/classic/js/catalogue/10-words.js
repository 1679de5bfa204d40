// Words as they are compared: in small letters, without accents and points.

const { page, enhance } = trainbook;
const t = trainbook.strings(STRINGS);

/** Letters that are no letter with an accent for Unicode, but are looked for as one. */
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g;

function folded(text) {
  const plain = text.toLowerCase().normalize('NFD').replace(MARKS, '');
  return plain.replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]);
}

/** The words of a text that is looked for: each of them has to be found. */
const wordsOf = (text) => folded(text).split(/\s+/).filter(Boolean);
