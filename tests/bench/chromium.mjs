// Starts a Chromium and speaks its DevTools protocol through a pipe. Nobody else reaches it, and it ends with us.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const FLAGS = [
  "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--no-first-run", "--mute-audio",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
];

/** One browser with one page in it, of 1280 by 800 pixels. */
export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "journey-map-bench-"));
  #waiting = new Map();
  #listeners = new Map();
  #last = 0;
  #session;

  static async start(program) {
    const browser = new Chromium(program);
    const { targetId } = await browser.#ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.#ask("Target.attachToTarget", { targetId, flatten: true });
    browser.#session = sessionId;
    await browser.ask("Page.enable");
    await browser.ask("Runtime.enable");
    await browser.ask("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
    // What the main thread works rather than what the clock says: other work on the machine matters less.
    await browser.ask("Performance.enable", { timeDomain: "threadTicks" });
    return browser;
  }

  constructor(program) {
    // As root, as in containers, Chromium runs only without its sandbox.
    const rights = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    this.#process = spawn(program, [...FLAGS, ...rights, `--user-data-dir=${this.#profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.on("error", (error) => this.#end(error));
    this.#process.on("exit", () => this.#end(new Error("the browser ended")));
    const [, , , out, back] = this.#process.stdio;
    out.on("error", () => {});
    let text = "";
    back.setEncoding("utf8").on("data", (part) => {
      const messages = (text + part).split("\0");
      text = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
  }

  /** Asks the page. */
  ask(method, parameters) {
    return this.#ask(method, parameters, this.#session);
  }

  /** The value of an expression in the page, awaited. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** How long the page's main thread has worked since it was opened, in milliseconds. */
  async worked() {
    const { metrics } = await this.ask("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  }

  /** How long all threads of all pages have worked so far, in milliseconds. */
  async burnt() {
    const { processInfo } = await this.#ask("SystemInfo.getProcessInfo");
    return 1000 * processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  /** Version of the browser. */
  async version() {
    return (await this.#ask("Browser.getVersion")).product.replace(/^.*\//, "");
  }

  on(event, listener) {
    this.#listeners.set(event, listener);
  }

  /** Ends the browser and removes what it left. */
  async close() {
    const gone = new Promise((resolve) => this.#process.on("exit", resolve));
    const isRunning = () => this.#process.exitCode === null && this.#process.signalCode === null;
    if (isRunning()) {
      const patience = setTimeout(() => this.#process.kill("SIGKILL"), 5000);
      this.#ask("Browser.close").catch(() => {});
      await gone;
      clearTimeout(patience);
    }
    // Some of its processes may still be writing.
    for (let turn = 0; turn < 50 && existsSync(this.#profile); turn++) {
      await rm(this.#profile, { recursive: true, force: true }).catch(() => pause(100));
    }
  }

  #ask(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #hear({ id, method, params, result, error }) {
    if (id === undefined) return this.#listeners.get(method)?.(params);
    const { resolve, reject } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  }

  #end(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
