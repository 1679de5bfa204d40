// Asks the preview's server, and asks again if the answer is lost: a server that has just been started, or a computer that is
// busy, may lose one, and what was asked for would be missing until the next change.
//
// The door: `askAgain(path, read, signal)` gives what `read` makes of the answer, or throws what the last try threw.

/** The pauses before it asks again, in milliseconds. */
const PAUSES = [250, 500, 1000];

export async function askAgain(path, read, signal) {
  const ask = async () => read(await fetch(path, { cache: 'no-store', signal }));
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (signal?.aborted) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return ask();
}
