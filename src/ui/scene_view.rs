//! What lies in the part of the scene that is drawn: bands of the stages, transitions, touchpoints,
//! the composer. Nothing else of the scene is on the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::detail::{Detail, Extent};
use crate::app::event::Event;
use crate::app::look::Adding;
use crate::app::nested::inside;
use crate::app::snapshot::Snapshot;
use crate::layout::index::Index;
use crate::layout::scene::{Column, Point, Rect, Segment};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::band::{self, Band};
use crate::ui::breadcrumbs::title;
use crate::ui::card::{self, Card};
use crate::ui::composer::composer_rect;
use crate::ui::desk;
use crate::ui::element::{Element, classed, element, keyed};
use crate::ui::position::px;
use crate::ui::same::Same;
use crate::ui::way::{self, Way};
use crate::words::Words;

/// What the scene needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The shown journey.
    pub journey: Rc<Journey>,
    /// Its drawing, and where what lies in it.
    pub index: Rc<Index>,
    /// What of it is drawn, and how.
    pub extent: Extent,
    /// The touchpoint that has the keyboard.
    pub focused: Option<String>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// How far the bands of the stages go on above and below the scene, in pixels of the scene: a
/// screen is rarely as flat as a journey.
const BAND_REST: f64 = 4000.0;

/// Draws the scene.
pub fn scene_view(props: &Props) -> Html {
    let Props { index, extent, .. } = props;
    let looking = &props.snapshot.looking;
    let words = Same(props.snapshot.words.clone());
    let scene = index.scene();
    let columns = index.columns_in(extent.window).filter(|_| extent.detail > Detail::Mark);
    let routes = match extent.detail {
        Detail::Card => index.routes_in(extent.window),
        _ => Vec::new(),
    };
    let all = |parts: Vec<Html>| parts.into_iter().fold(element("div"), Element::node).inside();
    let bands = columns.map(|place| band(props, place, &scene.columns[place])).collect();
    let ways = routes.into_iter().filter_map(|place| way(props, &words, place));
    let cards = cards(props).into_iter().filter_map(|place| touchpoint(props, &words, place));
    let adding = looking.adding.as_ref();
    let adding = adding.filter(|adding| !matches!(adding, Adding::Entry(_)));
    let composer = props.snapshot.desk.here().zip(adding).map(|(desk, adding)| {
        let rect = composer_rect(scene, &props.journey, looking, adding);
        desk::composer(desk, &words, &props.dispatch, adding, rect)
    });
    all(vec![
        all(bands),
        ways.fold(picture("ways"), Element::node).draw(),
        all(cards.collect()),
        ends(props).map(Element::draw).unwrap_or_default(),
        composer.unwrap_or_default(),
    ])
}

/// A picture that lies in the scene and has no size of its own.
fn picture(class: &'static str) -> Element {
    classed("svg", class).is("width", "1").is("height", "1").is("aria-hidden", "true")
}

/// The places of the cards on the page: those in sight, and those that have the keyboard or will
/// have it, wherever they are.
fn cards(props: &Props) -> Vec<usize> {
    let Props { index, extent, .. } = props;
    let looking = &props.snapshot.looking;
    let mut cards = match extent.detail {
        Detail::Mark => Vec::new(),
        _ => index.cards_in(extent.window),
    };
    let selected = looking.selected_touchpoint();
    let kept = [selected.map(|id| &**id), looking.connecting.as_deref(), props.focused.as_deref()];
    let kept = kept.into_iter().flatten().filter_map(|id| index.card(id));
    let first = selected.is_none().then_some(0).filter(|_| !index.scene().cards.is_empty());
    for place in kept.chain(first) {
        if let Err(at) = cards.binary_search(&place) {
            cards.insert(at, place);
        }
    }
    cards
}

fn band(props: &Props, place: usize, column: &Column) -> Html {
    let Props { index, journey, snapshot, .. } = props;
    let selection = &snapshot.looking.selection;
    let is_selected = selection.as_ref().is_some_and(|subject| {
        subject.kind == Kind::Stage
            && *subject.id == *column.stage.as_str()
            && subject.journey.as_deref() == Some(journey.id().as_str())
    });
    let (y, height) = (-BAND_REST, index.scene().height + 2.0 * BAND_REST);
    let band = band::Props {
        stage: column.stage.shared(),
        rect: Rect { x: column.x, y, width: column.width, height },
        empty: index.is_empty(place).then(|| snapshot.words.text("map-empty-stage")),
        is_selected,
    };
    keyed::<Band>(column.stage.shared(), Box::new(band))
}

