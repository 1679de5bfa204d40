// Style sheets that have changed, without a moment in which the page has none.
//
// The door: `bring(fresh)` adds the sheets of the fresh page that are not there yet, waits until they are loaded, takes
// all of them out of the fresh page, and returns what takes the old ones out of the page that is shown.
//
// Invariant: a sheet is dropped only after the one that takes its place is in force.

const SHEETS = 'link[rel~="stylesheet"]';

export async function bring(fresh) {
  const wanted = [...fresh.head.querySelectorAll(SHEETS)];
  const addresses = new Set(wanted.map(addressOf));
  const there = new Set([...document.head.querySelectorAll(SHEETS)].map(addressOf));
  const missing = wanted.filter((sheet) => !there.has(addressOf(sheet)));

  const loaded = missing.map((sheet) => add(sheet));
  for (const sheet of wanted) sheet.remove();
  await Promise.all(loaded);

  return () => {
    for (const sheet of document.head.querySelectorAll(SHEETS)) {
      if (!addresses.has(addressOf(sheet))) sheet.remove();
    }
  };
}

/** The whole address: the fresh page has none of its own that a relative one could start from. */
function addressOf(sheet) {
  return new URL(sheet.getAttribute('href'), document.baseURI).href;
}

function add(sheet) {
  const link = document.importNode(sheet);
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  const last = [...document.head.querySelectorAll(SHEETS)].at(-1);
  if (last) last.after(link);
  else document.head.append(link);
  return settled;
}
