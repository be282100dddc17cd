//! The command palette and the help sheet: by keys alone, by the pointer, with answers for several touchpoints.

use anyhow::Result;
use harness::{Browser, test};

use crate::hands::{click, press, until_focus, until_text, write};
use crate::keyboard_several::{WAY, on, start, start_way};

/// Opens the palette by its key and writes into it.
async fn say(browser: &Browser, text: &str) -> Result<()> {
    press(browser, &["Ctrl+k"]).await?;
    until_focus(browser, ".palette-input").await?;
    write(browser, text).await
}

async fn until_first(browser: &Browser, label: &str) -> Result<()> {
    until_text(browser, ".palette-option[aria-selected=true] .picker-name", label).await
}

#[test]
fn everything_is_done_and_found_by_its_name() {
    test(async |browser| {
        start_way(browser).await?;
        say(browser, "move to st").await?;
        until_first(browser, "Move to stage …").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".map-chooser input").await?;
        write(browser, "pay").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints[0].stage === 'pay'").await?;
        on(browser, "ad").await?;
        // One goes to a thing by its name.
        say(browser, "bask").await?;
        until_first(browser, "Basket").await?;
        press(browser, &["Enter"]).await?;
        browser.deep("journey-map >>> .card.is-selected[data-touchpoint=basket]").await?;
        browser.until("!map.shadowRoot.querySelector('.palette')").await?;
        // What was used last is offered first.
        press(browser, &["Ctrl+k"]).await?;
        until_first(browser, "Basket").await?;
        press(browser, &["ArrowDown"]).await?;
        until_first(browser, "Move to stage …").await?;
        press(browser, &["ArrowUp", "ArrowUp", "ArrowDown"]).await?;
        until_first(browser, "Basket").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.palette')").await?;
        until_focus(browser, ".card").await
    });
}

#[test]
fn a_screen_reader_hears_what_is_meant() {
    test(async |browser| {
        start_way(browser).await?;
        say(browser, "undo").await?;
        // Nothing was done that could be undone.
        let why = "“Undo” can’t be done now: it is not for what is selected, or for this view.";
        until_text(browser, ".palette-status", why).await?;
        press(browser, &["Ctrl+a"]).await?;
        write(browser, "search").await?;
        until_first(browser, "Search").await?;
        let meant = "(() => {
            const field = map.shadowRoot.activeElement;
            const row = map.shadowRoot.getElementById(field.getAttribute('aria-activedescendant'));
            const list = map.shadowRoot.getElementById(field.getAttribute('aria-controls'));
            return field.getAttribute('role') === 'combobox' && list.getAttribute('role') === 'listbox'
                && list.contains(row) && row.getAttribute('aria-selected') === 'true';
        })()";
        browser.until(meant).await?;
        browser.until("map.shadowRoot.querySelector('.palette-status[role=status]').textContent.match(/fit/)").await?;
        Ok(())
    });
}

#[test]
fn a_pointer_opens_it_and_picks() {
    test(async |browser| {
        start_way(browser).await?;
        click(browser, ".top-bar [data-action=palette]").await?;
        until_focus(browser, ".palette-input").await?;
        write(browser, "dupl").await?;
        until_first(browser, "Duplicate").await?;
        click(browser, ".palette-option").await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 6").await?;
        Ok(())
    });
}

#[test]
fn what_nothing_is_called_is_looked_for() {
    test(async |browser| {
        start_way(browser).await?;
        say(browser, "channel:email").await?;
        until_first(browser, "Find “channel:email” in all that touchpoints say").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".search-input").await?;
        until_text(browser, ".search-count", "2 hits").await
    });
}

/// The way, with somebody who owns the first touchpoint and a team that might.
fn owned() -> String {
    let people =
        r#""people": [{ "id": "ann", "name": "Ann" }, { "id": "crm", "name": "CRM" }], "journeys""#;
    let owner = r#"{ "id": "ad", "owner": { "marketing": "ann" },"#;
    WAY.replacen(r#"{ "id": "ad","#, owner, 1).replacen(r#""journeys""#, people, 1)
}

async fn until_owners(browser: &Browser, owners: &str) -> Result<()> {
    let all =
        "map.toJSON().journeys[0].touchpoints.map((one) => one.owner?.marketing ?? '-').join(' ')";
    browser.until(&format!("{all} === {owners:?}")).await?;
    Ok(())
}

#[test]
fn several_are_answered_at_once_by_keys_alone() {
    test(async |browser| {
        start(browser, &owned(), "ad").await?;
        press(browser, &["Ctrl+a"]).await?;
        until_text(browser, ".announced", "5 touchpoints selected").await?;
        say(browser, "owner").await?;
        until_first(browser, "Owner …").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".map-chooser input").await?;
        let question = "Marketing owner of 5 touchpoints. 1 of them answered it already.";
        until_text(browser, ".map-hint", question).await?;
        write(browser, "crm").await?;
        press(browser, &["Enter"]).await?;
        until_owners(browser, "crm crm crm crm crm").await?;
        let told =
            "Marketing owner: answered for 5 touchpoints. 1 of them said something else before.";
        until_text(browser, ".notice-text", told).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+z"]).await?;
        until_owners(browser, "ann - - - -").await
    });
}

#[test]
fn what_is_selected_on_the_map_is_answered_in_the_table() {
    test(async |browser| {
        start(browser, &owned(), "ad").await?;
        press(browser, &["Shift+ArrowRight", "Shift+ArrowRight"]).await?;
        until_text(browser, ".announced", "3 touchpoints selected").await?;
        browser.js("map.view = 'table'").await?;
        browser.deep("journey-map >>> .journey-grid").await?;
        browser.js("map.shadowRoot.querySelector('.journey-grid').focus()").await?;
        say(browser, "owner").await?;
        until_first(browser, "Owner …").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".map-chooser input").await?;
        write(browser, "crm").await?;
        press(browser, &["Enter"]).await?;
        until_owners(browser, "crm crm crm - -").await?;
        browser.until("!map.shadowRoot.querySelector('.panel')").await?;
        until_focus(browser, ".journey-grid").await
    });
}

#[test]
fn several_are_answered_at_once_by_the_pointer() {
    test(async |browser| {
        start(browser, &owned(), "ad").await?;
        press(browser, &["Ctrl+a"]).await?;
        until_text(browser, ".inspector .field-mixed", "1 of 5 answered, not alike").await?;
        click(browser, ".edit-tools [data-action=menu]").await?;
        click(browser, ".map-menu [data-action=set-owner]").await?;
        click(browser, ".map-chooser [role=option][title=CRM]").await?;
        until_owners(browser, "crm crm crm crm crm").await?;
        click(browser, ".notice .button").await?;
        until_owners(browser, "ann - - - -").await
    });
}

#[test]
fn the_help_sheet_is_searched() {
    test(async |browser| {
        start_way(browser).await?;
        press(browser, &["?"]).await?;
        browser.deep("journey-map >>> .help-groups section").await?;
        click(browser, ".help-search input").await?;
        write(browser, "stage left").await?;
        until_text(browser, ".help-found", "1 found").await?;
        until_text(browser, ".help-groups th", "Move one stage to the left").await?;
        until_text(browser, ".help-groups td", "Alt←").await?;
        press(browser, &["Ctrl+a"]).await?;
        write(browser, "xyzzy").await?;
        until_text(browser, ".help-found", "Nothing is called so").await
    });
}
