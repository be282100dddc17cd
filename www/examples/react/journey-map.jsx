/**
 * A journey map as a component: what is shown is said by props, what is done by the ref, and events tell what happened.
 * React may draw around it as often as it likes: the element and the document in it stay.
 */

import { useEffect, useRef, useState } from "react";
import "journey-map";

export function JourneyMap({ document, lens, onSave }) {
  const map = useRef(null);
  const [error, setError] = useState(null);
  const [selected, setSelected] = useState(null);
  const [unsaved, setUnsaved] = useState(0);

  useEffect(() => {
    map.current.load(document).then(
      () => setUnsaved(0),
      // Of several calls the newest wins; the others are rejected with an AbortError.
      (error) => error.name === "AbortError" || setError(error),
    );
  }, [document]);

  async function save() {
    const { revision } = map.current;
    try {
      await onSave(map.current.toText());
      map.current.markSaved(revision);
      setUnsaved(0);
      setError(null);
    } catch (error) {
      setError(error);
    }
  }

  return (
    <>
      <header>
        <output>{selected ? `Selected: ${selected.kind} ${selected.id}` : "Nothing is selected"}</output>
        <button onClick={() => map.current.undo()}>Undo</button>
        <button onClick={save} disabled={unsaved === 0}>Save {unsaved > 0 && `(${unsaved})`}</button>
        {error && <strong role="alert">{error.message}</strong>}
      </header>
      <journey-map
        ref={map}
        mode="edit"
        lens={lens}
        onjourney-change={() => setUnsaved((count) => count + 1)}
        onjourney-select={({ detail }) => setSelected(detail.subject)}
      />
    </>
  );
}
