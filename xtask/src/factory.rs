//! Makes of the script that wasm-bindgen generates, which runs one core for as long as its page is there, one that makes
//! cores: a page begins a new one when the old one broke.

use anyhow::{Result, ensure};

/// What of the generated script is relied on, and what takes its place.
const CHANGED: [(&str, &str); 6] = [
    ("export class Instance", "class Instance"),
    ("export function ", "function "),
    ("export { initSync, __wbg_init as default };", ""),
    ("wasm = instance.exports;", "wasm = guarded(instance.exports);"),
    (
        "(getStringFromWasm0(arg1, arg2), arg3, arg4);",
        "(getStringFromWasm0(arg1, arg2), arg3, { ...arg4, signal: life.signal });",
    ),
    ("arg0.onversionchange = arg1;", "databases.add(arg0);\narg0.onversionchange = arg1;"),
];

/// What is called by these names there.
const KNOWN: [&str; 4] = [
    "function __wbg_get_imports()",
    "function __wbg_finalize_init(instance, module)",
    "let wasmModule, wasmInstance, wasm;",
    "function styleSheet()",
];

/// Where the part begins that fetches and starts one core; the factory has its own.
const STARTING: (&str, &str) = ("async function __wbg_load(", "export { initSync");

const OPENING: &str = "\
/**
 * Makes a core. An error that goes through it breaks it: from then on it does nothing, listens to nothing, and `broke` is called.
 * `fetchOffered` fetches a template or an example, `fetchDocument` what a page points to.
 */
export function makeCore(broke, fetchOffered, fetchDocument) {
let isBroken = false;
// What outlives the screen, and would hold a broken core.
const life = new AbortController();
const databases = new Set();
function guarded(exports) {
    const guarded = {};
    for (const name of Object.keys(exports)) {
        // What has a short name is there for the part that comes later, and there is a lot of it.
        if (name.length < 5) continue;
        const item = exports[name];
        guarded[name] = typeof item !== 'function' ? item : (...given) => {
            // Some callers take what they get apart.
            if (isBroken) return [];
            try {
                return item(...given);
            } catch (error) {
                if (!isBroken) {
                    isBroken = true;
                    life.abort();
                    databases.forEach((database) => database.close());
                    broke();
                }
                throw error;
            }
        };
    }
    return guarded;
}
";

const CLOSING: &str = "
return {
    Instance, styleSheet, deskStyleSheet,
    get isBroken() { return isBroken; },
    /** Begins with the compiled first part. */
    async begin(module) {
        __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
    },
    /** Adds the compiled part that comes later. */
    async beginDesk(module) {
        await WebAssembly.instantiate(module, { ...__wbg_get_imports(), core: wasmInstance.exports });
    },
    /** What `question` answers, asked of the core although it broke; its memory is still there. */
    rescue(question) {
        const wasBroken = isBroken;
        const wasTelling = broke;
        isBroken = false;
        broke = () => {};
        try {
            return question();
        } finally {
            isBroken = wasBroken;
            broke = wasTelling;
        }
    },
};
}
";

/// The script as a factory.
pub(crate) fn make(script: &str) -> Result<String> {
    for known in CHANGED.iter().map(|(known, _)| known).chain(&KNOWN) {
        ensure!(script.contains(known), "the script of wasm-bindgen has no longer `{known}`");
    }
    let (begin, end) = STARTING;
    let (before, rest) = script.split_once(begin).unwrap_or((script, ""));
    let after = rest.find(end).map_or("", |place| &rest[place..]);
    let mut made = [before, after].concat();
    for (known, replaced) in CHANGED {
        made = made.replace(known, replaced);
    }
    ensure!(
        !made.contains("\nimport ") && !made.contains("\nexport "),
        "the script of wasm-bindgen trades with other scripts"
    );
    Ok([OPENING, &made, CLOSING].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "/* eslint */\nexport class Instance {\n}\nexport function styleSheet() {\n}\n\
        function __wbg_get_imports() {\n\
        arg0.addEventListener(getStringFromWasm0(arg1, arg2), arg3, arg4);\narg0.onversionchange = arg1;\n}\nlet wasmModule, wasmInstance, wasm;\n\
        function __wbg_finalize_init(instance, module) {\n    wasm = instance.exports;\n}\n\
        async function __wbg_load(module, imports) {\n}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn a_script_becomes_a_factory() {
        let made = make(SCRIPT).unwrap();
        assert_eq!(made.matches("export ").count(), 1, "{made}");
        assert!(made.contains("wasm = guarded(instance.exports);") && !made.contains("__wbg_load"));
    }

    #[test]
    fn another_script_is_refused() {
        let error = make(&SCRIPT.replace("wasmInstance", "instance0")).unwrap_err();
        assert!(error.to_string().contains("wasmInstance"), "{error}");
    }
}
