//! The line at the foot of the map that asks for what matters most now. Likely answers are a click away,
//! any other by its name; who answers by keys stays in the line for the next question.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement};
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::next::{Asked, Likely, Line, Topic, Wish};
use crate::app::snapshot::Snapshot;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{focus, focus_first, focused, use_leave_to_frame};
use crate::ui::form::{Form, telling};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::{Picked, picker};

/// What takes the keyboard of a line: the likeliest answer, else the field, else the way to it.
const FIRST: [&str; 4] = [".next-likely", ".next-wish input", ".next-open", "button"];

/// What the line needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// What stands in the line.
    pub line: Rc<Line>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

/// Draws the line.
#[component]
pub fn NextLine(props: &Props) -> Html {
    let node = use_node_ref();
    // Whether somebody answers one question after the other.
    let is_going_on = use_mut_ref(bool::default);
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with(props.snapshot.looking.next_asked, move |asked| {
            if *asked > 0 {
                take_keyboard(&node);
            }
        });
    }
    let key = match &*props.line {
        Line::Asks(asked) => {
            [asked.question.subject.to_string().as_str(), word(asked.question.topic)].join(" ")
        }
        Line::Done(said) => said.id.to_owned(),
    };
    {
        let (node, is_going_on) = (node.clone(), is_going_on.clone());
        use_effect_with(key.clone(), move |_| {
            if is_going_on.take() {
                take_keyboard(&node);
            }
        });
    }
    let tell = {
        let (dispatch, is_going_on) = (props.dispatch.clone(), is_going_on.clone());
        Callback::from(move |event: AppEvent| {
            is_going_on.replace(true);
            dispatch.emit(event);
        })
    };
    let row = match &*props.line {
        Line::Asks(asked) => question(props, asked, &tell),
        Line::Done(said) => done(props, props.snapshot.words.say(said)),
    };
    classed("section", "next")
        .at(&node)
        .is("role", "group")
        .says("aria-label", &props.snapshot.words, "next-label")
        .on_key(press)
        .with(row.key(&key))
        .draw()
}

fn question(props: &Props, asked: &Asked, tell: &Callback<AppEvent>) -> Element {
    let words = &props.snapshot.words;
    let topic = asked.question.topic;
    let reason = asked
        .reason
        .as_ref()
        .map(|reason| classed("span", "next-why").text(words.say(reason).into()));
    let way = {
        let (dispatch, way) = (props.dispatch.clone(), asked.way.clone());
        move |_: MouseEvent| way.iter().for_each(|event| dispatch.emit(event.clone()))
    };
    let open = way.clone();
    let text = button("next-question")
        .says("title", words, "next-show")
        .on_click(way)
        .node(glyph(icon(topic)))
        .with(
            classed("span", "next-said")
                .is("id", "next-said")
                .with(classed("span", "next-text").text(words.say(&asked.text).into()))
                .may_with(reason),
        );
    let likely = asked.likely.iter().map(|likely| answer(props, likely, tell));
    let wish = asked.wish.as_ref().map(|wish| by_name(props, asked, wish, tell));
    let is_open_only = asked.wish.is_none();
    let more = if asked.likely.is_empty() { "next-open" } else { "next-other" };
    let open = button("button next-open")
        .also("is-only", is_open_only)
        .is("aria-describedby", "next-said")
        .on_click(open)
        .words(words, more);
    let put_off = {
        let tell = tell.clone();
        button("button bare next-put-off")
            .says("aria-label", words, "next-put-off")
            .on_click(move |_| tell.emit(AppEvent::Look(Look::PutOff)))
            .node(glyph(Icon::Close))
            .with(classed("span", "button-text").words(words, "next-put-off"))
    };
    classed("div", "next-row")
        .also(word(topic), true)
        .with(text)
        .with(classed("div", "next-answers").each(likely).may_with(wish).with(open))
        .with(put_off)
}

fn answer(props: &Props, likely: &Likely, tell: &Callback<AppEvent>) -> Element {
    let words = &props.snapshot.words;
    let mut title = likely.label.clone();
    if let Some(reason) = &likely.reason {
        title.push_str(": ");
        title.push_str(&words.say(reason));
    }
    let (tell, event) = (tell.clone(), likely.event.clone());
    button("button next-likely")
        .has("title", title.into())
        .is("aria-describedby", "next-said")
        .on_click(move |_| tell.emit(event.clone()))
        .with(classed("span", "next-name").text(likely.label.clone().into()))
}

