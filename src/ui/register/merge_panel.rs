//! Two entries turn out to be one: which other one it is, which of the two stays, what moves to it,
//! and whose answer counts where both said something else.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::offer::Source;
use crate::app::registers::merging::{Merging, Question, Whose, alike, merge, merging};
use crate::app::registers::uses::uses;
use crate::app::registers::{say_name, source};
use crate::app::snapshot::Snapshot;
use crate::model::path::Path;
use crate::model::subject::Subject;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::focus_first;
use crate::ui::form::{Form, telling};
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker::{Picked, picker};
use crate::ui::register::remove_panel::groups;
use crate::ui::same::Same;
use crate::words::Message;

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// One of the two.
    pub subject: Subject,
    /// Whether it goes in any case: the other one takes its place.
    pub is_replacing: bool,
}

/// What was chosen so far.
struct Chosen {
    other: UseStateHandle<Option<Rc<str>>>,
    /// Whether the other one stays, where somebody chose.
    is_other: UseStateHandle<Option<bool>>,
    whose: UseStateHandle<Vec<(Path, Whose)>>,
}

/// Draws the panel.
#[component]
pub fn MergePanel(props: &Props) -> Html {
    let Props { snapshot, dispatch, subject, is_replacing } = props;
    let (document, words) = (&snapshot.document, &snapshot.words);
    let chosen = Chosen {
        other: use_state(|| None),
        is_other: use_state(|| None),
        whose: use_state(Vec::new),
    };
    let other = (*chosen.other).as_ref().map(|id| Subject { id: id.clone(), ..subject.clone() });
    // A standard channel stands in no register, and stays.
    let is_fixed =
        *is_replacing || other.as_ref().is_some_and(|other| document.record(other).is_none());
    let versions = (Same(document.clone()), subject.clone(), other.clone());
    let is_more_used = use_memo(versions, |(document, subject, other)| {
        let count = |subject: &Subject| uses(&document.0, subject).len();
        other.as_ref().is_some_and(|other| count(other) > count(subject))
    });
    let is_other = is_fixed || chosen.is_other.unwrap_or(*is_more_used);
    let pair = other
        .map(|other| if is_other { (subject.clone(), other) } else { (other, subject.clone()) });
    let what = use_memo((Same(document.clone()), pair.clone()), |(document, pair)| {
        pair.as_ref().map(|(goes, stays)| merging(&document.0, goes, stays, words))
    });
    let name = say_name(document, subject, words);
    let node = use_node_ref();
    {
        // What had the keyboard goes with each step.
        let node = node.clone();
        use_effect_with(pair.is_some(), move |is_found| {
            let panel = node.cast::<web_sys::Element>();
            let first = if *is_found { "input:checked, [data-tool=confirm]" } else { "input" };
            panel.iter().for_each(|panel| {
                focus_first(panel, first);
            });
        });
    }
    let title = if *is_replacing { "replace-title" } else { "merge-title" };
    let title = words.say(&Message::new(title).with("name", name));
    let body = match (&pair, &*what) {
        (Some((goes, stays)), Some(what)) => classed("div", "panel-body")
            .with(again(props, &chosen, goes, stays))
            .may_with((!is_fixed).then(|| which(props, &chosen, goes, stays)))
            .with(moves(props, what, stays))
            .each(what.questions.iter().map(|question| asked(props, &chosen, question))),
        _ => classed("div", "panel-body").with(search(props, &chosen)),
    };
    let cancel = button("button")
        .on_click(telling(dispatch, AppEvent::Look(Look::Show(None))))
        .words(words, "register-cancel");
    let confirm = pair.map(|(goes, stays)| {
        let command = merge(document, &goes, &stays, &chosen.whose);
        button("button main")
            .is("data-tool", "confirm")
            .on_click(telling(dispatch, AppEvent::Edit(Edit::Merge { command, stays })))
            .node(glyph(Icon::Merge))
            .words(words, if *is_replacing { "replace-confirm" } else { "merge-confirm" })
    });
    let foot = classed("div", "panel-foot").with(cancel).may_with(confirm);
    let shown = classed("div", "merge").at(&node).with(body).with(foot).draw();
    dialog((words, dispatch), title.into(), "is-merge", Some("input"), shown)
}

