//! What was found in what is selected, as lines at the head of the inspector, each with its mends and the way to the
//! list.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::findings::glance::Glance;
use crate::app::findings::marks::is_said_by_slot;
use crate::check::finding::Finding;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::findings::Props;
use crate::ui::findings::row::mend_button;
use crate::ui::form::Form;
use crate::ui::icon::glyph;
use crate::ui::mark::{icon_of, word_of};
use crate::words::Message;

/// How many lines are shown; the list has the others.
const MOST: usize = 3;

/// Draws the lines, where something was found. What the three questions ask is asked right below.
pub fn lines(form: &Form) -> Option<Element> {
    let snapshot = &form.snapshot;
    let (report, marks) = snapshot.findings.as_ref().zip(snapshot.marks.as_ref())?;
    marks.at(&form.subject)?;
    let is_about = |finding: &&Rc<Finding>| {
        (finding.subject == form.subject || finding.also.contains(&form.subject))
            && !is_said_by_slot(finding)
    };
    let found: Vec<_> = report.findings.iter().filter(is_about).collect();
    if found.is_empty() {
        return None;
    }
    let props = Props { snapshot: snapshot.clone(), dispatch: form.dispatch.clone() };
    let more = found.len().saturating_sub(MOST);
    let last = found.get(MOST).map(|first| {
        let text = Message::new("findings-more").with("count", more);
        button("quiet").on_click(open(&props, first)).text(form.say(&text))
    });
    let lines = found.iter().take(MOST).map(|finding| line(&props, finding));
    let lines = classed("section", "finding-lines")
        .says("aria-label", form.words(), "findings-of-this")
        .each(lines)
        .may_with(last);
    Some(lines)
}

fn line(props: &Props, finding: &Rc<Finding>) -> Element {
    let words = &props.snapshot.words;
    let mark = classed("span", "finding-mark")
        .is("role", "img")
        .says("aria-label", words, word_of(finding.severity))
        .node(glyph(icon_of(finding.severity)));
    let said = button("finding-line-said")
        .says("title", words, "findings-in-list")
        .on_click(open(props, finding))
        .text(words.say(&finding.said()).into());
    let mends =
        (0..finding.mends.len()).filter_map(|place| mend_button(props, finding, place, false));
    let mends = mends.map(|mend| mend.is("tabindex", "0"));
    classed("div", "finding-line")
        .is("data-severity", finding.severity.as_str())
        .with(mark)
        .with(element("div").with(said).with(classed("div", "finding-mends").each(mends)))
}

/// Opens the list at a finding.
fn open(props: &Props, finding: &Rc<Finding>) -> impl Fn(MouseEvent) + use<> {
    let (dispatch, finding) = (props.dispatch.clone(), finding.clone());
    move |_| {
        let look = |glance| dispatch.emit(AppEvent::Look(Look::Findings(glance)));
        look(Glance::Rest(finding.clone()));
        look(Glance::Open(true));
    }
}
