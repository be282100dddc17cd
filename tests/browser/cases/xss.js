/** Texts that want to be executed, documents full of them, and a walk through all that is shown of a document. Runs in a page without any policy. */
window.hits = [];
window.xss = (number) => hits.push(number);
for (const name of ["alert", "confirm", "prompt"]) window[name] = (text) => hits.push(`${name} ${text}`);
/** Lets the signals of a frame count. */
window.listen = (inside) => ["xss", "alert", "confirm", "prompt"].forEach((name) => { inside[name] = (text) => hits.push(`frame: ${name} ${text}`); });

const CALLS = [(n) => `fetch('/xss?${n}')`, (n) => "fetch(`/xss?" + n + "`)", (n) => `top.xss(${n})`, (n) => `alert(${n})`];
const BREAKOUTS = ["", "\">", "'>", "</title>", "</textarea></style></script>", "-->]]>", "</svg></math>", "\u0000\u202e</noscript><![CDATA["];
const BODIES = [
  (c) => `<script>${c}</script>`,
  (c) => `<img src=x onerror="${c}">`,
  (c) => `<IMG/SRC=x\tOnErRoR=${c}>`,
  (c) => `<svg onload="${c}">`,
  (c) => `<svg><script>${c}</script></svg>`,
  (c) => `<svg><a xlink:href="javascript:${c}"><animate attributeName=href values="javascript:${c}" onbegin="${c}" dur=1s /></a></svg>`,
  (c) => `<svg><foreignObject><img src=x onerror="${c}"></foreignObject></svg>`,
  (c) => `<svg><style><img src=x onerror="${c}"></style></svg>`,
  (c) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${c}&gt;"><img src=x onerror="${c}">`,
  (c) => `<noscript><p title="</noscript><img src=x onerror=${c}>">`,
  (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  (c) => `<iframe src="javascript:${c}"></iframe>`,
  (c) => `<details open ontoggle="${c}"><summary>x</summary></details>`,
  (c) => `<input autofocus onfocus="${c}">`,
  (c) => `<video><source onerror="${c}"></video>`,
  (c) => `<object data="javascript:${c}"></object>`,
  (c, n) => `<link rel=stylesheet href="/xss?${n}">`,
  (c, n) => `<style>@import "/xss?${n}"; * { background: url(/xss?${n}) !important; width: expression(${c}); }</style>`,
  (c, n) => `<img src="/xss?${n}">`,
  (c, n) => `<meta http-equiv=refresh content="0; url=/xss?${n}">`,
  (c, n) => `<svg><image href="/xss?${n}" /><use href="/xss?${n}#x" /></svg>`,
  (c) => `<p style="animation: x 1s" onanimationstart="${c}" onmouseover="${c}" contenteditable>x</p>`,
  (c, n) => `<base href="/xss?${n}/"><form action="/xss?${n}"><button formaction="javascript:${c}">x</button></form>`,
  (c) => `<template shadowrootmode=open><img src=x onerror="${c}"></template>`,
  (c) => `<a href="javascript:${c}" autofocus onfocus="${c}" ping="/xss">x</a>`,
];
const SCHEMES = ["javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:", "java\nscript:", "\u0001javascript:", "javascript\u200b:", "&#106;avascript:", "javascript&colon;", "vbscript:", "data:text/html,<script>", "data:image/svg+xml,<svg onload=", "view-source:javascript:", "blob:javascript:", "//javascript:", "https://a.example/\"><img src=x onerror="];
const OTHERS = [
  (c) => `\${${c}}`, (c) => `{{constructor.constructor("${c}")()}}`, (c) => `{% ${c} %}`, (c) => `<%= ${c} %>`,
  (c) => `=HYPERLINK("javascript:${c}")`, (c) => `+cmd|' /C calc'!A0`, (c) => `-2+3+${c}`, (c) => `@SUM(1+1)*${c}`, (c) => `\t=1+1;${c}`, (c) => `\r=1+1;${c}`, (c) => `;=1+1;"=${c}`, (c) => `＝1+1`,
  (c) => `[x](javascript:${c})`, (c) => `![x](x"onerror="${c})`, (c) => `<javascript:${c}>`, (c) => `[x]: javascript:${c}`,
  (c) => `"] --> b["<img src=x onerror=${c}>`, (c) => `click a call xss()\nclick b href "javascript:${c}"`, (c) => `%%{init: {"securityLevel": "loose"}}%%`, (c) => `a["<script>${c}</script>"]`,
  (c) => `&lt;img src=x onerror=${c}&gt;`, (c) => `%3Cimg%20src=x%20onerror=${c}%3E`, (c) => `\\u003cimg src=x onerror=${c}\\u003e`, (c) => `\uff1cscript\uff1e${c}\uff1c/script\uff1e`,
  (c) => `__proto__`, (c) => `constructor`, (c) => `toString`, (c) => `{"__proto__": {"xss": "${c}"}}`,
  (c) => `url(javascript:${c})`, (c) => `}*{background:url(/xss)}`, (c) => `";${c};//`, (c) => `';${c};//`,
  (c) => `*/${c}/*`, (c) => `\u2028${c}\u2029`, (c) => `\u202e\u2066<b onclick=${c}>\u2069`, (c) => `<!--><img src=x onerror=${c}>-->`,
  (c) => `<?xml-stylesheet href="javascript:${c}"?>`, (c) => `<!DOCTYPE x [<!ENTITY e SYSTEM "/xss">]>&e;`, (c) => `<x xmlns:xlink="a" onclick=${c} xlink:href="javascript:${c}">`, (c) => `<svg/onload=${c}//`,
  (c) => `<style>@keyframes x{}</style><xss style="animation-name:x" onanimationend="${c}">`, (c) => `<marquee onstart=${c}>`, (c) => `<body onload=${c} onpageshow=${c}>`, (c) => `<frameset onload=${c}>`,
  (c) => `<isindex type=image src=1 onerror=${c}>`, (c) => `<audio src onloadstart=${c}>`, (c) => `<select autofocus onfocus=${c}>`, (c) => `<embed src=javascript:${c}>`,
];

const made = [
  ...BREAKOUTS.flatMap((breakout) => BODIES.map((body) => (call, n) => breakout + body(call, n))),
  ...SCHEMES.flatMap((scheme) => [(call) => scheme + call, (call) => `${scheme}//%0a${call}`, (call) => `<a href="${scheme}${call}">x</a>`]),
  ...OTHERS,
];
// The breakouts alone, and each behind some text.
for (const breakout of BREAKOUTS) made.push((call) => `Search ${breakout}<img src=x onerror=${call}>`);
window.vectors = made.slice(0, 300).map((make, n) => make(CALLS[n % CALLS.length](n), n));

/** Documents with `size` entries in each list: the texts of the one at place `n` are all the vector at that place. */
window.documents = async (size) => {
  const schema = await (await fetch("journey-map.schema.json")).json();
  window.filled = new Set();
  const fill = (part, vector, place, path, list) => {
    if (part.$ref) {
      const name = part.$ref.split("/").pop();
      const told = { Date: "2026-11-22", Duration: "P24M", Currency: "EUR", Country: "IE", Language: "en" }[name];
      if (told) return told;
      if (name === "Id") return `${part.$comment.match(/`(\w+)`/)[1]}-${/journeys/.test(part.$comment) ? 0 : place}`;
      if (name === "Address") return filled.add(path), `https://a.example/#${vector.replace(/[\u0000-\u0020\u007f]/g, "")}`;
      if (name === "Subject") return { kind: "touchpoint", journey: "journeys-0", id: `touchpoints-${place}` };
      return fill(schema.$defs[name], vector, place, path, list);
    }
    if ("const" in part) return part.const;
    // Words that others may add to are such a word in every third entry.
    if (part.anyOf) return fill(part.anyOf.find((one) => one.enum && place % 3) ?? part.anyOf.at(-1), vector, place, path, list);
    if (part.enum) return part.enum[place % part.enum.length];
    switch (part.type) {
      case "string": return filled.add(path), vector;
      case "number": return 1;
      case "boolean": return true;
      case "array": return [fill(part.items, vector, place, `${path}[]`, list)];
      case "object": {
        const whole = { [`x ${vector}`]: { [vector]: [vector] } };
        filled.add(`${path}.unknown`);
        for (const [key, value] of Object.entries(part.properties)) whole[key] = fill(value, vector, place, `${path}.${key}`, key);
        return whole;
      }
      default: return filled.add(path), { [vector]: vector };
    }
  };
  const lists = (record, source, group) => {
    for (const [key, part] of Object.entries(source.properties)) {
      if (part.type !== "array" || !part.items.$ref || key === "journeys") continue;
      const kind = schema.$defs[part.items.$ref.split("/").pop()];
      if (kind.properties?.id) record[key] = group.map((vector, place) => fill(part.items, vector, place, key));
    }
  };
  const all = [];
  for (let from = 0; from < vectors.length; from += size) {
    const group = vectors.slice(from, from + size);
    const whole = { ...fill({ type: "object", properties: schema.properties }, group[0], 0, "document"), format: "journey-map", version: 1 };
    const [journey] = whole.journeys;
    lists(journey, schema.$defs.Journey, group);
    journey.transitions.forEach((way, place) => { way.to = `touchpoints-${(place + 1) % group.length}`; });
    lists(whole, schema, group);
    all.push(JSON.stringify(whole));
  }
  return all;
};

const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Waits until something is so. */
const come = async (what, isSo) => {
  for (const since = performance.now(); !isSo(); await drawn())
    if (performance.now() - since > 10_000) throw new Error(`waited in vain: ${what}`);
};
const find = (selector) => map.shadowRoot.querySelector(selector);
const click = (selector) => find(selector)?.click();

/** Addresses that something could be led to. */
const addresses = (root = map.shadowRoot) => [...root.querySelectorAll("*")]
  .flatMap((element) => [...element.attributes].map((attribute) => [element, attribute]))
  .filter(([, { name, value }]) => /^(xlink:)?href$|^src|^action|^formaction|^on|^style$|^ping$|^data$/.test(name) && !(name === "style" && !/url|expression|import/i.test(value)))
  .map(([element, { name, value }]) => ({ tag: element.localName, name, value, rel: element.rel ?? "" }));

const PANELS = ["findings", "about", "export", "help", "find"];
const subjects = () => {
  const all = map.toJSON();
  const [journey] = all.journeys;
  const lists = [["touchpoint", journey.touchpoints], ["transition", journey.transitions], ["stage", journey.stages], ["person", all.people], ["system", all.systems], ["purpose", all.purposes]];
  return lists.map(([kind, list = []]) => list.map(({ id }) => ({ journey: journey.id, kind, id })));
};
const inspect = async (subject) => {
  map.select(subject);
  await drawn();
  map.shadowRoot.querySelectorAll(".inspector details:not([open])").forEach((part) => { part.open = true; });
};
const open = (panel) => click(`[data-action=${panel}]`);
const close = () => {
  find(".panel")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true }));
  map.select(null);
};

