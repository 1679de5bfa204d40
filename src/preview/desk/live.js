// What the preview adds to each page: the page renews itself when the book changes.
//
// The door: the script tag that the server puts before `</body>`. `data-generation` on it says what the page was made
// from, and `data-panel` that its edition may see what is for trainers.
//
// Invariant: without `data-panel` the book's problems are neither asked for nor shown. A problem quotes the book, and
// the page of an edition without that mark has to look as its readers will see it.

(async (tag) => {
  const { renew, wantsPanel } = await import('/-/renew.js');
  // In the desk the desk tells what has changed, and shows the problems.
  const inDesk = window.frameElement?.hasAttribute('data-desk') ?? false;

  let generation = tag.dataset.generation;
  let connection = null;
  const isNew = (state) => {
    const other = String(state.generation) !== generation || (connection !== null && state.connection !== connection);
    generation = String(state.generation);
    connection = state.connection;
    return other;
  };

  const learn = async (state) => {
    if (!state.connected) return;
    if (isNew(state)) await renew();
    if (inDesk || window.parent !== window) return;
    if (wantsPanel()) (await import('/-/panel.js')).show(state);
    else document.querySelector('tb-preview-panel')?.remove();
  };

  if (inDesk) {
    addEventListener('trainbook:change', ({ detail }) => learn(detail));
    dispatchEvent(new CustomEvent('trainbook:ready'));
  } else {
    const { subscribe } = await import('/-/changes.js');
    subscribe(learn);
  }
})(document.currentScript);
