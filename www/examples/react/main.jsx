/** A page with a journey map in it, which one can put away and take out again. */

import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { JourneyMap } from "./journey-map.jsx";
import { read, save } from "./server.js";

const LENSES = ["overview", "marketing", "it", "security", "experience", "flow", "gaps"];

function Page() {
  const [document, setDocument] = useState(null);
  const [lens, setLens] = useState("overview");
  const [isShown, setIsShown] = useState(true);

  useEffect(() => {
    if (isShown) read().then(setDocument);
  }, [isShown]);

  return (
    <>
      <header>
        <h1>How a parcel is sent</h1>
        <label>
          Lens{" "}
          <select value={lens} onChange={({ target }) => setLens(target.value)}>
            {LENSES.map((name) => <option key={name}>{name}</option>)}
          </select>
        </label>
        <button onClick={() => setIsShown(!isShown)}>{isShown ? "Put the map away" : "Take the map out"}</button>
      </header>
      {isShown && document && <JourneyMap document={document} lens={lens} onSave={save} />}
    </>
  );
}

const place = window.document.createElement("main");
window.document.body.append(place);
createRoot(place).render(<StrictMode><Page /></StrictMode>);
