/** The attributes of the element, what is offered for each, and what stands in their place. */

/** What is offered for each attribute, the default first. */
export const OFFERED = {
  mode: ["view", "edit"],
  view: [
    "map", "blueprint", "table", "journeys", "people", "systems", "integrations", "data", "purposes", "channels",
    "personas", "metrics", "objectives", "guidelines", "glossary", "reviews", "waivers", "insights",
  ],
  lens: ["overview", "marketing", "it", "security", "experience", "flow", "gaps"],
  ui: ["full", "compact", "none"],
  theme: ["auto", "light", "dark", "contrast"],
};
export const ATTRIBUTES = ["src", "mode", "view", "lens", "journey", "touchpoint", "ui", "storage", "theme", "lang"];

const warned = new WeakMap();

/** Says something about an element in the console, once. */
export function warnOnce(element, what, sentence) {
  const said = warned.get(element) ?? new Set();
  warned.set(element, said);
  if (!said.has(what)) console.warn(sentence);
  said.add(what);
}

/** The value of an attribute, or the default for what is not offered. */
function valueOffered(element, name) {
  const told = element.getAttribute(name);
  if (told === null || told === "") return OFFERED[name][0];
  if (OFFERED[name].includes(told)) return told;
  warnOnce(element, `${name}=${told}`, `<journey-map> offers no ${name} “${told}”; “${OFFERED[name][0]}” takes its place.`);
  return OFFERED[name][0];
}

/** Gives each attribute a property of its name. */
export function defineProperties(prototype) {
  for (const name of ATTRIBUTES) {
    if (name === "lang") continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() { return name in OFFERED ? valueOffered(this, name) : this.getAttribute(name) ?? ""; },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** Takes in what a page set as a property before the element was defined. */
export function takeEarlyProperties(element) {
  for (const name of ATTRIBUTES) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** Of the nearest ancestor that says one, through shadow roots, or of the browser. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const told = node.getAttribute?.("lang");
    if (told) return told;
  }
  return navigator.language || "en";
}
