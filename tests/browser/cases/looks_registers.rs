//! How registers look: a page, an empty one, the landscape of systems, and the panels that ask
//! before entries are merged or removed.

use anyhow::Result;
use harness::Browser;

use crate::hands::{click, press, until_focus, write};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Page,
    Empty,
    Landscape,
    Merge,
    Remove,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Page => "register",
            Self::Empty => "register-empty",
            Self::Landscape => "landscape",
            Self::Merge => "merge",
            Self::Remove => "remove",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_example(browser).await?;
        let view = match self {
            Self::Page => "people",
            Self::Merge | Self::Remove => "systems",
            Self::Empty => "channels",
            Self::Landscape => "integrations",
        };
        browser.js_with("map.view = arguments[0]", vec![view.into()]).await?;
        browser.until("map.shadowRoot.querySelector('.register-title')").await?;
        match self {
            Self::Empty => drop(browser.deep("journey-map >>> .register-empty").await?),
            Self::Page => click(browser, ".register-rows .register-row:nth-child(2)").await?,
            Self::Landscape => {
                click(browser, ".register-look:nth-child(2)").await?;
                browser.deep("journey-map >>> .landscape-node").await?;
            }
            Self::Merge => {
                browser.js("map.shadowRoot.querySelector('.register-grid').focus()").await?;
                press(browser, &["m"]).await?;
                until_focus(browser, ".merge input").await?;
                write(browser, "crm").await?;
                press(browser, &["Enter"]).await?;
                browser.deep("journey-map >>> .merge-question").await?;
            }
            Self::Remove => {
                browser.js("map.shadowRoot.querySelector('.register-grid').focus()").await?;
                press(browser, &["Delete"]).await?;
                browser.deep("journey-map >>> .panel.is-removal").await?;
            }
        }
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn a_register_on_a_desk() {
    look(Sight::Page, DESK);
}

#[test]
fn a_register_on_a_phone() {
    look(Sight::Page, PHONE);
}

#[test]
fn a_register_on_a_small_phone() {
    look(Sight::Page, SMALL);
}

#[test]
fn an_empty_register_on_a_desk() {
    look(Sight::Empty, DESK);
}

#[test]
fn an_empty_register_on_a_phone() {
    look(Sight::Empty, PHONE);
}

#[test]
fn an_empty_register_on_a_small_phone() {
    look(Sight::Empty, SMALL);
}

#[test]
fn the_landscape_on_a_desk() {
    look(Sight::Landscape, DESK);
}

#[test]
fn the_landscape_on_a_phone() {
    look(Sight::Landscape, PHONE);
}

#[test]
fn the_landscape_on_a_small_phone() {
    look(Sight::Landscape, SMALL);
}

#[test]
fn merging_on_a_desk() {
    look(Sight::Merge, DESK);
}

#[test]
fn merging_on_a_phone() {
    look(Sight::Merge, PHONE);
}

#[test]
fn merging_on_a_small_phone() {
    look(Sight::Merge, SMALL);
}

#[test]
fn removing_on_a_desk() {
    look(Sight::Remove, DESK);
}

#[test]
fn removing_on_a_phone() {
    look(Sight::Remove, PHONE);
}

#[test]
fn removing_on_a_small_phone() {
    look(Sight::Remove, SMALL);
}
