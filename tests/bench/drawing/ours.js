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
  return {
    inSight: () => [...map.shadowRoot.querySelectorAll(".card")].filter(isInSight).map((card) => Number(card.dataset.touchpoint.slice(1))),
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
