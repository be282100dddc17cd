//! A finding in the list: how bad, what is the case, one click to mend it. The one that one is at shows all of it: why it
//! matters to whom, the way that it speaks of, every mend, and the way to leave it for a while.

use std::rc::Rc;

use yew::prelude::*;

use crate::analyze::money::Amount;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::figure::amounts::about;
use crate::app::findings::bundles::Bundle;
use crate::app::findings::glance::Glance;
use crate::check::finding::{Act, Finding, Stake};
use crate::model::person::Function;
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::findings::leave::{self, LeaveForm};
use crate::ui::findings::{Props, mend};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::mark::{icon_of, word_of};
use crate::words::{Message, Words};

/// The text for those who mend the findings of a group.
pub(super) fn group_text(function: &Function) -> &'static str {
    match function {
        Function::Marketing => "findings-group-marketing",
        Function::It => "findings-group-it",
        Function::Security | Function::Privacy => "findings-group-security",
        Function::Sales => "findings-group-sales",
        Function::Service => "findings-group-service",
        Function::Finance => "findings-group-finance",
        Function::Hr => "findings-group-hr",
        Function::Agency => "findings-group-agency",
        _ => "findings-group-other",
    }
}

/// Draws the head of a group.
pub(super) fn head(props: &Props, function: &Function, count: usize) -> Element {
    let words = &props.snapshot.words;
    let name = element("h3").words(words, group_text(function));
    let count = classed("span", "findings-group-count").text(count.to_string().into());
    classed("li", "findings-group").key(group_text(function)).with(name).with(count)
}

/// Draws the head of findings of one rule that are many.
pub(super) fn bundle(props: &Props, bundle: &Bundle) -> Element {
    let words = &props.snapshot.words;
    let Bundle { function, rule, severity, count, is_open } = bundle;
    let unfolding = {
        let (props, function) = (props.clone(), function.clone());
        let (rule, is_open) = (rule.id, *is_open);
        move |_: MouseEvent| props.glance(Glance::Unfold(function.clone(), rule, !is_open))
    };
    let mark = classed("span", "finding-mark")
        .is("role", "img")
        .says("aria-label", words, word_of(*severity))
        .node(glyph(icon_of(*severity)));
    let title = classed("span", "findings-bundle-title").words(words, rule.texts.title);
    let count = classed("span", "findings-bundle-count").text(count.to_string().into());
    let go = button("findings-bundle-go")
        .is("aria-expanded", if *is_open { "true" } else { "false" })
        .on_click(unfolding)
        .with(mark)
        .with(title)
        .with(count);
    let mut key = String::from(group_text(function));
    key.push_str(rule.id);
    classed("li", "findings-bundle")
        .key(&key)
        .also(severity.as_str(), true)
        .also("is-open", *is_open)
        .is("data-rule", rule.id)
        .with(go)
}

/// Draws a finding; Tab comes to the one that one is at, and to the first where that is none.
pub(super) fn row(props: &Props, finding: &Rc<Finding>, is_here: bool, is_first: bool) -> Element {
    let words = &props.snapshot.words;
    let going = {
        let (props, finding) = (props.clone(), finding.clone());
        move |_: MouseEvent| props.glance(Glance::GoTo(finding.clone()))
    };
    let severity = words.text(word_of(finding.severity));
    let mark = classed("span", "finding-mark")
        .is("role", "img")
        .has("aria-label", severity.into())
        .node(glyph(icon_of(finding.severity)));
    let said = classed("span", "finding-said").text(words.say(&finding.said()).into());
    let go = button("finding-go")
        .is("tabindex", if is_here || is_first { "0" } else { "-1" })
        .is("aria-expanded", if is_here { "true" } else { "false" })
        .on_click(going)
        .with(mark)
        .with(said);
    let first = (!is_here).then(|| mend_button(props, finding, 0, false)).flatten();
    let foot =
        classed("div", "finding-foot").with(meta(props, finding, first.is_none())).may_with(first);
    classed("li", "finding")
        .key(&key(finding))
        .is("data-severity", finding.severity.as_str())
        .also("is-here", is_here)
        .is("data-rule", finding.rule.id)
        .has("data-subject", finding.subject.to_string().into())
        .with(go)
        .with(foot)
        .may_with(is_here.then(|| details(props, finding)))
}

/// What tells a finding from the others.
fn key(finding: &Finding) -> String {
    let mut key = String::from(finding.rule.id);
    for subject in std::iter::once(&finding.subject).chain(&finding.also) {
        key.push(' ');
        key.push_str(&subject.to_string());
    }
    key
}

/// How bad, who mends it and, where there is room, what is at stake.
fn meta(props: &Props, finding: &Finding, has_room: bool) -> Element {
    let words = &props.snapshot.words;
    let mut said = words.text(word_of(finding.severity));
    let mut add = |text: &str| {
        said.push_str(" · ");
        said.push_str(text);
    };
    let person = finding.by.person.as_ref();
    if let Some(person) = person.and_then(|id| props.snapshot.document.people.get(id)) {
        add(&person.name);
    }
    if let Some(stake) = stake(words, &finding.stake).filter(|_| has_room) {
        add(&stake);
    }
    classed("span", "finding-meta").text(said.into())
}

