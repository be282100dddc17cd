// Where things go in the peers that don't lay out: a column for each stage, its touchpoints below each other.

export const WIDTH = 160;
export const HEIGHT = 50;

export const places = (graph) => graph.touchpoints.map(({ stage, row }) => ({ x: 240 * stage, y: 90 * row }));

/** From the right side of one to the left side of the other. */
export const line = (places, [from, to]) => [
  { x: places[from].x + WIDTH, y: places[from].y + HEIGHT / 2 },
  { x: places[to].x, y: places[to].y + HEIGHT / 2 },
];
