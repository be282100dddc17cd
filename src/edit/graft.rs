//! Puts an excerpt of one map into another: what both have is recognised by its id and name, or by
//! its name, and nothing is doubled. It never changes what is there already.

mod matches;

use std::rc::Rc;

use crate::edit::excerpt::BROUGHT;
use crate::edit::graft::matches::Matches;
use crate::edit::label::{clipped, kind};
use crate::edit::revise::said;
use crate::model::document::Document;
use crate::model::id::{Id, fresh};
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::measure::Money;
use crate::model::names::Names;
use crate::model::stage::Stage;
use crate::model::standard::Currency;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::{Entity, Value, Verdict};
use crate::model::walk::write::own;
use crate::words::Message;
use crate::words::letters::lower;

/// Where an excerpt goes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spot<'a> {
    /// The journey; without one, it becomes a journey of its own.
    pub journey: Option<&'a str>,
    /// The stage that takes what has no stage of the same name there.
    pub stage: Option<&'a str>,
    /// Whether somebody chose that stage: then all that comes from one stage goes there.
    pub is_chosen: bool,
    /// The touchpoint that it comes behind.
    pub after: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Grafted {
    /// The next document.
    pub document: Rc<Document>,
    /// The journey that has the touchpoints now.
    pub journey: Rc<str>,
    /// The new touchpoints.
    pub touchpoints: Vec<Rc<str>>,
    /// How many transitions came along.
    pub transitions: usize,
    /// The entries of registers that the document did not have.
    pub added: Vec<Subject>,
}

/// Puts an excerpt in. `None` where it has no touchpoint.
pub fn graft(document: &Document, excerpt: &Document, spot: &Spot<'_>) -> Option<Grafted> {
    let source = excerpt.journeys.iter().find(|journey| journey.touchpoints().len() > 0)?;
    let mut matches = Matches::new(document, excerpt);
    source.references(&mut |reference| matches.ask(reference.kind, reference.id));
    matches.follow();
    let currency = excerpt.currency.as_ref().filter(|_| excerpt.currency != document.currency);
    let mut next = document.clone();
    let added = add_entries(&mut next, excerpt, &matches, currency)?;
    let journey = home(&mut next, source, spot)?;
    let target = next.journey_mut(&journey)?;
    let stages = stages(target, source, spot)?;
    let (touchpoints, given) = add_touchpoints(target, source, spot, |touchpoint| {
        let verdict = &mut |reference: crate::model::value::Reference<'_>| match reference.kind {
            Kind::Stage => Verdict::Keep,
            kind => matches.verdict(kind, reference.id),
        };
        touchpoint.rewire(verdict);
        let stage = source.stages().place(touchpoint.stage.as_str());
        let stage = stage.and_then(|place| stages.get(place).cloned());
        touchpoint.stage = stage.unwrap_or_else(|| touchpoint.stage.clone());
        for money in [&mut touchpoint.cost, &mut touchpoint.value] {
            say_currency(money, currency);
        }
    });
    let mut transitions = 0;
    for way in source.transitions() {
        let mut way = (**way).clone();
        let end = |id: &Id<Touchpoint>| Id::parse(touchpoints.get(given.get(id.as_str())?)?);
        let (Some(from), Some(to)) = (end(&way.from), end(&way.to)) else { continue };
        let name = [from.as_str(), "-to-", to.as_str()].concat();
        way.id = own_id(target, Kind::Transition, way.id.as_str(), &name)?;
        (way.from, way.to) = (from, to);
        transitions += usize::from(target.insert_transition(usize::MAX, Rc::new(way)));
    }
    (!touchpoints.is_empty()).then_some(())?;
    let document = Rc::new(next);
    Some(Grafted { document, journey, touchpoints, transitions, added })
}

