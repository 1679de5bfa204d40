// What belongs to the reader and not to the page: where they read, what they have typed, where the focus is.
//
// The door: `keep()` remembers it and returns what puts it back after the page has changed.
//
// Invariant: what the change has left as it was is not set again, so that the browser's own memory (undo in a field,
// a selection) stays.

const FIELDS = 'textarea, input, select';
// Where eyes are likely to be, as parts of the window's height.
const EYES = [0.1, 0.2, 0.35, 0.5, 0.7, 0.9];

export function keep() {
  const place = readingPlace();
  const fields = touchedFields();
  const focus = focusPlace();
  return () => {
    putFields(fields);
    putTarget();
    putFocus(focus);
    putPlace(place);
  };
}

/** The pieces of text before the reader's eyes, best first, with their places on the screen. */
function readingPlace() {
  if (scrollY === 0) return { atTop: true };
  const pieces = EYES.map((part) => document.elementFromPoint(innerWidth / 2, innerHeight * part))
    .filter((piece) => piece && piece.getBoundingClientRect().height < innerHeight / 2)
    .map((piece) => ({ piece, top: piece.getBoundingClientRect().top }));
  return { pieces, scrolled: scrollY };
}

function putPlace(place) {
  if (place.atTop) return;
  const kept = place.pieces.find(({ piece }) => piece.isConnected && piece.getClientRects().length > 0);
  const moved = kept ? kept.piece.getBoundingClientRect().top - kept.top : place.scrolled - scrollY;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

function nameOf(field) {
  if (field.id) return `#${field.id}`;
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  return field.name ? `${field.name}=${isChoice ? field.value : ''}` : null;
}

function isTouched(field) {
  if (field.localName === 'select') return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

function touchedFields() {
  const touched = [...document.body.querySelectorAll(FIELDS)].filter(isTouched);
  return touched.map((field) => ({ field, name: nameOf(field), value: field.value, checked: field.checked }));
}

/** Only a field that was made anew has lost what was typed. */
function putFields(fields) {
  const lost = fields.filter(({ field, name }) => name && !field.isConnected);
  if (lost.length === 0) return;
  const byName = new Map([...document.body.querySelectorAll(FIELDS)].map((field) => [nameOf(field), field]));
  for (const { name, value, checked } of lost) {
    const field = byName.get(name);
    if (!field || field.type === 'file') continue;
    field.value = value;
    if (checked !== undefined) field.checked = checked;
  }
}

/** A panel that is open by `:target` is closed when its element is made anew, until the address is followed again. */
function putTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id && !document.querySelector(':target') && document.getElementById(id)) location.replace(location.hash);
}

function focusPlace() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { selectionStart, selectionEnd, selectionDirection } = element;
  return { element, id: element.id, selection: [selectionStart, selectionEnd, selectionDirection] };
}

function putFocus(focus) {
  if (!focus || document.activeElement === focus.element) return;
  const element = focus.element.isConnected ? focus.element : document.getElementById(focus.id);
  element?.focus({ preventScroll: true });
  if (element && typeof focus.selection[0] === 'number') element.setSelectionRange?.(...focus.selection);
}
