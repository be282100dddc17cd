/**
 * The element in the markup of React 19. It is there for whoever asks for it: `import type {} from "journey-map/react";` in one
 * file of the project, or `"types": ["journey-map/react"]` in its tsconfig.json.
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { JourneyMapElement, JourneyMapEventMap } from "./journey-map.js";

/** What says how the element is shown. What is left out has its default. */
type Shown = Partial<
  Pick<JourneyMapElement, "src" | "mode" | "view" | "lens" | "journey" | "touchpoint" | "ui" | "storage" | "theme">
>;

/** `onjourney-change` and the others: React listens to what follows `on`. */
type Heard = {
  [Name in keyof JourneyMapEventMap as `on${Name}`]?: (event: JourneyMapEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "journey-map": DetailedHTMLProps<HTMLAttributes<JourneyMapElement>, JourneyMapElement> & Shown & Heard;
    }
  }
}
