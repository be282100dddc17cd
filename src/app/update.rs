//! The only writer of the state: what every event means.

pub(crate) mod edit;
mod look;

use std::rc::Rc;

use crate::app::desk::{self, Desk};
use crate::app::effect::{Effect, Origin, Tell};
use crate::app::event::{Clip, Edit, Event, Host, Look, Open};
use crate::app::findings::glance::Glance;
use crate::app::look::View;
use crate::app::next::Since;
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::{host, keep, shelf, waiting};
use crate::edit::command::Command;
use crate::edit::diff::diff;
use crate::edit::history::MergeKey;
use crate::edit::refusal::Refusal;
use crate::format::read::Access;
use crate::model::document::Document;
use crate::model::subject::Subject;
use crate::words::Message;

/// Takes an event in, and says what is to be done outside.
pub fn update(state: &mut State, event: Event) -> Vec<Effect> {
    let selected = state.looking.selection.clone();
    let (place, document) = (state.place_of_notices(), state.document().clone());
    let said = state.last_serial;
    let opens = matches!(
        event,
        Event::Open(_)
            | Event::Start(_)
            | Event::Shelf(_)
            | Event::Clip(Clip::Paste(_))
            | Event::Host(Host::Load { .. })
    );
    // Where an address leads, nobody has read yet what is said of it.
    let is_led = matches!(event, Event::Desk(_) | Event::Host(_));
    let mut is_new = false;
    let mut effects = match event {
        Event::Desk(news) => waiting::hear(state, news),
        event if waiting::must_wait(state, &event) => {
            is_new = true;
            state.waiting.push(event);
            Vec::new()
        }
        event => take(state, event),
    };
    is_new |= selected != state.looking.selection;
    waiting::ask(state, is_new, &mut effects);
    let is_changed = !Rc::ptr_eq(&document, state.document());
    let is_elsewhere = place != state.place_of_notices() || (opens && is_changed);
    if is_elsewhere || is_changed {
        state.leave_notices(said, is_elsewhere, is_led);
    }
    state.time_notices(&mut effects);
    effects
}

/// Takes in an event that does not have to wait.
pub(crate) fn take(state: &mut State, event: Event) -> Vec<Effect> {
    let before = (state.document().clone(), state.looking.selection.clone());
    let is_asking =
        matches!(event, Event::Look(Look::Ask(..) | Look::Findings(Glance::Answer(..))));
    let is_gathering = matches!(
        event,
        Event::Look(
            Look::Walk(_)
                | Look::Extend(_)
                | Look::Toggle(_)
                | Look::Enclose(_)
                | Look::SelectAll
                | Look::SelectAlso(_)
        ) | Event::Clip(Clip::Paste(_))
            | Event::Edit(Edit::Duplicate)
    );
    // What is selected then, everybody knows.
    let is_resumed = matches!(event, Event::Host(Host::Resume(_)));
    let outcome = outcome(&event);
    // Whatever somebody does, a menu has served its purpose.
    let is_leaving_menu = match &event {
        Event::Look(look) => !matches!(look, Look::Menu(_)),
        Event::Edit(_) | Event::Clip(_) => true,
        Event::Open(_)
        | Event::Keep(_)
        | Event::Host(_)
        | Event::Start(_)
        | Event::Shelf(_)
        | Event::List(_)
        | Event::Export(_)
        | Event::Draw
        | Event::Notice(_)
        | Event::Desk(_) => false,
    };
    let since = match &event {
        Event::Open(_) | Event::Start(_) | Event::Host(_) | Event::Shelf(_) => Since::Opened,
        Event::Keep(_) | Event::Draw | Event::Notice(_) | Event::Desk(_) => Since::Nothing,
        Event::Edit(_) | Event::Look(_) | Event::List(_) | Event::Clip(_) => Since::Deed,
        Event::Export(_) => Since::Nothing,
    };
    let mut effects = match event {
        Event::Edit(edit) => with_desk(state, |desk, state| desk::change(desk, state, edit)),
        Event::Look(look) => look::look_at(state, look),
        Event::Open(Open::Fetched { address, text }) => keep::source_came(state, &address, text),
        Event::Open(Open::Failed(message)) => fail(state, message),
        Event::Open(open) => with_desk(state, |desk, state| desk::open(desk, state, open)),
        Event::Keep(keep) => keep::update(state, keep),
        Event::Host(host) => host::update(state, host),
        Event::Start(start) => with_desk(state, |desk, state| desk::begin(desk, state, start)),
        Event::Shelf(shelf) => with_desk(state, |desk, state| desk::shelve(desk, state, shelf)),
        Event::Desk(_) => Vec::new(),
        Event::Notice(happening) => {
            state.hear_of_notice(happening);
            Vec::new()
        }
        Event::Clip(clip) => with_desk(state, |desk, state| desk::clip(desk, state, clip)),
        Event::Export(export) => with_desk(state, |desk, state| desk::export(desk, state, export)),
        Event::List(list) => with_desk(state, |desk, state| desk::list(desk, state, list)),
        Event::Draw => {
            state.draw_on();
            if let Some(desk) = state.desk.here().filter(|_| state.planning.is_on()) {
                desk::plan_on(desk, state);
            }
            Vec::new()
        }
    };
    if is_leaving_menu {
        state.looking.menu = None;
    }
    if !Rc::ptr_eq(&before.0, state.document()) {
        state.look_at_what_exists();
        let label = match outcome {
            Some("hand-undone") => state.history.redo_label(),
            _ => state.history.undo_label(),
        };
        if let Some((outcome, label)) = outcome.zip(label.cloned()) {
            let told = Message::new(outcome).with("what", label);
            // What is changed on the map is not seen from a register.
            match state.looking.view {
                View::Journeys | View::Register(_) | View::Insights if outcome != "hand-done" => {
                    state.say(Tone::Calm, told, Vec::new());
                }
                _ => state.announce(told),
            }
        }
        // A document that a newer version wrote is never written here.
        if state.access() == Access::Edit {
            let document = state.document().clone();
            let is_first = state.keeping.revision == 0;
            if let Some(save) = state.keeping.save(&document) {
                // A map that was only looked at is one to come back to from now on.
                effects.extend(shelf::stand_at(state).filter(|_| is_first));
                effects.push(save);
            }
        }
    }
    if before.1 != state.looking.selection && !is_resumed {
        if !is_asking {
            // A question is about what was selected, and takes the keyboard no more.
            state.looking.question = None;
        }
        if !is_gathering && !state.looking.is_gathering {
            state.looking.also.clear();
        }
        state.looking.choosing = None;
        effects.push(Effect::Tell(Tell::Selected(state.looking.selection.clone())));
    }
    state.draw();
    if let Some(desk) = state.desk.here() {
        desk::work_out(desk, state, &mut effects);
        desk::ask_next(desk, state, since, outcome == Some("hand-done"));
    }
    state.ask_for_time(&mut effects);
    if state.planning.is_on() {
        effects.push(Effect::Draw);
    }
    effects
}

