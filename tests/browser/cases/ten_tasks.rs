//! What an editor is for, done on the map and in the table, by keys alone and by a pointer that never drags: each time
//! the document says that it is done.

use crate::hands::{click, double_click, press, until_focus, write};
use crate::keyboard::{downloads, tab_to};
use crate::table::{at, edit_cell};
use crate::task::Way::{MapByKeys, MapByPointer, TableByKeys, TableByPointer};
use crate::task::{choose, pick, step, take, task, walk};

#[test]
fn create() {
    task("journey().touchpoints.some(({ name }) => name === 'Compare')", async |browser, way| {
        match way {
            MapByKeys => {
                walk(browser, "ad").await?;
                press(browser, &["n"]).await?;
            }
            MapByPointer => click(browser, ".stage-head[data-stage=find] .stage-add").await?,
            TableByKeys => press(browser, &["Ctrl+End", "Enter"]).await?,
            TableByPointer => click(browser, ".table-row.is-stage .table-tool").await?,
        }
        until_focus(browser, ".naming").await?;
        write(browser, "Compare").await?;
        match way {
            MapByKeys | TableByKeys => press(browser, &["Enter"]).await,
            // Whoever goes on elsewhere has named it.
            MapByPointer | TableByPointer => click(browser, "[data-action=findings]").await,
        }
    });
}

#[test]
fn rename() {
    task("found('search').name.endsWith('Ask')", async |browser, way| {
        match way {
            MapByKeys => {
                walk(browser, "search").await?;
                press(browser, &["F2"]).await?;
                until_focus(browser, ".naming").await?;
            }
            MapByPointer => {
                double_click(browser, ".card[data-touchpoint=search] .card-name").await?;
                until_focus(browser, ".naming").await?;
            }
            TableByKeys => {
                step(browser, "search", "").await?;
                press(browser, &["F2"]).await?;
                until_focus(browser, ".cell-editor input").await?;
                press(browser, &["End"]).await?;
            }
            TableByPointer => {
                take(browser, way, "search", "rename").await?;
                until_focus(browser, ".naming").await?;
            }
        }
        write(browser, "Ask").await?;
        match way {
            MapByKeys | TableByKeys => press(browser, &["Enter"]).await,
            MapByPointer | TableByPointer => click(browser, "[data-action=findings]").await,
        }
    });
}

#[test]
fn connect() {
    let done = "journey().transitions.some(({ from, to }) => from === 'search' && to === 'done')";
    task(done, async |browser, way| match way {
        MapByKeys => {
            walk(browser, "search").await?;
            press(browser, &["c"]).await?;
            until_focus(browser, ".map-chooser .picker-input").await?;
            choose(browser, "Order").await
        }
        MapByPointer => {
            take(browser, way, "search", "connect").await?;
            browser.deep("journey-map >>> .map-chooser").await?;
            click(browser, ".card[data-touchpoint=done] .card-name").await
        }
        TableByKeys => {
            step(browser, "search", "leads-to").await?;
            press(browser, &["Enter"]).await?;
            until_focus(browser, ".cell-editor .picker-input").await?;
            choose(browser, "Order").await
        }
        TableByPointer => {
            edit_cell(browser, "search", "leads-to").await?;
            click(browser, ".cell-editor .picker-input").await?;
            pick(browser, "Order").await
        }
    });
}

#[test]
fn move_to_another_stage() {
    task("found('search').stage === 'pay'", async |browser, way| match way {
        MapByKeys => {
            walk(browser, "search").await?;
            press(browser, &["Alt+ArrowRight"]).await
        }
        TableByKeys => {
            step(browser, "search", "").await?;
            press(browser, &["Alt+ArrowRight"]).await
        }
        MapByPointer | TableByPointer => {
            take(browser, way, "search", "restage").await?;
            click(browser, ".map-chooser .picker-input").await?;
            pick(browser, "Pay").await
        }
    });
}