/// The field for any other answer.
fn by_name(props: &Props, asked: &Asked, wish: &Wish, tell: &Callback<AppEvent>) -> Element {
    let form = Form {
        subject: asked.question.subject.clone(),
        snapshot: props.snapshot.clone(),
        dispatch: props.dispatch.clone(),
    };
    let on_pick = {
        let (tell, subject, wish) = (tell.clone(), asked.question.subject.clone(), wish.clone());
        Callback::from(move |picked: Picked| {
            let event = match (picked, wish.source.kind_of_new()) {
                (Picked::Existing(id), _) => AppEvent::answer_with(&subject, wish.field, &id),
                (Picked::New(name), Some(kind)) => {
                    AppEvent::create(&subject, wish.field, kind, &name)
                }
                (Picked::New(_), None) => return,
                (Picked::None, _) => {
                    let field = wish.field.split('[').next().unwrap_or_default();
                    AppEvent::answer(&subject, field, Json::text(NONE))
                }
            };
            tell.emit(event);
        })
    };
    let field = picker(&form, "next-pick", ("next-label", wish.hint), on_pick)
        .offers(wish.source.clone(), Vec::new())
        .answers(wish.field)
        .none(wish.none);
    classed("div", "next-wish").node(field.draw())
}

/// What is said when nothing is left to ask; whatever somebody does next, it is gone.
fn done(props: &Props, said: String) -> Element {
    let words = &props.snapshot.words;
    let close = icon_button(Icon::Close, words.text("next-close").into())
        .on_click(telling(&props.dispatch, AppEvent::Look(Look::PutOff)));
    classed("div", "next-row is-done")
        .node(glyph(Icon::Done))
        .with(element("p").text(said.into()))
        .with(close)
}

fn icon(topic: Topic) -> Icon {
    match topic {
        Topic::Owner | Topic::Deputy => Icon::Owner,
        Topic::System | Topic::ItOwner => Icon::System,
        Topic::Data | Topic::Safety | Topic::Basis | Topic::Retention => Icon::Data,
    }
}

/// The class of a topic: the slot that it is about.
fn word(topic: Topic) -> &'static str {
    match topic {
        Topic::Owner => "owner",
        Topic::System => "system",
        Topic::Data => "data",
        Topic::Safety => "data is-safety",
        Topic::ItOwner => "system is-it-owner",
        Topic::Basis => "data is-basis",
        Topic::Retention => "data is-retention",
        Topic::Deputy => "owner is-deputy",
    }
}

fn take_keyboard(node: &NodeRef) {
    let Some(line) = node.cast::<Node>() else { return };
    let mut fitting = FIRST.iter().filter_map(|selector| seen(&line, selector).into_iter().next());
    fitting.next().iter().for_each(focus);
}

/// Who types on a button means another answer: the field takes the letter.
fn type_on(line: &Node, here: &HtmlElement, letter: &str, event: &KeyboardEvent) {
    let is_letter = letter.chars().count() == 1 && letter != " ";
    let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    let is_in_field = here.matches("input").unwrap_or(false);
    if is_letter && !is_command && !is_in_field {
        seen(line, ".next-wish input").first().into_iter().for_each(focus);
    }
}

/// What fits and is seen; on a narrow screen some of the line is not.
fn seen(line: &Node, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = line.query_selector_all(selector) else { return Vec::new() };
    let found =
        (0..found.length()).filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok());
    found.filter(|found| found.offset_width() > 0).collect()
}

/// Arrow keys go from button to button, letters go to the field, Escape goes back to the map.
fn press(event: KeyboardEvent) {
    let Some(here) = event.target_dyn_into::<HtmlElement>() else { return };
    let Some(line) = here.closest(".next").ok().flatten() else { return };
    let by = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => -1,
        "Escape" => {
            let shell = line.closest(".shell").ok().flatten();
            let is_back = shell.is_some_and(|shell| {
                focus_first(&shell, ".card.is-selected") || focus_first(&shell, ".map")
            });
            if is_back {
                event.stop_propagation();
            }
            return;
        }
        letter => return type_on(&line, &here, letter, &event),
    };
    let reachable =
        seen(&line, ".next-answers button, .next-wish input, .next-put-off, .next-question");
    let is_typing = here.matches("input").unwrap_or(false);
    let place = focused(&line).and_then(|here| reachable.iter().position(|other| *other == here));
    if let Some(place) = place.filter(|_| !is_typing) {
        let count = reachable.len();
        let next = (place + count).checked_add_signed(by).unwrap_or_default() % count;
        focus(&reachable[next]);
        event.prevent_default();
        event.stop_propagation();
    }
}
