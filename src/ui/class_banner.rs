//! The line at the top that says how confidential the map is, wherever one looks; nothing where nobody said so.

use crate::app::export::class::is_closed;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, classed};
use crate::ui::icon::{Icon, glyph};

/// Draws the line.
pub fn class_banner(snapshot: &Snapshot) -> Option<Element> {
    let class = snapshot.document.classification.as_ref().filter(|_| snapshot.start.is_none())?;
    let text = snapshot.words.word("banner", class.as_str());
    let icon = if is_closed(class) { Icon::Locked } else { Icon::Unlocked };
    let line = classed("p", "class-banner")
        .is("role", "note")
        .has("data-class", class.as_str().to_owned().into())
        .node(glyph(icon))
        .with(classed("span", "class-banner-text").text(text.into()));
    Some(line)
}
