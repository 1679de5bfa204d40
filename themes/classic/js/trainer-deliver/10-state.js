// Delivering a module: which step it is at, and how much time went where. Kept in the module's record as `delivery`.
//
// `delivery` is `{ key, startedAt, since, spent, projecting, black }`: the step by its key, when the clock was started, since
// when it runs (null while it stands), milliseconds by step, and what the projector window is at.

const { page, keep, announce, enhance } = trainbook;
const t = trainbook.strings(STRINGS);

const fresh = () => ({ key: null, startedAt: null, since: null, spent: {}, projecting: false, black: false });
const state = { ...fresh(), ...keep.read().delivery };

function save() {
  keep.change((record) => {
    record.delivery = { ...state };
  });
}

/** What holds for every module: the size of the type, and whether keys are listened to. */
const SIZES = [0.8, 1, 1.2, 1.45, 1.75, 2.1];
const habits = { size: 1, keys: true, ...keep.read('').delivering };

function saveHabits() {
  keep.change((record) => {
    record.delivering = { ...habits };
  }, '');
}

/** The steps as they stand in the page, which the preview may have renewed. */
const steps = () => [...document.querySelectorAll('.deliver-step')];

/** The place of the step that is shown. A step that has gone leaves its place to the one that stands there now. */
function here(all = steps()) {
  const place = all.findIndex((step) => step.dataset.key === state.key);
  if (place >= 0) return place;
  const current = all.findIndex((step) => step.classList.contains('current'));
  return Math.max(current, 0);
}

const isRunning = () => state.since !== null;

/** Books the time since the last look on the step that is shown. */
function book(now = Date.now()) {
  if (!isRunning()) return;
  state.spent[state.key] = (state.spent[state.key] ?? 0) + Math.max(0, now - state.since);
  state.since = now;
}

function start() {
  state.startedAt ??= Date.now();
  state.since = Date.now();
  save();
}

function pause() {
  book();
  state.since = null;
  save();
}

/** Milliseconds: on one step, or on all. */
function spentOn(key, now = Date.now()) {
  const running = isRunning() && state.key === key ? Math.max(0, now - state.since) : 0;
  return (state.spent[key] ?? 0) + running;
}

const spentInAll = (now = Date.now()) => [...new Set([...Object.keys(state.spent), state.key])].reduce((sum, key) => sum + spentOn(key, now), 0);
