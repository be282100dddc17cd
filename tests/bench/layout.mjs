// Measures layouts: a new process for each contestant, graph and seed, so that nobody profits from what ran before.

import { spawn } from "node:child_process";
import { join } from "node:path";

import { graph } from "./graph.mjs";
import { program } from "./layout/dot.mjs";
import { SMALL } from "./options.mjs";
import { version } from "./place.mjs";
import { judge } from "./quality.mjs";

/** Who is measured, and which version; nobody, where it is not installed. */
export const CONTESTANTS = {
  ours: () => "Journey Map, WebAssembly",
  dagre: () => `dagre ${version("@dagrejs/dagre")}`,
  elk: () => `elkjs ${version("elkjs")}, layered`,
  dot: () => {
    const found = program();
    if (!found) console.error("Graphviz is left out: to compare with dot, install graphviz and run this again");
    return found;
  },
};

/** Measures, telling each result as it comes: CPU of the whole process in milliseconds, and what spoils the drawing. */
export async function layout({ names, sizes, seed, seeds, cap, lanes }, tell) {
  const results = [];
  for (const name of names) {
    // Who gave up at a size will not do better at a larger one.
    let hasGivenUp = false;
    for (const size of sizes) {
      for (let turn = 0; turn < (size <= SMALL ? seeds : 1) && !hasGivenUp; turn++) {
        const result = { name, size, seed: seed + turn, ...(await measure(name, graph(size, seed + turn), { cap, lanes })) };
        hasGivenUp = result.failure !== undefined;
        results.push(result);
        tell(result);
      }
    }
  }
  return results;
}

async function measure(name, graph, limits) {
  try {
    const { first, again, drawing } = await inProcess(name, graph, limits);
    return { first, again, ...judge(graph, drawing) };
  } catch (error) {
    return { failure: error.message };
  }
}

/** What one contestant makes of one graph, if it is done in time. */
function inProcess(name, graph, { cap, lanes }) {
  // A group of its own, so that what it starts ends with it.
  const child = spawn(process.execPath, [join(import.meta.dirname, "layout", "once.mjs"), name, lanes], {
    stdio: ["pipe", "pipe", "inherit"], detached: true,
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`over ${cap} s`));
      process.kill(-child.pid, "SIGKILL");
    }, 1000 * cap);
    const parts = [];
    child.stdout.on("data", (part) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(Buffer.concat(parts).toString()));
      else reject(new Error(`ended with ${code}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(graph));
  });
}
