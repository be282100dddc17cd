//! Changes of several touchpoints at once, as one step that says what it was.

use std::rc::Rc;

use crate::app::effect::{Effect, Origin};
use crate::app::event::{Edit, Event};
use crate::app::fields::several::About;
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::edit::change;
use crate::app::update::{fail, put};
use crate::edit::apply::apply;

/// Makes a change for several touchpoints, says what it was, and offers to undo it.
pub(crate) fn answer(state: &mut State, edit: Edit, about: &About) -> Vec<Effect> {
    let before = state.document().clone();
    state.looking.choosing = None;
    let effects = match edit {
        Edit::Do(command) => match apply(state.document(), &command) {
            Ok(applied) => put(state, applied.document, about.label(), None, Origin::User),
            Err(refusal) => fail(state, refusal.message()),
        },
        edit => change(state, edit),
    };
    if !Rc::ptr_eq(&before, state.document()) {
        let undo = vec![("action-undo", Event::Edit(Edit::Undo))];
        state.say(Tone::Calm, about.told(), undo);
    }
    effects
}
