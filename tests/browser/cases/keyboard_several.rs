//! The keyboard alone on a map: going about, selecting several, moving, the lists that ask.

use std::fmt::Write;

use anyhow::Result;
use harness::{Browser, test};

use crate::hands::{press, until_focus, until_text, write};
use crate::plan::begin;

/// Three stages, five touchpoints one after the other.
pub(crate) const WAY: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Way",
  "journeys": [{
    "id": "buy", "title": "Buy",
    "stages": [
      { "id": "find", "name": "Find" }, { "id": "choose", "name": "Choose" },
      { "id": "pay", "name": "Pay" }
    ],
    "touchpoints": [
      { "id": "ad", "name": "Ad", "stage": "find", "channel": "web" },
      { "id": "search", "name": "Search", "stage": "find", "channel": "email" },
      { "id": "compare", "name": "Compare", "stage": "choose", "channel": "web" },
      { "id": "basket", "name": "Basket", "stage": "choose", "channel": "email" },
      { "id": "done", "name": "Done", "stage": "pay", "channel": "web" }
    ],
    "transitions": [
      { "id": "w1", "from": "ad", "to": "search" }, { "id": "w2", "from": "search", "to": "compare" },
      { "id": "w3", "from": "compare", "to": "basket" }, { "id": "w4", "from": "basket", "to": "done" }
    ]
  }]
}"#;

/// Opens a document, the keyboard on its first touchpoint.
pub(crate) async fn start(browser: &Browser, document: &str, first: &str) -> Result<()> {
    browser.site().page("/way.json", document);
    browser.open_host("<journey-map src=way.json mode=edit></journey-map>").await?;
    begin(browser).await?;
    browser.deep("journey-map >>> .card").await?;
    browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
    press(browser, &["Home"]).await?;
    on(browser, first).await
}

/// Opens the way, the keyboard on its first touchpoint.
pub(crate) async fn start_way(browser: &Browser) -> Result<()> {
    start(browser, WAY, "ad").await
}

/// Waits until a touchpoint has the keyboard and is selected.
pub(crate) async fn on(browser: &Browser, id: &str) -> Result<()> {
    until_focus(browser, &format!(".card.is-selected[data-touchpoint={id}]")).await
}

/// Presses a key and waits for the touchpoint that it leads to.
async fn go(browser: &Browser, key: &str, id: &str) -> Result<()> {
    press(browser, &[key]).await?;
    on(browser, id).await
}

async fn said(browser: &Browser, wanted: &str) -> Result<()> {
    until_text(browser, ".announced", wanted).await
}

/// Waits until a touchpoint stands in a stage.
async fn in_stage(browser: &Browser, id: &str, stage: &str) -> Result<()> {
    let found = format!("map.toJSON().journeys[0].touchpoints.find((one) => one.id === '{id}')");
    browser.until(&format!("{found}.stage === '{stage}'")).await?;
    Ok(())
}

