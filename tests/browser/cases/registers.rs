//! Registers by hand: each of them filled, renamed, merged and emptied again, by mouse and by key.

use anyhow::{Result, ensure};
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, double_click, press, until_focus, until_text, write};
use crate::plan::{begin, open_example};

/// Two entries in each register, and something that names the first of them where anything can.
const FULL: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Full",
  "people": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two", "deputy": "one" }],
  "systems": [{ "id": "one", "name": "One", "businessOwner": "one" }, { "id": "two", "name": "Two" }],
  "integrations": [
    { "id": "one", "name": "One", "from": "one", "to": "two", "data": ["one"], "encrypted": true },
    { "id": "two", "name": "Two", "from": "two", "to": "one", "mode": "manual" }
  ],
  "dataCategories": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two" }],
  "purposes": [{ "id": "one", "name": "One", "dpo": "one" }, { "id": "two", "name": "Two" }],
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "stages": [{ "id": "find", "name": "Find" }],
      "touchpoints": [
        {
          "id": "search",
          "name": "Search",
          "stage": "find",
          "channel": "one",
          "personas": ["one"],
          "owner": { "marketing": "one" },
          "systems": [{ "system": "one" }],
          "data": [{ "category": "one", "purpose": "one" }],
          "metrics": [{ "metric": "one" }]
        }
      ]
    }
  ],
  "personas": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two" }],
  "channels": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two" }],
  "metrics": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two" }],
  "objectives": [{ "id": "one", "name": "One", "owner": "one", "metric": "one" }, { "id": "two", "name": "Two" }],
  "guidelines": [{ "id": "one", "name": "One", "owner": "one" }, { "id": "two", "name": "Two" }],
  "glossary": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Two" }],
  "reviews": [{ "id": "one", "name": "One", "attendees": ["one"] }, { "id": "two", "name": "Two" }]
}
"#;

/// The registers, and the keys of their lists in the file.
const REGISTERS: [(&str, &str); 12] = [
    ("people", "people"),
    ("systems", "systems"),
    ("integrations", "integrations"),
    ("data", "dataCategories"),
    ("purposes", "purposes"),
    ("channels", "channels"),
    ("personas", "personas"),
    ("metrics", "metrics"),
    ("objectives", "objectives"),
    ("guidelines", "guidelines"),
    ("glossary", "glossary"),
    ("reviews", "reviews"),
];

async fn open_full(browser: &Browser) -> Result<()> {
    browser.site().page("/full.json", FULL);
    browser.open_host("<journey-map src=full.json mode=edit view=people></journey-map>").await?;
    begin(browser).await?;
    browser.deep("journey-map >>> .register-grid").await?;
    Ok(())
}

/// The names of a register in the export.
async fn until_names(browser: &Browser, list: &str, names: &[&str]) -> Result<()> {
    let names = json!(names);
    let found = format!("JSON.stringify((map.toJSON().{list} ?? []).map(({{ name }}) => name))");
    browser.until(&format!("{found} === JSON.stringify({names})")).await?;
    Ok(())
}

/// Nothing in the export names what is not there.
async fn ensure_sound(browser: &Browser) -> Result<()> {
    let before = browser.js("return map.toText()").await?;
    let again = browser.js("return map.load(map.toText()).then(() => map.toText())").await?;
    ensure!(before == again, "{before}");
    Ok(())
}

#[test]
fn each_register_is_renamed_merged_and_emptied_by_hand() {
    test(async |browser| {
        open_full(browser).await?;
        let first = browser.js("return map.toText()").await?;
        for (register, list) in REGISTERS {
            click(browser, &format!("[data-register={register}]")).await?;
            browser.until(&format!("map.view === '{register}'")).await?;

            // A new name, where the old one stands.
            double_click(browser, ".register-rows .register-row:first-child .is-name").await?;
            until_focus(browser, ".register-row .naming").await?;
            write(browser, "Uno").await?;
            press(browser, &["Enter"]).await?;
            until_names(browser, list, &["Uno", "Two"]).await?;
            until_focus(browser, ".register-grid").await?;

            // Both are one: the other one is searched for.
            press(browser, &["m"]).await?;
            until_focus(browser, ".merge input").await?;
            write(browser, "Two").await?;
            press(browser, &["Enter"]).await?;
            click(browser, ".merge .is-first .merge-choice:nth-of-type(1)").await?;
            click(browser, ".panel [data-tool=confirm]").await?;
            // Ways between the two go with them.
            let left: &[&str] = &["Uno"];
            until_names(browser, list, left).await?;
            browser.js("map.undo()").await?;
            until_names(browser, list, &["Uno", "Two"]).await?;

            // It goes, with a question where something names it, and an undo brings it back.
            click(browser, ".register-rows .register-row:first-child .is-uses, .register-rows .register-row:first-child .is-name").await?;
            press(browser, &["Delete"]).await?;
            browser
                .until(&format!("map.shadowRoot.querySelector('.panel [data-tool=confirm]') || map.toJSON().{list}.length === 1"))
                .await?;
            if browser.count("journey-map >>> .panel").await? > 0 {
                click(browser, ".panel [data-tool=confirm]").await?;
            }
            until_names(browser, list, &["Two"]).await?;
            until_focus(browser, ".register-grid").await?;
            press(browser, &["Ctrl+z"]).await?;
            until_names(browser, list, &["Uno", "Two"]).await?;
            press(browser, &["Ctrl+z"]).await?;
            until_names(browser, list, &["One", "Two"]).await?;
        }
        assert_eq!(browser.js("return map.toText()").await?, first);
        ensure_sound(browser).await
    });
}

