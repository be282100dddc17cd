// What changed from one map to another, in sentences. Whatever has an id is known by it, wherever it stands.

const KINDS = {
  people: "Person", systems: "System", integrations: "Integration", dataCategories: "Data", purposes: "Purpose",
  personas: "Persona", channels: "Channel", metrics: "Metric", objectives: "Objective", guidelines: "Guideline",
  terms: "Term", reviews: "Review", waivers: "Exception", journeys: "Journey", stages: "Stage",
  touchpoints: "Touchpoint", transitions: "Way",
};

/** A sentence for everything that is other in `after` than in `before`. */
export function differences(before, after) {
  const said = [];
  compare("The map", before, after, said);
  return said;
}

function compare(whose, before, after, said) {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [one, other] = [before[key], after[key]];
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    if (isRecords(one) || isRecords(other)) compareRecords(whose, key, one ?? [], other ?? [], said);
    else said.push(`${whose}, ${words(key)}: ${told(one, other)}`);
  }
}

function compareRecords(whose, key, before, after, said) {
  const kind = KINDS[key] ?? words(key);
  const [old, now] = [before, after].map((records) => new Map(records.map((record) => [record.id, record])));
  for (const [id, record] of now) {
    if (!old.has(id)) said.push(`${kind} “${nameOf(record)}” was added.`);
    else compare(`${kind} “${nameOf(old.get(id))}”`, old.get(id), record, said);
  }
  for (const [id, record] of old) {
    if (!now.has(id)) said.push(`${kind} “${nameOf(record)}” was removed.`);
  }
  const order = (records, others) => [...records.keys()].filter((id) => others.has(id)).join();
  if (order(old, now) !== order(now, old)) said.push(`${whose}: the order of ${words(key)} is another one.`);
}

function isRecords(value) {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item?.id === "string");
}

function nameOf({ name, title, from, to, id }) {
  return name ?? title ?? (from && to ? `from ${from} to ${to}` : id);
}

function told(one, other) {
  const [old, now] = [one, other].map(short);
  if (old === null || now === null) return "it was changed.";
  if (now === "") return `“${old}” was taken out.`;
  return old === "" ? `“${now}” was put in.` : `“${old}” is now “${now}”.`;
}

/** A value in a few words; null for one that has parts. */
function short(value = "") {
  if (value !== null && typeof value === "object") return null;
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function words(key) {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