#[test]
fn keys_go_along_the_way_and_jump() {
    test(async |browser| {
        start_way(browser).await?;
        for id in ["search", "compare", "basket", "done"] {
            go(browser, "ArrowRight", id).await?;
        }
        go(browser, "ArrowLeft", "basket").await?;
        go(browser, "Home", "ad").await?;
        go(browser, "End", "done").await?;
        press(browser, &["PageUp"]).await?;
        until_focus(browser, ":is([data-touchpoint=compare], [data-touchpoint=basket])").await?;
        go(browser, "PageDown", "done").await?;
        go(browser, "Home", "ad").await?;
        // With lanes, up and down from one to the other.
        press(browser, &["l"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.lane').length === 2").await?;
        let below = browser
            .js("return map.shadowRoot.querySelector('.lane').textContent.includes('E-mail')")
            .await?;
        let (there, back) = match below.as_bool() {
            Some(true) => ("Ctrl+ArrowUp", "Ctrl+ArrowDown"),
            _ => ("Ctrl+ArrowDown", "Ctrl+ArrowUp"),
        };
        go(browser, there, "search").await?;
        press(browser, &[back]).await?;
        until_focus(browser, ":is([data-touchpoint=ad], [data-touchpoint=compare])").await
    });
}

#[test]
fn several_are_selected_and_deleted_in_one_step() {
    test(async |browser| {
        start_way(browser).await?;
        go(browser, "Shift+ArrowRight", "search").await?;
        said(browser, "2 touchpoints selected").await?;
        go(browser, "Shift+ArrowRight", "compare").await?;
        said(browser, "3 touchpoints selected").await?;
        until_text(browser, ".inspector-name", "3 touchpoints").await?;
        // The one that has the keyboard is let go, and the way goes on without it.
        press(browser, &["Space"]).await?;
        said(browser, "2 touchpoints selected").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.several')").await?;
        press(browser, &["Ctrl+a"]).await?;
        said(browser, "5 touchpoints selected").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.several')").await?;
        go(browser, "Home", "ad").await?;
        go(browser, "Shift+ArrowRight", "search").await?;
        press(browser, &["Delete"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 3").await?;
        said(browser, "Done: Delete 2 things").await?;
        press(browser, &["Ctrl+z"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 5").await?;
        assert_eq!(browser.js("return map.canUndo").await?, false);
        said(browser, "Undone: Delete 2 things").await
    });
}

#[test]
fn what_is_selected_moves_by_key() {
    test(async |browser| {
        start_way(browser).await?;
        go(browser, "Shift+ArrowRight", "search").await?;
        press(browser, &["Alt+ArrowRight"]).await?;
        in_stage(browser, "ad", "choose").await?;
        in_stage(browser, "search", "choose").await?;
        on(browser, "search").await?;
        press(browser, &["Ctrl+z"]).await?;
        in_stage(browser, "ad", "find").await?;
        in_stage(browser, "search", "find").await?;
        press(browser, &["Escape"]).await?;
        on(browser, "search").await?;

        // To a stage by its name.
        press(browser, &["m"]).await?;
        until_focus(browser, ".map-chooser .picker-input").await?;
        until_text(browser, ".map-hint", "Move “Search” to stage").await?;
        write(browser, "pa").await?;
        browser.deep("journey-map >>> .map-chooser [aria-selected=true]").await?;
        press(browser, &["Enter"]).await?;
        in_stage(browser, "search", "pay").await?;
        on(browser, "search").await?;
        said(browser, "Done: Move “Search” to stage “Pay”").await?;

        // To a lane by its name.
        press(browser, &["l"]).await?;
        browser.until("map.shadowRoot.querySelectorAll('.lane').length === 2").await?;
        press(browser, &["k"]).await?;
        until_text(browser, ".map-hint", "Move “Search” to lane").await?;
        until_focus(browser, ".map-chooser .picker-input").await?;
        write(browser, "web").await?;
        browser.deep("journey-map >>> .map-chooser [aria-selected=true]").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[1].channel === 'web'").await?;
        on(browser, "search").await?;

        // Escape leaves a list, and the keyboard is where it was.
        press(browser, &["m"]).await?;
        until_focus(browser, ".map-chooser .picker-input").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.map-chooser')").await?;
        on(browser, "search").await
    });
}

#[test]
fn the_order_of_a_column_changes_by_key() {
    test(async |browser| {
        start_way(browser).await?;
        // Two that nothing connects stand in one column.
        browser.js("map.apply({ do: 'add', kind: 'touchpoint', journey: 'buy', record: { id: 'flyer', name: 'Flyer', stage: 'find' } })").await?;
        browser.deep("journey-map >>> [data-touchpoint=flyer]").await?;
        // How many cards stand above it in its column.
        let above = "(() => {
            const box = (card) => card.getBoundingClientRect();
            const here = box(map.shadowRoot.querySelector('[data-touchpoint=ad]'));
            const cards = [...map.shadowRoot.querySelectorAll('.card')].map(box);
            return cards.filter(({ left, top }) => left === here.left && top < here.top).length;
        })()";
        browser.until(&format!("{above} === 0")).await?;
        press(browser, &["Alt+ArrowDown"]).await?;
        browser.until(&format!("{above} === 1")).await?;
        on(browser, "ad").await?;
        press(browser, &["Alt+ArrowUp"]).await?;
        browser.until(&format!("{above} === 0")).await?;
        Ok(())
    });
}

/// A long way: 6 stages with 50 touchpoints each, one after the other.
fn long_way() -> String {
    let (mut stages, mut touchpoints, mut ways) = (String::new(), String::new(), String::new());
    for stage in 0..6 {
        let comma = if stage == 0 { "" } else { "," };
        let _ = write!(stages, r#"{comma}{{"id":"s{stage}","name":"Stage {stage}"}}"#);
    }
    for place in 0..300 {
        let comma = if place == 0 { "" } else { "," };
        let stage = place / 50;
        let _ = write!(
            touchpoints,
            r#"{comma}{{"id":"t{place}","name":"Step {place}","stage":"s{stage}"}}"#
        );
        if place > 0 {
            let comma = if place == 1 { "" } else { "," };
            let _ = write!(
                ways,
                r#"{comma}{{"id":"w{place}","from":"t{}","to":"t{place}"}}"#,
                place - 1
            );
        }
    }
    format!(
        r#"{{"format":"journey-map","version":1,"title":"Long","journeys":[{{"id":"j","title":"J",
        "stages":[{stages}],"touchpoints":[{touchpoints}],"transitions":[{ways}]}}]}}"#
    )
}

#[test]
fn the_keyboard_goes_along_to_what_was_out_of_sight() {
    test(async |browser| {
        start(browser, &long_way(), "t0").await?;
        let in_sight = "(() => {
            const box = (element) => element.getBoundingClientRect();
            const map = box(window.map.shadowRoot.querySelector('.map'));
            const card = box(window.map.shadowRoot.activeElement);
            return card.left >= map.left && card.right <= map.right && card.top >= map.top && card.bottom <= map.bottom;
        })()";
        for (key, id) in [("End", "t299"), ("ArrowLeft", "t298"), ("PageUp", ""), ("Home", "t0")] {
            press(browser, &[key]).await?;
            if id.is_empty() {
                browser.until("map.selected?.id !== 't298'").await?;
                until_focus(browser, ".card.is-selected").await?;
            } else {
                on(browser, id).await?;
            }
            browser.until(in_sight).await?;
        }
        // From afar there are no cards to be seen; the keyboard has one nevertheless.
        press(browser, &["0"]).await?;
        browser.until("map.shadowRoot.querySelector('.map').dataset.detail === 'mark'").await?;
        on(browser, "t0").await?;
        go(browser, "ArrowRight", "t1").await?;
        go(browser, "End", "t299").await
    });
}
