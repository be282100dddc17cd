/**
 * Keys: what is done with one in here, or typed, is heard by nobody around, who would take it for a shortcut. All others go on
 * to the page. It does nothing with a key itself.
 */

const FIELDS = "input, textarea, select";

/** Keeps what is taken inside of a shadow root from those around it. */
export function keepKeys(shadow) {
  const taken = new Set();
  shadow.addEventListener("keydown", (event) => {
    taken.delete(event.code);
    event.stopPropagation = () => {
      taken.add(event.code);
      // One Escape closes one thing; a dialog around is not closed as well. What the browser closes in here, it closes.
      if (event.key === "Escape" && !shadow.querySelector(":popover-open")) event.preventDefault();
      Event.prototype.stopPropagation.call(event);
    };
  }, true);
  for (const name of ["keydown", "keypress", "keyup"]) {
    shadow.addEventListener(name, (event) => {
      if (taken.has(event.code) || isOfField(event)) event.stopPropagation();
    });
  }
}

/** Whether the field or the button that a key is pressed in makes something of it. */
function isOfField({ target, key = "", ctrlKey, metaKey }) {
  if (target.matches("button, summary")) return key === "Enter" || key === " ";
  if (!target.matches(FIELDS)) return false;
  if (ctrlKey || metaKey) return /^([acvxyz]|Arrow.*|Backspace|Delete|Home|End)$/i.test(key);
  return !/^(Tab|Escape|F\d+)$/.test(key);
}
