//! Changes that know what is looked at: adding next to the selection, connecting, removing,
//! answering a question with something new.

use std::rc::Rc;

use crate::app::effect::{Effect, Origin};
use crate::app::event::End;
use crate::app::look::{Adding, Camera, Panel};
use crate::app::notice::Tone;
use crate::app::opening::with_defaults;
use crate::app::registers::{changing, of};
use crate::app::state::State;
use crate::app::update::{Committed, commit, fail, put, step};
use crate::edit::command::Command;
use crate::edit::history::MergeKey;
use crate::edit::refusal::Refusal;
use crate::exchange::steps::read_steps;
use crate::model::id::fresh;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::{Entity, Value};
use crate::words::{Message, Words};

/// Takes back what was typed into a field, if nothing else was done since.
pub(crate) fn take_back(state: &mut State, key: &MergeKey) -> Vec<Effect> {
    if state.history.is_typing(key) { step(state, false, Origin::User) } else { Vec::new() }
}

/// Adds what was being named, and goes on with the next one after it if asked to. Without a
/// journey or a stage, it makes them.
pub(crate) fn add(state: &mut State, name: &str, and_next: bool) -> Result<Committed, Refusal> {
    let adding = state.looking.adding.take();
    let (Some(adding), false) = (adding, name.trim().is_empty()) else {
        return Ok(Committed::nothing());
    };
    if let Adding::Entry(kind) = adding {
        return changing::add(state, kind, name, and_next);
    }
    let (journey, mut commands) = journey_or_new(state);
    let kind = match &adding {
        Adding::Entry(kind) => *kind,
        Adding::Stage => {
            commands.push(Command::add(Kind::Stage, Some(&journey), named(name)));
            Kind::Stage
        }
        Adding::Touchpoint { stage, after } => {
            let place = Place::find(state, stage.clone(), after.as_deref());
            commands.extend(place.commands(&state.words, &journey, name));
            Kind::Touchpoint
        }
    };
    let committed = commit(state, &Command::Batch(commands), None, Origin::User)?;
    state.looking.journey = Some(journey);
    let added = committed.added.iter().rfind(|subject| subject.kind == kind).cloned();
    if and_next && let Some(added) = &added {
        state.looking.adding = Some(match adding {
            Adding::Stage | Adding::Entry(_) => adding,
            Adding::Touchpoint { .. } => {
                Adding::Touchpoint { stage: None, after: Some(added.id.clone()) }
            }
        });
    }
    state.looking.selection = added;
    state.looking.move_camera(Camera::Reveal);
    Ok(committed)
}

/// Where a new touchpoint goes.
struct Place {
    stage: Option<Rc<str>>,
    after: Option<Rc<Touchpoint>>,
    place: Option<usize>,
    id_is_taken: Box<dyn Fn(&str) -> bool>,
}

impl Place {
    fn find(state: &State, stage: Option<Rc<str>>, after: Option<&str>) -> Self {
        let journey = state.journey().cloned();
        let after = after.and_then(|id| journey.as_ref()?.touchpoint(id).cloned());
        let place = after
            .as_ref()
            .and_then(|after| journey.as_ref()?.touchpoint_place(after.id.as_str()))
            .map(|place| place + 1);
        let stage = stage
            .or_else(|| after.as_ref().map(|after| after.stage.shared()))
            .or_else(|| stage_in_view(state, journey.as_deref()));
        let id_is_taken = Box::new(move |id: &str| {
            journey.as_ref().is_some_and(|journey| journey.touchpoint(id).is_some())
        });
        Self { stage, after, place, id_is_taken }
    }

    fn commands(self, words: &Words, journey: &Rc<str>, name: &str) -> Vec<Command> {
        let mut commands = Vec::new();
        let stage = self.stage.unwrap_or_else(|| {
            let name = Json::text(words.text("app-first-stage"));
            let record = Json::object([("id", Json::text(FIRST_STAGE)), ("name", name)]);
            commands.push(Command::add(Kind::Stage, Some(journey), record));
            FIRST_STAGE.into()
        });
        let id = fresh(name, Kind::Touchpoint.as_str(), self.id_is_taken);
        let record = Json::object([
            ("id", Json::text(&id)),
            ("name", Json::text(name.trim())),
            ("stage", Json::text(&*stage)),
        ]);
        let (journey, kind) = (Some(journey.clone()), Kind::Touchpoint);
        commands.push(Command::Add { journey: journey.clone(), kind, record, place: self.place });
        if let Some(after) = self.after {
            let ends = [("from", Json::text(after.id.as_str())), ("to", Json::text(&id))];
            commands.push(Command::add(Kind::Transition, journey.as_deref(), Json::object(ends)));
        }
        commands
    }
}

