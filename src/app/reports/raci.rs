//! Who does what: a row for each touchpoint of each journey, those that are gone left out. Not answered is empty, answered
//! with none says so.

use crate::analyze::usage::is_gone;
use crate::app::insights::Ground;
use crate::app::reports::heads;
use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::touchpoint::Ownership;
use crate::model::value::Entity;

const HEADS: [&str; 9] = [
    "journey",
    "stage",
    "touchpoint",
    "accountable",
    "responsible",
    "consulted",
    "informed",
    "it",
    "reviewed",
];

pub(super) fn table(ground: &Ground) -> Vec<Vec<String>> {
    let mut rows = vec![heads(ground, &HEADS)];
    for journey in ground.document.journeys.iter() {
        for touchpoint in journey.touchpoints().filter(|one| !is_gone(one)) {
            let stage = journey.stage(touchpoint.stage.as_str());
            let owner = touchpoint.owner.as_ref();
            let list = |of: fn(&Ownership) -> &Answer<Vec<Id<Person>>>| match owner.map(of) {
                Some(answer) if answer.is_none() => ground.words.text("report-none"),
                Some(answer) => names(ground, answer.entries()),
                None => String::new(),
            };
            let one = |answer: &Answer<Id<Person>>| match answer {
                Answer::Is(id) => names(ground, std::slice::from_ref(id)),
                Answer::None => ground.words.text("report-none"),
                Answer::Unknown => String::new(),
            };
            let reviewed = owner.and_then(|owner| owner.last_reviewed.as_ref());
            rows.push(vec![
                journey.label().to_owned(),
                stage.map_or_else(String::new, |stage| stage.name.clone()),
                touchpoint.name.clone(),
                one(touchpoint.marketing_owner()),
                list(|owner| &owner.responsible),
                list(|owner| &owner.consulted),
                list(|owner| &owner.informed),
                one(touchpoint.it_contact()),
                reviewed.map_or_else(String::new, ToString::to_string),
            ]);
        }
    }
    rows
}

fn names(ground: &Ground, people: &[Id<Person>]) -> String {
    let people = people.iter().filter_map(|id| ground.document.people.get(id.as_str()));
    people.map(|person| person.name.as_str()).collect::<Vec<_>>().join("; ")
}
