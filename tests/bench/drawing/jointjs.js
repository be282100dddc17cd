// JointJS, which draws between frames where there is much to draw.

import { dia, shapes } from "@joint/core";

import { HEIGHT, WIDTH, places } from "./columns.js";

export default function draw(graph, place) {
  const at = places(graph);
  const model = new dia.Graph({}, { cellNamespace: shapes });
  const paper = new dia.Paper({
    el: place.appendChild(document.createElement("div")),
    model, cellViewNamespace: shapes, width: place.clientWidth, height: place.clientHeight, async: true, interactive: false,
  });
  paper.translate(20, 20);
  const boxes = graph.touchpoints.map(({ name }, number) => new shapes.standard.Rectangle({
    id: `t${number}`, position: at[number], size: { width: WIDTH, height: HEIGHT }, attrs: { label: { text: name, fontSize: 12 } },
  }));
  const links = graph.transitions.map(([from, to], number) => new shapes.standard.Link({
    id: `w${number}`, source: { id: `t${from}` }, target: { id: `t${to}` },
  }));
  return new Promise((resolve) => {
    paper.once("render:done", () => resolve({
      fit: () => paper.transformToFitContent({ minScale: 1e-5 }),
      pan(dx, dy) {
        const { tx, ty } = paper.translate();
        paper.translate(tx + dx, ty + dy);
      },
      rename: (number, name) => boxes[number].attr("label/text", name),
    }));
    model.resetCells([...boxes, ...links]);
  });
}
