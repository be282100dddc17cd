// Keeps journey maps as files in a folder, and serves the site beside them. No dependencies; Node 20 or newer.
//
//     node server.mjs <site folder> <data folder> [port]
//
//     GET /maps/<id>    the file, and its version as ETag
//     PUT /maps/<id>    with If-Match: <ETag>, or If-None-Match: * for a new one; 412 if somebody else was first
//
// It listens on this machine only, and asks nobody who they are: put what your house uses for that before it.

import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const [siteFolder, dataFolder, port = "8090"] = process.argv.slice(2);
if (!siteFolder || !dataFolder) {
  console.error("Usage: node server.mjs <site folder> <data folder> [port]");
  process.exit(2);
}
const SITE = resolve(siteFolder);
const DATA = resolve(dataFolder);
const LARGEST = 8 * 1024 * 1024;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
  + "img-src 'self' data: blob:; font-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; "
  + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
  ".png": "image/png", ".ts": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8",
};

/** An answer that is no file: it ends the work on a request. */
class Refusal extends Error {
  constructor(status, message, headers = {}) {
    super(message);
    Object.assign(this, { status, headers });
  }
}

const server = createServer(async (request, response) => {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-cache");
  try {
    await answer(request, response);
  } catch (error) {
    const { status = 500, headers = {} } = error;
    if (status === 500) console.error(error);
    const sentence = status === 500 ? "Something went wrong here." : error.message;
    response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(`${sentence}\n`);
  }
});

async function answer(request, response) {
  // A page elsewhere whose name leads to this machine has another Host.
  const hosts = [`127.0.0.1:${server.address().port}`, `localhost:${server.address().port}`];
  if (!hosts.includes(request.headers.host)) throw new Refusal(421, "This is not the host that was asked for.");
  const path = decoded(request.url.split("?")[0]);
  const map = /^\/maps\/([^/]*)$/.exec(path);
  if (!map) return sendFile(request, response, path);
  if (!ID.test(map[1])) throw new Refusal(404, "There is no map of this name: a to z, 0 to 9 and - are what names are made of.");
  const file = join(DATA, `${map[1]}.journey.json`);
  if (request.method === "GET" || request.method === "HEAD") return sendMap(request, response, file);
  if (request.method === "PUT") return keepMap(request, response, file);
  throw new Refusal(405, "Maps are read and kept.", { Allow: "GET, HEAD, PUT" });
}

async function sendMap(request, response, file) {
  const text = await contentOf(file);
  if (text === null) throw new Refusal(404, "There is no map of this name yet.");
  const etag = versionOf(text);
  if (request.headers["if-none-match"] === etag) return response.writeHead(304, { ETag: etag }).end();
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": text.length, ETag: etag });
  response.end(request.method === "HEAD" ? undefined : text);
}

async function keepMap(request, response, file) {
  checkSender(request);
  const text = await bodyOf(request);
  checkMap(text);
  await inTurn(file, () => replace(request, response, file, text));
}

async function replace(request, response, file, text) {
  const kept = await contentOf(file);
  const version = kept === null ? null : versionOf(kept);
  const { "if-match": wanted, "if-none-match": none } = request.headers;
  if (wanted === undefined && none !== "*") throw new Refusal(428, "Say which version this one follows: If-Match, or If-None-Match: * for a new map.");
  if (wanted === undefined ? version !== null : wanted !== version) {
    throw new Refusal(412, "Somebody else kept another version meanwhile.", version === null ? {} : { ETag: version });
  }
  await write(file, text);
  response.writeHead(version === null ? 201 : 204, { ETag: versionOf(text) }).end();
}

/** Only pages that this server served may change anything. */
function checkSender({ headers }) {
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  const site = headers["sec-fetch-site"] ?? "same-origin";
  if (!isOwn || !["same-origin", "none"].includes(site)) throw new Refusal(403, "Only a page of this server may keep a map.");
  if (!/^application\/json(;|$)/.test(headers["content-type"] ?? "")) throw new Refusal(415, "A map is sent as application/json.");
}

function checkMap(text) {
  try {
    if (JSON.parse(text.toString("utf8"))?.format === "journey-map") return;
  } catch {
    // The sentence below says it.
  }
  throw new Refusal(422, "This is not a journey map.");
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    // Who sends a little too much is heard out, to be told; who sends far too much is not.
    if (size > 4 * LARGEST) break;
    if (size <= LARGEST) parts.push(part);
  }
  if (size > LARGEST) throw new Refusal(413, `A map may have ${LARGEST / 1024 / 1024} MB.`);
  return Buffer.concat(parts);
}

/** Writes all of it or nothing: a reader, or a machine that fails, sees the old file or the new one. */
async function write(file, text) {
  await mkdir(DATA, { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function contentOf(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function versionOf(text) {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}

/** Comparing and writing is one step: nobody else writes the same file in between. */
const turns = new Map();

async function inTurn(file, act) {
  const turn = (turns.get(file) ?? Promise.resolve()).then(act);
  const done = turn.catch(() => {}).then(() => {
    if (turns.get(file) === done) turns.delete(file);
  });
  turns.set(file, done);
  return turn;
}

async function sendFile(request, response, path) {
  if (request.method !== "GET" && request.method !== "HEAD") throw new Refusal(405, "The site is read.", { Allow: "GET, HEAD" });
  let file = resolve(SITE, `.${path}`);
  if (file !== SITE && !file.startsWith(SITE + sep)) throw new Refusal(400, "This leads out of the site.");
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    // Without the slash, relative addresses in the page would point beside it.
    if (!path.endsWith("/")) return response.writeHead(301, { Location: encodeURI(`${path.replace(/^\/+/, "/")}/`) }).end();
    file = join(file, "index.html");
  }
  const content = await readFile(file).catch(() => null);
  if (content === null) throw new Refusal(404, "There is nothing of this name.");
  response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Length": content.length });
  response.end(request.method === "HEAD" ? undefined : content);
}

function decoded(path) {
  try {
    const plain = decodeURIComponent(path);
    if (plain.startsWith("/") && !/[\0\\]/.test(plain)) return plain;
  } catch {
    // The sentence below says it.
  }
  throw new Refusal(400, "This is not an address.");
}

server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE"
    ? `Port ${port} is taken: give another one as the third argument, or 0 for any.`
    : error.message);
  process.exitCode = 1;
});
server.listen(Number(port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/examples/own-save/ keeps maps in ${DATA}`);
});
