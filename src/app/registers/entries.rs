//! What each entry of a register says in its columns.

use crate::app::registers::asks::asks;
use crate::app::registers::page::{Cell, Row};
use crate::app::registers::say::{Teller, joined};
use crate::app::registers::uses::tally;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::measure::Objective;
use crate::model::meeting::{Action, Review};
use crate::model::person::Person;
use crate::model::shape::{Record, Shape};
use crate::model::spoken::money::say_money;
use crate::model::spoken::number::say_number;
use crate::model::standard::{Currency, Date};
use crate::model::subject::Kind;
use crate::model::system::{Integration, System, SystemStatus};
use crate::model::value::{Entity, Value};
use crate::words::{Message, Words, decimal};

/// The entries of a register while its page is read.
pub(super) struct Entries<'a> {
    kind: Kind,
    teller: Teller<'a>,
    uses: Vec<usize>,
    /// How many things a person answers for, and for how many one is the contact.
    roles: Vec<(usize, usize)>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(document: &'a Document, kind: Kind, words: &'a Words) -> Self {
        let count = document.shelf(kind, None).map_or(0, |shelf| shelf.roster().len());
        let mut roles = vec![(0, 0); if kind == Kind::Person { count } else { 0 }];
        let uses = tally(document, kind, &mut |place, _, way| {
            if let Some((owned, contacted)) = roles.get_mut(place) {
                match way {
                    ["owner", "it"] => *contacted += 1,
                    ["owner", "marketing"] | ["owner" | "businessOwner" | "itOwner"] => *owned += 1,
                    _ => {}
                }
            }
        });
        Self { kind, teller: Teller { document, words }, uses, roles }
    }

    /// All of them.
    pub(super) fn rows(&self) -> Vec<Row> {
        let document = self.teller.document;
        match self.kind {
            Kind::Person => self.each(document.people.iter(), Self::person),
            Kind::System => self.each(document.systems.iter(), |this, _, it| this.system(it)),
            Kind::Integration => {
                let mut rows =
                    self.each(document.integrations.iter(), |this, _, it| this.integration(it));
                rows.iter_mut().filter(|row| row.is_unnamed).for_each(name_by_ends);
                rows
            }
            Kind::DataCategory => self.each(document.data_categories.iter(), |this, _, it| {
                let fields = ["personal", "classification", "description"];
                this.fields(&**it, &fields)
            }),
            Kind::Purpose => self.each(document.purposes.iter(), |this, _, it| {
                let kept = match &it.retention {
                    Answer::Is(length) => this.teller.length(length),
                    other => this.say("retention", other),
                };
                let mut cells = this.fields(&**it, &["lawfulBasis", "description"]);
                cells.insert(1, plain(kept));
                cells
            }),
            Kind::Channel => self
                .each(document.channels.iter(), |this, _, it| this.fields(&**it, &["description"])),
            Kind::Persona => self.each(document.personas.iter(), |this, _, it| {
                let mut cells = this.fields(&**it, &["description"]);
                cells.push(share(it.share.as_ref()));
                cells
            }),
            Kind::Metric => self.each(document.metrics.iter(), |this, _, it| {
                this.fields(&**it, &["definition", "reading", "category"])
            }),
            Kind::Objective => {
                self.each(document.objectives.iter(), |this, _, it| this.objective(it))
            }
            Kind::Guideline => self.each(document.guidelines.iter(), |this, _, it| {
                let mut cells = this.fields(&**it, &["severity", "owner"]);
                cells.insert(0, plain(asks(it, &this.teller)));
                cells
            }),
            Kind::Term => self.each(document.glossary.iter(), |this, _, it| {
                this.fields(&**it, &["abbreviation", "definition"])
            }),
            Kind::Review => self.each(document.reviews.iter(), |this, _, it| this.review(it)),
            Kind::Waiver => self.each(document.waivers.iter(), |this, _, it| {
                this.fields(&**it, &["rule", "subject", "until"])
            }),
            _ => Vec::new(),
        }
    }

    fn each<'b, T: Entity + 'b>(
        &self,
        entries: impl Iterator<Item = &'b std::rc::Rc<T>>,
        cells: fn(&Self, usize, &std::rc::Rc<T>) -> Vec<Cell>,
    ) -> Vec<Row> {
        let row = |(place, entry): (usize, &std::rc::Rc<T>)| {
            let name = entry.label().trim();
            let is_unnamed = name.is_empty();
            let unnamed = || self.teller.words.text("register-unnamed");
            Row {
                id: entry.id().shared(),
                name: if is_unnamed { unnamed() } else { name.to_owned() },
                is_unnamed,
                cells: cells(self, place, entry),
                uses: self.uses.get(place).copied().unwrap_or_default(),
            }
        };
        entries.enumerate().map(row).collect()
    }

    /// What fields say, by their keys.
    fn fields(&self, record: &dyn Record, keys: &[&str]) -> Vec<Cell> {
        let cell = |key: &&str| {
            let place = record.keys().iter().position(|known| known == key);
            let field = place.and_then(|place| record.field(place));
            let text =
                field.map_or_else(String::new, |field| self.teller.field(key, field.shape()));
            Cell { text, number: field.and_then(|field| day(field.shape())), is_alarm: false }
        };
        keys.iter().map(cell).collect()
    }

    fn say(&self, key: &str, value: &dyn Value) -> String {
        self.teller.field(key, value.shape())
    }

    fn person(&self, place: usize, person: &std::rc::Rc<Person>) -> Vec<Cell> {
        let mut cells = self.fields(&**person, &["function", "title", "deputy"]);
        let (owned, contacted) = self.roles.get(place).copied().unwrap_or_default();
        let counted = |id, count| {
            let said = Message::new(id).with("count", count);
            if count > 0 { self.teller.words.say(&said) } else { String::new() }
        };
        let said = [counted("offer-owns", owned), counted("offer-contact-of", contacted)];
        let number = Some(owned as f64 + contacted as f64 / 1e6);
        let text = joined(said.into_iter(), " · ");
        cells.insert(2, Cell { text, number, is_alarm: false });
        cells
    }

    fn system(&self, system: &System) -> Vec<Cell> {
        let is_alarm = system.status == Some(SystemStatus::Unsanctioned);
        let mut cells = self.fields(system, &["status", "capabilities", "region"]);
        cells[0].is_alarm = is_alarm;
        let owner = |answer: &Answer<Id<Person>>| {
            answer
                .value()
                .map_or_else(String::new, |id| self.teller.name(Kind::Person, id.as_str()))
        };
        let owners = [owner(&system.business_owner), owner(&system.it_owner)];
        cells.insert(2, plain(joined(owners.into_iter(), " · ")));
        cells.push(self.cost(system));
        cells
    }

    fn cost(&self, system: &System) -> Cell {
        let cost = system.cost.as_ref();
        let Some(annual) = cost.and_then(|cost| cost.annual.as_ref()) else {
            return Cell::default();
        };
        let own = cost.and_then(|cost| cost.currency.as_ref());
        let currency = own.or(self.teller.document.currency.as_ref()).map(Currency::as_str);
        let text = say_money(Some(annual), currency);
        Cell { text, number: Some(annual.value()), is_alarm: false }
    }

    fn integration(&self, way: &Integration) -> Vec<Cell> {
        let mut cells = self.fields(way, &["from", "to", "data", "mode"]);
        let text = match way.encrypted {
            Some(true) => self.teller.words.text("integration-encrypted"),
            Some(false) => self.teller.words.text("integration-unencrypted"),
            None => String::new(),
        };
        cells.insert(3, Cell { text, number: None, is_alarm: way.encrypted == Some(false) });
        cells
    }

    fn objective(&self, objective: &Objective) -> Vec<Cell> {
        let mut cells = self.fields(objective, &["side", "owner", "due"]);
        let number = |number: &Option<Number>| number.as_ref().map(say_number);
        let target = match (number(&objective.baseline), number(&objective.target)) {
            (Some(from), Some(to)) => {
                Some(Message::new("register-from-to").with("from", from).with("to", to))
            }
            (None, Some(to)) => Some(Message::new("register-to").with("to", to)),
            _ => None,
        };
        let metric = objective.metric.as_ref();
        let metric = metric.map(|metric| self.teller.name(Kind::Metric, metric.as_str()));
        let target = target.map(|target| self.teller.words.say(&target));
        cells.insert(2, plain(joined([metric, target].into_iter().flatten(), " ")));
        cells
    }

    fn review(&self, review: &Review) -> Vec<Cell> {
        let mut cells = self.fields(review, &["on", "attendees"]);
        let is_open = |action: &&Action| action.done != Some(true);
        cells.push(count(review.decisions.entries().len()));
        cells.push(count(review.actions.entries().iter().filter(is_open).count()));
        cells
    }
}

/// An integration without a name is called by its ends.
fn name_by_ends(row: &mut Row) {
    if let [from, to, ..] = &row.cells[..] {
        row.name = [&*from.text, " → ", &*to.text].concat();
    }
}

/// What a day is sorted by.
fn day(shape: Shape<'_>) -> Option<f64> {
    let Shape::Text(text) = shape else { return None };
    let (year, month, day) = Date::parse(text)?.parts();
    Some(f64::from(year) * 10_000.0 + f64::from(month) * 100.0 + f64::from(day))
}

fn plain(text: String) -> Cell {
    Cell { text, number: None, is_alarm: false }
}

fn count(count: usize) -> Cell {
    Cell { text: count.to_string(), number: Some(count as f64), is_alarm: false }
}

fn share(share: Option<&Number>) -> Cell {
    let percent = |share: &Number| decimal::write_rounded(share.value() * 100.0, 1) + "\u{a0}%";
    Cell {
        text: share.map_or_else(String::new, percent),
        number: share.map(Number::value),
        is_alarm: false,
    }
}
