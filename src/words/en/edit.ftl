### What edits are called, and why one is refused.
