//! How the flow of customers looks: the improvements, the drawing, the table, and where nothing is known.

use anyhow::Result;
use harness::Browser;

use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::open_example;

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Levers,
    Drawing,
    Table,
    Unknown,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Levers => "flow",
            Self::Drawing => "flow-drawing",
            Self::Table => "flow-table",
            Self::Unknown => "flow-unknown",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        let part = match self {
            Self::Levers => ".flow-levers",
            Self::Drawing => ".flow-drawing",
            Self::Table => ".flow-rows",
            Self::Unknown => ".insights-panel .insights-unknown",
        };
        open_example(browser).await?;
        if matches!(self, Self::Unknown) {
            browser
                .js("const map = document.querySelector('journey-map'), all = map.toJSON();
                     for (const { transitions } of all.journeys)
                         for (const way of transitions) delete way.share;
                     return map.load(all)")
                .await?;
        }
        browser.js("map.view = 'insights'").await?;
        browser.deep(&format!("journey-map >>> {part}")).await?;
        let scroll = "map.shadowRoot.querySelector(arguments[0]).scrollIntoView()";
        browser.js_with(scroll, vec![part.into()]).await?;
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn improvements_on_a_desk() {
    look(Sight::Levers, DESK);
}

#[test]
fn improvements_on_a_phone() {
    look(Sight::Levers, PHONE);
}

#[test]
fn improvements_on_a_small_phone() {
    look(Sight::Levers, SMALL);
}

#[test]
fn the_drawing_of_customers_on_a_desk() {
    look(Sight::Drawing, DESK);
}

#[test]
fn the_drawing_of_customers_on_a_phone() {
    look(Sight::Drawing, PHONE);
}

#[test]
fn the_drawing_of_customers_on_a_small_phone() {
    look(Sight::Drawing, SMALL);
}

#[test]
fn the_table_of_customers_on_a_desk() {
    look(Sight::Table, DESK);
}

#[test]
fn the_table_of_customers_on_a_phone() {
    look(Sight::Table, PHONE);
}

#[test]
fn the_table_of_customers_on_a_small_phone() {
    look(Sight::Table, SMALL);
}

#[test]
fn a_flow_that_is_not_known_on_a_desk() {
    look(Sight::Unknown, DESK);
}

#[test]
fn a_flow_that_is_not_known_on_a_phone() {
    look(Sight::Unknown, PHONE);
}
