// Whether the benchmark compares the right things: that its graphs keep their rules, and that its judge can count.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pointsOfPath } from "./curve.mjs";
import { graph, journey } from "./graph.mjs";
import { judge } from "./quality.mjs";

test("a size and a seed name one graph", () => {
  assert.deepEqual(graph(300, 42), graph(300, 42));
  assert.notDeepEqual(graph(300, 42).transitions, graph(300, 43).transitions);
});

test("the graphs are those of earlier measurements", () => {
  const found = [30, 300, 1000].map((size) => {
    const { stages, transitions } = graph(size, 42);
    return [size, stages.length, transitions.length];
  });
  assert.deepEqual(found, [[30, 6, 48], [300, 40, 578], [1000, 133, 1939]]);
});

test("the graphs keep their rules", () => {
  const { stages, touchpoints, transitions } = graph(1000, 7);
  assert.equal(touchpoints.length, 1000);
  assert.ok(stages.slice(0, -1).every((members) => members.length >= 5 && members.length <= 10));
  const hops = transitions.map(([from, to]) => touchpoints[to].stage - touchpoints[from].stage);
  assert.ok(hops.every((hop) => hop !== 0 && Math.abs(hop) <= 3));
  const back = hops.filter((hop) => hop < 0).length / hops.length;
  assert.ok(back > 0.04 && back < 0.06);
  assert.equal(new Set(transitions.map(String)).size, transitions.length);
});

test("a document has what the graph has", () => {
  const drawn = graph(30, 1);
  const [only] = journey(drawn).journeys;
  assert.equal(only.touchpoints.length, 30);
  assert.deepEqual(only.transitions.map(({ from, to }) => [+from.slice(1), +to.slice(1)]), drawn.transitions);
});

const CARDS = [[0, 0, 10, 10], [400, 0, 10, 10], [0, 400, 10, 10], [400, 400, 10, 10]];
const judged = (transitions, routes, cards = CARDS) => judge({ transitions }, { cards, routes });

test("crossings are counted where they are, and once", () => {
  const diagonals = [[[10, 10], [400, 400]], [[10, 400], [400, 10]]];
  for (const [transitions, routes, expected] of [
    [[[0, 3], [2, 1]], diagonals, 1],
    // Routes that share an end may well cross each other.
    [[[0, 3], [0, 1]], diagonals, 0],
    // Parallels do not, nor does what only touches.
    [[[0, 1], [2, 3]], [[[10, 5], [400, 5]], [[10, 405], [400, 405]]], 0],
    [[[0, 1], [2, 3]], [[[10, 200], [400, 200]], [[200, 400], [200, 200]]], 0],
    // Twice there and back.
    [[[0, 1], [2, 3]], [[[10, 200], [400, 200]], [[100, 300], [100, 100], [300, 100], [300, 300]]], 2],
  ]) {
    assert.equal(judged(transitions, routes).crossings, expected, JSON.stringify(routes));
  }
});

test("many lines across many lines", () => {
  const lines = Array.from({ length: 40 }, (_, number) => number);
  const routes = [...lines.map((n) => [[0, 37 * n + 1], [2000, 37 * n + 2]]), ...lines.map((n) => [[41 * n + 1, -5], [41 * n + 3, 2000]])];
  const transitions = routes.map((_, number) => [2 * number, 2 * number + 1]);
  assert.equal(judged(transitions, routes).crossings, 1600);
});

test("cards that cover each other are counted", () => {
  const at = (x, y) => [x, y, 100, 50];
  for (const [cards, expected] of [
    [[at(0, 0), at(100, 0), at(0, 50)], 0],
    [[at(0, 0), at(50, 25)], 1],
    [[at(0, 0), at(10, 0), at(20, 0)], 3],
    [[at(0, 0), at(50, 60)], 0],
  ]) {
    assert.equal(judged([], [], cards).overlaps, expected, JSON.stringify(cards));
  }
});

test("routes through cards are counted", () => {
  const cards = [[0, 0, 100, 50], [500, 0, 100, 50], [250, 0, 100, 50]];
  for (const [route, expected] of [
    [[[100, 25], [500, 25]], 1],
    [[[100, 25], [260, 25], [260, 10], [500, 10]], 1],
    [[[100, 25], [200, 50], [400, 50], [500, 25]], 0],
    [[[300, -100], [300, 300]], 1],
    // Its own ends don't count.
    [[[50, 25], [100, 25]], 0],
  ]) {
    assert.equal(judged([[0, 1]], [route], cards).through, expected, JSON.stringify(route));
  }
});

test("paths become points", () => {
  const points = pointsOfPath("M0 10.5L-0.25 1C1 2 3 4 6 -6.4");
  assert.deepEqual(points.slice(0, 2), [[0, 10.5], [-0.25, 1]]);
  assert.equal(points.length, 10);
  assert.ok(Math.abs(points.at(-1)[1] + 6.4) < 1e-9);
});
