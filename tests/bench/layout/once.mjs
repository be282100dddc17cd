// Has one contestant lay out the graph on its input, several times if it is quick, and writes times and drawing.
//
// A contestant takes a graph, and ours the lanes to draw it with. It answers two functions: `lay()`, which is measured,
// and `drawing(result)`, which is not.

import { readFileSync } from "node:fs";

/** Repeated until this many times or milliseconds are over. */
const MOST = 6;
const ENOUGH = 3000;

const { default: contestant } = await import(`./${process.argv[2]}.mjs`);
const { lay, drawing } = await contestant(JSON.parse(readFileSync(0, "utf8")), process.argv[3]);

const times = [];
let result;
while (times.length < MOST && times.reduce((sum, time) => sum + time, 0) < ENOUGH) {
  const begun = process.cpuUsage();
  result = await lay();
  const { user, system } = process.cpuUsage(begun);
  // What a program of its own worked is not ours to see.
  times.push(result.cpu ?? (user + system) / 1000);
}
const [first, ...rest] = times;
const again = rest.toSorted((one, other) => one - other)[rest.length >> 1];
process.stdout.write(JSON.stringify({ first, again, drawing: drawing(result) }));
