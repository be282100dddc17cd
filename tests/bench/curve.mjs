// Turns curves into lines of points, fine enough to count what they cross.

const STEPS = 8;

/** The points of an SVG path of moves, lines and cubic curves, in absolute coordinates. */
export function pointsOfPath(path) {
  const points = [];
  for (const [, letter, rest] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = rest.trim().split(/[\s,]+/).map(Number);
    const pairs = [];
    for (let at = 0; at < numbers.length; at += 2) pairs.push([numbers[at], numbers[at + 1]]);
    if (letter === "C") points.push(...pointsOfCurve([points.at(-1), ...pairs]));
    else points.push(...pairs);
  }
  return points;
}

/** Points on curves that follow each other: a beginning, then two control points and an end for each; without the beginning. */
export function pointsOfCurve(controls) {
  const points = [];
  for (let at = 0; at + 3 < controls.length; at += 3) {
    const [a, b, c, d] = controls.slice(at, at + 4);
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const u = 1 - t;
      const on = (axis) => u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
      points.push([on(0), on(1)]);
    }
  }
  return points;
}
