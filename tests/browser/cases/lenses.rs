//! Lenses: chosen by click, key and attribute; the legend lights what has a tone; chips lead to where they are answered.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus};
use crate::plan::{begin, open, open_example};

async fn lens(browser: &Browser, word: &str) -> Result<()> {
    browser.until(&format!("map.lens === '{word}'")).await?;
    let pressed = format!("journey-map >>> .option[data-option={word}][aria-pressed=true]");
    browser.deep(&pressed).await?;
    Ok(())
}

#[test]
fn a_lens_is_chosen_by_click_by_key_and_by_attribute() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        let revision = browser.js("return map.revision").await?;
        lens(browser, "overview").await?;
        click(browser, ".option[data-option=security]").await?;
        lens(browser, "security").await?;
        assert_eq!(browser.js("return map.getAttribute('lens')").await?, "security");
        browser.deep("journey-map >>> .card.has-tone .sight-chip").await?;
        // Arrows go from one to the next, Enter chooses.
        until_focus(browser, ".option[data-option=security]").await?;
        press(browser, &["ArrowRight"]).await?;
        until_focus(browser, ".option[data-option=experience]").await?;
        press(browser, &["Enter"]).await?;
        lens(browser, "experience").await?;
        click(browser, ".card").await?;
        browser.until("map.selected").await?;
        press(browser, &["7"]).await?;
        lens(browser, "gaps").await?;
        press(browser, &["."]).await?;
        lens(browser, "overview").await?;
        press(browser, &[","]).await?;
        lens(browser, "gaps").await?;
        // With a touchpoint selected, the first three digits are its questions.
        press(browser, &["Escape"]).await?;
        browser.until("!map.selected").await?;
        until_focus(browser, ".card").await?;
        press(browser, &["2"]).await?;
        lens(browser, "marketing").await?;
        press(browser, &["1"]).await?;
        lens(browser, "overview").await?;
        browser.until("map.getAttribute('lens') === null").await?;
        browser.deep("journey-map >>> .card .slot:not(.sight-chip)").await?;
        browser.js("map.lens = 'it'").await?;
        lens(browser, "it").await?;
        browser.js("map.removeAttribute('lens')").await?;
        lens(browser, "overview").await?;
        assert_eq!(browser.js("return map.revision").await?, revision);
        assert_eq!(browser.js("return map.canUndo").await?, false);
        Ok(())
    });
}

#[test]
fn a_page_can_ask_for_a_lens_from_the_first_moment() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json lens=marketing></journey-map>").await?;
        browser.deep("journey-map >>> .card.has-tone .sight-chip.owner.hollow").await?;
        lens(browser, "marketing").await?;
        assert_eq!(browser.count("journey-map >>> .card .slot:not(.sight-chip)").await?, 0);
        Ok(())
    });
}

#[test]
fn every_card_keeps_its_size_in_every_lens() {
    test(async |browser| {
        open_example(browser).await?;
        browser.deep("journey-map >>> .option").await?;
        let sizes = "JSON.stringify([...map.shadowRoot.querySelectorAll('.card')].map((card) => {
            const { x, y, width, height } = card.getBoundingClientRect();
            return [card.dataset.touchpoint, x, y, width, height, card.scrollHeight > card.clientHeight + 1];
        }))";
        let before = browser.js(&format!("return {sizes}")).await?;
        for word in ["marketing", "it", "security", "experience", "flow", "gaps"] {
            browser.js(&format!("map.lens = '{word}'")).await?;
            lens(browser, word).await?;
            browser.deep("journey-map >>> .card.has-tone").await?;
            let same = format!("{sizes} === {}", json!(before.as_str().unwrap_or_default()));
            browser.until(&same).await?;
        }
        Ok(())
    });
}

#[test]
fn the_legend_lights_what_has_a_tone_and_ends_it() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.lens = 'security'").await?;
        let tone = ".legend-tone[data-tone=restricted]";
        browser.deep(&format!("journey-map >>> {tone}")).await?;
        let count = "Number(map.shadowRoot.querySelector('.legend-tone[data-tone=restricted] .legend-count').textContent)";
        let lit = "map.shadowRoot.querySelectorAll('.card.is-match').length";
        click(browser, tone).await?;
        browser.until(&format!("{lit} > 0 && {lit} <= {count}")).await?;
        browser.deep(&format!("journey-map >>> {tone}[aria-pressed=true]")).await?;
        browser.deep("journey-map >>> .is-searching").await?;
        click(browser, tone).await?;
        browser
            .until(&format!("{lit} === 0 && !map.shadowRoot.querySelector('.is-searching')"))
            .await?;
        click(browser, tone).await?;
        browser.deep("journey-map >>> .is-searching").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.is-searching')").await?;
        Ok(())
    });
}

#[test]
fn the_legend_folds_and_stays_so() {
    test(async |browser| {
        open_example(browser).await?;
        let shown = "!!map.shadowRoot.querySelector('.legend-tone')?.checkVisibility()";
        let folded = format!("!{shown}");
        // Of the overview it waits to be asked for.
        browser.deep("journey-map >>> .legend-fold").await?;
        browser.until(&folded).await?;
        browser.js("map.lens = 'security'").await?;
        browser.until(shown).await?;
        click(browser, ".legend-fold.is-hide").await?;
        browser.until(&folded).await?;
        browser.js("map.lens = 'flow'").await?;
        lens(browser, "flow").await?;
        browser.until(&folded).await?;
        click(browser, ".legend-fold.is-show").await?;
        browser.until(shown).await?;
        Ok(())
    });
}

#[test]
fn on_a_phone_the_legend_is_a_button_and_the_lens_a_list() {
    test(async |browser| {
        browser.viewport(390, 844).await?;
        open_example(browser).await?;
        browser.js("map.lens = 'security'").await?;
        browser.deep("journey-map >>> .card.has-tone").await?;
        let shown = "!!map.shadowRoot.querySelector('.legend-tone')?.checkVisibility()";
        browser.until(&format!("!{shown}")).await?;
        click(browser, ".legend-fold.is-show").await?;
        browser.until(shown).await?;
        browser
            .js("const list = map.shadowRoot.querySelector('.lens-list');
                 list.value = 'flow';
                 list.dispatchEvent(new Event('change', { bubbles: true }))")
            .await?;
        browser.until("map.lens === 'flow'").await?;
        Ok(())
    });
}

#[test]
fn a_chip_leads_to_where_it_is_answered() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        browser.js("map.lens = 'experience'").await?;
        click(browser, ".card[data-touchpoint=checkout] .sight-chip.hollow").await?;
        browser.until("map.selected?.id === 'checkout'").await?;
        browser.deep("journey-map >>> .group.is-open [data-group=group-experience]").await?;
        browser.js("map.select(null); map.lens = 'security'").await?;
        click(browser, ".card[data-touchpoint=search] .sight-chip.owner").await?;
        browser.deep("journey-map >>> .question").await?;
        Ok(())
    });
}

#[test]
fn a_flow_that_is_not_known_says_why() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json lens=flow></journey-map>").await?;
        begin(browser).await?;
        browser
            .until("map.shadowRoot.querySelector('.legend-why')?.textContent.length > 20")
            .await?;
        browser.deep("journey-map >>> .card.hue-faint .sight-chip.hollow").await?;
        Ok(())
    });
}
