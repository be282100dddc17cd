//! What the storage of the browser answers means: the first document, saving, another tab.

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::{Effect, Origin, Tell};
use crate::app::event::{Event, Keep, Open};
use crate::app::keeping::{KeptMap, NotKept, Standing, fingerprint};
use crate::app::look::Camera;
use crate::app::notice::Tone;
use crate::app::rescue;
use crate::app::shelf;
use crate::app::state::State;
use crate::app::update::{fail, put, with_desk};
use crate::edit::history::History;
use crate::edit::reconcile::{Contested, reconcile};
use crate::format::read::{Access, Opened, Repair, read};
use crate::model::document::Document;
use crate::words::Message;

/// Takes the event in.
pub(crate) fn update(state: &mut State, keep: Keep) -> Vec<Effect> {
    match keep {
        Keep::Last { key, word, found } => {
            if let (true, Some(shelf)) = (found.is_ok(), state.keeping.key.replace(key)) {
                state.shelf.begin(shelf, word);
            }
            let mut effects = first_found(state, found);
            effects.extend(shelf::stand_at(state));
            effects
        }
        Keep::Found { found, .. } if state.loading.awaits_kept => first_found(state, found),
        Keep::Found { key, found } if !is_open(state, &key) => {
            with_desk(state, |desk, state| desk::found(desk, state, &key, found))
        }
        Keep::Found { found, .. } => found_again(state, found),
        Keep::Kept { key, revision } if !is_open(state, &key) => shelf::kept(state, &key, revision),
        Keep::NotKept { key, why } if !is_open(state, &key) => shelf::not_kept(state, &key, why),
        Keep::Kept { .. } | Keep::NotKept { .. } if state.keeping.is_orphan() => Vec::new(),
        Keep::Kept { revision, .. } => {
            let document = state.document().clone();
            let next = state.keeping.kept(revision, &document);
            next.or_else(|| state.look_at_shelf()).into_iter().collect()
        }
        Keep::NotKept { why: NotKept::Conflict(theirs), .. } => conflict(state, theirs),
        Keep::NotKept { why: NotKept::Refused(message), .. } => refused(state, message),
        Keep::Elsewhere => look_again(state),
        Keep::Retry => {
            let document = state.document().clone();
            state.keeping.save(&document).into_iter().collect()
        }
        Keep::KeepMine => {
            with_desk(state, |desk, state| desk::decide(desk, state, Contested::Ours))
        }
        Keep::TakeTheirs => {
            with_desk(state, |desk, state| desk::decide(desk, state, Contested::Theirs))
        }
        Keep::TakeSource => take_source(state),
        Keep::KeepDraft => {
            let source = state.loading.source.as_ref();
            let source = source.and_then(|source| source.as_ref().ok());
            state.keeping.source = source.map(|text| fingerprint(text));
            Vec::new()
        }
        Keep::Leaving => {
            let document = state.document().clone();
            state.keeping.flush(&document).into_iter().collect()
        }
    }
}

fn is_open(state: &State, key: &str) -> bool {
    state.keeping.key.as_deref() == Some(key)
}

fn first_found(state: &mut State, found: Result<Option<KeptMap>, Message>) -> Vec<Effect> {
    state.loading.awaits_kept = false;
    state.loading.kept = Some(found);
    begin_when_complete(state)
}

/// The page names its source, or none any more.
pub(crate) fn await_source(state: &mut State, address: Option<String>) -> Vec<Effect> {
    state.loading.awaited = address.map(Rc::from);
    if !state.loading.is_ready {
        state.loading.source = None;
    }
    match state.loading.awaited.clone() {
        Some(address) => vec![Effect::Fetch { address }],
        None => begin_when_complete(state),
    }
}

/// The page's source arrived, or did not.
pub(crate) fn source_came(
    state: &mut State,
    address: &str,
    source: Result<String, Message>,
) -> Vec<Effect> {
    // The page may name another source, or none any more, while one is on its way.
    if state.loading.awaited.take_if(|awaited| **awaited == *address).is_none() {
        return Vec::new();
    }
    state.loading.source = Some(source);
    if state.loading.is_ready { another_source(state) } else { begin_when_complete(state) }
}

/// The page named another source after the first document was there.
fn another_source(state: &mut State) -> Vec<Effect> {
    if state.keeping.key.is_some() && state.keeping.source.is_some() {
        return offer_source(state);
    }
    let revision = state.revision;
    let mut effects = begin_with_source(state);
    state.looking.move_camera(Camera::Fit);
    if state.revision > revision {
        effects.push(Effect::Tell(Tell::Loaded { warnings: state.loading.warnings.clone() }));
    }
    effects
}

