//! Who is called what in the copy: people by a number, a team and a function, systems by a number.

use std::rc::Rc;

use crate::exchange::redact::needles::Needles;
use crate::model::document::Document;
use crate::model::person::{Person, PersonKind};
use crate::model::shape::{ShapeMut, Shelf};
use crate::words::{Message, Words};

/// Those who are not teams, with their places in the register.
pub(super) fn people(document: &Document) -> impl Iterator<Item = (usize, &Rc<Person>)> {
    let all = document.people.iter().enumerate();
    all.filter(|(_, person)| person.kind != Some(PersonKind::Team))
}

/// What something is called by its number.
pub(super) fn numbered(id: &'static str, number: usize, words: &Words) -> Rc<str> {
    words.say(&Message::new(id).with("number", number.to_string())).into()
}

/// Gives people and systems the names of the copy.
pub(super) fn rename(document: &mut Document, needles: &Needles, words: &Words) {
    let people = needles.people.iter().map(|(place, number)| {
        let person = document.people.iter().nth(*place);
        let role = person.map(|person| role(person, document, words)).unwrap_or_default();
        let message = if role.is_empty() { "redact-person" } else { "redact-person-role" };
        let message = Message::new(message).with("number", number.to_string()).with("role", role);
        (*place, words.say(&message))
    });
    let people = people.collect();
    put(&mut document.people, people);
    let systems = needles.systems.iter();
    let systems = systems
        .map(|(place, number)| (*place, numbered("redact-system", *number, words).to_string()));
    put(&mut document.systems, systems.collect());
}

/// The team and the function of somebody.
fn role(person: &Person, document: &Document, words: &Words) -> String {
    let team = person.team.as_ref().and_then(|team| document.people.get(team.as_str()));
    let team = team.filter(|team| team.kind == Some(PersonKind::Team));
    let team = team.map(|team| team.name.clone()).filter(|name| !name.trim().is_empty());
    let function = person.function.as_ref().map(|word| words.word("function", word.as_str()));
    team.into_iter().chain(function).collect::<Vec<_>>().join(", ")
}

/// Gives entries of a register other names, by their places.
fn put(shelf: &mut dyn Shelf, names: Vec<(usize, String)>) {
    for (place, name) in names {
        let Some(entry) = shelf.entry_mut(place) else { continue };
        let field = entry.keys().iter().position(|key| *key == "name");
        let field = field.and_then(|place| entry.field_mut(place));
        let Some(field) = field else { continue };
        if let ShapeMut::Text(text) = field.shape_mut() {
            *text = name;
        }
    }
}
