//! How a system is told in a line: what was decided about it, and what speaks for using it rather than
//! another one. It tells what is entered and adds nothing.

use crate::analyze::guidelines::{Check, Wish};
use crate::analyze::kin::Kin;
use crate::model::document::Document;
use crate::model::json::Number;
use crate::model::spoken::date::say_date;
use crate::model::spoken::money::say_money;
use crate::model::system::{System, SystemStatus};
use crate::words::{Message, Words};

/// What was decided: “sanctioned · Head of IT · 14 March 2022”. Empty where nobody decided anything.
pub fn decision(document: &Document, system: &System, words: &Words) -> String {
    let decision = system.decision.as_ref();
    let by = decision.and_then(|decision| document.people.get(decision.by.as_ref()?.as_str()));
    joined([
        system.status.as_ref().map(|status| words.word("system-status", status.as_str())),
        by.map(|person| person.name.clone()),
        decision.and_then(|decision| decision.on.as_ref()).map(|day| say_date(day, words)),
    ])
}

/// What was said while nothing is decided yet: “Proposed by Ida · 14 March 2022”. Empty where nobody said who
/// or when.
pub fn pending(document: &Document, system: &System, words: &Words) -> Option<String> {
    let (plain, named) = match system.status {
        Some(SystemStatus::Proposed) => ("intake-proposed", "intake-proposed-by"),
        Some(SystemStatus::UnderReview) => ("intake-review-asked", "intake-review-asked-by"),
        _ => return None,
    };
    let decision = system.decision.as_ref()?;
    let by = decision.by.as_ref().and_then(|by| document.people.get(by.as_str()));
    if by.is_none() && decision.on.is_none() {
        return None;
    }
    let said = match by {
        Some(person) => words.say(&Message::new(named).with("name", person.name.as_str())),
        None => words.text(plain),
    };
    Some(joined([Some(said), decision.on.as_ref().map(|day| say_date(day, words))]))
}

/// What a system costs where that is nothing: “free of charge until 31 March 2027”.
pub fn trial(system: &System, words: &Words) -> Option<String> {
    let annual = system.cost.as_ref()?.annual.as_ref()?;
    if annual.value() != 0.0 {
        return None;
    }
    let until = system.contract.as_ref().and_then(|contract| contract.renewal.as_ref());
    Some(match until {
        Some(day) => {
            words.say(&Message::new("intake-free-until").with("day", say_date(day, words)))
        }
        None => words.text("intake-free"),
    })
}

/// A system of the kind: “email · sanctioned · used by 4 · 29 free seats · 42 000 EUR a year”.
pub fn kin(kin: &Kin, words: &Words) -> String {
    let counted = |id: &'static str, count: f64| words.say(&Message::new(id).with("count", count));
    let status = kin.system.status.as_ref();
    let cost = kin.annual_cost.as_ref().filter(|cost| cost.amount > 0.0);
    let cost = cost.and_then(|cost| {
        let annual = Number::try_from(cost.amount).ok()?;
        let currency = cost.currency.as_ref().map(|currency| currency.as_str());
        let amount = say_money(Some(&annual), currency);
        Some(words.say(&Message::new("intake-a-year").with("amount", amount)))
    });
    let shared = kin.shared.iter().map(|capability| words.word("capability", capability));
    joined([
        Some(shared.collect::<Vec<_>>().join(", ")),
        status.map(|status| words.word("system-status", status.as_str())),
        (kin.used_by > 0).then(|| counted("offer-used-by", kin.used_by as f64)),
        kin.free_seats.filter(|free| *free > 0.0).map(|free| counted("intake-free-seats", free)),
        cost,
    ])
}

/// Why a guideline is checked here.
pub fn because(check: &Check, words: &Words) -> String {
    let names =
        check.because.iter().filter_map(|touched| Some(touched.category.as_ref()?.name.clone()));
    let mut names: Vec<String> = names.collect();
    const MOST: usize = 3;
    let more = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    let id = match (check.missing.data, check.missing.region, names.is_empty()) {
        (true, ..) => "intake-applies-perhaps",
        (_, true, _) => "intake-applies-somewhere",
        (.., false) => "intake-applies-data",
        _ if check.because.is_empty() => "intake-applies-always",
        _ => "intake-applies-confidential",
    };
    words.say(&Message::new(id).with("data", names.join(", ")).with("more", more))
}

/// What a guideline demands, as a question to answer.
pub fn wish(wish: &Wish, words: &Words) -> String {
    match wish {
        Wish::Control(control) => words.word("intake-control", control.as_str()),
        Wish::Named(name) => name.clone(),
        Wish::Certificate(name) => {
            words.say(&Message::new("intake-certificate").with("name", name.as_str()))
        }
        Wish::Region(_) => words.text("intake-region"),
        Wish::Review(_, None) => words.text("intake-review"),
        Wish::Review(_, Some(days)) => {
            words.say(&Message::new("intake-reviewed").with("count", *days as f64))
        }
    }
}

fn joined<const COUNT: usize>(parts: [Option<String>; COUNT]) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
