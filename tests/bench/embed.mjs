// Measures how long a page waits for the map that is embedded in it: from the tag of the script to the first sight.
// A new browser for each run; the contestants take turns, so that whatever else the machine does meets all of them.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { bundle } from "./bundle.mjs";
import { Chromium } from "./chromium.mjs";
import { CONTESTANTS as ALL } from "./drawing.mjs";
import { chrome, site } from "./place.mjs";
import { serve } from "./serve.mjs";

/** Who is measured: those that show without editing. */
export const CONTESTANTS = Object.fromEntries(["ours", "react-flow", "bpmn-viewer"].map((name) => [name, ALL[name]]));

/** So often is a page visited until the browser has kept what it keeps, compiled code included. */
const VISITS = 4;
const OFFICE = { offline: false, latency: 20, downloadThroughput: 50e6 / 8, uploadThroughput: 50e6 / 8 };
const SHEETS = { "react-flow": true, "bpmn-viewer": true };

/** The same page for all, as large and with the same around the map; ours with the two lines that a host writes. */
const page = (name, size, seed) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Onboarding</title>
<style>body { max-width: 75rem; margin: 2rem auto; font: 1rem/1.5 sans-serif } #map, journey-map { display: block; height: 36rem }</style>
${SHEETS[name] ? '<link rel="stylesheet" href="page.css">' : ""}
<script>performance.mark("tag")</script>
<script type="module" src="${name === "ours" ? "/site/journey-map.js" : "page.js"}"></script>
</head><body>
<h1>Onboarding</h1><p>How customers become customers, and what happens to them on the way.</p>
${name === "ours" ? `<journey-map src="/document/${size}/${seed}"></journey-map>` : `<div id="map" data-graph="/graph/${size}/${seed}"></div>`}
<p>Whoever has questions about this page asks its author.</p>
<script>
const seen = () => (document.querySelector("journey-map")?.shadowRoot ?? document).querySelector(".card, .react-flow__node, .djs-shape");
requestAnimationFrame(function look() {
  if (!seen()?.getBoundingClientRect().width) return requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => told(String(performance.now() - performance.getEntriesByName("tag")[0].startTime));
  port2.postMessage(null);
});
</script></body></html>`;

/** Measures, telling each result as it comes: milliseconds, and bytes. */
export async function embed({ names, sizes, runs, seed, cap }, tell) {
  const script = (name) => (name === "ours" ? "" : `import draw from "./${name}.js";
    const place = document.getElementById("map");
    draw(await (await fetch(place.dataset.graph)).json(), place);`);
  const pages = await bundle(names, { folder: "hosts", script, page: () => "" });
  writeFileSync(join(pages, "blank.html"), "<!doctype html><title>Blank</title>");
  const server = await serve({ pages, site: site() }, "max-age=3600");
  const results = [];
  for (const size of sizes) {
    for (const name of names) writeFileSync(join(pages, name, `${size}.html`), page(name, size, seed));
    // The server compresses what it is asked for the first time; nobody is measured by that.
    for (const name of names) await withBrowser((visit) => visit(server.origin, `/pages/${name}/${size}.html`, cap)).catch(() => {});
    for (let run = 0; run < runs; run++) {
      for (const name of names) {
        const result = { name, size, run };
        try {
          Object.assign(result, await visits(server, `/pages/${name}/${size}.html`, cap));
        } catch (error) {
          result.failure = error.message.split("\n")[0].slice(0, 200);
        }
        results.push(result);
        tell(result);
      }
    }
  }
  server.close();
  return results;
}

async function visits(server, path, cap) {
  const result = {};
  await withBrowser(async (visit) => {
    server.bytes = 0;
    const cold = await visit(server.origin, path, cap);
    result.kilobytes = server.bytes / 1000;
    let warm = cold;
    for (let turn = 1; turn < VISITS; turn++) warm = await visit(server.origin, path, cap);
    Object.assign(result, { cold: cold.time, coldBurnt: cold.burnt, warm: warm.time, warmBurnt: warm.burnt });
  });
  await withBrowser(async (visit, browser) => {
    await browser.ask("Network.enable");
    await browser.ask("Network.emulateNetworkConditions", OFFICE);
    result.far = (await visit(server.origin, path, cap)).time;
  });
  return result;
}

async function withBrowser(act) {
  const browser = await Chromium.start(chrome());
  await browser.ask("Runtime.addBinding", { name: "told" });
  try {
    await act((...where) => visit(browser, ...where), browser);
  } finally {
    await browser.close();
  }
}

/** Opens the page, coming from an empty one of the same origin, so that the process is there. */
async function visit(browser, origin, path, cap) {
  const loaded = new Promise((resolve) => browser.on("Page.loadEventFired", resolve));
  await browser.ask("Page.navigate", { url: `${origin}/pages/blank.html` });
  await loaded;
  // What the page before left to do is not this one's.
  await pause(500);
  const before = await browser.burnt();
  let late;
  const told = new Promise((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`over ${cap} s`)), 1000 * cap);
    browser.on("Runtime.bindingCalled", ({ payload }) => resolve(Number(payload)));
  });
  await browser.ask("Page.navigate", { url: `${origin}${path}` });
  const time = await told.finally(() => clearTimeout(late));
  const burnt = (await browser.burnt()) - before;
  // Nobody leaves at once, and what a browser keeps of a script it keeps later.
  await pause(1000);
  return { time, burnt };
}