fn way(props: &Props, words: &Same<Words>, place: usize) -> Option<Html> {
    let Props { index, journey, snapshot, .. } = props;
    let route = &index.scene().routes[place];
    // Of a large map, what is drawn may be a moment behind.
    let transition = journey.transition(route.transition.as_str())?;
    let from = journey.touchpoint(route.from.as_str())?;
    let to = journey.touchpoint(route.to.as_str())?;
    let looking = &snapshot.looking;
    let selection = looking.selection.as_ref();
    let is_selected = selection.is_some_and(|subject| {
        subject.kind == Kind::Transition
            && subject.journey == looking.journey
            && *subject.id == *transition.id.as_str()
    });
    let near = looking.selected_touchpoint().map(|id| &**id);
    let is_near = near == Some(route.from.as_str()) || near == Some(route.to.as_str());
    let way = way::Props {
        index: index.clone(),
        place,
        transition: transition.clone(),
        from: from.clone(),
        to: to.clone(),
        is_selected,
        is_near,
        is_match: snapshot.matches.as_ref().is_some_and(|matches| matches.is_way_lit(place)),
        words: words.clone(),
    };
    Some(keyed::<Way>(transition.id.shared(), Box::new(way)))
}

/// The two ends of the selected transition, for hands that tie them to another touchpoint. They
/// lie over the cards.
fn ends(props: &Props) -> Option<Element> {
    let looking = &props.snapshot.looking;
    let selection = looking.selection.as_ref().filter(|_| props.snapshot.can_edit)?;
    let is_way = selection.kind == Kind::Transition && selection.journey == looking.journey;
    let mut routes = props.index.scene().routes.iter().filter(|_| is_way);
    let route = routes.find(|route| *selection.id == *route.transition.as_str())?;
    let end = |(segment, is_start): (Option<&Segment>, bool)| {
        let Point { x, y } = segment.map(Segment::end)?;
        let circle =
            |class| classed("circle", class).has("cx", px(x).into()).has("cy", px(y).into());
        let end = classed("g", "way-end")
            .has("data-of", route.transition.shared().into())
            .may_have("data-start", is_start.then_some(AttrValue::Static("")));
        Some(end.with(circle("way-end-hit")).with(circle("way-end-dot")))
    };
    let ends = [(route.path.first(), true), (route.path.last(), false)];
    Some(picture("ways way-ends").each(ends.into_iter().filter_map(end)))
}

fn touchpoint(props: &Props, words: &Same<Words>, place: usize) -> Option<Html> {
    let Props { index, journey, snapshot, .. } = props;
    let place_of = &index.scene().cards[place];
    let touchpoint = journey.touchpoint(place_of.touchpoint.as_str())?;
    let stage = journey.stage(touchpoint.stage.as_str())?;
    let id = touchpoint.id.shared();
    let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id.clone());
    let looking = &snapshot.looking;
    let is_selected = looking.selection.as_ref() == Some(&subject);
    // Tab comes to the selected card, and to the first where none is selected.
    let is_reachable = match looking.selected_touchpoint() {
        Some(_) => is_selected,
        None => place == 0,
    };
    let inside = inside(&snapshot.document, touchpoint);
    let leads = |place: &usize| {
        let route = &index.scene().routes[*place];
        let transition = journey.transition(route.transition.as_str())?;
        Some((transition.clone(), journey.touchpoint(route.to.as_str())?.clone()))
    };
    let card = card::Props {
        touchpoint: touchpoint.clone(),
        stage: stage.clone(),
        document: snapshot.document.clone(),
        terms: snapshot
            .desk
            .here()
            .filter(|_| !snapshot.terms.is_empty())
            .map(|desk| (desk, snapshot.terms.clone())),
        rect: place_of.rect,
        ways_in: index.ways(place).0,
        onward: index.onward(place).iter().filter_map(leads).collect(),
        lens: looking.lens,
        sight: snapshot.desk.here().zip(snapshot.sight(&id).cloned()),
        is_tile: props.extent.detail < Detail::Card,
        is_selected,
        is_also: looking.also.contains(&id),
        is_reachable,
        is_match: snapshot.matches.as_ref().is_some_and(|matches| matches.is_lit(place)),
        badge: snapshot.marks.as_ref().and_then(|marks| marks.on_map(&subject)),
        inside: inside.map(|journey| title(snapshot, journey.label()).into()),
        renaming: snapshot.desk.here().filter(|_| looking.renaming.as_ref() == Some(&subject)),
        is_source: looking.connecting.as_ref() == Some(&id),
        can_edit: snapshot.can_edit,
        subject,
        words: words.clone(),
        dispatch: props.dispatch.clone(),
    };
    Some(keyed::<Card>(id, Box::new(card)))
}
