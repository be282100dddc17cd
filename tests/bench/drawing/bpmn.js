// A graph as a BPMN process, and the hands of the two kinds of bpmn-js.

import { HEIGHT, WIDTH, line, places } from "./columns.js";

export async function open(kind, graph, place, rename) {
  const diagram = new kind({ container: place });
  await diagram.importXML(process(graph));
  const canvas = diagram.get("canvas");
  const { clientWidth: width, clientHeight: height } = place;
  canvas.viewbox({ x: -20, y: -20, width, height });
  return {
    fit: () => canvas.zoom("fit-viewport"),
    pan: (dx, dy) => canvas.scroll({ dx, dy }),
    rename: (number, name) => rename(diagram, diagram.get("elementRegistry").get(`t${number}`), name),
  };
}

function process({ touchpoints, transitions, ...graph }) {
  const at = places({ touchpoints, ...graph });
  const tasks = touchpoints.map(({ name }, n) => `<task id="t${n}" name="${name}"/>`);
  const flows = transitions.map(([from, to], n) => `<sequenceFlow id="w${n}" sourceRef="t${from}" targetRef="t${to}"/>`);
  const shapes = at.map(({ x, y }, n) => {
    const bounds = `<dc:Bounds x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}"/>`;
    return `<di:BPMNShape id="st${n}" bpmnElement="t${n}">${bounds}</di:BPMNShape>`;
  });
  const lines = transitions.map((ends, n) => {
    const points = line(at, ends).map(({ x, y }) => `<dd:waypoint x="${x}" y="${y}"/>`);
    return `<di:BPMNEdge id="sw${n}" bpmnElement="w${n}">${points.join("")}</di:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
      xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="bench">
      <process id="journey">${tasks.join("")}${flows.join("")}</process>
      <di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="journey">${shapes.join("")}${lines.join("")}</di:BPMNPlane></di:BPMNDiagram>
    </definitions>`;
}
