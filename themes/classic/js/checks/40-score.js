// The list of a module's checks: how many are right, and which are open.

function score(list) {
  const { checks } = keep.read();
  const rows = all(list, '[data-key]');
  let right = 0;
  for (const row of rows) {
    const record = checks[row.dataset.key];
    const isRight = record?.right === true;
    right += isRight ? 1 : 0;
    row.dataset.state = isRight ? 'right' : record ? 'wrong' : 'open';
    row.querySelector('.check-state').textContent = isRight ? t('answer-right') : record ? t('checks-not-yet') : t('checks-open');
  }
  list.querySelector('.checks-score').textContent = t('checks-score', { right, count: rows.length });
  list.querySelector('.checks-reset').disabled = rows.every((row) => !checks[row.dataset.key]);
}

const listed = new WeakSet();

enhance(() => {
  for (const list of all(document, '[data-checks]')) {
    score(list);
    if (listed.has(list)) continue;
    listed.add(list);
    addEventListener('trainbook:kept', () => score(list));
    list.querySelector('.checks-reset').addEventListener('click', () => {
      keep.change((record) => {
        for (const row of all(list, '[data-key]')) delete record.checks[row.dataset.key];
      });
      // The button is disabled now; the heading tells where one is.
      const heading = list.querySelector('h2');
      heading.tabIndex = -1;
      heading.focus();
      announce(t('checks-reset-done'));
    });
  }
});
