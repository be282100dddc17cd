//! The service blueprint by hand: going there, from cell to cell, answering where it stands, the curve, the rows, several
//! touchpoints at once, and a thousand of them.

use std::fmt::Write as _;

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, double_click, place, press, quick, until_focus, until_text, write};
use crate::plan::{begin, begin_early};
use crate::pointer::{Pointer, use_fingers};

/// Three stages, of which one is empty; four touchpoints; a feeling for the first three.
const CAFE: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Café",
  "people": [{ "id": "ann", "name": "Ann", "function": "marketing" }],
  "systems": [{ "id": "till", "name": "Till" }],
  "journeys": [{
    "id": "cup",
    "title": "A cup of coffee",
    "stages": [{ "id": "come", "name": "Come in" }, { "id": "drink", "name": "Drink" }, { "id": "leave", "name": "Leave" }],
    "touchpoints": [
      { "id": "queue", "name": "Queue", "stage": "come", "experience": { "emotion": -1 } },
      { "id": "order", "name": "Order", "stage": "come", "channel": "store", "experience": { "emotion": 0 } },
      { "id": "cup", "name": "Cup", "stage": "drink", "experience": { "emotion": 2 } },
      { "id": "seat", "name": "Seat", "stage": "drink" }
    ],
    "transitions": [
      { "id": "a", "from": "queue", "to": "order" },
      { "id": "b", "from": "order", "to": "cup" },
      { "id": "c", "from": "cup", "to": "seat" }
    ]
  }]
}
"#;

const GRID: &str = ".blueprint-grid";

/// Opens the café, as its element says.
async fn open(browser: &Browser, markup: &str) -> Result<()> {
    browser.site().page("/cafe.json", CAFE);
    browser.open_host(&format!("<journey-map src=cafe.json {markup}></journey-map>")).await?;
    begin(browser).await?;
    browser
        .js("window.of = (id) => map.toJSON().journeys[0].touchpoints.find((found) => found.id === id);
             window.grid = () => map.shadowRoot.querySelector('.blueprint-grid');
             window.here = () => {
                 const cell = map.shadowRoot.querySelector('#' + grid().getAttribute('aria-activedescendant'));
                 const strip = cell.closest('.blueprint-row').dataset.key;
                 return strip ? `${strip} ${cell.dataset.column}` : cell.innerText.trim();
             };
             window.names = () => [...map.shadowRoot.querySelectorAll('.blueprint-name')].map((name) => name.innerText.trim());
             window.rows = () => [...map.shadowRoot.querySelectorAll('.blueprint-rows > .blueprint-row')].map((row) => row.dataset.key)")
        .await?;
    Ok(())
}

pub(crate) async fn open_blueprint(browser: &Browser) -> Result<()> {
    open(browser, "mode=edit view=blueprint").await?;
    browser.deep("journey-map >>> .blueprint-cell").await?;
    Ok(())
}

pub(crate) fn cell(row: &str, column: usize) -> String {
    format!("[data-key='{row}'] [data-column='{column}']")
}

/// Waits until a script has this value.
pub(crate) async fn until(browser: &Browser, script: &str, wanted: Value) -> Result<()> {
    let wanted = wanted.to_string();
    browser.until(&format!("JSON.stringify({script} ?? null) === {wanted:?}")).await?;
    Ok(())
}

async fn until_here(browser: &Browser, wanted: &str) -> Result<()> {
    until(browser, "here()", json!(wanted)).await
}

#[test]
fn it_is_opened_by_key_by_attribute_and_left_again() {
    test(async |browser| {
        open(browser, "mode=edit").await?;
        click(browser, ".card[data-touchpoint=cup] .card-name").await?;
        press(browser, &["p"]).await?;
        until_focus(browser, GRID).await?;
        until_here(browser, "Cup").await?;
        until(browser, "map.view", json!("blueprint")).await?;
        until(browser, "names()", json!(["Queue", "Order", "Cup", "Seat", "Add the first"]))
            .await?;
        press(browser, &["p"]).await?;
        browser.deep("journey-map >>> .card.is-selected[data-touchpoint=cup]").await?;
        until(browser, "map.view", json!("map")).await?;
        browser.js("map.setAttribute('view', 'blueprint')").await?;
        browser.deep("journey-map >>> .blueprint-name.is-selected").await?;
        Ok(())
    });
}

#[test]
fn a_row_is_answered_by_keyboard_alone() {
    test(async |browser| {
        open_blueprint(browser).await?;
        browser.js("grid().focus()").await?;
        press(browser, &["ArrowDown"]).await?;
        until_here(browser, "description 0").await?;
        // A letter begins, Tab goes on to the next touchpoint.
        write(browser, "w").await?;
        until_focus(browser, ".cell-editor textarea").await?;
        write(browser, "aits").await?;
        press(browser, &["Tab"]).await?;
        until_here(browser, "description 1").await?;
        until(browser, "of('queue').description", json!("waits")).await?;
        until_text(browser, &cell("description", 0), "waits").await?;
        press(browser, &["F2"]).await?;
        until_focus(browser, ".cell-editor textarea").await?;
        write(browser, "says it").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, GRID).await?;
        until_here(browser, "description 1").await?;

        // Something is picked, and the cell is left with it.
        press(
            browser,
            &[
                "Ctrl+Home",
                "ArrowDown",
                "ArrowDown",
                "ArrowDown",
                "ArrowDown",
                "ArrowDown",
                "ArrowDown",
            ],
        )
        .await?;
        until_here(browser, "owner.marketing 0").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".cell-editor input").await?;
        write(browser, "Ann").await?;
        browser.deep("journey-map >>> .cell-editor [role=option]").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, GRID).await?;
        until(browser, "of('queue').owner", json!({ "marketing": "ann" })).await?;

        // What is answered is taken back in one step, and comes again with undo.
        press(browser, &["Delete"]).await?;
        until(browser, "of('queue').owner", Value::Null).await?;
        press(browser, &["Ctrl+z"]).await?;
        until(browser, "of('queue').owner", json!({ "marketing": "ann" })).await?;
        Ok(())
    });
}

