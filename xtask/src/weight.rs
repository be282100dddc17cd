//! Weighs what a visitor downloads, and fails the build when it gets too heavy.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// What a browser loads before the map is drawn may weigh so much, compressed with brotli.
const BUDGET: usize = 300_000;

/// What comes after the map may weigh so much.
const LATER_BUDGET: usize = 680_000;

/// What the element needs: what comes with the map, and what comes after it. The page of the app, the frame and the examples
/// are fetched by whoever uses them.
const FILES: [&str; 3] = ["journey-map.js", "journey-map-core.js", "journey-map-core_bg.wasm"];
const LATER_FILES: [&str; 1] = ["journey-map-core_desk.wasm"];

/// One file in the three sizes that matter.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints what the element weighs; exceeding a budget is an error.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let weighed = |names: &[&str]| {
        let each =
            names.iter().map(|name| weigh((*name).to_owned(), &fs::read(folder.join(name))?));
        each.collect::<Result<Vec<_>>>()
    };
    let (first, later) = (weighed(&FILES)?, weighed(&LATER_FILES)?);
    println!("{:<32} {:>11} {:>11} {:>11}", "", "raw", "gzip", "brotli");
    let first = print("before the map", &first);
    let later = print("after the map", &later);
    for (what, total, budget) in
        [("until the map is drawn", first, BUDGET), ("after the map", later, LATER_BUDGET)]
    {
        if total > budget {
            bail!(
                "wasm and scripts that are loaded {what} weigh {} with brotli, more than the {} they may",
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

/// Prints what some files weigh together, as they are and packed as npm does it.
pub(crate) fn show(name: &str, paths: &[PathBuf]) -> Result<()> {
    let mut all = Vec::new();
    for path in paths {
        all.extend(fs::read(path)?);
    }
    let sizes = [all.len(), gzip(&all)?].map(kilobytes);
    println!("{name:<32} {:>11} {:>11}", sizes[0], sizes[1]);
    Ok(())
}

fn weigh(name: String, content: &[u8]) -> Result<Weight> {
    let mut brotli = Vec::new();
    brotli::BrotliCompress(
        &mut &*content,
        &mut brotli,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    Ok(Weight { name, raw: content.len(), gzip: gzip(content)?, brotli: brotli.len() })
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?.len())
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

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
