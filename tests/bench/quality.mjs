// Judges a drawing: what crosses, what overlaps, what runs through what. One judge for all contestants.
//
// A drawing has `cards` as [x, y, width, height] and `routes` as lists of points [x, y], both in the graph's order.

/** Counts what spoils a drawing of a graph. */
export function judge(graph, drawing) {
  const segments = drawing.routes.flatMap((route, number) => parts(route, number));
  return {
    crossings: crossings(segments, graph.transitions),
    overlaps: overlaps(drawing.cards),
    through: through(segments, graph.transitions, drawing.cards),
  };
}

/** How many pairs of segments properly cross, of routes that share no end. */
function crossings(segments, ends) {
  const grid = new Grid();
  segments.forEach((segment, number) => grid.put(segment, number));
  let count = 0;
  for (const [column, row, numbers] of grid.cells()) {
    for (let later = 1; later < numbers.length; later++) {
      for (let earlier = 0; earlier < later; earlier++) {
        const [one, other] = [segments[numbers[earlier]], segments[numbers[later]]];
        if (one.route === other.route || meet(ends[one.route], ends[other.route])) continue;
        const place = crossing(one, other);
        // Both may share several cells; the one in which they cross counts them.
        if (place && Grid.at(place.x) === column && Grid.at(place.y) === row) count += 1;
      }
    }
  }
  return count;
}

/** How many pairs of cards cover each other. */
function overlaps(cards) {
  const sorted = cards.toSorted((one, other) => one[0] - other[0]);
  let count = 0;
  let open = [];
  for (const card of sorted) {
    open = open.filter((other) => other[0] + other[2] > card[0] + SLACK);
    const covers = (other) => other[1] + other[3] > card[1] + SLACK && card[1] + card[3] > other[1] + SLACK;
    count += open.filter(covers).length;
    open.push(card);
  }
  return count;
}

/** How many times a route runs through a card that is neither of its ends. */
function through(segments, ends, cards) {
  const grid = new Grid();
  cards.forEach(([x, y, width, height], number) => {
    grid.put({ x0: x, y0: y, x1: x + width, y1: y }, number);
    grid.put({ x0: x, y0: y + height, x1: x + width, y1: y + height }, number);
  });
  const found = new Set();
  for (const segment of segments) {
    for (const number of grid.near(segment)) {
      if (!ends[segment.route].includes(number) && cuts(segment, cards[number])) {
        found.add(segment.route * cards.length + number);
      }
    }
  }
  return found.size;
}

/** What lies no deeper than this, in pixels, only touches. */
const SLACK = 1;

function parts(route, number) {
  const segments = [];
  for (let at = 1; at < route.length; at++) {
    const [[x0, y0], [x1, y1]] = [route[at - 1], route[at]];
    if (x0 !== x1 || y0 !== y1) segments.push({ x0, y0, x1, y1, route: number });
  }
  return segments;
}

const meet = (one, other) => other.includes(one[0]) || other.includes(one[1]);

/** Where two segments cross so that each has ends on both sides of the other. */
function crossing(one, other) {
  const begins = side(other, one.x0, one.y0);
  const ends = side(other, one.x1, one.y1);
  if (begins * ends >= 0 || side(one, other.x0, other.y0) * side(one, other.x1, other.y1) >= 0) return null;
  const share = begins / (begins - ends);
  return { x: one.x0 + share * (one.x1 - one.x0), y: one.y0 + share * (one.y1 - one.y0) };
}

const side = ({ x0, y0, x1, y1 }, x, y) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);

/** Whether a segment runs through the inside of a card: it is cut down to the card's inside, and something is left. */
function cuts({ x0, y0, x1, y1 }, [x, y, width, height]) {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [[x0, x1 - x0, x, x + width], [y0, y1 - y0, y, y + height]]) {
    const [least, most] = [low + SLACK - start, high - SLACK - start];
    if (way === 0) {
      if (least >= 0 || most <= 0) return false;
      continue;
    }
    from = Math.max(from, Math.min(least / way, most / way));
    to = Math.min(to, Math.max(least / way, most / way));
  }
  return from < to;
}

/** Finds what is near: a grid of squares, each with the numbers of what touches it. */
class Grid {
  static #SIZE = 200;
  #rows = new Map();

  static at(coordinate) {
    return Math.floor(coordinate / Grid.#SIZE);
  }

  put(segment, number) {
    for (const [column, row] of Grid.#squares(segment)) {
      if (!this.#rows.has(row)) this.#rows.set(row, new Map());
      const columns = this.#rows.get(row);
      const numbers = columns.get(column);
      if (!numbers) columns.set(column, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }

  /** What may touch a segment, now and then more than once. */
  *near(segment) {
    for (const [column, row] of Grid.#squares(segment)) yield* this.#rows.get(row)?.get(column) ?? [];
  }

  *cells() {
    for (const [row, columns] of this.#rows) for (const [column, numbers] of columns) yield [column, row, numbers];
  }

  /** The squares that a segment may touch: row by row, the stretch that it has there. */
  static *#squares({ x0, y0, x1, y1 }) {
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
    const xAt = (y) => (y0 === y1 ? x0 : x0 + ((x1 - x0) * (y - y0)) / (y1 - y0));
    for (let row = Grid.at(top); row <= Grid.at(bottom); row++) {
      const upper = Math.max(top, row * Grid.#SIZE);
      const lower = Math.min(bottom, (row + 1) * Grid.#SIZE);
      const [one, other] = y0 === y1 ? [x0, x1] : [xAt(upper), xAt(lower)];
      for (let column = Grid.at(Math.min(one, other)); column <= Grid.at(Math.max(one, other)); column++) yield [column, row];
    }
  }
}
