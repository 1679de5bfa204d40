// What a supervisor has done with a worker: ticked on the coaching guide, told on the agenda.

const itemInputs = () => [...document.querySelectorAll('[data-tick]')];

/** Which of the page's items are ticked for the chosen worker. */
function doneItems() {
  const worker = chosenWorker();
  const { ticks } = keep.read();
  return new Set(itemInputs().map(({ dataset }) => dataset.tick).filter((item) => ticks[tickKey(item, worker)]));
}

function tick(item, isDone) {
  const key = tickKey(item);
  change((record) => {
    if (isDone) record.ticks[key] = true;
    else delete record.ticks[key];
  });
}

function clearTicks() {
  const worker = chosenWorker();
  change((record) => {
    for (const { dataset } of itemInputs()) delete record.ticks[tickKey(dataset.tick, worker)];
  });
}

function showStatus(done) {
  const text = t('tick-status', { done: done.size, count: itemInputs().length });
  const status = byId('tb-tick-status');
  if (status.textContent !== text) status.textContent = text;
  const name = workerName();
  write('worker', agendaPart() ? name : [name, text].filter(Boolean).join(' · '));
}

/** What is printed in place of a field. */
function write(field, text) {
  for (const line of document.querySelectorAll(`[data-written="${field}"]`)) line.textContent = text;
}

const agendaPart = () => byId('tb-agenda');

function showTicks() {
  const done = doneItems();
  for (const input of itemInputs()) input.checked = done.has(input.dataset.tick);
  showStatus(done);
}

document.addEventListener('change', ({ target }) => {
  if (target.dataset?.tick && !agendaPart()) tick(target.dataset.tick, target.checked);
});
