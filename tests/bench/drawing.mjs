// Measures what drawing and looking cost in a browser: a new one for each contestant, size and run.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundle } from "./bundle.mjs";
import { Chromium } from "./chromium.mjs";
import { chrome, site, version } from "./place.mjs";
import { median } from "./report.mjs";
import { serve } from "./serve.mjs";

/** Who is measured, and which version. */
export const CONTESTANTS = {
  ours: () => "Journey Map",
  "react-flow": () => `React Flow ${version("@xyflow/react")}, only what is visible`,
  excalidraw: () => `Excalidraw ${version("@excalidraw/excalidraw")}`,
  "bpmn-viewer": () => `bpmn-js ${version("bpmn-js")}, viewer`,
  "bpmn-modeler": () => `bpmn-js ${version("bpmn-js")}, modeler`,
  jointjs: () => `JointJS ${version("@joint/core")}`,
};

/** So many that what is in sight changes. */
const PAN_STEPS = 60;
const PANS = 3;
const RENAMES = 5;

/** Measures, telling each result as it comes: main-thread CPU in milliseconds, and bytes. */
export async function drawing({ names, sizes, runs, seed, cap, shots }, tell) {
  const server = await serve({ pages: await bundle(names), site: site() });
  const results = [];
  for (const name of names) {
    // Who gave up at a size will not do better at a larger one.
    let hasGivenUp = false;
    for (const size of sizes) {
      for (let run = 0; run < runs && !hasGivenUp; run++) {
        const result = { name, size, run, ...(await measure(server, { name, size, seed, cap, shots })) };
        hasGivenUp = result.failure !== undefined;
        results.push(result);
        tell(result);
      }
    }
  }
  server.close();
  return results;
}

/** The version of the browser. */
export async function browserVersion() {
  const browser = await Chromium.start(chrome());
  const version = await browser.version();
  await browser.close();
  return version;
}

async function measure(server, { name, size, seed, cap, shots }) {
  const browser = await Chromium.start(chrome());
  const within = (promise) => withCap(promise, cap);
  const result = {};
  try {
    server.bytes = 0;
    const which = `${size}/${seed}`;
    await within(opened(browser, `${server.origin}/pages/${name}/index.html?graph=/graph/${which}&document=/document/${which}`));
    result.drawn = await browser.worked();
    result.kilobytes = server.bytes / 1000;
    const shoot = (what) => shots && screenshot(browser, join(shots, `${name}-${size}-${what}.png`));
    await shoot("near");

    const each = async (steps, expression) => {
      const before = await browser.worked();
      await within(browser.evaluate(expression));
      return ((await browser.worked()) - before) / steps;
    };
    const repeated = async (times, steps, expression) => {
      const figures = [];
      for (let turn = 0; turn < times; turn++) figures.push(await each(steps, expression(turn)));
      return median(figures);
    };
    const panned = () => repeated(PANS, PAN_STEPS, () => `bench.pan(${PAN_STEPS})`);
    result.edit = await repeated(RENAMES, 1, (turn) => `bench.rename(${turn})`);
    result.near = await panned();
    await within(browser.evaluate("bench.fit()"));
    await shoot("whole");
    result.whole = await panned();
  } catch (error) {
    result.failure = error.message.split("\n")[0].slice(0, 200);
  }
  await browser.close();
  return result;
}

/** When the page tells that it has drawn. */
async function opened(browser, url) {
  const drawn = new Promise((resolve, reject) => {
    browser.on("Runtime.bindingCalled", ({ payload }) => (payload === "drawn" ? resolve() : reject(new Error(payload))));
    browser.on("Runtime.exceptionThrown", ({ exceptionDetails }) =>
      reject(new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)));
  });
  await browser.ask("Runtime.addBinding", { name: "told" });
  await browser.ask("Page.navigate", { url });
  await drawn;
}

function withCap(promise, seconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${seconds} s`)), 1000 * seconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function screenshot(browser, file) {
  const { data } = await browser.ask("Page.captureScreenshot", { format: "png" });
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, data, "base64");
}