#[test]
fn reorder() {
    task(
        "found('done').order < found('leave').order || found('done').order <= 1",
        async |browser, way| match way {
            MapByKeys => {
                walk(browser, "done").await?;
                press(browser, &["Alt+ArrowUp"]).await
            }
            TableByKeys => {
                press(browser, &["Ctrl+End", "ArrowUp"]).await?;
                browser.deep("journey-map >>> [data-touchpoint=done] .is-here").await?;
                press(browser, &["Alt+ArrowUp"]).await
            }
            MapByPointer | TableByPointer => take(browser, way, "done", "move-up").await,
        },
    );
}

#[test]
fn answer_the_three_questions() {
    let done = "found('search').owner?.marketing === 'anna' && found('search').systems?.[0].system === 'shop'
        && found('search').data?.[0].category === 'order'";
    let answers = [
        ("1", "owner", "owner.marketing", "Anna", "found('search').owner?.marketing === 'anna'"),
        ("2", "system", "systems", "Shop", "found('search').systems?.[0].system === 'shop'"),
        ("3", "data", "data", "Order", "found('search').data?.[0].category === 'order'"),
    ];
    task(done, async |browser, way| {
        for (key, slot, column, name, answered) in answers {
            match way {
                MapByKeys => {
                    walk(browser, "search").await?;
                    press(browser, &[key]).await?;
                    until_focus(browser, &format!(".question.{slot} .picker-input")).await?;
                    choose(browser, name).await?;
                }
                MapByPointer => {
                    click(browser, &format!(".card[data-touchpoint=search] .slot.{slot}")).await?;
                    until_focus(browser, &format!(".question.{slot} .picker-input")).await?;
                    pick(browser, name).await?;
                }
                TableByKeys => {
                    step(browser, "search", column).await?;
                    press(browser, &["Enter"]).await?;
                    until_focus(browser, ".cell-editor .picker-input").await?;
                    choose(browser, name).await?;
                }
                TableByPointer => {
                    edit_cell(browser, "search", column).await?;
                    click(browser, ".cell-editor .picker-input").await?;
                    pick(browser, name).await?;
                }
            }
            browser.until(answered).await?;
            if way == TableByKeys && column != "owner.marketing" {
                press(browser, &["Escape"]).await?;
            }
            if way == TableByPointer && column != "owner.marketing" {
                click(browser, ".table-count").await?;
            }
            if matches!(way, TableByKeys | TableByPointer) {
                browser.until("!map.shadowRoot.querySelector('.cell-editor')").await?;
                until_focus(browser, ".table-grid").await?;
            }
        }
        Ok(())
    });
}

#[test]
fn set_a_fallback_system() {
    task("found('basket').systems[0].fallback === 'spare'", async |browser, way| {
        let around = match way {
            MapByKeys => {
                walk(browser, "basket").await?;
                press(browser, &["2"]).await?;
                until_focus(browser, ".question.system, .question.system *").await?;
                ".question.system"
            }
            MapByPointer => {
                click(browser, ".card[data-touchpoint=basket] .slot.system").await?;
                until_focus(browser, ".question.system, .question.system *").await?;
                ".question.system"
            }
            TableByKeys => {
                step(browser, "basket", "systems").await?;
                press(browser, &["Enter"]).await?;
                until_focus(browser, ".cell-editor *").await?;
                ".cell-editor"
            }
            TableByPointer => {
                edit_cell(browser, "basket", "systems").await?;
                ".cell-editor"
            }
        };
        let fold = format!("{around} .row-open[aria-expanded=false]");
        let slot = format!("{around} [data-asks=fallback]");
        let is_folded = browser
            .js_with(
                "return Boolean(map.shadowRoot.querySelector(arguments[0]))",
                vec![fold.as_str().into()],
            )
            .await?;
        match way {
            MapByKeys | TableByKeys => {
                if is_folded == true {
                    tab_to(browser, &fold).await?;
                    press(browser, &["Enter"]).await?;
                }
                tab_to(browser, &slot).await?;
                press(browser, &["Enter"]).await?;
                until_focus(
                    browser,
                    &format!("{around} [data-field='systems[0].fallback'] .picker-input"),
                )
                .await?;
                choose(browser, "Spare").await
            }
            MapByPointer | TableByPointer => {
                if is_folded == true {
                    click(browser, &fold).await?;
                }
                click(browser, &slot).await?;
                pick(browser, "Spare").await
            }
        }
    });
}

