// What the preview adds to each page: the page renews itself when the book changes.
//
// The door: the script tag that the server puts before `</body>`. `data-generation` on it says what the page was made
// from, and `data-panel` that its edition may see what is for trainers.
//
// Invariant: without `data-panel` the book's problems are neither asked for nor shown. A problem quotes the book, and
// the page of an edition without that mark has to look as its readers will see it.

(async (tag) => {
  // If the server went while the page was loading, the page is loaded again as soon as there is something new.
  const { renew, wantsPanel } = await import('/-/renew.js').catch(() => ({
    renew: () => location.reload(),
    wantsPanel: () => false,
  }));
  // In the desk the desk tells what has changed, and shows the problems.
  const inDesk = window.frameElement?.hasAttribute('data-desk') ?? false;

  let shown = tag.dataset.generation;
  let newest = 0;

  const learn = async (state) => {
    if (!state.connected) return;
    newest += 1;
    const mine = newest;
    const generation = String(state.generation);
    if (generation !== shown && (await renew())) shown = generation;
    if (inDesk || window.parent !== window) return;
    const panel = wantsPanel() ? await import('/-/panel.js') : null;
    if (mine !== newest) return;
    if (panel) panel.show(state);
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
