//! What a form says: an answer to a field, letters typed into it, something new that answers it.

use crate::app::authoring::answer_with;
use crate::app::event::{Edit, Event};
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};

/// Events of forms.
impl Event {
    /// Answers a field (`owner.marketing`, `systems[0].fallback`), as one entry of the history;
    /// without a value the answer is taken back.
    pub fn answer(subject: &Subject, field: &str, value: impl Into<Option<Json>>) -> Self {
        Self::Edit(Edit::Do(Command::set(subject.clone(), field, value)))
    }

    /// Answers a field with something that exists already.
    pub fn answer_with(subject: &Subject, field: &str, id: &str) -> Self {
        Self::answer(subject, field, answer_with(Json::text(id), subject.kind, field))
    }

    /// Answers a field with something new: an entry of a register of which only the name is known.
    pub fn create(subject: &Subject, field: &str, kind: Kind, name: &str) -> Self {
        let function = match field {
            "owner.marketing" | "businessOwner" => Some(Function::Marketing),
            "owner.it" | "itOwner" => Some(Function::It),
            _ => None,
        };
        let function = function.map(|function| Json::text(function.as_str()));
        let record = Json::object([("name", Json::text(name.trim()))]).with("function", function);
        let entry = Command::add(kind, None, record);
        Self::Edit(Edit::Create { entry, answers: vec![(subject.clone(), field.to_owned())] })
    }

    /// Removes a subject, and every reference to it.
    pub fn removed(subject: &Subject) -> Self {
        Self::Edit(Edit::Do(Command::remove(subject.clone())))
    }

    /// Goes on typing into a field; the letters are one entry of the history until it is left.
    pub fn typed(subject: &Subject, field: &str, value: Option<Json>) -> Self {
        let command = Command::set(subject.clone(), field, value);
        match command.merge_key() {
            Some(key) => Self::Edit(Edit::Type(command, key)),
            None => Self::Edit(Edit::Do(command)),
        }
    }

    /// Types the first letters of an entry of a list, which it makes with them: `said` is what the entry says.
    pub fn typed_first(subject: &Subject, entry: &str, field: &str, said: Json) -> Self {
        let command = Command::set(subject.clone(), entry, said);
        match Command::clear(subject.clone(), field).merge_key() {
            Some(key) => Self::Edit(Edit::Type(command, key)),
            None => Self::Edit(Edit::Do(command)),
        }
    }

    /// Takes back what was typed into a field since it was entered.
    pub fn untyped(subject: &Subject, field: &str) -> Self {
        match Command::clear(subject.clone(), field).merge_key() {
            Some(key) => Self::Edit(Edit::TakeBack(key)),
            None => Self::Edit(Edit::Leave),
        }
    }
}
