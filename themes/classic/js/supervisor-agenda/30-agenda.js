// The agenda of the next one-to-one: what is chosen, the date, notes and next steps, by worker.
//
// It is kept in the module's record as `agendas: { WORKER: { date, chosen: {}, notes, next } }`.

const FIELDS = ['date', 'notes', 'next'];

function agendaOf(record) {
  const kept = record.agendas?.[chosenWorker()];
  return { date: '', notes: '', next: '', ...kept, chosen: { ...kept?.chosen } };
}

const agenda = () => agendaOf(keep.read());

function changeAgenda(alter) {
  change((record) => {
    const changed = agendaOf(record);
    alter(changed);
    record.agendas = { ...record.agendas, [chosenWorker()]: changed };
  });
}

function clearAgenda() {
  const worker = chosenWorker();
  change((record) => {
    if (record.agendas) delete record.agendas[worker];
  });
  byId('tb-agenda-only').checked = false;
  showOnly();
}

function showAgenda() {
  const kept = agenda();
  const done = doneItems();
  for (const input of itemInputs()) {
    input.checked = kept.chosen[input.dataset.tick] === true;
    markDone(input, done.has(input.dataset.tick));
  }
  for (const field of FIELDS) {
    const input = agendaPart().querySelector(`[data-agenda="${field}"]`);
    if (input.value !== kept[field]) input.value = kept[field];
    write(field, field === 'date' ? writtenDate(kept.date) : kept[field]);
  }
  const count = itemInputs().filter(({ checked }) => checked).length;
  agendaPart().classList.toggle('has-choice', count > 0);
  const text = t('agenda-chosen', { count });
  const status = byId('tb-agenda-status');
  if (status.textContent !== text) status.textContent = text;
  showStatus(done);
}

/** Says of an item that it has been done already. */
function markDone(input, isDone) {
  const item = input.closest('.tick');
  const mark = item.querySelector('.tick-done');
  if (isDone === (mark !== null)) return;
  if (mark) return mark.remove();
  const label = item.querySelector('label, div');
  const made = Object.assign(document.createElement('span'), { className: 'tick-done', textContent: t('agenda-done') });
  label.append(' ', made);
}

function writtenDate(date) {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** Leaves out what is not chosen, as it is now: nothing goes away under the hand that takes a tick back. */
function showOnly() {
  const only = byId('tb-agenda-only').checked && itemInputs().some(({ checked }) => checked);
  for (const part of agendaPart().querySelectorAll('.agenda-part, .tick')) {
    part.hidden = only && !part.querySelector('[data-tick]:checked');
  }
}

/** The agenda as plain text. */
function asText() {
  const kept = agenda();
  const inputs = itemInputs();
  const chosen = inputs.filter(({ checked }) => checked);
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ');
  const lines = [words(document.querySelector('h1')), words(document.querySelector('.module-title')), ''];
  lines.push(`${t('worker')}: ${workerName()}`, `${t('agenda-date')}: ${writtenDate(kept.date)}`, '', t('agenda-items'));
  let topic = null;
  for (const input of chosen.length > 0 ? chosen : inputs) {
    const heading = words(input.closest('.topic').querySelector('h3'));
    if (heading !== topic) lines.push('', heading);
    topic = heading;
    lines.push(`[ ] ${words(input.closest('.tick'))}`);
  }
  lines.push('', t('agenda-notes'), kept.notes, '', t('agenda-next'), kept.next, '');
  return lines.join('\n');
}

function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([asText()], { type: 'text/plain' }));
  link.download = ['one-to-one', page.module, agenda().date].filter(Boolean).join('-') + '.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

document.addEventListener('change', ({ target }) => {
  if (!agendaPart()) return;
  if (target.id === 'tb-agenda-only') showOnly();
  if (target.id === 'tb-worker') showOnly();
  if (target.dataset?.tick) {
    changeAgenda(({ chosen }) => {
      if (target.checked) chosen[target.dataset.tick] = true;
      else delete chosen[target.dataset.tick];
    });
  }
});

document.addEventListener('input', ({ target }) => {
  const field = target.dataset?.agenda;
  if (field && agendaPart()) changeAgenda((kept) => (kept[field] = target.value));
});

document.addEventListener('click', ({ target }) => {
  const { id } = target.closest?.('button') ?? {};
  if (id === 'tb-agenda-print') print();
  if (id === 'tb-agenda-save') save();
  const worker = workerName() || t('worker-nobody');
  if (id === 'tb-agenda-clear') confirmed(t('agenda-clear-ask', { worker }), clearAgenda);
});

function show() {
  if (!byId('tb-worker')) return;
  showWorkers();
  if (agendaPart()) showAgenda();
  else showTicks();
}

enhance(show);
addEventListener('trainbook:kept', show);
