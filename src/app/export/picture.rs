//! The picture of a journey as a file.

use crate::app::export::class;
use crate::app::export::content::{Shown, named};
use crate::model::spoken::date::say_date;
use crate::model::standard::Date;
use crate::picture::map::{map, whole};
use crate::picture::node::Node;
use crate::picture::sheet::{Head, sheet};
use crate::words::{Message, Words};

/// Draws the map of a journey, with what it is called above it and what its shapes mean below.
pub fn map_picture(shown: Shown<'_>, today: Option<&Date>) -> Node {
    let window = whole(shown.scene);
    let size = (window.width, window.height);
    let drawing = map(&shown.map(), window);
    sheet(&head(shown, today), (drawing, size), &shown.legend())
}

/// What stands above a picture, or on a page.
pub(crate) fn head(shown: Shown<'_>, today: Option<&Date>) -> Head {
    let Shown { document, journey, words, .. } = shown;
    let keeper = journey.head().owner.value();
    let keeper = keeper.and_then(|id| document.people.get(id.as_str()));
    let keeper = keeper.map(|keeper| {
        words.say(&Message::new("picture-kept-by").with("name", named(&keeper.name, words)))
    });
    // Which of the lenses it is seen through.
    let lens = shown.sights.map(|sights| {
        let lens = words.word("lens", sights.lens.as_str());
        [&words.text("lens-label"), ": ", &lens].concat()
    });
    Head {
        title: titled(&document.title, "app-untitled", words),
        subtitle: titled(&journey.head().title, "app-untitled-journey", words),
        facts: lens
            .into_iter()
            .chain(keeper)
            .chain(today.map(|day| say_date(day, words)))
            .collect(),
        class: class::banner(document, words),
        description: shown.description(),
    }
}

fn titled(title: &str, without: &'static str, words: &Words) -> String {
    if title.trim().is_empty() { words.text(without) } else { title.to_owned() }
}
