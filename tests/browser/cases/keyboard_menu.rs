//! The menu on the map by keys and by a right click, and the way back from it.

use anyhow::Result;
use harness::{Browser, test};

use crate::hands::{click, place, press, quick, until_focus, write};
use crate::keyboard_several::{on, start_way};

/// Waits until an entry of the menu has the keyboard.
async fn at(browser: &Browser, action: &str) -> Result<()> {
    until_focus(browser, &format!(".menu-item[data-action={action}]")).await
}

async fn is_gone(browser: &Browser, selector: &str) -> Result<()> {
    browser.until(&format!("!map.shadowRoot.querySelector('{selector}')")).await?;
    Ok(())
}

#[test]
fn keys_go_through_the_menu() {
    test(async |browser| {
        start_way(browser).await?;
        press(browser, &["Shift+F10"]).await?;
        at(browser, "rename").await?;
        press(browser, &["ArrowUp"]).await?;
        at(browser, "delete").await?;
        press(browser, &["ArrowDown"]).await?;
        at(browser, "rename").await?;
        press(browser, &["End"]).await?;
        at(browser, "delete").await?;
        press(browser, &["Home"]).await?;
        at(browser, "rename").await?;
        press(browser, &["c"]).await?;
        at(browser, "connect").await?;
        // It is all within the map.
        let inside = "(() => {
            const box = (selector) => map.shadowRoot.querySelector(selector).getBoundingClientRect();
            const [menu, around] = [box('.map-menu'), box('.map')];
            return menu.left >= around.left && menu.right <= around.right && menu.top >= around.top && menu.bottom <= around.bottom;
        })()";
        assert_eq!(browser.js(&format!("return {inside}")).await?, true);
        press(browser, &["Escape"]).await?;
        is_gone(browser, ".map-menu").await?;
        on(browser, "ad").await?;

        // Tab leaves it as well.
        press(browser, &["Shift+F10"]).await?;
        at(browser, "rename").await?;
        press(browser, &["Tab"]).await?;
        is_gone(browser, ".map-menu").await?;
        assert_eq!(browser.js("return map.canUndo").await?, false);
        Ok(())
    });
}

#[test]
fn what_the_menu_offers_is_done_from_there() {
    test(async |browser| {
        start_way(browser).await?;
        press(browser, &["Shift+F10"]).await?;
        at(browser, "rename").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".card .naming").await?;
        write(browser, "Poster").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[0].name === 'Poster'").await?;
        // The next one at once.
        until_focus(browser, ".composer .naming").await?;
        write(browser, "Flyer").await?;
        press(browser, &["Enter"]).await?;
        on(browser, "flyer").await?;

        // A list that the menu opens has the keyboard, and gives it back.
        press(browser, &["Shift+F10"]).await?;
        at(browser, "rename").await?;
        press(browser, &["c", "Enter"]).await?;
        until_focus(browser, ".map-chooser .picker-input").await?;
        press(browser, &["Escape"]).await?;
        is_gone(browser, ".map-chooser").await?;
        on(browser, "flyer").await?;
        press(browser, &["Shift+F10"]).await?;
        at(browser, "rename").await?;
        press(browser, &["End", "Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 5").await?;
        Ok(())
    });
}

#[test]
fn several_and_the_ground_have_menus_of_their_own() {
    test(async |browser| {
        start_way(browser).await?;
        press(browser, &["Shift+ArrowRight"]).await?;
        on(browser, "search").await?;
        press(browser, &["Shift+ArrowRight"]).await?;
        on(browser, "compare").await?;
        press(browser, &["Shift+F10"]).await?;
        until_focus(browser, ".menu-item").await?;
        is_gone(browser, ".menu-item[data-action=rename]").await?;
        press(browser, &["Escape"]).await?;
        is_gone(browser, ".map-menu").await?;
        // All three stay selected.
        on(browser, "compare").await?;
        browser.deep("journey-map >>> .several").await?;
        press(browser, &["Escape", "Escape"]).await?;
        browser.until("!map.selected").await?;
        press(browser, &["Shift+F10"]).await?;
        at(browser, "add-here").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".composer .naming").await
    });
}

#[test]
fn a_button_opens_the_menu_as_well() {
    test(async |browser| {
        start_way(browser).await?;
        browser.js("map.shadowRoot.querySelector('.map-tools [data-action=menu]').focus()").await?;
        press(browser, &["Enter"]).await?;
        at(browser, "rename").await?;
        press(browser, &["Escape"]).await?;
        is_gone(browser, ".map-menu").await?;
        on(browser, "ad").await
    });
}

#[test]
fn a_right_click_selects_and_opens_the_menu_of_that() {
    test(async |browser| {
        start_way(browser).await?;
        let (x, y) = place(browser, "[data-touchpoint=basket] .card-name").await?;
        quick(browser).move_to(x, y).context_click().perform().await?;
        at(browser, "rename").await?;
        click(browser, ".menu-item[data-action=delete]").await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 4").await?;
        is_gone(browser, ".map-menu").await?;
        // A press elsewhere closes it.
        let (x, y) = place(browser, "[data-touchpoint=search] .card-name").await?;
        quick(browser).move_to(x, y).context_click().perform().await?;
        at(browser, "rename").await?;
        browser.until("map.selected?.id === 'search'").await?;
        click(browser, "[data-touchpoint=ad] .card-name").await?;
        is_gone(browser, ".map-menu").await?;
        on(browser, "ad").await
    });
}
