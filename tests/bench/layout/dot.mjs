// Graphviz dot, from left to right, a process for each layout: its time includes starting, reading and writing.

import { spawnSync } from "node:child_process";

import { pointsOfCurve } from "../curve.mjs";
import { COLUMN_GAP, HEIGHT, ROW_GAP, WIDTH, card } from "./gaps.mjs";

/** Pixels of ours to an inch of dot's. */
const INCH = 72;

/** Name and version of the installed program, if there is one that can be measured. */
export function program() {
  const version = spawnSync("bash", ["-c", "dot -V"], { encoding: "utf8" }).stderr?.match(/version ([\d.]+)/)?.[1];
  return version && `Graphviz dot ${version}`;
}

export default function contestant({ touchpoints, transitions }) {
  const source = `digraph {
    rankdir=LR; nodesep=${ROW_GAP / INCH}; ranksep=${COLUMN_GAP / INCH};
    node [shape=box, fixedsize=true, label="", width=${WIDTH / INCH}, height=${HEIGHT / INCH}];
    ${touchpoints.map((_, number) => `${number};`).join(" ")}
    ${transitions.map(([from, to], number) => `${from} -> ${to} [id=${number}];`).join(" ")}
  }`;
  return {
    lay() {
      // The shell tells what its children worked, in its last line; bash does so to the millisecond.
      const { stdout, stderr, status } = spawnSync("bash", ["-c", "dot -Tjson0 && times >&2"], {
        input: source, encoding: "utf8", maxBuffer: 2 ** 30,
      });
      if (status !== 0) throw new Error(stderr);
      return { stdout, cpu: worked(stderr.trim().split("\n").at(-1)) };
    },
    drawing({ stdout }) {
      const { objects, edges } = JSON.parse(stdout);
      const numbers = (text) => text.split(",").map((number) => Number(number));
      const cards = [];
      for (const { name, pos } of objects) cards[Number(name)] = card(...numbers(pos));
      const routes = [];
      for (const { id, pos } of edges) routes[Number(id)] = line(pos, numbers);
      return { cards, routes };
    },
  };
}

/** Milliseconds from `0m1.230000s 0m0.040000s`. */
function worked(line) {
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => 60 * minutes + Number(seconds));
  return 1000 * times.reduce((sum, time) => sum + time, 0);
}

/** The points of a spline such as `e,160,25 80,25 100,25 120,25 150,25`: the tip of the arrow, then curves. */
function line(spline, numbers) {
  const [tip, ...controls] = spline.split(" ").map((word) => numbers(word.replace(/^[es],/, "")));
  return [controls[0], ...pointsOfCurve(controls), tip];
}
