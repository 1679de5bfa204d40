// Comparing an answer with the key, which stands folded in the page where a module says `answers: self-check`.

/** What the key says: for options whether each is right, else the number of the part that is right in each place. */
function keyOf(question) {
  const rows = all(question, '.check-key .answer-key > li');
  return rows.map((row) => ({
    right: row.classList.contains('right'),
    part: Number(row.dataset.right),
    feedback: row.querySelector('.feedback'),
  }));
}

/** `{ right, count, wrong, marks }`: how many are right of how many, what is too much, and a mark for each place shown. */
function compare(form, chosen, key) {
  if (form === 'choice') {
    const marks = key.map((row, at) => (chosen.includes(at + 1) ? { isRight: row.right, feedback: row.feedback } : null));
    const right = marks.filter((mark) => mark?.isRight).length;
    return { right, count: key.filter((row) => row.right).length, wrong: marks.filter((mark) => mark && !mark.isRight).length, marks };
  }
  const marks = key.map((row, at) => ({ isRight: row.part === chosen[at], feedback: row.part === chosen[at] ? row.feedback : null }));
  const right = marks.filter((mark) => mark.isRight).length;
  return { right, count: key.length, wrong: 0, marks };
}

const isAllRight = ({ right, count, wrong }) => right === count && wrong === 0;

function summary(form, result) {
  if (isAllRight(result)) return t('check-right');
  if (form === 'choice' && result.count === 1 && result.right === 0) return t('check-not-right');
  if (result.right === result.count) return t('check-too-many', { count: result.wrong });
  return t('check-some-right', { right: result.right, count: result.count });
}

/** A copy without ids and names, which stand in the page already. */
function copied(node) {
  const copy = node.cloneNode(true);
  for (const element of [copy, ...all(copy, '[id]')]) element.removeAttribute('id');
  return copy;
}

/** Right or not, with the icon that the template of the question holds, in words, and why. */
function verdict(question, isRight, feedback) {
  const mark = document.createElement('div');
  mark.className = `check-mark ${isRight ? 'right' : 'wrong'}`;
  const word = document.createElement('strong');
  word.className = 'verdict';
  const icons = question.querySelector('.check-icons')?.content;
  const drawing = icons?.querySelector(isRight ? '.is-right svg' : '.is-wrong svg');
  word.append(drawing?.cloneNode(true) ?? '', isRight ? t('answer-right') : t('answer-wrong'));
  mark.append(word);
  if (feedback) mark.append(copied(feedback));
  return mark;
}

function clear(question) {
  for (const mark of all(question, '.check-mark')) mark.remove();
  for (const place of all(question, '[data-verdict]')) delete place.dataset.verdict;
  const result = question.querySelector('.check-result');
  result.hidden = true;
  result.replaceChildren();
}

/** Shows a result beside each part, and its sum below. */
function show(question, form, result) {
  clear(question);
  const places = FORMS[form].places(question);
  result.marks.forEach((mark, at) => {
    if (!mark || !places[at]) return;
    places[at].dataset.verdict = mark.isRight ? 'right' : 'wrong';
    const shown = verdict(question, mark.isRight, mark.feedback);
    if (form === 'choice') places[at].after(shown);
    else places[at].append(shown);
  });
  const sum = question.querySelector('.check-result');
  const words = document.createElement('p');
  const good = isAllRight(result);
  words.className = good ? 'right' : 'wrong';
  words.textContent = summary(form, result);
  sum.append(words);
  const explanation = question.querySelector('.check-key .explanation');
  if (good && explanation) sum.append(copied(explanation));
  sum.hidden = false;
}
