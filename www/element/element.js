/**
 * The custom element: attributes, properties, methods and events around an instance of the compiled core.
 * What happens to a document is decided in the core; this file only carries.
 */

import { ATTRIBUTES, OFFERED } from "./attributes.js";
import { enlist, sheet, start } from "./core.js";
import { fetchDocument, fetchEarly } from "./document.js";
import { JourneyMapError, textOf } from "./errors.js";
import { fetchPlain } from "./files.js";
import { keepKeys } from "./keys.js";
import { refusal, STOPPED } from "./refusal.js";

const RETURN_WITHIN = 500;

const BASE_SHEET = `
:host(:not([hidden])) { display: block; height: 36rem; }
.refusal { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
`;

/** A promise to be settled later. That nobody waits for it is no error of the page. */
function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {});
  return made;
}

// A server that renders pages has no elements; there, the script is loaded and does nothing.
const Base = globalThis.HTMLElement ?? class {};

async function textAt(address) {
  const answer = await fetchDocument(address);
  if (!answer.ok) throw new Error(`${address} was answered by ${answer.status}`);
  return answer.text();
}

/** The element. */
export class JourneyMap extends Base {
  static observedAttributes = ATTRIBUTES;

  #root = document.createElement("div");
  #slot = document.createElement("slot");
  #instance = null;
  #fetchDesk = null;
  #generation = 0;
  #isBegun = false;
  #isEdited = false;
  #isReflecting = false;
  #isReady = false;
  #hasStopped = false;
  #loads = 0;
  #plainText = null;
  #calls = new Map();
  #lastCall = 0;
  #warned = new Set();
  #up = deferred();
  #ready = deferred();
  #onBeforeUnload = (event) => {
    if (this.mode === "edit" && this.#instance?.isUnkept) event.preventDefault();
  };

  constructor() {
    super();
    this.#root.className = "journey-map";
    this.#root.setAttribute("part", "root");
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet(BASE_SHEET)];
    keepKeys(shadow);
    // Until the core is up, the element shows what the page wrote between its tags.
    shadow.append(this.#slot);
  }

