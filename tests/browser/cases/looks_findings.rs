//! How findings look: the list, one of them with all that it says, and those of what is selected.

use anyhow::Result;
use harness::Browser;

use crate::findings::{list, open_shop};
use crate::hands::{press, until_focus};
use crate::looks::{DESK, PHONE, SMALL, look_at};

async fn see_list(browser: &Browser) -> Result<()> {
    open_shop(browser, "edit").await?;
    list(browser).await?;
    Ok(())
}

async fn see_finding(browser: &Browser) -> Result<()> {
    see_list(browser).await?;
    press(browser, &["ArrowDown"]).await?;
    until_focus(browser, ".finding.is-here .finding-go").await?;
    browser.js("find('.finding-why').open = true").await?;
    press(browser, &["w"]).await?;
    until_focus(browser, ".finding-reason").await?;
    Ok(())
}

async fn see_lines(browser: &Browser) -> Result<()> {
    open_shop(browser, "edit").await?;
    browser.js("map.select('news')").await?;
    browser.until("find('.finding-lines')").await?;
    Ok(())
}

#[test]
fn the_findings_on_a_desk() {
    look_at("findings", DESK, see_list);
}

#[test]
fn the_findings_on_a_phone() {
    look_at("findings", PHONE, see_list);
}

#[test]
fn the_findings_on_a_small_phone() {
    look_at("findings", SMALL, see_list);
}

#[test]
fn a_finding_on_a_desk() {
    look_at("finding", DESK, see_finding);
}

#[test]
fn a_finding_on_a_phone() {
    look_at("finding", PHONE, see_finding);
}

#[test]
fn what_was_found_in_the_inspector_on_a_desk() {
    look_at("finding-lines", DESK, see_lines);
}

#[test]
fn what_was_found_in_the_inspector_on_a_phone() {
    look_at("finding-lines", PHONE, see_lines);
}
