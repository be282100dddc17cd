/** The parts of the program that the single file carries: compressed and written as letters, in blocks that no browser runs. */

/** What stands in a block, as if it had been fetched. */
export async function part(name, type) {
  const letters = document.getElementById(`journey-map-${name}`).textContent;
  const bytes = Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "content-type": type } });
}
