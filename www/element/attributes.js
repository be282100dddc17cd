/** The attributes of the element, and what is offered for each. */

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
