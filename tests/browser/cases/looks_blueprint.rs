//! How the blueprint looks: at its beginning, with a cell that is being answered, and with the list of its rows.

use anyhow::Result;
use harness::Browser;

use crate::hands::click;
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Blueprint,
    Cell,
    Rows,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Blueprint => "blueprint",
            Self::Cell => "blueprint-cell",
            Self::Rows => "blueprint-rows",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_example(browser).await?;
        browser.js("map.view = 'blueprint'").await?;
        browser.deep("journey-map >>> .blueprint-point").await?;
        match self {
            Self::Blueprint => {
                click(browser, "[data-key='experience.emotion'] [data-column='1']").await?;
                browser.deep("journey-map >>> .blueprint-level").await?;
            }
            Self::Cell => {
                click(browser, "[data-key=description] [data-column='0']").await?;
                click(browser, ".blueprint-edit").await?;
                browser.deep("journey-map >>> .cell-editor textarea").await?;
            }
            Self::Rows => {
                click(browser, ".blueprint-rows-button").await?;
                browser.deep("journey-map >>> .blueprint-menu input:focus").await?;
            }
        }
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn the_blueprint_on_a_desk() {
    look(Sight::Blueprint, DESK);
}

#[test]
fn the_blueprint_on_a_phone() {
    look(Sight::Blueprint, PHONE);
}

#[test]
fn the_blueprint_on_a_small_phone() {
    look(Sight::Blueprint, SMALL);
}

#[test]
fn a_cell_of_the_blueprint_on_a_desk() {
    look(Sight::Cell, DESK);
}

#[test]
fn a_cell_of_the_blueprint_on_a_phone() {
    look(Sight::Cell, PHONE);
}

#[test]
fn the_rows_of_the_blueprint_on_a_desk() {
    look(Sight::Rows, DESK);
}

#[test]
fn the_rows_of_the_blueprint_on_a_small_phone() {
    look(Sight::Rows, SMALL);
}
