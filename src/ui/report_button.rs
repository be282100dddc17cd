//! The button that hands out a report as a list for spreadsheets, wherever what it reports is seen. Anybody may have it
//! who sees that.

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::listing::List;
use crate::app::reports::Report;
use crate::ui::element::{Element, button, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::words::Words;

/// A button with its words.
pub(crate) fn report_button(
    words: &Words,
    dispatch: &Callback<AppEvent>,
    report: Report,
) -> Element {
    button("button report")
        .is("data-report", report.as_str())
        .has("title", words.word("report-export", report.as_str()).into())
        .on_click(telling(dispatch, AppEvent::List(List::Report(report))))
        .node(glyph(Icon::Export))
        .with(element("span").words(words, "report-export"))
}

/// A button for where there is little room.
pub(crate) fn report_icon(words: &Words, dispatch: &Callback<AppEvent>, report: Report) -> Element {
    icon_button(Icon::Export, words.word("report-export", report.as_str()).into())
        .is("data-report", report.as_str())
        .on_click(telling(dispatch, AppEvent::List(List::Report(report))))
}
