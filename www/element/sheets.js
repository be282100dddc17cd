/** Style sheets that are made, not written into the page, where policies bar them. */

/** What an element looks like before the core is up, and without it. */
const BASE = `
:host(:not([hidden])) { display: block; height: 36rem; }
.refusal { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
.refusal a { color: inherit; }
.refusal a, .refusal textarea { display: block; margin-block-start: 0.5rem; }
.refusal textarea { inline-size: 100%; block-size: 12rem; box-sizing: border-box; }
`;

let base;

/** How large letters are that nobody sizes: as whoever reads told the browser, whatever the page made of it. */
export function letters(shadow) {
  const probe = document.createElement("div");
  probe.style.setProperty("all", "initial");
  shadow.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  return size;
}

/** A style sheet without the letters of the page in it. */
export function unscaled(text, size) {
  return sheet(text.replace(/([\d.]+)rem\b/g, (_, count) => `${count * size}px`));
}

/** A style sheet of this text. */
export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Gives a shadow root these sheets beside the one of every element. Those of one document are of no use in another. */
export function wear(root, sheets) {
  base ??= sheet(BASE);
  const Kind = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Kind) return;
  root.adoptedStyleSheets = [base, ...sheets].map((worn) => {
    if (worn instanceof Kind) return worn;
    const copy = new Kind();
    copy.replaceSync(Array.from(worn.cssRules, (rule) => rule.cssText).join("\n"));
    return copy;
  });
}
