// The door for scripts of their own file, which come after this one: `const { page, keep, announce } = trainbook`, and
// `const t = trainbook.strings(STRINGS)`.

window.trainbook = { page, keep, announce, enhance, onYes, fromRoot, hasOrigin, strings: (own) => (key, fills) => filled(own, key, fills) };