/// Shows the first document once everything that was asked for has answered. A draft wins over
/// the source.
pub(crate) fn begin_when_complete(state: &mut State) -> Vec<Effect> {
    if state.loading.awaits_kept || state.loading.awaited.is_some() || state.loading.is_ready {
        return Vec::new();
    }
    let mut effects = match state.loading.kept.take() {
        Some(Ok(Some(kept))) => begin_with_draft(state, kept),
        Some(Err(message)) => {
            state.keeping.standing = Standing::Refused(message.clone());
            state.say(Tone::Alarm, message, Vec::new());
            begin_with_source(state)
        }
        Some(Ok(None)) => {
            state.keeping.standing = Standing::Kept;
            begin_with_source(state)
        }
        None => begin_with_source(state),
    };
    state.loading.is_ready = true;
    state.looking.move_camera(Camera::Begin);
    effects.push(Effect::Tell(Tell::Ready { warnings: state.loading.warnings.clone() }));
    effects
}

fn begin_with_draft(state: &mut State, kept: KeptMap) -> Vec<Effect> {
    let opened = match read(&kept.text, Repair::Refuse) {
        Ok(opened) if opened.access() == Access::Edit => opened,
        // What can't be opened here is left alone, byte for byte, and something else is shown.
        _ => {
            state.keeping.standing = Standing::LeftAlone;
            state.say(Tone::Alarm, Message::new("app-kept-unreadable"), Vec::new());
            if state.shelf.is_there() {
                return shelf::step_aside(state);
            }
            return begin_with_source(state);
        }
    };
    begin_with(state, opened);
    let document = state.document().clone();
    state.keeping.adopt(kept.revision, &document);
    state.keeping.source = kept.source;
    offer_source(state)
}

/// Offers the source if it changed since the draft began from it.
fn offer_source(state: &mut State) -> Vec<Effect> {
    let began = state.keeping.source;
    let came = state.loading.source.as_ref().and_then(|source| source.as_ref().ok());
    let changed = came.is_some_and(|text| began != Some(fingerprint(text)));
    if changed && began.is_some() {
        let offers = vec![
            ("app-take-source", Event::Keep(Keep::TakeSource)),
            ("app-keep-draft", Event::Keep(Keep::KeepDraft)),
        ];
        state.say(Tone::Alarm, Message::new("app-source-changed"), offers);
    }
    Vec::new()
}

fn begin_with_source(state: &mut State) -> Vec<Effect> {
    let text = match state.loading.source.take() {
        None => return Vec::new(),
        Some(Err(message)) => return fail(state, message),
        Some(Ok(text)) => text,
    };
    state.keeping.source = Some(fingerprint(&text));
    match read(&text, Repair::Refuse) {
        Ok(opened) => {
            begin_with(state, opened);
            let revision = state.keeping.revision;
            if state.keeping.standing == Standing::Kept {
                let document = state.document().clone();
                state.keeping.adopt(revision, &document);
            }
            Vec::new()
        }
        Err(error) => {
            let message = Message::new("app-source-unreadable");
            let first = error.complaints.first().map(|complaint| complaint.message.clone());
            state.say(Tone::Alarm, first.unwrap_or_else(|| message.clone()), Vec::new());
            vec![Effect::Tell(Tell::Failed { message, problems: error.complaints })]
        }
    }
}

/// Makes a document the first one: there is no way back beyond it.
pub(crate) fn begin_with(state: &mut State, opened: Opened) {
    state.history = History::new(opened.document).of_line(state.keeping.line);
    state.drawn = None;
    state.revision += 1;
    state.keeping.is_edited = false;
    if state.access() == Access::ReadOnly {
        state.say(Tone::Alarm, Message::new("app-newer-version"), Vec::new());
    }
    state.loading.warnings = opened.warnings;
    state.looking.journey = None;
    state.looking.selection = None;
    state.look_at_what_exists();
}

/// Another tab kept something: reads it.
fn look_again(state: &State) -> Vec<Effect> {
    let key = state.keeping.key.clone().filter(|_| state.loading.is_ready);
    let own = key.map(|key| Effect::ReadKept { key });
    own.into_iter().chain(state.look_at_shelf()).collect()
}

/// What is kept was read again. Newer than what is known here, it is taken over.
fn found_again(state: &mut State, found: Result<Option<KeptMap>, Message>) -> Vec<Effect> {
    if state.keeping.standing == Standing::Loading {
        return rescue::found(state, found);
    }
    let Ok(Some(kept)) = found else { return Vec::new() };
    if let Standing::Conflict(theirs) = &mut state.keeping.standing {
        // The other tab went on: the choice is between ours and the newest.
        if kept.revision > theirs.revision {
            *theirs = kept;
        }
        return Vec::new();
    }
    let is_settled = matches!(state.keeping.standing, Standing::Kept | Standing::Refused(_));
    // What is on its way will meet the newer revision by itself.
    if kept.revision <= state.keeping.revision || !is_settled {
        return Vec::new();
    }
    if state.shelf.is_there() && state.document().is_empty() {
        // Another tab began a map where this one has none yet.
        return shelf::step_aside(state);
    }
    with_desk(state, |desk, state| desk::join(desk, state, kept))
}

