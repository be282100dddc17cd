/**
 * The custom element <journey-map>: what a page loads. journey-map.d.ts describes it; the build joins this file and those
 * that it imports from element/ into one.
 */

import { JourneyMap } from "./element/element.js";
import { JourneyMapError } from "./element/errors.js";

export { JourneyMapError };

/** Defines the element under a name: another one, where another version took the usual one. */
export function define(name = "journey-map") {
  // On a server, nothing can be defined.
  if (!globalThis.customElements) return;
  if (customElements.get(name)) {
    console.warn(`<${name}> is defined already, and stays as it is. import { define } from "${import.meta.url}" and call define("another-name") to have this version as well.`);
    return;
  }
  // A class can be defined only once.
  customElements.define(name, class extends JourneyMap {});
}

define();
