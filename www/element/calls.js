/** What is still to be answered. */

import { JourneyMapError } from "./errors.js";

/** A promise to be settled later. That nobody waits for it is no error of the page. */
export function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {});
  return made;
}

/** Calls that the core answers under their numbers. */
export class Calls {
  #waiting = new Map();
  #last = 0;

  /** Makes a call, and answers what the core will. */
  make(act) {
    const call = ++this.#last;
    const waiting = deferred();
    this.#waiting.set(call, waiting);
    try {
      act(call);
    } catch (error) {
      // The core broke, and the call was refused so.
      console.error(error);
    }
    return waiting.promise;
  }

  /** The core answers one. */
  answer({ call, value, error }) {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if (error) waiting?.reject(new JourneyMapError(error.message, error.problems));
    else waiting?.resolve(value);
  }

  /** Nobody answers any more. */
  refuse(sentence) {
    for (const { reject } of this.#waiting.values()) reject(new JourneyMapError(sentence));
    this.#waiting.clear();
  }
}
