/**
 * The other side of embed.html, for a page that shows it in a frame: what the map can do, as promises, and what it tells, as
 * events. It speaks with that frame and with no other window, and believes no message of another origin.
 *
 *     import { connect } from "https://maps.example.com/journey-map-frame.js";
 *     const map = connect(document.querySelector("iframe"));
 */

const METHODS = ["load", "toText", "toJSON", "export", "select", "findings", "analyze", "undo", "redo", "apply", "markSaved", "get", "set"];
const GETTERS = ["ready", "selected", "canUndo", "canRedo", "revision"];

/** A frame that is loaded and silent for so long refuses to speak with this page, or is another page. */
const PATIENCE = 10_000;

const GONE = "The frame is not on the page.";

/**
 * Speaks with the map in a frame. `origin` is the origin of the frame, where it is not that of its `src`; a frame under
 * `sandbox` without `allow-same-origin` has none, and is told by "null": then whatever page the frame shows gets what is said.
 */
export function connect(frame, options = {}) {
  if (frame?.localName !== "iframe") throw new TypeError("connect() takes the <iframe> that shows embed.html.");
  const origin = options?.origin ?? originOf(frame.src, document.baseURI);
  const isOrigin = origin === "null" || (origin && originOf(origin) === origin);
  if (!isOrigin) throw new TypeError('The origin that connect() takes is one such as "https://maps.example.com", or "null".');
  return new FramedMap(frame, origin);
}

function originOf(address, base) {
  return URL.canParse(address, base) ? new URL(address, base).origin : null;
}

class FramedMap extends EventTarget {
  #frame;
  #origin;
  #hello = null;
  #lastId = 0;
  #calls = new Map();
  #timer = null;
  #watch = null;
  #hasEnded = false;

  constructor(frame, origin) {
    super();
    this.#frame = frame;
    this.#origin = origin;
    window.addEventListener("message", this.#hear);
    frame.addEventListener("load", this.#knock);
    if (this.#isThere()) this.#knock();
  }

  /** Ends the connection; what waits is refused. */
  disconnect() {
    window.removeEventListener("message", this.#hear);
    this.#frame.removeEventListener("load", this.#knock);
    this.#hasEnded = true;
    this.#giveUp("The connection to the frame was ended.");
  }

  /** Whether the frame shows a page of that origin; before that, it shows an empty one that belongs to this page. */
  #isThere() {
    const inside = this.#frame.contentDocument;
    if (this.#origin !== window.origin) return inside === null;
    return inside?.readyState === "complete" && inside.URL !== "about:blank";
  }

  /** Asks whether anybody is there. What is said before the answer would be lost, so it waits. */
  #knock = () => {
    this.#hello = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(`The frame does not answer. Is it embed.html of ${this.#origin}, and is ${window.origin} in its embed.json?`), PATIENCE);
    this.#post({ id: 0, member: "hello" });
  };

  #hear = ({ source, origin, data }) => {
    if (!source || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (data?.type === "journey-map/event") this.dispatchEvent(new CustomEvent(data.name, { detail: data.detail }));
    if (data?.type !== "journey-map/result") return;
    if (data.id === 0) this.#greet(data.value);
    else this.#settle(data.id, data);
  };

  #greet(hello) {
    clearTimeout(this.#timer);
    this.#hello = hello;
    for (const [id, { toldTo }] of this.#calls) {
      if (toldTo === null) this.#send(id);
      else if (toldTo !== hello) this.#settle(id, { error: new Error("The frame was loaded again.") });
    }
  }

  #call(member, args) {
    const id = ++this.#lastId;
    const made = new Promise((resolve, reject) => this.#calls.set(id, { member, args, resolve, reject, toldTo: null }));
    if (this.#hasEnded) this.#giveUp("The connection to the frame was ended.");
    else if (this.#hello !== null && !this.#frame.contentWindow) this.#giveUp(GONE);
    else if (this.#hello !== null) this.#send(id);
    else if (this.#timer === null && this.#isThere()) this.#knock();
    this.#watch ??= setTimeout(this.#look, PATIENCE);
    return made;
  }

  /** Nobody tells that a frame was taken off its page, or never put there. */
  #look = () => {
    if (!this.#frame.contentWindow) this.#giveUp(GONE);
    this.#watch = this.#calls.size > 0 ? setTimeout(this.#look, PATIENCE) : null;
  };

  #send(id) {
    const call = this.#calls.get(id);
    call.toldTo = this.#hello;
    try {
      this.#post({ id, member: call.member, args: call.args });
    } catch ({ name }) {
      this.#settle(id, { error: { name, message: `What ${call.member}() takes into a frame is made of texts, numbers, lists and plain objects.` } });
    }
  }

  #post(call) {
    // A page without an origin can't be named.
    this.#frame.contentWindow?.postMessage({ type: "journey-map/call", ...call }, this.#origin === "null" ? "*" : this.#origin);
  }

  #settle(id, { value, error }) {
    const { resolve, reject } = this.#calls.get(id) ?? {};
    this.#calls.delete(id);
    if (error) reject?.(Object.assign(new Error(error.message), { name: error.name, problems: error.problems ?? [] }));
    else resolve?.(value);
  }

  #giveUp(sentence) {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const id of this.#calls.keys()) this.#settle(id, { error: new Error(sentence) });
  }

  static {
    for (const name of METHODS) {
      Object.defineProperty(this.prototype, name, { value(...args) { return this.#call(name, args); } });
    }
    for (const name of GETTERS) {
      Object.defineProperty(this.prototype, name, { get() { return this.#call(name, []); } });
    }
  }
}
