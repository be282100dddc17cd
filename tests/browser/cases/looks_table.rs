//! How the table looks: with rows selected, filtered, a cell that is edited, and what would come of pasted rows.

use anyhow::Result;
use harness::Browser;

use crate::hands::{click, press, until_focus};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Table,
    Selected,
    Filtered,
    Columns,
    Ways,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Selected => "table-selected",
            Self::Filtered => "table-filtered",
            Self::Columns => "table-columns",
            Self::Ways => "table-ways",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_example(browser).await?;
        browser.js("map.view = 'table'").await?;
        browser.deep("journey-map >>> .table-row[data-touchpoint]").await?;
        match self {
            Self::Table => {}
            Self::Selected => {
                browser.js("map.shadowRoot.querySelector('.table-grid').focus()").await?;
                press(browser, &["Space"]).await?;
                browser
                    .until("map.shadowRoot.querySelectorAll('.table-row.is-selected').length === 1")
                    .await?;
                browser.deep("journey-map >>> .inspector-body").await?;
            }
            Self::Filtered => {
                click(browser, "[data-drop=filters]").await?;
                click(browser, ".drop-sheet .drop-tick input").await?;
                browser.deep("journey-map >>> .table-chip").await?;
            }
            Self::Columns => {
                click(browser, "[data-drop=columns]").await?;
                browser.deep("journey-map >>> .drop-columns").await?;
            }
            Self::Ways => {
                browser.js("map.shadowRoot.querySelector('.table-grid').focus()").await?;
                press(
                    browser,
                    &["ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"],
                )
                .await?;
                browser.deep("journey-map >>> [data-column='leads-to'].is-here").await?;
                press(browser, &["Enter"]).await?;
                until_focus(browser, ".cell-editor .picker-input").await?;
            }
        }
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn the_table_on_a_desk() {
    look(Sight::Table, DESK);
}

#[test]
fn the_table_on_a_phone() {
    look(Sight::Table, PHONE);
}

#[test]
fn the_table_on_a_small_phone() {
    look(Sight::Table, SMALL);
}

#[test]
fn selected_rows_on_a_desk() {
    look(Sight::Selected, DESK);
}

#[test]
fn filters_on_a_desk() {
    look(Sight::Filtered, DESK);
}

#[test]
fn filters_on_a_phone() {
    look(Sight::Filtered, PHONE);
}

#[test]
fn columns_on_a_desk() {
    look(Sight::Columns, DESK);
}

#[test]
fn columns_on_a_small_phone() {
    look(Sight::Columns, SMALL);
}

#[test]
fn ways_in_the_table_on_a_desk() {
    look(Sight::Ways, DESK);
}

#[test]
fn ways_in_the_table_on_a_phone() {
    look(Sight::Ways, PHONE);
}
