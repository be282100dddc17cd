//! The guidelines that a system is checked against: which are broken, not answered, met, and the answers
//! where they are missing, one click each.

use yew::prelude::*;

use crate::analyze::guidelines::{Check, Demand, Tally, Verdict, Wish};
use crate::analyze::likeness::likeness;
use crate::app::intake::telling;
use crate::model::answer::{Answer, NONE};
use crate::model::json::Json;
use crate::model::spoken::names::say_name;
use crate::model::system::System;
use crate::ui::action_button::{Style, action_button};
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::intake::part;
use crate::words::Message;

/// Draws all of them, what to look at first on top.
pub(super) fn checks(form: &Form, system: &System, checks: &[Check]) -> Element {
    let words = form.words();
    let mut sorted: Vec<&Check> = checks.iter().collect();
    sorted.sort_by_key(|check| check.verdict());
    let none = if form.snapshot.document.guidelines.is_empty() {
        Some(begin(form))
    } else if checks.is_empty() {
        Some(classed("p", "field-help").words(words, "intake-none-apply"))
    } else {
        None
    };
    let items = sorted.into_iter().map(|check| item(form, system, check));
    part(form, "intake-guidelines")
        .may_with(tally(form, Tally::of(checks)))
        .with(classed("ul", "checks").each(items))
        .may_with(none)
}

/// How many are broken, not answered, met. What there is none of is not said.
pub(super) fn tally(form: &Form, tally: Tally) -> Option<Element> {
    let counts = [
        ("broken", "intake-tally-broken", tally.broken),
        ("unanswered", "intake-tally-unanswered", tally.unanswered),
        ("met", "intake-tally-met", tally.met),
    ];
    let mut said = classed("span", "tally");
    for (class, id, count) in counts.into_iter().filter(|(_, _, count)| *count > 0) {
        let text = form.say(&Message::new(id).with("count", count));
        said = said.with(classed("span", "tally-count").also(class, true).text(text));
    }
    (tally != Tally::default()).then_some(said)
}

/// The way to the first guidelines.
pub(super) fn begin(form: &Form) -> Element {
    let words = form.words();
    let why = classed("p", "field-help").words(words, "intake-no-guidelines");
    let begin = form.can_edit().then(|| {
        action_button(
            &form.snapshot,
            &form.dispatch,
            "begin-guidelines",
            Icon::Guideline,
            Style::Labelled,
        )
    });
    let what =
        form.can_edit().then(|| classed("p", "field-help").words(words, "intake-begin-what"));
    classed("div", "intake-begin").with(why).may_with(begin.flatten()).may_with(what)
}

fn item(form: &Form, system: &System, check: &Check) -> Element {
    let words = form.words();
    let (class, icon, said) = match check.verdict() {
        Verdict::Broken => ("broken", Icon::Alarm, "intake-verdict-broken"),
        Verdict::Unanswered => ("unanswered", Icon::Help, "intake-verdict-unanswered"),
        Verdict::Met => ("met", Icon::Done, "intake-verdict-met"),
    };
    let verdict = classed("span", "sr-only").words(words, said);
    let name =
        classed("span", "check-name").text(check.guideline.name.clone().into()).with(verdict);
    let head = classed("p", "check-head").node(glyph(icon)).with(name);
    // What is met needs no more words.
    let is_met = check.verdict() == Verdict::Met;
    let why =
        (!is_met).then(|| classed("p", "check-why").text(telling::because(check, words).into()));
    let demands = check.demands.iter().filter(|_| !is_met);
    classed("li", "check")
        .also(class, true)
        .key(check.guideline.id.as_str())
        .with(head)
        .may_with(why)
        .may_with(check.missing.region.then(|| ask_region(form, system)))
        .each(demands.map(|demand| ask(form, system, demand)))
}

