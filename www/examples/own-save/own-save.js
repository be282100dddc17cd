// A map that the page keeps by itself: on a server that answers GET with an ETag, and PUT with If-Match by 412 where somebody
// else was first. `?map=` names the map.

import { differences } from "./differences.js";

const QUIET = 800;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

const map = document.querySelector("journey-map");
const state = document.querySelector(".state");
const panel = document.querySelector(".panel");
const name = new URL(location.href).searchParams.get("map") ?? "my-map";
const address = new URL(`../../maps/${encodeURIComponent(name)}`, location.href);

/** What the server has, as far as this page knows; nothing of a map that is new. */
let kept = { text: null, etag: null };
/** What this page began with: what both versions are compared to. */
let base = "{}";
/** What somebody else kept meanwhile, until it is decided which version counts. */
let theirs = null;
let isSaving = false;
let retry = FIRST_RETRY;
let timer;

await begin();

async function begin() {
  try {
    kept = await read();
    base = kept.text ?? await (await fetch("../online-shop.journey.json")).text();
    await map.load(base);
  } catch (error) {
    say(`The map could not be opened. ${reason(error)}`);
    return;
  }
  map.mode = "edit";
  say(kept.text === null ? "A new map, begun from an example. It is saved with the first change." : "Saved");
  map.addEventListener("journey-change", () => {
    if (theirs) showConflict();
    else later(QUIET);
  });
  // Whoever comes back from a tunnel need not wait.
  window.addEventListener("online", () => later(0));
  panel.addEventListener("click", ({ target }) => DECISIONS[target.dataset.do]?.());
}

async function read() {
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.status === 404) return { text: null, etag: null };
  if (!answer.ok) throw new Error(await answer.text());
  return { text: await answer.text(), etag: answer.headers.get("etag") };
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

/** One at a time; what changes meanwhile is saved next. */
async function save() {
  if (isSaving || theirs) return;
  const [text, revision] = [map.toText(), map.revision];
  if (text === kept.text) {
    saved(revision);
    return;
  }
  isSaving = true;
  say("Saving …");
  try {
    const follows = kept.etag ? { "If-Match": kept.etag } : { "If-None-Match": "*" };
    const answer = await fetch(address, { method: "PUT", body: text, headers: { "Content-Type": "application/json", ...follows } });
    if (answer.status === 412) {
      await meet(text);
    } else if (answer.ok) {
      follow({ text, etag: answer.headers.get("etag") });
      saved(revision);
    } else {
      throw new Error(await answer.text());
    }
    retry = FIRST_RETRY;
    if (!theirs && map.toText() !== kept.text) later(QUIET);
  } catch (error) {
    say(`Not saved: ${error.message} It is tried again in ${Math.round(retry / 1000)} seconds, and what you change stays here.`);
    later(retry);
    retry = Math.min(2 * retry, LAST_RETRY);
  } finally {
    isSaving = false;
  }
}

/** The map need not ask before the page is closed. */
function saved(revision) {
  map.markSaved(revision);
  if (map.revision === revision) say(`Saved at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}`);
}

/** Somebody else was first, or an earlier answer got lost on its way. */
async function meet(sent) {
  const found = await read();
  if (found.text === null) kept = found;
  else if (found.text === sent) follow(found);
  if (found.text === kept.text) return later(0);
  theirs = found;
  say("Two versions: decide below which one counts.");
  showConflict();
  panel.focus();
}

/** From here on this is the version that what comes next follows. */
function follow(found) {
  kept = found;
  base = found.text;
}

function showConflict() {
  panel.hidden = false;
  list(".theirs", () => differences(JSON.parse(base), JSON.parse(theirs.text)));
  list(".mine", () => differences(JSON.parse(base), map.toJSON()));
}

/** What somebody else kept may be anything: then it can be taken or not, but not compared. */
function list(selector, compare) {
  let sentences;
  try {
    sentences = compare();
  } catch {
    sentences = ["This version can’t be compared: it is not written as a map is."];
  }
  const items = (sentences.length > 0 ? sentences : ["Nothing that is left."]).map((sentence) => {
    const item = document.createElement("li");
    item.textContent = sentence;
    return item;
  });
  panel.querySelector(selector).replaceChildren(...items);
}

const DECISIONS = {
  async take() {
    const [mine, taken] = [map.toText(), theirs];
    try {
      await map.load(taken.text);
    } catch (error) {
      say(`Their version could not be opened. ${reason(error)}`);
      return;
    }
    decide("your version", mine, taken);
    saved(map.revision);
  },
  keep() {
    decide("their version", theirs.text, theirs);
    later(0);
  },
  "download-theirs": () => download("theirs", theirs.text),
  "download-mine": () => download("mine", map.toText()),
};

/** What does not count any more stays within reach. */
function decide(whose, text, found) {
  follow(found);
  theirs = null;
  panel.hidden = true;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Download ${whose}, set aside at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}`;
  button.addEventListener("click", () => download("set-aside", text));
  document.querySelector(".aside").append(button);
  button.focus();
}

function download(what, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${name}-${what}.journey.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Why a document is refused: the first of its problems says it best. */
function reason({ message, problems = [] }) {
  return problems[0]?.message ?? message;
}

function say(sentence) {
  if (state.textContent !== sentence) state.textContent = sentence;
}
