// The page of every contestant: fetches the graph, has it drawn, and takes the steps that are measured.
// A contestant answers how to do them: `fit()`, `pan(dx, dy)` in pixels of the screen, `rename(number, name)`,
// and `inSight()`, the numbers of touchpoints on the screen, where these are not the first ones.

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** When the frame that comes next has been painted. */
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
});

export async function start(draw) {
  try {
    const asked = new URLSearchParams(location.search);
    const graph = await (await fetch(asked.get("graph"))).json();
    const hands = await draw(graph, document.getElementById("map"), asked);
    await frame();
    await frame();
    const numbers = hands.inSight?.() ?? [1, 2, 3, 4, 5];
    if (numbers.length === 0) throw new Error("nothing is in sight");
    globalThis.bench = {
      async fit() {
        await hands.fit();
        await frame();
        await frame();
      },
      /** To one side and back, a step in each frame. */
      async pan(steps) {
        for (let step = 0; step < steps; step++) {
          const way = step < steps / 2 ? 1 : -1;
          await hands.pan(-16 * way, -2 * way);
          await frame();
        }
      },
      /** A different one each turn. */
      async rename(turn) {
        await hands.rename(numbers[turn % numbers.length], `Another name ${turn}`);
        await painted();
      },
    };
    told("drawn");
  } catch (error) {
    told(String(error?.stack ?? error));
  }
}
