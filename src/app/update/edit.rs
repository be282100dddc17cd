//! What each change by somebody at the screen comes to.

use crate::app::effect::{Effect, Origin};
use crate::app::event::Edit;
use crate::app::findings::mending;
use crate::app::registers::changing;
use crate::app::state::State;
use crate::app::update::{Committed, commit, fail, step};
use crate::app::{authoring, clip, glossary, intake, moving, nested, together};
use crate::edit::refusal::Refusal;

/// Makes the change, or says why not.
pub(crate) fn change(state: &mut State, edit: Edit) -> Vec<Effect> {
    // Where a document may only be looked at, there is a way back to the one before all the same.
    let is_step = matches!(edit, Edit::Undo | Edit::Redo);
    if !(state.can_edit() || is_step && state.can_open()) {
        return Vec::new();
    }
    // What a list asked for is answered.
    if matches!(edit, Edit::Do(_) | Edit::Create { .. }) {
        state.looking.choosing = None;
    }
    match edit {
        Edit::Do(command) => told(state, |state| commit(state, &command, None, Origin::User)),
        Edit::Type(command, key) => {
            told(state, |state| commit(state, &command, Some(key), Origin::User))
        }
        Edit::ForAll(edit, about) => together::answer(state, *edit, &about),
        Edit::Leave => {
            state.history.seal();
            Vec::new()
        }
        Edit::TakeBack(key) => authoring::take_back(state, &key),
        Edit::Undo => step(state, false, Origin::User),
        Edit::Redo => step(state, true, Origin::User),
        Edit::Add { name, and_next } => told(state, |state| authoring::add(state, &name, and_next)),
        Edit::Connect { from, to } => told(state, |state| authoring::connect(state, &from, &to)),
        Edit::Land(landing) => told(state, |state| moving::land(state, &landing)),
        Edit::Restage(stage) => told(state, |state| moving::restage(state, &stage)),
        Edit::Relane(key) => told(state, |state| moving::relane(state, key.as_deref())),
        Edit::Nudge(by) => told(state, |state| moving::nudge(state, by)),
        Edit::Shift(by) => told(state, |state| moving::shift(state, by)),
        Edit::Unplace => told(state, moving::unplace),
        Edit::ConnectInSequence => told(state, authoring::connect_in_sequence),
        Edit::Reconnect { transition, end, touchpoint } => {
            told(state, |state| authoring::reconnect(state, &transition, end, &touchpoint))
        }
        Edit::Duplicate => clip::duplicate(state),
        Edit::RemoveSelected => told(state, authoring::remove_selected),
        Edit::Integrate { from, to } => told(state, |state| changing::integrate(state, &from, &to)),
        Edit::Rename { subject, name } => {
            told(state, |state| changing::rename(state, &subject, &name))
        }
        Edit::Merge { command, stays } => {
            told(state, |state| changing::merge(state, &command, stays))
        }
        Edit::Remove(subject) => told(state, |state| changing::remove(state, &subject)),
        Edit::DrawSteps { title, text } => authoring::draw_steps(state, &title, &text),
        Edit::MakeInside(touchpoint) => {
            told(state, |state| nested::make_inside(state, &touchpoint))
        }
        Edit::BeginGuidelines => told(state, intake::begin_guidelines),
        Edit::Mend(finding, place) => told(state, |state| mending::mend(state, &finding, place)),
        Edit::LeaveFinding(leave) => told(state, |state| mending::leave(state, *leave)),
        Edit::Propose(proposal) => told(state, |state| intake::propose(state, &proposal)),
        Edit::Define(word) => told(state, |state| glossary::define(state, &word)),
        Edit::Create { entry, answers } => {
            told(state, |state| authoring::create(state, &entry, answers))
        }
    }
}

/// Tells the user why something was refused.
fn told(
    state: &mut State,
    attempt: impl FnOnce(&mut State) -> Result<Committed, Refusal>,
) -> Vec<Effect> {
    match attempt(state) {
        Ok(committed) => committed.effects,
        Err(refusal) => fail(state, refusal.message()),
    }
}
