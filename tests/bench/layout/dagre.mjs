// dagre, from left to right.

import { need } from "../place.mjs";
import { COLUMN_GAP, HEIGHT, ROW_GAP, WIDTH, card } from "./gaps.mjs";

const dagre = need("@dagrejs/dagre");

export default function contestant({ touchpoints, transitions }) {
  return {
    lay() {
      const graph = new dagre.graphlib.Graph();
      graph.setGraph({ rankdir: "LR", nodesep: ROW_GAP, ranksep: COLUMN_GAP });
      graph.setDefaultEdgeLabel(() => ({}));
      touchpoints.forEach((_, number) => graph.setNode(String(number), { width: WIDTH, height: HEIGHT }));
      transitions.forEach(([from, to]) => graph.setEdge(String(from), String(to)));
      dagre.layout(graph);
      return graph;
    },
    drawing(graph) {
      const centre = ({ x, y }) => card(x, y);
      const points = ([from, to]) => graph.edge(String(from), String(to)).points.map(({ x, y }) => [x, y]);
      return { cards: touchpoints.map((_, number) => centre(graph.node(String(number)))), routes: transitions.map(points) };
    },
  };
}
