// What of a page sticks out, is cut or scrolls sideways.

/** Runs in the page: `tab.evaluate(overflows)`. */
export function overflows() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways, ${root.scrollWidth - root.clientWidth} px`);
  const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList].map((one) => `.${one}`).join('')}`;
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
  const isRegion = (element) =>
    element.getAttribute('role') === 'region' &&
    element.tabIndex === 0 &&
    (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'));
  // What is there for screen readers alone: `.sr`, and headings of tables that a narrow page has as lists.
  const clipped = [...document.querySelectorAll('thead')].filter((head) => getComputedStyle(head).clipPath === 'inset(50%)');
  const unseen = (element) =>
    element.closest('.sr, .skip-link, svg, iframe, textarea, progress, pre *') !== null || clipped.includes(element.closest('thead'));

  for (const element of document.body.querySelectorAll('*')) {
    if (unseen(element) || !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    const scroller = element.parentElement.closest('*:is([role="region"])');
    const box = element.getBoundingClientRect();
    const out = box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    if (out && !(scroller && isRegion(scroller))) found.push(`${name(element)} sticks out`);
    if (scrolls(element) && !isRegion(element)) found.push(`${name(element)} scrolls sideways without name or keyboard`);
    // White space at a line's end hangs out of a `pre` by right; `scrollWidth` leaves it out.
    const bursts = element.localName === 'pre' && element.scrollWidth > element.clientWidth + 1 && !isRegion(element);
    if (bursts) found.push(`the text of ${name(element)} sticks out`);
    const clips = /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (clips) found.push(`${name(element)} cuts its text`);
  }
  return [...new Set(found)];
}
