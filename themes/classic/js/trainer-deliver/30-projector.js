// The projector window: the trainees' pages on another screen, which follow the trainer. It is sent to addresses of the edition
// for trainees and to a black page, and to nothing else.
//
// Pages of a folder may not look into each other, so it is only told where to go. A reload finds it again by its name.

const PROJECTOR = `trainbook-projector-${page.book}`;

let projector = null;
let shown = null;

const isProjecting = () => projector !== null && !projector.closed;

const addressOf = (step) => step.dataset.project && new URL(step.dataset.project, location.href).href;

/** The place to show at a step: its own, or that of the last step that has one. */
function placeToShow() {
  const all = steps();
  const places = all.slice(0, here(all) + 1).map(addressOf).filter(Boolean);
  return places.at(-1) ?? all.map(addressOf).find(Boolean);
}

/** Opens the window, or brings it to the front. It takes a click: browsers stop windows that open by themselves. */
function openProjector() {
  const address = placeToShow();
  if (!address) return;
  if (isProjecting()) {
    projector.focus();
    return;
  }
  projector = window.open(address, PROJECTOR, 'popup,width=1280,height=720');
  if (!projector) {
    tell(t('deliver-screen-stopped'), steps()[here()].dataset.see);
    return;
  }
  shown = address;
  Object.assign(state, { projecting: true, black: false });
  save();
  tell(t('deliver-screen-opened'));
  drawControls();
}

/** After a reload: the window of that name, if it is still there. */
function findProjector() {
  if (!state.projecting || projector) return;
  projector = window.open('', PROJECTOR);
  if (!isProjecting()) {
    lostProjector();
    return;
  }
  if (state.black) goBlack();
  else follow();
}

function lostProjector() {
  projector = null;
  shown = null;
  Object.assign(state, { projecting: false, black: false });
  save();
  tell(t('deliver-screen-closed'));
  drawControls();
}

/** Sends the window to where the trainer is. */
function follow() {
  if (!isProjecting() || state.black) return;
  const address = placeToShow();
  if (address && address !== shown) projector.location.replace(address);
  shown = address;
  tell(addressOf(steps()[here()]) ? '' : t('deliver-screen-stays'));
}

let blackPage = null;

function goBlack() {
  const text = `<!DOCTYPE html><html lang="${LANGUAGE}"><meta charset="utf-8"><meta name="color-scheme" content="dark"><title>${t('deliver-blank')}</title><body bgcolor="#000000">`;
  blackPage ??= URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  projector.location.replace(blackPage);
  shown = null;
}

function setBlack(black) {
  if (!isProjecting() || state.black === black) return;
  state.black = black;
  save();
  if (black) goBlack();
  else follow();
  tell(black ? t('deliver-screen-black') : t('deliver-screen-shown'));
  drawControls();
}

/** Says what has become of the projector, to see and to hear. */
function tell(text, href) {
  const told = document.getElementById('tb-deliver-told');
  if (!text && !isProjecting()) return;
  told.textContent = text;
  if (href) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = t('deliver-screen-see');
    told.append(' ', link);
  }
  if (text) announce(told.textContent);
}
