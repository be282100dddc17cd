/** What is refused, and what is given in, as text. */

/** Something was refused. `problems` says what is wrong with a document, if it is that. */
export class JourneyMapError extends Error {
  // Defined, as a page that froze what all errors have in common lets nobody assign it.
  name = "JourneyMapError";

  constructor(message, problems = []) {
    super(message);
    this.problems = problems;
  }
}

/** A document or a command as text. */
export function textOf(value) {
  if (typeof value === "string") return value;
  try {
    const text = JSON.stringify(value);
    if (typeof text === "string") return text;
  } catch (error) {
    throw new JourneyMapError(`This object can’t be written as JSON: ${error.message}`);
  }
  throw new JourneyMapError("This is neither a JSON text nor an object.");
}
