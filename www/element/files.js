/**
 * Where the parts of the program come from: from beside the script. Nothing else of the element knows, so that
 * the single file, which carries its parts in itself, has another file in the place of this one. Each name is written out
 * where it is used: tools that bundle pages take along what they can read there.
 */

/** The script that makes a core. */
export const fetchScript = () => import("./journey-map-core.js");

/** The compiled core: what a map needs to be drawn. */
export const fetchFirst = () => fetch(new URL("./journey-map-core_bg.wasm", import.meta.url));

/** The compiled core: what comes after the map. */
export const fetchLater = () => fetch(new URL("./journey-map-core_desk.wasm", import.meta.url));

/** The script that shows a document without the core. */
export const fetchPlain = () => import("./journey-map-plain.js");
