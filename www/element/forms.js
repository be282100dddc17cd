/** The forms in which a document goes out, as files. What is in them, the core says. */

import { JourneyMapError } from "./errors.js";

/** The document in a form: `core` answers its text, pictures and lists. */
export async function fileOf(format, { kind, journey, view, scale }, core) {
  const file = (type, part) => new Blob([part], { type });
  switch (format) {
    case "json": return file("application/json", core.text());
    case "svg": return file("image/svg+xml", await core.picture(view, journey));
    case "png": return file("image/png", await core.picture(view, journey, Math.min(Math.max(Number(scale) || 1, 0.1), 4)));
    case "csv": return file("text/csv;charset=utf-8", await core.list(kind ?? "touchpoint", journey));
    default: throw new JourneyMapError(`There is no export to “${String(format)}”; there are “json”, “svg”, “png” and “csv”.`);
  }
}
