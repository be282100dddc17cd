//! Changes that move what is selected: to another stage, up and down in its column, to where it
//! was carried. Several touchpoints move in one step.

use std::rc::Rc;

use crate::app::effect::Origin;
use crate::app::landing::Landing;
use crate::app::laning::to_lane;
use crate::app::look::{Camera, View};
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::{Committed, commit, put};
use crate::app::walk::lane_at;
use crate::edit::apply::apply;
use crate::edit::command::Command;
use crate::edit::label::placed;
use crate::edit::refusal::Refusal;
use crate::layout::scene::{Card, Rect};
use crate::model::journey::Journey;
use crate::model::json::{Json, Number};
use crate::model::path::{Path, Step};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// Moves the selected touchpoints to a stage.
pub(crate) fn restage(state: &mut State, stage: &str) -> Result<Committed, Refusal> {
    state.looking.choosing = None;
    let Some(journey) = state.journey().cloned() else { return Ok(Committed::nothing()) };
    let mut commands = Vec::new();
    let movers = state.looking.touchpoints();
    for id in &movers {
        to_stage(&journey, id, stage, &mut commands);
    }
    moved(state, subjects(&journey, &movers), commands)
}

/// Moves what is selected: touchpoints to the neighbouring stage, a stage by one place.
pub(crate) fn nudge(state: &mut State, by: isize) -> Result<Committed, Refusal> {
    let (Some(journey), Some(subject)) =
        (state.journey().cloned(), state.looking.selection.clone())
    else {
        return Ok(Committed::nothing());
    };
    let mut commands = Vec::new();
    if subject.kind == Kind::Stage {
        let place = journey.stages().place(&subject.id).unwrap_or_default();
        let target = place.checked_add_signed(by);
        if let Some(place) = target.filter(|place| *place < journey.stages().len()) {
            return commit(state, &Command::Move { subject, place }, None, Origin::User);
        }
    }
    let movers = state.looking.touchpoints();
    for id in &movers {
        let Some(touchpoint) = journey.touchpoint(id) else { continue };
        let place = journey.stages().place(touchpoint.stage.as_str()).unwrap_or_default();
        let target = place.checked_add_signed(by);
        if let Some(stage) = target.and_then(|place| journey.stages().iter().nth(place)) {
            to_stage(&journey, id, stage.id.as_str(), &mut commands);
        }
    }
    moved(state, subjects(&journey, &movers), commands)
}

/// Moves the selected touchpoints that stand in one column up or down by one place.
pub(crate) fn shift(state: &mut State, by: isize) -> Result<Committed, Refusal> {
    let (Some(journey), Some(drawn)) = (state.journey().cloned(), state.drawn.clone()) else {
        return Ok(Committed::nothing());
    };
    let last = state.looking.selected_touchpoint().cloned();
    let cards = &drawn.scene.cards;
    let here = last.and_then(|id| cards.iter().find(|card| *card.touchpoint.as_str() == *id));
    let Some(here) = here else { return Ok(Committed::nothing()) };
    let lane = |rect: Rect| lane_at(&drawn.scene, rect.y + rect.height / 2.0);
    let is_beside = |card: &&Card| card.rect.x == here.rect.x && lane(card.rect) == lane(here.rect);
    let mut column: Vec<_> = cards.iter().filter(is_beside).collect();
    column.sort_by(|a, b| a.rect.y.total_cmp(&b.rect.y));
    let mut column: Vec<Rc<str>> = column.iter().map(|card| card.touchpoint.shared()).collect();
    let is_moving = |id: &Rc<str>| state.looking.has(id);
    let before = column.clone();
    let mut swap = |upper: usize| {
        // Those who move go past those who stay.
        if is_moving(&column[upper]) == (by > 0) && is_moving(&column[upper + 1]) == (by < 0) {
            column.swap(upper, upper + 1);
        }
    };
    let uppers = 0..before.len().saturating_sub(1);
    if by < 0 {
        uppers.for_each(&mut swap)
    } else {
        uppers.rev().for_each(&mut swap)
    }
    if column == before {
        // On the map it is seen that nothing stands there to go past.
        if state.looking.view == View::Table {
            let name = journey.touchpoint(&here.touchpoint.shared()).map_or("", |it| &it.name);
            let stays = Message::new("table-stays").with("name", name);
            state.say(Tone::Calm, stays, Vec::new());
        }
        return Ok(Committed::nothing());
    }
    let movers: Vec<_> = column.iter().filter(|id| is_moving(id)).cloned().collect();
    let commands = arrange(&journey, &column, &is_moving);
    moved(state, subjects(&journey, &movers), commands)
}

/// Moves the selected touchpoints to the lane of something, or to that of none.
pub(crate) fn relane(state: &mut State, key: Option<&str>) -> Result<Committed, Refusal> {
    state.looking.choosing = None;
    let Some(journey) = state.journey().cloned() else { return Ok(Committed::nothing()) };
    let selected = state.looking.touchpoints();
    let touchpoints = selected.iter().filter_map(|id| journey.touchpoint(id));
    let lanes = state.looking.lanes;
    let commands = touchpoints.filter_map(|found| to_lane(lanes, &journey, found, key)).flatten();
    let commands = commands.collect();
    moved(state, subjects(&journey, &selected), commands)
}

