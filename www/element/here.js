/** Where pages may fetch from whose address says what they open. */

/**
 * From now on, whatever this page fetches comes from here, or from where its scripts lie: a redirection that leads elsewhere
 * is not followed. Who made the address of a page up shall not show a document of theirs as one of this site.
 */
export function stayHere() {
  const scripts = [...document.scripts].filter(({ src }) => src).map(({ src }) => new URL(src).origin);
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src 'self' ${[...new Set(scripts)].join(" ")}`;
  document.head.append(policy);
}
