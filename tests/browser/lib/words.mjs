// Text as a row of words, so that markup, entities, smart punctuation and line breaks make no difference.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of plain text or Markdown in lower case. */
export function wordsOf(text) {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of Markdown as a reader sees them: without attributes, addresses and marks. */
export function wordsOfMarkdown(text) {
  return wordsOf(
    decodeEntities(
      text
        .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '] ')
        .replace(/\{[#.][^}\n]*\}/g, ' ')
        .replace(/^\s*(?:\d+[.)]|[-*+](?: \[[ xX]\])?)\s/gm, ' '),
    ),
  );
}

/** The words of a page's text: tags, comments and addresses away. */
export function wordsOfHtml(html) {
  return wordsOf(decodeEntities(html.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<[^>]*>/g, ' ')));
}

/** Every row of `length` words, as one string each. */
export function runsOf(words, length) {
  const runs = [];
  for (let start = 0; start + length <= words.length; start += 1) {
    runs.push(words.slice(start, start + length).join(' '));
  }
  return runs;
}

/** Words as one string in which a run can be searched without matching parts of words. */
export function searchable(words) {
  return ` ${words.join(' ')} `;
}

function decodeEntities(text) {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z]+);/gi, (whole, name) => ENTITIES[name.toLowerCase()] ?? whole);
}
