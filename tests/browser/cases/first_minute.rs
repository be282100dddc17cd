//! The first minute: from an empty page to a map, by typing, by the example, by a file, by the clipboard.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, drop_file, press, text, until_focus, until_text, write};
use crate::plan::{PLAN, open};

const EMPTY: &str = "<journey-map mode=edit storage=x></journey-map>";
const STEPS: &str = "Awareness: Sees an ad\nFinds us in the search\nPurchase: Checkout";

async fn names(browser: &Browser, selector: &str) -> Result<serde_json::Value> {
    let script = "return [...map.shadowRoot.querySelectorAll(arguments[0])].map((found) => found.textContent)";
    browser.js_with(script, vec![selector.into()]).await
}

async fn is_drawn(browser: &Browser, cards: usize) -> Result<()> {
    browser.until(&format!("map.shadowRoot.querySelectorAll('.card').length === {cards}")).await?;
    Ok(())
}

#[test]
fn typed_steps_become_a_map() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        until_text(browser, ".steps-title", "Type one step per line, and your map is drawn")
            .await?;
        until_text(browser, ".steps-count", "For example “Purchase: Checkout”.").await?;
        click(browser, ".steps-lines").await?;
        write(browser, "Awareness: Sees an ad").await?;
        until_text(browser, ".steps-count", "1 step in 1 stage").await?;
        write(browser, &STEPS["Awareness: Sees an ad".len()..]).await?;
        until_text(browser, ".steps-count", "3 steps in 2 stages").await?;

        click(browser, ".steps-foot .main").await?;
        is_drawn(browser, 3).await?;
        let cards = json!(["Sees an ad", "Finds us in the search", "Checkout"]);
        assert_eq!(names(browser, ".card-name").await?, cards);
        assert_eq!(names(browser, ".stage-name").await?, json!(["Awareness", "Purchase"]));
        assert_eq!(browser.count("journey-map >>> .way .way-line").await?, 2);
        assert_eq!(browser.count("journey-map >>> .slot.hollow").await?, 9);
        assert_eq!(
            text(browser, ".notice-text").await?,
            "3 steps drawn. Click a hollow slot to answer its question."
        );
        // Whoever typed goes on with the keyboard.
        until_focus(browser, ".map, .card").await
    });
}

#[test]
fn pasted_steps_are_drawn_by_ctrl_enter_under_their_title() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        click(browser, ".steps-form input").await?;
        write(browser, "Online shop").await?;
        click(browser, ".steps-lines").await?;
        browser.cdp().input().insert_text(STEPS).await?;
        until_text(browser, ".steps-count", "3 steps in 2 stages").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        is_drawn(browser, 3).await?;
        let titles = browser
            .js("const made = map.toJSON(); return [made.title, made.journeys[0].title]")
            .await?;
        assert_eq!(titles, json!(["Online shop", "Online shop"]));
        assert_eq!(
            browser.js("return [map.undo(), map.toJSON().journeys ?? null]").await?,
            json!([true, null])
        );
        browser.deep("journey-map >>> .steps-page").await?;
        Ok(())
    });
}

#[test]
fn nothing_typed_is_said_and_nothing_is_drawn() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        click(browser, ".steps-foot .main").await?;
        until_text(
            browser,
            ".steps-count.is-missing",
            "Type at least one step, for example “Purchase: Checkout”.",
        )
        .await?;
        assert_eq!(browser.js("return map.revision").await?, 0);
        assert_eq!(browser.count("journey-map >>> .notice").await?, 0);
        click(browser, ".steps-lines").await?;
        write(browser, "B").await?;
        until_text(browser, ".steps-count:not(.is-missing)", "1 step in 1 stage").await?;
        Ok(())
    });
}

