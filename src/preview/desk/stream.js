// The stream of changes from the server, kept open by itself.
//
// The door: `follow(tell)` calls `tell` with a state each time that the book changed, and when the server is gone.
// A state is `{ connected: true, connection, generation, errors, warnings }` or `{ connected: false }`.
//
// Invariant: a new connection is a new number in `connection`. A server that was started again may count its
// generations from the beginning, so a generation alone does not say that nothing has changed.

const FIRST_WAIT = 250;
const LONGEST_WAIT = 2000;
// One failure is a server that is being started again; only then is it gone.
const FAILURES_TO_TELL = 2;

export function follow(tell) {
  let connection = 0;
  let failures = 0;

  const open = () => {
    const source = new EventSource('/-/events');
    source.addEventListener('open', () => {
      connection += 1;
      failures = 0;
    });
    source.addEventListener('change', ({ data }) => tell({ connected: true, connection, ...JSON.parse(data) }));
    // Browsers differ in when they give up, so none of them is left to try again on its own.
    source.addEventListener('error', () => {
      source.close();
      failures += 1;
      if (failures === FAILURES_TO_TELL) tell({ connected: false });
      setTimeout(open, Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT));
    });
  };
  open();
}
