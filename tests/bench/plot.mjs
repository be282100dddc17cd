// Draws figures over sizes as an SVG: a panel for each metric, both axes logarithmic, a line for each contestant.

import { figure } from "./report.mjs";

const WIDTH = 440;
const HEIGHT = 300;
const EDGE = { left: 64, right: 16, top: 36, bottom: 36 };
const LEGEND = 28;
const COLOURS = ["#c2185b", "#1565c0", "#2e7d32", "#ef6c00", "#6a1b9a", "#00838f", "#5d4037"];

/** The whole picture. */
export function plot({ labels, sizes, metrics, results }) {
  const names = Object.keys(labels);
  const colour = (name) => COLOURS[names.indexOf(name) % COLOURS.length];
  const panels = metrics.map((metric, number) => {
    const lines = names.map((name) => ({ name, points: points(metric, sizes, results.filter((one) => one.name === name)) }));
    const place = `translate(${(number % 2) * WIDTH} ${LEGEND + Math.floor(number / 2) * HEIGHT})`;
    return `<g transform="${place}">${panel(metric.title, sizes, lines, colour)}</g>`;
  });
  let x = EDGE.left;
  const legend = names.map((name) => {
    const entry = `<circle cx="${x}" cy="14" r="4" fill="${colour(name)}"/>${text(x + 8, 18, labels[name])}`;
    x += 24 + 6 * labels[name].length;
    return entry;
  });
  const width = Math.max(2 * WIDTH, x);
  const height = LEGEND + Math.ceil(metrics.length / 2) * HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${[...legend, ...panels].join("\n")}
</svg>
`;
}

/** What a logarithm can show. */
function points(metric, sizes, results) {
  const found = sizes.map((size) => [size, figure(metric, results.filter((one) => one.size === size))]);
  return found.filter(([, value]) => value > 0);
}

function panel(title, sizes, lines, colour) {
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const x = axis(sizes, EDGE.left, WIDTH - EDGE.right);
  const y = axis(values, HEIGHT - EDGE.bottom, EDGE.top);
  const grid = tens(values).map((value) => {
    const label = text(EDGE.left - 6, y(value) + 4, value.toLocaleString("en"), "end");
    return `<path d="M${EDGE.left} ${y(value)}H${WIDTH - EDGE.right}" stroke="#ddd"/>${label}`;
  });
  const feet = sizes.map((size) => text(x(size), HEIGHT - EDGE.bottom + 16, size.toLocaleString("en"), "middle"));
  const drawn = lines.map(({ name, points }) => {
    const places = points.map(([size, value]) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`);
    const dots = places.map((place) => `<circle cx="${place.replace(",", '" cy="')}" r="2.5" fill="${colour(name)}"/>`);
    const width = name === "ours" ? 3 : 1.5;
    return `<polyline points="${places.join(" ")}" fill="none" stroke="${colour(name)}" stroke-width="${width}"/>${dots.join("")}`;
  });
  return [text(EDGE.left, 22, title, "start", "bold"), ...grid, ...feet, ...drawn].join("");
}

/** From figures to places: whole powers of ten at both ends. */
function axis(values, from, to) {
  const [least, most] = ends(values);
  return (value) => from + ((to - from) * (Math.log10(value) - least)) / (most - least);
}

function tens(values) {
  const [least, most] = ends(values);
  return Array.from({ length: most - least + 1 }, (_, step) => Number(`1e${least + step}`));
}

function ends(values) {
  if (values.length === 0) return [0, 1];
  const least = Math.floor(Math.log10(Math.min(...values)));
  return [least, Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

function text(x, y, words, anchor = "start", weight = "normal") {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}">${words.replace("&", "&amp;")}</text>`;
}
