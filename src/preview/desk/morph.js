// Changes a part of the page that is shown into its fresh version, and touches nothing that is the same in both.
//
// The doors: `morph(live, fresh)` for what is inside an element, `sameAttributes(live, fresh)` for the element itself.
//
// Invariant: an element that is in both stays the element that it was. So a fold stays open, a field keeps what was
// typed, and a frame does not load again. What is in both is found by id first, then by being alike in the same order.

/** More pairs than this are not weighed one by one. */
const MOST_PAIRS = 2_000_000;

export function morph(live, fresh) {
  // Pages hold their style sheets themselves: see `sheets.js`.
  const skip = live.localName === 'head' ? (node) => node.matches?.('link[rel~="stylesheet"]') : () => false;
  new Morph(live, fresh).children(live, fresh, skip);
}

export function sameAttributes(live, fresh) {
  for (const { name, namespaceURI, localName } of [...live.attributes]) {
    if (!isReaders(live, name) && !fresh.hasAttribute(name)) live.removeAttributeNS(namespaceURI, localName);
  }
  for (const { name, namespaceURI, value } of fresh.attributes) {
    if (!isReaders(live, name) && live.getAttribute(name) !== value) live.setAttributeNS(namespaceURI, name, value);
  }
}

/** Folds are the reader's to open; no page may have a style of its own, so one that is there is the preview's. */
function isReaders(element, name) {
  return name === 'style' || (name === 'open' && element.localName === 'details');
}

class Morph {
  constructor(live, fresh) {
    this.byId = new Map([...live.querySelectorAll('[id]')].map((element) => [element.id, element]));
    this.freshIds = new Set([...fresh.querySelectorAll('[id]')].map(({ id }) => id));
    /** Live elements whose fresh version is known. */
    this.taken = new Set();
  }

  children(live, fresh, skip = () => false) {
    const old = [...live.childNodes].filter((node) => !skip(node));
    const pairs = this.pairs(old, [...fresh.childNodes]);
    for (const own of pairs.values()) this.taken.add(own);

    let last = null;
    for (const node of [...fresh.childNodes]) {
      const own = pairs.get(node);
      if (own) this.node(own, node);
      last = own ?? this.insert(live, node, last ? last.nextSibling : live.firstChild);
    }
    for (const node of old) {
      if (!this.taken.has(node) && node.parentNode === live) node.remove();
    }
  }

  node(live, fresh) {
    if (live.nodeType !== Node.ELEMENT_NODE) {
      sameText(live, fresh);
      return;
    }
    sameAttributes(live, fresh);
    if (signature(live) !== signature(fresh)) this.children(live, fresh);
  }

  /** Puts a node in, and with it what the page had of it at other places; returns what stands there now. */
  insert(parent, fresh, before) {
    const own = this.own(fresh, parent);
    if (own) {
      move(own, parent, before);
      this.node(own, fresh);
      return own;
    }
    const placed = parent.insertBefore(document.adoptNode(fresh), before);
    if (placed.nodeType === Node.ELEMENT_NODE) this.fill(placed);
    return placed;
  }

  fill(placed) {
    for (const inner of placed.querySelectorAll('[id]')) {
      // What stood in an element that was found has come with it.
      if (!placed.contains(inner)) continue;
      const own = this.own(inner, inner.parentNode);
      if (!own) continue;
      move(own, inner.parentNode, inner);
      this.node(own, inner);
      inner.remove();
    }
  }

  /** The live element of the same id that stood somewhere else. */
  own(fresh, parent) {
    const own = fresh.id ? this.byId.get(fresh.id) : null;
    if (!own || this.taken.has(own) || !isSameKind(own, fresh) || own.contains(parent)) return null;
    this.taken.add(own);
    return own;
  }

  /** Which fresh node is which live one: `Map(fresh → live)`, in the same order in both. */
  pairs(old, fresh) {
    const pairs = new Map();
    const [a, b] = [old.map(faceOf), fresh.map(faceOf)];
    let [start, endA, endB] = [0, a.length, b.length];
    while (start < endA && start < endB && isSame(a[start], b[start])) pairs.set(fresh[start], old[start++]);
    while (endA > start && endB > start && isSame(a[endA - 1], b[endB - 1])) pairs.set(fresh[--endB], old[--endA]);

    const [middleA, middleB] = [a.slice(start, endA), b.slice(start, endB)];
    const weigh = (one, other) => this.likeness(one, other);
    const found =
      middleA.length * middleB.length > MOST_PAIRS ? inStep(middleA, middleB, weigh) : best(middleA, middleB, weigh);
    for (const [atA, atB] of found) pairs.set(fresh[start + atB], old[start + atA]);
    return pairs;
  }

  /** How much two nodes are alike; 0 for nodes that must not become each other. */
  likeness(a, b) {
    if (a.kind !== b.kind || this.taken.has(a.node)) return 0;
    if (!a.isElement) return a.signature === b.signature ? 1 : 0.5;
    if (a.signature === b.signature) return 10;
    if (a.id && a.id === b.id) return 8;
    if (this.freshIds.has(a.id) || this.byId.has(b.id)) return 0;
    return 2 + (a.look === b.look ? 1 : 0) + (a.opening === b.opening ? 2 : 0);
  }
}

/** What a node shows of itself when it is compared. */
function faceOf(node) {
  const isElement = node.nodeType === Node.ELEMENT_NODE;
  return {
    node,
    isElement,
    kind: isElement ? `${node.namespaceURI} ${node.localName}` : node.nodeName,
    signature: signature(node),
    id: node.id ?? '',
    look: isElement ? node.getAttribute('class') : null,
    opening: isElement ? node.textContent.trim().slice(0, 40) : null,
  };
}

/** The whole of a node, without what is the reader's. */
function signature(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.data;
  return node.outerHTML.replaceAll(/(<details\b[^>]*?) open=""/g, '$1');
}

function isSame(a, b) {
  return a.kind === b.kind && a.signature === b.signature;
}

function isSameKind(a, b) {
  return a.localName === b.localName && a.namespaceURI === b.namespaceURI;
}

/** The pairs in the same order whose likenesses add up to the most. */
function best(a, b, weigh) {
  const width = b.length + 1;
  const sums = new Float32Array((a.length + 1) * width);
  const weights = new Float32Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const weight = weigh(a[i], b[j]);
      weights[i * b.length + j] = weight;
      const paired = weight > 0 ? weight + sums[(i + 1) * width + j + 1] : 0;
      sums[i * width + j] = Math.max(paired, sums[(i + 1) * width + j], sums[i * width + j + 1]);
    }
  }

  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const weight = weights[i * b.length + j];
    if (weight > 0 && sums[i * width + j] === weight + sums[(i + 1) * width + j + 1]) pairs.push([i++, j++]);
    else if (sums[i * width + j] === sums[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs by place alone. */
function inStep(a, b, weigh) {
  const pairs = [];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (weigh(a[at], b[at]) > 0) pairs.push([at, at]);
  }
  return pairs;
}

/** Only the letters that differ, so that a selection beside them stays. */
function sameText(live, fresh) {
  const [old, text] = [live.data, fresh.data];
  if (old === text) return;
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  live.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
}

/** Moves an element without taking it out, where the browser can: its focus and its frames live on. */
function move(element, parent, before) {
  if (parent.moveBefore && element.isConnected && parent.isConnected) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}
