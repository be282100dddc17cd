//! A file's text to copy by hand, where neither downloads nor the clipboard are allowed.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::dialog;
use crate::ui::element::{classed, element};

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// The text.
    pub text: Rc<str>,
    /// What the panel is called, and why it is there.
    pub said: (&'static str, &'static str),
}

/// Draws the panel, with the whole text selected.
#[component]
pub fn PlainText(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.text.clone(), move |text| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                area.set_value(text);
                area.select();
            }
        });
    }
    let (title, why) = props.said;
    let area = classed("textarea", "plain-text")
        .at(&node)
        .flag("readonly", true)
        .is("rows", "14")
        .says("aria-label", words, title);
    let why = element("p").words(words, why);
    let body = classed("div", "panel-body").with(why).with(area);
    let title = words.text(title).into();
    dialog((words, &props.dispatch), title, "", Some("textarea"), body.draw())
}
