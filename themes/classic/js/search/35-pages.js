// What pages say: read from the pages themselves once they are hits, so that a site holds no word twice.

/**
 * How many pages are asked at once; how long a page may take, and how long its words after it, in milliseconds. A hit is shown
 * without its words, too.
 */
const AT_ONCE = 6;
const PATIENCE = 4000;
const LAST_WORD = 500;

/** What a page says in order: texts, and `[anchor, title]` where another part of the page begins or goes on. Nothing if it does not come. */
function said(address) {
  const url = addressOf({ address });
  const html = () => (hasOrigin() ? pageFromHost(url) : pageInFrame(url));
  return once(url, async () => partsOf(await html())).catch(() => []);
}

/** Whether that is known. */
const isSaid = (address) => kept.has(addressOf({ address }));

async function pageFromHost(url) {
  const answer = await fetch(url, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** Whether no page that was opened said a word: the host lets none be framed in a sealed frame. */
let areMute = false;
let hasSpoken = false;

/** In a folder and in a sealed frame no page may read another: the other hands its text out. See `12-asked.js`. */
function pageInFrame(url) {
  if (areMute) return Promise.reject(new Error(url));
  return new Promise((resolve, reject) => {
    const frame = made('iframe');
    Object.assign(frame, { name: 'trainbook-page', hidden: true });
    const end = () => {
      clearTimeout(late);
      removeEventListener('message', heard);
      frame.remove();
    };
    const heard = ({ source, data }) => {
      if (source !== frame.contentWindow || typeof data?.page !== 'string') return;
      hasSpoken = true;
      end();
      resolve(data.page);
    };
    const giveUp = () => {
      end();
      reject(new Error(url));
    };
    let late = setTimeout(giveUp, PATIENCE);
    frame.onload = () => {
      clearTimeout(late);
      late = setTimeout(() => {
        areMute = !hasSpoken;
        giveUp();
      }, LAST_WORD);
    };
    addEventListener('message', heard);
    frame.src = url;
    document.body.append(frame);
  });
}

const HEADINGS = 'h2, h3, h4, h5, h6, dt[id]';
const PLACES = 'section, li[id], dd[id]';
const BLOCKS =
  'address, article, aside, blockquote, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, ' +
  'h1, h2, h3, h4, h5, h6, header, label, legend, li, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul, .credit';
/** What is no part of the text: ways through the site, labels of the interface, answers that a reader unfolds. */
const LEFT_OUT = [
  'h1, nav, script, style, template, svg, button, select, textarea, input, progress, dialog, [hidden], .sr, .hint, .needs-script',
  '.answers:not(.answers-open), .block-kind, .callout-kind, .cue-label > span:not(.cue-title), .media-label, .staff-head',
  '.staff-panel-label, .activity-facts, .activity-steps > caption, .activity-steps > thead, .check-actions, .verdict, .tick > label > .sr',
  '.facts dt, .page-time, .day-time, .slot-clock, .slot-kind, .slot-time, .kicker, .totals, .objectives > p, .from-label, .card-kicker',
  '.counterpart-link, .counterpart-missing, .deliver-link, .guide, .start, .uses, .file-facts, .footnote-reference, .footnote-back, .checks',
].join(', ');

function partsOf(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parts = [];
  const main = page.querySelector('main') ?? page.body;
  main.append(...main.querySelectorAll('.facts')); // whom it is for, and the like, is the last that a hit should show
  addParts(main, parts, { under: ['', ''] });
  return parts;
}

/** Adds what an element says. `place` is where it stands: under which anchor and title, and what titles that by its id. */
function addParts(element, parts, place) {
  let text = '';
  const flush = () => {
    const whole = text.replace(/\s+/g, ' ').trim();
    if (whole) parts.push(whole);
    text = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.ELEMENT_NODE || !(node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
      text += textOf(node);
      continue;
    }
    flush();
    if (node.matches(LEFT_OUT) || (node.id && node.id === place.titledBy)) continue;
    if (node.matches(HEADINGS)) {
      place.under = [node.id, textOf(node).replace(/\s+/g, ' ').trim()];
      parts.push(place.under);
    } else if (node.matches(PLACES)) {
      addPlace(node, parts, place.under);
    } else {
      addParts(node, parts, place);
    }
  }
  flush();
}

/** A part of the page, after which that goes on in which it stands. */
function addPlace(element, parts, around) {
  const place = { under: around };
  if (element.id) {
    place.titledBy = element.getAttribute('aria-labelledby');
    const title = place.titledBy && element.querySelector(`#${CSS.escape(place.titledBy)}`);
    const own = title ? textOf(title).replace(/\s+/g, ' ').trim() : '';
    place.under = [element.id, element.matches('dd') ? around[1] : own];
    parts.push(place.under);
  }
  addParts(element, parts, place);
  if (place.under !== around) parts.push(around);
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return '';
  if (node.matches('img')) return node.alt;
  if (node.matches('br')) return ' ';
  return [...node.childNodes].map(textOf).join('');
}
