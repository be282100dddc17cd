/** The document as plain tables, for where there is no core to draw it. */

import { fetchDocument } from "./document.js";
import { fetchPlain } from "./files.js";

/** The tables of a text, or of what an address has, and their style sheet; no tables where it is no document. */
export async function tablesOf(text, address) {
  try {
    const [{ plainMap, PLAIN_SHEET }, told] = await Promise.all([fetchPlain(), text ?? textAt(address)]);
    return { plain: plainMap(told), sheet: PLAIN_SHEET };
  } catch (error) {
    // The sentence stands there already.
    console.warn(error);
    return undefined;
  }
}

async function textAt(address) {
  const answer = await fetchDocument(address);
  if (!answer.ok) throw new Error(`${address} was answered by ${answer.status}`);
  return new TextDecoder().decode(await answer.arrayBuffer());
}