/// A demand, with its answer or the way to one.
fn ask(form: &Form, system: &System, demand: &Demand) -> Element {
    let wish: AttrValue = telling::wish(&demand.wish, form.words()).into();
    let line = classed("div", "check-ask").with(classed("span", "check-wish").text(wish.clone()));
    let answer = match demand.verdict {
        Verdict::Met => Some(true),
        Verdict::Broken => Some(false),
        Verdict::Unanswered => None,
    };
    match &demand.wish {
        Wish::Control(control) => {
            let field = ["controls.", control.as_str()].concat();
            let (form, asked) = (form.clone(), form.clone());
            let tell = move |said: Option<bool>| form.answer(&field, said.map(Json::Bool));
            line.with(yes_or_no(&asked, wish, answer, tell))
        }
        Wish::Certificate(name) => {
            let (asked, tell) = (form.clone(), certificate(form, system, name));
            line.with(yes_or_no(&asked, wish, answer, tell))
        }
        Wish::Region(_) => line.node(region(form, system, wish)),
        Wish::Review(..) => line.may_with(review(form)),
        Wish::Named(_) => line,
    }
}

fn ask_region(form: &Form, system: &System) -> Element {
    let wish = form.text("intake-region");
    let line = classed("div", "check-ask").with(classed("span", "check-wish").text(wish.clone()));
    line.node(region(form, system, wish))
}

fn yes_or_no(
    form: &Form,
    about: AttrValue,
    answer: Option<bool>,
    tell: impl Fn(Option<bool>) + Clone + 'static,
) -> Element {
    let choice = |text: &'static str, value: bool| {
        let is_pressed = answer == Some(value);
        let label = [&*about, ": ", &form.words().text(text)].concat();
        let tell = tell.clone();
        button("segment-choice")
            .is("data-value", if value { "yes" } else { "no" })
            .is("aria-pressed", if is_pressed { "true" } else { "false" })
            .has("aria-label", label.into())
            .flag("disabled", !form.can_edit())
            .on_click(move |_| tell((!is_pressed).then_some(value)))
            .words(form.words(), text)
    };
    classed("span", "segment").with(choice("intake-yes", true)).with(choice("intake-no", false))
}

/// Yes adds the certificate to those that it holds; no, where nobody listed any, says that it holds none.
fn certificate(form: &Form, system: &System, name: &str) -> impl Fn(Option<bool>) + Clone + use<> {
    let controls = system.controls.as_ref();
    let held = controls.map_or(&Answer::Unknown, |controls| &controls.certifications);
    let place = held.entries().iter().position(|one| likeness(one) == likeness(name));
    let (count, is_unknown) = (held.entries().len(), held.is_unknown());
    let (form, name) = (form.clone(), name.to_owned());
    move |said| {
        let list = "controls.certifications";
        let at = |place: usize| [list, "[", &place.to_string(), "]"].concat();
        match (said, place) {
            (Some(true), None) => form.answer(&at(count), Json::text(&*name)),
            (Some(false), None) if is_unknown => form.answer(list, Json::text(NONE)),
            (None, None) if count == 0 => form.answer(list, None),
            (Some(false) | None, Some(place)) => form.answer(&at(place), None),
            _ => {}
        }
    }
}

/// The country where it keeps its data.
fn region(form: &Form, system: &System, about: AttrValue) -> Html {
    const LIST: &str = "names-countries";
    let words = form.words();
    let chosen = system.region.as_ref().map(|country| country.as_str()).unwrap_or_default();
    let named = |code: &str| say_name(LIST, code, words);
    if !form.can_edit() {
        return Html::from(named(chosen));
    }
    let text = words.text(LIST);
    let listed = text.split(';').filter_map(|entry| entry.split_whitespace().next());
    let mut codes: Vec<&str> = listed.collect();
    if !chosen.is_empty() && !codes.contains(&chosen) {
        codes.push(chosen);
    }
    let mut choices = vec![(AttrValue::default(), words.text("field-unanswered"))];
    choices.extend(codes.into_iter().map(|code| (code.to_owned().into(), named(code))));
    let on_choose = {
        let form = form.clone();
        Callback::from(move |code: String| {
            form.answer_word("region", Some(&*code).filter(|code| !code.is_empty()));
        })
    };
    let label = ("field-input check-region", about.to_string());
    choice(label, choices, chosen.to_owned().into(), on_choose)
}

/// The day of the review is today; where nobody knows which day that is, the form has a field for it.
fn review(form: &Form) -> Option<Element> {
    let today = form.snapshot.today.as_ref().filter(|_| form.can_edit())?;
    let day = Json::text(today.as_str());
    let answer = form.giving("lastReview", Some(day));
    Some(button("button").on_click(answer).words(form.words(), "intake-review-now"))
}
