//! What an edit is called in the menus: "Rename “Checkout”", "Delete touchpoint “Pay”". The
//! sentences are in `words`.

use crate::edit::command::Command;
use crate::edit::replace::retires;
use crate::model::document::Document;
use crate::model::path::{Path, Step};
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// The most letters of a name that a label shows.
const LONGEST_NAME: usize = 60;

/// What adding something is called, once it is there.
pub(crate) fn added(document: &Document, subject: &Subject) -> Message {
    match ends(document, subject) {
        Some(ends) => ends.fill("edit-connect"),
        None => about("edit-add", document, subject).with("kind", kind(subject.kind)),
    }
}

/// What setting a field is called, once it is set.
pub(crate) fn set(document: &Document, subject: &Subject, field: &Path) -> Message {
    let key = match &field.0[..] {
        [Step::Key(key)] => key.as_str(),
        _ => "",
    };
    match (subject.kind, key) {
        (Kind::Document, _) => Message::new("edit-document"),
        (Kind::Transition, _) => match ends(document, subject) {
            Some(ends) => ends.fill("edit-transition"),
            None => about("edit-change", document, subject),
        },
        (Kind::Touchpoint, "stage") => {
            about("edit-restage", document, subject).with("stage", stage_of(document, subject))
        }
        (Kind::Touchpoint, "order") => about("edit-move", document, subject),
        (Kind::Journey, "title") => about("edit-rename", document, subject),
        (kind, "name") if kind != Kind::Journey => about("edit-rename", document, subject),
        _ => about("edit-change", document, subject),
    }
}

/// What moving something is called.
pub(crate) fn moved(document: &Document, subject: &Subject) -> Message {
    match ends(document, subject) {
        Some(ends) => ends.fill("edit-transition"),
        None => about("edit-move", document, subject),
    }
}

/// What removing something is called, while it is still there.
pub(crate) fn removed(document: &Document, subject: &Subject) -> Message {
    match ends(document, subject) {
        Some(ends) => ends.fill("edit-disconnect"),
        None => about("edit-delete", document, subject).with("kind", kind(subject.kind)),
    }
}

/// What merging two things is called, while both are still there.
pub(crate) fn merged(document: &Document, subject: &Subject, into: &Subject) -> Message {
    about("edit-merge", document, subject).with("into", name(document, into))
}

/// What several edits are called together: by the one thing that was added, the merge that they
/// prepare, the system that goes out of use, or by their number.
pub(crate) fn several(
    document: &Document,
    commands: &[Command],
    mut labels: Vec<Message>,
) -> Message {
    let is_new = |command: &Command| matches!(command, Command::Add { kind, .. } if *kind != Kind::Transition);
    let mut new = commands.iter().enumerate().filter(|(_, command)| is_new(command));
    let leading = match (new.next(), new.next()) {
        (Some((place, _)), None) => Some(place),
        (None, _) if is_merge(commands) => Some(commands.len() - 1),
        _ if commands.len() == 1 || is_about_one(commands) => Some(0),
        _ => None,
    };
    if let Some(place) = leading.filter(|_| labels.len() == commands.len()) {
        return labels.swap_remove(place);
    }
    if let Some(subject) = retires(commands) {
        return about("edit-replace", document, subject);
    }
    let all = |is_one: fn(&Command) -> bool| commands.iter().all(is_one);
    let id = if all(|command| matches!(command, Command::Remove { .. })) {
        "edit-delete-several"
    } else if all(|command| matches!(command, Command::Add { .. })) {
        "edit-add-several"
    } else {
        "edit-several"
    };
    Message::new(id).with("count", commands.len())
}

/// Whether all of it is said about one and the same thing.
fn is_about_one(commands: &[Command]) -> bool {
    let about = |command: &Command| match command {
        Command::Set { subject, .. } => Some(subject.clone()),
        _ => None,
    };
    let first = commands.first().and_then(about);
    first.is_some() && commands.iter().all(|command| about(command) == first)
}

/// Whether two things are merged, after the one that stays was given answers for that.
fn is_merge(commands: &[Command]) -> bool {
    let Some((Command::Merge { subject, into }, before)) = commands.split_last() else {
        return false;
    };
    let prepares = |command: &Command| match command {
        Command::Set { subject: set, .. } => set.kind == subject.kind && set.id == *into,
        _ => false,
    };
    before.iter().all(prepares)
}

/// What putting touchpoints elsewhere is called, whatever else makes room for them.
pub(crate) fn placed(document: &Document, subjects: &[Subject], is_restaged: bool) -> Message {
    match subjects {
        [subject] if is_restaged => {
            about("edit-restage", document, subject).with("stage", stage_of(document, subject))
        }
        [subject] => about("edit-move", document, subject),
        _ => Message::new("edit-move-several").with("count", subjects.len()),
    }
}

/// What a kind of thing is called.
pub(crate) fn kind(kind: Kind) -> Message {
    Message::new(kind.message_id())
}

fn about(id: &'static str, document: &Document, subject: &Subject) -> Message {
    Message::new(id).with("name", name(document, subject))
}

/// What people call a thing; its id where they don't.
fn name(document: &Document, subject: &Subject) -> String {
    let identity = document.record(subject).and_then(|record| record.identity());
    let label = match subject.kind {
        Kind::Document => &*document.title,
        _ => identity.map_or("", |identity| identity.label),
    };
    let label = label.trim();
    clipped(if label.is_empty() { &subject.id } else { label })
}

/// A text that fits into a label: one short line, without what turns the direction of the rest.
pub(crate) fn clipped(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut letters = text.chars().filter(|c| !turns(c));
    let line = letters.by_ref().take(LONGEST_NAME).map(|c| if c.is_control() { ' ' } else { c });
    let mut line: String = line.collect();
    if letters.next().is_some() {
        line.truncate(line.trim_end().len());
        line.push('…');
    }
    line
}

fn stage_of(document: &Document, subject: &Subject) -> String {
    let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
    let stage =
        journey.and_then(|journey| journey.stage(journey.touchpoint(&subject.id)?.stage.as_str()));
    stage.map_or_else(String::new, |stage| {
        name(document, &Subject { kind: Kind::Stage, id: stage.id.shared(), ..subject.clone() })
    })
}

/// Transitions are called by what they connect.
struct Ends {
    from: String,
    to: String,
}

impl Ends {
    fn fill(self, id: &'static str) -> Message {
        Message::new(id).with("from", self.from).with("to", self.to)
    }
}

fn ends(document: &Document, subject: &Subject) -> Option<Ends> {
    let journey = document.journey(subject.journey.as_deref()?)?;
    let way = journey.transition(&subject.id).filter(|_| subject.kind == Kind::Transition)?;
    let name = |id: std::rc::Rc<str>| {
        name(document, &Subject { kind: Kind::Touchpoint, id, ..subject.clone() })
    };
    Some(Ends { from: name(way.from.shared()), to: name(way.to.shared()) })
}
