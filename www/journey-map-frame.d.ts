/** The map in a frame that shows embed.html, for the page around it. */

import type { Finding, JourneyMapElement, JourneyMapEventMap, Problem, Subject } from "./journey-map.js";

/** Attributes of the element that a page around its frame may read. */
export type FrameAttribute =
  | "src" | "mode" | "view" | "lens" | "journey" | "touchpoint" | "ui" | "storage" | "theme" | "lang";

/**
 * What the element can do, as promises. A promise is rejected with an `Error` that has the `name`, the `message` and the
 * `problems` of the element's own. The events are those of the element; they are not cancelable and do not bubble.
 */
export interface FramedJourneyMap extends EventTarget {
  readonly ready: Promise<{ warnings: Problem[] }>;
  readonly selected: Promise<Subject | null>;
  readonly canUndo: Promise<boolean>;
  readonly canRedo: Promise<boolean>;
  readonly revision: Promise<number>;

  load: JourneyMapElement["load"];
  toText(): Promise<string | null>;
  toJSON(): Promise<object | null>;
  export: JourneyMapElement["export"];
  select(subject: Subject | string | null): Promise<void>;
  findings(): Promise<Finding[]>;
  analyze: JourneyMapElement["analyze"];
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  apply: JourneyMapElement["apply"];
  markSaved(revision?: number): Promise<void>;

  /** Reads an attribute. */
  get<Name extends FrameAttribute>(name: Name): Promise<JourneyMapElement[Name]>;
  /** Sets an attribute, or takes it away; `src` only where page and frame are of one origin, `storage` only by the address. */
  set<Name extends Exclude<FrameAttribute, "storage">>(name: Name, value: JourneyMapElement[Name] | null): Promise<void>;

  /** Ends the connection; what waits is rejected. */
  disconnect(): void;

  addEventListener<Name extends keyof JourneyMapEventMap>(
    type: Name,
    listener: (this: FramedJourneyMap, event: JourneyMapEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof JourneyMapEventMap>(
    type: Name,
    listener: (this: FramedJourneyMap, event: JourneyMapEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void;
}

/**
 * Speaks with the map in a frame; what is asked before the frame is there waits until it is. `origin` is told where it is not
 * that of the frame's `src`. A frame under `sandbox` without `allow-same-origin` has the origin `"null"`, which must be told
 * as well: such a frame can't be addressed by name, so whatever page it shows gets what is said.
 */
export function connect(frame: HTMLIFrameElement, options?: { origin?: string }): FramedJourneyMap;
