//! The keyboard alone: a whole journey is made, answered and exported without a mouse.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{press, until_focus, until_text, write};
use crate::plan::{begin, open};

const EDIT: &str = "<a href=host.html>before</a><journey-map src=plan.json mode=edit></journey-map><a href=host.html>after</a>";

/// How many fields for names, panels and hints there are, and how many cards.
const LOOKS: &str = "return [map.shadowRoot.querySelectorAll('.naming, .panel, .map-hint').length, map.shadowRoot.querySelectorAll('.card').length]";

/// Goes on with Tab until the keyboard is in an element that fits, a few dozen fields at the most.
pub(crate) async fn tab_to(browser: &Browser, selector: &str) -> Result<()> {
    for _ in 0..40 {
        press(browser, &["Tab"]).await?;
        let is_there = browser
            .js_with(
                "return map.shadowRoot.activeElement?.matches(arguments[0]) ?? false",
                vec![selector.into()],
            )
            .await?;
        if is_there == true {
            return Ok(());
        }
    }
    until_focus(browser, selector).await
}

/// Names what is being added, and goes on as the keys say.
async fn name(browser: &Browser, name: &str, then: &str) -> Result<()> {
    until_focus(browser, ".naming").await?;
    write(browser, name).await?;
    press(browser, &[then]).await?;
    let last = format!("map.toJSON().journeys[0].touchpoints.at(-1).name === '{name}'");
    browser.until(&last).await?;
    Ok(())
}

