/** The element in the markup of React: it is compiled, never run. */

import type { JourneyMapElement } from "journey-map";
import type {} from "journey-map/react";
import { useRef } from "react";

export function Map({ title }: { title: string }) {
  const map = useRef<JourneyMapElement>(null);
  return (
    <section>
      <button onClick={() => map.current?.undo()}>{title}</button>
      <journey-map
        ref={map}
        src="plan.journey.json"
        mode="edit"
        lens="security"
        className="wide"
        onjourney-change={({ detail }) => console.log(detail.revision)}
        onjourney-select={({ detail }) => console.log(detail.subject?.id)}
      />
    </section>
  );
}

export function Wrong() {
  // @ts-expect-error A mode that there is not.
  return <journey-map mode="fly" />;
}
