// The workers whom a supervisor coaches: names or initials, kept in this browser alone.
//
// They stand in the site's record as `workers: { list: [{ id, name }], next, chosen }`. A worker's ticks are kept under
// `GUIDE#ITEM@ID` in each module's record, those of nobody in particular under `GUIDE#ITEM`; agendas by the worker's id.

const { page, keep, announce, enhance } = trainbook;
const t = trainbook.strings(STRINGS);
const byId = (id) => document.getElementById(id);

const SITE = '';
const NOBODY = '';
const GUIDE = `${page.module}/coaching-guide.html`;

/** What is kept, whatever a damaged record holds. */
function workersOf(record) {
  const { list, next, chosen } = record.workers ?? {};
  const known = (Array.isArray(list) ? list : []).filter((worker) => typeof worker?.id === 'string' && typeof worker.name === 'string');
  return {
    list: known,
    next: Number.isInteger(next) ? next : known.length + 1,
    chosen: known.some(({ id }) => id === chosen) ? chosen : NOBODY,
  };
}

const workers = () => workersOf(keep.read(SITE));

/** The chosen worker's id. */
const chosenWorker = () => workers().chosen;

function workerName() {
  const { list, chosen } = workers();
  return list.find(({ id }) => id === chosen)?.name ?? '';
}

const tickKey = (item, worker = chosenWorker()) => `${GUIDE}#${item}${worker === NOBODY ? '' : `@${worker}`}`;

/** Changes a record, and says so if that will not outlast the page. */
function change(alter, module) {
  const lasts = keep.change(alter, module);
  if (!lasts) byId('tb-not-kept').hidden = false;
}

function changeWorkers(alter) {
  change((record) => {
    record.workers = workersOf(record);
    alter(record.workers);
  }, SITE);
}

function addWorker(name) {
  const known = workers().list.find((worker) => worker.name === name);
  changeWorkers((kept) => {
    if (!known) {
      kept.list.push({ id: `w${kept.next}`, name });
      kept.next += 1;
    }
    kept.chosen = known?.id ?? kept.list.at(-1).id;
  });
  announce(known ? t('worker-known', { worker: name }) : t('worker-added', { worker: name }));
}

/** Takes a worker's name away, with all that is kept of them in any module. */
function removeWorker() {
  const { chosen } = workers();
  const name = workerName();
  for (const module of keptModules()) {
    change((record) => {
      for (const key of Object.keys(record.ticks)) if (key.endsWith(`@${chosen}`)) delete record.ticks[key];
      if (record.agendas) delete record.agendas[chosen];
    }, module);
  }
  changeWorkers((kept) => {
    kept.list = kept.list.filter(({ id }) => id !== chosen);
    kept.chosen = NOBODY;
  });
  announce(t('worker-removed', { worker: name }));
}

/** The modules of this book and edition that something is kept of. */
function keptModules() {
  const prefix = `trainbook:${page.book}:${page.edition}:`;
  const modules = new Set([page.module]);
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && key !== prefix) modules.add(key.slice(prefix.length));
    }
  } catch {
    // Nothing is kept beyond this page.
  }
  return modules;
}

/** Asks before something is taken away; runs `run` if that is meant. */
function confirmed(text, run) {
  const dialog = byId('tb-confirm');
  byId('tb-confirm-text').textContent = text;
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => dialog.returnValue === 'yes' && run(), { once: true });
  dialog.showModal();
}

function showWorkers() {
  const { list, chosen } = workers();
  const select = byId('tb-worker');
  const [nobody] = select.options;
  select.replaceChildren(nobody, ...list.map(({ id, name }) => new Option(name, id)));
  select.value = chosen;
  byId('tb-worker-remove').disabled = chosen === NOBODY;
}

document.addEventListener('change', ({ target }) => {
  if (target.id === 'tb-worker') changeWorkers((kept) => (kept.chosen = target.value));
});

document.addEventListener('submit', (event) => {
  if (event.target.id !== 'tb-worker-form') return;
  event.preventDefault();
  const input = byId('tb-worker-name');
  const name = input.value.trim().replace(/\s+/g, ' ');
  if (name === '') return;
  input.value = '';
  addWorker(name);
});

document.addEventListener('click', ({ target }) => {
  const { id } = target.closest?.('button') ?? {};
  const worker = workerName() || t('worker-nobody');
  if (id === 'tb-worker-remove') confirmed(t('worker-remove-ask', { worker }), removeWorker);
  if (id === 'tb-tick-clear') confirmed(t('tick-clear-ask', { worker }), clearTicks);
});
