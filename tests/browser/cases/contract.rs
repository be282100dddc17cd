//! The names that host pages rely on are the same in the program, in the declarations, and in the reference.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use harness::test;
use serde_json::json;

use crate::plan::open;

const DECLARATIONS: &str = include_str!("../../../www/journey-map.d.ts");
const REFERENCE: &str = include_str!("../../../www/reference.html");
const OFFERED: &str = include_str!("../../../www/element/attributes.js");
const FRAME: &str = include_str!("../../../www/embed.js");
const FRAMED: &str = include_str!("../../../www/journey-map-frame.js");
const FRAME_DECLARATIONS: &str = include_str!("../../../www/journey-map-frame.d.ts");
const TOLD: &str = include_str!("../../../src/embed/telling.rs");

const ATTRIBUTES: &[&str] =
    &["src", "mode", "view", "lens", "journey", "touchpoint", "ui", "storage", "theme", "lang"];
const METHODS: &[&str] = &[
    "load",
    "toText",
    "toJSON",
    "export",
    "select",
    "findings",
    "analyze",
    "undo",
    "redo",
    "apply",
    "markSaved",
];
const GETTERS: &[&str] = &["ready", "selected", "canUndo", "canRedo", "revision"];
const EVENTS: &[&str] = &[
    "journey-ready",
    "journey-load",
    "journey-change",
    "journey-select",
    "journey-findings",
    "journey-error",
];

#[test]
fn the_declarations_have_every_name_and_no_other() {
    let begin = DECLARATIONS.find("interface JourneyMapElement").expect("the element is declared");
    let body = &DECLARATIONS[begin..];
    let body = &body[..body.find("\n}").expect("it ends")];
    let is_member = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let lines = body.lines().filter(is_member).map(str::trim);
    let name = |line: &str| {
        let line = line.strip_prefix("readonly ").unwrap_or(line);
        let end = line.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(line.len());
        line[..end].to_owned()
    };
    let mut names: Vec<_> = lines.map(name).filter(|name| !name.is_empty()).collect();
    // A method that is declared for each of its forms is one.
    names.dedup();
    let declared: Vec<_> =
        names.iter().map(String::as_str).filter(|name| !name.ends_with("EventListener")).collect();
    assert_eq!(sorted(&declared), sorted(&[ATTRIBUTES, METHODS, GETTERS].concat()));
    for event in EVENTS {
        assert!(DECLARATIONS.contains(&format!("\"{event}\": CustomEvent<")), "{event}");
    }
}

/// The names in the first column of a table of the reference, each with the codes of its row.
fn rows(table: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let begin = format!("data-names=\"{table}\"");
    let (_, rest) = REFERENCE.split_once(begin.as_str()).expect("the table is there");
    let (body, _) = rest.split_once("</table>").expect("it ends");
    let codes = |row: &'static str| {
        row.split("<code>").skip(1).filter_map(|code| code.split_once("</code>"))
    };
    let rows = body.split("<tr>").skip(1).filter(|row| row.contains("scope=\"row\""));
    rows.map(|row| {
        let mut codes = codes(row).map(|(code, _)| code);
        let name = codes.next().expect("a row has a name");
        let end = name.find('(').unwrap_or(name.len());
        (&name[..end], codes.collect())
    })
    .collect()
}

