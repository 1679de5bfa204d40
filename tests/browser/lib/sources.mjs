// The book's sources, read a second time by other means than the program's: every piece of text with the labels
// that stand in the way of it.
//
// A piece is `{ text, guards, where }`. `guards` is a list of label lists: an edition may see the piece if it
// sees at least one label of each list. No guard: it is for everyone.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

const FIELD_LABELS = {
  say: 'trainer',
  trainer_notes: 'trainer',
  steps: 'trainer',
  materials: 'trainer',
  debrief: 'trainer',
  coach_questions: 'supervisor',
  transfer: 'supervisor',
  supervisor_notes: 'supervisor',
};

const BLOCK_LABELS = {
  'trainer-note': 'trainer',
  say: 'trainer',
  ask: 'trainer',
  do: 'trainer',
  'supervisor-note': 'supervisor',
};

/** `book.toml` as it stands. */
export function readBook(folder) {
  return parseToml(readFileSync(path.join(folder, 'book.toml'), 'utf8'));
}

/** What each edition sees, by its name. */
export function clearances(book) {
  const usual = { trainee: {}, trainer: { sees: ['trainer'] }, supervisor: { sees: ['supervisor'] } };
  return Object.fromEntries(
    Object.entries({ ...usual, ...book.editions }).map(([name, edition]) => [name, new Set(edition.sees ?? [])]),
  );
}

/** Whether an edition that sees these labels may see this piece. */
export function maySee(sees, piece) {
  return piece.guards.every((labels) => labels.some((label) => sees.has(label)));
}

/** Every piece of text of the book: of `book.toml`, which is for everyone, and of the modules. */
export function readPieces(folder, book) {
  const src = path.join(folder, book.book.src ?? 'modules');
  const pages = readdirSync(src, { recursive: true }).filter((file) => file.endsWith('.md'));
  return [...piecesOfValue(book, [], 'book.toml'), ...pages.flatMap((file) => piecesOfFile(src, file))];
}

/** The front matter of a module. */
export function readModuleHead(folder, book, module) {
  const src = path.join(folder, book.book.src ?? 'modules');
  return { ...readHead(path.join(src, `${module}.md`)), ...readHead(path.join(src, module, 'index.md')) };
}

function piecesOfFile(src, file) {
  const { head, body } = split(readFileSync(path.join(src, file), 'utf8'));
  const guards = [...folderGuards(src, file), ...guardsOfMap(head)];
  const selfCheck = (head.answers ?? folderHead(src, file).answers) === 'self-check';
  return [...piecesOfValue(head, guards, file), ...piecesOfBody(body, guards, file, selfCheck)];
}

/** A page lies behind the labels of its section and its module as well. */
function folderGuards(src, file) {
  const guards = [];
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const index = path.join(folder, 'index.md');
    if (index !== file) guards.push(...guardsOfMap(readHead(path.join(src, index))));
  }
  return guards;
}

function folderHead(src, file) {
  const top = file.split(path.sep)[0];
  return top === file ? {} : readHead(path.join(src, top, 'index.md'));
}

function readHead(file) {
  try {
    return split(readFileSync(file, 'utf8')).head;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function split(text) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return match ? { head: parseYaml(match[1]) ?? {}, body: text.slice(match[0].length) } : { head: {}, body: text };
}

function guardsOfMap(map) {
  return map && map.for !== undefined ? [[map.for].flat()] : [];
}

function* piecesOfValue(value, guards, where) {
  if (typeof value === 'string') {
    yield { text: value, guards, where };
  } else if (Array.isArray(value)) {
    for (const item of value) yield* piecesOfValue(item, [...guards, ...guardsOfMap(item)], where);
  } else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const label = FIELD_LABELS[key];
      yield* piecesOfKey(key, label ? [...guards, [label]] : guards, where);
      yield* piecesOfValue(inner, label ? [...guards, [label]] : guards, where);
    }
  }
}

/** Group names of `transfer` are the author's own text too. */
function* piecesOfKey(key, guards, where) {
  if (/\s/.test(key)) yield { text: key, guards, where };
}

/** The body's lines, gathered as long as they lie in the same blocks. */
function* piecesOfBody(body, guards, where, selfCheck) {
  const open = [];
  let [code, feedback, blank, lines] = [null, false, true, []];
  const gathered = () => ({
    text: lines.splice(0).join('\n'),
    guards: [...guards, ...open.flatMap((block) => block.guards), ...(feedback ? [['trainer']] : [])],
    where,
  });
  for (const line of body.split(/\r?\n/)) {
    const mark = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (code) {
      if (mark && mark[0] === code[0] && mark.length >= code.length) code = null;
      lines.push(line);
      continue;
    }
    if (mark) code = mark;

    const fence = mark ? null : /^\s{0,3}:{3,}\s*(.*)$/.exec(line);
    if (fence) {
      yield gathered();
      feedback = false;
      const head = fence[1].trim();
      if (head === '') {
        open.pop();
      } else {
        open.push(readBlock(head));
        lines.push(open.at(-1).title);
        yield gathered();
      }
      continue;
    }

    // What is nested below an option, after an empty line, is the answer key.
    const inQuestion = open.at(-1)?.name === 'question' && !selfCheck;
    const nested = inQuestion && /^\s{2,}\S/.test(line) && (feedback || blank);
    if (nested !== feedback && line.trim() !== '') {
      yield gathered();
      feedback = nested;
    }
    blank = line.trim() === '';
    lines.push(line);
  }
  yield gathered();
}

function readBlock(head) {
  const [, bare, braced, title] = /^([\w-]*)\s*(?:\{([^}]*)\})?\s*(.*?)\s*:*$/.exec(head) ?? [];
  const name = bare || /\.([\w-]+)/.exec(braced ?? '')?.[1] || '';
  const labels = /\bfor=(?:"([^"]*)"|'([^']*)'|([^\s}]+))/.exec(braced ?? '');
  const guards = [];
  if (BLOCK_LABELS[name]) guards.push([BLOCK_LABELS[name]]);
  if (labels) guards.push((labels[1] ?? labels[2] ?? labels[3]).split(/[\s,]+/).filter(Boolean));
  return { name, guards, title: title ?? '' };
}
