//! Weighs what a visitor downloads, and fails the build when it gets too heavy.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};

use crate::site;

/// What wasm, scripts and style sheets may weigh together, compressed with brotli. The aim is 300 kB for the finished
/// product; until then this keeps a change from adding weight unseen.
const BUDGET: usize = 360_000;

/// One file in the three sizes that matter.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the weight of each artefact; exceeding the budget is an error.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let mut weights = Vec::new();
    for (name, path) in site::files(folder)? {
        if counts(&name) {
            weights.push(weigh(name.display().to_string(), &fs::read(path)?)?);
        }
    }
    let total = Weight {
        name: "together".to_owned(),
        raw: weights.iter().map(|weight| weight.raw).sum(),
        gzip: weights.iter().map(|weight| weight.gzip).sum(),
        brotli: weights.iter().map(|weight| weight.brotli).sum(),
    };
    println!("{:<32} {:>11} {:>11} {:>11}", "", "raw", "gzip", "brotli");
    for weight in weights.iter().chain([&total]) {
        let sizes = [weight.raw, weight.gzip, weight.brotli].map(kilobytes);
        println!("{:<32} {:>11} {:>11} {:>11}", weight.name, sizes[0], sizes[1], sizes[2]);
    }
    if total.brotli > BUDGET {
        bail!(
            "wasm, scripts and style sheets weigh {} with brotli, more than the {} they may",
            kilobytes(total.brotli),
            kilobytes(BUDGET)
        );
    }
    Ok(())
}

/// Whether a browser has to have this file before the map works.
fn counts(name: &Path) -> bool {
    name.extension()
        .is_some_and(|ending| ["wasm", "js", "css"].iter().any(|counted| ending == *counted))
}

fn weigh(name: String, content: &[u8]) -> Result<Weight> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    brotli::BrotliCompress(
        &mut &*content,
        &mut brotli,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    Ok(Weight { name, raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_browser_needs_counts() {
        let names = ["a.wasm", "b.js", "styles/c.css", "d.d.ts", "examples/e.json", "index.html"];
        let counted: Vec<_> = names.into_iter().filter(|name| counts(Path::new(name))).collect();
        assert_eq!(counted, ["a.wasm", "b.js", "styles/c.css"]);
    }

    #[test]
    fn compression_is_measured() {
        let weight = weigh("zeros".to_owned(), &[0; 10_000]).unwrap();
        assert_eq!(weight.raw, 10_000);
        assert!(weight.gzip < 100 && weight.brotli < 100);
    }

    #[test]
    fn sizes_read_as_kilobytes() {
        assert_eq!(kilobytes(123_456), "123.4 kB");
    }
}
