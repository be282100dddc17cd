//! The head of the findings: how many there are, which of them are shown, the way out.

use crate::app::findings::glance::Glance;
use crate::app::findings::list::List;
use crate::app::reports::Report;
use crate::ui::element::{Element, classed, element};
use crate::ui::findings::Props;
use crate::ui::findings::filters::filters;
use crate::ui::icon::{Icon, icon_button};
use crate::ui::mark::counted;
use crate::ui::report_button::report_icon;

/// Draws the head.
pub(super) fn head(props: &Props, list: Option<&List>) -> Element {
    let words = &props.snapshot.words;
    let close = {
        let props = props.clone();
        icon_button(Icon::Close, words.text("findings-close").into())
            .on_click(move |_| props.glance(Glance::Open(false)))
    };
    let title = classed("h2", "findings-title").is("tabindex", "-1").words(words, "findings-title");
    let counts = list.map(|list| list.counts).filter(|counts| counts.all() > 0);
    let counts =
        counts.map(|counts| classed("p", "findings-counts").text(counted(words, counts).into()));
    let title = element("div").with(title).may_with(counts);
    let has_any = list.is_some_and(|list| list.counts.all() > 0);
    let export = has_any.then(|| report_icon(words, &props.dispatch, Report::Findings));
    let row = classed("div", "findings-headline").with(title).may_with(export).with(close);
    let filters = list.filter(|_| has_any).map(|list| filters(props, list));
    classed("header", "findings-head").with(row).node(filters.unwrap_or_default())
}