const FIRST_STAGE: &str = "stage-1";

fn named(name: &str) -> Json {
    Json::object([("name", Json::text(name.trim()))])
}

/// Connects two touchpoints and selects the transition.
pub(crate) fn connect(state: &mut State, from: &str, to: &str) -> Result<Committed, Refusal> {
    let ends = Json::object([("from", Json::text(from)), ("to", Json::text(to))]);
    let command = Command::add(Kind::Transition, state.looking.journey.as_deref(), ends);
    state.looking.connecting = None;
    let committed = commit(state, &command, None, Origin::User)?;
    state.looking.selection = committed.added.first().cloned();
    Ok(committed)
}

/// Lets each selected touchpoint lead to the next one, where it does not yet.
pub(crate) fn connect_in_sequence(state: &mut State) -> Result<Committed, Refusal> {
    let Some(journey) = state.journey().cloned() else { return Ok(Committed::nothing()) };
    let touchpoints = state.looking.touchpoints();
    let mut commands = Vec::new();
    for pair in touchpoints.windows(2) {
        let leads_there = |way: &&Rc<Transition>| *way.to.as_str() == *pair[1];
        if journey.outgoing(&pair[0]).iter().any(leads_there) {
            continue;
        }
        let ends = [("from", Json::text(&*pair[0])), ("to", Json::text(&*pair[1]))];
        let journey = Some(journey.id().as_str());
        commands.push(Command::add(Kind::Transition, journey, Json::object(ends)));
    }
    if commands.is_empty() {
        return Ok(Committed::nothing());
    }
    commit(state, &Command::Batch(commands), None, Origin::User)
}

/// Lets a transition begin at, or lead to, another touchpoint.
pub(crate) fn reconnect(
    state: &mut State,
    transition: &Rc<str>,
    end: End,
    touchpoint: &str,
) -> Result<Committed, Refusal> {
    state.looking.choosing = None;
    let journey = state.looking.journey.clone().unwrap_or_default();
    let subject = Subject::inside(journey, Kind::Transition, transition.clone());
    let field = match end {
        End::Start => "from",
        End::Target => "to",
    };
    let command = Command::set(subject, field, Json::text(touchpoint));
    commit(state, &command, None, Origin::User)
}

/// Removes what is selected; the neighbour that the eye rests on is selected next.
pub(crate) fn remove_selected(state: &mut State) -> Result<Committed, Refusal> {
    let Some(subject) = state.looking.selection.clone() else { return Ok(Committed::nothing()) };
    if changing::ask_before_removing(state, &subject) {
        return Ok(Committed::nothing());
    }
    if of(subject.kind).is_some() {
        return changing::remove(state, &subject);
    }
    let Some(removal) = removal(state) else { return Ok(Committed::nothing()) };
    let committed = commit(state, &removal.command, None, Origin::User)?;
    state.looking.selection = removal.next;
    Ok(committed)
}

/// The removal of what is selected, and what the eye rests on then.
pub(crate) struct Removal {
    /// Removes it.
    pub(crate) command: Command,
    /// What is selected next.
    pub(crate) next: Option<Subject>,
}

/// How what is selected in the shown journey is removed.
pub(crate) fn removal(state: &State) -> Option<Removal> {
    let subject = state.looking.selection.clone()?;
    let going = state.looking.touchpoints();
    let next = state.journey().filter(|_| subject.kind == Kind::Touchpoint).and_then(|journey| {
        let (before, after) = (journey.incoming(&subject.id), journey.outgoing(&subject.id));
        let before = before.first().map(|way| way.from.shared());
        let after = after.first().map(|way| way.to.shared());
        [before, after].into_iter().flatten().find(|id| !going.contains(id))
    });
    let journey = state.looking.journey.clone();
    let inside = |id| Some(Subject::inside(journey.clone()?, Kind::Touchpoint, id));
    let command = match going.len() {
        0 | 1 => Command::Remove { subject },
        _ => Command::Batch(going.into_iter().filter_map(inside).map(Command::remove).collect()),
    };
    Some(Removal { command, next: next.and_then(inside) })
}

