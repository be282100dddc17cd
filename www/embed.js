/**
 * The page for frames: one map, as large as the frame. The page around it works with it by messages:
 *
 *     { type: "journey-map/call", id, member, args }         in
 *     { type: "journey-map/result", id, value | error }      out, once for each call
 *     { type: "journey-map/event", name, detail }            out
 *
 * Who may speak stands in embed.json beside this file, and nowhere else: pages of the same origin, and the origins listed there.
 * It never listens to anybody but the page directly around it, never answers anybody else, and for a page of another origin it
 * neither fetches a document nor touches what is kept in this browser.
 */

import { stayHere } from "./element/here.js";

const METHODS = ["load", "toText", "toJSON", "export", "select", "findings", "analyze", "undo", "redo", "apply", "markSaved"];
const GETTERS = ["ready", "selected", "canUndo", "canRedo", "revision"];
const EVENTS = ["journey-ready", "journey-load", "journey-change", "journey-select", "journey-findings", "journey-error"];
const ATTRIBUTES = ["mode", "view", "lens", "journey", "touchpoint", "ui", "theme", "lang"];

/** Another one each time this page is loaded: whoever asks again knows whether answers to what was asked before still come. */
const HELLO = `${performance.timeOrigin}-${Math.random()}`;
const HOME = location.origin;
const asked = new URL(location.href).searchParams;
const picked = asked.get("origin");
const map = document.createElement("journey-map");

/** What can be called. No name leads to what every object has by birth. */
const MEMBERS = new Map([
  ...METHODS.map((name) => [name, (args) => map[name](...args)]),
  ...GETTERS.map((name) => [name, () => map[name]]),
  ["get", ([name]) => map[readable(name)]],
  ["set", ([name, value]) => {
    // What a browser has of its own, as the language, makes a text of null.
    if (value === null || value === undefined) map.removeAttribute(settable(name));
    else if (typeof value === "object") throw new Error(`“${settable(name)}” is set to a text, or to null.`);
    else map[settable(name)] = value;
  }],
  ["hello", () => HELLO],
]);

/** To whom events go once that is known: to this origin and no other. */
let peer = null;
/** A promise of the origins that may speak. */
let allowed;

if (window.parent === window) showAsPage();
else listen();

/** Opened by itself, this is a page like others: a map to be read. */
function showAsPage() {
  dress(true);
  map.storage = null;
  map.mode = "view";
  if (map.src) show();
  else say("This page shows a journey map inside of another page, which frames it. By itself it opens a map to be read: put ?src= and the address of a document of this site behind its own address.");
}

function listen() {
  const isAtHome = parentIsHome() && (picked ?? HOME) === HOME;
  if (isAtHome) peer = HOME;
  allowed = isAtHome ? Promise.resolve(new Set([HOME])) : readAllowed();
  window.addEventListener("message", hear);
  for (const name of EVENTS) map.addEventListener(name, ({ detail }) => tell({ type: "journey-map/event", name, detail }));
  allowed.then((all) => {
    const around = location.ancestorOrigins?.[0];
    if (around && !all.has(around)) refuse(around);
    // The browser delivers to that origin or to nobody.
    else if (all.has(picked ?? around)) peer ??= picked ?? around;
  });
  dress(isAtHome);
  if (asked.has("src") && !map.src) say("This map is shown once the page around it hands it over. The address of a frame opens a document only for pages of the same origin.");
  else show();
}

/** Whether the page around this one is of this origin: by the browser's word, not by that of the page. */
function parentIsHome() {
  if (HOME === "null") return false;
  try {
    // Pages of other origins may not be looked at. A sandboxed frame has no origin, and may look at none.
    if (window.origin !== "null") return window.parent.origin === window.origin;
  } catch {
    return false;
  }
  return location.ancestorOrigins?.[0] === HOME;
}

async function readAllowed() {
  const all = new Set([HOME, ...await readList()]);
  all.delete("null");
  if (picked === null) return all;
  if (all.has(picked)) return new Set([picked]);
  console.error(`The address of this frame picks the origin “${picked}”, which is not in embed.json: nobody may speak with the map.`);
  return new Set();
}