#[test]
fn a_cell_is_answered_by_pointer_without_dragging() {
    test(async |browser| {
        open_blueprint(browser).await?;
        click(browser, &cell("experience.pains", 1)).await?;
        until_here(browser, "experience.pains 1").await?;
        click(browser, ".blueprint-edit").await?;
        until_focus(browser, ".cell-editor textarea").await?;
        write(browser, "Too loud").await?;
        click(browser, &cell("experience.pains", 2)).await?;
        until_text(browser, &cell("experience.pains", 1), "Too loud").await?;
        browser.until("!map.shadowRoot.querySelector('.cell-editor')").await?;
        double_click(browser, &cell("owner.marketing", 0)).await?;
        browser.deep("journey-map >>> .cell-editor [role=option]").await?;
        click(browser, ".cell-editor [role=option]").await?;
        until(browser, "of('queue').owner", json!({ "marketing": "ann" })).await?;
        Ok(())
    });
}

#[test]
fn a_finger_taps_twice_to_answer() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_blueprint(browser).await?;
        for _ in 0..2 {
            let at = place(browser, &cell("description", 0)).await?;
            Pointer::Finger.tap(browser, at).await?;
            until_here(browser, "description 0").await?;
        }
        until_focus(browser, ".cell-editor textarea").await?;
        Ok(())
    });
}

