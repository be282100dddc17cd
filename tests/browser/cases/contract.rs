//! The names that host pages rely on are the same in the declarations and in the element.

use harness::test;
use serde_json::json;

use crate::plan::open;

const DECLARATIONS: &str = include_str!("../../../www/journey-map.d.ts");

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
const EVENTS: &[&str] =
    &["journey-ready", "journey-change", "journey-select", "journey-findings", "journey-error"];

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
