/** The page of the app: an address that ends with `?example=bank-account` looks into one of the examples beside it. */

const address = new URL(location.href);
const example = address.searchParams.get("example");

if (example && /^[a-z-]+$/.test(example)) {
  const map = document.querySelector("journey-map");
  const answer = await fetch(`examples/${example}.journey.json`);
  if (answer.ok) await map.load(await answer.text());
  // What is made of it stays when the page is loaded again.
  address.searchParams.delete("example");
  history.replaceState(null, "", address);
}
