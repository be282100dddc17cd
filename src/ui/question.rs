//! The frame of one of the three questions: its shape, its hue, the question, and below it the
//! answer or the way to one. It knows nothing about answers.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::look::Slot;
use crate::ui::focus::{focus, scroll_to_top};
use crate::ui::form::Form;
use crate::ui::icon::glyph;
use crate::ui::strip::slot_icon;

/// How far a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody answered yet.
    Hollow,
    /// Answered with none.
    Struck,
    /// Answered.
    Filled,
}

impl Standing {
    fn class(self) -> &'static str {
        match self {
            Self::Hollow => "hollow",
            Self::Struck => "struck",
            Self::Filled => "filled",
        }
    }
}

/// What the frame needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The form that it belongs to.
    pub form: Form,
    /// Which question it is.
    pub slot: Slot,
    /// How far it is answered.
    pub standing: Standing,
    /// A count that grows when somebody asks this question.
    pub asked: u32,
    /// The answer, or the way to one.
    pub children: Html,
}

/// Draws the frame.
#[component]
pub fn Question(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, is_list) = (node.clone(), props.slot != Slot::Owner);
        let takes_keyboard = is_list && props.standing != Standing::Hollow;
        use_effect_with(props.asked, move |asked| {
            if let Some(question) = node.cast::<HtmlElement>().filter(|_| *asked > 0) {
                scroll_to_top(&question, ".inspector-body");
                // A hollow question's picker takes the keyboard itself, and so does the owner.
                if takes_keyboard {
                    focus(&question);
                }
            }
        });
    }
    let name = props.slot.as_str();
    let (question, why) = texts(props.slot);
    let is_hollow = props.standing == Standing::Hollow;
    html! {
        <section ref={node} class={classes!("question", name, props.standing.class())} tabindex="-1"
            aria-labelledby={format!("question-{name}")}>
            <h3 class="question-head" id={format!("question-{name}")}>
                <span class="question-mark">{ glyph(slot_icon(props.slot)) }</span>
                <span>{ props.form.text(question) }</span>
            </h3>
            if is_hollow && props.form.can_edit() {
                <p class="question-why">{ props.form.text(why) }</p>
            }
            { props.children.clone() }
        </section>
    }
}

fn texts(slot: Slot) -> (&'static str, &'static str) {
    match slot {
        Slot::Owner => ("question-owner", "question-owner-why"),
        Slot::System => ("question-system", "question-system-why"),
        Slot::Data => ("question-data", "question-data-why"),
    }
}
