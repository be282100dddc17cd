//! How the command palette looks: as it opens, and with something typed.

use anyhow::Result;
use harness::Browser;

use crate::hands::{click, press, until_focus, write};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Blank,
    Typed,
    None,
    Answer,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Blank => "palette",
            Self::Typed => "palette-typed",
            Self::None => "palette-none",
            Self::Answer => "several-answer",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_example(browser).await?;
        click(browser, ".card").await?;
        press(browser, &["Ctrl+a", "Ctrl+k"]).await?;
        until_focus(browser, ".palette-input").await?;
        match self {
            Self::Blank => {}
            Self::Typed => write(browser, "pa").await?,
            Self::None => write(browser, "reconnect begin").await?,
            Self::Answer => {
                write(browser, "owner").await?;
                press(browser, &["Enter"]).await?;
                browser.deep("journey-map >>> .map-chooser .picker-option").await?;
                return Ok(());
            }
        }
        browser.deep("journey-map >>> .palette-option[aria-selected=true]").await?;
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn the_palette_on_a_desk() {
    look(Sight::Blank, DESK);
}

#[test]
fn the_palette_on_a_phone() {
    look(Sight::Blank, PHONE);
}

#[test]
fn the_palette_on_a_small_phone() {
    look(Sight::Blank, SMALL);
}

#[test]
fn what_the_palette_finds_on_a_desk() {
    look(Sight::Typed, DESK);
}

#[test]
fn what_the_palette_finds_on_a_phone() {
    look(Sight::Typed, PHONE);
}

#[test]
fn a_palette_that_finds_nothing_on_a_phone() {
    look(Sight::None, PHONE);
}

#[test]
fn an_answer_for_several_on_a_desk() {
    look(Sight::Answer, DESK);
}

#[test]
fn an_answer_for_several_on_a_phone() {
    look(Sight::Answer, PHONE);
}
