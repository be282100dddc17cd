// The benchmark: measures, and prints what it measured. `cargo xtask bench` builds what it needs and starts it.

import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { join } from "node:path";

import * as drawings from "./drawing.mjs";
import * as embeds from "./embed.mjs";
import * as findings from "./findings.mjs";
import * as layouts from "./layout.mjs";
import { USAGE, options } from "./options.mjs";
import { scratch } from "./place.mjs";
import { plot } from "./plot.mjs";
import { mean, table } from "./report.mjs";

const LAYOUT_METRICS = [
  { key: "first", title: "CPU, first time, ms", digits: 0, isPlotted: true },
  { key: "again", title: "CPU, again, ms", digits: 0 },
  { key: "crossings", title: "crossings", sum: mean, isPlotted: true },
  { key: "overlaps", title: "overlaps", sum: mean, isBare: true },
  { key: "through", title: "edges through cards", sum: mean, isBare: true },
];

const DRAWING_METRICS = [
  { key: "kilobytes", title: "kB", digits: 0, isBare: true },
  { key: "drawn", title: "drawn, ms", digits: 0, isPlotted: true },
  { key: "near", title: "pan near, ms a step", digits: 1, isPlotted: true },
  { key: "whole", title: "pan with all in view, ms a step", digits: 1, isPlotted: true },
  { key: "edit", title: "rename, ms", digits: 1, isPlotted: true },
];

const EMBED_METRICS = [
  { key: "kilobytes", title: "kB", digits: 0, isBare: true },
  { key: "cold", title: "first visit, ms", digits: 0, isPlotted: true },
  { key: "coldBurnt", title: "its CPU, ms", digits: 0, isPlotted: true },
  { key: "far", title: "first visit over 50 Mbit/s and 20 ms, ms", digits: 0 },
  { key: "warm", title: "visit again, ms", digits: 0, isPlotted: true },
  { key: "warmBurnt", title: "its CPU, ms", digits: 0, isPlotted: true },
];

const FINDINGS_METRICS = [
  { key: "found", title: "findings", digits: 0, isBare: true },
  { key: "all", title: "until all is found, ms", digits: 1, isPlotted: true },
  { key: "longest", title: "longest step, ms", digits: 1, isPlotted: true },
  { key: "steps", title: "steps", digits: 0, isBare: true },
];

const SIZES = [30, 300, 1000];

const PARTS = {
  layout: { measure: layouts.layout, contestants: layouts.CONTESTANTS, metrics: LAYOUT_METRICS },
  drawing: { measure: drawings.drawing, contestants: drawings.CONTESTANTS, metrics: DRAWING_METRICS },
  findings: { measure: findings.findings, contestants: findings.CONTESTANTS, metrics: FINDINGS_METRICS },
  embed: { measure: embeds.embed, contestants: embeds.CONTESTANTS, metrics: EMBED_METRICS, sizes: [30] },
};

async function run(words) {
  if (words.includes("--help")) return console.log(USAGE);
  const asked = options(words);
  if (asked.plan) return console.log(asked.parts.join(" "));
  for (const part of asked.parts) {
    const { measure, contestants, metrics, sizes: own = SIZES } = PARTS[part];
    const sizes = asked.sizes ?? own;
    const chosen = Object.entries(contestants).filter(([name]) => !asked.only || asked.only.includes(name));
    const labels = Object.fromEntries(chosen.map(([name, label]) => [name, label()]).filter(([, label]) => label));
    const results = await measure({ ...asked, sizes, names: Object.keys(labels) }, (result) => console.error(JSON.stringify(result)));
    const shown = { labels, sizes, metrics, results };
    keep(part, results);
    console.log(`\n${await heading(part)}\n\n${table(shown)}`);
    if (asked.plot) {
      const file = asked.parts.length > 1 ? asked.plot.replace(/(\.svg)?$/, `-${part}.svg`) : asked.plot;
      writeFileSync(file, plot({ ...shown, metrics: metrics.filter(({ isPlotted }) => isPlotted) }));
    }
  }
}

async function heading(part) {
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${platform()} ${arch()}`;
  const program = part !== "drawing" && part !== "embed" ? `Node ${process.version.slice(1)}` : `Chromium ${await drawings.browserVersion()}`;
  return `${part[0].toUpperCase()}${part.slice(1)}, measured on ${new Date().toISOString().slice(0, 10)}: ${machine}; ${program}.`;
}

/** For other looks at the same figures. */
function keep(part, results) {
  mkdirSync(scratch(), { recursive: true });
  writeFileSync(join(scratch(), `${part}.json`), JSON.stringify(results, null, 1));
}

run(process.argv.slice(2)).catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
});