#[test]
fn the_example_is_a_click_away_and_so_is_the_way_back() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        click(browser, "[data-offered*=online-shop]").await?;
        browser.until("map.toJSON().title === 'Online shop'").await?;
        browser.deep("journey-map >>> .card").await?;
        assert_eq!(browser.console().await?, []);
        click(browser, "[data-action=undo]").await?;
        browser.deep("journey-map >>> .steps-page").await?;
        Ok(())
    });
}

#[test]
fn files_are_dropped_on_the_empty_page_and_on_the_map() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        drop_file(browser, ".steps-title", "plan.journey.json", PLAN).await?;
        browser.until("map.toJSON().title === 'Plan'").await?;
        is_drawn(browser, 2).await?;

        let journey =
            "journey\n  title Gardening\n  section Sow\n    Dig: 3: Me\n    Plant: 5: Me\n";
        drop_file(browser, ".map", "gardening.mmd", journey).await?;
        browser.until("map.toJSON().journeys[0].title === 'Gardening'").await?;
        browser.until("map.shadowRoot.querySelector('.stage-name').textContent === 'Sow'").await?;
        Ok(())
    });
}

#[test]
fn a_map_is_pasted_beside_the_fields() {
    test(async |browser| {
        open(browser, &format!("{EMPTY}<textarea></textarea>")).await?;
        let field = browser.deep("textarea").await?;
        browser
            .js_with("document.querySelector('textarea').value = arguments[0]", vec![PLAN.into()])
            .await?;
        field.focus().await?;
        press(browser, &["Ctrl+a", "Ctrl+c"]).await?;

        // In a field it is text like any other.
        click(browser, ".steps-form input").await?;
        press(browser, &["Ctrl+v"]).await?;
        browser
            .until(
                "map.shadowRoot.querySelector('.steps-form input').value.includes('journey-map')",
            )
            .await?;
        assert_eq!(browser.js("return map.revision").await?, 0);

        click(browser, ".steps-title").await?;
        press(browser, &["Ctrl+v"]).await?;
        browser.until("map.toJSON().title === 'Plan'").await?;
        Ok(())
    });
}

#[test]
fn a_broken_file_shows_its_problems_and_what_was_open_stays() {
    test(async |browser| {
        open(browser, "<journey-map mode=edit src=plan.json></journey-map>").await?;
        let broken = PLAN.replace("\"title\": \"Plan\",", "\"title\": Plan,");
        drop_file(browser, ".map", "broken.json", &broken).await?;
        until_text(browser, ".panel-title", "“broken.json” can’t be opened as it is").await?;
        until_focus(browser, ".panel").await?;
        assert_eq!(text(browser, ".complaint-place").await?, "Line 4");
        assert_eq!(browser.count("journey-map >>> .panel-foot .main").await?, 0);
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.panel')").await?;
        assert_eq!(
            browser.js("return [map.toJSON().title, map.canUndo]").await?,
            json!(["Plan", false])
        );
        Ok(())
    });
}

#[test]
fn what_can_be_mended_is_opened_mended() {
    test(async |browser| {
        open(browser, "<journey-map mode=edit src=plan.json></journey-map>").await?;
        let broken = PLAN
            .replace("\"Plan\"", "\"Mended\"")
            .replace("\"to\": \"checkout\"", "\"to\": \"nowhere\"");
        drop_file(browser, ".map", "broken.json", &broken).await?;
        let line = broken.lines().position(|line| line.contains("nowhere")).unwrap_or_default() + 1;
        browser.deep("journey-map >>> .complaint").await?;
        assert!(text(browser, ".complaint-place").await?.starts_with(&format!("Line {line}")));
        assert_eq!(browser.js("return map.toJSON().title").await?, "Plan");

        until_text(browser, ".panel-foot .main", "Open it mended").await?;
        click(browser, ".panel-foot .main").await?;
        browser.until("map.toJSON().title === 'Mended'").await?;
        assert_eq!(
            text(browser, ".notice-text").await?,
            "One thing was mended on the way in. Undo brings back what was open before."
        );
        Ok(())
    });
}
