/** The documents that elements open: fetched while the core is still on its way, so that neither waits for the other. */

/** What nobody took for so many milliseconds is out of date. */
const LASTS = 30_000;

/** Of what has more bytes, the core decides whether it is read at all. */
const READ_EARLY = 10_000_000;

const early = new Map();

/** Begins to fetch a document that the core will ask for. */
export function fetchEarly(address) {
  if (early.has(address)) return;
  const begun = { answer: fetch(address), isHere: false };
  early.set(address, begun);
  setTimeout(() => { if (early.get(address) === begun) early.delete(address); }, LASTS);
  // Who asks for it hears of the error.
  readEarly(begun).catch(() => {});
}

async function readEarly(begun) {
  const answer = await begun.answer;
  if (answer.headers.get("content-length") > READ_EARLY) return;
  const bytes = answer.arrayBuffer();
  // Read in this way only, it can be read by whoever asks for it.
  answer.arrayBuffer = () => bytes;
  await bytes;
  begun.isHere = true;
}

/** Whether a document that was begun to be fetched is here as a whole. */
export const hasCome = (address) => Boolean(early.get(address)?.isHere);

/** Fetches a document, or hands out what was begun. */
export function fetchDocument(address) {
  const begun = early.get(address);
  early.delete(address);
  return begun?.answer ?? fetch(address);
}
