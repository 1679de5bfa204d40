// A small book for the tests of the preview: long pages, with folds, fields and notes for trainers.

const filler = (about, count) =>
  Array.from({ length: count }, (_, at) => {
    const sentence = `Paragraph ${at + 1} about ${about} says something that no other one says.`;
    return `${sentence} It goes on for a line or two, as paragraphs in trainings do, so that the page is long enough to be scrolled.`;
  }).join('\n\n');

/** The page that most tests look at and change. */
export const MEETING = 'modules/first/01-meeting.md';

/** The block with a field to write in. */
export const FIELD = '::: reflection {#own}\nWhat helps you to begin?\n:::\n';

/** The page `meeting`, with something added to its first section, or without its end. */
export function meeting({ title = 'Meeting', opening = 'The opening is as it was.', added = '', end = '' } = {}) {
  return `---
title: ${title}
trainer_notes:
  - Only trainers read this note.
---

${opening}

## Before

${filler('what comes before', 6)}

${added}

::: trainer-note
A long note that only trainers see.

${filler('what only trainers know', 8)}
:::

## During

${filler('what happens', 6)}

::: details A fold
${filler('the fold', 2)}
:::

::: question {#who} Who begins?
- [ ] The guest
- [x] The host
:::

${FIELD}
## After

${filler('what comes after', 12)}

${end}
`;
}

export const BOOK = {
  'book.toml': '[book]\ntitle = "A small book"\nlanguage = "en"\nmodules = ["first", "second"]\n',
  'modules/first/index.md': `---\ntitle: First module\ncode: F-1\nobjectives:\n  - Begin well\ntrainer_notes:\n  - Bring chairs.\n---\n\n${filler('the module', 3)}\n`,
  [MEETING]: meeting(),
  'modules/first/02-leaving.md': `---\ntitle: Leaving\n---\n\n${filler('leaving', 14)}\n`,
  'modules/second/index.md': '---\ntitle: Second module\ncode: S-1\n---\n\nShort.\n',
};
