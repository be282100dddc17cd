//! The JSON form of commands, for the page around the component. It is strict: a member that is
//! misspelt is refused, not ignored.

use std::rc::Rc;

use crate::edit::command::Command;
use crate::edit::field::is_deeper_than;
use crate::edit::refusal::Refusal;
use crate::model::id::is_id;
use crate::model::json::{Json, Number, Object};
use crate::model::path::Path;
use crate::model::subject::{Kind, Subject};

/// The most levels that a command may have.
const DEEPEST: usize = 160;

impl Command {
    /// Reads the JSON form.
    pub fn from_json(json: &Json) -> Result<Self, Refusal> {
        if is_deeper_than(json, DEEPEST) {
            return Err(Refusal::TooDeep);
        }
        read(json)
    }

    /// The JSON form.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Add { journey, kind, record, place } => {
                Json::object([("do", Json::text("add")), ("kind", Json::text(kind.as_str()))])
                    .with("record", record.clone())
                    .with("journey", journey.as_deref().map(Json::text))
                    .with("place", place.map(count))
            }
            Self::Set { subject, field, value } => {
                let form = form("set", subject).with("field", Json::text(field.to_string()));
                form.with("value", value.clone())
            }
            Self::Move { subject, place } => form("move", subject).with("place", count(*place)),
            Self::Remove { subject } => form("remove", subject),
            Self::Merge { subject, into } => {
                form("merge", subject).with("into", Json::text(&**into))
            }
            Self::Batch(commands) => {
                let commands = commands.iter().map(Self::to_json).collect();
                Json::object([("do", Json::text("batch")), ("commands", Json::List(commands))])
            }
        }
    }
}

fn form(action: &'static str, subject: &Subject) -> Json {
    Json::object([("do", Json::text(action)), ("subject", subject.to_json())])
}

fn count(place: usize) -> Json {
    // A place beyond what 32 bits count is the end of every list.
    Json::Number(Number::from(u32::try_from(place).unwrap_or(u32::MAX)))
}

fn read(json: &Json) -> Result<Command, Refusal> {
    let Json::Object(members) = json else { return Err(Refusal::NotACommand("do")) };
    let members = Members(members);
    match members.text("do")? {
        "add" => members.only(&["kind", "journey", "record", "place"])?.add(),
        "set" => members.only(&["subject", "field", "value"])?.set(),
        "move" => members.only(&["subject", "place"])?.relocate(),
        "remove" => members.only(&["subject"])?.remove(),
        "merge" => members.only(&["subject", "into"])?.merge(),
        "batch" => members.only(&["commands"])?.batch(),
        other => Err(Refusal::UnknownAction(other.to_owned())),
    }
}

/// The members of a command's object. `null`, which JavaScript has many ways to say, is absent.
struct Members<'a>(&'a Object);

impl<'a> Members<'a> {
    fn add(&self) -> Result<Command, Refusal> {
        Ok(Command::Add {
            journey: self.get("journey").map(|_| self.text("journey")).transpose()?.map(Rc::from),
            kind: Kind::parse(self.text("kind")?).ok_or(Refusal::NotACommand("kind"))?,
            record: self.get("record").cloned().ok_or(Refusal::NotACommand("record"))?,
            place: self.get("place").map(|_| self.place()).transpose()?,
        })
    }

    fn set(&self) -> Result<Command, Refusal> {
        let field = Path::parse(self.text("field")?).ok_or(Refusal::NotACommand("field"))?;
        Ok(Command::Set { subject: self.subject()?, field, value: self.get("value").cloned() })
    }

    fn relocate(&self) -> Result<Command, Refusal> {
        Ok(Command::Move { subject: self.subject()?, place: self.place()? })
    }

    fn remove(&self) -> Result<Command, Refusal> {
        Ok(Command::Remove { subject: self.subject()? })
    }

    fn merge(&self) -> Result<Command, Refusal> {
        let into = self.text("into")?;
        if !is_id(into) {
            return Err(Refusal::NotACommand("into"));
        }
        Ok(Command::Merge { subject: self.subject()?, into: into.into() })
    }

    fn batch(&self) -> Result<Command, Refusal> {
        let commands = self.get("commands").and_then(Json::as_list);
        let commands = commands.ok_or(Refusal::NotACommand("commands"))?;
        commands.iter().map(read).collect::<Result<_, _>>().map(Command::Batch)
    }

    fn subject(&self) -> Result<Subject, Refusal> {
        let subject = self.get("subject").and_then(Subject::from_json);
        subject.ok_or(Refusal::NotACommand("subject"))
    }

    fn place(&self) -> Result<usize, Refusal> {
        let number = match self.get("place") {
            Some(Json::Number(number)) => number.value(),
            _ => return Err(Refusal::NotACommand("place")),
        };
        if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
            return Err(Refusal::NotACommand("place"));
        }
        Ok(number as usize)
    }

    fn text(&self, key: &'static str) -> Result<&'a str, Refusal> {
        self.get(key).and_then(Json::as_text).ok_or(Refusal::NotACommand(key))
    }

    fn get(&self, key: &str) -> Option<&'a Json> {
        let member = self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        member.filter(|value| **value != Json::Null)
    }

    fn only(&self, known: &[&str]) -> Result<&Self, Refusal> {
        let is_known = |name: &str| name == "do" || known.contains(&name);
        match self.0.iter().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => Err(Refusal::UnknownMember(name.clone())),
            None => Ok(self),
        }
    }
}
