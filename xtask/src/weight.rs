//! Weighs what a visitor downloads, and fails the build when it gets too heavy.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};

use crate::site;

/// What a browser loads before the map is drawn may weigh so much, compressed with brotli.
const BUDGET: usize = 300_000;

/// What comes after the map may weigh so much.
const LATER_BUDGET: usize = 680_000;

/// What is weighed.
const COUNTED: [&str; 3] = ["wasm", "js", "css"];

/// What belongs to pages around the map.
const AROUND: [&str; 6] =
    ["examples", "page.js", "page.css", "embed.js", "journey-map-frame.js", "reference.css"];

/// One file in the three sizes that matter.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the weight of each artefact; exceeding a budget is an error.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for (name, path) in site::files(folder)? {
        if counts(&name) {
            let weights = if comes_later(&name) { &mut later } else { &mut first };
            weights.push(weigh(name.display().to_string(), &fs::read(path)?)?);
        }
    }
    println!("{:<32} {:>11} {:>11} {:>11}", "", "raw", "gzip", "brotli");
    let first = print("before the map", &first);
    let later = print("after the map", &later);
    for (what, total, budget) in
        [("until the map is drawn", first, BUDGET), ("after the map", later, LATER_BUDGET)]
    {
        if total > budget {
            bail!(
                "wasm, scripts and style sheets that are loaded {what} weigh {} with brotli, more than the {} they may",
                kilobytes(total),
                kilobytes(budget)
            );
        }
    }
    Ok(())
}

/// Prints files and what they weigh together; answers that with brotli.
fn print(what: &str, weights: &[Weight]) -> usize {
    let sum = |size: fn(&Weight) -> usize| weights.iter().map(size).sum();
    let total = Weight {
        name: what.to_owned(),
        raw: sum(|weight| weight.raw),
        gzip: sum(|weight| weight.gzip),
        brotli: sum(|weight| weight.brotli),
    };
    for weight in weights.iter().chain([&total]) {
        let sizes = [weight.raw, weight.gzip, weight.brotli].map(kilobytes);
        println!("{:<32} {:>11} {:>11} {:>11}", weight.name, sizes[0], sizes[1], sizes[2]);
    }
    total.brotli
}

/// Whether the file is fetched once the map is drawn.
fn comes_later(name: &Path) -> bool {
    name.file_name().is_some_and(|name| name.to_string_lossy().ends_with("_desk.wasm"))
}

/// Whether a browser has to have this file before everything works in a page that embeds the map: pages around it,
/// examples among them, have scripts and style sheets of their own.
fn counts(name: &Path) -> bool {
    let is_read =
        name.extension().is_some_and(|ending| COUNTED.iter().any(|counted| ending == *counted));
    is_read && !AROUND.iter().any(|around| name.starts_with(around))
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
        let names =
            ["a.wasm", "b.js", "styles/c.css", "d.d.ts", "examples/e.js", "index.html", "embed.js"];
        let counted: Vec<_> = names.into_iter().filter(|name| counts(Path::new(name))).collect();
        assert_eq!(counted, ["a.wasm", "b.js", "styles/c.css"]);
    }

    #[test]
    fn the_desk_comes_later() {
        assert!(comes_later(Path::new("journey-map-core_desk.wasm")));
        assert!(!comes_later(Path::new("journey-map-core_bg.wasm")));
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
