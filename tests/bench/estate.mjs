// A journey with all that it hangs on, by lot: systems, integrations, data, purposes, people. A system for each five
// touchpoints, and most questions answered, as in a house that has worked on its map for a year.

import { graph, lot } from "./graph.mjs";

const CAPABILITIES = ["shop", "crm", "email", "analytics", "ads", "chat", "tracking", "payment", "search", "content"];
const FUNCTIONS = ["marketing", "it", "security", "privacy", "service"];

/** A document of so many touchpoints. The same size and seed give the same document everywhere. */
export function estate(size, seed) {
  const draw = lot(size * 31 + seed);
  const below = (count) => Math.floor(draw() * count);
  const one = (list) => list[below(list.length)];
  const some = (chance, value) => (draw() < chance ? value() : undefined);
  const list = (count, make) => Array.from({ length: count }, (_, number) => make(number));
  const distinct = (values) => [...new Set(values)];

  const count = { systems: Math.ceil(size / 5), people: Math.ceil(size / 20) + 3, data: Math.ceil(size / 25) + 3, purposes: Math.ceil(size / 33) + 3 };
  const person = () => `p${below(count.people)}`;
  const system = () => `s${below(count.systems)}`;
  const data = () => `d${below(count.data)}`;
  const purpose = () => `u${below(count.purposes)}`;
  const day = () => `202${6 + below(3)}-${String(1 + below(12)).padStart(2, "0")}-15`;

  const { stages, touchpoints, transitions } = graph(size, seed);
  const leaving = touchpoints.map(() => 0);
  transitions.forEach(([from]) => leaving[from]++);
  return {
    format: "journey-map",
    version: 1,
    title: `An estate of ${size} touchpoints`,
    currency: "EUR",
    people: list(count.people, (number) => ({ id: `p${number}`, name: `Person ${number}`, function: one(FUNCTIONS), deputy: some(0.5, person) })),
    systems: list(count.systems, (number) => ({
      id: `s${number}`,
      name: `System ${number}`,
      vendor: `Vendor ${below(40)}`,
      capabilities: distinct([one(CAPABILITIES), one(CAPABILITIES)]),
      status: one(["sanctioned", "sanctioned", "sanctioned", "under-review", "unsanctioned", "retired"]),
      lifecycle: { introduced: "2020-01-01", endOfLife: some(0.1, () => "2026-01-01") },
      successor: some(0.2, system),
      businessOwner: some(0.8, person),
      itOwner: some(0.8, person),
      region: one(["DE", "US", "FR", "IN"]),
      cost: { annual: 1000 * (1 + below(200)) },
      contract: { renewal: day(), noticeDays: one([30, 60, 90, 180]) },
      seats: { licensed: 100, active: 10 + below(91) },
      controls: { sso: draw() < 0.7, mfa: draw() < 0.6, encryptionAtRest: draw() < 0.8, dpaSigned: draw() < 0.7 },
      lastReview: "2025-01-01",
      reviewBy: some(0.5, () => "2026-08-01"),
    })),
    integrations: list(Math.ceil(count.systems * 1.5), (number) => ({
      id: `i${number}`,
      name: `Integration ${number}`,
      from: system(),
      to: system(),
      data: distinct([data(), data()]),
      encrypted: draw() < 0.8,
      mode: one(["real-time", "batch", "manual"]),
      carriesOutage: draw() < 0.3,
    })),
    dataCategories: list(count.data, (number) => ({
      id: `d${number}`,
      name: `Data ${number}`,
      personal: one(["personal", "none", "special", "personal"]),
      classification: one(["public", "internal", "confidential", "restricted"]),
    })),
    purposes: list(count.purposes, (number) => ({
      id: `u${number}`,
      name: `Purpose ${number}`,
      lawfulBasis: one(["consent", "contract", "legitimate-interests", undefined]),
      retention: some(0.7, () => "P3Y"),
      controller: "Example GmbH",
      dpo: person(),
      recipients: [{ name: "Carrier", country: one(["DE", "US"]) }],
    })),
    journeys: [{
      id: "journey",
      title: `${size} touchpoints`,
      volume: { starts: 10000, period: "P1M" },
      stages: stages.map((_, number) => ({ id: `s${number}`, name: `Stage ${number + 1}` })),
      touchpoints: touchpoints.map(({ name, stage, channel }, number) => ({
        id: `t${number}`,
        name,
        stage: `s${stage}`,
        kind: number < 3 ? "start" : leaving[number] === 0 ? (draw() < 0.7 ? "goal" : "drop-off") : undefined,
        channel,
        owner: { marketing: some(0.85, person), lastReviewed: "2026-01-05", reviewBy: some(0.4, () => "2026-09-01") },
        systems: draw() < 0.06 ? undefined : draw() < 0.1 ? "none" : distinct([system(), system()]).map((id) => ({
          system: id,
          dependency: one(["hard", "hard", "soft"]),
          fallback: some(0.3, system),
        })),
        data: draw() < 0.1 ? undefined : draw() < 0.2 ? "none" : [
          { category: data(), action: one(["collect", "use", "share"]), purpose: purpose() },
          { category: data(), action: "use", purpose: purpose() },
        ],
        consent: draw() < 0.15 ? { grants: [purpose()] } : some(0.3, () => ({ reliesOn: [purpose()] })),
        security: some(0.6, () => ({ classification: "internal", dpia: one(["not-needed", "done"]) })),
        value: leaving[number] === 0 ? { amount: 50 } : undefined,
        duration: "PT3M",
      })),
      transitions: transitions.map(([from, to], number) => ({
        id: `w${number}`,
        from: `t${from}`,
        to: `t${to}`,
        share: some(0.9, () => Math.round(950 / leaving[from]) / 1000),
        trigger: `goes on by way ${number}`,
      })),
    }],
    guidelines: [
      { id: "sign-on", name: "Single sign-on", applies: { classification: "confidential" }, requires: { controls: ["sso", "mfa"] }, severity: "high" },
      { id: "agreement", name: "Agreement signed", applies: { personal: ["personal"] }, requires: { controls: ["dpaSigned"] }, severity: "medium" },
    ],
    glossary: list(30, (number) => ({ id: `g${number}`, name: `Term ${number}`, definition: "What it means." })),
  };
}

/** Edits of such a document, each a command for how often it was done before. */
export function edits({ journeys: [{ touchpoints, transitions }] }) {
  const touchpoint = touchpoints[touchpoints.length >> 1].id;
  const transition = transitions[transitions.length >> 1].id;
  const set = (subject, field, value) => ({ do: "set", subject, field, value });
  const inside = (kind, id) => ({ journey: "journey", kind, id });
  return {
    name: (turn) => set(inside("touchpoint", touchpoint), "name", `Another name ${turn}`),
    owner: (turn) => set(inside("touchpoint", touchpoint), "owner.marketing", turn % 2 ? "p1" : "p2"),
    share: (turn) => set(inside("transition", transition), "share", 0.1 + turn / 100),
    system: (turn) => set({ kind: "system", id: "s1" }, "status", turn % 2 ? "sanctioned" : "retired"),
  };
}
