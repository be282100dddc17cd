// Draws journey-like graphs by lot, and writes them as documents. The same size and seed give the same graph everywhere.
//
// The rules: stages of 5 to 10 touchpoints; from each touchpoint 1 to 3 transitions onward, of which 86 % lead to the next
// stage, 10 % to the one after it and 4 % one further; one in twenty transitions leads back, by up to three stages.

const VERBS = ["Find", "Weigh", "Study", "Begin", "Ask for", "Accept", "Settle", "Follow", "Discuss", "Rate", "Send back", "Extend"];
const THINGS = ["search page", "mailing", "offer", "shopping cart", "agreement", "bill", "service case", "start screen", "visit to a shop", "interview"];
const CHANNELS = ["web", "app", "email", "phone", "store", "social"];
const OWNERS = ["Brand", "Campaigns", "Customer care", "Sales", "Service"];
const SYSTEMS = ["Website", "Shop", "Customer records", "Accounts", "Customer data", "Tickets", "Reports"];
const DATA = ["Nothing", "Order number", "E-mail address", "Card number"];

/** A graph: `stages` as lists of touchpoints by number, `touchpoints`, and `transitions` as pairs of numbers. */
export function graph(size, seed) {
  const draw = lot(size + seed);
  const between = (least, most) => least + Math.floor(draw() * (most - least + 1));
  const one = (list) => list[Math.floor(draw() * list.length)];

  const stages = [];
  const touchpoints = [];
  while (touchpoints.length < size) {
    const members = [];
    const room = Math.min(between(5, 10), size - touchpoints.length);
    while (members.length < room) {
      const number = touchpoints.length;
      const name = `${one(VERBS)} ${one(THINGS)} ${number}`;
      const facts = { channel: one(CHANNELS), owner: one(OWNERS), system: one(SYSTEMS), data: one(DATA) };
      touchpoints.push({ name, stage: stages.length, row: members.length, ...facts });
      members.push(number);
    }
    stages.push(members);
  }

  const transitions = [];
  const known = new Set();
  const connect = (from, to) => {
    const pair = from * size + to;
    if (from === to || known.has(pair)) return;
    known.add(pair);
    transitions.push([from, to]);
  };
  const last = stages.length - 1;
  touchpoints.forEach(({ stage }, from) => {
    if (stage === last) return;
    for (let left = between(1, 3); left > 0; left--) {
      const chance = draw();
      const hop = chance < 0.86 ? 1 : chance < 0.96 ? 2 : 3;
      connect(from, one(stages[Math.min(last, stage + hop)]));
    }
  });
  for (let left = Math.max(1, Math.round(transitions.length / 19)); left > 0; left--) {
    const from = between(stages[0].length, size - 1);
    connect(from, one(stages[Math.max(0, touchpoints[from].stage - between(1, 3))]));
  }
  return { size, seed, stages, touchpoints, transitions };
}

/** The graph as a document of the journey map, every question of it answered. */
export function journey({ size, stages, touchpoints, transitions }) {
  const register = (names) => names.map((name) => ({ id: id(name), name }));
  return {
    format: "journey-map",
    version: 1,
    title: `A journey of ${size} touchpoints`,
    people: register(OWNERS),
    systems: register(SYSTEMS),
    dataCategories: register(DATA.slice(1)),
    journeys: [{
      id: "journey",
      title: `${size} touchpoints`,
      stages: stages.map((_, number) => ({ id: `s${number}`, name: `Stage ${number + 1}` })),
      touchpoints: touchpoints.map(({ name, stage, channel, owner, system, data }, number) => ({
        id: `t${number}`,
        name,
        stage: `s${stage}`,
        channel,
        owner: { marketing: id(owner) },
        systems: [{ system: id(system) }],
        data: data === DATA[0] ? "none" : [{ category: id(data) }],
      })),
      transitions: transitions.map(([from, to], number) => ({ id: `w${number}`, from: `t${from}`, to: `t${to}` })),
    }],
  };
}

const id = (name) => name.toLowerCase().replaceAll(" ", "-");

/** Numbers from 0 to 1 that look like chance: the generator known as mulberry32. */
export function lot(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
