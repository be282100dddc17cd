/** Why there is no map, in sentences for whoever can mend it. */

/** Why the core did not start, and who can mend it. */
export function refusal(error) {
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