  connectedCallback() {
    const generation = ++this.#generation;
    this.#takeEarlyProperties();
    if (this.#isEdited) window.addEventListener("beforeunload", this.#onBeforeUnload);
    if (this.#instance) {
      this.#begin();
      return;
    }
    // With a key, what is kept under it goes before.
    if (this.src && !this.storage) fetchEarly(this.src);
    start(this.shadowRoot).then(
      (core) => {
        if (generation === this.#generation) this.#rise(core);
      },
      (error) => {
        this.#refuse(refusal(error), error);
        this.#tellPlainly();
      },
    );
  }

  disconnectedCallback() {
    const generation = ++this.#generation;
    // An element that is moved comes back at once.
    setTimeout(() => {
      if (generation !== this.#generation) return;
      window.removeEventListener("beforeunload", this.#onBeforeUnload);
      if (!this.#hasStopped) this.#instance?.detach();
    }, RETURN_WITHIN);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#isReflecting || !this.#isBegun || this.#hasStopped) return;
    switch (name) {
      case "src": if (after) this.#instance.open(after); break;
      case "mode": this.#instance.setEdit(this.mode === "edit"); this.#wantDesk(); break;
      case "journey": if (after) this.#instance.showJourney(after); break;
      case "touchpoint": this.select(after || null); break;
      case "view": this.#instance.setView(this.view); this.#dress(); break;
      case "lens": this.#instance.setLens(this.lens); this.#dress(); break;
      case "lang": this.#instance.setLanguage(this.#language()); break;
      case "ui": this.#dress(); this.#wantDesk(); break;
      case "storage": this.#warn("storage", "The key of a <journey-map> can’t change once it is on the page."); break;
      default: this.#dress();
    }
  }

  /** Settled when the first document, or the empty one, is on the screen. */
  get ready() { return this.#ready.promise; }

  /** Loads a document: a JSON text or an object. */
  async load(document, { repair = false } = {}) {
    const text = textOf(document);
    const turn = ++this.#loads;
    if (!this.#instance) this.#tellPlainly(text);
    await this.#up.promise;
    // What is kept under a key is read first, so that it is replaced rather than mixed up.
    if (this.storage) await this.#ready.promise;
    if (turn !== this.#loads) throw new DOMException("A later call of load() took the place of this one.", "AbortError");
    try {
      const value = await this.#call((call) => this.#instance.load(call, text, Boolean(repair)));
      this.#isEdited = false;
      this.#showWishes();
      return value;
    } catch (error) {
      // An object has no lines; those of its text would mislead.
      if (typeof document !== "string") error.problems?.forEach((problem) => { problem.line = null; });
      throw error;
    }
  }

  /** The exact file; null before the core is up. */
  toText() { return this.#ask((instance) => instance.toText(), null); }

  /** The same content as a plain object; null before the core is up. */
  toJSON() {
    const text = this.toText();
    return text === null ? null : JSON.parse(text);
  }

  /** The document in another form, as a Blob. */
  async export(format, { kind = "touchpoint", journey, view = this.view, scale = 1 } = {}) {
    await this.#ready.promise;
    const picture = (dots) => this.#call((call) => this.#instance.picture(call, String(view), journey, dots));
    switch (format) {
      case "json": return new Blob([this.toText() ?? ""], { type: "application/json" });
      case "svg": return new Blob([await picture()], { type: "image/svg+xml" });
      case "png": return new Blob([await picture(Math.min(Math.max(Number(scale) || 1, 0.1), 4))], { type: "image/png" });
      case "csv": break;
      default: throw new JourneyMapError(`There is no export to “${format}”; there are “json”, “svg”, “png” and “csv”.`);
    }
    const list = await this.#call((call) => this.#instance.list(call, String(kind), journey));
    return new Blob([list], { type: "text/csv;charset=utf-8" });
  }

  /** Selects a subject, or by its id a touchpoint of the shown journey, and brings it into view. */
  select(subject) {
    const { journey, kind, id } = typeof subject === "string" ? { id: subject } : subject ?? {};
    this.#ask((instance) => instance.select(journey, kind, id));
  }

  /** What is selected, or null. */
  get selected() { return this.#ask((instance) => instance.selected(), null); }

  /** What is to be mended as plain objects, the worst first; empty until it is worked out. */
  findings() {
    const found = this.#ask((instance) => instance.findings(), []);
    if (found.length === 0) this.#wantDesk(true);
    return found;
  }

  /** What is computed, as a plain object. */
  async analyze(question, { journey } = {}) {
    await this.#ready.promise;
    return this.#call((call) => this.#instance.analyze(call, String(question), journey));
  }

  /** Undoes the last change, and says whether it did. */
  undo() { return this.#ask((instance) => instance.step(false), false); }

  /** Redoes what was undone last, and says whether it did. */
  redo() { return this.#ask((instance) => instance.step(true), false); }

  /** Whether there is something to undo. */
  get canUndo() { return this.#ask((instance) => instance.canUndo, false); }

  /** Whether there is something to redo. */
  get canRedo() { return this.#ask((instance) => instance.canRedo, false); }

  /** Makes one change: the same commands that the interface uses. */
  async apply(command) {
    const text = textOf(command);
    await this.#ready.promise;
    return this.#call((call) => this.#instance.apply(call, text));
  }

  /** The page has kept the document itself, as it was at a revision. */
  markSaved(revision = this.revision) { this.#ask((instance) => instance.markSaved(Number(revision))); }

  /** Grows with every change of the document. */
  get revision() { return this.#ask((instance) => instance.revision, 0); }

  /** The core is there: begins with what the attributes say. */
  #rise({ Instance, fetchDesk, sheet }) {
    if (this.#instance) return;
    this.#plainText = null;
    this.#fetchDesk = fetchDesk;
    const self = new WeakRef(this);
    // Weak, so that an element that nobody holds any more can go, and its document with it.
    this.#instance = new Instance((name, detail) => self.deref()?.#hear(name, detail));
    enlist(this, (element) => element.#breaks());
    this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
    this.#begin();
  }

  #begin() {
    if (this.#hasStopped) return;
    this.#dress();
    this.#instance.setLanguage(this.#language());
    this.#instance.setEdit(this.mode === "edit");
    if (!this.#isBegun) this.#instance.setLens(this.lens);
    if (!this.#root.isConnected) this.#slot.replaceWith(this.#root);
    this.#instance.attach(this.#root);
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#instance.start(this.src || undefined, this.storage || undefined);
    this.#up.resolve();
  }

  /** What the core tells: an event, the answer to a call, or what is looked at. */
  #hear(name, detail) {
    switch (name) {
      case "answer": return this.#answer(detail);
      case "file": return this.#answer({ call: detail[0], value: detail[1] });
      case "reflect": return this.#reflect(detail);
      case "desk": return this.#bringDesk();
      case "journey-ready": return this.#becomeReady(detail);
      case "journey-change": this.#mindLeaving(detail);
    }
    this.#fire(name, detail);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #becomeReady(detail) {
    this.#isReady = true;
    this.#showWishes();
    // The screen is drawn when everything that waits now is done.
    setTimeout(() => {
      this.#ready.resolve(detail);
      this.#fire("journey-ready", detail);
      this.#wantDesk();
    });
  }

  /** What comes after the map does not stand in its way. Where there is but the drawing to be read, it comes when it is needed. */
  #wantDesk(isNeeded = this.mode === "edit" || this.ui !== "none") {
    if (!isNeeded || !this.#isReady) return;
    const act = () => this.#ask((instance) => instance.wantDesk());
    if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: RETURN_WITHIN });
    else setTimeout(act);
  }

  /** Fetches the part of the core that comes after the map, and says whether it is there. */
  #bringDesk() {
    const hear = (isThere) => this.#ask((instance) => instance.hearOfDesk(isThere));
    this.#fetchDesk().then((sheet) => {
      this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
      hear(true);
    }, (error) => {
      console.warn(error);
      hear(false);
    });
  }

  /** Shows what the attributes ask for, if it is there. */
  #showWishes() {
    if (!this.#isReady) return;
    // Showing another journey selects nothing in it, which the attribute follows.
    const { journey, touchpoint, view } = this;
    if (journey) this.#instance.showJourney(journey);
    if (touchpoint) this.select(touchpoint);
    if (view !== "map") this.#instance.setView(view);
  }

  #reflect(looked) {
    this.#isReflecting = true;
    for (const name of ["journey", "touchpoint", "view", "lens"]) {
      if (looked[name] === null) this.removeAttribute(name);
      else this.setAttribute(name, looked[name]);
    }
    this.#isReflecting = false;
  }

  /** From the first change on, closing the page asks if it would be lost. */
  #mindLeaving() {
    if (this.#isEdited) return;
    this.#isEdited = true;
    window.addEventListener("beforeunload", this.#onBeforeUnload);
  }

  #call(make) {
    return new Promise((resolve, reject) => {
      if (this.#hasStopped) throw new JourneyMapError(STOPPED);
      const call = ++this.#lastCall;
      this.#calls.set(call, { resolve, reject });
      make(call);
    });
  }

  #answer({ call, value, error }) {
    const waiting = this.#calls.get(call);
    this.#calls.delete(call);
    if (error) waiting?.reject(new JourneyMapError(error.message, error.problems));
    else waiting?.resolve(value);
  }

  #ask(question, otherwise) {
    return this.#instance && !this.#hasStopped ? question(this.#instance) : otherwise;
  }

  /** The core broke, for every element on the page. What was kept is kept. */
  #breaks() {
    for (const { reject } of this.#calls.values()) reject(new JourneyMapError(STOPPED));
    this.#calls.clear();
    this.#refuse(STOPPED);
  }

  /** Says why there is no map, below what the page wrote between the tags; the console gets the error, if it has it not yet. */
  #refuse(sentence, error) {
    if (this.#hasStopped) return;
    this.#hasStopped = true;
    const text = document.createElement("p");
    text.className = "refusal";
    text.setAttribute("role", "alert");
    text.textContent = sentence;
    this.shadowRoot.replaceChildren(this.#slot, text);
    this.#up.reject(new JourneyMapError(sentence));
    this.#ready.reject(new JourneyMapError(sentence));
    if (error) console.error(error);
    this.#fire("journey-error", { message: sentence });
  }

  /** Without a core, and where the page wrote nothing between the tags, the document is shown as plain tables. */
  async #tellPlainly(text = this.#plainText) {
    this.#plainText = text;
    if (!this.#hasStopped || this.#instance || this.children.length > 0 || this.textContent.trim()) return;
    if (text === null && !this.src) return;
    try {
      const [{ plainMap, PLAIN_SHEET }, told] = await Promise.all([fetchPlain(), text ?? textAt(this.src)]);
      const plain = text === this.#plainText ? plainMap(told) : null;
      if (!plain) return;
      plain.prepend(this.shadowRoot.querySelector(".refusal"));
      this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet(PLAIN_SHEET)];
      this.shadowRoot.replaceChildren(plain);
    } catch (error) {
      // The sentence stands there already.
      console.warn(error);
    }
  }

  /** Hands the attributes that only change the looks to the style sheet. */
  #dress() {
    for (const name of ["theme", "ui"]) this.#root.dataset[name] = this[name];
    for (const name of ["view", "lens"]) this.#root.dataset[name] = this[name];
  }

  /** Of the nearest ancestor that says one, through shadow roots, or of the browser. */
  #language() {
    for (let node = this; node; node = node.parentNode ?? node.host) {
      const told = node.getAttribute?.("lang");
      if (told) return told;
    }
    return navigator.language || "en";
  }

  /** What a page set as a property before the element was defined. */
  #takeEarlyProperties() {
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** The value of an attribute, or the default for what is not offered. */
  #offered(name) {
    const told = this.getAttribute(name);
    if (told === null || told === "") return OFFERED[name][0];
    if (OFFERED[name].includes(told)) return told;
    this.#warn(`${name}=${told}`, `<journey-map> offers no ${name} “${told}”; “${OFFERED[name][0]}” takes its place.`);
    return OFFERED[name][0];
  }

  #warn(what, sentence) {
    if (this.#warned.has(what)) return;
    this.#warned.add(what);
    console.warn(sentence);
  }

  static {
    for (const name of ATTRIBUTES) {
      if (name === "lang") continue;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() { return name in OFFERED ? this.#offered(name) : this.getAttribute(name) ?? ""; },
        set(value) {
          if (value === null || value === undefined) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }
}
