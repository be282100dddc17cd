//! Documents that come in, from a file, the clipboard, the page, and go out again.

use std::rc::Rc;

use crate::app::effect::{Effect, Origin, Tell};
use crate::app::event::{Edit, Event, Open};
use crate::app::list;
use crate::app::look::{Camera, Panel, Problems};
use crate::app::notice::Tone;
use crate::app::shelf;
use crate::app::state::State;
use crate::app::update::{changed, fail, put};
use crate::exchange::Defaults;
use crate::exchange::Imported;
use crate::exchange::detect::{Form, detect};
use crate::exchange::mermaid::read_mermaid;
use crate::exchange::steps::read_steps;
use crate::exchange::table::bytes::Encoding;
use crate::format::complaint::Complaint;
use crate::format::read::{Access, Opened, ReadError, Repair, read};
use crate::format::write::write;
use crate::model::document::Document;
use crate::model::id::slug;
use crate::words::Message;

/// Takes the event in.
pub(crate) fn update(state: &mut State, open: Open) -> Vec<Effect> {
    match open {
        Open::Text { name, text: Ok(text) } => open_text(state, name, &text),
        Open::Text { text: Err(message), .. } => fail(state, message),
        // These two need no desk.
        Open::Fetched { .. } | Open::Failed(_) => Vec::new(),
        Open::Mend => mend(state),
        Open::Pick => vec![Effect::PickFile],
        Open::Save => {
            let (name, text) = file(state.document());
            vec![Effect::SaveFile { name, text }]
        }
        Open::Export => {
            let (name, text) = file(state.document());
            let mut effects = vec![Effect::Download { name, text }];
            effects.extend(shelf::taken_along(state));
            effects
        }
        Open::Saved(name) => {
            state.say(Tone::Calm, Message::new("platform-saved").with("name", name), Vec::new());
            shelf::taken_along(state).into_iter().collect()
        }
    }
}

/// Opens whatever the text is: a document, a Mermaid journey, steps.
fn open_text(state: &mut State, name: Option<String>, text: &str) -> Vec<Effect> {
    if state.loading.is_ready && !state.is_edit {
        return fail(state, Message::new("app-view-only"));
    }
    let (before, is_in_file) = (state.document().clone(), name.is_some());
    let said = state.last_serial;
    let is_over_map = !state.shows_start() && !before.is_empty();
    let effects = match detect(text) {
        Form::Json => open_json(state, name, text, Repair::Refuse),
        Form::Mermaid => open_mermaid(state, text),
        Form::Steps if list::is_pasted_list(text, &state.words) => {
            list::came(state, name, text, Encoding::Utf8)
        }
        Form::Steps => open_steps(state, name, text),
    };
    let is_another = !Rc::ptr_eq(&before, state.document());
    // What was mended, or cannot be changed, is said already.
    if is_over_map && is_another && state.notices.iter().all(|notice| notice.serial <= said) {
        let name = |document: &Document| match document.title.trim() {
            "" => state.words.text("app-untitled"),
            title => title.to_owned(),
        };
        let message = Message::new("clip-opened").with("title", name(state.document()));
        let message = message.with("before", name(&before));
        let undo = ("action-undo", Event::Edit(Edit::Undo));
        state.say(Tone::Calm, message, vec![undo]);
    }
    // What was pasted is in no file of which anybody knows.
    state.keeping.is_loose |= !is_in_file && is_another;
    effects
}

fn open_json(state: &mut State, name: Option<String>, text: &str, repair: Repair) -> Vec<Effect> {
    match read(text, repair) {
        Ok(opened) => show_opened(state, opened),
        Err(error) => show_problems(state, name, text, error),
    }
}

fn show_opened(state: &mut State, opened: Opened) -> Vec<Effect> {
    let effects = replace(state, opened.document, Message::new("app-label-open"));
    let access = state.access();
    if access == Access::ReadOnly {
        state.say(Tone::Alarm, Message::new("app-newer-version"), Vec::new());
    }
    let mended = opened.warnings.len();
    if access == Access::Edit && mended > 0 {
        state.say(Tone::Calm, Message::new("app-mended").with("count", mended), Vec::new());
    }
    effects
}

