//! The table of a journey: cells are edited where they stand, by keys and by clicks, for one row or several; rows are
//! found, sorted and pasted.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::Value;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::begin;

/// Five touchpoints in two stages.
pub(crate) const FIVE: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Five",
  "people": [{ "id": "anna", "name": "Anna", "function": "marketing" }],
  "systems": [{ "id": "shop", "name": "Shop" }, { "id": "spare", "name": "Spare shop" }],
  "dataCategories": [{ "id": "order", "name": "Order" }],
  "journeys": [{
    "id": "buy", "title": "Buy",
    "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "ad", "name": "See an ad", "stage": "find", "channel": "ads", "owner": { "marketing": "anna" } },
      { "id": "search", "name": "Search", "stage": "find", "channel": "search" },
      { "id": "basket", "name": "Fill the basket", "stage": "pay", "channel": "web",
        "systems": [{ "system": "shop", "dependency": "hard" }] },
      { "id": "leave", "name": "Leave", "stage": "pay", "kind": "drop-off", "systems": "none", "data": "none" },
      { "id": "done", "name": "Order", "stage": "pay", "kind": "goal",
        "data": [{ "category": "order", "action": "collects" }] }
    ],
    "transitions": [
      { "id": "t1", "from": "ad", "to": "basket", "share": 0.3 },
      { "id": "t2", "from": "search", "to": "basket" },
      { "id": "t3", "from": "basket", "to": "leave", "share": 0.4 },
      { "id": "t4", "from": "basket", "to": "done", "share": 0.6 }
    ]
  }]
}"#;

/// Opens the five touchpoints in a view, ready, as `map`; `found` finds a touchpoint by its id.
pub(crate) async fn open_five(browser: &Browser, view: &str) -> Result<()> {
    browser.site().page("/five.json", FIVE);
    let markup =
        format!("<journey-map src=five.json mode=edit storage=five view={view}></journey-map>");
    browser.open_host(&markup).await?;
    begin(browser).await?;
    browser
        .js("window.journey = () => map.toJSON().journeys[0];
             window.found = (id) => journey().touchpoints.find((touchpoint) => touchpoint.id === id);
             window.rows = () => [...map.shadowRoot.querySelectorAll('.table-row[data-touchpoint]')]
                 .map((row) => row.dataset.touchpoint).join(' ');
             window.cell = (id, column) => map.shadowRoot
                 .querySelector(`[data-touchpoint='${id}'] [data-column='${column}']`)?.innerText.trim();")
        .await?;
    if view == "table" {
        browser.until("map.shadowRoot.querySelector('.table-row[data-touchpoint=done]')").await?;
    }
    Ok(())
}

/// Gives the keyboard to the grid, with the cursor at the name of the first touchpoint.
pub(crate) async fn go_to_grid(browser: &Browser) -> Result<()> {
    browser.js("map.shadowRoot.querySelector('.table-grid').focus()").await?;
    until_focus(browser, ".table-grid").await?;
    at(browser, "ad", "").await
}

/// Waits until the cursor is at a touchpoint, in a column; without one, at its name.
pub(crate) async fn at(browser: &Browser, id: &str, column: &str) -> Result<()> {
    let selector = match column {
        "" => format!("[data-touchpoint={id}] .is-name.is-here"),
        column => format!("[data-touchpoint={id}] [data-column='{column}'].is-here"),
    };
    browser.deep(&format!("journey-map >>> {selector}")).await?;
    Ok(())
}

/// Clicks a cell twice: once to go there, once to edit it.
pub(crate) async fn edit_cell(browser: &Browser, id: &str, column: &str) -> Result<()> {
    let cell = format!("[data-touchpoint={id}] [data-column='{column}']");
    click(browser, &cell).await?;
    at(browser, id, column).await?;
    click(browser, &cell).await?;
    browser.deep("journey-map >>> .cell-editor").await?;
    Ok(())
}

/// Pastes a text where the keyboard is.
async fn paste(browser: &Browser, text: &str) -> Result<()> {
    browser
        .js_with(
            "const data = new DataTransfer();
             data.setData('text/plain', arguments[0]);
             document.body.dispatchEvent(new ClipboardEvent('paste', {
                 clipboardData: data, bubbles: true, composed: true, cancelable: true,
             }));",
            vec![Value::from(text)],
        )
        .await?;
    Ok(())
}

#[test]
fn where_there_is_little_room_ticks_leave_the_table_in_sight() {
    test(async |browser| {
        browser.viewport(390, 844).await?;
        open_five(browser, "table").await?;
        let is_open =
            "[...map.shadowRoot.querySelectorAll('.inspector')].some((it) => it.checkVisibility())";
        for id in ["ad", "search"] {
            click(browser, &format!("[data-touchpoint={id}] [data-do=tick]")).await?;
        }
        until_text(browser, ".table-picked-count", "2 selected").await?;
        browser.until(&format!("!{is_open}")).await?;
        // The sheet comes when it is asked for; closed, it leaves the ticks as they are.
        click(browser, ".table-answer-picked").await?;
        browser.until(is_open).await?;
        click(browser, ".inspector-head > .only-icon").await?;
        until_text(browser, ".table-picked-count", "2 selected").await?;
        browser.until(&format!("!{is_open}")).await?;
        click(browser, ".table-picked-done").await?;
        browser
            .until("!map.shadowRoot.querySelector('.table-row.is-selected, .table-picked')")
            .await?;
        Ok(())
    });
}

#[test]
fn a_cell_is_edited_by_keys() {
    test(async |browser| {
        open_five(browser, "table").await?;
        go_to_grid(browser).await?;
        // A picked answer: what is typed opens the list.
        press(browser, &["ArrowDown", "ArrowRight"]).await?;
        at(browser, "search", "owner.marketing").await?;
        write(browser, "An").await?;
        until_focus(browser, ".cell-editor .picker-input").await?;
        browser.until("map.shadowRoot.activeElement.value === 'An'").await?;
        write(browser, "na").await?;
        browser.until("map.shadowRoot.querySelector('.cell-editor [aria-selected=true]')?.textContent.includes('Anna')").await?;
        press(browser, &["Enter"]).await?;
        browser.until("found('search').owner?.marketing === 'anna'").await?;
        until_focus(browser, ".table-grid").await?;
        browser.until("cell('search', 'owner.marketing') === 'Anna'").await?;
        // Delete takes it back, and undo gives it back.
        press(browser, &["Delete"]).await?;
        browser.until("!found('search').owner").await?;
        press(browser, &["Ctrl+z"]).await?;
        browser.until("found('search').owner?.marketing === 'anna'").await?;
        // F2 opens, Escape goes back without a change.
        press(browser, &["Home", "F2"]).await?;
        until_focus(browser, ".cell-editor input").await?;
        press(browser, &["End"]).await?;
        write(browser, " us").await?;
        browser.until("found('search').name === 'Search us'").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".table-grid").await?;
        press(browser, &["Ctrl+End", "Ctrl+Home"]).await?;
        Ok(())
    });
}

