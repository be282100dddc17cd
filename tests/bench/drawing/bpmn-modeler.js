// bpmn-js as a modeler.

import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";

import Modeler from "bpmn-js/lib/Modeler";

import { open } from "./bpmn.js";

export default (graph, place) => open(Modeler, graph, place, (modeler, task, name) => {
  modeler.get("modeling").updateProperties(task, { name });
});
