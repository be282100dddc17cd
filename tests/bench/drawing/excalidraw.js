// Excalidraw, looked at rather than drawn in, so that its tools cost nothing. Its arrows are loose: binding them takes
// it time that grows with the square of their number.

import "@excalidraw/excalidraw/index.css";

import { Excalidraw, convertToExcalidrawElements } from "@excalidraw/excalidraw";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

import { HEIGHT, WIDTH, line, places } from "./columns.js";

export default function draw(graph, place) {
  const at = places(graph);
  const boxes = graph.touchpoints.map(({ name }, number) => ({
    type: "rectangle", id: `t${number}`, ...at[number], width: WIDTH, height: HEIGHT, label: { text: name, fontSize: 12 },
  }));
  const arrows = graph.transitions.map((ends, number) => {
    const [from, to] = line(at, ends);
    const [width, height] = [to.x - from.x, to.y - from.y];
    return { type: "arrow", id: `w${number}`, ...from, width, height, points: [[0, 0], [width, height]] };
  });
  const elements = convertToExcalidrawElements([...boxes, ...arrows], { regenerateIds: false });
  const appState = { scrollX: 20, scrollY: 20, zoom: { value: 1 } };

  return new Promise((resolve) => {
    const excalidrawAPI = async (api) => {
      while (api.getAppState().isLoading || api.getSceneElements().length === 0) await new Promise(requestAnimationFrame);
      resolve({
        fit: () => api.scrollToContent(undefined, { fitToViewport: true, animate: false }),
        pan(dx, dy) {
          const { scrollX, scrollY, zoom } = api.getAppState();
          api.updateScene({ appState: { scrollX: scrollX + dx / zoom.value, scrollY: scrollY + dy / zoom.value } });
        },
        rename(number, name) {
          const renamed = (element) => ({
            ...element, text: name, originalText: name, version: element.version + 1, versionNonce: element.versionNonce + 1,
          });
          const isMeant = ({ containerId }) => containerId === `t${number}`;
          api.updateScene({ elements: api.getSceneElements().map((element) => (isMeant(element) ? renamed(element) : element)) });
        },
      });
    };
    createRoot(place).render(createElement(Excalidraw, { viewModeEnabled: true, initialData: { elements, appState }, excalidrawAPI }));
  });
}
