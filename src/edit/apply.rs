//! The one door through which documents change. A command makes a new document that shares what
//! did not change, or is refused; the document at hand stays as it is either way.

use std::rc::Rc;

use crate::edit::command::Command;
use crate::edit::refusal::Refusal;
use crate::edit::{add, label, merge, remove, set};
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// What a command has made.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The next document.
    pub document: Rc<Document>,
    /// What the edit is called, for the menus.
    pub label: Message,
    /// What was added, in order.
    pub added: Vec<Subject>,
}

/// Makes the next document, or says why not.
pub fn apply(document: &Document, command: &Command) -> Result<Applied, Refusal> {
    let mut next = document.clone();
    let mut added = Vec::new();
    let label = perform(&mut next, command, &mut added)?;
    Ok(Applied { document: Rc::new(next), label, added })
}

/// Changes a document that nobody else has. After a refusal it is of no use.
fn perform(
    document: &mut Document,
    command: &Command,
    added: &mut Vec<Subject>,
) -> Result<Message, Refusal> {
    match command {
        Command::Add { journey, kind, record, place } => {
            let subject = add::add(document, *kind, journey.as_deref(), record, *place)?;
            let label = label::added(document, &subject);
            added.push(subject);
            Ok(label)
        }
        Command::Set { subject, field, value } => {
            set::set(document, subject, field, value.as_ref())?;
            Ok(label::set(document, subject, field))
        }
        Command::Move { subject, place } => {
            relocate(document, subject, *place)?;
            Ok(label::moved(document, subject))
        }
        Command::Remove { subject } => {
            let label = label::removed(document, subject);
            remove::remove(document, &[subject])?;
            Ok(label)
        }
        Command::Merge { subject, into } => {
            let stays = Subject { id: into.clone(), ..subject.clone() };
            let label = label::merged(document, subject, &stays);
            merge::merge(document, subject, into)?;
            Ok(label)
        }
        Command::Batch(commands) => batch(document, commands, added),
    }
}

fn relocate(document: &mut Document, subject: &Subject, place: usize) -> Result<(), Refusal> {
    if subject.kind == Kind::Document {
        return Err(Refusal::DocumentStays);
    }
    if document.relocate(subject, place) { Ok(()) } else { Err(Refusal::NoSuch(subject.clone())) }
}

/// Removals in a row are done at once: one of them may take along what another one names.
fn batch(
    document: &mut Document,
    commands: &[Command],
    added: &mut Vec<Subject>,
) -> Result<Message, Refusal> {
    let mut labels = Vec::with_capacity(commands.len());
    let mut rest = commands;
    while let Some((first, later)) = rest.split_first() {
        let removed: Vec<&Subject> = rest.iter().map_while(removed).collect();
        if removed.is_empty() {
            labels.push(perform(document, first, added)?);
            rest = later;
        } else {
            labels.extend(removed.iter().map(|subject| label::removed(document, subject)));
            remove::remove(document, &removed)?;
            rest = &rest[removed.len()..];
        }
    }
    // What a later command of the batch took away again was not added.
    added.retain(|subject| document.record(subject).is_some());
    Ok(label::several(document, commands, labels))
}

fn removed(command: &Command) -> Option<&Subject> {
    match command {
        Command::Remove { subject } => Some(subject),
        _ => None,
    }
}
