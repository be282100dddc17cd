//! Makes the single file: the page of the app with all that it needs inside, for double clicks.
//!
//! It is made of the finished site and of the sources of its scripts. It fetches nothing, and runs under a content security
//! policy that it brings itself, which names each of its scripts and its style sheet by what is in them.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::join::{Instead, join};
use crate::project::Project;
use crate::shrink::shorten_script;
use crate::site;
use crate::wasm::Quality;

/// What stands in the page of the app for what is put into it.
const ICON: &str = "href=\"favicon.svg\"";
const PRELOAD: &str = "<link rel=\"modulepreload\" href=\"journey-map-core.js\">\n";
const SHEET: &str = "<link rel=\"stylesheet\" href=\"page.css\">";
const ELEMENT: &str = "<script type=\"module\" src=\"journey-map.js\"></script>";
const PAGE: &str = "<script type=\"module\" src=\"page.js\"></script>";
const CHARSET: &str = "<meta charset=\"utf-8\">\n";
const END: &str = "</body>";

/// Writes the file, if it is another one than before.
pub(crate) fn write(project: &Project, quality: Quality) -> Result<()> {
    let file = project.single_file();
    let page = make(&project.root.join("www"), &project.site(), quality)
        .context("the single file could not be made")?;
    if fs::read(&file).is_ok_and(|old| old == page.as_bytes()) {
        return Ok(());
    }
    fs::write(&file, page).with_context(|| format!("could not write {}", file.display()))
}

fn make(sources: &Path, site: &Path, quality: Quality) -> Result<String> {
    let inside = sources.join("element/inside");
    let instead = Instead::from([
        (sources.join("element/files.js"), fs::read_to_string(inside.join("files.js"))?),
        (sources.join("element/offered.js"), fs::read_to_string(inside.join("offered.js"))?),
        (
            sources.join("element/journey-map-core.js"),
            fs::read_to_string(site.join("journey-map-core.js"))?,
        ),
    ]);
    let script = |path: &str| {
        let joined = join(&sources.join(path), &instead)?;
        anyhow::Ok(shorten_script(&joined, &BTreeMap::new()))
    };
    let [place, element, app] =
        ["element/inside/place.js", "journey-map.js", "page.js"].map(script);
    let scripts = [&place?, &element?, &app?].map(|script| format!("\n{script}"));
    let sheet = format!("\n{}", fs::read_to_string(site.join("page.css"))?);

    let block = |name: &str, content: &[u8]| {
        let letters = BASE64_STANDARD.encode(packed(content, quality)?);
        anyhow::Ok(format!(
            "<script type=\"application/octet-stream\" id=\"journey-map-{name}\">{letters}</script>\n"
        ))
    };
    let blocks = [
        block("first", &fs::read(site.join("journey-map-core_bg.wasm"))?)?,
        block("later", &fs::read(site.join("journey-map-core_desk.wasm"))?)?,
        block("offered", offered(site)?.as_bytes())?,
    ];
    let icon = BASE64_STANDARD.encode(fs::read(site.join("favicon.svg"))?);

    let mut page = fs::read_to_string(site.join("index.html"))?;
    let inline = |script: &str| format!("<script type=\"module\">{script}</script>");
    let [place, element, app] = &scripts;
    for (known, replaced) in [
        (CHARSET, [CHARSET, &policy(&scripts, &sheet)].concat()),
        (PRELOAD, String::new()),
        (ICON, format!("href=\"data:image/svg+xml;base64,{icon}\"")),
        (SHEET, format!("<style>{sheet}</style>")),
        (ELEMENT, [inline(place), inline(element)].join("\n")),
        (PAGE, inline(app)),
        (END, [&blocks.concat(), END].concat()),
    ] {
        ensure!(page.matches(known).count() == 1, "www/index.html has not one `{known}`");
        page = page.replace(known, &replaced);
    }
    for inside in scripts.iter().chain([&sheet]) {
        ensure!(
            !["</script", "<!--", "</style"].iter().any(|end| inside.contains(end)),
            "a script or style sheet has words in it that end it in a page"
        );
    }
    Ok(page)
}

/// What the page allows itself: what stands in it, and a document of its own origin, if it is served.
fn policy(scripts: &[String], sheet: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let scripts: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; \
         style-src {}; connect-src 'self'; img-src data: blob:; require-trusted-types-for 'script'; base-uri 'none'; \
         form-action 'none'\">\n",
        scripts.join(" "),
        hash(sheet)
    )
}

/// The templates and examples of the start page: their paths, and their texts.
fn offered(site: &Path) -> Result<String> {
    let mut all = Map::new();
    for path in site::offered(site)? {
        let text = fs::read_to_string(site.join(&path))?;
        all.insert(path, Value::String(text));
    }
    Ok(Value::Object(all).to_string())
}

fn packed(content: &[u8], quality: Quality) -> Result<Vec<u8>> {
    let effort = match quality {
        Quality::Release => Compression::best(),
        Quality::Quick => Compression::fast(),
    };
    let mut packed = GzEncoder::new(Vec::new(), effort);
    packed.write_all(content)?;
    Ok(packed.finish()?)
}
