// Reads the words behind `cargo xtask bench`.

export const USAGE = `Usage: cargo xtask bench [layout|drawing|findings|embed] [options]

  --sizes 30,300,1000   numbers of touchpoints; embed has 30 unless told
  --full                sizes from 30 to 30,000; takes hours
  --runs 3              how often each measurement of the drawing is repeated
  --seed 42             which graphs
  --seeds 1             how many seeds the layouts get, up to 1,000 touchpoints
  --lanes none          the lanes of our layout; channel, owner, system, persona
  --cap 60              seconds after which a contestant gives up
  --only ours,dagre     leaves out the other contestants
  --plot file.svg       draws the figures; with both benchmarks, in two files
  --shots folder        keeps pictures of the drawings`;

const FULL = [30, 100, 300, 1000, 3000, 5000, 10000, 30000];
/** The largest size that gets more than one seed. */
export const SMALL = 1000;

/** What was asked for; an unknown word is an error that says what there is. */
export function options(words) {
  const asked = {
    parts: [], sizes: null, runs: 3, seed: 42, seeds: 1, cap: 60, lanes: "none", only: null, plot: null, shots: null,
    plan: false,
  };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    const value = () => rest.shift() ?? fail(`${word} needs a value`);
    switch (word) {
      case "layout": case "drawing": case "findings": case "embed": asked.parts.push(word); break;
      // For the build tool, which wants to know before it builds.
      case "--plan": asked.plan = true; break;
      case "--full": asked.sizes = FULL; break;
      case "--sizes": asked.sizes = value().split(",").map((size) => number(size, word)); break;
      case "--runs": case "--seed": case "--seeds": case "--cap": asked[word.slice(2)] = number(value(), word); break;
      case "--only": asked.only = value().split(","); break;
      case "--plot": case "--shots": case "--lanes": asked[word.slice(2)] = value(); break;
      default: fail(`${word} is not an option of the benchmark`);
    }
  }
  if (asked.parts.length === 0) asked.parts = ["layout", "drawing"];
  return asked;
}

function number(text, word) {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : fail(`${word} takes whole numbers, not “${text}”`);
}

function fail(sentence) {
  throw new Error(`${sentence}\n\n${USAGE}`);
}
