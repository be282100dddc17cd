// The layout of the journey map, in WebAssembly as in the browser.

import { pathToFileURL } from "node:url";

import { pointsOfPath } from "../curve.mjs";
import { journey } from "../graph.mjs";
import { layoutModule } from "../place.mjs";

export default async function ours(graph, lanes) {
  const { Sheet } = await import(pathToFileURL(layoutModule()));
  const sheet = new Sheet(JSON.stringify(journey(graph)), lanes);
  return {
    lay() {
      sheet.layOut();
      return sheet;
    },
    drawing() {
      const numbers = sheet.cards();
      const cards = graph.touchpoints.map((_, number) => [...numbers.subarray(4 * number, 4 * number + 4)]);
      return { cards, routes: sheet.routes().split("\n").map(pointsOfPath) };
    },
  };
}
