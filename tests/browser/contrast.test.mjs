// Proves that the theme's colours can be read: each pair of text and ground, and of control and ground, has the contrast
// that WCAG asks for, in light, in dark, and for readers who ask for more. The browser says what each colour is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openTab, startBrowser } from './lib/browser.mjs';
import { assertNone } from './lib/findings.mjs';
import { editions, page } from './lib/sites.mjs';

const TOKENS = new URL('../../themes/classic/css/10-tokens.css', import.meta.url);

// What each colour is for. One that is missing here fails the test.
const GROUNDS = ['paper', 'surface', 'sunken', 'quiet'];
const HUES = ['say', 'ask', 'do', 'staff', 'supervisor', 'case', 'indigo', 'slate', 'alert', 'accent'];
const TEXTS = ['ink', 'soft', 'ok', 'bad', ...HUES];
const CONTROLS = ['edge', 'focus', 'accent'];
const ON = [
  ['on-accent', 'accent'],
  ['on-highlight', 'highlight'],
];
const PARTING = ['line']; // lines that part what is told apart without them

const DISPLAYS = [
  ['light', { colorScheme: 'light' }, { text: 4.5, control: 3 }],
  ['dark', { colorScheme: 'dark' }, { text: 4.5, control: 3 }],
  ['light with more contrast', { colorScheme: 'light', contrast: 'more' }, { text: 7, control: 4.5 }],
  ['dark with more contrast', { colorScheme: 'dark', contrast: 'more' }, { text: 7, control: 4.5 }],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test('contrast is reckoned as WCAG does', () => {
  assert.equal(contrast([1, 1, 1], [0, 0, 0]), 21);
  assert.equal(contrast([0x76 / 255, 0x76 / 255, 0x76 / 255], [1, 1, 1]).toFixed(2), '4.54');
});

test('every colour of the theme has its use here', () => {
  const named = [...readFileSync(TOKENS, 'utf8').matchAll(/--([\w-]+):\s*(?:#|color-mix)/g)].map((match) => match[1]);
  const used = new Set([...GROUNDS, ...TEXTS, ...CONTROLS, ...ON.flat(), ...PARTING]);
  assert.ok(named.length > 20, `${named.length} colours`);
  assert.deepEqual([...new Set(named)].filter((name) => !used.has(name)), []);
});

for (const [name, display, least] of DISPLAYS) {
  test(`every pair has its contrast, ${name}`, async () => {
    const tab = await openTab(browser, display);
    await tab.goto(page(editions[0], 'index.html').url);
    const tints = HUES.map((hue) => [`box of ${hue}`, `color-mix(in srgb, var(--${hue}) var(--tint), var(--surface))`]);
    const grounds = [...GROUNDS.map((ground) => [ground, `var(--${ground})`]), ...tints];
    const names = [...new Set([...TEXTS, ...CONTROLS, ...ON.flat()])].map((one) => [one, `var(--${one})`]);
    const colours = await tab.evaluate(readColours, Object.fromEntries([...grounds, ...names]));
    const pairs = [
      ...TEXTS.flatMap((text) => grounds.map(([ground]) => [text, ground, least.text])),
      ...CONTROLS.flatMap((control) => grounds.map(([ground]) => [control, ground, least.control])),
      ...ON.map(([text, ground]) => [text, ground, least.text]),
    ];
    const findings = pairs.flatMap(([front, ground, wanted]) => {
      const found = contrast(colours[front], colours[ground]);
      return found >= wanted ? [] : [`${front} on ${ground}: ${found.toFixed(2)} instead of ${wanted}`];
    });
    await tab.context().close();
    assertNone(findings, 'weak contrast');
  });
}

/** Runs in the page: what the browser makes of each colour, as red, green and blue from 0 to 1. */
function readColours(wanted) {
  const probe = document.body.appendChild(document.createElement('span'));
  const read = (value) => {
    probe.style.color = 'rgb(1 2 3)';
    probe.style.color = value;
    const shown = getComputedStyle(probe).color;
    const numbers = shown.replace('srgb', '').match(/[\d.]+/g).map(Number);
    if (numbers.length !== 3) throw new Error(`${value} is ${shown}`);
    return shown.startsWith('rgb') ? numbers.map((number) => number / 255) : numbers;
  };
  return Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, read(value)]));
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
