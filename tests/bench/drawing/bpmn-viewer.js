// bpmn-js as a viewer. It can't edit; told that something changed, it draws that anew.

import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";

import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

import { open } from "./bpmn.js";

export default (graph, place) => open(NavigatedViewer, graph, place, (viewer, task, name) => {
  task.businessObject.name = name;
  viewer.get("eventBus").fire("elements.changed", { elements: [task] });
});