async function readList() {
  try {
    const answer = await fetch("embed.json", { cache: "no-cache" });
    if (!answer.ok) throw new Error(`it was answered by ${answer.status} ${answer.statusText}`);
    return originsOf(await answer.json());
  } catch (error) {
    console.error(`embed.json is not as it must be, so only pages of ${HOME} may speak with the map: ${error.message}`);
    return [];
  }
}

/** The origins of a list. One that is wrong makes all of it wrong: who wrote it meant something else. */
function originsOf(list) {
  const origins = list?.allowedParents;
  if (!Array.isArray(origins)) throw new Error('it must read { "allowedParents": ["https://intranet.example.com"] }');
  for (const origin of origins) {
    const url = typeof origin === "string" && URL.canParse(origin) ? new URL(origin) : null;
    const isWeb = url && ["http:", "https:"].includes(url.protocol);
    if (isWeb && url.origin === origin) continue;
    throw new Error(`${JSON.stringify(origin)} is not an origin; ${isWeb ? `its origin is "${url.origin}"` : 'one is "https://intranet.example.com"'}`);
  }
  return origins;
}

async function hear(event) {
  const { source, origin } = event;
  if (source !== window.parent) return;
  if (!(await allowed).has(origin)) return refuse(origin);
  const { data } = event;
  if (data?.type !== "journey-map/call") return;
  peer = origin;
  // Whoever only knocks has not said yet what is to be shown.
  if (data.member !== "hello") show();
  const id = ["number", "string"].includes(typeof data.id) ? data.id : null;
  const answer = (outcome) => tell({ type: "journey-map/result", id, ...outcome });
  try {
    answer({ value: await call(data) });
  } catch ({ name, message, problems = [] }) {
    answer({ error: { name, message, problems } });
  }
}

function call({ member, args = [] }) {
  const act = MEMBERS.get(member);
  if (!act) throw new Error("There is no member of this name.");
  if (!Array.isArray(args)) throw new Error("The arguments of a call are a list.");
  if (!map.ready) throw new Error("The script of the map could not be loaded.");
  return act(args);
}

function tell(message) {
  if (peer) window.parent.postMessage(message, peer);
}

/** The name of an attribute that may be read. */
function readable(name) {
  if (![...ATTRIBUTES, "src", "storage"].includes(name)) throw new Error("There is no attribute of this name.");
  return name;
}

/** The name of an attribute that may be changed: what is opened, by a page of this origin only. */
function settable(name) {
  if (name === "storage" || (name === "src" && peer !== HOME)) {
    throw new Error(`“${name}” is given in the address of the frame, by a page of its own origin.`);
  }
  return readable(name);
}

/** Takes what the address says. What others wrote into it opens nothing here. */
function dress(isAtHome) {
  for (const name of ATTRIBUTES) {
    if (asked.has(name)) map.setAttribute(name, asked.get(name));
  }
  const [src, storage] = [asked.get("src"), asked.get("storage")];
  // For any other page around, nothing is fetched but what belongs to the map.
  if (src) stayHere();
  const isHere = src && URL.canParse(src, location.href) && new URL(src, location.href).origin === HOME;
  if (isHere && isAtHome) map.src = src;
  if (storage && isAtHome) map.storage = storage;
}

function show() {
  if (map.isConnected) return;
  document.querySelector(".note").hidden = true;
  document.querySelector("main").append(map);
}

/** Tells whoever looks for the reason why nothing is shown; whoever asks in vain gets no answer. */
function refuse(origin) {
  say(picked === null || picked === origin
    ? `A page of ${origin} may not use this journey map. Whoever serves the map can allow it, by adding this origin to embed.json beside embed.html.`
    : `The address of this frame says that a page of “${picked}” uses this journey map, but the page around it is of ${origin}. Whoever wrote the page can mend the address.`);
}

function say(sentence) {
  const note = document.querySelector(".note");
  if (!note.hidden && note.textContent === sentence) return;
  map.remove();
  note.textContent = sentence;
  note.hidden = false;
  if (window.parent !== window) console.warn(sentence);
}