/// Draws a journey from one step per line.
pub(crate) fn draw_steps(state: &mut State, title: &str, text: &str) -> Vec<Effect> {
    let imported = with_defaults(state, |defaults| read_steps(text, defaults));
    let Some(journey) = imported.document.journeys.iter().next().cloned() else {
        return Vec::new();
    };
    let count = journey.touchpoints().len();
    if count == 0 {
        return fail(state, Message::new("app-no-steps"));
    }
    let title = match title.trim() {
        "" => journey.label().to_owned(),
        title => title.to_owned(),
    };
    let Some(record) = journey.write() else { return Vec::new() };
    let mut commands = vec![Command::add(Kind::Journey, None, retitled(record, &title))];
    if state.document().title.is_empty() {
        commands.push(Command::set(Subject::document(), "title", Json::text(&title)));
    }
    match commit(state, &Command::Batch(commands), None, Origin::User) {
        Err(refusal) => fail(state, refusal.message()),
        Ok(committed) => {
            let journey = committed.added.iter().find(|added| added.kind == Kind::Journey);
            state.looking.journey = journey.map(|journey| journey.id.clone());
            state.looking.selection = None;
            let notes = imported.notes.into_iter().map(|note| (note.line, note.message));
            let notes: Vec<_> = notes.collect();
            state.looking.panel = (!notes.is_empty()).then_some(Panel::Notes(notes));
            state.looking.move_camera(Camera::Begin);
            state.say(Tone::Calm, Message::new("app-drawn").with("count", count), Vec::new());
            committed.effects
        }
    }
}

/// Adds an entry to a register and answers questions with it.
pub(crate) fn create(
    state: &mut State,
    entry: &Command,
    answers: Vec<(Subject, String)>,
) -> Result<Committed, Refusal> {
    let added = crate::edit::apply::apply(state.document(), entry)?;
    let Some(id) = added.added.first().map(|added| Json::text(&*added.id)) else {
        return commit(state, entry, None, Origin::User);
    };
    let answers = answers.into_iter().map(|(subject, field)| {
        let answer = answer_with(id.clone(), subject.kind, &field);
        Command::set(subject, &field, answer)
    });
    let answers = Command::Batch(answers.collect());
    let answered = crate::edit::apply::apply(&added.document, &answers)?;
    let effects = put(state, answered.document, added.label, None, Origin::User);
    Ok(Committed { added: added.added, effects })
}

/// The value that answers a field with an entry: the lists of a touchpoint that tell more of each entry, such
/// as `systems[0]`, hold a record around its id.
pub(crate) fn answer_with(id: Json, kind: Kind, field: &str) -> Json {
    let list = field.strip_suffix(']').and_then(|field| field.split('[').next());
    match list.filter(|_| kind == Kind::Touchpoint) {
        Some("systems") => Json::object([("system", id), ("dependency", Json::text("hard"))]),
        Some("data") => Json::object([("category", id)]),
        Some("metrics") => Json::object([("metric", id)]),
        _ => id,
    }
}

/// The shown journey, or the command that makes one.
fn journey_or_new(state: &State) -> (Rc<str>, Vec<Command>) {
    if let Some(journey) = state.looking.journey.clone() {
        return (journey, Vec::new());
    }
    let title = state.words.text("app-untitled-journey");
    let id = Rc::from("journey-1");
    let record = Json::object([("id", Json::text("journey-1")), ("title", Json::text(title))]);
    (id, vec![Command::add(Kind::Journey, None, record)])
}

/// The stage that a new touchpoint goes to: that of what is selected, else the first.
fn stage_in_view(state: &State, journey: Option<&Journey>) -> Option<Rc<str>> {
    let journey = journey?;
    let selected = state.looking.selection.as_ref().and_then(|subject| match subject.kind {
        Kind::Stage => journey.stage(&subject.id).map(|stage| stage.id.shared()),
        Kind::Touchpoint => journey.touchpoint(&subject.id).map(|found| found.stage.shared()),
        _ => None,
    });
    selected.or_else(|| journey.stages().iter().next().map(|stage| stage.id.shared()))
}

/// The journey's record under another title. It gets an id of its own in the document.
fn retitled(record: Json, title: &str) -> Json {
    let Json::Object(members) = record else { return record };
    let members = members.into_iter().filter(|(key, _)| key != "id").map(|(key, value)| {
        let value = if key == "title" { Json::text(title) } else { value };
        (key, value)
    });
    Json::Object(members.collect())
}