async fn journey(browser: &Browser) -> Result<Value> {
    browser
        .js("const { stages, touchpoints, transitions } = map.toJSON().journeys[0];
             return {
                 stages: stages.map(({ name }) => name).join(', '),
                 touchpoints: touchpoints.map(({ name, stage }) => `${name} in ${stage}`).join(', '),
                 ways: transitions.map(({ from, to }) => `${from} > ${to}`).join(', '),
             }")
        .await
}

#[test]
fn a_journey_is_made_answered_and_exported() {
    test(async |browser| {
        open(browser, "<journey-map mode=edit storage=x></journey-map>").await?;
        downloads(browser).await?;

        // The first step by the empty page, the others one after the other.
        tab_to(browser, ".steps-lines").await?;
        write(browser, "Awareness: Ad").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        until_focus(browser, ".map").await?;
        press(browser, &["ArrowRight"]).await?;
        until_focus(browser, "[data-touchpoint=ad]").await?;
        press(browser, &["n"]).await?;
        for next in ["Search", "Compare", "Basket"] {
            name(browser, next, "Ctrl+Enter").await?;
        }
        name(browser, "Pay", "Enter").await?;
        until_focus(browser, "[data-touchpoint=pay]").await?;

        // Another stage, and the last two in it.
        press(browser, &["s"]).await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Purchase").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].stages.length === 2").await?;
        browser.until("map.selected?.kind === 'stage'").await?;
        press(browser, &["ArrowRight"]).await?;
        until_focus(browser, ".card").await?;
        for id in ["search", "compare", "basket"] {
            press(browser, &["ArrowRight"]).await?;
            until_focus(browser, &format!("[data-touchpoint={id}]")).await?;
        }
        press(browser, &["Alt+ArrowRight"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[3].stage === 'purchase'").await?;
        press(browser, &["ArrowRight"]).await?;
        until_focus(browser, "[data-touchpoint=pay]").await?;
        press(browser, &["Alt+ArrowRight"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[4].stage === 'purchase'").await?;

        // A way back, from the basket to the comparison.
        press(browser, &["ArrowLeft"]).await?;
        until_focus(browser, "[data-touchpoint=basket]").await?;
        press(browser, &["c"]).await?;
        until_text(browser, ".map-hint", "Pick the touchpoint that “Basket” leads to. Esc stops.")
            .await?;
        until_focus(browser, ".map-chooser .picker-input").await?;
        write(browser, "comp").await?;
        browser.until("map.shadowRoot.querySelector('.map-chooser [aria-selected=true]')?.textContent.includes('Compare')").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].transitions.length === 5").await?;

        // Another name.
        until_focus(browser, "[data-touchpoint=basket]").await?;
        press(browser, &["ArrowLeft"]).await?;
        until_focus(browser, "[data-touchpoint=compare]").await?;
        press(browser, &["ArrowLeft"]).await?;
        until_focus(browser, "[data-touchpoint=search]").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".naming").await?;
        write(browser, "First").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[1].name === 'First'").await?;

        let made = journey(browser).await?;
        assert_eq!(made["stages"], "Awareness, Purchase");
        assert_eq!(
            made["ways"],
            "ad > search, search > compare, compare > basket, basket > pay, basket > compare"
        );

        press(browser, &["ArrowLeft"]).await?;
        for id in ["ad", "search", "compare", "basket", "pay"] {
            until_focus(browser, &format!("[data-touchpoint={id}]")).await?;
            answer(browser, id).await?;
            press(browser, &["ArrowRight"]).await?;
        }
        let exported = browser.js("return map.toText()").await?;
        press(browser, &["Ctrl+e"]).await?;
        until_focus(browser, "[data-form=json]").await?;
        press(browser, &["Enter"]).await?;
        browser.until("given.length").await?;
        let file = browser.js("return await given[0].blob.text()").await?;
        assert_eq!(file, exported);

        // What was exported is what comes in again.
        browser.js_with("await map.load(arguments[0])", vec![file.clone()]).await?;
        assert_eq!(browser.js("return map.toText()").await?, file);
        Ok(())
    });
}

/// Notes what is downloaded instead of writing it to a disk.
pub(crate) async fn downloads(browser: &Browser) -> Result<()> {
    browser
        .js("window.given = [];
             let last;
             const make = URL.createObjectURL;
             URL.createObjectURL = (blob) => { last = blob; return make.call(URL, blob); };
             HTMLAnchorElement.prototype.click = function () { given.push({ name: this.download, blob: last }); };")
        .await?;
    Ok(())
}

/// Answers all about the touchpoint that has the keyboard: owner, system, data, a security note.
async fn answer(browser: &Browser, id: &str) -> Result<()> {
    let card = format!("[data-touchpoint={id}]");
    let answers = format!("map.toJSON().journeys[0].touchpoints.find(({{ id }}) => id === '{id}')");
    let picks = [
        ("1", "owner", "Ann", "owner?.marketing === 'ann'"),
        ("2", "system", "Shop", "systems?.[0].system === 'shop'"),
        ("3", "data", "Orders", "data?.[0].category === 'orders'"),
    ];
    for (key, slot, wanted, answered) in picks {
        press(browser, &[key]).await?;
        until_focus(browser, &format!(".question.{slot} .picker-input")).await?;
        write(browser, wanted).await?;
        // The first time it is made, from then on it is found.
        browser
            .until(&format!("map.shadowRoot.querySelector('.question.{slot} [aria-selected=true]')?.textContent.includes('{wanted}')"))
            .await?;
        press(browser, &["Enter"]).await?;
        browser.until(&format!("{answers}.{answered}")).await?;
        until_focus(browser, ".inspector *").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, &card).await?;
    }
    press(browser, &["3"]).await?;
    tab_to(browser, ".question.data .notes textarea").await?;
    write(browser, "Checked").await?;
    browser.until(&format!("{answers}.security?.notes?.[0].text === 'Checked'")).await?;
    tab_to(browser, ".fold summary").await?;
    press(browser, &["Escape"]).await?;
    until_focus(browser, &card).await
}

#[test]
fn tab_comes_in_and_goes_out_again() {
    test(async |browser| {
        open(browser, EDIT).await?;
        press(browser, &["Tab"]).await?;
        assert_eq!(browser.js("return document.activeElement.textContent").await?, "before");
        press(browser, &["Tab"]).await?;
        browser.until("document.activeElement === map").await?;
        tab_to(browser, ".card").await?;
        browser.until("map.selected?.id === 'search'").await?;
        let mut tabs = 0;
        while browser.js("return document.activeElement === map").await? == true && tabs < 60 {
            press(browser, &["Tab"]).await?;
            tabs += 1;
        }
        assert_eq!(browser.js("return document.activeElement.textContent").await?, "after");
        press(browser, &["Shift+Tab"]).await?;
        assert_eq!(browser.js("return document.activeElement === map").await?, true);
        Ok(())
    });
}

#[test]
fn letters_in_a_field_are_text() {
    test(async |browser| {
        open(browser, EDIT).await?;
        for field in [".document-title", ".inspector .field-input", ".inspector .picker-input"] {
            browser.js("map.select('search')").await?;
            browser.deep("journey-map >>> .inspector .picker-input").await?;
            browser
                .js_with("map.shadowRoot.querySelector(arguments[0]).focus()", vec![field.into()])
                .await?;
            write(browser, "nsci0+-?123").await?;
            press(browser, &["Delete"]).await?;
            until_focus(browser, field).await?;
            let value = browser
                .js_with(
                    "return map.shadowRoot.querySelector(arguments[0]).value",
                    vec![field.into()],
                )
                .await?;
            assert!(
                value.as_str().is_some_and(|value| value.ends_with("nsci0+-?123")),
                "{field}: {value}"
            );
            assert_eq!(browser.js(LOOKS).await?, json!([0, 2]), "{field}");
        }
        Ok(())
    });
}

#[test]
fn keys_outside_of_the_component_are_the_pages() {
    test(async |browser| {
        open(browser, EDIT).await?;
        press(browser, &["Tab"]).await?;
        assert_eq!(browser.js("return document.activeElement.textContent").await?, "before");
        browser.js("map.select('search')").await?;
        browser.deep("journey-map >>> .card.is-selected").await?;
        press(browser, &["n", "s", "c", "?", "Delete", "1", "Enter"]).await?;
        begin(browser).await?;
        assert_eq!(browser.js(LOOKS).await?, json!([0, 2]));
        Ok(())
    });
}

#[test]
fn escape_ends_the_innermost_first() {
    test(async |browser| {
        open(browser, EDIT).await?;
        tab_to(browser, ".card").await?;
        let gone = async |key: &str, what: &str| {
            press(browser, &[key]).await?;
            browser.deep(&format!("journey-map >>> {what}")).await?;
            press(browser, &["Escape"]).await?;
            browser.until(&format!("!map.shadowRoot.querySelector('{what}')")).await?;
            // Whatever ended, the card has the keyboard again and is selected still.
            until_focus(browser, "[data-touchpoint=search].is-selected").await
        };
        gone("n", ".composer .naming").await?;
        gone("s", ".composer .naming").await?;
        gone("Enter", ".card .naming").await?;
        gone("F2", ".card .naming").await?;
        gone("c", ".map-hint").await?;
        gone("?", ".panel").await?;
        press(browser, &["1"]).await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.picker-list')").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, "[data-touchpoint=search].is-selected").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.selected && !map.shadowRoot.querySelector('.inspector')").await?;
        // It can still be gone on from there.
        until_focus(browser, "[data-touchpoint=search]").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".card .naming").await?;
        assert_eq!(browser.js("return map.canUndo").await?, false);
        Ok(())
    });
}

#[test]
fn what_is_deleted_by_key_gives_the_keyboard_to_its_neighbour() {
    test(async |browser| {
        open(browser, EDIT).await?;
        tab_to(browser, ".card").await?;
        press(browser, &["Delete"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 1").await?;
        until_focus(browser, "[data-touchpoint=checkout]").await?;
        press(browser, &["Ctrl+z"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 2").await?;
        press(browser, &["Ctrl+Shift+z"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 1").await?;
        until_focus(browser, "[data-touchpoint=checkout]").await?;
        press(browser, &["Delete"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 0").await?;
        until_focus(browser, ".map").await
    });
}
