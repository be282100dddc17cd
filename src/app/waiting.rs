//! What happens before the desk is there: who needs it lets it come, and waits. Whatever somebody does meanwhile is done
//! in its turn.

use crate::app::desk::{self, Desk, Presence};
use crate::app::effect::{Answer, Effect};
use crate::app::event::{Edit, Event, Host, Keep, Look, Open};
use crate::app::export::Wanted as Picture;
use crate::app::keeping::NotKept;
use crate::app::lens::Lens;
use crate::app::listing::Wanted;
use crate::app::look::View;
use crate::app::notice::Tone;
use crate::app::plain::Asked;
use crate::app::state::State;
use crate::app::update::take;
use crate::words::Message;

/// Says that the desk did not come.
const MISSING: &str = "app-desk-missing";

/// What is heard of the desk.
#[derive(Clone, Debug)]
pub enum News {
    /// It would be good to have.
    Wanted,
    /// It is there.
    Came(Desk),
    /// It could not be fetched.
    Missing,
}

/// Whether an event has to wait for the desk, or for others that do.
pub(crate) fn must_wait(state: &State, event: &Event) -> bool {
    if state.desk.here().is_some() {
        return false;
    }
    match event {
        // A field is left that nobody typed into, unless something waits.
        Event::Edit(Edit::Leave) => state.waiting.iter().any(|event| !is_kept(event)),
        Event::Edit(_) => state.can_open(),
        Event::Open(open) => !matches!(open, Open::Fetched { .. } | Open::Failed(_)),
        // The files beside the program are asked for by the desk.
        Event::Start(_) | Event::Shelf(_) | Event::List(_) | Event::Clip(_) | Event::Export(_) => {
            true
        }
        Event::Host(host) => {
            matches!(host, Host::Apply { .. } | Host::List(_) | Host::Analyze(_) | Host::Picture(_))
        }
        Event::Look(Look::Findings(_) | Look::Estate(_) | Look::Blueprint(_) | Look::Table(_)) => {
            true
        }
        Event::Look(Look::Camera(_) | Look::Dismiss(_)) => false,
        // It may be the target of a transition.
        Event::Look(Look::Select(_)) if state.looking.connecting.is_some() => true,
        Event::Look(_) => state.waiting.iter().any(|event| !is_kept(event)),
        Event::Keep(Keep::Leaving) => false,
        Event::Keep(keep) => joins(state, keep) || state.waiting.iter().any(is_kept),
        Event::Draw | Event::Notice(_) | Event::Desk(_) => false,
    }
}

/// Whether it is about what is kept. That comes by itself, and nobody at the screen waits for it.
fn is_kept(event: &Event) -> bool {
    matches!(event, Event::Keep(_))
}

/// Whether two versions may have to be brought together.
fn joins(state: &State, keep: &Keep) -> bool {
    match keep {
        Keep::Found { .. } => !state.loading.awaits_kept,
        Keep::NotKept { why: NotKept::Conflict(_), .. } | Keep::KeepMine | Keep::TakeTheirs => true,
        _ => false,
    }
}

/// Takes in what is heard of the desk.
pub(crate) fn hear(state: &mut State, news: News) -> Vec<Effect> {
    match news {
        News::Wanted if matches!(state.desk, Presence::Away | Presence::Missing) => {
            state.desk = Presence::Coming;
            vec![Effect::FetchDesk]
        }
        News::Wanted => Vec::new(),
        News::Came(desk) => {
            state.desk = Presence::Here(desk);
            state.notices.retain(|notice| notice.message.id != MISSING);
            desk::read_texts(desk, state);
            let waiting = std::mem::take(&mut state.waiting);
            let news = std::iter::once(Event::Desk(News::Came(desk)));
            news.chain(waiting).flat_map(|event| take(state, event)).collect()
        }
        News::Missing => give_up(state),
    }
}

/// Asks for the desk, if something needs it that did not when it last failed to come.
pub(crate) fn ask(state: &mut State, is_new: bool, effects: &mut Vec<Effect>) {
    let may_ask = match state.desk {
        Presence::Away => true,
        Presence::Missing => is_new,
        Presence::Coming | Presence::Here(_) => false,
    };
    if may_ask && needs_desk(state) {
        state.desk = Presence::Coming;
        effects.push(Effect::FetchDesk);
    }
}

/// Without the desk, what was looked at is looked at; what was to be done is not.
fn give_up(state: &mut State) -> Vec<Effect> {
    let is_needed = needs_desk(state);
    state.desk = Presence::Away;
    if !is_needed {
        return Vec::new();
    }
    let mut effects = Vec::new();
    let message = Message::new(MISSING);
    for event in std::mem::take(&mut state.waiting) {
        match event {
            Event::Look(_) => effects.extend(take(state, event)),
            Event::Host(
                Host::Apply { call, .. }
                | Host::List(Wanted { call, .. })
                | Host::Analyze(Asked { call, .. })
                | Host::Picture(Picture { call, .. }),
            ) => {
                let answer = Answer::Refused { message: message.clone(), problems: Vec::new() };
                effects.push(Effect::Answer { call, answer });
            }
            // What another tab kept is looked at when the desk comes.
            Event::Keep(_) => state.waiting.push(event),
            _ => {}
        }
    }
    state.desk = Presence::Missing;
    state.say(Tone::Alarm, message, vec![("app-try-again", Event::Desk(News::Wanted))]);
    effects
}

/// Whether something is to be seen or done that only the desk can show or do.
fn needs_desk(state: &State) -> bool {
    let looking = &state.looking;
    !state.waiting.is_empty()
        || state.shows_start()
        || looking.view != View::Map
        || looking.lens != Lens::Overview
        || looking.selection.is_some()
        || looking.panel.is_some()
        || looking.query.is_some()
        || looking.findings.is_open
        || looking.menu.is_some()
        || looking.adding.is_some()
        || looking.renaming.is_some()
        || looking.choosing.is_some()
        || looking.connecting.is_some()
}
