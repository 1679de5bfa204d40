// One way to say what was found: each fault once, with the pages that have it.

const SHOWN = 40;

/** Fails with what was found, if anything was. A finding is `page: fault`. */
export function assertNone(findings, what) {
  if (findings.length === 0) return;
  const list = grouped(findings).slice(0, SHOWN);
  const error = new Error(`${findings.length} × ${what}\n${list.map((line) => `  ${line}`).join('\n')}`);
  error.stack = error.message; // where the check stands says nothing about where the fault is
  throw error;
}

function grouped(findings) {
  const places = new Map();
  for (const finding of findings) {
    const [place, fault] = parted(finding);
    places.set(fault, [...(places.get(fault) ?? []), place]);
  }
  return [...places].map(([fault, [first, ...others]]) =>
    others.length === 0 ? `${first}: ${fault}` : `${first} and ${others.length} more: ${fault}`,
  );
}

function parted(finding) {
  const colon = finding.indexOf(': ');
  return colon < 0 ? [finding, ''] : [finding.slice(0, colon), finding.slice(colon + 2)];
}
