// What the reader writes: kept as it is typed, and compared with possible answers once there is something to compare.
//
// A box is found again by its page and the id of the block that it stands in.

const TYPING_PAUSE = 400;

/** Texts that are typed and not yet kept, by their place. */
const typed = new Map();
const met = new WeakSet();
let typingTimer = null;
let cannotKeep = false;

const boxes = () => [...document.querySelectorAll('.write textarea')];
const placeOf = (box) => `${page.page}#${box.closest('.reflection, .activity').id}`;
const isEmpty = (box) => box.value.trim() === '';

function keepTyped() {
  clearTimeout(typingTimer);
  if (typed.size === 0) return;
  const texts = [...typed];
  typed.clear();
  const lasts = keep.change(({ answers }) => {
    for (const [place, text] of texts) {
      if (text.trim() === '') delete answers[place];
      else answers[place] = text;
    }
  });
  if (!lasts && !cannotKeep) {
    cannotKeep = true;
    showThatNothingIsKept();
    announce(t('write-not-kept'));
  }
}

function showThatNothingIsKept() {
  if (!cannotKeep) return;
  for (const hint of document.querySelectorAll('.write .hint .needs-script')) hint.textContent = t('write-not-kept');
}

/** Puts in what was kept, and what another tab has written since. What is being typed here comes first. */
function fillBoxes() {
  if (keep.isNewer(page.module ?? '')) return;
  const { answers } = keep.read();
  for (const box of boxes()) {
    const place = placeOf(box);
    if (typed.has(place) || box === document.activeElement) continue;
    box.value = answers[place] ?? '';
    showWhetherToCompare(box);
  }
}

function meet(box) {
  met.add(box);
  const place = placeOf(box);
  const kept = keep.read().answers[place] ?? '';
  // Who types before this script has come keeps that.
  if (isEmpty(box)) box.value = kept;
  else if (box.value !== kept) typed.set(place, box.value);
  box.addEventListener('input', () => {
    typed.set(place, box.value);
    clearTimeout(typingTimer);
    typingTimer = setTimeout(keepTyped, TYPING_PAUSE);
    showWhetherToCompare(box);
  });
  box.addEventListener('change', keepTyped);
}

// --- Compare with possible answers --------------------------------------------------------------------------------

/** The fold that waits for what is written in a box, with its parts; none if nothing waits. */
function foldOf(box) {
  const fold = box.closest('.reflection, .activity').querySelector(':scope > [data-after-writing]');
  if (!fold) return null;
  const next = fold.nextElementSibling;
  return { fold, summary: fold.querySelector('summary'), said: next?.matches('.compare-how') ? next.lastChild : null };
}

function guard(box) {
  const parts = foldOf(box);
  if (!parts || parts.said) return;
  const { fold, summary } = parts;
  const how = document.createElement('div');
  how.className = 'compare-how needs-script';
  const [described, said] = ['span', 'p'].map((name) => document.createElement(name));
  described.id = `${box.id}-how`;
  described.hidden = true;
  described.textContent = t('compare-first-how');
  said.className = 'compare-first';
  said.setAttribute('role', 'status');
  how.append(described, said);
  fold.after(how);
  if (met.has(fold)) return;
  met.add(fold);
  summary.addEventListener('click', (event) => {
    if (!isEmpty(box)) return;
    event.preventDefault();
    foldOf(box).said.textContent = t('compare-first');
  });
  // A browser also opens folds by itself, to show a place in them.
  fold.addEventListener('toggle', () => {
    if (fold.open && isEmpty(box) && summary.hasAttribute('aria-disabled')) fold.open = false;
  });
}

function showWhetherToCompare(box) {
  const parts = foldOf(box);
  if (!parts?.said) return;
  const { fold, summary, said } = parts;
  const waits = isEmpty(box) && !fold.open;
  if (waits) {
    summary.setAttribute('aria-disabled', 'true');
    summary.setAttribute('aria-describedby', `${box.id}-how`);
    return;
  }
  summary.removeAttribute('aria-disabled');
  summary.removeAttribute('aria-describedby');
  said.textContent = '';
}

enhance(() => {
  keepTyped();
  for (const box of boxes()) {
    if (!met.has(box)) meet(box);
    guard(box);
    showWhetherToCompare(box);
  }
  keepTyped();
  showThatNothingIsKept();
});
addEventListener('trainbook:kept', fillBoxes);
addEventListener('pagehide', keepTyped);
document.addEventListener('visibilitychange', () => document.hidden && keepTyped());
