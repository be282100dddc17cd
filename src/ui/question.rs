//! The frame of one of the three questions: its shape, its hue, the question, and below it the
//! answer or the way to one. It knows nothing about answers.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::look::Slot;
use crate::ui::element::{classed, element};
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
    pub answer: Html,
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
    let (words, id) = (props.form.words(), AttrValue::from(format!("question-{name}")));
    let is_hollow = props.standing == Standing::Hollow;
    let head = classed("h3", "question-head")
        .has("id", id.clone())
        .with(classed("span", "question-mark").node(glyph(slot_icon(props.slot))))
        .with(element("span").words(words, question));
    let why = (is_hollow && props.form.can_edit())
        .then(|| classed("p", "question-why").words(words, why));
    classed("section", "question")
        .at(&node)
        .also(name, true)
        .also(props.standing.class(), true)
        .is("tabindex", "-1")
        .has("aria-labelledby", id)
        .with(head)
        .may_with(why)
        .node(props.answer.clone())
        .draw()
}

fn texts(slot: Slot) -> (&'static str, &'static str) {
    match slot {
        Slot::Owner => ("question-owner", "question-owner-why"),
        Slot::System => ("question-system", "question-system-why"),
        Slot::Data => ("question-data", "question-data-why"),
    }
}
