/** Where templates and examples come from in the single file: from itself. It takes the place of ../offered.js. */

import { part } from "./inside/part.js";

let offered;

export async function fetchOffered(path) {
  offered ??= part("offered", "application/json").then((answer) => answer.json());
  const text = (await offered)[path];
  return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
}