/** Shows what is open in all views and lenses, with the inspector of each so many-th entry, and the panels. */
window.walk = async (views, lenses, apart = 10) => {
  let shown = 0;
  const found = [];
  const look = async () => { await drawn(); shown += 1; found.push(...addresses()); };
  for (const view of views) { map.view = view; await look(); }
  map.view = "map";
  for (const lens of lenses) { map.lens = lens; await look(); }
  map.lens = "overview";
  for (const list of subjects())
    for (const subject of list.filter((_, place) => place % apart === 0)) { await inspect(subject); await look(); }
  map.select(null);
  for (const panel of PANELS) { open(panel); await look(); close(); }
  return { shown, found };
};

/** Shows a part of that, and hands out one form: in so many turns as there are documents, all of it. */
window.glance = async (views, lenses, turn) => {
  const found = [];
  const look = async () => { await drawn(); found.push(...addresses()); };
  for (const view of [0, 1, 2, 3].map((next) => views[(4 * turn + next) % views.length])) { map.view = view; await look(); }
  map.view = "map";
  map.lens = lenses[turn % lenses.length];
  const lists = subjects().filter((list) => list.length > 0);
  const list = lists[turn % lists.length];
  await inspect(list[turn % list.length]);
  await look();
  open(PANELS[turn % PANELS.length]);
  await look();
  close();
  const text = async (format, options) => (await map.export(format, options)).text();
  switch (turn % 5) {
    case 0: if (await text("json") !== map.toText()) throw new Error("another text"); break;
    case 1: case 2: {
      const picture = new DOMParser().parseFromString(await text("svg", { view: turn % 5 === 1 ? "map" : "blueprint" }), "image/svg+xml");
      found.push(...addresses(picture), ...[...picture.querySelectorAll("script, foreignObject, parsererror")].map(({ localName }) => ({ tag: localName })));
      break;
    }
    case 3: await map.export("png", { scale: 0.1 }); break;
    default: found.push(...formulas(await text("csv", { kind: LISTS[turn % LISTS.length] })).map((cell) => ({ tag: "cell", value: cell })));
  }
  map.lens = "overview";
  return { shown: 6, found };
};

