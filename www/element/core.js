/**
 * The compiled core: fetched and compiled once, begun when the first element needs it, shared by all elements of the page.
 * When it breaks, another one is begun of what is compiled. What an element does then is the element's.
 */

import { fetchDocument } from "./document.js";
import { JourneyMapError } from "./errors.js";
import { fetchFirst, fetchLater, fetchScript } from "./files.js";
import { fetchOffered } from "./offered.js";
import { STOPPED } from "./refusal.js";
import { letters, unscaled } from "./sheets.js";

/** A core that breaks so often within so many milliseconds, with nobody doing anything, would break for ever. */
const MOST_BREAKS = 3;
const BREAKS_WITHIN = 10_000;

let running, compiled, compiledDesk;
let breaks = [];
let hasStopped = false;

/** Who is told when the core breaks, by weak references: an element that nobody holds any more can go. */
const enlisted = new Map();
const gone = new FinalizationRegistry((element) => enlisted.delete(element));

/** The core that runs; begins one where there is none. Something in the shadow root of an element is measured for it. */
export function start(shadow) {
  if (hasStopped) return Promise.reject(new JourneyMapError(STOPPED));
  const core = running ??= begin(shadow);
  core.catch(() => { if (running === core) running = undefined; });
  return core;
}

/** Has `tell(element, hasStopped)` called when the core breaks that an element lives in; it must not hold the element. */
export function enlist(element, tell) {
  const weak = new WeakRef(element);
  enlisted.set(weak, tell);
  gone.register(element, weak);
}

async function begin(shadow) {
  compiled ??= Promise.all([fetchScript(), compile(fetchFirst())]);
  compiled.catch(() => { compiled = undefined; });
  // Measured while all that is on its way.
  const size = letters(shadow);
  const [{ makeCore }, first] = await compiled;
  const core = makeCore(broke, fetchOffered, fetchDocument);
  await core.begin(first);
  let desk;
  return {
    Instance: core.Instance,
    get isBroken() { return core.isBroken; },
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

/** Lets what is to be seen come first. */
export function whenIdle(act) {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act);
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

/** An error went through the core: what it was doing is half done, and only what it had committed can be trusted. */
function broke() {
  running = undefined;
  const now = performance.now();
  breaks = [...breaks.filter((then) => now - then < BREAKS_WITHIN), now];
  hasStopped ||= breaks.length >= MOST_BREAKS;
  for (const input of ["pointerdown", "keydown"]) window.addEventListener(input, forgive, { capture: true, passive: true });
  for (const [weak, tell] of enlisted) {
    const element = weak.deref();
    if (element) tell(element, hasStopped);
  }
}

/** Somebody goes on: what broke so far did not break by itself. */
function forgive({ isTrusted }) {
  if (isTrusted) breaks = [];
}
