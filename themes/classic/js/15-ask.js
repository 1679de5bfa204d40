// Asks before something is lost. A button with `data-asks` names the dialog that it opens.

const asked = new Map();

/** Runs `then` when the reader has said yes in the dialog with this id. Focus goes back to where it was, unless `then` moves it. */
function onYes(id, then) {
  asked.set(id, then);
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-asks]');
  const dialog = button && document.getElementById(button.dataset.asks);
  if (!dialog || dialog.open) return;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'yes' && asked.get(dialog.id)?.(), { once: true });
  dialog.showModal();
});