#[test]
fn a_cell_is_edited_by_clicks() {
    test(async |browser| {
        open_five(browser, "table").await?;
        edit_cell(browser, "ad", "owner.marketing").await?;
        until_focus(browser, ".cell-editor .picker-input").await?;
        press(browser, &["Escape", "Escape"]).await?;
        until_focus(browser, ".table-grid").await?;
        edit_cell(browser, "search", "owner.marketing").await?;
        click(browser, ".cell-editor [role=option]").await?;
        browser.until("found('search').owner?.marketing === 'anna'").await?;
        browser.until("!map.shadowRoot.querySelector('.cell-editor')").await?;
        Ok(())
    });
}

#[test]
fn an_answer_is_for_all_selected_rows() {
    test(async |browser| {
        open_five(browser, "table").await?;
        go_to_grid(browser).await?;
        press(browser, &["Space", "Shift+ArrowDown"]).await?;
        at(browser, "search", "").await?;
        until_text(browser, ".inspector-title, .inspector-head h2", "2 touchpoints").await.ok();
        browser
            .until("map.shadowRoot.querySelectorAll('.table-row.is-selected').length === 2")
            .await?;
        click(browser, "[data-touchpoint=basket] [data-do=tick]").await?;
        browser
            .until("map.shadowRoot.querySelectorAll('.table-row.is-selected').length === 3")
            .await?;
        edit_cell(browser, "basket", "owner.marketing").await?;
        until_text(browser, ".cell-note", "For these 3 touchpoints").await?;
        click(browser, ".cell-editor [role=option]").await?;
        browser
            .until(
                "['ad', 'search', 'basket'].every((id) => found(id).owner?.marketing === 'anna')",
            )
            .await?;
        press(browser, &["Ctrl+z"]).await?;
        browser.until("!found('basket').owner && !found('search').owner").await?;
        Ok(())
    });
}

