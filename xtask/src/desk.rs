//! Teaches the generated script to fetch the desk, the part of the compiled core that comes later.

use anyhow::{Result, ensure};

/// What of the generated script is relied on.
const KNOWN: [&str; 3] = [
    "function __wbg_get_imports()",
    "async function __wbg_load(module, imports)",
    "let wasmModule, wasmInstance, wasm;",
];

/// The script with a function that fetches the desk, once for all that ask.
pub(crate) fn add_fetching(script: &str, name: &str) -> Result<String> {
    for known in KNOWN {
        ensure!(script.contains(known), "the script of wasm-bindgen has no longer `{known}`");
    }
    Ok(format!(
        "{script}
let desk;
export function fetchDesk() {{
    desk ??= fetch(new URL('{name}_desk.wasm', import.meta.url))
        .then((response) => __wbg_load(response, {{ ...__wbg_get_imports(), core: wasm }}));
    desk.catch(() => {{ desk = undefined; }});
    return desk;
}}
"
    ))
}
