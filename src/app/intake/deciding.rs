//! What IT and security decide about a system: with who, when and why, as one step. It decides nothing
//! itself, and forbids nothing.

use std::rc::Rc;

use crate::analyze::touches;
use crate::edit::command::Command;
use crate::model::document::Document;
use crate::model::id::fresh;
use crate::model::json::Json;
use crate::model::standard::Date;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::model::touchpoint::TouchpointStatus;

/// How it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its use is agreed on.
    Sanction,
    /// It is not to be used.
    Refuse,
}

/// Who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody in the register, by id.
    Known(Rc<str>),
    /// Somebody new, by name.
    New(String),
}

/// A decision, as it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Deciding {
    /// How.
    pub outcome: Outcome,
    /// Who.
    pub by: Option<Who>,
    /// The day.
    pub on: Option<Date>,
    /// Why; may be empty.
    pub reason: String,
}

/// Asks IT and security to look at a system. Who proposed it, and why, stays until there is a decision;
/// whoever decided before did not ask for this review, so that goes.
pub fn ask_for_review(document: &Document, system: &Rc<str>, today: Option<&Date>) -> Command {
    let subject = Subject::of(Kind::System, system.clone());
    let review = Json::text(SystemStatus::UnderReview.as_str());
    let review = Command::set(subject.clone(), "status", review);
    let entry = document.systems.get(system);
    let is_decided = entry.is_some_and(|entry| {
        let is_asked = [SystemStatus::Proposed, SystemStatus::UnderReview].map(Some);
        entry.decision.is_some() && !is_asked.contains(&entry.status)
    });
    if !is_decided {
        return review;
    }
    let asked = today.map(|day| Json::object([("on", Json::text(day.as_str()))]));
    Command::Batch(vec![review, Command::set(subject, "decision", asked)])
}

/// Writes a decision down: the status, who, when and why. What the decision before said goes.
pub fn decide(document: &Document, system: &Rc<str>, deciding: &Deciding) -> Command {
    let subject = Subject::of(Kind::System, system.clone());
    let mut commands = Vec::new();
    let by = match &deciding.by {
        None => None,
        Some(Who::Known(id)) => Some(Json::text(&**id)),
        Some(Who::New(name)) => {
            let is_taken = |id: &str| document.people.get(id).is_some();
            let id = Json::text(fresh(name, Kind::Person.as_str(), is_taken));
            let record = Json::object([("id", id.clone()), ("name", Json::text(name.trim()))]);
            commands.push(Command::add(Kind::Person, None, record));
            Some(id)
        }
    };
    let status = match deciding.outcome {
        Outcome::Sanction => SystemStatus::Sanctioned,
        Outcome::Refuse => refused(document, system),
    };
    commands.push(Command::set(subject.clone(), "status", Json::text(status.as_str())));
    let reason = deciding.reason.trim();
    let decision = Json::Object(Vec::new())
        .with("by", by)
        .with("on", deciding.on.as_ref().map(|day| Json::text(day.as_str())))
        .with("reason", (!reason.is_empty()).then(|| Json::text(reason)));
    let decision = Some(decision).filter(|decision| *decision != Json::Object(Vec::new()));
    commands.push(Command::set(subject, "decision", decision));
    Command::Batch(commands)
}

/// What a system is when it is refused: where touchpoints use it today, it is in use all the same, past
/// IT; else it is not to be used any more.
pub fn refused(document: &Document, system: &str) -> SystemStatus {
    let users = touches::of_system(document, system).users;
    let is_today = |status: Option<&TouchpointStatus>| {
        !matches!(status, Some(TouchpointStatus::ToBe | TouchpointStatus::Retired))
    };
    let is_used = users.iter().any(|user| is_today(user.touchpoint.status.as_ref()));
    if is_used { SystemStatus::Unsanctioned } else { SystemStatus::Retired }
}
