// Two panes that scroll together: what stands in both pages stays at the same height.
//
// The door: `new Together(left, right)`; `attach(pane)` when a page has come, `align(leader)` to bring the other there.
//
// Invariant: a scroll that this made is known by where it ended, and moves nothing in turn. So there is no loop.

// What is in both pages: elements of the same id, and pieces of the same text that stand once in each.
const PIECES = 'main :is([id], h1, h2, h3, h4, h5, h6, p, li, th, td, dt, dd, figcaption, summary, img)';
const SHORTEST_TEXT = 16;
// The line of the window at which both pages show the same, as part of its height; at the ends it is the page's end.
const LINE = 0.3;

export class Together {
  #marks = null;
  /** Where each pane was last put by this. */
  #echo = new Map();
  #watched = new Map();

  constructor(left, right) {
    this.panes = [left, right];
    this.leader = left;
  }

  attach(pane) {
    this.#marks = null;
    this.#watched.get(pane)?.disconnect();
    const { window, document } = pane;
    window.addEventListener('scroll', () => this.#scrolled(pane), { passive: true });
    // Folds, pictures and another width change where things stand.
    const watch = new window.ResizeObserver(() => this.changed());
    watch.observe(document.body);
    this.#watched.set(pane, watch);
  }

  /** Something stands at another place than before. */
  changed() {
    this.#marks = null;
    this.align(this.leader);
  }

  align(leader) {
    this.leader = leader;
    const [left, right] = this.panes;
    const other = leader === left ? right : left;
    if (!left.isShown || !right.isShown || !left.document || !right.document) return;
    const [from, to] = [sizeOf(leader), sizeOf(other)];
    if (from.most <= 0 || to.most <= 0) return;

    this.#marks ??= marksOf(left.document, right.document);
    const marks = this.#marks.map(([atLeft, atRight]) => (leader === left ? [atLeft, atRight] : [atRight, atLeft]));
    const y = leader.window.scrollY;
    const line = lineAt(y, from);
    const place = between([[0, 0], ...marks, [from.whole, to.whole]], y + line) - line;
    // A frame of another width may be of another height, so the ends are said outright.
    const wanted = y <= 0 ? 0 : y >= from.most - 1 ? to.most : Math.min(Math.max(place, 0), to.most);
    other.window.scrollTo({ top: wanted, behavior: 'instant' });
    this.#echo.set(other, other.window.scrollY);
  }

  #scrolled(pane) {
    if (Math.abs(pane.window.scrollY - (this.#echo.get(pane) ?? NaN)) < 1) return;
    this.#echo.delete(pane);
    this.align(pane);
  }
}

function sizeOf({ window, document }) {
  const whole = document.documentElement.scrollHeight;
  return { whole, shown: window.innerHeight, most: whole - window.innerHeight };
}

/** How far down the window the line is: at its top on the page's top, at its foot on the page's end. */
function lineAt(y, { shown, most }) {
  if (most < shown) return (shown * y) / most;
  const line = shown * LINE;
  return Math.min(y, line) + Math.max(0, y - (most - (shown - line)));
}

/** Piecewise linear: where `x` of the first page is in the second. */
function between(marks, x) {
  const after = marks.findIndex(([from]) => from > x);
  if (after < 0) return marks.at(-1)[1];
  const [[x0, y0], [x1, y1]] = [marks[after - 1] ?? [0, 0], marks[after]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** The places of what is in both pages, in an order that holds in both: `[[top in left, top in right], …]`. */
function marksOf(left, right) {
  const [a, b] = [piecesOf(left), piecesOf(right)];
  const both = [...a].filter(([name]) => b.has(name)).map(([name, top]) => [top, b.get(name)]);
  return rising(both.sort((one, other) => one[0] - other[0] || one[1] - other[1]));
}

/** Each piece that has a place, by a name that it has alone. */
function piecesOf(document) {
  const places = new Map();
  const doubles = new Set();
  const { scrollY } = document.defaultView;
  for (const piece of document.querySelectorAll(PIECES)) {
    const box = piece.getBoundingClientRect();
    if (box.height === 0) continue;
    for (const name of namesOf(piece)) {
      if (places.has(name)) doubles.add(name);
      places.set(name, box.top + scrollY);
    }
  }
  for (const name of doubles) places.delete(name);
  return places;
}

function namesOf(piece) {
  const text = piece.localName === 'img' ? piece.alt : piece.textContent.trim();
  return [piece.id && `#${piece.id}`, text.length >= SHORTEST_TEXT && `${piece.localName} ${text}`].filter(Boolean);
}

/** The longest row of pairs that goes down in both pages; what one page has elsewhere is left out. */
function rising(pairs) {
  const ends = []; // ends[n]: the pair that ends the row of n + 1 pairs and stands highest in the right page
  const before = new Map();
  for (const pair of pairs) {
    let at = ends.findIndex((end) => end[1] >= pair[1]);
    if (at < 0) at = ends.length;
    before.set(pair, ends[at - 1] ?? null);
    ends[at] = pair;
  }
  const row = [];
  for (let pair = ends.at(-1) ?? null; pair; pair = before.get(pair)) row.unshift(pair);
  return row.filter(([from], at) => at === 0 || from > row[at - 1][0]);
}
