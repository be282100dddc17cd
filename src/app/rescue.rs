//! What outlives an error in the program: the document as it was committed last, what was looked at, and how it was kept. A
//! new program goes on with it. It never holds what is half done.

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::Effect;
use crate::app::keep::refused;
use crate::app::keeping::{KeptMap, Standing};
use crate::app::lens::Lens;
use crate::app::look::{Camera, View};
use crate::app::notice::Tone;
use crate::app::opening::file_name;
use crate::app::state::State;
use crate::app::update::with_desk;
use crate::edit::history::History;
use crate::format::read::{Access, Repair, read};
use crate::format::write::write;
use crate::layout::lanes::Lanes;
use crate::model::document::Document;
use crate::model::json::{Json, Number};
use crate::model::subject::Subject;
use crate::words::Message;

/// What is rescued. Cheap to make: documents are shared.
#[derive(Clone, Debug)]
pub struct Rescued {
    /// The revision that the host has seen; the next ones are beyond it.
    pub revision: u64,
    /// The document; without one, the new program begins as a page does.
    document: Option<Rc<Document>>,
    /// Whether it is what was committed last, not something older.
    is_whole: bool,
    kept: Kept,
    is_alone: bool,
    is_at_start: bool,
    journey: Option<Rc<str>>,
    view: View,
    lens: Lens,
    lanes: Lanes,
    selection: Option<Subject>,
    also: Vec<Rc<str>>,
}

/// How it was kept.
#[derive(Clone, Debug)]
struct Kept {
    key: Option<Rc<str>>,
    /// The shelf, what tells its keys from those of other tabs, and how many were made.
    shelf: Option<(Rc<str>, Rc<str>, u32)>,
    /// The document that is known to be kept, if it is another one.
    base: Option<Rc<Document>>,
    revision: u64,
    source: Option<u64>,
    is_edited: bool,
    is_host_keeping: bool,
    is_loose: bool,
    /// Whether changes would be lost with the page.
    is_unkept: bool,
}

impl Rescued {
    /// What there is to rescue; `None` before the first document is there.
    pub fn of(state: &State) -> Option<Self> {
        let (keeping, looking) = (&state.keeping, &state.looking);
        if !state.loading.is_ready {
            return None;
        }
        let is_dirty = keeping.key.is_some() && keeping.is_dirty(state.document());
        let kept = Kept {
            key: keeping.key.clone(),
            shelf: state.shelf.to_go_on(),
            base: is_dirty.then(|| keeping.base.clone()),
            revision: keeping.revision,
            source: keeping.source,
            is_edited: keeping.is_edited,
            is_host_keeping: keeping.is_host_keeping,
            is_loose: keeping.is_loose,
            is_unkept: state.is_unkept(),
        };
        Some(Self {
            revision: state.revision,
            document: Some(state.document().clone()),
            is_whole: true,
            kept,
            is_alone: state.is_alone,
            is_at_start: looking.is_at_start,
            journey: looking.journey.clone(),
            view: looking.view,
            lens: looking.lens,
            lanes: looking.lanes,
            selection: looking.selection.clone(),
            also: looking.also.clone(),
        })
    }

    /// It as a value that outlives the program, with a name for the file.
    pub fn to_json(&self) -> Json {
        let text = |id: &Rc<str>| Json::text(&**id);
        let file = |document: &Rc<Document>| Json::text(write(document));
        let kept = &self.kept;
        let Kept { key, shelf, base, .. } = kept;
        Json::object([
            ("revision", number(self.revision)),
            ("isWhole", Json::Bool(self.is_whole)),
            ("keptRevision", number(kept.revision)),
            ("isEdited", Json::Bool(kept.is_edited)),
            ("isHostKeeping", Json::Bool(kept.is_host_keeping)),
            ("isLoose", Json::Bool(kept.is_loose)),
            ("isUnkept", Json::Bool(kept.is_unkept)),
            ("isAlone", Json::Bool(self.is_alone)),
            ("isAtStart", Json::Bool(self.is_at_start)),
            ("view", Json::text(self.view.as_str())),
            ("lens", Json::text(self.lens.as_str())),
            ("lanes", Json::text(self.lanes.as_str())),
            ("also", Json::List(self.also.iter().map(text).collect())),
        ])
        .with("name", self.document.as_ref().map(|document| Json::text(file_name(document))))
        .with("document", self.document.as_ref().map(file))
        .with("base", base.as_ref().map(file))
        .with("source", kept.source.map(number))
        .with("key", key.as_ref().map(text))
        .with("shelf", shelf.as_ref().map(|(shelf, _, _)| text(shelf)))
        .with("word", shelf.as_ref().map(|(_, word, _)| text(word)))
        .with("made", shelf.as_ref().map(|(_, _, made)| number((*made).into())))
        .with("journey", self.journey.as_ref().map(text))
        .with("selection", self.selection.as_ref().map(Subject::to_json))
    }

