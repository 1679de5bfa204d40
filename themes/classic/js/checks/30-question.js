// A question of the page: its button, its second try, and what the browser keeps of it.

const nameOf = (question) => `${page.page}#${question.id}`;

function wire(question) {
  const { form: name, check } = question.dataset;
  const form = FORMS[name];
  const isCompared = check === 'compared';
  const button = (which) => question.querySelector(`.check-${which}`);
  const kept = () => keep.read().checks[nameOf(question)];
  const keyBox = question.querySelector('.check-key');

  function store(change) {
    return keep.change((record) => {
      record.checks[nameOf(question)] = change(record.checks[nameOf(question)]);
    });
  }

  function showButtons(result) {
    if (!isCompared) return;
    button('again').hidden = !result;
    button('show').hidden = !result || isAllRight(result);
    if (!result) fold(false);
  }

  function fold(isOpen) {
    keyBox.open = isOpen;
    keyBox.classList.toggle('check-key-shown', isOpen);
    button('show').setAttribute('aria-expanded', String(isOpen));
  }

  /** Compares and shows; says it aloud only to who has asked. */
  function compareNow(isAsked) {
    const chosen = form.read(question);
    if (!form.isReady(question, chosen)) {
      if (!isAsked) return;
      clear(question);
      const words = document.createElement('p');
      words.textContent = form.missing();
      question.querySelector('.check-result').append(words);
      question.querySelector('.check-result').hidden = false;
      announce(words.textContent);
      form.firstField(question)?.focus();
      return;
    }
    const result = compare(name, chosen, keyOf(question));
    show(question, name, result);
    showButtons(result);
    if (!isAsked) return;
    announce(summary(name, result));
    store((before) => ({ right: isAllRight(result), tries: (before?.tries ?? 0) + 1, chosen }));
  }

  /** What was changed is not what was compared. */
  function changed() {
    if (isCompared) {
      clear(question);
      showButtons(null);
    } else {
      const lasts = store(() => ({ right: null, tries: 0, chosen: form.read(question) }));
      question.querySelector('.check-note .needs-script').hidden = !lasts;
    }
  }

  function startAgain() {
    form.write(question, []);
    clear(question);
    showButtons(null);
  }

  function restore() {
    const record = kept();
    form.write(question, Array.isArray(record?.chosen) ? record.chosen : []);
    if (!isCompared) return;
    if (record) compareNow(false);
    else {
      clear(question);
      showButtons(null);
    }
  }

  question.addEventListener('change', (event) => {
    if (event.target.closest('.option, .match-choice')) changed();
  });
  for (const mover of all(question, '.move')) {
    mover.addEventListener('click', () => {
      if (move(mover)) changed();
    });
  }
  if (isCompared) {
    button('go').addEventListener('click', () => compareNow(true));
    button('again').addEventListener('click', () => {
      startAgain();
      form.firstField(question)?.focus();
    });
    button('show').addEventListener('click', () => fold(!keyBox.open));
  }
  // Forgotten in another tab, or by "Try all again". What was never kept stays as it is.
  let wasKept = Boolean(kept());
  addEventListener('trainbook:kept', () => {
    if (!question.isConnected) return;
    const isKept = Boolean(kept());
    if (wasKept && !isKept) startAgain();
    wasKept = isKept;
  });
  restore();
}

const wired = new WeakSet();

enhance(() => {
  for (const question of all(document, '[data-check]')) {
    if (wired.has(question)) continue;
    wired.add(question);
    wire(question);
  }
});