#[test]
fn a_register_is_gone_through_by_key() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["r"]).await?;
        until_focus(browser, ".register-grid").await?;
        browser.until("map.view === 'people'").await?;
        browser.js("map.view = 'systems'").await?;
        until_text(browser, ".register-title", "Systems").await?;
        browser.js("map.shadowRoot.querySelector('.register-grid').focus()").await?;
        let here = "map.shadowRoot.querySelector('.register-row.is-here .is-name').textContent";
        press(browser, &["ArrowDown", "ArrowDown"]).await?;
        browser.until(&format!("{here}.startsWith('Content system')")).await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.kind === 'system'").await?;
        press(browser, &["End"]).await?;
        browser
            .until(&format!(
                "{here}.startsWith('Review widget') && map.selected.id === 'review-widget'"
            ))
            .await?;

        // Into the inspector, back to the list, out of the register.
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".inspector").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, ".register-grid").await?;
        press(browser, &["/"]).await?;
        until_focus(browser, ".register-filter input").await?;
        write(browser, "payment").await?;
        until_text(browser, ".register-count", "3 of 17").await?;
        press(browser, &["ArrowDown"]).await?;
        until_focus(browser, ".register-grid").await?;
        press(browser, &["n"]).await?;
        until_focus(browser, ".register-adding .naming").await?;
        write(browser, "Payment three").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.id === 'payment-three'").await?;
        until_focus(browser, ".register-grid").await?;
        press(browser, &["Escape"]).await?;
        browser.until("map.selected === null").await?;
        press(browser, &["Escape"]).await?;
        browser.until("map.view === 'map'").await?;
        until_focus(browser, ".map").await
    });
}

#[test]
fn where_an_entry_is_used_is_one_click_away() {
    test(async |browser| {
        open_full(browser).await?;
        click(browser, ".register-rows .register-row:first-child").await?;
        until_text(browser, ".inspector .links li:last-child .link-name", "One").await?;
        let count = browser.count("journey-map >>> .inspector .links li").await?;
        let said = browser
            .js("return map.shadowRoot.querySelector('.register-rows .register-used').textContent")
            .await?;
        assert_eq!(said, json!(count.to_string()));
        click(browser, ".inspector .links li:nth-child(2) .link-line").await?;
        browser.until("map.view === 'systems' && map.selected.id === 'one'").await?;
        click(browser, ".inspector .links li:last-child .link-line").await?;
        browser.until("map.selected?.kind === 'touchpoint' && map.view === 'map'").await?;
        Ok(())
    });
}

#[test]
fn ten_thousand_entries_are_drawn_as_far_as_they_are_seen() {
    test(async |browser| {
        open_full(browser).await?;
        browser
            .js("const document = map.toJSON();
                 document.people = Array.from({ length: 10000 }, (_, n) => ({ id: `p${n}`, name: `Person ${n}` }));
                 document.people[0].id = 'one';
                 return map.load(document).then(() => { map.view = 'people'; })")
            .await?;
        until_text(browser, ".register-count", "10000").await?;
        browser.until("map.shadowRoot.querySelectorAll('.register-row').length < 90").await?;
        browser.js("map.shadowRoot.querySelector('.register-grid').focus()").await?;
        press(browser, &["End"]).await?;
        let last = "map.shadowRoot.querySelector('.register-row.is-here')";
        browser.until(&format!("{last}?.textContent.startsWith('Person 9999')")).await?;
        browser
            .until(&format!(
                "{last}.getBoundingClientRect().bottom <= map.getBoundingClientRect().bottom + 1"
            ))
            .await?;
        click(browser, ".register-filter input").await?;
        write(browser, "person 777").await?;
        until_text(browser, ".register-count", "19 of 10000").await
    });
}

#[test]
fn systems_are_connected_in_the_landscape() {
    test(async |browser| {
        open_full(browser).await?;
        click(browser, "[data-register=integrations]").await?;
        click(browser, ".register-look:nth-child(2)").await?;
        browser.deep("journey-map >>> .landscape-way.is-manual").await?;
        assert_eq!(browser.count("journey-map >>> .landscape-node").await?, 2);
        click(browser, ".landscape-node[data-id=one]").await?;
        browser.until("map.selected?.kind === 'system'").await?;
        click(browser, "[data-tool=add]").await?;
        until_focus(browser, ".register-end input").await?;
        write(browser, "Two").await?;
        press(browser, &["Enter"]).await?;
        click(browser, "[data-tool=integrate]").await?;
        browser
            .until("map.toJSON().integrations.length === 3 && map.selected.kind === 'integration'")
            .await?;
        Ok(())
    });
}
