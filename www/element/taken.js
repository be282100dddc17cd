/** What the members take, looked at before it goes into the core: anything else is refused in a sentence. */

import { JourneyMapError } from "./errors.js";

/** The options of a member, by their names: an object or nothing. Those that name something are texts. */
export function optionsOf(member, names, options = {}) {
  demand(options !== null && typeof options === "object", `What ${member}() takes last is an object, { ${names.join(", ")} }, or nothing.`);
  for (const name of ["kind", "journey", "view"]) demand(mayBeText(options[name]), `The ${name} that ${member}() takes is a text.`);
  return options;
}

/** The parts of a subject: of a touchpoint of the shown journey, the id is enough. */
export function subjectOf(subject) {
  const told = typeof subject === "string" ? { id: subject } : subject ?? {};
  const parts = [told.journey, told.kind, told.id];
  demand(typeof told === "object" && parts.every(mayBeText), "select() takes the id of a touchpoint, an object { journey, kind, id } of texts, or null.");
  return parts;
}

/** A revision. */
export function revisionOf(revision) {
  demand(typeof revision === "number", "markSaved() takes a revision, which is a number, or nothing.");
  return revision;
}

/** A document or a command as text. */
export function textOf(member, value) {
  if (typeof value === "string") return value;
  try {
    const text = JSON.stringify(value);
    if (typeof text === "string") return text;
  } catch (error) {
    throw new JourneyMapError(`The object that ${member}() was given can’t be written as JSON: ${error.message}`);
  }
  throw new JourneyMapError(`${member}() takes a JSON text or an object.`);
}

function demand(isSo, sentence) {
  if (!isSo) throw new JourneyMapError(sentence);
}

function mayBeText(value) {
  return value === undefined || value === null || typeof value === "string";
}
