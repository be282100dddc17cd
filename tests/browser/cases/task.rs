//! How a task is done in each view that it can be done in: on the map and in the table, by keys alone, and by a pointer
//! that never drags.

use anyhow::{Context, Result};
use harness::{Browser, test};

use crate::hands::{click, place, press, quick, until_focus, write};
use crate::table::{at, go_to_grid, open_five};

/// Where something is done, and with what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Way {
    MapByKeys,
    MapByPointer,
    TableByKeys,
    TableByPointer,
}

use Way::{MapByKeys, MapByPointer, TableByKeys, TableByPointer};

/// Does a task in every way, each time from the beginning, until the document says that it is done.
pub(crate) fn task(done: &str, act: impl AsyncFn(&Browser, Way) -> Result<()>) {
    test(async |browser| {
        for way in [MapByKeys, MapByPointer, TableByKeys, TableByPointer] {
            browser.js("localStorage.clear(); indexedDB.deleteDatabase('journey-map')").await.ok();
            let view = if matches!(way, MapByKeys | MapByPointer) { "map" } else { "table" };
            open_five(browser, view).await?;
            if way == TableByKeys {
                go_to_grid(browser).await?;
            }
            act(browser, way).await.with_context(|| format!("{way:?}"))?;
            browser.until(done).await.with_context(|| format!("{way:?}"))?;
        }
        Ok(())
    });
}

/// Goes to a touchpoint by keys, from wherever one is on the map.
pub(crate) async fn walk(browser: &Browser, id: &str) -> Result<()> {
    browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
    press(browser, &["ArrowRight"]).await?;
    until_focus(browser, ".card").await?;
    let (first, then): (&str, &[&str]) = match id {
        "search" => ("search", &["ArrowDown"]),
        "basket" => ("basket", &["ArrowRight"]),
        "done" => ("done", &["End"]),
        _ => ("ad", &[]),
    };
    press(browser, then).await?;
    until_focus(browser, &format!(".card[data-touchpoint={first}]")).await
}

/// Opens the menu of a touchpoint by a pointer, and takes an entry.
pub(crate) async fn take(browser: &Browser, way: Way, id: &str, action: &str) -> Result<()> {
    let what = if way == MapByPointer {
        ".card[data-touchpoint='#'] .card-name"
    } else {
        "[data-touchpoint='#'] .table-name"
    };
    let (x, y) = place(browser, &what.replace('#', id)).await?;
    quick(browser).move_to(x, y).context_click().perform().await?;
    let entry = format!(".map-menu [data-action={action}]");
    browser.deep(&format!("journey-map >>> {entry}")).await?;
    let show = "map.shadowRoot.querySelector(arguments[0]).scrollIntoView({ block: 'nearest' })";
    browser.js_with(show, vec![entry.as_str().into()]).await?;
    click(browser, &entry).await
}

/// Goes down and right from the first name of the table, to a cell.
pub(crate) async fn step(browser: &Browser, id: &str, column: &str) -> Result<()> {
    let down = match id {
        "search" => 1,
        // The head of the second stage stands between.
        "basket" => 3,
        _ => 0,
    };
    let columns = ["", "owner.marketing", "systems", "data", "leads-to"];
    let right = columns.iter().position(|other| *other == column).unwrap_or_default();
    press(browser, &["Ctrl+Home", "ArrowDown"]).await?;
    at(browser, "ad", "").await?;
    press(browser, &vec!["ArrowDown"; down]).await?;
    press(browser, &vec!["ArrowRight"; right]).await?;
    at(browser, id, column).await
}

/// Waits until a list offers this first, and takes it.
pub(crate) async fn choose(browser: &Browser, typed: &str) -> Result<()> {
    write(browser, typed).await?;
    let offered = format!(
        "map.shadowRoot.querySelector('[role=option][aria-selected=true]')?.textContent.includes('{typed}')"
    );
    if browser.js(&format!("return {offered} ?? false")).await? != true {
        press(browser, &["ArrowDown"]).await?;
    }
    browser.until(&offered).await?;
    press(browser, &["Enter"]).await
}

/// Clicks what a list offers of that name.
pub(crate) async fn pick(browser: &Browser, name: &str) -> Result<()> {
    let mark = format!(
        "const found = [...map.shadowRoot.querySelectorAll('[role=option]')].find((option) => option.textContent.includes('{name}'));
         found?.setAttribute('data-wanted', '');
         return Boolean(found);"
    );
    harness::until(name, async || Ok((browser.js(&mark).await? == true).then_some(()))).await?;
    click(browser, "[role=option][data-wanted]").await
}
