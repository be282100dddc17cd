//! A list over the map that asks for one thing: the target of a transition, a stage, a lane. What it
//! asks for may be picked on the map as well, so it leaves that open to hands.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::choice::{choice, chosen, chosen_new};
use crate::app::event::{Event, Look};
use crate::app::snapshot::Snapshot;
use crate::model::subject::Subject;
use crate::ui::element::classed;
use crate::ui::focus::{is_coarse, return_to_map};
use crate::ui::form::{Form, telling};
use crate::ui::icon::{Icon, icon_button};
use crate::ui::picker::{Picked, picker};

/// What the list needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the list.
#[component]
pub fn Chooser(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let chooser = node.cast::<Element>();
            move || chooser.iter().for_each(return_to_map)
        });
    }
    let Some(choice) = choice(&props.snapshot) else { return Html::default() };
    let words = &props.snapshot.words;
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let on_pick = {
        let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
        Callback::from(move |picked: Picked| {
            let event = match picked {
                Picked::Existing(id) => chosen(&snapshot, Some(id)),
                Picked::New(name) => chosen_new(&snapshot, &name),
                Picked::None => chosen(&snapshot, None),
            };
            event.into_iter().for_each(|event| dispatch.emit(event));
        })
    };
    // A keyboard on a screen would cover the cards that can be touched instead.
    let is_asking = choice.is_list_only || !is_coarse();
    let form = Form { subject: Subject::document(), snapshot, dispatch };
    let field = picker(&form, "chooser", ("choose-label", "choose-hint"), on_pick)
        .offers(choice.source, choice.without)
        .none(choice.none)
        .passing(!choice.may_be_new)
        .quiet(!choice.is_list_only)
        .asked(u32::from(is_asking));
    let close = icon_button(Icon::Close, words.text("choose-stop").into())
        .on_click(telling(&props.dispatch, Event::Look(Look::Cancel)));
    let question = classed("p", "map-hint").is("role", "status");
    let question = question.text(words.say(&choice.question).into());
    classed("div", "map-tools map-chooser")
        .at(&node)
        .on(ListenerKind::onwheel, |wheel: WheelEvent| wheel.stop_propagation())
        .with(classed("div", "chooser-head").with(question).with(close))
        .node(field.draw())
        .draw()
}
