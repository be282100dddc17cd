/** Speaks with a map in a frame as the declarations say: it is compiled, never run. */

import { connect } from "journey-map/frame";

export async function use(frame: HTMLIFrameElement): Promise<number> {
  const map = connect(frame, { origin: "https://maps.example" });
  map.addEventListener("journey-change", ({ detail }) => console.log(detail.revision));
  const { warnings } = await map.ready;
  await map.set("lens", "security");
  // @ts-expect-error A lens that there is not.
  await map.set("lens", "sales");
  return warnings.length + (await map.revision);
}
