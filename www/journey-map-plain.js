/** The map as plain tables, for a page on which WebAssembly can't start. The element loads it then, and only then. */

import { plainMap, PLAIN_SHEET } from "./element/plain.js";

export { plainMap, PLAIN_SHEET };
