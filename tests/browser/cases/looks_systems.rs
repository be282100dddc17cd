//! How the Systems view looks: what hangs on which system, an outage, a replacement, overlaps, fit, and the
//! card of a system.

use anyhow::Result;
use harness::Browser;

use crate::hands::click;
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Heat,
    Outage,
    Replace,
    Overlaps,
    Fit,
    Card,
}

impl Sight {
    /// What it is called, the tab that shows it, and what is there once it is shown.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Heat => ("heat", "heat", ".heat-table"),
            Self::Outage => ("outage", "outage", ".outage-hits"),
            Self::Replace => ("replace", "replace", ".estate-note"),
            Self::Overlaps => ("overlaps", "overlaps", ".overlap-pair"),
            Self::Fit => ("fit", "fit", ".fit-dot"),
            Self::Card => ("system-card", "list", ".register-grid"),
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        let (_, tab, there) = self.parts();
        open_example(browser).await?;
        browser.js("map.view = 'systems'").await?;
        browser.until("map.findings().length > 0").await?;
        browser
            .js_with(
                "map.shadowRoot.querySelector(`.tab[data-tab=${arguments[0]}]`).click()",
                vec![tab.into()],
            )
            .await?;
        browser.deep(&format!("journey-map >>> {there}")).await?;
        match self {
            Self::Replace => {
                browser
                    .js("const select = map.shadowRoot.querySelector(`.estate-choice[aria-label='by']`);
                         select.value = '-nothing';
                         select.dispatchEvent(new Event('change', { bubbles: true }))")
                    .await?;
                browser.deep("journey-map >>> .replace-table").await?;
            }
            Self::Card => {
                click(browser, ".register-rows .register-row:first-child").await?;
                browser.deep("journey-map >>> .system-card").await?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.parts().0, size, async move |browser| sight.open(browser).await);
}

#[test]
fn the_heat_map_on_a_desk() {
    look(Sight::Heat, DESK);
}

#[test]
fn the_heat_map_on_a_phone() {
    look(Sight::Heat, PHONE);
}

#[test]
fn the_heat_map_on_a_small_phone() {
    look(Sight::Heat, SMALL);
}

#[test]
fn an_outage_on_a_desk() {
    look(Sight::Outage, DESK);
}

#[test]
fn an_outage_on_a_phone() {
    look(Sight::Outage, PHONE);
}

#[test]
fn an_outage_on_a_small_phone() {
    look(Sight::Outage, SMALL);
}

#[test]
fn a_replacement_on_a_desk() {
    look(Sight::Replace, DESK);
}

#[test]
fn a_replacement_on_a_phone() {
    look(Sight::Replace, PHONE);
}

#[test]
fn a_replacement_on_a_small_phone() {
    look(Sight::Replace, SMALL);
}

#[test]
fn overlaps_on_a_desk() {
    look(Sight::Overlaps, DESK);
}

#[test]
fn overlaps_on_a_phone() {
    look(Sight::Overlaps, PHONE);
}

#[test]
fn overlaps_on_a_small_phone() {
    look(Sight::Overlaps, SMALL);
}

#[test]
fn fit_on_a_desk() {
    look(Sight::Fit, DESK);
}

#[test]
fn fit_on_a_phone() {
    look(Sight::Fit, PHONE);
}

#[test]
fn fit_on_a_small_phone() {
    look(Sight::Fit, SMALL);
}

#[test]
fn the_card_of_a_system_on_a_desk() {
    look(Sight::Card, DESK);
}

#[test]
fn the_card_of_a_system_on_a_phone() {
    look(Sight::Card, PHONE);
}

#[test]
fn the_card_of_a_system_on_a_small_phone() {
    look(Sight::Card, SMALL);
}
