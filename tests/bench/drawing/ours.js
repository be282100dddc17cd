// The journey map as a page embeds it. It gets a document rather than positions, and its time includes the layout.

import "/site/journey-map.js";

export default async function draw(graph, place, asked) {
  const map = document.createElement("journey-map");
  map.mode = "edit";
  place.append(map);
  await map.load(await (await fetch(asked.get("document"))).text());
  const find = (selector) => map.shadowRoot.querySelector(selector);
  // What is loaded is drawn a moment later.
  while (!find(".map")) await new Promise(requestAnimationFrame);
  const isInSight = (card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
  };
  const cards = () => [...map.shadowRoot.querySelectorAll(".card")].filter(isInSight);
  return {
    async inSight() {
      // The beginning of a large map may have no cards in it; selecting one brings it into view.
      if (cards().length === 0) map.select("t0");
      for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
      map.select(null);
      await new Promise(requestAnimationFrame);
      return cards().map((card) => Number(card.dataset.touchpoint.slice(1)));
    },
    fit: () => find("[data-action=fit]").click(),
    // As a trackpad does it.
    pan: (dx, dy) => find(".map").dispatchEvent(new WheelEvent("wheel", {
      deltaX: -dx, deltaY: -dy, clientX: 640, clientY: 400, bubbles: true, composed: true, cancelable: true,
    })),
    rename: (number, name) => map.apply({
      do: "set", subject: { journey: "journey", kind: "touchpoint", id: `t${number}` }, field: "name", value: name,
    }),
  };
}
