/** The documents that elements open: fetched while the core is still on its way, so that neither waits for the other. */

/** What nobody took for so many milliseconds is out of date. */
const LASTS = 30_000;

const early = new Map();

/** Begins to fetch a document that the core will ask for. */
export function fetchEarly(address) {
  if (early.has(address)) return;
  const answer = fetch(address);
  // Who asks for it hears of the error.
  answer.catch(() => {});
  early.set(address, { answer, since: performance.now() });
}

/** Fetches a document, or hands out what was begun. */
export function fetchDocument(address) {
  const begun = early.get(address);
  early.delete(address);
  return begun && performance.now() - begun.since < LASTS ? begun.answer : fetch(address);
}
