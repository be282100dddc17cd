/** Texts that want to be executed, documents full of them, and a walk through all that is shown of a document. Runs in a page without any policy. */
window.hits = [];
window.xss = (number) => hits.push(number);
for (const name of ["alert", "confirm", "prompt"]) window[name] = (text) => hits.push(`${name} ${text}`);

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

/** Addresses that something could be led to. */
window.addresses = () => [...map.shadowRoot.querySelectorAll("*")]
  .flatMap((element) => [...element.attributes].map((attribute) => [element, attribute]))
  .filter(([, { name, value }]) => /^(xlink:)?href$|^src|^action|^formaction|^on|^style$|^ping$|^data$/.test(name) && !(name === "style" && !/url|expression|import/i.test(value)))
  .map(([element, { name, value }]) => ({ tag: element.localName, name, value, rel: element.rel ?? "" }));

/** Shows what is open in all views and lenses, with the inspector of everything and the panels. */
window.walk = async (views, lenses) => {
  let shown = 0;
  const found = [];
  const look = async () => { await drawn(); shown += 1; found.push(...addresses()); };
  for (const view of views) { map.view = view; await look(); }
  map.view = "map";
  for (const lens of lenses) { map.lens = lens; await look(); }
  map.lens = "overview";
  const all = map.toJSON();
  const [journey] = all.journeys;
  const subjects = [["touchpoint", journey.touchpoints], ["transition", journey.transitions], ["stage", journey.stages], ["person", all.people], ["system", all.systems], ["purpose", all.purposes]];
  for (const [kind, list = []] of subjects)
    for (const { id } of list.filter((_, place) => place % 10 === 0)) {
      map.select({ journey: journey.id, kind, id });
      await drawn();
      map.shadowRoot.querySelectorAll(".inspector details:not([open])").forEach((part) => { part.open = true; });
      await look();
    }
  map.select(null);
  for (const action of ["findings", "about", "export", "help", "find"]) {
    map.shadowRoot.querySelector(`[data-action=${action}]`)?.click();
    await look();
    map.shadowRoot.querySelector(".panel")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true }));
    map.select(null);
  }
  return { shown, found };
};

/** Everything that can be had of what is open. */
window.exported = async () => {
  const text = async (format, options) => (await map.export(format, options)).text();
  const lists = {};
  for (const kind of ["touchpoint", "transition", "person", "system", "purpose", "dataCategory", "term", "processing", "raci", "findings", "renewals"])
    lists[kind] = await text("csv", { kind });
  await map.export("png", { scale: 0.1 });
  return { json: await text("json"), map: await text("svg", { view: "map" }), blueprint: await text("svg", { view: "blueprint" }), lists };
};

/** Cells of a list that a spreadsheet would compute. */
window.formulas = (list) => {
  const cells = [...list.replace(/^\ufeff/, "").matchAll(/("(?:[^"]|"")*"|[^",;\r\n]*)(?:[,;]|\r\n|\n|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, ""));
  return cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell));
};
