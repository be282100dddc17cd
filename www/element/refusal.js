/** Why there is no map, in sentences for whoever can mend it. */

import { JourneyMapError } from "./errors.js";

/** Why the core did not start, and who can mend it. */
export function refusal(error) {
  if (error instanceof JourneyMapError) return error.message;
  if (typeof WebAssembly === "undefined") {
    return "This browser can’t show the journey map, because WebAssembly is turned off or missing. Use a current browser, or ask your administrator to allow WebAssembly.";
  }
  if (error instanceof WebAssembly.CompileError && /unsafe-eval|content security|disallowed|CSP/i.test(error.message)) {
    return "This page’s security policy does not allow the journey map to start. Its administrator must add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.";
  }
  return `The journey map could not start, because its files could not be loaded. The page’s administrator must serve journey-map-core.js and journey-map-core_bg.wasm (as application/wasm) beside journey-map.js, and let the page load them (script-src and connect-src in its Content-Security-Policy); journey-map-core_desk.wasm comes after them. The browser says: ${error?.message ?? error}`;
}

/** What is said once the core has ended for good. */
export const STOPPED = "The journey map has stopped because of an error in it. Reload the page to go on.";

/** What is said when another core takes the place of one that broke. */
export const RESTARTED = "An error interrupted the journey map, and it was started again.";

/** What a call is answered that the error interrupted. */
export const INTERRUPTED = "An error interrupted the journey map before this call was answered. The map was started again: look whether it was done.";

/** The sentence as an element, with a way to have what was rescued. */
export function refusalOf(sentence, rescued) {
  const text = document.createElement("p");
  text.className = "refusal";
  text.setAttribute("role", "alert");
  text.append(sentence);
  if (!rescued?.document) return text;
  const link = document.createElement("a");
  link.textContent = "Download the map as it was last";
  link.download = rescued.name ?? "journey.journey.json";
  link.href = URL.createObjectURL(new Blob([rescued.document], { type: "application/json" }));
  text.append(link);
  // A frame without an origin may not be allowed to download.
  if (window.origin === "null") {
    const area = document.createElement("textarea");
    area.readOnly = true;
    area.value = rescued.document;
    area.setAttribute("aria-label", "The map as it was last, to copy");
    text.append(area);
  }
  return text;
}
