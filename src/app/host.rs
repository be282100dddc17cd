//! What the page around the component says.

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::{Answer, Effect, Origin, Tell};
use crate::app::event::Host;
use crate::app::keep::{await_source, begin_when_complete, begin_with};
use crate::app::keeping::Standing;
use crate::app::look::Camera;
use crate::app::notice::Tone;
use crate::app::rescue;
use crate::app::shelf;
use crate::app::state::State;
use crate::app::update::{commit, step, with_desk};
use crate::edit::command::Command;
use crate::format::parse::parse;
use crate::format::read::{Access, Repair, read};
use crate::model::json::Json;
use crate::model::reader::Lookup;
use crate::model::standard::Date;
use crate::model::subject::Subject;
use crate::words::{Message, Words};

/// Takes the event in.
pub(crate) fn update(state: &mut State, host: Host) -> Vec<Effect> {
    if matches!(host, Host::Select(Some(_)) | Host::Journey(_) | Host::View(_)) {
        // Whoever asks for something of the map wants to see it.
        state.looking.is_at_start = false;
    }
    match host {
        Host::Start { source, storage } => start(state, source, storage),
        Host::Resume(rescued) => rescue::resume(state, *rescued),
        Host::Source { address } => await_source(state, address),
        Host::Mode { is_edit } => {
            state.is_edit = is_edit;
            state.looking.is_at_start &= is_edit;
            Vec::new()
        }
        Host::Today(year, month, day) => {
            state.today = Date::of(year, month, day);
            Vec::new()
        }
        Host::Language(tag) => {
            if Words::fitting(&tag) != state.words.language() {
                state.words = Rc::new(Words::without_desk(&tag));
                if let Some(desk) = state.desk.here() {
                    desk::read_texts(desk, state);
                }
            }
            Vec::new()
        }
        Host::Load { call, text, repair } => load(state, call, &text, repair),
        Host::Apply { call, text } => {
            with_desk(state, |desk, state| desk::apply(desk, state, call, &text))
        }
        Host::Saved { revision } => {
            state.keeping.is_host_keeping = true;
            // What was changed since then is still to be kept.
            state.keeping.is_edited &= revision < state.revision;
            Vec::new()
        }
        Host::List(wanted) => with_desk(state, |desk, state| {
            let answer = desk::list_for_host(desk, state, &wanted);
            vec![Effect::Answer { call: wanted.call, answer }]
        }),
        Host::Analyze(asked) => with_desk(state, |desk, state| {
            let answer = desk::answer_host(desk, state, &asked);
            vec![Effect::Answer { call: asked.call, answer }]
        }),
        Host::Picture(wanted) => {
            with_desk(state, |desk, state| vec![desk::picture_for_host(desk, state, &wanted)])
        }
        Host::Select(subject) => {
            select(state, subject);
            Vec::new()
        }
        Host::Journey(journey) => {
            if state.document().journey(&journey).is_none() {
                miss(state);
            } else if state.looking.journey.as_ref() != Some(&journey) {
                let view = state.looking.view;
                state.show_journey(journey);
                // Which journey comes next is no reason to leave the map of all of them.
                state.view(view);
            }
            Vec::new()
        }
        Host::View(view) => {
            if view != state.looking.view {
                state.view(view);
            }
            Vec::new()
        }
        Host::Lens(lens) => {
            state.put_lens(lens);
            Vec::new()
        }
        Host::Step { is_redo } => step(state, is_redo, Origin::Host),
    }
}

fn start(state: &mut State, source: Option<String>, storage: Option<Rc<str>>) -> Vec<Effect> {
    let mut effects = Vec::new();
    state.is_alone = storage.is_some() && source.is_none();
    if let Some(key) = storage {
        state.keeping.key = Some(key.clone());
        state.keeping.standing = Standing::Loading;
        state.loading.awaits_kept = true;
        // A page that names no map of its own is there for all maps of whoever works here.
        effects.push(match state.is_alone && state.is_edit {
            true => Effect::ReadLast { shelf: key },
            false => Effect::ReadKept { key },
        });
    }
    effects.extend(await_source(state, source));
    effects
}

/// The host's document becomes the first one; it is no change that the host has to hear of.
fn load(state: &mut State, call: u32, text: &str, repair: bool) -> Vec<Effect> {
    let repair = if repair { Repair::Mend } else { Repair::Refuse };
    let mut effects = Vec::new();
    let answer = match read(text, repair) {
        Ok(opened) => {
            let warnings = opened.warnings.clone();
            let is_another = state.loading.is_ready;
            // Whatever is still on its way comes too late.
            state.loading.awaited = None;
            state.loading.source = None;
            effects.extend(shelf::make_room(state));
            begin_with(state, opened);
            shelf::hold_back(state);
            effects.extend(begin_when_complete(state));
            state.looking.panel = None;
            state.looking.move_camera(Camera::Begin);
            if is_another {
                effects.push(Effect::Tell(Tell::Loaded { warnings: warnings.clone() }));
            }
            Answer::Loaded(warnings)
        }
        Err(error) => {
            Answer::Refused { message: Message::new("app-not-opened"), problems: error.complaints }
        }
    };
    effects.push(Effect::Answer { call, answer });
    effects
}

/// What is said of an address that points to nothing here.
pub(crate) const NOT_ON_THIS_MAP: &str = "app-not-on-this-map";
/// The same where there is no map at all.
pub(crate) const NOT_IN_THIS_BROWSER: &str = "app-not-in-this-browser";

/// What somebody was sent to is not on the map that is theirs. A page with a map of its own knows what is on it.
fn miss(state: &mut State) {
    if state.is_alone && state.loading.is_ready {
        let why = match (state.document().is_empty(), state.revision) {
            (false, _) => NOT_ON_THIS_MAP,
            (true, 0) => NOT_IN_THIS_BROWSER,
            // It was here, and was taken away here.
            (true, _) => return,
        };
        state.say(Tone::Calm, Message::new(why), Vec::new());
    }
}

/// Makes a change that the host wants.
pub(crate) fn apply(state: &mut State, call: u32, text: &str) -> Vec<Effect> {
    let refused = |message| Answer::Refused { message, problems: Vec::new() };
    if state.access() == Access::ReadOnly {
        let answer = refused(Message::new("app-newer-version"));
        return vec![Effect::Answer { call, answer }];
    }
    let command = parse(text)
        .map_err(|error| error.complaint().message)
        .and_then(|parsed| Command::from_json(&parsed.json).map_err(|refusal| refusal.message()));
    let outcome = command.and_then(|command| {
        commit(state, &command, None, Origin::Host).map_err(|refusal| refusal.message())
    });
    match outcome {
        Err(message) => vec![Effect::Answer { call, answer: refused(message) }],
        Ok(committed) => {
            let added = committed.added.iter().map(Subject::to_json).collect();
            let answer = Answer::Applied(Json::object([("added", Json::List(added))]));
            let mut effects = committed.effects;
            effects.push(Effect::Answer { call, answer });
            effects
        }
    }
}

/// Selects and brings into view, whatever journey it is in.
fn select(state: &mut State, subject: Option<Subject>) {
    let Some(subject) = subject else {
        state.looking.selection = None;
        return;
    };
    if !state.document().knows(subject.kind, subject.journey.as_deref(), &subject.id) {
        return miss(state);
    }
    if subject.journey.is_some() && subject.journey != state.looking.journey {
        state.looking.journey = subject.journey.clone();
        state.looking.trail.clear();
    }
    if state.looking.view.register().is_some() {
        return state.visit(subject);
    }
    state.looking.selection = Some(subject);
    state.looking.move_camera(Camera::Reveal);
}
