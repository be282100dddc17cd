/**
 * A document as plain tables, where the compiled core can't start: who owns each touchpoint, which systems carry it, what
 * data it touches, how it is protected. It reads what it finds, whatever that is, puts nothing but texts on the page, and
 * changes nothing.
 */

/** How the tables look, and how they are read on a phone. */
export const PLAIN_SHEET = `
:host(:not([hidden])) { display: flex; flex-direction: column; }
.plain {
  all: initial; display: block; position: relative; flex: 1; min-height: 0; box-sizing: border-box; overflow: auto; container-type: inline-size;
  padding: 1.25rem 1.5rem 2rem; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: 8px;
  color-scheme: light dark; background: Canvas; color: CanvasText;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
:host([theme="light"]) .plain { color-scheme: light; }
:host([theme="dark"]) .plain { color-scheme: dark; }
.plain:focus-visible { outline: 2px solid Highlight; outline-offset: -2px; }
.plain .refusal {
  margin: 0 0 1.25rem; padding: 0.75rem 1rem; border-inline-start: 4px solid CanvasText; border-radius: 4px;
  background: color-mix(in srgb, CanvasText 7%, Canvas); font: inherit;
}
h2 { margin: 0; font-size: 1.375rem; line-height: 1.3; }
p { max-width: 70ch; margin: 0.25rem 0 0; }
.quiet, .is-open { color: color-mix(in srgb, CanvasText 72%, Canvas); }
.is-open { font-style: italic; }
.mark { display: inline-block; margin-block-start: 0.5rem; padding: 0 0.5rem; border: 1px solid; border-radius: 4px; font-weight: 600; }
table { width: 100%; margin-block-start: 1.75rem; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-block-end: 0.5rem; font-size: 1.125rem; font-weight: 600; text-align: start; }
th, td {
  width: 20%; padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: top;
  border-block-end: 1px solid color-mix(in srgb, CanvasText 15%, Canvas);
}
th { font-weight: 600; }
.stage th { padding-block-start: 1rem; border-block-end: 2px solid color-mix(in srgb, CanvasText 45%, Canvas); }
ul { margin: 0; padding: 0; list-style: none; }
@container (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  th, td { padding: 0.15rem 0; border: 0; }
  tr:not(.stage) { padding-block: 0.6rem; border-block-end: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); }
  td { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0.5rem; }
  td::before { content: attr(data-of); color: color-mix(in srgb, CanvasText 72%, Canvas); }
}
@media print { .plain { overflow: visible; border: 0; padding: 0; } tr { break-inside: avoid; } }
`;

const LONGEST = 4_000;

const COLUMNS = ["Touchpoint", "Marketing owner", "Systems", "Data", "Security"];

/** The element with the tables; null for what is no journey map. */
export function plainMap(text) {
  const map = JSON.parse(text);
  if (map?.format !== "journey-map") return null;
  const name = namesOf(map);
  const plain = made("section", { className: "plain" }, [
    made("h2", {}, [word(map.title) || "Untitled map"]),
    ...(word(map.description) ? [made("p", {}, [word(map.description)])] : []),
    ...(word(map.classification) ? [made("span", { className: "mark" }, [capital(word(map.classification))])] : []),
    made("p", { className: "quiet" }, ["The map as a plain list. “Not answered” means that nobody said so far; “none” means that there is none."]),
    ...list(map.journeys).map((journey) => tableOf(journey, name)),
  ]);
  // It scrolls in itself: by keys too, and so it has a name.
  plain.tabIndex = 0;
  plain.setAttribute("aria-label", `${word(map.title)} as a plain list`);
  return plain;
}

/** A journey: a group of rows for each stage, a row for each touchpoint. */
function tableOf(journey, name) {
  const stages = list(journey.stages);
  const known = new Set(stages.map((stage) => stage.id));
  const groups = stages.map((stage) => [word(stage.name) || word(stage.id), (touchpoint) => touchpoint.stage === stage.id]);
  groups.push(["Without a stage", (touchpoint) => !known.has(touchpoint.stage)]);
  const touchpoints = list(journey.touchpoints);
  const bodies = groups.map(([stage, isIn]) => [stage, touchpoints.filter(isIn)]).filter(([, rows]) => rows.length > 0);
  const head = (text, scope, more = {}) => {
    const cell = made("th", more, [text]);
    cell.scope = scope;
    return cell;
  };
  return made("table", {}, [
    made("caption", {}, [word(journey.title) || word(journey.id)]),
    made("thead", {}, [made("tr", {}, COLUMNS.map((column) => head(column, "col")))]),
    ...bodies.map(([stage, rows]) => made("tbody", {}, [
      made("tr", { className: "stage" }, [head(stage, "rowgroup", { colSpan: COLUMNS.length })]),
      ...rows.map((touchpoint) => made("tr", {}, [
        head(word(touchpoint.name) || word(touchpoint.id), "row"),
        ...[owner, systems, data, security].map((answer, at) => cell(COLUMNS[at + 1], answer(touchpoint, name))),
      ])),
    ])),
  ]);
}

/** What was answered: a list of texts, empty for none; undefined, where nobody answered. */
const owner = ({ owner }, name) => answered(owner?.marketing, (id) => [name("people", id)]);
const systems = ({ systems }, name) => answered(systems, (all) => list(all).map(({ system }) => name("systems", system)));
const data = ({ data }, name) => answered(data, (all) => list(all).map(({ category, action, purpose }) => {
  const what = name("dataCategories", category);
  const how = [word(action), word(purpose) && `for ${name("purposes", purpose)}`].filter(Boolean).join(", ");
  return how ? `${what} (${how})` : what;
}));

function security({ security }) {
  const told = [
    ["Classification", answered(security?.classification, (level) => [level])],
    ["Controls", answered(security?.controls, (all) => (Array.isArray(all) ? all : []))],
    ["Risks", answered(security?.risks, (all) => list(all).map(({ text }) => text))],
    ["Notes", answered(security?.notes, (all) => list(all).map(({ text }) => text))],
    ["Impact assessment", answered(security?.dpia, (state) => [word(state).replaceAll("-", " ")])],
    ["Exception", answered(security?.exception, ({ reason }) => [reason])],
  ].filter(([, answer]) => answer);
  if (told.length === 0) return undefined;
  return told.map(([what, answer]) => `${what}: ${answer.map(word).filter(Boolean).join(" · ") || "none"}`);
}

function answered(value, read) {
  if (value === undefined || value === null) return undefined;
  return value === "none" ? [] : read(value);
}

function cell(column, answer) {
  const open = () => made("span", { className: "is-open" }, ["not answered"]);
  const texts = answer?.map(word).filter(Boolean);
  const content = texts === undefined ? open()
    : texts.length === 0 ? made("span", {}, ["none"])
    : texts.length === 1 ? made("span", {}, texts)
    : made("ul", {}, texts.map((text) => made("li", {}, [text])));
  const answerCell = made("td", {}, [content]);
  answerCell.dataset.of = column;
  return answerCell;
}

/** Finds names by ids; what is not listed is called by its id. */
function namesOf(map) {
  const lists = new Map(["people", "systems", "dataCategories", "purposes"].map((kind) =>
    [kind, new Map(list(map[kind]).map(({ id, name }) => [id, word(name)]))]));
  return (kind, id) => lists.get(kind).get(id) || word(id);
}

/** The things of a list, if it is one. */
function list(value) {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
}

/** A text, if it is one. */
function word(value) {
  // Browsers take long to lay out what nobody would read.
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, LONGEST) : "";
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function made(tag, properties, children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