/// Adds what is not there yet to the registers.
fn add_entries(
    document: &mut Document,
    excerpt: &Document,
    matches: &Matches<'_>,
    currency: Option<&Currency>,
) -> Option<Vec<Subject>> {
    let mut added = Vec::new();
    let mut source = excerpt.clone();
    source.rewire(&mut |reference| match reference.kind {
        kind if kind.is_in_journey() => Verdict::Keep,
        kind => matches.verdict(kind, reference.id),
    });
    for kind in BROUGHT {
        let Some(shelf) = source.shelf(kind, None) else { continue };
        for (place, id) in shelf.roster().ids().iter().enumerate() {
            let Some(new) = matches.is_new(kind, id) else { continue };
            let Some(Json::Object(mut members)) = shelf.entry(place).map(own) else { continue };
            for (key, value) in &mut members {
                match key.as_str() {
                    "id" => *value = Json::text(&**new),
                    "cost" => *value = in_currency(std::mem::take(value), currency),
                    _ => {}
                }
            }
            let subject = Subject::of(kind, new.clone());
            let is_in = said(matches, &subject, |reader| {
                document.insert(&subject, usize::MAX, Json::Object(members), reader)
            });
            is_in.ok().filter(|is_in| *is_in)?;
            added.push(subject);
        }
    }
    Some(added)
}

/// An amount that says no currency means that of the document it comes from.
fn in_currency(cost: Json, currency: Option<&Currency>) -> Json {
    let is_said = cost.member("currency").is_some();
    match (cost, currency) {
        (Json::Object(members), Some(currency)) if !is_said => {
            Json::Object(members).with("currency", Json::text(currency.as_str()))
        }
        (cost, _) => cost,
    }
}

fn say_currency(money: &mut Option<Money>, currency: Option<&Currency>) {
    if let Some(money) = money.as_mut().filter(|money| money.currency.is_none()) {
        money.currency = currency.cloned();
    }
}

/// The journey that the touchpoints go to; a new one where there is none.
fn home(document: &mut Document, source: &Journey, spot: &Spot<'_>) -> Option<Rc<str>> {
    if let Some(journey) = spot.journey.and_then(|id| document.journeys.get(id)) {
        return Some(journey.id().shared());
    }
    let is_taken = |id: &str| document.journeys.get(id).is_some();
    let id = source.id().as_str();
    let id = if is_taken(id) { fresh(source.label(), "journey", is_taken) } else { id.to_owned() };
    let journey = Journey::new(Id::parse(&id)?, source.label());
    document.journeys.insert(usize::MAX, Rc::new(journey));
    Some(id.into())
}

/// The stage for each stage of the source. A journey without any gets those of the source.
fn stages(target: &mut Journey, source: &Journey, spot: &Spot<'_>) -> Option<Vec<Id<Stage>>> {
    if target.stages().is_empty() {
        for stage in source.stages().iter() {
            target.insert_stage(usize::MAX, stage.clone());
        }
    }
    let chosen = spot.stage.and_then(|id| target.stage(id));
    let other = chosen.or_else(|| target.stages().iter().next())?;
    if source.stages().len() == 1 && spot.is_chosen {
        return Some(vec![other.id.clone()]);
    }
    let find = |stage: &Rc<Stage>| {
        let is_called = |other: &&Rc<Stage>| is_named_alike(&other.name, &stage.name);
        let same = target.stage(stage.id.as_str());
        let called = same.filter(is_called).or_else(|| target.stages().iter().find(is_called));
        called.or(same).unwrap_or(other).id.clone()
    };
    Some(source.stages().iter().map(find).collect())
}

/// Whether people would take one for the other.
fn is_named_alike(one: &str, other: &str) -> bool {
    !one.trim().is_empty() && lower(one.trim()) == lower(other.trim())
}

