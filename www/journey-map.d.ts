/** A web component that maps a customer's digital journey. */

/** What a command, an event or a selection speaks of. Stages, touchpoints and transitions live inside a journey. */
export interface Subject {
  journey?: string;
  kind: Kind;
  id: string;
}

export type Kind =
  | "document" | "person" | "system" | "integration" | "dataCategory" | "purpose" | "journey" | "persona"
  | "channel" | "metric" | "objective" | "guideline" | "term" | "review" | "waiver"
  | "stage" | "touchpoint" | "transition";

/** One edit: what the interface does, a host page can do as well. */
export type Command =
  /** Adds a record; without an `id` it gets one. `place` counts from 0. */
  | { do: "add"; kind: Kind; journey?: string; record: object; place?: number }
  /** Sets a field, such as `name` or `security.encryption`; without a value, it is no longer answered. */
  | { do: "set"; subject: Subject; field: string; value?: unknown }
  | { do: "move"; subject: Subject; place: number }
  | { do: "remove"; subject: Subject }
  /** Lets one thing take the place of another, everywhere. */
  | { do: "merge"; subject: Subject; into: string }
  /** All of them as one change, or none. */
  | { do: "batch"; commands: Command[] };

/** What is wrong with a document, where, and whether loading with `repair` mends it. */
export interface Problem {
  path: string;
  /** From 1; null where there are no lines. */
  line: number | null;
  message: string;
  repairable: boolean;
}

export interface Change {
  op: "add" | "update" | "remove";
  subject: Subject;
  before?: object;
  after?: object;
}

/** What a check says. With the rule, `subject` and `also` tell one finding from another. */
export interface Finding {
  /** The id of the rule, such as `owner-missing`; it never changes. */
  rule: string;
  severity: "error" | "warning" | "note";
  subject: Subject;
  also?: Subject[];
  message: string;
  /** Why it matters, to each side. */
  why: { marketing: string; it: string };
  mend: string;
  /** Ways to mend it at once; each command can be given to `apply`. */
  commands?: { label: string; command: Command }[];
  /** Whose it is to mend. */
  by: { function: string; person?: string };
  /** Touchpoints that show what is meant, in the order in which customers come by. */
  trail?: { journey: string; touchpoints: string[] };
  stake?: { visits: number } | { valuePerYear: number; currency: string };
  /** The id of the waiver, where somebody decided to leave it for a while. */
  waiver?: string;
}

/** An amount; amounts of different currencies are never added. */
export interface Amount {
  amount: number | "not finite";
  currency?: string;
}

/** What the drawing of a journey says about itself. Touchpoints are told by their ids. */
export interface Structure {
  journey: string;
  starts: string[];
  goals: string[];
  dropOffs: string[];
  unreachable: string[];
  deadEnds: string[];
  withoutGoal: string[];
  loops: string[][];
  /** What every customer passes before a goal. */
  mustPass: { goal: string; touchpoints: string[] }[];
}

/** How customers flow through a journey: an absorbing Markov chain. An estimate of the model, not a cause. */
export interface Flow {
  journey: string;
  /** Why figures are missing. */
  withheld?: { reason: string; touchpoint?: string; transition?: string; sum?: number };
  /** The share of customers who reach a goal, from 0 to 1. */
  conversion?: number;
  goals?: { touchpoint: string; conversion: number }[];
  /** How often a customer comes by, on the mean. */
  visits?: { touchpoint: string; visits: number | "not finite" }[];
  /** Loops that nobody leaves. */
  closed?: string[][];
  startsAreAssumed?: boolean;
  customersPerYear?: number;
  shares?: { transition: string; share: number; isAssumed: boolean }[];
  time?: { seconds: number | "not finite"; known: number; missing: number };
  /** Per customer who begins. */
  cost?: (Amount & { known: number; missing: number })[];
  value?: { perCustomer: Amount[]; perYear?: Amount[]; missing: number };
  /** Where one more percentage point of customers who go on helps most, best first. */
  leverage?: { transition: string; pointsOfConversion: number; valuePerYear?: Amount[]; room: number }[];
  /** The share of conversion that is gone without a thing. */
  removal?: Record<"touchpoints" | "channels" | "systems", { id: string; effect: number }[]>;
}

/** Where personal data goes outside of its region. */
export interface Transfer {
  /** The system, or the purpose whose recipient it is. */
  to: Subject;
  recipient?: string;
  country: string;
  /** `none` where somebody said so; absent where nobody said. */
  safeguard?: string;
  data: string[];
}

