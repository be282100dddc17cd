//! A mark beside something in which something was found: a shape and a count, never a colour alone, and a name for those
//! who do not see it. It draws what it is told and knows no findings.

use yew::prelude::*;

use crate::app::findings::list::Counts;
use crate::app::findings::marks::Mark;
use crate::check::rule::Severity;
use crate::ui::element::{Element, classed};
use crate::ui::icon::{Icon, glyph};
use crate::words::{Message, Words};

/// The icon of how bad something is.
pub fn icon_of(severity: Severity) -> Icon {
    match severity {
        Severity::Error => Icon::Alarm,
        Severity::Warning => Icon::Warning,
        Severity::Note => Icon::Note,
    }
}

/// The word for how bad something is.
pub fn word_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}

/// Draws the mark.
pub fn mark(words: &Words, mark: Mark) -> Element {
    let said = AttrValue::from(said(words, mark));
    let count = (mark.count > 1).then(|| mark.count.to_string());
    let count = count.map(|count| classed("span", "badge-count").text(count.into()));
    classed("span", "badge")
        .is("data-severity", mark.severity.as_str())
        .is("role", "img")
        .has("aria-label", said.clone())
        .has("title", said)
        .node(glyph(icon_of(mark.severity)))
        .may_with(count)
}

/// What a mark says.
pub fn said(words: &Words, mark: Mark) -> String {
    let severity = Message::new(word_of(mark.severity));
    words.say(
        &Message::new("findings-mark")
            .with("count", f64::from(mark.count))
            .with("severity", severity),
    )
}

/// How many findings there are of each severity that there is.
pub fn counted(words: &Words, counts: Counts) -> String {
    let Counts { errors, warnings, notes } = counts;
    let all =
        [("findings-errors", errors), ("findings-warnings", warnings), ("findings-notes", notes)];
    let said = all.into_iter().filter(|(_, count)| *count > 0);
    let said = said.map(|(id, count)| words.say(&Message::new(id).with("count", count)));
    said.collect::<Vec<_>>().join(", ")
}