/// Adds the touchpoints, and says which number among them each id of the source has.
fn add_touchpoints(
    target: &mut Journey,
    source: &Journey,
    spot: &Spot<'_>,
    settle: impl Fn(&mut Touchpoint),
) -> (Vec<Rc<str>>, Names) {
    let after = spot.after.and_then(|id| target.touchpoint_place(id));
    let mut place = after.map_or(usize::MAX, |place| place + 1);
    let mut names = Names::default();
    for touchpoint in target.touchpoints() {
        names.add(&lower(touchpoint.name.trim()));
    }
    let (mut added, mut given) = (Vec::new(), Names::default());
    for touchpoint in source.touchpoints() {
        let mut copy = (**touchpoint).clone();
        copy.name = free_name(&copy.name, &names);
        names.add(&lower(copy.name.trim()));
        let Some(id) = own_id(target, Kind::Touchpoint, copy.id.as_str(), &copy.name) else {
            continue;
        };
        copy.id = id;
        // Where somebody placed it was a place among others.
        copy.order = None;
        settle(&mut copy);
        let id = copy.id.shared();
        if target.insert_touchpoint(place, Rc::new(copy)) {
            place = place.saturating_add(1);
            given.set(touchpoint.id.shared(), added.len());
            added.push(id);
        }
    }
    (added, given)
}

/// The id that something has, or a new one where that is taken.
fn own_id<T>(target: &Journey, kind: Kind, id: &str, name: &str) -> Option<Id<T>> {
    let shelf = target.shelf(kind)?;
    let is_taken = |id: &str| shelf.roster().place(id).is_some();
    if is_taken(id) { Id::parse(&fresh(name, kind.as_str(), is_taken)) } else { Id::parse(id) }
}

/// The name, with the next free number behind it where it is taken.
fn free_name(name: &str, taken: &Names) -> String {
    let name = name.trim_end();
    if name.is_empty() || !taken.has(&lower(name.trim())) {
        return name.to_owned();
    }
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let numbered = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let stem = numbered.filter(|(_, number)| is_number(number)).map_or(name, |(stem, _)| stem);
    let mut number = 2;
    loop {
        let named = [stem, " (", &number.to_string(), ")"].concat();
        if !taken.has(&lower(named.trim())) {
            return named;
        }
        number += 1;
    }
}

impl Grafted {
    /// What came in, counted.
    pub fn counted(&self) -> Message {
        let counted = |id: &'static str, count: usize| Message::new(id).with("count", count);
        let touchpoints = counted("edit-touchpoints", self.touchpoints.len());
        if self.transitions == 0 {
            return touchpoints;
        }
        let transitions = counted("edit-transitions", self.transitions);
        Message::new("edit-both").with("one", touchpoints).with("other", transitions)
    }

    /// What the registers have more now, if anything.
    pub fn entries(&self) -> Option<Message> {
        const MOST: usize = 3;
        let entry = |subject: &Subject| {
            let identity = self.document.record(subject).and_then(|record| record.identity());
            let name = identity.map_or("", |identity| identity.label);
            let name = if name.trim().is_empty() { &*subject.id } else { name };
            let entry = Message::new("edit-entry").with("kind", kind(subject.kind));
            entry.with("name", clipped(name))
        };
        let both = |one, other| Message::new("edit-both").with("one", one).with("other", other);
        let all = self.added.iter().take(MOST).map(entry).reduce(both)?;
        let more = self.added.len().saturating_sub(MOST);
        if more == 0 {
            return Some(all);
        }
        Some(Message::new("edit-and-more").with("what", all).with("count", more))
    }

    /// What it is called when it was pasted.
    pub fn paste_label(&self) -> Message {
        let counted = self.counted();
        match self.entries() {
            Some(entries) => {
                Message::new("edit-paste-adding").with("what", counted).with("entries", entries)
            }
            None => Message::new("edit-paste").with("what", counted),
        }
    }

    /// What it is called when it was duplicated.
    pub fn duplicate_label(&self) -> Message {
        Message::new("edit-duplicate").with("what", self.counted())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_name_gets_the_next_free_number() {
        let mut taken = Names::default();
        for name in ["pay", "pay (2)", "ask (7)", "öl", "a (b)"] {
            taken.add(name);
        }
        for (name, free) in [
            ("Search", "Search"),
            ("Pay", "Pay (3)"),
            ("PAY (2) ", "PAY (3)"),
            ("Ask (7)", "Ask (2)"),
            ("Öl", "Öl (2)"),
            ("a (b)", "a (b) (2)"),
            ("", ""),
        ] {
            assert_eq!(free_name(name, &taken), free);
        }
    }
}
