// The search shows hits in their words, and takes these from the pages themselves. A page without a host it can only ask: it opens
// it in a hidden frame by this name, and the page hands out its text before any script has touched it. Only a page that has no
// origin answers; from a host the search reads pages without opening them.

const isAsked = window.name === 'trainbook-page' && parent !== window && !hasOrigin();

function hasOrigin() {
  return /^https?:$/.test(location.protocol) && self.origin !== 'null';
}

if (isAsked) parent.postMessage({ page: (document.querySelector('main') ?? document.body).outerHTML }, '*');
