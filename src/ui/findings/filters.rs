//! Which findings are shown: so bad, to be mended by whom, of which journey, saying what.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::findings::glance::{Filter, Glance};
use crate::app::findings::list::List;
use crate::check::rule::Severity;
use crate::model::person::Function;
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed};
use crate::ui::findings::Props;
use crate::ui::findings::row::group_text;
use crate::ui::focus::{focus_first, typed_text};
use crate::ui::icon::{Icon, glyph};
use crate::ui::mark::word_of;
use crate::words::Message;

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Draws the filters.
pub(super) fn filters(props: &Props, list: &List) -> Html {
    let words = &props.snapshot.words;
    let has_journeys = props.snapshot.document.journeys.len() > 1;
    let filter = &props.snapshot.looking.findings.filter;
    let shown = (!filter.is_empty()).then(|| shown(props, list));
    classed("div", "findings-filters")
        .is("role", "group")
        .says("aria-label", words, "findings-filters")
        .with(text(props))
        .node(severity(props, list))
        .node(function(props, list))
        .node(person(props, list))
        .may_with(has_journeys.then(|| journey(props)))
        .may_with(shown)
        .draw()
}

fn filtering(props: &Props, change: impl Fn(&mut Filter)) {
    let mut filter = props.snapshot.looking.findings.filter.clone();
    change(&mut filter);
    props.glance(Glance::Filter(filter));
}

fn text(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let (typing, clearing) = (props.clone(), props.clone());
    let value = props.snapshot.looking.findings.filter.text.clone();
    let is_empty = value.is_empty();
    let field = classed("input", "search-input")
        .is("type", "search")
        .is("autocomplete", "off")
        .says("aria-label", words, "findings-filter-text")
        .says("placeholder", words, "findings-filter-text")
        .value(value.into())
        .on_input(move |event: InputEvent| {
            let text: Rc<str> = typed_text(&event).into();
            filtering(&typing, |filter| filter.text = text.clone());
        })
        .on_key(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if !is_empty => {
                filtering(&clearing, |filter| filter.text = "".into());
                event.stop_propagation();
            }
            "ArrowDown" => {
                let field = event.target_dyn_into::<web_sys::Element>();
                let list = field.and_then(|field| field.closest(".findings").ok().flatten());
                list.iter().for_each(|list| {
                    focus_first(list, ".finding-go[tabindex='0']");
                });
                event.prevent_default();
                event.stop_propagation();
            }
            _ => {}
        });
    classed("div", "search-field findings-text").node(glyph(Icon::Search)).with(field)
}

fn severity(props: &Props, list: &List) -> Html {
    let words = &props.snapshot.words;
    let filter = &props.snapshot.looking.findings.filter;
    let counts = list.counts;
    let has = |severity: Severity| match severity {
        Severity::Error => counts.errors > 0,
        Severity::Warning => counts.warnings > 0,
        Severity::Note => counts.notes > 0,
    };
    let known = SEVERITIES.into_iter().filter(|one| has(*one) || filter.severity == Some(*one));
    let mut choices = vec![(AttrValue::Static(""), words.text("findings-any-severity"))];
    choices.extend(known.map(|one| (AttrValue::Static(one.as_str()), words.text(word_of(one)))));
    if choices.len() < 3 {
        return Html::default();
    }
    let chosen = filter.severity.map_or("", Severity::as_str);
    let choose = {
        let props = props.clone();
        Callback::from(move |word: String| {
            let severity = SEVERITIES.into_iter().find(|one| one.as_str() == word);
            filtering(&props, |filter| filter.severity = severity);
        })
    };
    let label = words.text("findings-filter-severity");
    choice(("findings-choice is-severity", label), choices, chosen.into(), choose)
}

fn function(props: &Props, list: &List) -> Html {
    let words = &props.snapshot.words;
    let filter = &props.snapshot.looking.findings.filter;
    if list.functions.len() < 2 && filter.function.is_none() {
        return Html::default();
    }
    let mut choices = vec![(AttrValue::Static(""), words.text("findings-any-function"))];
    for function in &list.functions {
        let word = AttrValue::from(function.as_str().to_owned());
        choices.push((word, words.text(group_text(function))));
    }
    let chosen = filter.function.as_ref().map_or("", Function::as_str).to_owned();
    let choose = {
        let (props, functions) = (props.clone(), list.functions.clone());
        Callback::from(move |word: String| {
            let function = functions.iter().find(|one| one.as_str() == word).cloned();
            filtering(&props, |filter| filter.function = function.clone());
        })
    };
    let label = words.text("findings-filter-function");
    choice(("findings-choice is-function", label), choices, chosen.into(), choose)
}

fn person(props: &Props, list: &List) -> Html {
    let words = &props.snapshot.words;
    let filter = &props.snapshot.looking.findings.filter;
    if list.people.is_empty() && filter.person.is_none() {
        return Html::default();
    }
    let mut choices = vec![(AttrValue::Static(""), words.text("findings-any-person"))];
    let people = list.people.iter();
    choices.extend(people.map(|(id, name)| (AttrValue::from(id.clone()), name.clone())));
    let chosen = filter.person.clone().unwrap_or_default();
    let choose = {
        let props = props.clone();
        Callback::from(move |id: String| {
            let person = Some(Rc::from(id)).filter(|id: &Rc<str>| !id.is_empty());
            filtering(&props, |filter| filter.person = person.clone());
        })
    };
    let label = words.text("findings-filter-person");
    choice(("findings-choice is-person", label), choices, chosen.into(), choose)
}

fn journey(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let is_on = props.snapshot.looking.findings.filter.is_of_journey;
    let turning = props.clone();
    button("button findings-journey")
        .is("aria-pressed", if is_on { "true" } else { "false" })
        .on_click(move |_| filtering(&turning, |filter| filter.is_of_journey = !is_on))
        .words(words, "findings-filter-journey")
}

/// How many are left, and the way back to all of them.
fn shown(props: &Props, list: &List) -> Element {
    let words = &props.snapshot.words;
    let count = Message::new("findings-shown").with("shown", list.shown);
    let count = words.say(&count.with("all", list.counts.all()));
    let all = {
        let props = props.clone();
        button("quiet").on_click(move |_| props.glance(Glance::Filter(Filter::default())))
    };
    classed("p", "findings-shown")
        .with(classed("span", "findings-count").is("role", "status").text(count.into()))
        .with(all.words(words, "findings-show-all"))
}
