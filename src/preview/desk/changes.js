// How a tab learns that the book has changed.
//
// The door: `subscribe(listener)` gives the listener each state that `stream.js` describes.
//
// Invariant: where the browser has shared workers, a tab opens no stream of its own.

import { follow } from './stream.js';

export function subscribe(listener) {
  if (typeof SharedWorker === 'undefined') {
    follow(listener);
    return;
  }

  let port = null;
  const connect = () => {
    const worker = new SharedWorker('/-/events.js', { type: 'module', name: 'trainbook' });
    // A browser that has shared workers, but none made of modules.
    worker.addEventListener('error', () => follow(listener), { once: true });
    port = worker.port;
    port.addEventListener('message', ({ data }) => listener(data));
    port.start();
  };
  connect();

  // A worker cannot tell that a tab was closed. A tab that the back button brings back connects again.
  addEventListener('pagehide', () => {
    port.postMessage('bye');
    port.close();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) connect();
  });
}
