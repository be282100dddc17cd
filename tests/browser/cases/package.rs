//! The npm package, packed and unpacked: on a plain page, in a React page built by Vite, for TypeScript and on a server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow, ensure};
use harness::{Site, artefact, test};
use serde_json::json;

use crate::hands::{click, press, until_text};
use crate::plan::begin;

/// The React example with the package installed: its folder.
static PROJECT: LazyLock<Result<PathBuf>> = LazyLock::new(install);

fn project() -> Result<&'static Path> {
    PROJECT.as_deref().map_err(|error| anyhow!("{error:#}"))
}

/// Does what the example's readme says; what comes from the registry lies above the folder already.
fn install() -> Result<PathBuf> {
    let (npm, sources) = (artefact("NPM")?, Path::new(env!("CARGO_MANIFEST_DIR")));
    let project = npm.join("page");
    if project.exists() {
        fs::remove_dir_all(&project)?;
    }
    copy(&sources.join("../../www/examples/react"), &project)?;
    copy(&sources.join("package"), &project.join("types"))?;
    let mut pack = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    run(pack.arg("pack").arg(artefact("PACKAGE")?), &project)?;
    let package = project.join("node_modules/journey-map");
    fs::create_dir_all(&package)?;
    let mut unpack = Command::new("tar");
    let wanted: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(project.join("package.json"))?)?;
    let packed = wanted["dependencies"]["journey-map"].as_str().unwrap_or_default();
    let packed =
        packed.strip_prefix("file:").context("the example takes the package from a file")?;
    run(unpack.args(["-xzf", packed, "--strip-components=1", "-C"]).arg(&package), &project)?;
    Ok(project)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}

/// Runs a command, and answers what it printed.
fn run(command: &mut Command, folder: &Path) -> Result<String> {
    let output = command.current_dir(folder).output().with_context(|| format!("{command:?}"))?;
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    ensure!(output.status.success(), "{command:?}: {said}");
    Ok(said)
}

#[test]
fn a_plain_page_takes_the_package_from_its_folder() {
    test(async |browser| {
        let site = Site::of(project()?.join("node_modules"))?;
        site.page(
            "/plain.html",
            "<!doctype html><html lang=en><title>Plain</title><script type=module src=journey-map/journey-map.js></script>\
             <body><journey-map mode=edit storage=x></journey-map>",
        );
        browser.goto(site.url("/plain.html")).await?;
        begin(browser).await?;
        // What the start page offers has come along.
        click(browser, "[data-offered*=bank]").await?;
        browser.deep("journey-map >>> .card").await?;
        assert_eq!(browser.console().await?, []);
        Ok(())
    });
}

#[test]
fn a_react_page_built_by_vite_keeps_the_map_while_it_draws_around_it() {
    test(async |browser| {
        run(Command::new("node").arg("../node_modules/vite/bin/vite.js").arg("build"), project()?)?;
        let site = Site::of(project()?.join("dist"))?;
        browser.goto(site.url("/")).await?;
        browser.deep("journey-map").await?;
        // Effects run twice in strict mode: the newest of two loads wins.
        begin(browser).await?;
        browser.deep("journey-map >>> [data-touchpoint=label]").await?;
        let shown =
            |text: &str| format!("document.querySelector('main').textContent.includes({text:?})");

        // Its events reach React, which draws anew; the element and its document stay.
        browser.deep("journey-map >>> [data-touchpoint=label] .card-name").await?.click().await?;
        browser.until(&shown("Selected: touchpoint label")).await?;
        browser.deep("journey-map >>> .inspector-form").await?;
        press(browser, &["Delete"]).await?;
        browser.until(&shown("Save (1)")).await?;
        let touchpoints = "map.toJSON().journeys[0].touchpoints.length";
        browser
            .until(&format!("map === document.querySelector('journey-map') && {touchpoints} === 3"))
            .await?;
        browser
            .js("const choice = document.querySelector('select');
                 choice.value = 'security';
                 choice.dispatchEvent(new Event('change', { bubbles: true }))")
            .await?;
        browser.until("map.lens === 'security'").await?;
        browser.deep("journey-map >>> .sight-chip").await?;
        assert_eq!(browser.js(&format!("return {touchpoints}")).await?, json!(3));

        // Its own button undoes and saves; ours do what they do.
        let press_own = |name: &str| {
            format!(
                "[...document.querySelectorAll('header button')].find((button) => button.textContent.startsWith({name:?})).click()"
            )
        };
        browser.js(&press_own("Undo")).await?;
        browser.until(&format!("{touchpoints} === 4")).await?;
        click(browser, "[data-action=redo]").await?;
        browser.until(&format!("{touchpoints} === 3")).await?;
        browser.until(&shown("Save (3)")).await?;
        browser.js(&press_own("Save")).await?;
        browser.until(&format!("!{}", shown("Save ("))).await?;

        // Put away and taken out again, it is another element, with what was saved.
        browser.js(&press_own("Put")).await?;
        browser.until("!document.querySelector('journey-map')").await?;
        browser.js(&press_own("Take")).await?;
        browser
            .until("document.querySelector('journey-map')?.shadowRoot.querySelector('.card')")
            .await?;
        begin(browser).await?;
        browser.until(&format!("{touchpoints} === 3")).await?;
        until_text(browser, "[data-touchpoint=counter] .card-name", "Hand it over").await?;
        assert_eq!(browser.console().await?, []);
        let asked = site.requests();
        let parts = asked.iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(parts, 2, "{asked:?}");
        Ok(())
    });
}

#[test]
fn typescript_and_a_server_understand_the_package() {
    let check = || {
        let project = project()?;
        let compiler = "../../node_modules/typescript/bin/tsc";
        run(Command::new("node").args([compiler, "-p", "."]), &project.join("types"))?;
        let import = "import('journey-map').then(({ define }) => define('a-map'))";
        run(Command::new("node").args(["--input-type=module", "-e", import]), project)
    };
    if let Err(error) = check() {
        panic!("{error:#}");
    }
}
