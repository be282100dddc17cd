// React Flow, with only what is visible in the page.

import "@xyflow/react/dist/style.css";

import { ReactFlow, useNodesInitialized, useNodesState, useReactFlow } from "@xyflow/react";
import { createElement, useEffect } from "react";
import { createRoot } from "react-dom/client";

import { HEIGHT, WIDTH, places } from "./columns.js";

export default function draw(graph, place) {
  const at = places(graph);
  const first = graph.touchpoints.map(({ name }, number) => ({
    id: `t${number}`, position: at[number], data: { label: name }, width: WIDTH, height: HEIGHT,
    sourcePosition: "right", targetPosition: "left",
  }));
  const edges = graph.transitions.map(([from, to], number) => ({ id: `w${number}`, source: `t${from}`, target: `t${to}` }));

  return new Promise((resolve) => {
    function Hands({ setNodes }) {
      const flow = useReactFlow();
      const isReady = useNodesInitialized();
      useEffect(() => {
        if (!isReady) return;
        resolve({
          fit: () => flow.fitView({ duration: 0, padding: 0 }),
          pan(dx, dy) {
            const { x, y, zoom } = flow.getViewport();
            flow.setViewport({ x: x + dx, y: y + dy, zoom });
          },
          rename: (number, name) => setNodes((nodes) => nodes.with(number, { ...nodes[number], data: { label: name } })),
        });
      }, [isReady]);
      return null;
    }
    function Chart() {
      const [nodes, setNodes, onNodesChange] = useNodesState(first);
      return createElement(
        ReactFlow,
        { nodes, edges, onNodesChange, onlyRenderVisibleElements: true, minZoom: 1e-5, defaultViewport: { x: 20, y: 20, zoom: 1 } },
        createElement(Hands, { setNodes }),
      );
    }
    createRoot(place).render(createElement(Chart));
  });
}
