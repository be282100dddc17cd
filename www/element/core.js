/**
 * The compiled core: fetched and compiled once, begun when the first element needs it, shared by all elements of the page.
 * What an element does when the core breaks is the element's.
 */

import { fetchDocument } from "./document.js";
import { fetchFirst, fetchLater, fetchScript } from "./files.js";
import { fetchOffered } from "./offered.js";

let running, compiled, compiledDesk;

/** Who is told when the core breaks, by weak references: an element that nobody holds any more can go. */
const enlisted = new Map();
const gone = new FinalizationRegistry((element) => enlisted.delete(element));

/** The core that runs; begins one where there is none. Something in the shadow root of an element is measured for it. */
export function start(shadow) {
  running ??= begin(letters(shadow));
  running.catch(() => { running = undefined; });
  return running;
}

/** Has `tell(element, error)` called when the core breaks that an element lives in; it must not hold the element. */
export function enlist(element, tell) {
  const weak = new WeakRef(element);
  enlisted.set(weak, tell);
  gone.register(element, weak);
}

/** A style sheet that is made, not written into the page. */
export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** How large letters are that nobody sizes: as whoever reads told the browser, whatever the page made of it. */
function letters(shadow) {
  const probe = document.createElement("div");
  probe.style.setProperty("all", "initial");
  shadow.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  return size;
}

/** A style sheet without the letters of the page in it. */
function unscaled(text, size) {
  return sheet(text.replace(/([\d.]+)rem\b/g, (_, count) => `${count * size}px`));
}

async function begin(size) {
  compiled ??= Promise.all([fetchScript(), compile(fetchFirst())]);
  compiled.catch(() => { compiled = undefined; });
  const [{ makeCore }, first] = await compiled;
  const core = makeCore(broke, fetchOffered, fetchDocument);
  await core.begin(first);
  let desk;
  return {
    Instance: core.Instance,
    rescue: core.rescue,
    sheet: unscaled(core.styleSheet(), size),
    /** Fetches what comes after the map, and answers its style sheet. */
    fetchDesk() {
      desk ??= beginDesk(core, size);
      desk.catch(() => { desk = undefined; });
      return desk;
    },
  };
}

async function beginDesk(core, size) {
  compiledDesk ??= compile(fetchLater());
  compiledDesk.catch(() => { compiledDesk = undefined; });
  await core.beginDesk(await compiledDesk);
  return unscaled(core.deskStyleSheet(), size);
}

/** A server that does not know what wasm is will do; it only takes longer. */
async function compile(fetched) {
  const answer = await fetched;
  if (!answer.ok) throw new Error(`${answer.url} was answered by ${answer.status} ${answer.statusText}`);
  const type = answer.headers.get("content-type") ?? "";
  if (/^application\/wasm$/i.test(type)) return WebAssembly.compileStreaming(answer);
  console.warn(`${answer.url} is served as “${type}”. Served as application/wasm, the journey map starts sooner.`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

/** An error went through the core: what it was doing is half done, and nothing in it can be trusted any more. */
function broke(error) {
  running = undefined;
  // Whoever called into the core gets the error first.
  setTimeout(() => {
    for (const [weak, tell] of enlisted) {
      const element = weak.deref();
      if (element) tell(element, error);
    }
  });
}
