//! How each lens looks, with its legend, and a tone that is lit.

use anyhow::Result;
use harness::Browser;

use crate::hands::click;
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

async fn open(browser: &Browser, lens: &str) -> Result<()> {
    open_example(browser).await?;
    browser.js(&format!("map.lens = '{lens}'")).await?;
    let card = if lens == "overview" { ".card .slot" } else { ".card.has-tone .sight-chip" };
    browser.deep(&format!("journey-map >>> {card}")).await?;
    browser.deep("journey-map >>> .legend-tone").await?;
    Ok(())
}

/// Unfolds the legend where it is a button.
async fn unfold(browser: &Browser) -> Result<()> {
    let folded = "return !map.shadowRoot.querySelector('.legend-tone').checkVisibility()";
    if browser.js(folded).await? == true {
        click(browser, ".legend-fold.is-show").await?;
    }
    browser.until("map.shadowRoot.querySelector('.legend-tone').checkVisibility()").await?;
    Ok(())
}

fn look(lens: &'static str, sight: &'static str, size: (u32, u32)) {
    look_at(sight, size, async move |browser| open(browser, lens).await);
}

#[test]
fn marketing_on_a_desk() {
    look("marketing", "lens-marketing", DESK);
}

#[test]
fn marketing_on_a_phone() {
    look("marketing", "lens-marketing", PHONE);
}

#[test]
fn it_on_a_desk() {
    look("it", "lens-it", DESK);
}

#[test]
fn it_on_a_phone() {
    look("it", "lens-it", PHONE);
}

#[test]
fn security_on_a_desk() {
    look("security", "lens-security", DESK);
}

#[test]
fn security_on_a_phone() {
    look("security", "lens-security", PHONE);
}

#[test]
fn security_on_a_small_phone() {
    look("security", "lens-security", SMALL);
}

#[test]
fn experience_on_a_desk() {
    look("experience", "lens-experience", DESK);
}

#[test]
fn experience_on_a_phone() {
    look("experience", "lens-experience", PHONE);
}

#[test]
fn flow_on_a_desk() {
    look("flow", "lens-flow", DESK);
}

#[test]
fn flow_on_a_phone() {
    look("flow", "lens-flow", PHONE);
}

#[test]
fn gaps_on_a_desk() {
    look("gaps", "lens-gaps", DESK);
}

#[test]
fn gaps_on_a_phone() {
    look("gaps", "lens-gaps", PHONE);
}

fn legend(sight: &'static str, size: (u32, u32)) {
    look_at(sight, size, async |browser| {
        open(browser, "it").await?;
        unfold(browser).await?;
        click(browser, ".legend-tone").await?;
        browser.deep("journey-map >>> .is-searching").await?;
        Ok(())
    });
}

#[test]
fn a_tone_that_is_lit_on_a_desk() {
    legend("lens-lit", DESK);
}

#[test]
fn a_tone_that_is_lit_on_a_phone() {
    legend("lens-lit", PHONE);
}

#[test]
fn a_tone_that_is_lit_on_a_small_phone() {
    legend("lens-lit", SMALL);
}

#[test]
fn the_legend_of_the_overview_on_a_phone() {
    look_at("lens-overview", PHONE, async |browser| {
        open(browser, "overview").await?;
        unfold(browser).await
    });
}
