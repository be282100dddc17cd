// Writes measurements down as Markdown: a table for each benchmark, ours first, the others with their ratio to ours.

export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).toSorted((one, other) => one - other);
  return sorted.length === 0 ? NaN : sorted[sorted.length >> 1];
}

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** A table of what was measured: a block of rows for each size, and for each metric the figure and its ratio to ours. */
export function table({ labels, sizes, metrics, results }) {
  const head = ["touchpoints", "", ...metrics.map(({ title }) => title)];
  const rows = [head, head.map((_, at) => (at < 2 ? ":--" : "--:"))];
  for (const size of sizes) {
    const of = (name) => results.filter((result) => result.size === size && result.name === name);
    const names = Object.keys(labels).filter((name) => of(name).length > 0);
    for (const name of names) {
      const cells = metrics.map((metric) => cell(metric, of(name), of("ours")));
      rows.push([name === names[0] ? grouped(size) : "", labels[name], ...cells]);
    }
  }
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** One figure of several results. */
export function figure({ key, sum = median }, results) {
  return sum(results.map((result) => result[key]).filter(Number.isFinite));
}

function cell(metric, results, ours) {
  const value = figure(metric, results);
  if (!Number.isFinite(value)) return results.some(({ failure }) => failure) ? "gave up" : "–";
  const text = grouped(value, metric.digits);
  const ratio = value / figure(metric, ours);
  return results === ours || results[0]?.name === "ours" || metric.isBare || !Number.isFinite(ratio) ? text : `${text} (${times(ratio)})`;
}

const times = (ratio) => `${ratio >= 9.95 ? grouped(ratio) : ratio >= 0.095 ? ratio.toFixed(1) : ratio.toFixed(2)}×`;

const grouped = (number, digits = 0) =>
  number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
