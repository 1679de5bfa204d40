// Proves that no page holds a script's text: scripts are files of the theme's, loaded late; no handler, no script address.

import { test } from 'node:test';
import { assertNone } from './lib/findings.mjs';
import { allPages } from './lib/sites.mjs';

const TAGS = /<[a-z][^>]*>/gi;

const OF_THEME = /^<script src="(\.\.\/)*assets\/[a-z-]+-[0-9a-f]{8}\.js" defer>$/;

test('no page of any edition holds a script of its own', () => {
  const findings = allPages().flatMap((page) =>
    (page.html.match(TAGS) ?? [])
      .filter((tag) => (/^<script/i.test(tag) && !OF_THEME.test(tag)) || /\son[a-z]+\s*=/i.test(withoutValues(tag)) || /=\s*["']?\s*javascript:/i.test(tag))
      .map((tag) => `${page.name}: ${tag.slice(0, 120)}`),
  );
  assertNone(findings, 'script');
});

/** A tag with the values of its attributes away: an `alt` may say `one = two`. */
function withoutValues(tag) {
  return tag.replace(/"[^"]*"|'[^']*'/g, '""');
}
