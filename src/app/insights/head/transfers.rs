//! Where personal data leaves the region that it belongs in: as the data tab tells it.

use crate::analyze::handling::is_personal;
use crate::app::event::{Event, Look};
use crate::app::figure::Way;
use crate::app::insights::Ground;
use crate::app::insights::data::leaving::Leaving;
use crate::app::insights::head::{Line, Unknown};
use crate::app::look::View;
use crate::model::subject::Kind;
use crate::words::Message;

/// The figure, or what is missing for it; nothing where no personal data is known.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let (_, facts) = ground.known.as_ref()?;
    if !ground.document.data_categories.iter().any(|category| is_personal(category)) {
        return None;
    }
    let figure = Leaving::of(ground, facts.handling()).figure(ground);
    Some(figure.map_or_else(
        || {
            let systems = Event::Look(Look::View(View::Register(Kind::System)));
            Line::Unknown(Unknown {
                message: Message::new("leaving-no-region"),
                way: Some((Message::new("insights-say-it"), Way(systems))),
            })
        },
        Line::Figure,
    ))
}