fn stake(words: &Words, stake: &Stake) -> Option<String> {
    match stake {
        Stake::Unknown => None,
        Stake::Visits(visits) => {
            // Below a visit each, most customers come by once or never.
            let (id, name, count) = match visits {
                ..0.005 => return None,
                ..1.0 => ("findings-stake-share", "percent", (visits * 100.0).round()),
                _ => ("findings-stake-visits", "visits", (visits * 10.0).round() / 10.0),
            };
            Some(words.say(&Message::new(id).with(name, count)))
        }
        Stake::Value(value, currency) => {
            let value = about(&Amount { amount: *value, currency: Some(currency.clone()) });
            Some(words.say(&Message::new("findings-stake-value").with("value", value.as_str())))
        }
    }
}

/// The button of a mend.
pub(super) fn mend_button(
    props: &Props,
    finding: &Rc<Finding>,
    place: usize,
    is_main: bool,
) -> Option<Element> {
    let words = &props.snapshot.words;
    let found = finding.mends.get(place).filter(|_| props.snapshot.can_edit)?;
    let label = words.say(&found.label);
    let said = Message::new("findings-mend-of").with("mend", label.as_str());
    let said = words.say(&said.with("what", finding.said()));
    let act = {
        let (props, finding) = (props.clone(), finding.clone());
        move |click: MouseEvent| {
            click.stop_propagation();
            mend(&props, &finding, place);
        }
    };
    let icon = match found.act {
        Act::Do(_) => Icon::Done,
        Act::Ask(..) | Act::Define(_) => Icon::Edit,
    };
    let mend = button("button finding-mend")
        .also("main", is_main)
        .is("tabindex", if is_main || place > 0 { "0" } else { "-1" })
        .has("aria-label", said.into())
        .may_have("title", (place == 0).then(|| with_key(&label, "M")))
        .on_click(act)
        .node(glyph(icon))
        .with(classed("span", "button-text").text(label.into()));
    Some(mend)
}

/// What a button says that a key presses, too.
fn with_key(label: &str, key: &str) -> AttrValue {
    [label, " (", key, ")"].concat().into()
}

fn details(props: &Props, finding: &Rc<Finding>) -> Element {
    let words = &props.snapshot.words;
    let showing = &props.snapshot.looking.findings;
    let mends =
        (0..finding.mends.len()).filter_map(|place| mend_button(props, finding, place, place == 0));
    let leave = (props.snapshot.can_edit && !showing.is_leaving).then(|| {
        let props = props.clone();
        button("button bare finding-leave")
            .has("title", with_key(&words.text("findings-leave"), "W"))
            .on_click(move |_| props.glance(Glance::Leave(true)))
            .words(words, "findings-leave")
    });
    let form = showing.is_leaving.then(|| {
        let props = leave::Props { around: props.clone(), finding: finding.clone() };
        crate::ui::element::component::<LeaveForm>(Box::new(props))
    });
    classed("div", "finding-details")
        .with(classed("p", "finding-how").text(words.say(&finding.mend()).into()))
        .may_with(others(props, finding))
        .may_with(trail(props, finding))
        .with(why(words, finding))
        .with(classed("div", "finding-mends").each(mends).may_with(leave))
        .node(form.unwrap_or_default())
}

/// Why it matters, to both sides.
fn why(words: &Words, finding: &Finding) -> Element {
    let voice = |head: &'static str, text: &Message| {
        element("p")
            .with(classed("strong", "finding-voice").words(words, head))
            .text(" ".into())
            .text(words.say(text).into())
    };
    classed("div", "finding-why")
        .with(voice("findings-why-marketing", &finding.to_marketing()))
        .with(voice("findings-why-it", &finding.to_it()))
}

/// The ways to what else it speaks of.
fn others(props: &Props, finding: &Finding) -> Option<Element> {
    let name = |subject: &Subject| {
        let record = props.snapshot.document.record(subject)?;
        Some(record.identity()?.label.to_owned()).filter(|name| !name.is_empty())
    };
    let others = finding.also.iter().filter_map(|subject| {
        let event = AppEvent::Look(Look::Visit(subject.clone()));
        let go = button("quiet").on_click(telling(&props.dispatch, event));
        Some(go.node(glyph(Icon::Right)).text(name(subject)?.into()))
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty()).then(|| classed("div", "finding-others").each(others))
}

/// The way that it speaks of, step by step, and whether it is lit on the map.
fn trail(props: &Props, finding: &Finding) -> Option<Element> {
    let words = &props.snapshot.words;
    let trail = finding.trail.as_ref()?;
    let journey = props.snapshot.document.journey(&trail.journey)?;
    let steps = trail.touchpoints.iter().filter_map(|id| {
        let touchpoint = journey.touchpoint(id)?;
        let subject = Subject::inside(
            trail.journey.clone(),
            crate::model::subject::Kind::Touchpoint,
            id.clone(),
        );
        let event = AppEvent::Look(Look::Visit(subject));
        let go = button("finding-step").on_click(telling(&props.dispatch, event));
        Some(element("li").with(go.text(touchpoint.name.clone().into())))
    });
    let is_lit = props.snapshot.looking.findings.lit.is_some();
    let turn = {
        let props = props.clone();
        button("quiet finding-light")
            .is("aria-pressed", if is_lit { "true" } else { "false" })
            .on_click(move |_| props.glance(Glance::Light(!is_lit)))
            .words(words, if is_lit { "findings-unlight" } else { "findings-light" })
    };
    let steps = classed("ol", "finding-trail").each(steps);
    Some(classed("div", "finding-way").with(steps).with(turn))
}
