// Where the build tool put things, and the packages that it installed.

import { createRequire } from "node:module";
import { join } from "node:path";

const told = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by \`cargo xtask bench\``);
  return value;
};

/** A folder for what is made on the way; the packages are in it. */
export const scratch = () => told("JOURNEY_MAP_BENCH");

/** The built site. */
export const site = () => told("JOURNEY_MAP_SITE");

/** The browser's program. */
export const chrome = () => told("JOURNEY_MAP_CHROME");

/** The layout as a module for Node. */
export const layoutModule = () => told("JOURNEY_MAP_LAYOUT");

/** Loads an installed package. */
export const need = (name) => createRequire(join(scratch(), "package.json"))(name);

/** The version of an installed package. */
export const version = (name) => need(join(scratch(), "node_modules", name, "package.json")).version;
