// Looks at the first map as a careful designer would, and answers what is wrong, in sentences. It is run by looks.rs, as the
// body of a function.
const root = map.shadowRoot;
const host = map.getBoundingClientRect();
const complaints = [];
const isCoarse = matchMedia("(pointer: coarse)").matches;
const least = isCoarse ? 44 : 24;

const name = (element) => {
  const said = element.getAttribute("aria-label") ?? element.innerText ?? "";
  const place = element.closest(".card, .stage-head, .inspector, .map-tools, .top-bar, .notice, .panel, .steps-page");
  return `<${element.localName} class="${element.className}"> “${said.trim().slice(0, 30)}” in ${place?.className ?? "?"}`;
};
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const all = (selector) => [...root.querySelectorAll(selector)].filter(isSeen);
const scroller = (element) => element.closest(".inspector-body, .findings-body, .finding-lines, .steps-page, .panel-body, .picker-list, .register-rail, .register-grid, .table-grid, .drop-sheet, .landscape-drawing, .landscape-alone, .glossary-gaps, .raci-grid, .figure-card, .data-drawing, .data-scroll, .insights, .tabs, .heat-scroll, .estate, .blueprint-grid, .blueprint-menu, .blueprint-tools, .legend-body");
const scale = new DOMMatrix(getComputedStyle(root.querySelector(".ground") ?? map).transform).a || 1;
const zoom = (element) => (element.closest(".ground") ? scale : 1);
const isInSight = (rect) =>
  rect.left >= host.left - 0.5 && rect.right <= host.right + 0.5 && rect.top >= host.top - 0.5 && rect.bottom <= host.bottom + 0.5;

if (document.documentElement.scrollWidth > innerWidth) complaints.push("the page scrolls sideways");

const CONTROLS = "button, input, select, textarea, summary, [role=option]";
const controls = all(CONTROLS).filter((control) => !control.closest(".ground, .heads, .landscape-drawing"));
for (const control of controls) {
  const rect = control.getBoundingClientRect();
  // A wide list is scrolled sideways in a box of its own.
  const isOut = !control.closest(".list-scroll, .table-grid, .drop-sheet, .data-drawing, .data-scroll, .tabs, .heat-scroll, .blueprint-grid, .blueprint-tools") && (rect.left < host.left - 0.5 || rect.right > host.right + 0.5);
  if (isOut || (!scroller(control) && !isInSight(rect))) complaints.push(`${name(control)} sticks out of the component`);
}

// Ellipses are for names, which their title says whole; what a button says is never cut.
for (const text of all(".button-text, .button, .quiet, .segment-choice, .hollow .slot-text, .struck .slot-text")) {
  if (text.scrollWidth > text.clientWidth + 1) complaints.push(`${name(text)} is cut: ${text.scrollWidth} > ${text.clientWidth}`);
}

// What lies over the map stays clear of each other.
const bars = all(".top-bar, .map-tools, .inspector, .notice");
bars.forEach((one, place) => {
  for (const other of bars.slice(place + 1)) {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 0.5 && down > 0.5) complaints.push(`${one.className} lies over ${other.className}`);
  }
});

// A target may reach further than it looks, so that fingers hit it: what counts is what is hit.
const hits = (control, x, y) => root.elementsFromPoint(x, y)[0]?.closest(CONTROLS) === control
  || root.elementFromPoint(x, y)?.closest("label")?.control === control;
for (const control of all("button, input, select, summary").filter((control) => !control.disabled)) {
  const rect = control.getBoundingClientRect();
  if (!isInSight(rect)) continue;
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
  if (!hits(control, x, y)) continue; // scrolled away, or behind the sheet
  const reach = (least / 2) * zoom(control) - 1;
  for (const [dx, dy] of [[reach, 0], [-reach, 0], [0, reach], [0, -reach]]) {
    const isInHost = isInSight({ left: x + dx, right: x + dx, top: y + dy, bottom: y + dy });
    // A list that is open lies over what is below it until somebody picks from it.
    const isUnderList = !control.closest(".picker-pane") && root.elementFromPoint(x + dx, y + dy)?.closest(".picker-pane");
    const isUnder = isUnderList || (root.elementFromPoint(x + dx, y + dy)?.closest(".map-tools, .heads, .overview, .next, .inspector") && control.closest(".ground"))
      || (root.elementFromPoint(x + dx, y + dy)?.closest(".tabs") && control.closest(".insights-panel"));
    if (isInHost && !isUnder && !scrolledOff(control, x + dx, y + dy) && !hits(control, x + dx, y + dy)) {
      complaints.push(`${name(control)} is smaller than ${least}: ${Math.round(rect.width)} × ${Math.round(rect.height)}`);
      break;
    }
  }
}
function scrolledOff(control, x, y) {
  const box = scroller(control)?.getBoundingClientRect();
  return box && (x < box.left || x > box.right || y < box.top || y > box.bottom);
}

// Contrast, as WCAG reckons it. Forced colours are the system's business.
if (!matchMedia("(forced-colors: active)").matches) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parsed = new Map();
  const parse = (color) => {
    if (!parsed.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      parsed.set(color, [r, g, b, a / 255]);
    }
    return parsed.get(color);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, place) => part * a + below[place] * (1 - a));
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const color = parse(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, ground(element.parentElement));
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };
  const check = (element, style, what) => {
    const below = ground(element);
    const ratio = contrast(over(parse(style.color), below), below);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) complaints.push(`${what} has a contrast of ${ratio.toFixed(2)}`);
  };
  const texts = all("*").filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  for (const element of texts) {
    if (element.closest("svg, :disabled, .sr-only")) continue;
    check(element, getComputedStyle(element), name(element));
  }
  for (const field of all("input, textarea").filter((field) => field.placeholder && !field.value)) {
    check(field, getComputedStyle(field, "::placeholder"), `the placeholder of ${name(field)}`);
  }
}
return complaints;
