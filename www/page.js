/**
 * The page of the app. What is looked at stands in its address, so that a link opens what its sender saw: view, lens, journey
 * and touchpoint, and where the map came from, if it is one of the examples (`example`) or a file of this origin (`src`).
 * A map of one's own is in no address: a link without a source opens that of whoever follows it. The page is called like the map.
 */

import { stayHere } from "./element/here.js";
import { fetchOffered } from "./element/offered.js";

const LOOKED_AT = ["journey", "view", "lens", "touchpoint"];
const SOURCES = ["example", "src"];
const PRODUCT = document.title;

const map = document.querySelector("journey-map");
const began = new URL(location.href).searchParams;
let source = sourceOf(began);

/** What an address names to be opened: how to fetch it. */
function sourceOf(told) {
  const example = told.get("example");
  if (example) return () => fetchOffered(`examples/${example}.journey.json`);
  const file = told.get("src");
  // A page from a disk or in a sandbox is of no origin, and has no neighbours.
  if (!file || location.origin === "null" || !URL.canParse(file, location.href)) return null;
  const { origin, href } = new URL(file, location.href);
  if (origin !== location.origin) return null;
  stayHere();
  return async () => {
    const answer = await fetch(href);
    // Where the scripts of a page lie, files of anybody may lie as well.
    return new URL(answer.url).origin === origin ? answer : Response.error();
  };
}

/** Opens what is fetched, and says whether that went well. */
async function open(fetched) {
  try {
    const answer = await fetched();
    if (!answer.ok) return false;
    await map.load(await answer.text());
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** Looks at what an address says. Without a journey, that is the first one. */
function look(told) {
  for (const name of LOOKED_AT) {
    const value = told.get(name) ?? (name === "journey" && map.journey ? firstJourney() : null);
    if (value) map.setAttribute(name, value);
    else if (name !== "journey") map.removeAttribute(name);
  }
}

function firstJourney() {
  return map.toJSON()?.journeys?.[0]?.id ?? null;
}

/** Writes into the address what is looked at. Another view or journey is a step that one can take back. */
function write(canStep) {
  const address = new URL(location.href);
  const told = address.searchParams;
  const before = [told.get("view"), told.get("journey") ?? (map.journey ? firstJourney() : null)];
  for (const name of LOOKED_AT) put(told, name, map.getAttribute(name));
  for (const name of SOURCES) put(told, name, source && began.get(name));
  if (address.href === location.href) return;
  const isStep = canStep && (told.get("view") !== before[0] || told.get("journey") !== before[1]);
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address);
  } catch (error) {
    // A page from a disk, or in a sandbox, may not change its address.
    console.debug(error);
  }
}

function put(told, name, value) {
  if (value) told.set(name, value);
  else told.delete(name);
}

/** Names the page after the map, so that tabs and bookmarks can be told apart. */
function name() {
  const title = map.toJSON()?.title;
  document.title = title ? `${title} – ${PRODUCT}` : PRODUCT;
}

const observer = new MutationObserver(() => write(true));

if (source) {
  if (began.get("lens")) map.setAttribute("lens", began.get("lens"));
  const isThere = await open(source);
  await map.ready;
  // What is not there has nothing in it to be looked at.
  if (isThere) look(began);
  else source = null;
} else {
  look(began);
  await map.ready;
}
write(false);
name();
observer.observe(map, { attributeFilter: LOOKED_AT });

map.addEventListener("journey-load", name);
map.addEventListener("journey-change", ({ detail }) => {
  if (detail.changes.some(({ subject }) => subject.kind === "document")) name();
  // What was made of it is kept in this browser, and found again without the file that it came from.
  source = null;
  write(false);
});

window.addEventListener("popstate", () => {
  look(new URL(location.href).searchParams);
  observer.takeRecords();
  write(false);
});
