//! What lies in the scene: bands and heads of the stages, transitions, cards, the composer.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event;
use crate::app::face::faces;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::{Card as CardPlace, Column, Rect, Scene};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::card::Card;
use crate::ui::composer::{Composer, composer_rect};
use crate::ui::stage_head::StageHead;
use crate::ui::strip::WordsProp;
use crate::ui::ways::Ways;
use crate::words::Message;

/// What the scene needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The shown journey.
    pub journey: Rc<Journey>,
    /// Its drawing.
    pub scene: Rc<Scene>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// How far the bands of the stages go on below the scene, in pixels of the scene: a screen is
/// rarely as flat as a journey.
const BAND_REST: f64 = 4000.0;

/// Draws the scene.
pub fn scene_view(props: &Props) -> Html {
    let looking = &props.snapshot.looking;
    let words = WordsProp(props.snapshot.words.clone());
    let selected = |kind: Kind| {
        let subject = looking.selection.as_ref().filter(|subject| subject.kind == kind);
        subject.filter(|subject| subject.journey == looking.journey).map(|s| s.id.clone())
    };
    html! {
        <>
            for (place, column) in props.scene.columns.iter().enumerate() {
                { stage(props, &words, place, column) }
            }
            <Ways
                journey={props.journey.clone()}
                scene={props.scene.clone()}
                selected={selected(Kind::Transition)}
                near={selected(Kind::Touchpoint)}
                words={words.clone()}
                dispatch={props.dispatch.clone()}
            />
            for (place, card) in props.scene.cards.iter().enumerate() {
                { touchpoint(props, &words, place, card) }
            }
            if let Some(adding) = &looking.adding {
                <Composer
                    adding={adding.clone()}
                    rect={composer_rect(&props.scene, &props.journey, looking, adding)}
                    {words}
                    dispatch={props.dispatch.clone()}
                />
            }
        </>
    }
}

fn stage(props: &Props, words: &WordsProp, place: usize, column: &Column) -> Html {
    let Some(stage) = props.journey.stage(column.stage.as_str()) else { return html! {} };
    let subject = Subject::inside(props.journey.id().shared(), Kind::Stage, stage.id.shared());
    let looking = &props.snapshot.looking;
    let is_empty = props.journey.touchpoints().all(|touchpoint| touchpoint.stage != stage.id);
    let height = props.scene.height + BAND_REST;
    html! {
        <StageHead
            key={format!("stage {}", stage.id)}
            stage={stage.clone()}
            number={place + 1}
            band={Rect { x: column.x, y: 0.0, width: column.width, height }}
            {is_empty}
            is_selected={looking.selection.as_ref() == Some(&subject)}
            is_renaming={looking.renaming.as_ref() == Some(&subject)}
            can_edit={props.snapshot.can_edit}
            {subject}
            words={words.clone()}
            dispatch={props.dispatch.clone()}
        />
    }
}

fn touchpoint(props: &Props, words: &WordsProp, place: usize, card: &CardPlace) -> Html {
    let Some(touchpoint) = props.journey.touchpoint(card.touchpoint.as_str()) else {
        return html! {};
    };
    let id = touchpoint.id.shared();
    let subject = Subject::inside(props.journey.id().shared(), Kind::Touchpoint, id.clone());
    let looking = &props.snapshot.looking;
    let is_selected = looking.selection.as_ref() == Some(&subject);
    // Tab comes to the selected card, and to the first where none is selected.
    let is_reachable = match looking.selected_touchpoint() {
        Some(_) => is_selected,
        None => place == 0,
    };
    html! {
        <Card
            key={format!("card {id}")}
            touchpoint={touchpoint.clone()}
            rect={card.rect}
            faces={faces(&props.snapshot.document, touchpoint)}
            {is_selected}
            {is_reachable}
            is_renaming={looking.renaming.as_ref() == Some(&subject)}
            is_source={looking.connecting.as_ref() == Some(&id)}
            can_edit={props.snapshot.can_edit}
            description={description(props, &id)}
            {subject}
            words={words.clone()}
            dispatch={props.dispatch.clone()}
        />
    }
}

/// Stage and ways of a touchpoint, for those who do not see them.
fn description(props: &Props, id: &str) -> String {
    let Some(touchpoint) = props.journey.touchpoint(id) else { return String::new() };
    let stage = props.journey.stage(touchpoint.stage.as_str());
    let message = Message::new("map-card-description")
        .with("stage", stage.map(|stage| stage.name.clone()).unwrap_or_default())
        .with("before", props.journey.incoming(id).len())
        .with("after", props.journey.outgoing(id).len());
    props.snapshot.words.say(&message)
}
