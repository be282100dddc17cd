/** Where the parts of the program come from in the single file: from itself. It takes the place of ../files.js, and fetches nothing. */

import { makeCore } from "./journey-map-core.js";
import { part } from "./inside/part.js";
import { plainMap, PLAIN_SHEET } from "./plain.js";

export const fetchScript = async () => ({ makeCore });
export const fetchFirst = () => part("first", "application/wasm");
export const fetchLater = () => part("later", "application/wasm");
export const fetchPlain = async () => ({ plainMap, PLAIN_SHEET });
