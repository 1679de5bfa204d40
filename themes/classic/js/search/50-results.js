// The hits: links under the titles of their modules, each with the words in their context.

const made = (tag, className = '', ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

const pieces = (list) => list.map(([text, isMarked]) => (isMarked ? made('mark', '', text) : text));

/** The address of a page, with its anchor. */
const addressOf = ({ address, id }) => {
  const path = address.split('/').map(encodeURIComponent).join('/');
  return fromRoot(path) + (id ? `#${encodeURIComponent(id)}` : '');
};

/** A hit: its words may come later, and are added by `showWords` then. */
function hit(found, forms) {
  const link = made('a', 'search-link', ...pieces(marked(found.title, forms)));
  link.href = addressOf(found);
  found.item = made('li', 'search-hit is-coming', link);
  if (found.section) found.item.append(made('p', 'search-way', found.section));
  if (found.text) showWords(found, forms);
  return found.item;
}

/** Shows the words that a hit stands in, and leads there. */
function showWords({ item, ...found }, forms) {
  const link = item.querySelector('.search-link');
  link.href = addressOf(found);
  item.className = 'search-hit';
  for (const line of item.querySelectorAll('p')) line.remove();
  const heading = found.heading.map(([text]) => text).join('');
  const way = [];
  if (found.section) way.push([found.section]);
  if (heading && heading !== found.title) way.push(pieces(found.heading));
  if (way.length > 0) {
    const parts = way.flatMap((part, at) => (at > 0 ? [' › ', ...part] : part));
    item.append(made('p', 'search-way', ...parts));
  }
  if (found.text.length > 0) item.append(made('p', 'search-context', ...pieces(found.text)));
}

/** Hits by module, in the order of the best hit of each. `level` is that of the headings. */
function grouped(hits, forms, level) {
  const groups = Map.groupBy ? Map.groupBy(hits, ({ module }) => module) : groupedBy(hits);
  return [...groups].flatMap(([module, hits]) => [
    made(`h${level}`, 'search-module', module),
    made('ul', 'search-list', ...hits.map((found) => hit(found, forms))),
  ]);
}

function groupedBy(hits) {
  const groups = new Map();
  for (const found of hits) groups.set(found.module, [...(groups.get(found.module) ?? []), found]);
  return groups;
}
