// Measures what an edit costs until all is found anew, and the longest step on the way: nothing else may happen on the
// page for so long. Each kind of edit is done several times, and of each step the quickest counts.

import { pathToFileURL } from "node:url";

import { edits, estate } from "./estate.mjs";
import { layoutModule } from "./place.mjs";

/** Who is measured: nobody else has such a thing. */
export const CONTESTANTS = {
  opened: () => "when it is opened",
  name: () => "a touchpoint renamed",
  owner: () => "an owner named",
  share: () => "a share changed",
  system: () => "a system retired",
};

const TIMES = 7;

/** The day that it is: what is late stays late. */
const TODAY = "2026-11-22";

/** Measures, telling each result as it comes. */
export async function findings({ names, sizes, seed }, tell) {
  const { Study } = await import(pathToFileURL(layoutModule()));
  const results = [];
  for (const size of sizes) {
    const document = estate(size, seed);
    const text = JSON.stringify(document);
    for (const name of names) {
      const study = () => new Study(text, TODAY);
      const result = { name, size, seed, ...(name === "opened" ? whenOpened(study) : edited(study(), edits(document)[name])) };
      results.push(result);
      tell(result);
    }
  }
  return results;
}

function whenOpened(study) {
  const runs = [];
  let last;
  for (let turn = 0; turn < TIMES; turn++) runs.push(stepped((last = study())));
  return summed(runs, last);
}

function edited(study, edit) {
  stepped(study);
  const runs = [];
  for (let turn = 0; turn < TIMES; turn++) {
    study.edit(JSON.stringify(edit(turn)));
    runs.push(stepped(study));
  }
  return summed(runs, study);
}

/** How long each step took, and what it was. */
function stepped(study) {
  const steps = [];
  for (let next = study.next; next !== undefined; next = study.next) {
    const begun = performance.now();
    study.step();
    steps.push({ next, time: performance.now() - begun });
  }
  return steps;
}

function summed(runs, study) {
  const least = runs[0].map(({ next }, at) => ({ next, time: Math.min(...runs.map((run) => run[at].time)) }));
  const [slowest] = least.toSorted((one, other) => other.time - one.time);
  const all = least.reduce((sum, { time }) => sum + time, 0);
  return { found: study.found, all, longest: slowest.time, where: slowest.next, steps: least.length };
}
