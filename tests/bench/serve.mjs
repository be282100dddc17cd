// Serves pages, site and graphs to the browser, compressed as well as brotli can, and counts what a page asked for.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { graph, journey } from "./graph.mjs";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
};

/** Serves folders by name; browsers keep what they got, or not, as `caching` says. `bytes` of the answer are those of scripts, style sheets and wasm since they were set to 0. */
export async function serve(folders, caching = "no-store") {
  const known = new Map();
  const answer = (path) => {
    const [, first, ...rest] = path.split("/");
    if (first === "graph") return { kind: ".json", body: JSON.stringify(graph(...rest.map(Number))) };
    if (first === "document") return { kind: ".json", body: JSON.stringify(journey(graph(...rest.map(Number)))) };
    const file = join(folders[first] ?? "", normalize(`/${rest.join("/")}`));
    return { kind: extname(file), body: folders[first] && readFileSync(file) };
  };
  const compressed = (path) => {
    if (!known.has(path)) {
      const { kind, body } = answer(path);
      const quality = ["graph", "document"].some((name) => path.startsWith(`/${name}/`)) ? 5 : 11;
      known.set(path, { kind, body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }) });
    }
    return known.get(path);
  };
  const server = createServer((request, response) => {
    try {
      const { kind, body } = compressed(new URL(request.url, "http://bench").pathname);
      if ([".js", ".css", ".wasm"].includes(kind)) counter.bytes += body.length;
      response.writeHead(200, {
        "content-type": KINDS[kind] ?? "application/octet-stream", "content-encoding": "br", "cache-control": caching,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const counter = { bytes: 0, origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
  return counter;
}