#[test]
fn delete() {
    task("!found('done') && journey().transitions.length === 3", async |browser, way| match way {
        MapByKeys => {
            walk(browser, "done").await?;
            press(browser, &["Delete"]).await
        }
        TableByKeys => {
            press(browser, &["Ctrl+End", "ArrowUp", "Home"]).await?;
            at(browser, "done", "").await?;
            press(browser, &["Delete"]).await
        }
        MapByPointer | TableByPointer => take(browser, way, "done", "delete").await,
    });
}

#[test]
fn undo() {
    task("found('done') && journey().transitions.length === 4", async |browser, way| {
        match way {
            MapByKeys => {
                walk(browser, "done").await?;
                press(browser, &["Delete"]).await?;
            }
            TableByKeys => {
                press(browser, &["Ctrl+End", "ArrowUp", "Home"]).await?;
                at(browser, "done", "").await?;
                press(browser, &["Delete"]).await?;
            }
            MapByPointer | TableByPointer => take(browser, way, "done", "delete").await?,
        }
        browser.until("!found('done')").await?;
        match way {
            MapByKeys | TableByKeys => press(browser, &["Ctrl+z"]).await,
            MapByPointer | TableByPointer => click(browser, "[data-action=undo]").await,
        }
    });
}

#[test]
fn find() {
    task("map.selected?.id === 'basket'", async |browser, way| match way {
        MapByKeys => {
            walk(browser, "ad").await?;
            press(browser, &["/"]).await?;
            until_focus(browser, ".search input").await?;
            write(browser, "basket").await?;
            browser.until("map.shadowRoot.querySelector('.search [role=option]')").await?;
            press(browser, &["Enter"]).await
        }
        MapByPointer => {
            click(browser, ".search [data-action=find]").await?;
            until_focus(browser, ".search input").await?;
            write(browser, "basket").await?;
            pick(browser, "Fill the basket").await
        }
        TableByKeys => {
            press(browser, &["/"]).await?;
            until_focus(browser, ".table-filter input").await?;
            write(browser, "basket").await?;
            browser.until("rows() === 'basket'").await?;
            press(browser, &["Enter"]).await?;
            until_focus(browser, ".table-grid").await?;
            at(browser, "basket", "").await?;
            press(browser, &["Enter"]).await
        }
        TableByPointer => {
            click(browser, ".table-filter input").await?;
            write(browser, "basket").await?;
            browser.until("rows() === 'basket'").await?;
            click(browser, "[data-touchpoint=basket] .table-name").await?;
            click(browser, "[data-touchpoint=basket] [data-do=open]").await
        }
    });
}

#[test]
fn export() {
    task("given.length === 1 && given[0].name.endsWith('.json')", async |browser, way| {
        downloads(browser).await?;
        match way {
            MapByKeys => {
                walk(browser, "ad").await?;
                press(browser, &["Ctrl+e"]).await?;
            }
            TableByKeys => press(browser, &["Ctrl+e"]).await?,
            MapByPointer | TableByPointer => click(browser, "[data-action=export]").await?,
        }
        // What is taken along is asked first.
        until_focus(browser, "[data-form=json]").await?;
        match way {
            MapByKeys | TableByKeys => press(browser, &["Enter"]).await?,
            MapByPointer | TableByPointer => click(browser, "[data-form=json]").await?,
        }
        Ok(())
    });
}
