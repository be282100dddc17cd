// ELK layered, from left to right, as it routes by default: at right angles.

import { need } from "../place.mjs";
import { COLUMN_GAP, HEIGHT, ROW_GAP, WIDTH } from "./gaps.mjs";

const ELK = need("elkjs");

export default function contestant({ touchpoints, transitions }) {
  const elk = new ELK();
  const layoutOptions = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.spacing.nodeNode": String(ROW_GAP),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(COLUMN_GAP),
  };
  const graph = () => ({
    id: "graph",
    layoutOptions,
    children: touchpoints.map((_, number) => ({ id: `t${number}`, width: WIDTH, height: HEIGHT })),
    edges: transitions.map(([from, to], number) => ({ id: `w${number}`, sources: [`t${from}`], targets: [`t${to}`] })),
  });
  return {
    lay: () => elk.layout(graph()),
    drawing: ({ children, edges }) => ({
      cards: children.map(({ x, y, width, height }) => [x, y, width, height]),
      routes: edges.map(({ sections: [{ startPoint, bendPoints = [], endPoint }] }) =>
        [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y])),
    }),
  };
}