fn conflict(state: &mut State, theirs: Option<KeptMap>) -> Vec<Effect> {
    match theirs {
        // What was kept is gone (somebody cleared the browser's storage): begin anew.
        None => {
            state.keeping.failed(Standing::Kept);
            state.keeping.revision = 0;
            let document = state.document().clone();
            state.keeping.save(&document).into_iter().collect()
        }
        Some(theirs) => {
            state.keeping.failed(Standing::Kept);
            with_desk(state, |desk, state| desk::join(desk, state, theirs))
        }
    }
}

/// Brings their version and ours together: without changes of ours theirs is taken, changes to
/// different things are merged, and where both changed the same thing the user decides.
pub(crate) fn join(state: &mut State, theirs: KeptMap) -> Vec<Effect> {
    let Some(their_document) = readable(&theirs.text) else {
        state.keeping.failed(Standing::LeftAlone);
        state.say(Tone::Alarm, Message::new("app-kept-unreadable"), Vec::new());
        return Vec::new();
    };
    let ours = state.document().clone();
    let is_dirty = state.keeping.is_dirty(&ours);
    if !is_dirty && *ours == *their_document {
        // Only what is known of it is new.
        state.keeping.adopt(theirs.revision, &ours);
        return Vec::new();
    }
    let joined = if is_dirty {
        reconcile(&state.keeping.base, &ours, &their_document, Contested::Undecided)
    } else {
        Some(their_document.clone())
    };
    let Some(joined) = joined else {
        state.keeping.failed(Standing::Conflict(theirs));
        let offers = vec![
            ("app-keep-mine", Event::Keep(Keep::KeepMine)),
            ("app-take-theirs", Event::Keep(Keep::TakeTheirs)),
            ("app-export", Event::Open(Open::Export)),
        ];
        state.say(Tone::Alarm, Message::new("app-conflict"), offers);
        return Vec::new();
    };
    state.keeping.adopt(theirs.revision, &their_document);
    let label = Message::new("app-label-other-tab");
    let mut effects = put(state, joined, label, None, Origin::User);
    if !is_dirty {
        let document = state.document().clone();
        state.keeping.adopt(theirs.revision, &document);
    }
    state.say(Tone::Calm, Message::new("app-joined"), Vec::new());
    let document = state.document().clone();
    effects.extend(state.keeping.save(&document));
    effects
}

pub(crate) fn readable(text: &str) -> Option<Rc<Document>> {
    let opened = read(text, Repair::Refuse).ok()?;
    (opened.access() == Access::Edit).then_some(opened.document)
}

pub(crate) fn refused(state: &mut State, message: Message) -> Vec<Effect> {
    state.keeping.failed(Standing::Refused(message.clone()));
    let offers = vec![
        ("app-try-again", Event::Keep(Keep::Retry)),
        ("app-export", Event::Open(Open::Export)),
    ];
    state.say(Tone::Alarm, message.clone(), offers);
    vec![Effect::Tell(Tell::Failed { message, problems: Vec::new() })]
}

/// Both versions are joined. Where both answered the same question, the one that was chosen
/// counts; the other one is an undo away.
pub(crate) fn decide(state: &mut State, contested: Contested) -> Vec<Effect> {
    let Standing::Conflict(theirs) = state.keeping.standing.clone() else { return Vec::new() };
    let Some(their_document) = readable(&theirs.text) else { return Vec::new() };
    let ours = state.document().clone();
    let joined = reconcile(&state.keeping.base, &ours, &their_document, contested);
    // Where the changes of one cannot stand on those of the other, one is taken whole.
    let (first, chosen) = match contested {
        Contested::Theirs => (None, joined.unwrap_or_else(|| their_document.clone())),
        Contested::Ours | Contested::Undecided => {
            (Some(their_document.clone()), joined.unwrap_or(ours))
        }
    };
    state.keeping.adopt(theirs.revision, &their_document);
    let mut effects = Vec::new();
    if let Some(first) = first {
        let label = Message::new("app-label-other-tab");
        effects.extend(put(state, first, label, None, Origin::User));
    }
    let label = Message::new("app-label-joined");
    effects.extend(put(state, chosen, label, None, Origin::User));
    state.notices.retain(|notice| notice.message.id != "app-conflict");
    let document = state.document().clone();
    if document.as_ref() == their_document.as_ref() {
        state.keeping.adopt(theirs.revision, &document);
    }
    effects.extend(state.keeping.save(&document));
    effects
}

/// Of draft and source, the source is taken; the draft is an undo away.
fn take_source(state: &mut State) -> Vec<Effect> {
    let source = state.loading.source.clone().and_then(Result::ok);
    let Some((text, document)) = source.and_then(|text| {
        let document = readable(&text)?;
        Some((text, document))
    }) else {
        return fail(state, Message::new("app-source-unreadable"));
    };
    state.keeping.source = Some(fingerprint(&text));
    put(state, document, Message::new("app-label-source"), None, Origin::User)
}