/// Does what only the desk can do. What would come too early has waited.
pub(crate) fn with_desk(
    state: &mut State,
    act: impl FnOnce(Desk, &mut State) -> Vec<Effect>,
) -> Vec<Effect> {
    state.desk.here().map_or_else(Vec::new, |desk| act(desk, state))
}

/// How somebody who does not see it hears of a change, if it is one that was asked for as a whole.
fn outcome(event: &Event) -> Option<&'static str> {
    match event {
        Event::Edit(Edit::Type(..) | Edit::Leave | Edit::TakeBack(_)) => None,
        // It says itself what was found and is no more.
        Event::Edit(Edit::Mend(..) | Edit::LeaveFinding(_)) => None,
        Event::Edit(Edit::Undo) => Some("hand-undone"),
        Event::Edit(Edit::Redo) => Some("hand-redone"),
        // A picked touchpoint may be the target of a transition.
        Event::Edit(_) | Event::Look(Look::Select(_)) => Some("hand-done"),
        _ => None,
    }
}

/// Applies a command. The document of the state is the new one, or the refusal says why not.
pub(crate) fn commit(
    state: &mut State,
    command: &Command,
    key: Option<MergeKey>,
    origin: Origin,
) -> Result<Committed, Refusal> {
    let applied = crate::edit::apply::apply(state.document(), command)?;
    let effects = put(state, applied.document, applied.label, key, origin);
    Ok(Committed { added: applied.added, effects })
}

/// What came of a command.
pub(crate) struct Committed {
    /// What was added.
    pub(crate) added: Vec<Subject>,
    /// What is to be done outside.
    pub(crate) effects: Vec<Effect>,
}

impl Committed {
    /// What comes of nothing to do.
    pub(crate) fn nothing() -> Self {
        Self { added: Vec::new(), effects: Vec::new() }
    }
}

/// Makes another document the current one, as an entry of the history.
pub(crate) fn put(
    state: &mut State,
    document: Rc<Document>,
    label: Message,
    key: Option<MergeKey>,
    origin: Origin,
) -> Vec<Effect> {
    let before = state.document().clone();
    state.history.commit(document, label, key);
    changed(state, &before, origin)
}

/// Undoes, or redoes.
pub(crate) fn step(state: &mut State, is_redo: bool, origin: Origin) -> Vec<Effect> {
    let before = state.document().clone();
    if is_redo {
        state.history.redo();
    } else {
        state.history.undo();
    }
    let line = state.keeping.line;
    let mut effects = changed(state, &before, origin);
    if state.keeping.line != line {
        // The file that was opened holds the other map.
        effects.push(Effect::ForgetFile);
    }
    effects
}

/// Counts the revision and tells the host what changed since `before`.
pub(crate) fn changed(state: &mut State, before: &Rc<Document>, origin: Origin) -> Vec<Effect> {
    if Rc::ptr_eq(before, state.document()) {
        return Vec::new();
    }
    state.revision += 1;
    let line = state.keeping.line;
    let mut effects = shelf::follow(state, before);
    state.keeping.is_edited = true;
    state.keeping.is_loose |= state.keeping.line == line;
    let changes = diff(before, state.document());
    effects.push(Effect::Tell(Tell::Changed { revision: state.revision, origin, changes }));
    effects
}

/// Tells the user and the host that something went wrong.
pub(crate) fn fail(state: &mut State, message: Message) -> Vec<Effect> {
    state.say(Tone::Alarm, message.clone(), Vec::new());
    vec![Effect::Tell(Tell::Failed { message, problems: Vec::new() })]
}
