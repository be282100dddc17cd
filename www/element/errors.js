/** How something is refused. */

/** Something was refused. `problems` says what is wrong with a document, if it is that. */
export class JourneyMapError extends Error {
  // Defined, as a page that froze what all errors have in common lets nobody assign it.
  name = "JourneyMapError";

  constructor(message, problems = []) {
    super(message);
    this.problems = problems;
  }
}
