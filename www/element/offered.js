/**
 * Where the templates and examples of the start page come from: from beside the script, when somebody looks at it. The single
 * file has another file in the place of this one. Each name is written out, for tools that bundle pages.
 */

const BESIDE = {
  "templates/retail.journey.json": () => new URL("./templates/retail.journey.json", import.meta.url),
  "templates/software.journey.json": () => new URL("./templates/software.journey.json", import.meta.url),
  "templates/bank.journey.json": () => new URL("./templates/bank.journey.json", import.meta.url),
  "templates/public.journey.json": () => new URL("./templates/public.journey.json", import.meta.url),
  "templates/business.journey.json": () => new URL("./templates/business.journey.json", import.meta.url),
  "examples/online-shop.journey.json": () => new URL("./examples/online-shop.journey.json", import.meta.url),
  "examples/software-service.journey.json": () => new URL("./examples/software-service.journey.json", import.meta.url),
  "examples/bank-account.journey.json": () => new URL("./examples/bank-account.journey.json", import.meta.url),
};

/** A template or an example, by its path. */
export async function fetchOffered(path) {
  return fetch(BESIDE[path]());
}