/// Which other one it is: those that look alike, or any that is searched for.
fn search(props: &Props, chosen: &Chosen) -> Element {
    let Props { snapshot, dispatch, subject, .. } = props;
    let words = &snapshot.words;
    let likely = alike(&snapshot.document, subject).into_iter().map(|(id, name)| {
        let other = chosen.other.clone();
        button("button alike")
            .key(&id)
            .on_click(move |_| other.set(Some(id.clone())))
            .text(name.into())
    });
    let likely: Vec<Element> = likely.collect();
    let likely = (!likely.is_empty()).then(|| {
        classed("div", "merge-alike")
            .with(element("p").words(words, "merge-alike"))
            .with(classed("div", "merge-likely").each(likely))
    });
    let form = Form {
        subject: Subject::document(),
        snapshot: snapshot.clone(),
        dispatch: dispatch.clone(),
    };
    let other = chosen.other.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        if let Picked::Existing(id) = picked {
            // What mentions anything says what kind it is.
            let id = id.rsplit(' ').next().map_or_else(|| id.clone(), Rc::from);
            other.set(Some(id));
        }
    });
    let source = source(subject.kind);
    let own: Rc<str> = match source {
        Source::Mentions(_) => subject.to_string().into(),
        _ => subject.id.clone(),
    };
    let field = picker(&form, "merge-other", ("merge-other", "merge-other-hint"), on_pick)
        .offers(source, vec![own])
        .passing(true)
        .draw();
    let why = if props.is_replacing { "replace-why" } else { "merge-why" };
    classed("div", "merge-search")
        .with(element("p").words(words, why))
        .with(
            classed("div", "field")
                .with(classed("span", "field-label").words(words, "merge-other"))
                .node(field),
        )
        .may_with(likely)
}

/// The two, and the way back to another one.
fn again(props: &Props, chosen: &Chosen, goes: &Subject, stays: &Subject) -> Element {
    let words = &props.snapshot.words;
    let name = |subject: &Subject| say_name(&props.snapshot.document, subject, words);
    let (other, is_other, whose) =
        (chosen.other.clone(), chosen.is_other.clone(), chosen.whose.clone());
    let back = button("quiet")
        .on_click(move |_| {
            other.set(None);
            is_other.set(None);
            whose.set(Vec::new());
        })
        .node(glyph(Icon::Search))
        .words(words, "merge-another");
    let line = Message::new("merge-line").with("goes", name(goes)).with("stays", name(stays));
    classed("div", "merge-again").with(element("p").text(words.say(&line).into())).with(back)
}

/// Which of the two stays.
fn which(props: &Props, chosen: &Chosen, goes: &Subject, stays: &Subject) -> Element {
    let words = &props.snapshot.words;
    let choice = |subject: &Subject| {
        let is_other = subject.id != props.subject.id;
        let (state, whose) = (chosen.is_other.clone(), chosen.whose.clone());
        let name = say_name(&props.snapshot.document, subject, words);
        radio("merge-stays", subject.id == stays.id, name, move || {
            state.set(Some(is_other));
            whose.set(Vec::new());
        })
    };
    // In the same order, whichever was chosen.
    let (first, second) = if stays.id == props.subject.id { (stays, goes) } else { (goes, stays) };
    classed("fieldset", "merge-question is-first")
        .with(element("legend").words(words, "merge-which"))
        .with(choice(first))
        .with(choice(second))
}

fn moves(props: &Props, what: &Merging, stays: &Subject) -> Element {
    let words = &props.snapshot.words;
    if what.moves.is_empty() {
        return element("p").words(words, "merge-moves-nothing");
    }
    let name = say_name(&props.snapshot.document, stays, words);
    let title = Message::new("merge-moves").with("stays", name);
    element("div")
        .with(element("p").text(words.say(&title).into()))
        .with(groups(words, &what.moves))
}

/// Whose answer counts where both said something else.
fn asked(props: &Props, chosen: &Chosen, question: &Question) -> Element {
    let words = &props.snapshot.words;
    let whose = chosen.whose.iter().find(|(field, _)| *field == question.field);
    let here = whose.map_or(Whose::Stays, |(_, whose)| *whose);
    let choice = |whose: Whose, text: String| {
        let (state, field) = (chosen.whose.clone(), question.field.clone());
        radio(&question.field.to_string(), here == whose, text, move || {
            let mut all = (*state).clone();
            all.retain(|(other, _)| *other != field);
            all.push((field.clone(), whose));
            state.set(all);
        })
    };
    let both = question.has_both.then(|| choice(Whose::Both, words.text("merge-both")));
    classed("fieldset", "merge-question")
        .has("data-field", question.field.to_string().into())
        .with(element("legend").text(question.name.clone().into()))
        .with(choice(Whose::Stays, question.stays.clone()))
        .with(choice(Whose::Goes, question.goes.clone()))
        .may_with(both)
}

fn radio(name: &str, is_chosen: bool, text: String, choose: impl Fn() + 'static) -> Element {
    let mut group = String::from("radio-");
    group.push_str(name);
    let input = element("input")
        .is("type", "radio")
        .has("name", group.into())
        .checked(is_chosen)
        .on_change(move |_| choose());
    classed("label", "merge-choice").with(input).with(element("span").text(text.into()))
}