/// Forgets where somebody placed the selected touchpoints.
pub(crate) fn unplace(state: &mut State) -> Result<Committed, Refusal> {
    let Some(journey) = state.journey().cloned() else { return Ok(Committed::nothing()) };
    let selected = state.looking.touchpoints();
    let commands = selected.iter().filter_map(|id| unplaced(&journey, id)).collect();
    moved(state, subjects(&journey, &selected), commands)
}

/// Puts what was carried down.
pub(crate) fn land(state: &mut State, landing: &Landing) -> Result<Committed, Refusal> {
    let Some(journey) = state.journey().cloned() else { return Ok(Committed::nothing()) };
    let carried = |id: &Rc<str>| landing.touchpoints.contains(id);
    let mut commands = landing.commands().to_vec();
    commands.extend(arrange(&journey, &landing.column, &carried));
    moved(state, subjects(&journey, &landing.touchpoints), commands)
}

/// Whether somebody placed a touchpoint in its column.
pub(crate) fn is_placed(journey: &Journey, id: &str) -> bool {
    journey.touchpoint(id).is_some_and(|touchpoint| touchpoint.order.is_some())
}

/// Makes the changes of touchpoints that move, as one step that is called after them.
fn moved(
    state: &mut State,
    mut movers: Vec<Subject>,
    commands: Vec<Command>,
) -> Result<Committed, Refusal> {
    if commands.is_empty() {
        return Ok(Committed::nothing());
    }
    let stage = Path(vec![Step::Key("stage".to_owned())]);
    let changed = commands.iter().filter_map(|command| match command {
        Command::Set { subject, .. } => Some(subject),
        _ => None,
    });
    let mut changed: Vec<&Subject> = changed.collect();
    changed.sort_unstable();
    movers.retain(|mover| changed.binary_search(&mover).is_ok());
    let is_restaged = commands
        .iter()
        .any(|command| matches!(command, Command::Set { field, .. } if *field == stage));
    let applied = apply(state.document(), &Command::Batch(commands))?;
    let label = placed(&applied.document, &movers, is_restaged);
    let effects = put(state, applied.document, label, None, Origin::User);
    state.looking.move_camera(Camera::Reveal);
    Ok(Committed { added: applied.added, effects })
}

/// Adds what brings a touchpoint to a stage, unless it is there.
pub(crate) fn to_stage(journey: &Journey, id: &str, stage: &str, commands: &mut Vec<Command>) {
    if journey.touchpoint(id).is_none_or(|touchpoint| *touchpoint.stage.as_str() == *stage) {
        return;
    }
    commands.push(Command::set(subject(journey, id), "stage", Json::text(stage)));
    // Its place in the old stage means nothing in the new one.
    commands.extend(unplaced(journey, id));
}

fn unplaced(journey: &Journey, id: &str) -> Option<Command> {
    is_placed(journey, id).then(|| Command::clear(subject(journey, id), "order"))
}

/// Gives the touchpoints of a column numbers that rise from top to bottom: new ones to those that
/// move alone where the others have theirs, else to all of them.
fn arrange(
    journey: &Journey,
    column: &[Rc<str>],
    is_moving: &dyn Fn(&Rc<str>) -> bool,
) -> Vec<Command> {
    let order = |id: &Rc<str>| Some(journey.touchpoint(id)?.order.as_ref()?.value());
    let given: Vec<_> = column.iter().map(|id| order(id).filter(|_| !is_moving(id))).collect();
    let numbers = between(&given, |place| is_moving(&column[place]));
    let numbers = numbers.unwrap_or_else(|| (1..=column.len()).map(|place| place as f64).collect());
    let mut commands = Vec::new();
    for (id, number) in column.iter().zip(numbers) {
        if (is_moving(id) || order(id) != Some(number))
            && let Ok(number) = Number::try_from(number)
        {
            commands.push(Command::set(subject(journey, id), "order", Json::Number(number)));
        }
    }
    commands
}

/// Fills the gaps of those that move with numbers between the given ones; `None` when others have
/// no number, or there is no room left.
fn between(given: &[Option<f64>], is_moving: impl Fn(usize) -> bool) -> Option<Vec<f64>> {
    let mut numbers = Vec::with_capacity(given.len());
    for (place, number) in given.iter().enumerate() {
        let number = match number {
            Some(number) => *number,
            None if !is_moving(place) => return None,
            None => {
                let above = numbers.last().copied();
                let below = given[place..]
                    .iter()
                    .copied()
                    .enumerate()
                    .find_map(|(gap, below)| Some((gap, below?)));
                match (above, below) {
                    (None, None) => 1.0,
                    (Some(above), None) => f64::floor(above) + 1.0,
                    (None, Some((gap, below))) => f64::ceil(below) - gap as f64,
                    (Some(above), Some((gap, below))) => {
                        let share = above + (below - above) / (gap as f64 + 1.0);
                        let whole = share.round();
                        let is_whole = whole > above && whole + (gap as f64 - 1.0) < below;
                        if is_whole { whole } else { (share * 1000.0).round() / 1000.0 }
                    }
                }
            }
        };
        // Numbers too near to each other, or that never rose, are given anew.
        if numbers.last().is_some_and(|last| *last >= number) || number.abs() > 1e9 {
            return None;
        }
        numbers.push(number);
    }
    Some(numbers)
}

fn subjects(journey: &Journey, ids: &[Rc<str>]) -> Vec<Subject> {
    ids.iter().map(|id| subject(journey, id)).collect()
}

fn subject(journey: &Journey, id: &str) -> Subject {
    Subject::inside(journey.id().shared(), Kind::Touchpoint, id)
}