#[test]
fn how_it_feels_is_changed_on_the_curve() {
    test(async |browser| {
        open_blueprint(browser).await?;
        let emotion = |id: &str| format!("of('{id}').experience?.emotion");
        let line = "map.shadowRoot.querySelector('.blueprint-curve-line').getAttribute('d').match(/[MC]/g).join('')";
        until(browser, line, json!("MCC")).await?;

        click(browser, &cell("experience.emotion", 0)).await?;
        click(browser, ".blueprint-level[data-emotion='1']").await?;
        until(browser, &emotion("queue"), json!(1)).await?;
        until_focus(browser, GRID).await?;
        press(browser, &["-"]).await?;
        until(browser, &emotion("queue"), json!(0)).await?;

        // Gone into, arrows change it.
        press(browser, &["End", "ArrowLeft", "Enter"]).await?;
        browser.deep("journey-map >>> .is-adjusting").await?;
        press(browser, &["ArrowUp", "ArrowDown"]).await?;
        until(browser, &emotion("seat"), json!(-1)).await?;
        until_here(browser, "experience.emotion 3").await?;
        until(browser, line, json!("MCCC")).await?;
        press(browser, &["Escape", "Delete"]).await?;
        until(browser, &emotion("seat"), Value::Null).await?;
        press(browser, &["Ctrl+z"]).await?;
        until(browser, &emotion("seat"), json!(-1)).await?;
        Ok(())
    });
}

#[test]
fn rows_are_hidden_shown_and_moved() {
    test(async |browser| {
        open_blueprint(browser).await?;
        let first = "rows().slice(0, 3)";
        until(browser, first, json!(["description", "channel", "experience.emotion"])).await?;
        click(browser, ".blueprint-rows-button").await?;
        until_focus(browser, ".blueprint-menu input").await?;
        press(browser, &["Space"]).await?;
        until(browser, first, json!(["channel", "experience.emotion", "experience.pains"])).await?;
        click(browser, "[aria-label='Move down: Channel']").await?;
        until(browser, first, json!(["experience.emotion", "channel", "experience.pains"])).await?;
        click(browser, ".blueprint-menu [data-key=cost]").await?;
        browser.until("rows().includes('cost')").await?;
        click(browser, ".blueprint-menu-head .button:not(.only-icon)").await?;
        until(browser, first, json!(["description", "channel", "experience.emotion"])).await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.blueprint-menu:popover-open')").await?;
        assert_eq!(browser.js("return told.length").await?, json!(0));
        Ok(())
    });
}

#[test]
fn touchpoints_are_named_added_moved_and_removed() {
    test(async |browser| {
        open_blueprint(browser).await?;
        click(browser, ".blueprint-name[data-touchpoint=order]").await?;
        browser.deep("journey-map >>> .inspector-head").await?;
        until_focus(browser, GRID).await?;
        press(browser, &["F2"]).await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Say it").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, GRID).await?;
        until(browser, "names().slice(0, 2)", json!(["Queue", "Say it"])).await?;

        press(browser, &["Ctrl+Enter"]).await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Pay").await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, GRID).await?;
        until(browser, "names().slice(0, 3)", json!(["Queue", "Say it", "Pay"])).await?;
        until_here(browser, "Pay").await?;

        press(browser, &["Alt+ArrowRight"]).await?;
        until(browser, "of('pay').stage", json!("drink")).await?;
        until_here(browser, "Pay").await?;
        press(browser, &["Delete"]).await?;
        until(browser, "names().includes('Pay')", json!(false)).await?;
        press(browser, &["Ctrl+z"]).await?;
        until(browser, "names().includes('Pay')", json!(true)).await?;
        Ok(())
    });
}

#[test]
fn several_are_selected_and_removed_in_one_step() {
    test(async |browser| {
        open_blueprint(browser).await?;
        click(browser, ".blueprint-name[data-touchpoint=queue]").await?;
        press(browser, &["Shift+ArrowRight"]).await?;
        let selected = "[...map.shadowRoot.querySelectorAll('.blueprint-name.is-selected')].length";
        until(browser, selected, json!(2)).await?;
        let at = place(browser, ".blueprint-name[data-touchpoint=seat]").await?;
        let chain = quick(browser).key_down('\u{e009}').move_to(at.0, at.1).click();
        chain.key_up('\u{e009}').perform().await?;
        until(browser, selected, json!(3)).await?;
        press(browser, &["Delete"]).await?;
        until(browser, "map.toJSON().journeys[0].touchpoints.length", json!(1)).await?;
        press(browser, &["Ctrl+z"]).await?;
        until(browser, "map.toJSON().journeys[0].touchpoints.length", json!(4)).await?;
        Ok(())
    });
}

