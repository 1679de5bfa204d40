// One step at a time: by buttons, by the keys that presenter remotes send, and by the list of all steps.

/** Shows a step. `focus`: the reader went there, so the cursor of a screen reader goes too. */
function show(place, { focus = true } = {}) {
  const all = steps();
  const at = Math.min(Math.max(place, 0), all.length - 1);
  book();
  state.key = all[at].dataset.key;
  save();
  draw();
  follow();
  if (!focus) return;
  scrollTo(0, scrollY + document.getElementById('tb-deliver').getBoundingClientRect().top);
  all[at].querySelector('h2').focus({ preventScroll: true });
  announce(t('deliver-step', { number: at + 1, count: all.length }));
}

function draw() {
  const all = steps();
  const at = here(all);
  for (const [place, step] of all.entries()) step.classList.toggle('current', place === at);
  for (const link of document.querySelectorAll('.deliver-outline a')) {
    const leadsHere = link.hash === `#${all[at].id}`;
    if (leadsHere) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  document.getElementById('tb-deliver').style.setProperty('--deliver-size', habits.size);
  drawControls();
  drawClock();
}

const control = (name) => document.querySelector(`[data-do="${name}"]`);

function label(name, text) {
  const words = control(name)?.querySelector('span');
  if (words && words.textContent !== text) words.textContent = text;
}

/** The buttons. One that does nothing is left where it is and says so: the keyboard's cursor may be on it. */
function drawControls() {
  const all = steps();
  const at = here(all);
  const off = (name, is) => control(name)?.setAttribute('aria-disabled', String(is));
  off('back', at === 0);
  off('next', at === all.length - 1);
  off('smaller', habits.size === SIZES[0]);
  off('larger', habits.size === SIZES.at(-1));
  control('run').dataset.runs = String(isRunning());
  const begin = state.startedAt === null ? t('deliver-start') : t('deliver-go-on');
  label('run', isRunning() ? t('deliver-pause') : begin);
  label('project', isProjecting() ? t('deliver-project-again') : t('deliver-project'));
  const blank = control('blank');
  if (blank) {
    blank.disabled = !isProjecting();
    blank.setAttribute('aria-pressed', String(state.black));
  }
  control('keys').checked = habits.keys;
}

// --- What can be done --------------------------------------------------------------------------------------------

function go(by) {
  const all = steps();
  const to = here(all) + by;
  if (to >= 0 && to < all.length) show(to);
}

function resize(by) {
  const at = SIZES.indexOf(habits.size);
  habits.size = SIZES[Math.min(Math.max((at < 0 ? 1 : at) + by, 0), SIZES.length - 1)];
  saveHabits();
  draw();
}

function run() {
  if (isRunning()) pause();
  else start();
  stayAwake();
  draw();
}

function restart() {
  Object.assign(state, { startedAt: null, since: null, spent: {} });
  show(0);
}

const DEEDS = {
  back: () => go(-1),
  next: () => go(1),
  run,
  project: openProjector,
  blank: () => setBlack(!state.black),
  smaller: () => resize(-1),
  larger: () => resize(1),
  restart,
};

const towards = (sign) => (document.documentElement.dir === 'rtl' ? -sign : sign);
const KEYS = {
  PageDown: DEEDS.next,
  PageUp: DEEDS.back,
  ArrowRight: () => go(towards(1)),
  ArrowLeft: () => go(towards(-1)),
  b: DEEDS.blank,
  B: DEEDS.blank,
  '.': DEEDS.blank,
  Escape: () => setBlack(false),
};

/** Keys in fields write, and in what scrolls they scroll. */
const isTaken = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable], [tabindex="0"]');

addEventListener('keydown', (event) => {
  if (!habits.keys || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target)) return;
  const deed = KEYS[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
});

addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) DEEDS[button.dataset.do]?.();
  const link = event.target.closest('.deliver a[href^="#"]');
  if (link && !event.ctrlKey && !event.metaKey && reach(link.hash)) event.preventDefault();
});

addEventListener('change', ({ target }) => {
  if (target.dataset?.do !== 'keys') return;
  habits.keys = target.checked;
  saveHabits();
});

/** Goes to a place of this page: a step, or something in one. */
function reach(hash) {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  const step = place?.closest('.deliver-step');
  if (!step) return false;
  show(steps().indexOf(step), { focus: place === step });
  if (place !== step) {
    place.tabIndex = -1;
    place.focus();
  }
  return true;
}

addEventListener('hashchange', () => reach(location.hash));

// --- The screen stays on while the clock runs, where the browser can see to it ------------------------------------

let awake = null;

async function stayAwake() {
  try {
    if (isRunning() && !awake) awake = await navigator.wakeLock?.request('screen');
    awake?.addEventListener('release', () => {
      awake = null;
    });
    if (!isRunning()) await awake?.release();
  } catch {
    // It may not. The training goes on.
  }
}

addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') stayAwake();
});

// --- The beginning -----------------------------------------------------------------------------------------------

addEventListener('pagehide', () => {
  book();
  save();
});

setInterval(() => {
  if (projector?.closed) lostProjector();
  drawClock();
}, 1000);

if (state.key === null && !reach(location.hash)) state.key = steps()[0].dataset.key;
enhance(draw);
findProjector();
drawControls();
stayAwake();
