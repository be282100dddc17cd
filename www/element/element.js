/**
 * The custom element: attributes, properties, methods and events around an instance of the compiled core.
 * What happens to a document is decided in the core; this file only carries.
 */

import { ATTRIBUTES, defineProperties, languageOf, takeEarlyProperties, warnOnce } from "./attributes.js";
import { Calls, deferred } from "./calls.js";
import { enlist, start, whenIdle } from "./core.js";
import { fetchEarly, hasCome } from "./document.js";
import { JourneyMapError } from "./errors.js";
import { fileOf } from "./forms.js";
import { keepKeys } from "./keys.js";
import { INTERRUPTED, refusal, refusalOf, RESTARTED, STOPPED } from "./refusal.js";
import { sheet, wear } from "./sheets.js";
import { tablesOf } from "./tables.js";
import { optionsOf, revisionOf, subjectOf, textOf } from "./taken.js";

const RETURN_WITHIN = 500;

// A server that renders pages has no elements; there, the script is loaded and does nothing.
const Base = globalThis.HTMLElement ?? class {};

/** The element. */
export class JourneyMap extends Base {
  static observedAttributes = ATTRIBUTES;

  #slot = document.createElement("slot");
  #core = null;
  #instance = null;
  #root = null;
  #sheets = [];
  #generation = 0;
  #isBegun = false;
  #isEdited = false;
  #isReflecting = false;
  #isReady = false;
  #hasStopped = false;
  #loads = 0;
  #plainText = null;
  #calls = new Calls();
  #missed = new Set();
  #loaded = null;
  #seen = 0;
  #rescued = null;
  #hadFocus = false;
  #isUp = false;
  #up = deferred();
  #ready = deferred();
  #onBeforeUnload = (event) => {
    if (this.mode === "edit" && (this.#instance ?? this.#rescued)?.isUnkept) event.preventDefault();
  };

  constructor() {
    super();
    // Until the core is up, the element shows what the page wrote between its tags.
    this.attachShadow({ mode: "open" }).append(this.#slot);
    wear(this.shadowRoot, this.#sheets);
    keepKeys(this.shadowRoot);
  }

  connectedCallback() {
    const generation = ++this.#generation;
    takeEarlyProperties(this);
    if (this.#isEdited) window.addEventListener("beforeunload", this.#onBeforeUnload);
    // With a key, what is kept under it goes before.
    if (this.src && !this.storage && !this.#isBegun) fetchEarly(this.src);
    if (this.#instance) this.#attach();
    else this.#rise(generation);
  }

  // Moved within the page by moveBefore(), it goes on as it is.
  connectedMoveCallback() { this.#ask((instance) => instance.setLanguage(languageOf(this))); }
  // Moved into another document, whose style sheets are its own.
  adoptedCallback() { wear(this.shadowRoot, this.#sheets); }

  disconnectedCallback() {
    const generation = ++this.#generation;
    // An element that is moved comes back at once.
    setTimeout(() => {
      if (generation !== this.#generation) return;
      window.removeEventListener("beforeunload", this.#onBeforeUnload);
      this.#ask((instance) => instance.detach());
      // Another element may have it next.
      this.#root = null;
    }, RETURN_WITHIN);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#isReflecting || !this.#isBegun || this.#hasStopped) return;
    if (!this.#instance) return void this.#missed.add(name);
    switch (name) {
      case "src": this.#loaded = null; this.#instance.open(after || undefined); break;
      case "mode": this.#instance.setEdit(this.mode === "edit"); this.#wantDesk(); break;
      case "journey": if (after) this.#instance.showJourney(after); break;
      case "touchpoint": this.select(after || null); break;
      case "view": this.#instance.setView(this.view); this.#dress(); break;
      case "lens": this.#instance.setLens(this.lens); this.#dress(); break;
      case "lang": this.#instance.setLanguage(languageOf(this)); break;
      case "ui": this.#dress(); this.#wantDesk(); break;
      case "storage": warnOnce(this, "storage", "The key of a <journey-map> can’t change once it is on the page."); break;
      default: this.#dress();
    }
  }

  /** Settled when the first document, or the empty one, is on the screen. */
  get ready() { return this.#ready.promise; }

  /** Loads a document: a JSON text or an object. */
  async load(document, options) {
    const text = textOf("load", document);
    const { repair } = optionsOf("load", ["repair"], options);
    const turn = ++this.#loads;
    if (!this.#instance) this.#tellPlainly(text);
    // What is kept under a key is read first, so that it is replaced rather than mixed up.
    await this.#whenUp(this.storage && this.#ready.promise);
    if (turn !== this.#loads) throw new DOMException("A later call of load() took the place of this one.", "AbortError");
    try {
      const value = await this.#call((call) => this.#instance.load(call, text, Boolean(repair)));
      this.#isEdited = false;
      this.#loaded = text;
      this.#showWishes();
      return value;
    } catch (error) {
      // An object has no lines; those of its text would mislead.
      if (typeof document !== "string") error.problems?.forEach((problem) => { problem.line = null; });
      throw error;
    }
  }

  /** The exact file; null before the core is up. */
  toText() { return this.#ask((instance) => instance.toText(), this.#rescued?.document ?? null); }

  /** The same content as a plain object; null before the core is up. */
  toJSON() {
    const text = this.toText();
    return text === null ? null : JSON.parse(text);
  }

  /** The document in another form, as a Blob. */
  async export(format, options) {
    const asked = optionsOf("export", ["view", "journey", "scale", "kind"], options);
    await this.#whenUp(this.#ready.promise);
    return fileOf(format, { ...asked, view: asked.view ?? this.view }, {
      text: () => this.toText() ?? "",
      picture: (...wanted) => this.#call((call) => this.#instance.picture(call, ...wanted)),
      list: (...wanted) => this.#call((call) => this.#instance.list(call, ...wanted)),
    });
  }

  /** Selects a subject, or by its id a touchpoint of the shown journey, and brings it into view. */
  select(subject) { this.#ask((instance) => instance.select(...subjectOf(subject))); }

  /** What is selected, or null. */
  get selected() { return this.#ask((instance) => instance.selected(), null); }

  /** What is to be mended as plain objects, the worst first; empty until it is worked out. */
  findings() {
    const found = this.#ask((instance) => instance.findings(), []);
    if (found.length === 0) this.#wantDesk(true);
    return found;
  }

  /** What is computed, as a plain object. */
  async analyze(question, options) {
    const { journey } = optionsOf("analyze", ["journey"], options);
    await this.#whenUp(this.#ready.promise);
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
    const text = textOf("apply", command);
    await this.#whenUp(this.#ready.promise);
    return this.#call((call) => this.#instance.apply(call, text));
  }

  /** The page has kept the document itself, as it was at a revision. */
  markSaved(revision = this.revision) { this.#ask((instance) => instance.markSaved(revisionOf(revision))); }

  /** For tests: an error in the core, in the middle of its work. */
  [Symbol.for("journey-map-trap")]() { this.#instance.trap(); }

  /** Grows with every change of the document. */
  get revision() { return this.#seen = this.#ask((instance) => instance.revision, this.#seen); }

  /** Begins in the core as soon as it is up, or goes on in the next one. */
  async #rise(generation) {
    let core;
    try {
      do core = await start(this.shadowRoot); while (core.isBroken);
    } catch (error) {
      this.#refuse(refusal(error), error);
      this.#tellPlainly();
    }
    if (!core || generation !== this.#generation || this.#instance || this.#hasStopped) return;
    this.#plainText = null;
    this.#core = core;
    this.#instance = new core.Instance(JourneyMap.#teller(new WeakRef(this), core));
    wear(this.shadowRoot, this.#sheets = [core.sheet]);
    if (!this.#isBegun) enlist(this, JourneyMap.#tellOfBreak);
    this.#isBegun = true;
    const rescued = this.#rescued;
    // A document that is here is drawn at once, rather than nothing before it.
    const isHere = !rescued && !this.storage && hasCome(this.src);
    this.#attach(isHere);
    if (isHere) setTimeout(() => { if (core === this.#core && !this.#root) this.#attach(); });
    if (rescued) this.#instance.resume(rescued.text);
    else this.#instance.setLens(this.lens);
    if (!rescued?.document) this.#instance.start(this.src || undefined, this.storage || undefined);
    this.#rescued = null;
    this.#isUp = true;
    this.#up.resolve();
    if (rescued?.document) this.#wantDesk();
    if (this.#hadFocus) setTimeout(() => this.shadowRoot.querySelector(".card.is-selected, .workspace > .main")?.focus());
    this.#hadFocus = false;
    for (const name of this.#missed) this.attributeChangedCallback(name, undefined, this.getAttribute(name));
    this.#missed.clear();
  }

  /** Lets the core draw into the element, now or when there is something to be drawn. */
  #attach(isLater = false) {
    if (this.#hasStopped) return;
    this.#instance.setLanguage(languageOf(this));
    this.#instance.setEdit(this.mode === "edit");
    // Away from the page it can be asked and changed all the same.
    if (isLater || !this.isConnected) return;
    this.#root = this.#instance.attach();
    this.#dress();
    if (this.#root.parentNode !== this.shadowRoot) this.shadowRoot.replaceChildren(this.#root);
  }

  // These two know no element but by what they are given: one that nobody holds any more can go, and its document with it.
  static #tellOfBreak = (element, hasStopped) => element.#breaks(hasStopped);
  static #teller(self, core) { return (name, detail) => self.deref()?.#hear(core, name, detail); }

  /** What the core tells: an event, the answer to a call, or what is looked at. */
  #hear(core, name, detail) {
    if (core !== this.#core) return;
    switch (name) {
      case "answer": return this.#calls.answer(detail);
      case "file": return this.#calls.answer({ call: detail[0], value: detail[1] });
      case "reflect": return this.#reflect(detail);
      case "desk": return this.#bringDesk();
      case "journey-ready": return this.#becomeReady(detail);
      case "journey-change": this.#mindLeaving(detail);
    }
    this.#fire(name, detail);
  }

  #fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })); }

  #becomeReady(detail) {
    const isFirst = !this.#isReady;
    this.#isReady = true;
    if (!this.#root) this.#attach();
    this.#showWishes();
    if (!isFirst) return;
    // The screen is drawn when everything that waits now is done.
    setTimeout(() => {
      this.#ready.resolve(detail);
      this.#fire("journey-ready", detail);
      this.#wantDesk();
    });
  }

  /** What comes after the map does not stand in its way. Where there is but the drawing to be read, it comes when it is needed. */
  #wantDesk(isNeeded = this.mode === "edit" || this.ui !== "none") {
    if (isNeeded && this.#isReady) whenIdle(() => this.#ask((instance) => instance.wantDesk()));
  }

  /** Fetches the part of the core that comes after the map, and says whether it is there. */
  async #bringDesk() {
    const core = this.#core;
    let worn = null;
    try {
      worn = await core.fetchDesk();
    } catch (error) {
      if (core === this.#core) console.warn(error);
    }
    if (core !== this.#core) return;
    if (worn) wear(this.shadowRoot, this.#sheets = [core.sheet, worn]);
    this.#ask((instance) => instance.hearOfDesk(worn !== null));
  }

  /** Shows what the attributes ask for, if it is there. */
  #showWishes() {
    if (!this.#isReady || !this.#instance) return;
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
  #mindLeaving({ revision }) {
    this.#seen = revision;
    if (this.#isEdited) return;
    this.#isEdited = true;
    window.addEventListener("beforeunload", this.#onBeforeUnload);
  }

  #call(make) {
    if (this.#hasStopped) throw new JourneyMapError(STOPPED);
    return this.#calls.make(make);
  }

  /** Waits for something, and for a core, should one have broken. */
  async #whenUp(ready) {
    await ready;
    while (!this.#instance) await this.#up.promise;
  }

  #ask(question, otherwise) {
    return this.#instance && !this.#hasStopped ? question(this.#instance) : otherwise;
  }

  /** The core broke, for every element on the page. What it had committed goes on in the next one. */
  #breaks(hasStopped) {
    if (!this.#instance) return;
    this.#rescued = this.#rescue();
    this.#hadFocus = this.shadowRoot.activeElement !== null;
    this.#core = this.#instance = this.#root = null;
    if (this.#isUp) this.#up = deferred();
    this.#isUp = false;
    this.#calls.refuse(hasStopped ? STOPPED : INTERRUPTED);
    // Whoever called into the core gets the error first.
    setTimeout(() => {
      if (hasStopped) return this.#refuse(STOPPED);
      this.#fire("journey-error", { message: RESTARTED });
      this.#rise(this.#generation);
    });
  }

  /** What the broken core still knows, or else what is known here. */
  #rescue() {
    let text;
    try {
      text = this.#core.rescue(() => this.#instance.rescue());
    } catch {
      // Its memory is of no use: what was loaded last comes back, or what the page and the storage have.
      const document = (!this.storage && this.#loaded) || undefined;
      text = this.#isReady ? JSON.stringify({ revision: this.#seen, document }) : undefined;
    }
    // What could not be shown again is still what it was.
    return text ? { ...JSON.parse(text), text } : this.#rescued;
  }

  /** Says why there is no map, below what the page wrote between the tags; the console gets the error, if it has it not yet. */
  #refuse(sentence, error) {
    if (this.#hasStopped) return;
    this.#hasStopped = true;
    this.shadowRoot.replaceChildren(this.#slot, refusalOf(sentence, this.#rescued));
    this.#up.reject(new JourneyMapError(sentence));
    this.#ready.reject(new JourneyMapError(sentence));
    if (error && !(error instanceof JourneyMapError)) console.error(error);
    this.#fire("journey-error", { message: sentence });
  }

  /** Without a core, and where the page wrote nothing between the tags, the document is shown as plain tables. */
  async #tellPlainly(text = this.#plainText) {
    this.#plainText = text;
    if (!this.#hasStopped || this.#instance || this.children.length > 0 || this.textContent.trim()) return;
    if (text === null && !this.src) return;
    const tables = await tablesOf(text, this.src);
    if (!tables?.plain || text !== this.#plainText) return;
    tables.plain.prepend(this.shadowRoot.querySelector(".refusal"));
    wear(this.shadowRoot, this.#sheets = [sheet(tables.sheet)]);
    this.shadowRoot.replaceChildren(tables.plain);
  }

  /** Hands the attributes that only change the looks to the style sheet. */
  #dress() {
    if (!this.#root) return;
    for (const name of ["theme", "ui", "view", "lens"]) this.#root.dataset[name] = this[name];
  }
}

defineProperties(JourneyMap.prototype);
