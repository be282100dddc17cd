// Makes a page of each contestant of the drawing benchmark, as one would deploy it: bundled, minified, for production.

import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { need, scratch } from "./place.mjs";

/** The pages of the drawing benchmark: nothing but the drawing, as large as the window. */
const ALONE = {
  folder: "pages",
  script: (name) => `import { start } from "./page.js"; import draw from "./${name}.js"; start(draw);`,
  page: (name, sheet) => `<!doctype html><meta charset="utf-8"><title>${name}</title>${sheet}
<style>html, body, #map, journey-map { display: block; margin: 0; width: 100%; height: 100%; overflow: hidden }</style>
<div id="map"></div><script type="module" src="page.js"></script>`,
};

/** Writes the pages of these contestants and answers the folder of all. */
export async function bundle(names, make = ALONE) {
  const { build } = need("esbuild");
  const folder = join(scratch(), make.folder);
  rmSync(folder, { recursive: true, force: true });
  for (const name of names) {
    const page = join(folder, name);
    mkdirSync(page, { recursive: true });
    await build({
      stdin: {
        contents: make.script(name),
        resolveDir: join(import.meta.dirname, "drawing"),
      },
      outdir: page,
      entryNames: "page",
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      target: "es2022",
      external: ["/site/*"],
      nodePaths: [join(scratch(), "node_modules")],
      conditions: ["production", "style"],
      define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
      loader: Object.fromEntries([".woff", ".woff2", ".ttf", ".eot", ".svg", ".png"].map((ending) => [ending, "file"])),
      legalComments: "none",
      logLevel: "error",
    });
    const sheet = existsSync(join(page, "page.css")) ? '<link rel="stylesheet" href="page.css">' : "";
    writeFileSync(join(page, "index.html"), make.page(name, sheet));
  }
  return folder;
}