export interface DataFlow {
  /** Touchpoints that customers reach without having consented to what they rely on, each with the shortest way there. */
  unconsented: { journey: string; purpose: string; path: string[]; isGranted: boolean }[];
  /** The countries that personal data belongs in, where that is known. */
  region?: string[];
  transfers?: Transfer[];
}

/** A draft of the record of processing, GDPR Art. 30(1). Not legal advice. */
export interface ProcessingRecord {
  rows: {
    purpose: string;
    officer?: string;
    data: string[];
    systems: string[];
    transfers: Transfer[];
    missing: { column: string; subject: Subject; field?: string }[];
  }[];
  /** What uses personal data for no purpose that anybody named. */
  withoutPurpose: Subject[];
}

/** What is known of the systems, with ids. What nobody can know is absent. */
export interface Systems {
  systems: {
    system: string;
    /** It is used, and nobody agreed to that. */
    isShadowIt: boolean;
    /** When it is out. */
    stops: Subject[];
    degrades: Subject[];
    /** It is used there, and nobody said whether it stops. */
    unsaid: Subject[];
    /** Goals that nobody reaches any more. */
    singlePointOfFailureFor: Subject[];
    valueAtRiskPerYear?: Amount[];
    completionsPerYear?: number;
    costPerCompletion?: Amount;
    /** Active by licensed seats. */
    utilisation?: number;
    unusedPerYear?: Amount;
  }[];
  /** Pairs that can do the same; `overlap` is the share of places of the one with fewer that the other one is in too. */
  overlaps: { systems: [string, string]; capabilities: string[]; overlap: number }[];
}

/** Who does what in a journey, and what everybody carries in all of them. */
export interface People {
  journey: string;
  /** `A` is accountable, `R` responsible, `C` consulted, `I` informed. */
  touchpoints: { touchpoint: string; roles: { person: string; role: "A" | "R" | "C" | "I" }[] }[];
  /** At how many touchpoints in each role. */
  people: { person: string; touchpoints: Record<"A" | "R" | "C" | "I", number>; isOverloaded: boolean }[];
  /** The share of the three questions that is answered. */
  completeness?: { answered: number; weightedByVisits?: number };
}

/** A contract that renews within 18 months. */
export interface Renewal {
  system: string;
  renewal: string;
  /** The last day on which notice can be given. */
  lastSafeDay: string;
  daysLeft: number;
  standing: "missed" | "soon" | "later" | "passed";
  noticeDays?: number;
}

/** Something was refused. */
export class JourneyMapError extends Error {
  constructor(message: string, problems?: Problem[]);
  /** What is wrong with a document; empty for anything else. */
  problems: Problem[];
}

export interface JourneyMapEventMap {
  "journey-ready": CustomEvent<{ warnings: Problem[] }>;
  /** Another document was opened, by `load` or another `src`; there is nothing to undo in it. */
  "journey-load": CustomEvent<{ warnings: Problem[] }>;
  /** Once per edit, undo and redo included; `load` does not fire it. */
  "journey-change": CustomEvent<{ revision: number; origin: "user" | "host"; changes: Change[] }>;
  "journey-select": CustomEvent<{ subject: Subject | null }>;
  /** Something else is to be mended than before: how many findings there are that nobody waived. */
  "journey-findings": CustomEvent<{ errors: number; warnings: number; notes: number }>;
  /**
   * Anything that the user was told went wrong. After an error in the component itself, every element on the page tells so
   * once, and goes on as it was: with its document, selection and views, but nothing to undo.
   */
  "journey-error": CustomEvent<{ message: string; problems?: Problem[] }>;
}

/**
 * The element. It is made by `document.createElement("journey-map")` or in markup.
 *
 * It takes on the colours and letters of a page by these custom properties: `--journey-ground`, `--journey-surface`,
 * `--journey-raised`, `--journey-ink`, `--journey-ink-soft`, `--journey-line`, `--journey-line-strong`, `--journey-accent`,
 * `--journey-accent-ink`, `--journey-accent-soft`, `--journey-owner`, `--journey-owner-soft`, `--journey-system`,
 * `--journey-system-soft`, `--journey-data`, `--journey-data-soft`, `--journey-alarm`, `--journey-alarm-soft`,
 * `--journey-way`, `--journey-font`, `--journey-radius`.
 *
 * Of its inside, `::part()` reaches `root`, `top-bar`, `view-bar` and `inspector`.
 */
