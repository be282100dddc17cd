//! How insights look: who does what, renewals, and a figure that is open.

use anyhow::Result;
use harness::Browser;

use crate::hands::click;
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    People,
    Renewals,
    Figure,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Renewals => "renewals",
            Self::Figure => "figure",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_example(browser).await?;
        browser.js("map.view = 'insights'").await?;
        browser.deep("journey-map >>> [data-figure=risk]").await?;
        click(browser, "[role=tab][data-tab=people]").await?;
        browser.deep("journey-map >>> .raci-grid").await?;
        match self {
            Self::People => {
                let scroll =
                    "map.shadowRoot.querySelector('.raci').scrollIntoView({ block: 'end' })";
                browser.js(scroll).await?;
                click(browser, ".raci-row:nth-child(3) .raci-cell:nth-child(2)").await?;
                browser.deep("journey-map >>> .raci-cell.is-here").await?;
            }
            Self::Renewals => {
                click(browser, "[role=tab][data-tab=renewals]").await?;
                browser.deep("journey-map >>> .renewals-table").await?;
            }
            Self::Figure => {
                click(browser, "[data-figure=conversion] .figure-face").await?;
                browser.deep("journey-map >>> .figure-card:popover-open .figure-quality").await?;
            }
        }
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn who_does_what_on_a_desk() {
    look(Sight::People, DESK);
}

#[test]
fn who_does_what_on_a_phone() {
    look(Sight::People, PHONE);
}

#[test]
fn who_does_what_on_a_small_phone() {
    look(Sight::People, SMALL);
}

#[test]
fn renewals_on_a_desk() {
    look(Sight::Renewals, DESK);
}

#[test]
fn renewals_on_a_phone() {
    look(Sight::Renewals, PHONE);
}

#[test]
fn renewals_on_a_small_phone() {
    look(Sight::Renewals, SMALL);
}

#[test]
fn an_open_figure_on_a_desk() {
    look(Sight::Figure, DESK);
}

#[test]
fn an_open_figure_on_a_phone() {
    look(Sight::Figure, PHONE);
}

#[test]
fn an_open_figure_on_a_small_phone() {
    look(Sight::Figure, SMALL);
}
