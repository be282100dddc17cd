//! Where a list comes from: a file that somebody chooses, or cells that are pasted. It looks at
//! nothing in them.

use web_sys::ClipboardEvent;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Event as AppEvent, Open};
use crate::app::listing::List;
use crate::ui::dialog::dialog;
use crate::ui::element::{button, classed, element};
use crate::ui::focus::typed_text;
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::words::Words;

/// Asks for a list.
pub fn table_source(words: &Words, dispatch: &Callback<AppEvent>) -> Html {
    let choose = button("button main list-choose")
        .on_click(telling(dispatch, AppEvent::Open(Open::Pick)))
        .node(glyph(Icon::Open))
        .words(words, "table-choose");
    let how = classed("span", "field-help").words(words, "table-choose-how");
    let on_paste = {
        let dispatch = dispatch.clone();
        move |event: ClipboardEvent| {
            let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                event.prevent_default();
                dispatch.emit(AppEvent::List(List::pasted(text)));
            }
        }
    };
    let on_change = {
        let dispatch = dispatch.clone();
        // Typed rather than pasted, it is looked at when the field is left.
        move |event: Event| {
            let text = typed_text(&event);
            if text.contains('\n') {
                dispatch.emit(AppEvent::List(List::pasted(text)));
            }
        }
    };
    let paste = classed("textarea", "field-input list-paste")
        .is("rows", "4")
        .is("spellcheck", "false")
        .says("placeholder", words, "table-paste-hint")
        .on(ListenerKind::onpaste, on_paste)
        .on_change(on_change);
    let paste = classed("label", "field")
        .with(classed("span", "field-label").words(words, "table-paste"))
        .with(paste);
    let body = classed("div", "panel-body list-source")
        .with(element("p").words(words, "table-lists-why"))
        .with(classed("div", "list-file").with(choose).with(how))
        .with(paste);
    let title = words.text("table-lists").into();
    dialog((words, dispatch), title, "is-lists", Some(".list-choose"), body.draw())
}
