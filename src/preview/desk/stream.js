// The stream of changes from the server, kept open by itself.
//
// The door: `follow(tell)` calls `tell` with a state each time that the book changed, and when the server is gone.
// A state is `{ connected: true, generation, errors, warnings }` or `{ connected: false }`. A server that was started again goes on
// with generations that none had before.

const FIRST_WAIT = 250;
const LONGEST_WAIT = 2000;
// One failure is a server that is being started again; only then is it gone.
const FAILURES_TO_TELL = 2;

export function follow(tell) {
  let failures = 0;

  const open = () => {
    const source = new EventSource('/-/events');
    source.addEventListener('open', () => {
      failures = 0;
    });
    source.addEventListener('change', ({ data }) => tell({ connected: true, ...JSON.parse(data) }));
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