fn names(table: &str) -> BTreeSet<&'static str> {
    rows(table).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn the_reference_has_every_name_and_no_other() {
    let set = |names: &[&'static str]| names.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(names("attributes"), set(ATTRIBUTES));
    assert_eq!(names("members"), set(&[METHODS, GETTERS].concat()));
    assert_eq!(names("events"), set(EVENTS));
    let told = TOLD.split('"').filter(|text| text.starts_with("journey-"));
    assert_eq!(told.collect::<BTreeSet<_>>(), set(EVENTS));
}

#[test]
fn the_values_of_attributes_are_the_same_everywhere() {
    let quoted = |text: &str| -> Vec<String> {
        text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    for (name, codes) in rows("attributes") {
        let Some((_, rest)) = OFFERED.split_once(&format!("  {name}: [")) else { continue };
        let offered = quoted(rest.split(']').next().expect("a list"));
        assert_eq!(codes[..offered.len()], offered, "the reference on {name}");
        let (_, declared) = DECLARATIONS.split_once(&format!("\n  {name}:")).expect("declared");
        let declared = quoted(declared.split(';').next().expect("a type"));
        assert_eq!(declared, offered, "the declarations on {name}");
    }
}

/// The texts in quotes in a list of a script.
fn list(script: &'static str, name: &str) -> BTreeSet<&'static str> {
    let (_, rest) = script.split_once(&format!("const {name} = [")).expect("the list is there");
    rest.split(']').next().expect("it ends").split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_frame_has_every_name_and_no_other() {
    let set = |names: &[&'static str]| names.iter().copied().collect::<BTreeSet<_>>();
    let attributes = &list(FRAME, "ATTRIBUTES") | &set(&["src", "storage"]);
    assert_eq!(attributes, set(ATTRIBUTES));
    assert_eq!(list(FRAME, "EVENTS"), set(EVENTS));
    for script in [FRAME, FRAMED] {
        assert_eq!(&list(script, "METHODS") - &set(&["get", "set"]), set(METHODS));
        assert_eq!(list(script, "GETTERS"), set(GETTERS));
    }
    for name in [METHODS, GETTERS].concat() {
        let is_declared = |end| FRAME_DECLARATIONS.contains(&[name, end].concat());
        assert!(is_declared("(") || is_declared(":"), "{name}");
    }
}

#[test]
fn what_can_be_styled_is_the_same_everywhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = fs::read_to_string(root.join("src/embed/screen.rs")).expect("readable");
    let mut waiting = vec![root.join("src/ui")];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                fs::read_dir(path).expect("readable").map(|entry| entry.expect("there").path()),
            );
        } else {
            sources.push_str(&fs::read_to_string(path).expect("readable"));
        }
    }
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let behind = |text: &str, begin: &str| -> BTreeSet<String> {
        let found = text.split(begin).skip(1);
        let found = found
            .map(|rest| rest[..rest.find(|c| !is_of_name(c)).unwrap_or(rest.len())].to_owned());
        found.filter(|name| !name.is_empty()).collect()
    };
    let owned =
        |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let properties = behind(&sources, "var(--journey-");
    let named = names("properties").into_iter().filter_map(|name| name.strip_prefix("--journey-"));
    assert_eq!(owned(named.collect()), properties);
    assert_eq!(behind(DECLARATIONS, "`--journey-"), properties);
    let parts = behind(&sources, "\"part\", \"");
    assert_eq!(owned(names("parts")), parts);
    let (_, declared) = DECLARATIONS.split_once("`::part()` reaches").expect("declared");
    let declared = declared.split("*/").next().expect("the comment ends");
    assert_eq!(behind(declared, "`"), parts);
}

#[test]
fn the_element_has_every_name_and_no_other() {
    test(async |browser| {
        open(browser, "<journey-map></journey-map>").await?;
        let found = browser
            .js("const kind = Object.getPrototypeOf(map.constructor.prototype);
                 const all = Object.entries(Object.getOwnPropertyDescriptors(kind));
                 const isHidden = (name) => name === 'constructor' || name.endsWith('Callback');
                 const names = (wanted) => all
                     .filter(([name, told]) => !isHidden(name) && wanted(told))
                     .map(([name]) => name).sort();
                 return {
                     attributes: [...map.constructor.observedAttributes].sort(),
                     properties: names((told) => told.get && told.set),
                     getters: names((told) => told.get && !told.set),
                     methods: names((told) => typeof told.value === 'function'),
                 };")
            .await?;
        // The language of an element is a property of every element.
        let own: Vec<_> = ATTRIBUTES.iter().copied().filter(|name| *name != "lang").collect();
        assert_eq!(found["attributes"], json!(sorted(ATTRIBUTES)));
        assert_eq!(found["properties"], json!(sorted(&own)));
        assert_eq!(found["getters"], json!(sorted(GETTERS)));
        assert_eq!(found["methods"], json!(sorted(METHODS)));
        Ok(())
    });
}

fn sorted<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut names = names.to_vec();
    names.sort_unstable();
    names
}

#[test]
fn unknown_values_fall_back_with_one_warning() {
    test(async |browser| {
        open(browser, "<journey-map theme=pink mode=edit></journey-map>").await?;
        assert_eq!(
            browser.js("map.mode = 'fly'; return [map.theme, map.mode, map.mode, map.ui]").await?,
            json!(["auto", "view", "view", "full"])
        );
        let said = browser.console().await?;
        let warnings = said.iter().filter(|entry| entry.message.contains("offers no"));
        assert_eq!(warnings.count(), 2, "{said:?}");
        Ok(())
    });
}

#[test]
fn the_blueprint_is_a_view_like_others() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json view=blueprint></journey-map>").await?;
        browser.deep("journey-map >>> .blueprint-name").await?;
        assert_eq!(browser.js("return map.view").await?, json!("blueprint"));
        browser.js("map.view = 'map'").await?;
        browser.deep("journey-map >>> .card").await?;
        browser.js("map.view = 'blueprint'").await?;
        browser.deep("journey-map >>> .blueprint-name").await?;
        assert_eq!(browser.js("return map.getAttribute('view')").await?, json!("blueprint"));
        let said = browser.console().await?;
        assert!(said.iter().all(|entry| !entry.message.contains("offers no")), "{said:?}");
        Ok(())
    });
}