const EMPTY = { format: "journey-map", version: 1, title: "Empty", journeys: [{ id: "a", title: "A", stages: [{ id: "s", name: "S" }] }] };
const NAME = "a<img src=x onerror=xss(1)>.json";
const withFile = (text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], NAME));
  return data;
};

/** How a text comes in. */
const DOORS = {
  paste(text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    // Pasted into a field, it would be the field's.
    find("div.main").focus();
    find("div.main").dispatchEvent(new ClipboardEvent("paste", { bubbles: true, composed: true, cancelable: true, clipboardData }));
  },
  file(text) {
    window.showOpenFilePicker = undefined;
    HTMLInputElement.prototype.click = function () {
      this.files = withFile(text).files;
      this.dispatchEvent(new Event("change"));
    };
    click("[data-action=open]");
  },
  drop(text) {
    for (const kind of ["dragenter", "dragover", "drop"])
      find("div.main").dispatchEvent(new DragEvent(kind, { bubbles: true, composed: true, cancelable: true, dataTransfer: withFile(text) }));
  },
  src(_, address) { map.src = address; },
};

/** Opens a document through each door, and looks at a part of it there: [door, what was found] of each. */
window.doors = async (text, address, views, lenses, turn) => {
  const seen = [];
  for (const [place, [door, enter]] of Object.entries(DOORS).entries()) {
    await map.load(EMPTY);
    await come("an empty map", () => !find(".card") && !find(".panel"));
    enter(text, address);
    await come(door, () => map.toJSON().journeys[0].touchpoints?.length > 1 && find(".card"));
    seen.push([door, await glance(views, lenses, turn + place)]);
    if (map.toText() !== text) throw new Error(`${door} brought another text`);
    map.src = null;
  }
  return seen;
};