export interface JourneyMapElement extends HTMLElement {
  /** The address of the document to open. Nothing else is ever requested. */
  src: string;
  /** `view`: nothing can change; selection and navigation work. */
  mode: "view" | "edit";
  /**
   * The map of one journey; its service blueprint, a grid with a column for each touchpoint; its table, with a row for
   * each; the map of all journeys of the document, if there are several; one of the registers that journeys share, as a
   * page; or insights, what is computed of the document.
   */
  view:
    | "map" | "blueprint" | "table" | "journeys" | "people" | "systems" | "integrations" | "data" | "purposes"
    | "channels" | "personas" | "metrics" | "objectives" | "guidelines" | "glossary" | "reviews" | "waivers"
    | "insights";
  /**
   * For whom the journey is shown: `overview` has the three slots, the others what marketing, IT or security want to know,
   * what customers go through, how many of them come, or what nobody answered yet. It never changes the document.
   */
  lens: "overview" | "marketing" | "it" | "security" | "experience" | "flow" | "gaps";
  /** The id of the shown journey. */
  journey: string;
  /** The id of the touchpoint that is selected in it. */
  touchpoint: string;
  /** `none`: the drawing alone. In view mode, findings are then worked out once something is selected, or `findings` is called. */
  ui: "full" | "compact" | "none";
  /**
   * A key to keep the document under in this browser. Without one, the page owns the document. Set it before the element is on the page.
   * Without `src`, and where maps are edited, many are kept below it, and the start page shows them.
   */
  storage: string;
  theme: "auto" | "light" | "dark" | "contrast";
  /** Of the interface; without it, that of the nearest ancestor that has one, or of the browser. */
  lang: string;

  /** Settled once, when the first document, or the empty one, is on the screen; rejected only if WebAssembly can't start. */
  readonly ready: Promise<{ warnings: Problem[] }>;
  /** Loads a document. The newest of several calls wins; the others are rejected with an `AbortError`. */
  load(document: string | object, options?: { repair?: boolean }): Promise<{ warnings: Problem[] }>;
  /** The exact file, even where an error has stopped the component for good; null before WebAssembly is up. */
  toText(): string | null;
  /** The same content as a plain object. */
  toJSON(): object | null;
  export(format: "json"): Promise<Blob>;
  /**
   * A picture of a journey, the shown one without its id: its map or its blueprint, whichever is shown unless told. As SVG it
   * stands for itself, and its texts are texts; as PNG it has `scale` dots for each of its pixels, from 0.1 to 4, and fewer
   * where the browser could not hold them. Painting a PNG takes `blob:` in the `img-src` of a Content-Security-Policy.
   */
  export(format: "svg", options?: { view?: "map" | "blueprint"; journey?: string }): Promise<Blob>;
  export(format: "png", options?: { view?: "map" | "blueprint"; journey?: string; scale?: number }): Promise<Blob>;
  /**
   * Everything of a kind as a list for spreadsheets; touchpoints and transitions are those of a journey, the shown one without its id.
   * Or a report: the draft of the record of processing (the columns of GDPR Art. 30(1), no legal advice), who does what, findings,
   * or contracts and seats.
   */
  export(format: "csv", options?: { kind?: Kind | "processing" | "raci" | "findings" | "renewals"; journey?: string }): Promise<Blob>;
  /** Selects a subject, or by its id a touchpoint of the shown journey, and brings it into view; null selects nothing. */
  select(subject: Subject | string | null): void;
  readonly selected: Subject | null;
  /** What is to be mended, the worst first, and behind that what was waived; empty until it is worked out. */
  findings(): Finding[];
  /** What is computed: the same figures that the screen shows. Without a journey, of the shown one where it is about one. */
  analyze(question: "structure", options?: { journey?: string }): Promise<Structure>;
  analyze(question: "flow", options?: { journey?: string }): Promise<Flow>;
  analyze(question: "data"): Promise<DataFlow>;
  analyze(question: "processing"): Promise<ProcessingRecord>;
  analyze(question: "systems"): Promise<Systems>;
  analyze(question: "people", options?: { journey?: string }): Promise<People>;
  analyze(question: "renewals"): Promise<Renewal[]>;
  /** Whether it did. */
  undo(): boolean;
  /** Whether it did. */
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Makes one change; resolves to what was added, or rejects with the reason. */
  apply(command: Command): Promise<{ added: Subject[] }>;
  /**
   * Says that the page has kept the document itself, as it was at that revision. The element shows it, and closing the page
   * asks no more until the next change.
   */
  markSaved(revision?: number): void;
  /** Grows with every change of the document. */
  readonly revision: number;

  addEventListener<Name extends keyof JourneyMapEventMap>(
    type: Name,
    listener: (this: JourneyMapElement, event: JourneyMapEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof JourneyMapEventMap>(
    type: Name,
    listener: (this: JourneyMapElement, event: JourneyMapEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** Defines the element under another name, where another version has taken the usual one. */
export function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "journey-map": JourneyMapElement;
  }
}
