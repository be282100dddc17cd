//! How it looks when a map is taken along: the sheet, with less in it, before a confidential one leaves; and the banner.

use anyhow::Result;
use harness::Browser;

use crate::export::{open_shop, take_keyboard};
use crate::hands::{click, press};
use crate::looks::{DESK, PHONE, SMALL, look_at};

async fn see_sheet(browser: &Browser) -> Result<()> {
    open_shop(browser, Some("internal")).await?;
    take_keyboard(browser).await?;
    press(browser, &["Ctrl+e"]).await?;
    browser.deep("journey-map >>> [data-form=json]").await?;
    Ok(())
}

async fn see_less(browser: &Browser) -> Result<()> {
    see_sheet(browser).await?;
    click(browser, ".export-less-tick").await?;
    browser.deep("journey-map >>> [data-part=people]").await?;
    Ok(())
}

async fn see_warning(browser: &Browser) -> Result<()> {
    open_shop(browser, None).await?;
    take_keyboard(browser).await?;
    press(browser, &["Ctrl+e"]).await?;
    browser.deep("journey-map >>> .export-mark").await?;
    Ok(())
}

async fn see_banner(browser: &Browser) -> Result<()> {
    open_shop(browser, Some("confidential")).await?;
    browser.deep("journey-map >>> .class-banner").await?;
    Ok(())
}

#[test]
fn the_sheet_on_a_desk() {
    look_at("export", DESK, see_sheet);
}

#[test]
fn the_sheet_on_a_phone() {
    look_at("export", PHONE, see_sheet);
}

#[test]
fn the_sheet_on_a_small_phone() {
    look_at("export", SMALL, see_sheet);
}

#[test]
fn a_copy_with_less_on_a_desk() {
    look_at("export-less", DESK, see_less);
}

#[test]
fn a_copy_with_less_on_a_phone() {
    look_at("export-less", PHONE, see_less);
}

#[test]
fn a_warning_on_a_desk() {
    look_at("export-warning", DESK, see_warning);
}

#[test]
fn a_warning_on_a_small_phone() {
    look_at("export-warning", SMALL, see_warning);
}

#[test]
fn the_banner_on_a_desk() {
    look_at("class-banner", DESK, see_banner);
}

#[test]
fn the_banner_on_a_phone() {
    look_at("class-banner", PHONE, see_banner);
}
