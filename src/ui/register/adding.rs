//! The line in which a new entry gets its name; for an integration, its two systems.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::Adding;
use crate::app::offer::Source;
use crate::app::registers::of;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{button, classed, component};
use crate::ui::focus::use_leave_to_frame;
use crate::ui::form::{Form, telling};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::naming::{self, Naming};
use crate::ui::picker::{Picked, picker};
use crate::ui::register::Props;

/// Draws the line while something is added.
pub(super) fn adding(props: &Props) -> Html {
    match &props.snapshot.looking.adding {
        Some(Adding::Entry(kind)) if *kind == props.page.kind => {
            component::<Line>(Box::new(props.clone()))
        }
        _ => Html::default(),
    }
}

/// The line. What takes its place takes the keyboard from the frame, to which it is left.
#[component]
fn Line(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    let kind = props.page.kind;
    let line = classed("div", "register-adding").at(&node);
    if kind == Kind::Integration {
        return line.node(component::<Ends>(Box::new(props.clone()))).draw();
    }
    let words = &props.snapshot.words;
    let invitation = of(kind).map_or("field-name", |register| register.invitation);
    let dispatch = props.dispatch.clone();
    let on_done = Callback::from(move |done: Option<(String, bool)>| {
        dispatch.emit(match done {
            Some((name, and_next)) => AppEvent::Edit(Edit::Add { name, and_next }),
            None => AppEvent::Look(Look::Cancel),
        });
    });
    // The next one has a field of its own.
    let key = props.page.rows.len().to_string();
    let field = crate::ui::element::keyed::<Naming>(
        key.into(),
        Box::new(naming::Props {
            label: words.text(invitation).into(),
            value: AttrValue::default(),
            placeholder: words.text("register-name-hint").into(),
            goes_on: false,
            on_done,
        }),
    );
    let hint = classed("span", "register-hint").words(words, "register-next-hint");
    line.node(glyph(Icon::Add)).node(field).with(hint).draw()
}

/// The two ends of a new integration: from the system that is selected, if one is.
#[component]
fn Ends(props: &Props) -> Html {
    let selected = props.snapshot.looking.selection.as_ref();
    let selected = selected.filter(|subject| subject.kind == Kind::System);
    let from = use_state(|| selected.map(|subject| subject.id.clone()));
    let to = use_state(Option::<Rc<str>>::default);
    let words = &props.snapshot.words;
    let form = Form {
        subject: Subject::document(),
        snapshot: props.snapshot.clone(),
        dispatch: props.dispatch.clone(),
    };
    let end = |end: &UseStateHandle<Option<Rc<str>>>,
               id: &'static str,
               label: &'static str,
               other: Option<Rc<str>>,
               asked: u32| {
        let name = end.as_ref().and_then(|id| props.snapshot.document.systems.get(id));
        let label_line = classed("span", "field-label").words(words, label);
        let field = match name {
            Some(system) => {
                let end = end.clone();
                button("picked-main")
                    .says("title", words, "field-change")
                    .on_click(move |_| end.set(None))
                    .with(classed("span", "picked-text").text(system.name.clone().into()))
                    .draw()
            }
            None => {
                let end = end.clone();
                let on_pick = Callback::from(move |picked| {
                    if let Picked::Existing(id) = picked {
                        end.set(Some(id));
                    }
                });
                picker(&form, id, (label, "pick-system"), on_pick)
                    .offers(Source::Systems, other.into_iter().collect())
                    .passing(true)
                    .asked(asked)
                    .draw()
            }
        };
        classed("div", "field register-end").with(label_line).node(field)
    };
    let is_first_asked = u32::from(from.is_none());
    let is_second_asked = u32::from(from.is_some() && to.is_none());
    let connect = match (&*from, &*to) {
        (Some(from), Some(to)) => {
            Some(AppEvent::Edit(Edit::Integrate { from: from.clone(), to: to.clone() }))
        }
        _ => None,
    };
    let is_ready = connect.is_some();
    let connect = connect.unwrap_or(AppEvent::Look(Look::Cancel));
    classed("div", "register-ends")
        .with(end(&from, "integration-from", "head-from", (*to).clone(), is_first_asked))
        .node(glyph(Icon::Right))
        .with(end(&to, "integration-to", "head-to", (*from).clone(), is_second_asked))
        .with(
            button("button main")
                .is("data-tool", "integrate")
                .flag("disabled", !is_ready)
                .on_click(telling(&props.dispatch, connect))
                .words(words, "register-integrate"),
        )
        .with(
            icon_button(Icon::Close, words.text("panel-close").into())
                .on_click(telling(&props.dispatch, AppEvent::Look(Look::Cancel))),
        )
        .draw()
}
