//! The head of a stage: number, name, the customer's aim.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::desk::Desk;
use crate::app::event::{Event, Look};
use crate::app::findings::marks::Mark;
use crate::app::look::Adding;
use crate::model::stage::Stage;
use crate::model::subject::Subject;
use crate::ui::desk;
use crate::ui::element::{Element, button, classed};
use crate::ui::icon::{Icon, glyph};
use crate::ui::mark::mark;
use crate::ui::position::{px, set};
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// What a stage needs.
#[derive(Properties)]
pub struct Props {
    /// The stage.
    pub stage: Rc<Stage>,
    /// The stage as a subject.
    pub subject: Subject,
    /// Its number, from 1.
    pub number: usize,
    /// Where it begins, in the scene.
    pub x: f64,
    /// How much room it has, in the scene.
    pub width: f64,
    /// The worst that was found in its touchpoints.
    pub badge: Option<Mark>,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether its name is being changed.
    pub renaming: Option<Desk>,
    /// Whether the document may be changed.
    pub can_edit: bool,
    /// The texts.
    pub words: Same<Words>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && self.number == other.number
            && (self.x, self.width) == (other.x, other.width)
            && self.subject == other.subject
            && self.badge == other.badge
            && self.is_selected == other.is_selected
            && self.renaming == other.renaming
            && self.can_edit == other.can_edit
            && self.words == other.words
    }
}

/// Draws a stage.
#[component]
pub fn StageHead(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.x, props.width), move |(x, width)| {
            // The row says how large a pixel of the scene is.
            if let Some(head) = node.cast::<HtmlElement>() {
                set(&head, "--jm-x", &px(*x));
                set(&head, "--jm-width", &px(*width));
            }
        });
    }
    let words = &props.words.0;
    let name = match props.stage.name.as_str() {
        "" => words.text("map-untitled"),
        name => name.to_owned(),
    };
    let aim = props.stage.aim.as_ref().map(|aim| AttrValue::from(aim.clone()));
    let name = AttrValue::from(name);
    let shown = props
        .renaming
        .is_none()
        .then(|| classed("span", "stage-name").has("title", name.clone()).text(name.clone()));
    let title = button("stage-title")
        .flag("disabled", props.renaming.is_some())
        .on(ListenerKind::onclick, emit(props, |subject| Event::Look(Look::Select(Some(subject)))))
        .on(ListenerKind::ondblclick, emit(props, |subject| Event::Look(Look::Rename(subject))))
        .with(classed("span", "stage-number").text(props.number.to_string().into()))
        .may_with(shown)
        .may_with(props.badge.map(|badge| mark(words, badge)));
    classed("div", "stage-head")
        .also("is-selected", props.is_selected)
        .at(&node)
        .has("data-stage", props.stage.id.shared().into())
        .with(classed("h2", "stage-heading").with(title))
        .node(props.renaming.map(|desk| naming(props, desk)).unwrap_or_default())
        .may_with(props.can_edit.then(|| add_button(props, &name)))
        .may_with(aim.map(|aim| classed("p", "stage-aim").has("title", aim.clone()).text(aim)))
        .draw()
}

fn naming(props: &Props, desk: Desk) -> Html {
    let label = props.words.0.text("map-name-new-stage").into();
    desk::renaming(desk, label, &props.subject, &props.stage.name, &props.dispatch)
}

fn add_button(props: &Props, name: &str) -> Element {
    let label = Message::new("map-add-here").with("stage", name);
    let label = AttrValue::from(props.words.0.say(&label));
    let add = emit(props, |subject| {
        let stage = Some(subject.id);
        Event::Look(Look::BeginAdd(Adding::Touchpoint { stage, after: None }))
    });
    button("button bare only-icon stage-add")
        .has("title", label.clone())
        .has("aria-label", label)
        .on(ListenerKind::onclick, add)
        .node(glyph(Icon::Add))
}

fn emit(props: &Props, event: fn(Subject) -> Event) -> impl Fn(MouseEvent) + 'static {
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    move |click: MouseEvent| {
        click.stop_propagation();
        dispatch.emit(event(subject.clone()));
    }
}
