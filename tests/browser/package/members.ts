/** Uses every member of the element as the declarations say: it is compiled, never run. */

import { JourneyMapError, define } from "journey-map";
import type { Change, Command, Finding, JourneyMapElement, Problem, Subject } from "journey-map";

define("another-map");

const map: JourneyMapElement = document.createElement("journey-map");
map.src = "plan.journey.json";
map.mode = "edit";
map.view = "blueprint";
map.lens = "security";
map.journey = "buy";
map.touchpoint = "search";
map.ui = "compact";
map.storage = "plans";
map.theme = "dark";
map.lang = "en";

const told: number[] = [];
map.addEventListener("journey-change", ({ detail }) => {
  const changes: Change[] = detail.changes;
  told.push(detail.revision, changes.length);
});
map.addEventListener("journey-select", ({ detail }) => told.push(detail.subject?.id.length ?? 0));
map.addEventListener("journey-error", ({ detail }) => told.push(detail.message.length));
map.addEventListener("journey-findings", ({ detail }) => told.push(detail.errors + detail.warnings + detail.notes));
const hear = ({ detail }: CustomEvent<{ warnings: Problem[] }>) => told.push(detail.warnings.length);
map.addEventListener("journey-ready", hear);
map.removeEventListener("journey-ready", hear);

export async function use(): Promise<unknown[]> {
  const { warnings } = await map.ready;
  await map.load({ format: "journey-map", version: 1 }, { repair: true });
  await map.load("{}").catch((error: unknown) => {
    if (error instanceof JourneyMapError) told.push(...error.problems.map((problem) => problem.line ?? 0));
  });
  const text: string | null = map.toText();
  const blobs: Blob[] = [
    await map.export("json"),
    await map.export("svg", { view: "map", journey: "buy" }),
    await map.export("png", { scale: 2 }),
    await map.export("csv", { kind: "processing" }),
  ];
  const subject: Subject = { journey: "buy", kind: "touchpoint", id: "search" };
  map.select(subject);
  map.select("search");
  map.select(null);
  const findings: Finding[] = map.findings();
  const commands: Command[] = [
    { do: "set", subject, field: "name", value: "Search" },
    { do: "add", kind: "person", record: { id: "mia", name: "Mia" } },
    { do: "batch", commands: [{ do: "remove", subject }] },
  ];
  const { added } = await map.apply(commands[0] as Command);
  map.markSaved(map.revision);
  map.markSaved();
  const flow = await map.analyze("flow", { journey: "buy" });
  const rest = [
    await map.analyze("structure"), await map.analyze("data"), await map.analyze("processing"), await map.analyze("systems"),
    await map.analyze("people"), await map.analyze("renewals"),
  ];
  const did: boolean[] = [map.undo(), map.redo(), map.canUndo, map.canRedo];
  const revision: number = map.revision;
  // @ts-expect-error A lens that there is not.
  map.lens = "sales";
  // @ts-expect-error What is told can't be set.
  map.revision = 7;
  return [
    warnings, text, map.toJSON(), blobs, map.selected, findings, added, flow.conversion, rest, did, revision, told,
  ];
}
