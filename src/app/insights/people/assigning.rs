//! Giving people their part in a touchpoint, and taking it from them. It only says which command does so.

use crate::analyze::raci::Role;
use crate::edit::command::Command;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::json::Json;
use crate::model::person::Person;
use crate::model::subject::Subject;
use crate::model::touchpoint::Ownership;

/// Gives somebody a role at a touchpoint; takes it from them where they have it already. Who is accountable may do
/// the work as well; every other role stands alone, so the ones before go. There is exactly one who is
/// accountable: whoever was before is not any more. `None` where there is nothing to do.
pub fn assign(
    document: &Document,
    touchpoint: &Subject,
    person: &str,
    role: Role,
) -> Option<Command> {
    let before = Part::of(document, touchpoint, person)?;
    let mut after = before.has;
    let place = role as usize;
    after[place] = !after[place];
    let is_pair = |role: Role| matches!(role, Role::Accountable | Role::Responsible);
    for other in Role::ALL {
        let goes_along = other == role || is_pair(other) && is_pair(role);
        after[other as usize] &= goes_along;
    }
    before.commands(touchpoint, person, after)
}

/// Takes all roles at a touchpoint from somebody. `None` where they have none.
pub fn release(document: &Document, touchpoint: &Subject, person: &str) -> Option<Command> {
    Part::of(document, touchpoint, person)?.commands(touchpoint, person, [false; Role::ALL.len()])
}

/// The part that somebody has in a touchpoint.
struct Part<'a> {
    owner: Option<&'a Ownership>,
    has: [bool; Role::ALL.len()],
}

impl<'a> Part<'a> {
    fn of(document: &'a Document, touchpoint: &Subject, person: &str) -> Option<Self> {
        let journey = document.journey(touchpoint.journey.as_deref()?)?;
        let owner = journey.touchpoint(&touchpoint.id)?.owner.as_ref();
        let is_it = |id: &Id<Person>| id.as_str() == person;
        let has = Role::ALL.map(|role| {
            owner.is_some_and(|owner| match list(owner, role) {
                Some(list) => list.entries().iter().any(is_it),
                None => owner.marketing.value().is_some_and(is_it),
            })
        });
        Some(Self { owner, has })
    }

    fn commands(
        &self,
        touchpoint: &Subject,
        person: &str,
        after: [bool; Role::ALL.len()],
    ) -> Option<Command> {
        let changed = Role::ALL.into_iter().filter(|role| {
            let place = *role as usize;
            self.has[place] != after[place]
        });
        let mut commands: Vec<Command> = changed
            .map(|role| {
                let value = self.value(role, person, after[role as usize]);
                Command::set(touchpoint.clone(), field(role), value)
            })
            .collect();
        match commands.len() {
            0 => None,
            1 => commands.pop(),
            _ => Some(Command::Batch(commands)),
        }
    }

    /// What the field of a role says with somebody in it, or without; nothing where nobody is left.
    fn value(&self, role: Role, person: &str, is_in: bool) -> Option<Json> {
        let list = self.owner.and_then(|owner| list(owner, role));
        if role == Role::Accountable {
            return is_in.then(|| Json::text(person));
        }
        let others = list.map_or(&[][..], Answer::entries).iter();
        let others = others.map(Id::as_str).filter(|id| *id != person);
        let all: Vec<Json> = others.chain(is_in.then_some(person)).map(Json::text).collect();
        (!all.is_empty()).then_some(Json::List(all))
    }
}

fn list(owner: &Ownership, role: Role) -> Option<&Answer<Vec<Id<Person>>>> {
    match role {
        Role::Accountable => None,
        Role::Responsible => Some(&owner.responsible),
        Role::Consulted => Some(&owner.consulted),
        Role::Informed => Some(&owner.informed),
    }
}

fn field(role: Role) -> &'static str {
    match role {
        Role::Accountable => "owner.marketing",
        Role::Responsible => "owner.responsible",
        Role::Consulted => "owner.consulted",
        Role::Informed => "owner.informed",
    }
}