#[test]
fn rows_are_found_filtered_and_sorted() {
    test(async |browser| {
        open_five(browser, "table").await?;
        until_text(browser, ".table-count", "5 of 5 touchpoints").await?;
        browser.until("rows() === 'ad search basket leave done' || rows() === 'ad search basket done leave'").await?;
        go_to_grid(browser).await?;
        press(browser, &["/"]).await?;
        until_focus(browser, ".table-filter input").await?;
        write(browser, "order").await?;
        until_text(browser, ".table-count", "1 of 5 touchpoints").await?;
        browser.until("rows() === 'done'").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, ".table-grid").await?;
        until_text(browser, ".table-count", "5 of 5 touchpoints").await?;
        // By what nobody answered.
        click(browser, "[data-drop=filters]").await?;
        browser
            .js("[...map.shadowRoot.querySelectorAll('.drop-sheet fieldset')]
                 .find((set) => set.querySelector('legend').innerText === 'Systems').querySelector('input').click()")
            .await?;
        browser
            .until(
                "map.shadowRoot.querySelector('.table-count').innerText === '3 of 5 touchpoints'",
            )
            .await?;
        until_text(browser, ".table-chip", "Systems: Not answered yet").await?;
        click(browser, ".table-all").await?;
        until_text(browser, ".table-count", "5 of 5 touchpoints").await?;
        // Sorted by the names, from behind.
        for expected in ["basket leave done search ad", "ad search done leave basket"] {
            click(browser, ".is-head .is-name .table-sort").await?;
            browser.until(&format!("rows() === '{expected}'")).await?;
        }
        assert_eq!(text(browser, ".is-head .is-name .table-sorted").await?, "↓");
        Ok(())
    });
}

#[test]
fn columns_are_shown_hidden_and_moved() {
    test(async |browser| {
        open_five(browser, "table").await?;
        let heads = "[...map.shadowRoot.querySelectorAll('.is-head .table-sort')].map((head) => head.innerText).join(', ')";
        let begun =
            "Touchpoint, Marketing owner, Systems, Data, Leads to, Comes from, Channel, Stage";
        browser.until(&format!("{heads} === '{begun}'")).await?;
        click(browser, "[data-drop=columns]").await?;
        click(browser, ".drop-column:nth-child(3) .drop-tick input").await?;
        browser.until(&format!("{heads} === '{}'", begun.replace(" Data,", ""))).await?;
        click(browser, ".drop-column:nth-child(2) button").await?;
        browser
            .until(&format!("{heads}.startsWith('Touchpoint, Systems, Marketing owner')"))
            .await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, "[data-drop=columns]").await?;
        Ok(())
    });
}

#[test]
fn of_pasted_rows_the_bad_ones_are_named_and_the_rest_is_one_step() {
    test(async |browser| {
        open_five(browser, "table").await?;
        go_to_grid(browser).await?;
        let mut block = String::from("Name\tStage\tMarketing owner\tEmotion\n");
        for row in 1..=200 {
            let (stage, emotion) = match row {
                13 => ("Fnid", "1"),
                77 => ("Find", "happy"),
                _ => ("Find", "1"),
            };
            let name = if row == 150 { String::new() } else { format!("Step {row}") };
            block.push_str(&format!("{name}\t{stage}\tAnna\t{emotion}\n"));
        }
        paste(browser, &block).await?;
        browser.deep("journey-map >>> .panel .list-take").await?;
        let bad = "[...map.shadowRoot.querySelectorAll('.list-import .complaints')][0].innerText.replace(/\\s+/g, ' ')";
        let said = browser.js(&format!("return {bad}")).await?;
        for why in [
            "14",
            "no stage called “Fnid”. Did you mean “Find”?",
            "78",
            "“happy” is no number",
            "151",
            "There is no name in this row.",
        ] {
            assert!(said.as_str().unwrap_or_default().contains(why), "{why} in {said}");
        }
        browser.until("journey().touchpoints.length === 5").await?;
        click(browser, ".list-take").await?;
        browser.until("journey().touchpoints.length === 202").await?;
        until_text(browser, ".table-count", "202 of 202 touchpoints").await?;
        browser.until("map.shadowRoot.querySelectorAll('.table-row').length < 80").await?;
        click(browser, "[data-action=undo]").await?;
        browser.until("journey().touchpoints.length === 5").await?;
        Ok(())
    });
}

#[test]
fn what_is_selected_on_the_map_is_in_sight() {
    test(async |browser| {
        open_five(browser, "map").await?;
        click(browser, ".card[data-touchpoint=done] .card-name").await?;
        browser.until("map.selected?.id === 'done'").await?;
        press(browser, &["t"]).await?;
        browser
            .until("map.view === 'table' || map.shadowRoot.querySelector('.table-grid')")
            .await?;
        at(browser, "done", "").await?;
        Ok(())
    });
}

#[test]
fn who_only_reads_sees_and_changes_nothing() {
    test(async |browser| {
        browser.site().page("/five.json", FIVE);
        browser.open_host("<journey-map src=five.json view=table></journey-map>").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .table-row[data-touchpoint=done]").await?;
        browser.js("map.shadowRoot.querySelector('.table-grid').focus()").await?;
        press(browser, &["ArrowRight", "x", "Delete", "F2"]).await?;
        browser
            .until("!map.shadowRoot.querySelector('.cell-editor, .is-add, .table-add-stage')")
            .await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.id === 'ad'").await?;
        Ok(())
    });
}
