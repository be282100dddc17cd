//! Finding touchpoints: typing, walking through what was found, and the rest of the map meanwhile.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, press, until_focus, until_text, write};
use crate::map::open_example;
use crate::plan::open;

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

/// The ids of the touchpoints on the page that are lit, and of those that are not.
async fn lit(browser: &Browser) -> Result<Value> {
    browser
        .js("const cards = [...map.shadowRoot.querySelectorAll('.is-searching .card')];
             const ids = (is) => cards.filter((card) => card.matches('.is-match') === is).map((card) => card.dataset.touchpoint);
             return [ids(true), ids(false)]")
        .await
}

async fn until_gone(browser: &Browser) -> Result<()> {
    browser.until("!map.shadowRoot.querySelector('.search-input, .is-searching')").await?;
    Ok(())
}

#[test]
fn what_is_typed_lights_what_matches() {
    test(async |browser| {
        open(browser, EDIT).await?;
        click(browser, "[data-touchpoint=search] .card-name").await?;
        press(browser, &["/"]).await?;
        until_focus(browser, ".search-input").await?;
        until_text(browser, ".search-pane .picker-hint", "Several words have to match all. Ask a field by its name: owner:ann, system:none, channel:web. With a question mark, what nobody answered: owner:?").await?;
        write(browser, "CHECK").await?;
        until_text(browser, ".search-count", "1 hit").await?;
        until_text(browser, ".search-line", "1 of 2 touchpoints matches").await?;
        assert_eq!(lit(browser).await?, json!([["checkout"], ["search"]]));
        browser.deep("journey-map >>> .way[data-transition=t1].is-match").await?;

        // Enter goes there and the keyboard stays; Escape clears and gives it back.
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.id === 'checkout'").await?;
        until_focus(browser, ".search-input").await?;
        until_text(browser, ".search-line", "1 of 1: Checkout").await?;
        press(browser, &["Escape"]).await?;
        until_gone(browser).await?;
        until_focus(browser, "[data-touchpoint=checkout]").await?;
        assert_eq!(browser.js("return map.canUndo").await?, false);
        Ok(())
    });
}

#[test]
fn matches_are_walked_and_told_with_their_reason() {
    test(async |browser| {
        open_example(browser).await?;
        click(browser, ".top-bar [data-action=find]").await?;
        until_focus(browser, ".search-input").await?;
        write(browser, "owner:crm").await?;
        until_text(browser, ".search-count", "5 hits").await?;
        let mut seen = Vec::new();
        for (key, line) in [
            ("Enter", "1 of 5: "),
            ("Enter", "2 of 5: "),
            ("F3", "3 of 5: "),
            ("Shift+Enter", "2 of 5: "),
            ("Shift+F3", "1 of 5: "),
            ("Shift+Enter", "5 of 5: "),
        ] {
            press(browser, &[key]).await?;
            let told = format!(
                "map.shadowRoot.querySelector('.search-line').textContent.startsWith('{line}')"
            );
            browser.until(&told).await?;
            // What is looked at is on the screen, and is what is said.
            browser
                .until("(() => {
                    const card = map.shadowRoot.querySelector('.card.is-selected.is-match');
                    const line = map.shadowRoot.querySelector('.search-line').textContent;
                    const { left, right } = card?.getBoundingClientRect() ?? {};
                    return left >= 0 && right <= innerWidth && line.includes(card.querySelector('.card-name').textContent) && line.endsWith('Owner: CRM Lead');
                })()")
                .await?;
            seen.push(browser.js("return map.selected.id").await?);
        }
        assert_eq!((&seen[0], &seen[1]), (&seen[4], &seen[3]));
        until_focus(browser, ".search-input").await
    });
}

#[test]
fn the_list_is_gone_through_by_keys_and_by_clicks() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+f"]).await?;
        until_focus(browser, ".search-input").await?;
        write(browser, "newsletter").await?;
        let rows = "map.shadowRoot.querySelectorAll('#find-list [role=option]').length";
        browser.until(rows).await?;
        press(browser, &["ArrowDown", "ArrowDown", "ArrowUp"]).await?;
        let active =
            "map.shadowRoot.querySelector('.search-input').getAttribute('aria-activedescendant')";
        browser.until(&format!("{active} === 'find-row-0'")).await?;
        let name = browser
            .js("const row = map.shadowRoot.querySelector('#find-row-0[aria-selected=true]');
                 return row.querySelector('.picker-name').textContent")
            .await?;
        press(browser, &["Enter"]).await?;
        browser
            .until(&format!("map.shadowRoot.querySelector('.card.is-selected .card-name')?.textContent === {name}"))
            .await?;
        browser.until("!map.shadowRoot.querySelector('#find-list')").await?;
        until_focus(browser, ".search-input").await?;

        press(browser, &["ArrowDown"]).await?;
        click(browser, "#find-row-1").await?;
        browser.until("!map.shadowRoot.querySelector('#find-list')").await?;
        browser
            .until("map.shadowRoot.querySelector('.search-line').textContent.startsWith('2 of ')")
            .await?;
        assert_eq!(browser.axe().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn other_journeys_are_a_click_away_and_the_filter_stays() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["/"]).await?;
        until_focus(browser, ".search-input").await?;
        write(browser, "no owner").await?;
        until_text(browser, "#find-list .picker-option:last-child", "1 more in Return an order")
            .await?;
        click(browser, "#find-list .picker-option:last-child").await?;
        browser.until("map.journey === 'return-an-order'").await?;
        until_text(browser, ".search-count", "1 hit").await?;
        until_text(browser, "#find-list .picker-option:last-child", "2 more in First purchase")
            .await?;

        // Whoever works on sees what is filtered, and clears it when they like.
        click(browser, ".card.is-match .card-name").await?;
        browser.until("!map.shadowRoot.querySelector('#find-list')").await?;
        until_text(browser, ".search-count", "1 hit").await?;
        click(browser, ".search [aria-label='Clear the search']").await?;
        until_gone(browser).await?;
        until_focus(browser, ".card.is-selected").await
    });
}

#[test]
fn a_field_that_was_left_empty_goes() {
    test(async |browser| {
        open(browser, EDIT).await?;
        click(browser, ".top-bar [data-action=find]").await?;
        until_focus(browser, ".search-input").await?;
        press(browser, &["Tab", "Tab"]).await?;
        until_gone(browser).await
    });
}

#[test]
fn a_map_without_a_bar_has_the_field_when_it_is_asked_for() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json ui=compact></journey-map>").await?;
        click(browser, "[data-touchpoint=search] .card-name").await?;
        press(browser, &["/"]).await?;
        until_focus(browser, ".search-input").await?;
        write(browser, "checkout").await?;
        until_text(browser, ".search-count", "1 hit").await?;
        assert_eq!(browser.count("journey-map >>> .document-title").await?, 1);
        let hidden = "return map.shadowRoot.querySelector('.document-title').checkVisibility()";
        assert_eq!(browser.js(hidden).await?, false);
        Ok(())
    });
}