#[test]
fn a_stage_without_touchpoints_asks_for_the_first() {
    test(async |browser| {
        open_blueprint(browser).await?;
        click(browser, ".blueprint-first").await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Goodbye").await?;
        press(browser, &["Enter"]).await?;
        until(browser, "of('goodbye')?.stage", json!("leave")).await?;
        until(browser, "names().at(-1)", json!("Goodbye")).await?;
        Ok(())
    });
}

#[test]
fn who_only_looks_changes_nothing() {
    test(async |browser| {
        open(browser, "view=blueprint").await?;
        browser.deep("journey-map >>> .blueprint-cell").await?;
        click(browser, &cell("description", 1)).await?;
        until_here(browser, "description 1").await?;
        press(browser, &["Delete", "F2", "w"]).await?;
        press(browser, &["Enter"]).await?;
        browser.deep("journey-map >>> .inspector-head").await?;
        let found = browser.js("return map.shadowRoot.querySelectorAll('.cell-editor, .blueprint-edit, .blueprint-add').length").await?;
        assert_eq!(found, json!(0));
        Ok(())
    });
}

/// A journey of so many touchpoints, one after the other, ten in a stage.
fn long(count: usize) -> String {
    let (mut stages, mut touchpoints, mut ways) = (String::new(), String::new(), String::new());
    for place in 0..count {
        let comma = if place == 0 { "" } else { "," };
        if place % 10 == 0 {
            let _ = write!(
                stages,
                r#"{comma}{{"id":"s{}","name":"Stage {}"}}"#,
                place / 10,
                place / 10
            );
        }
        let stage = place / 10;
        let _ = write!(
            touchpoints,
            r#"{comma}{{"id":"t{place}","name":"Step {place}","stage":"s{stage}","description":"What happens at {place}"}}"#
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
        r#"{{"format":"journey-map","version":1,"title":"Long","journeys":[{{"id":"j","title":"Long","stages":[{stages}],"touchpoints":[{touchpoints}],"transitions":[{ways}]}}]}}"#
    )
}

#[test]
fn of_a_thousand_only_those_in_sight_are_drawn_and_heads_stay() {
    test(async |browser| {
        browser.site().page("/long.json", long(1_000));
        browser
            .open_host("<journey-map src=long.json mode=edit view=blueprint></journey-map>")
            .await?;
        begin_early(browser).await?;
        browser.deep("journey-map >>> .blueprint-cell").await?;
        browser
            .js("window.grid = () => map.shadowRoot.querySelector('.blueprint-grid');
                 window.box = (selector) => map.shadowRoot.querySelector(selector)?.getBoundingClientRect();
                 window.drawn = () => map.shadowRoot.querySelectorAll('.blueprint-name').length")
            .await?;
        browser.until("grid().scrollWidth > 100000 && drawn() < 40").await?;
        browser.js("grid().scrollTo(90000, 200)").await?;
        browser
            .until("box('.blueprint-name') && box('.blueprint-name').top < 200 && drawn() < 40")
            .await?;
        // What stands in sight is drawn, with its head above it and its title before it.
        browser
            .until(
                "(() => {
                     const { left, top } = grid().getBoundingClientRect();
                     const at = (x, y) => map.shadowRoot.elementFromPoint(left + x, top + y);
                     return at(400, 60)?.closest('.blueprint-name') && at(20, 150)?.closest('.blueprint-row-title')
                         && at(20, 10)?.closest('.blueprint-corner') && at(600, 10)?.closest('.blueprint-stage');
                 })()",
            )
            .await?;
        // Whoever comes with a selection finds it.
        browser.js("map.select('t500')").await?;
        browser.until("box('.blueprint-name.is-selected')?.left > 100 && box('.blueprint-name.is-selected').left < 1200").await?;
        browser.js("grid().focus()").await?;
        press(browser, &["End"]).await?;
        browser.until("grid().getAttribute('aria-activedescendant') === 'blueprint-1-999'").await?;
        browser.deep("journey-map >>> #blueprint-1-999").await?;
        Ok(())
    });
}
