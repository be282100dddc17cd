// Works with a map in a frame: what the element can do, as promises, and what it tells, as events.

import { connect } from "../journey-map-frame.js";

const map = connect(document.querySelector("iframe"));
const title = document.querySelector("#chosen");
const text = document.querySelector(".state");

map.addEventListener("journey-select", async ({ detail: { subject } }) => {
  const { journeys = [], people = [] } = await map.toJSON();
  const touchpoints = journeys.find(({ id }) => id === subject?.journey)?.touchpoints ?? [];
  const chosen = subject?.kind === "touchpoint" ? touchpoints.find(({ id }) => id === subject.id) : null;
  const owner = people.find(({ id }) => id === chosen?.owner?.marketing);
  title.textContent = chosen?.name ?? "Nothing is selected";
  text.textContent = chosen ? `${owner?.name ?? "Nobody yet"} answers for it in marketing.` : "Select a step in the map.";
});

try {
  const answer = await fetch("software-service.journey.json");
  await map.load(await answer.text());
} catch (error) {
  // Refused documents say what is wrong with them: error.problems.
  text.textContent = `The map could not be opened: ${error.message}`;
}
