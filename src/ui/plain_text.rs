//! A file's text to copy by hand, where neither downloads nor the clipboard are allowed.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::Dialog;

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// The text.
    pub text: Rc<str>,
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
    html! {
        <Dialog title={words.text("text-title")} close={words.text("panel-close")}
            dispatch={props.dispatch.clone()} first="textarea">
            <div class="panel-body">
                <p>{ words.text("text-why") }</p>
                <textarea ref={node} class="plain-text" readonly=true rows="14"
                    aria-label={words.text("text-title")} />
            </div>
        </Dialog>
    }
}
