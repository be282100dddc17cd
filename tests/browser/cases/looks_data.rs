//! How it looks where data goes: the drawing, the list, what leaves its region, and the record of processing.

use anyhow::Result;
use harness::Browser;

use crate::data::open_data;
use crate::looks::{DESK, PHONE, SMALL, look_at};

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Way,
    List,
    Record,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Way => "data-way",
            Self::List => "data-list",
            Self::Record => "data-record",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        open_data(browser).await?;
        browser.js("pick('order-history')").await?;
        browser.deep("journey-map >>> .data-weakest").await?;
        let seen = match self {
            Self::Way => ".data-summary",
            Self::List => {
                browser
                    .js("map.shadowRoot.querySelector('.data-looks button:last-child').click()")
                    .await?;
                browser.until("map.shadowRoot.querySelector('.is-lineage.is-list')").await?;
                ".data-summary"
            }
            Self::Record => ".is-leaving",
        };
        browser
            .js_with(
                "map.shadowRoot.querySelector(arguments[0]).scrollIntoView()",
                vec![seen.into()],
            )
            .await?;
        Ok(())
    }
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

#[test]
fn the_way_of_data_on_a_desk() {
    look(Sight::Way, DESK);
}

#[test]
fn the_way_of_data_on_a_phone() {
    look(Sight::Way, PHONE);
}

#[test]
fn the_way_of_data_on_a_small_phone() {
    look(Sight::Way, SMALL);
}

#[test]
fn the_way_of_data_as_a_list_on_a_desk() {
    look(Sight::List, DESK);
}

#[test]
fn the_record_of_processing_on_a_desk() {
    look(Sight::Record, DESK);
}

#[test]
fn the_record_of_processing_on_a_phone() {
    look(Sight::Record, PHONE);
}

#[test]
fn the_record_of_processing_on_a_small_phone() {
    look(Sight::Record, SMALL);
}
