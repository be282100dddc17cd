//! What is selected: one thing, or several touchpoints. It never changes the document.

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::Effect;
use crate::app::event::Edit;
use crate::app::look::Looking;
use crate::app::state::State;
use crate::app::update::with_desk;
use crate::app::walk::{Step, walk};
use crate::layout::scene::Rect;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// Selects. While a transition is being drawn, a picked touchpoint is its target; while
/// touchpoints are being gathered, one more of them.
pub(crate) fn select(state: &mut State, subject: Option<Subject>) -> Vec<Effect> {
    let looking = &mut state.looking;
    let picked = subject.as_ref().filter(|subject| subject.kind == Kind::Touchpoint);
    if let Some(id) = picked.filter(|_| looking.is_gathering).map(|subject| subject.id.clone()) {
        toggle(state, id);
        return Vec::new();
    }
    if let (Some(from), Some(to)) = (looking.connecting.take(), picked) {
        let connect = Edit::Connect { from, to: to.id.clone() };
        return with_desk(state, |desk, state| desk::change(desk, state, connect));
    }
    if looking.selection != subject {
        looking.renaming = None;
    }
    looking.also.clear();
    looking.is_ticking = false;
    // What is on a map is not to be seen beside a register.
    if let Some(subject) = subject.as_ref().filter(|subject| subject.kind.is_in_journey())
        && looking.view.register().is_some()
    {
        state.visit(subject.clone());
        return Vec::new();
    }
    looking.selection = subject;
    Vec::new()
}

/// Adds a touchpoint to the selection, or takes it away.
pub(crate) fn toggle(state: &mut State, id: Rc<str>) {
    let looking = &mut state.looking;
    let before = looking.touchpoints().len();
    let is_last = looking.selected_touchpoint() == Some(&id);
    let was_kept = looking.also.contains(&id);
    looking.also.retain(|other| *other != id);
    if !was_kept {
        keep_last(looking);
        looking.also.retain(|other| *other != id);
        looking.also.push(id.clone());
        pick(looking, id);
    } else if let Some(last) = looking.also.last().cloned().filter(|_| is_last) {
        pick(looking, last);
    }
    count(state, before);
}

/// Adds all touchpoints that meet a rectangle of the scene.
pub(crate) fn enclose(state: &mut State, area: Rect) {
    let shown = state.journey().cloned().zip(state.drawn.as_ref());
    let Some((journey, scene)) = shown.map(|(journey, drawn)| (journey, drawn.scene.clone()))
    else {
        return;
    };
    let meets = |rect: &Rect| {
        rect.x < area.right()
            && rect.right() > area.x
            && rect.y < area.bottom()
            && rect.bottom() > area.y
    };
    let met = scene.cards.iter().filter(|card| meets(&card.rect));
    // Of a large map, what is drawn may be a moment behind.
    let met = met.filter(|card| journey.touchpoint(card.touchpoint.as_str()).is_some());
    let met: Vec<_> = met.map(|card| card.touchpoint.shared()).collect();
    add(state, met);
}

/// Selects all touchpoints of the shown journey.
pub(crate) fn all(state: &mut State) {
    let Some(journey) = state.journey().cloned() else { return };
    let all: Vec<_> = journey.touchpoints().map(|touchpoint| touchpoint.id.shared()).collect();
    add(state, all);
}

/// Adds these touchpoints of the shown journey.
pub(crate) fn also(state: &mut State, ids: Vec<Rc<str>>) {
    let Some(journey) = state.journey().cloned() else { return };
    add(state, ids.into_iter().filter(|id| journey.touchpoint(id).is_some()).collect());
}

/// Goes on to another touchpoint.
pub(crate) fn go(state: &mut State, step: Step, is_extending: bool) {
    let Some((journey, drawn)) = state.journey().cloned().zip(state.drawn.clone()) else { return };
    let here = state.looking.selected_touchpoint().cloned();
    let next = end_of_way(&state.looking, &journey, step)
        .or_else(|| walk(&journey, &drawn.scene, here.as_deref(), step));
    let Some(next) = next else { return };
    let before = state.looking.touchpoints().len();
    if is_extending {
        keep_last(&mut state.looking);
        if !state.looking.also.contains(&next) {
            state.looking.also.push(next.clone());
        }
    }
    state.looking.renaming = None;
    pick(&mut state.looking, next);
    if is_extending {
        count(state, before);
    }
}

/// From a transition, the way leads to its ends.
fn end_of_way(looking: &Looking, journey: &Journey, step: Step) -> Option<Rc<str>> {
    let way = looking
        .selection
        .as_ref()
        .filter(|subject| subject.kind == Kind::Transition && subject.journey == looking.journey);
    let way = journey.transition(&way?.id)?;
    match step {
        Step::Left => Some(way.from.shared()),
        Step::Right => Some(way.to.shared()),
        _ => None,
    }
}

fn add(state: &mut State, ids: Vec<Rc<str>>) {
    let before = state.looking.touchpoints().len();
    let looking = &mut state.looking;
    keep_last(looking);
    let is_new = |id: &Rc<str>, kept: &[Rc<str>]| kept.binary_search(id).is_err();
    let mut kept = looking.also.clone();
    kept.sort_unstable();
    looking.also.extend(ids.into_iter().filter(|id| is_new(id, &kept)));
    if looking.selected_touchpoint().is_none()
        && let Some(last) = looking.also.last().cloned()
    {
        pick(looking, last);
    }
    count(state, before);
}

/// What was picked last stays selected when the next one is picked.
fn keep_last(looking: &mut Looking) {
    if let Some(last) = looking.selected_touchpoint().cloned()
        && !looking.also.contains(&last)
    {
        looking.also.push(last);
    }
}

fn pick(looking: &mut Looking, id: Rc<str>) {
    let journey = looking.journey.clone();
    looking.selection = journey.map(|journey| Subject::inside(journey, Kind::Touchpoint, id));
}

/// Tells those who do not see it how many are selected.
fn count(state: &mut State, before: usize) {
    let count = state.looking.touchpoints().len();
    if count != before {
        state.announce(Message::new("hand-selected").with("count", count));
    }
}