const LISTS = ["touchpoint", "transition", "person", "system", "purpose", "dataCategory", "term", "processing", "raci", "findings", "renewals"];

/** Everything that can be had of what is open. */
window.exported = async () => {
  const text = async (format, options) => (await map.export(format, options)).text();
  const lists = {};
  for (const kind of LISTS) lists[kind] = await text("csv", { kind });
  await map.export("png", { scale: 0.1 });
  return { json: await text("json"), map: await text("svg", { view: "map" }), blueprint: await text("svg", { view: "blueprint" }), lists };
};

/** The pages that would be printed, on the screen for a moment: how many there are, and what was found on them. */
window.printed = async () => {
  let pages = 0;
  const found = [];
  let frame;
  document.body.appendChild = (node) => {
    Node.prototype.appendChild.call(document.body, node);
    frame = node;
    // Signals count here as well, and nobody is asked for a printer.
    listen(node.contentWindow);
    node.contentWindow.print = () => { node.isPrinted = true; };
    return node;
  };
  for (const drawing of ["map", "blueprint"]) {
    open("export");
    await come("the sheet", () => find("[data-form=print]"));
    click(`[data-value=${drawing}]`);
    await come(`the ${drawing}`, () => find(`[data-value=${drawing}][aria-pressed=true]`));
    click("[data-form=print]");
    await come("the printer", () => frame?.isPrinted);
    for (const [name, value] of [["visibility", "visible"], ["inset", "0"], ["width", "900px"], ["height", "900px"]]) frame.style.setProperty(name, value);
    await drawn();
    const inside = frame.contentDocument;
    pages += inside.querySelectorAll("body > svg").length;
    if (!inside.querySelector("text")) throw new Error("an empty page");
    found.push(...addresses(inside), ...[...inside.querySelectorAll("body script, foreignObject, body > :not(svg)")].map(({ localName }) => ({ tag: localName })));
    frame.remove();
    frame = null;
    close();
    await come("the sheet goes", () => !find(".panel"));
  }
  delete document.body.appendChild;
  return { pages, found };
};

/** Cells of a list that a spreadsheet would compute. */
window.formulas = (list) => {
  const cells = [...list.replace(/^\ufeff/, "").matchAll(/("(?:[^"]|"")*"|[^",;\r\n]*)(?:[,;]|\r\n|\n|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, ""));
  return cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell));
};
