//! Puts the site together: the generated core and everything in `www`, in `dist/site`.
//!
//! Files that did not change are not written again, and files that no longer belong there are removed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::join::{Instead, join};
use crate::project::Project;
use crate::shrink::shorten_script;
use crate::wasm::{self, Quality};
use crate::{package, single, weight};

/// Builds the site, the single file and the npm package, and weighs them, if they are those that people get.
pub(crate) fn build(project: &Project, quality: Quality) -> Result<()> {
    assemble_all(project, quality)?;
    match quality {
        Quality::Release => {
            weight::check(&project.site())?;
            weight::show("journey-map.html", &[project.single_file()])?;
            let package: Vec<_> = files(&project.package())?.into_values().collect();
            weight::show("package", &package)
        }
        Quality::Quick => Ok(()),
    }
}

/// Builds everything in `dist`, whatever it weighs.
pub(crate) fn assemble_all(project: &Project, quality: Quality) -> Result<()> {
    assemble(project, quality)?;
    single::write(project, quality)?;
    package::write(project)
}

/// Builds the whole site, whatever it weighs.
pub(crate) fn assemble(project: &Project, quality: Quality) -> Result<()> {
    let core = wasm::build(project, quality)?;
    let mut sources = files(&core)?;
    for (name, source) in files(&project.root.join("www"))? {
        // The former are joined into the script of the element; the latter is a project to be copied, not a page.
        if name.starts_with("element") || name.starts_with("examples/react") {
            continue;
        }
        if sources.insert(name.clone(), source).is_some() {
            bail!("www/{} has the name of a generated file", name.display());
        }
    }
    copy(&sources, &project.site())
}

/// The paths of the templates and examples that the start page offers.
pub(crate) fn offered(site: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in ["templates", "examples"] {
        for name in files(&site.join(folder))?.into_keys() {
            let name = name.display().to_string();
            if !name.contains(['/', '\\']) && name.ends_with(".journey.json") {
                found.push(format!("{folder}/{name}"));
            }
        }
    }
    Ok(found)
}

/// All files of a folder and of its folders: the path within it, and the whole path.
pub(crate) fn files(folder: &Path) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries =
            fs::read_dir(&next).with_context(|| format!("could not read {}", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_path_buf(), path);
            }
        }
    }
    Ok(found)
}

/// Makes `folder` hold exactly these files.
pub(crate) fn copy(sources: &BTreeMap<PathBuf, PathBuf>, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, old) in files(folder)? {
        if !sources.contains_key(&name) {
            fs::remove_file(old)?;
        }
    }
    remove_empty(folder)?;
    for (name, source) in sources {
        let target = folder.join(name);
        let content = match name.extension() {
            // People copy from the examples, so these stay as they were written.
            Some(ending) if ending == "js" && !name.starts_with("examples") => {
                shorten_script(&join(source, &Instead::new())?, &BTreeMap::new()).into_bytes()
            }
            _ => fs::read(source)?,
        };
        if fs::read(&target).is_ok_and(|old| old == content) {
            continue;
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&target, content)
            .with_context(|| format!("could not write {}", target.display()))?;
    }
    Ok(())
}

/// Removes folders without files below `folder`, which itself stays.
fn remove_empty(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_empty(&path)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_what_is_there_and_nothing_that_was() {
        let scratch = std::env::temp_dir().join(format!("journey-map-site-{}", std::process::id()));
        let (from, to) = (scratch.join("from"), scratch.join("to"));
        fs::create_dir_all(from.join("examples")).unwrap();
        fs::create_dir_all(to.join("old")).unwrap();
        fs::write(from.join("examples/shop.json"), "{}").unwrap();
        let copied = "// Why.\nimport { connect } from \"../frame.js\";\n";
        fs::write(from.join("examples/shop.js"), copied).unwrap();
        fs::write(to.join("old/stale.css"), "p {}").unwrap();

        copy(&files(&from).unwrap(), &to).unwrap();

        let names: Vec<_> = files(&to).unwrap().into_keys().collect();
        assert_eq!(names, [Path::new("examples/shop.js"), Path::new("examples/shop.json")]);
        assert_eq!(fs::read_to_string(to.join("examples/shop.js")).unwrap(), copied);
        assert!(!to.join("old").exists());
        fs::remove_dir_all(scratch).unwrap();
    }
}