/// Says why a document can't be opened. What is open stays.
fn show_problems(
    state: &mut State,
    name: Option<String>,
    text: &str,
    error: ReadError,
) -> Vec<Effect> {
    let message = match &name {
        Some(name) => Message::new("app-not-opened-name").with("name", name.as_str()),
        None => Message::new("app-not-opened"),
    };
    let complaints = Rc::new(error.complaints);
    state.looking.panel = Some(Panel::Problems(Problems {
        name,
        complaints: complaints.clone(),
        more: error.more,
        text: text.into(),
        is_repairable: error.is_repairable,
    }));
    vec![Effect::Tell(Tell::Failed { message, problems: complaints.to_vec() })]
}

/// Opens the document whose problems are shown, mended.
fn mend(state: &mut State) -> Vec<Effect> {
    let Some(Panel::Problems(problems)) = state.looking.panel.take() else { return Vec::new() };
    let effects = open_json(state, problems.name, &problems.text, Repair::Mend);
    // The file has it unmended.
    state.keeping.is_loose = true;
    effects
}

fn open_mermaid(state: &mut State, text: &str) -> Vec<Effect> {
    match with_defaults(state, |defaults| read_mermaid(text, defaults)) {
        Ok(imported) => show_imported(state, imported),
        Err(error) => {
            let complaint = Complaint {
                path: String::new(),
                line: error.line,
                column: None,
                message: error.message,
                is_repairable: false,
            };
            let error = ReadError { complaints: vec![complaint], more: 0, is_repairable: false };
            show_problems(state, None, text, error)
        }
    }
}

fn open_steps(state: &mut State, name: Option<String>, text: &str) -> Vec<Effect> {
    let mut imported = with_defaults(state, |defaults| read_steps(text, defaults));
    let is_empty =
        imported.document.journeys.iter().all(|journey| journey.touchpoints().len() == 0);
    if is_empty {
        return fail(state, Message::new("app-nothing-to-open"));
    }
    let stem = name.as_deref().and_then(|name| name.rsplit_once('.')).map(|(stem, _)| stem);
    if let Some(stem) = stem {
        imported.document.title = stem.to_owned();
    }
    show_imported(state, imported)
}

pub(crate) fn show_imported(state: &mut State, imported: Imported) -> Vec<Effect> {
    let notes: Vec<_> = imported.notes.into_iter().map(|note| (note.line, note.message)).collect();
    let effects = replace(state, Rc::new(imported.document), Message::new("app-label-import"));
    if !notes.is_empty() {
        state.looking.panel = Some(Panel::Notes(notes));
    }
    effects
}

/// Reads with names for what a text leaves without one, in the language of the interface.
pub(crate) fn with_defaults<T>(state: &State, read: impl FnOnce(&Defaults<'_>) -> T) -> T {
    let title = state.words.text("exchange-untitled");
    let stage = state.words.text("exchange-first-stage");
    read(&Defaults { title: &title, stage: &stage })
}

/// Shows another document. The one before is an undo away, and lies on the shelf where there is one.
pub(crate) fn replace(state: &mut State, document: Rc<Document>, label: Message) -> Vec<Effect> {
    let (before, line) = (state.document().clone(), shelf::line_of_another(state));
    let mut effects = if line == state.history.line() {
        put(state, document, label, None, Origin::User)
    } else {
        state.history.turn(document, label, line);
        changed(state, &before, Origin::User)
    };
    // This document does not descend from the page's source: news of that are no news of this.
    state.keeping.source = None;
    state.keeping.is_loose = false;
    effects.push(show_another(state));
    effects
}

/// Looks at a document that took the place of another one.
pub(crate) fn show_another(state: &mut State) -> Effect {
    state.drawn = None;
    state.looking.journey = None;
    state.looking.selection = None;
    state.looking.panel = None;
    state.looking.adding = None;
    state.looking.is_at_start = false;
    state.look_at_what_exists();
    state.looking.move_camera(Camera::Begin);
    Effect::ForgetFile
}

/// The document as a file: a name for it and the text.
pub(crate) fn file(document: &Document) -> (String, String) {
    (file_name(document), write(document))
}

/// What the file of a document is called.
pub(crate) fn file_name(document: &Document) -> String {
    let stem = match slug(&document.title) {
        stem if stem.is_empty() => "journey".to_owned(),
        stem => stem,
    };
    format!("{stem}.journey.json")
}