    /// Reads what [`Self::to_json`] makes, or as much of it as there is.
    pub fn from_json(json: &Json) -> Self {
        let text = |key| json.member(key).and_then(Json::as_text);
        let shared = |key| text(key).map(Rc::<str>::from);
        let is = |key| matches!(json.member(key), Some(Json::Bool(true)));
        let count = |key| match json.member(key) {
            Some(Json::Number(number)) => number.digits().parse::<u64>().ok(),
            _ => None,
        };
        let opened = |key| Some(read(text(key)?, Repair::Mend).ok()?.document);
        let shelf = shared("shelf").zip(shared("word"));
        let made = u32::try_from(count("made").unwrap_or_default()).unwrap_or(u32::MAX);
        let also = json.member("also").and_then(Json::as_list).unwrap_or_default();
        Self {
            revision: count("revision").unwrap_or_default(),
            document: opened("document"),
            is_whole: is("isWhole"),
            kept: Kept {
                key: shared("key"),
                shelf: shelf.map(|(shelf, word)| (shelf, word, made)),
                base: opened("base"),
                revision: count("keptRevision").unwrap_or_default(),
                source: count("source"),
                is_edited: is("isEdited"),
                is_host_keeping: is("isHostKeeping"),
                is_loose: is("isLoose"),
                is_unkept: is("isUnkept"),
            },
            is_alone: is("isAlone"),
            is_at_start: is("isAtStart"),
            journey: shared("journey"),
            view: text("view").and_then(View::parse).unwrap_or_default(),
            lens: text("lens").and_then(Lens::parse).unwrap_or_default(),
            lanes: text("lanes").and_then(Lanes::parse).unwrap_or_default(),
            selection: json.member("selection").and_then(Subject::from_json),
            also: also.iter().filter_map(Json::as_text).map(Rc::from).collect(),
        }
    }
}

/// Goes on with what was rescued.
pub(crate) fn resume(state: &mut State, rescued: Rescued) -> Vec<Effect> {
    let Rescued { revision, document, is_whole, kept, .. } = rescued;
    // What is older is another document than the host knows.
    state.revision = revision + u64::from(!is_whole);
    let effects = match document {
        Some(document) => {
            state.history = History::new(document.clone());
            state.is_alone = rescued.is_alone;
            state.loading.is_ready = true;
            let looking = &mut state.looking;
            (looking.journey, looking.selection) = (rescued.journey, rescued.selection);
            (looking.view, looking.lanes) = (rescued.view, rescued.lanes);
            (looking.also, looking.is_at_start) = (rescued.also, rescued.is_at_start);
            if looking.view.is_of_journey() {
                looking.of_journey = looking.view;
            }
            let is_selected = looking.selection.is_some();
            looking.move_camera(if is_selected { Camera::Reveal } else { Camera::Begin });
            state.put_lens(rescued.lens);
            state.look_at_what_exists();
            keep_on(state, kept, document)
        }
        None => Vec::new(),
    };
    let (tone, message) = match (is_whole, state.is_edit) {
        (false, _) => (Tone::Alarm, "app-restarted-older"),
        (true, true) => (Tone::Calm, "app-restarted"),
        (true, false) => (Tone::Calm, "app-restarted-view"),
    };
    state.say(tone, Message::new(message), Vec::new());
    effects
}

/// What is kept is looked at before anything is kept in its place.
fn keep_on(state: &mut State, kept: Kept, document: Rc<Document>) -> Vec<Effect> {
    let keeping = &mut state.keeping;
    keeping.base = kept.base.unwrap_or(document);
    keeping.revision = kept.revision;
    keeping.source = kept.source;
    (keeping.is_edited, keeping.is_loose) = (kept.is_edited, kept.is_loose);
    keeping.is_host_keeping = kept.is_host_keeping;
    keeping.key = kept.key.clone();
    let mut effects = Vec::new();
    if let Some((shelf, word, made)) = kept.shelf {
        state.shelf.go_on(shelf.clone(), word, made);
        let key = kept.key.clone().unwrap_or_else(|| shelf.clone());
        effects.push(Effect::StandAt { shelf, key });
    }
    if let Some(key) = kept.key {
        state.keeping.standing = Standing::Loading;
        effects.push(Effect::ReadKept { key });
    }
    effects
}

/// What is kept was read: what was rescued becomes the next revision, or is joined with a newer one.
pub(crate) fn found(state: &mut State, found: Result<Option<KeptMap>, Message>) -> Vec<Effect> {
    let kept = match found {
        Ok(kept) => kept,
        Err(message) => return refused(state, message),
    };
    state.keeping.standing = Standing::Kept;
    match kept {
        Some(kept) if kept.revision > state.keeping.revision => {
            return with_desk(state, |desk, state| desk::join(desk, state, kept));
        }
        Some(_) => {}
        // Somebody cleared the browser's storage.
        None => state.keeping.revision = 0,
    }
    let document = state.document().clone();
    let save = (state.access() == Access::Edit).then(|| state.keeping.save(&document));
    save.flatten().into_iter().collect()
}

fn number(count: u64) -> Json {
    Number::from_digits(&count.to_string()).map_or(Json::Null, Json::Number)
}
