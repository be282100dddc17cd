//! The head of a stage: number, name, the customer's aim.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event, Look};
use crate::app::look::Adding;
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::stage::Stage;
use crate::model::subject::Subject;
use crate::ui::icon::{Icon, glyph};
use crate::ui::naming::Naming;
use crate::ui::position::{px, set};
use crate::ui::strip::WordsProp;
use crate::words::Message;

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
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether its name is being changed.
    pub is_renaming: bool,
    /// Whether the document may be changed.
    pub can_edit: bool,
    /// The texts.
    pub words: WordsProp,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && self.number == other.number
            && (self.x, self.width) == (other.x, other.width)
            && self.subject == other.subject
            && self.is_selected == other.is_selected
            && self.is_renaming == other.is_renaming
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
                set(&head, "--x", &px(*x));
                set(&head, "--width", &px(*width));
            }
        });
    }
    let words = &props.words.0;
    let name = match props.stage.name.as_str() {
        "" => words.text("map-untitled"),
        name => name.to_owned(),
    };
    let select = emit(props, |subject| Event::Look(Look::Select(Some(subject))));
    let rename = emit(props, |subject| Event::Look(Look::Rename(subject)));
    let add = emit(props, |subject| {
        let stage = Some(subject.id);
        Event::Look(Look::BeginAdd(Adding::Touchpoint { stage, after: None }))
    });
    let add_label = words.say(&Message::new("map-add-here").with("stage", name.as_str()));
    html! {
        <div
            ref={node}
            class={classes!("stage-head", props.is_selected.then_some("is-selected"))}
            data-stage={props.stage.id.to_string()}
        >
            <h2 class="stage-heading">
            <button
                type="button"
                class="stage-title"
                onclick={select}
                ondblclick={rename}
                disabled={props.is_renaming}
            >
                <span class="stage-number">{ props.number }</span>
                if !props.is_renaming {
                    <span class="stage-name" title={name.clone()}>{ name.clone() }</span>
                }
            </button>
            </h2>
            if props.is_renaming {
                <Naming
                    label={words.text("map-name-new-stage")}
                    value={AttrValue::from(props.stage.name.clone())}
                    on_done={take_name(props)}
                />
            }
            if props.can_edit {
                <button
                    type="button"
                    class="button bare only-icon stage-add"
                    title={add_label.clone()}
                    aria-label={add_label}
                    onclick={add}
                >
                    { glyph(Icon::Add) }
                </button>
            }
            if let Some(aim) = &props.stage.aim {
                <p class="stage-aim" title={aim.clone()}>{ aim }</p>
            }
        </div>
    }
}

fn emit(props: &Props, event: fn(Subject) -> Event) -> Callback<MouseEvent> {
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    Callback::from(move |click: MouseEvent| {
        click.stop_propagation();
        dispatch.emit(event(subject.clone()));
    })
}

fn take_name(props: &Props) -> Callback<Option<(String, bool)>> {
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    let before = props.stage.name.clone();
    Callback::from(move |done: Option<(String, bool)>| {
        dispatch.emit(Event::Look(Look::EndRename));
        if let Some((name, _)) = done.filter(|(name, _)| !name.is_empty() && *name != before) {
            let command = Command::set(subject.clone(), "name", Json::text(name));
            dispatch.emit(Event::Edit(Edit::Do(command)));
        }
    })
}
