// The shared worker that holds the one stream of changes of this browser and passes it on to all tabs.
//
// The door: a tab that connects is told the last state at once, then each new one, until it says `bye`.
//
// Invariant: one connection, however many tabs. Browsers allow six to a host, and a stream never gives its one back.

import { follow } from './stream.js';

const ports = new Set();
let last = null;

self.addEventListener('connect', ({ ports: [port] }) => {
  ports.add(port);
  port.addEventListener('message', ({ data }) => {
    if (data === 'bye') ports.delete(port);
  });
  port.start();
  if (last) port.postMessage(last);
});

follow((state) => {
  last = state;
  for (const port of ports) port.postMessage(state);
});
