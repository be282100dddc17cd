//! Personal data that leaves its region: which region that is and why, and who gets the data elsewhere.

use crate::analyze::handling::Handling;
use crate::analyze::transfers::{Because, Home, Receiver, Safeguard, Transfer, is_run_by};
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::Ground;
use crate::app::insights::data::{country, named};
use crate::app::registers::say_name;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::words::Message;

/// Personal data that leaves its region.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// Which region, and why; and what says so, if a guideline does.
    pub region: Option<(Message, Option<Subject>)>,
    /// Who gets data elsewhere, those without a safeguard first.
    pub rows: Vec<Row>,
    /// Of how many systems nobody said where they keep data.
    pub placeless: usize,
}

/// Who gets data elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where that is said.
    pub subject: Subject,
    /// The system or the recipient.
    pub name: String,
    /// What for, if it is a recipient; and which systems it runs that have data there.
    pub aim: Option<Message>,
    /// The country.
    pub country: String,
    /// The data.
    pub data: String,
    /// What keeps it safe there.
    pub safeguard: Safeguard,
}

impl Leaving {
    /// Works it out.
    pub(crate) fn of(ground: &Ground, handling: &Handling) -> Self {
        let all = &handling.transfers;
        let is_told = |one: &&Transfer| matches!(&one.to, Receiver::System(system) if all.iter().any(|other| runs(other, system)));
        let mut rows: Vec<Row> =
            all.iter().filter(|one| !is_told(one)).map(|one| row(ground, one, all)).collect();
        rows.sort_by_key(|row| row.safeguard.is_named());
        let region = handling.home.as_ref().map(|home| region(ground, home));
        let systems = ground.document.systems.iter();
        Self { region, rows, placeless: systems.filter(|system| system.region.is_none()).count() }
    }

    /// How many get personal data elsewhere. `None` where no region is known.
    pub(crate) fn figure(&self, ground: &Ground) -> Option<Figure> {
        let (region, why) = self.region.clone()?;
        let unsafe_ones = self.rows.iter().filter(|row| !row.safeguard.is_named()).count();
        let first = self.rows.first();
        let way = first.map(|row| {
            let way = Message::new("figure-way-to").with("name", row.name.as_str());
            (way, Way::to(row.subject.clone()))
        });
        let (rows, placeless) = (self.rows.clone(), self.placeless);
        let words = ground.words.clone();
        Some(Figure {
            id: "leaving".into(),
            title: Message::new("leaving-title"),
            value: Message::new("leaving-count").with("count", self.rows.len()),
            meaning: (!self.rows.is_empty())
                .then(|| Message::new("leaving-unsafe").with("count", unsafe_ones)),
            formula: Message::new("leaving-formula"),
            caveat: Some(Caveat::Draft),
            way,
            origin: Origin::new(move || {
                let each = rows.iter().map(|row| {
                    let value = Message::new("leaving-row")
                        .with("name", row.name.as_str())
                        .with("country", row.country.as_str())
                        .with("safeguard", words.say(&safeguard(&row.safeguard)));
                    Input::of(row.subject.clone(), value)
                });
                let home = Input::named(Message::new("leaving-region"), region.clone());
                let home = match &why {
                    Some(guideline) => home.at(guideline.clone()),
                    None => home.assumed(true),
                };
                let unknown = Message::new("leaving-placeless").with("count", placeless);
                Inputs {
                    rows: [home].into_iter().chain(each).collect(),
                    assumed: (placeless > 0).then_some(unknown).into_iter().collect(),
                    quality: None,
                }
            }),
        })
    }
}

/// What keeps data safe, in words.
pub fn safeguard(safeguard: &Safeguard) -> Message {
    match safeguard {
        Safeguard::Named(text) => said(text.as_str()),
        Safeguard::None => Message::new("leaving-no-safeguard"),
        Safeguard::Unknown => Message::new("leaving-safeguard-open"),
    }
}

/// Whether a transfer is to a recipient that runs a system: it is one and the same transfer then.
fn runs(transfer: &Transfer, system: &System) -> bool {
    let Receiver::Recipient(purpose, place) = &transfer.to else { return false };
    let recipient = purpose.recipients.entries().get(*place);
    recipient.is_some_and(|recipient| is_run_by(system, recipient))
}

fn row(ground: &Ground, transfer: &Transfer, all: &[Transfer]) -> Row {
    let (document, words) = (&ground.document, &ground.words);
    let mut data = transfer.data.clone();
    let (subject, name, aim) = match &transfer.to {
        Receiver::System(system) => {
            let subject = Subject::of(Kind::System, system.id.shared());
            let name = say_name(document, &subject, words);
            (subject, name, None)
        }
        Receiver::Recipient(purpose, place) => {
            let subject = Subject::of(Kind::Purpose, purpose.id.shared());
            let recipient = purpose.recipients.entries().get(*place);
            let name = recipient.map_or_else(String::new, |one| one.name.clone());
            let mut run: Vec<&str> = Vec::new();
            for other in all {
                let Receiver::System(system) = &other.to else { continue };
                if runs(transfer, system) {
                    run.push(&system.name);
                    data.extend(other.data.iter().cloned());
                }
            }
            let id = if run.is_empty() { "lineage-for" } else { "leaving-for-with" };
            let aim = Message::new(id)
                .with("name", say_name(document, &subject, words))
                .with("systems", run.join(", "));
            (subject, name, Some(aim))
        }
    };
    data.sort_by_key(|one| document.data_categories.place(one.id.as_str()));
    data.dedup_by(|one, other| one.id == other.id);
    Row {
        subject,
        name,
        aim,
        country: country(&transfer.country, words),
        data: named(&data, document, words),
        safeguard: transfer.safeguard.clone(),
    }
}

/// Which region, and why.
fn region(ground: &Ground, home: &Home) -> (Message, Option<Subject>) {
    let countries = home.countries.iter().map(|one| country(one, &ground.words));
    let region = match home.is_europe {
        true => Message::new("leaving-europe"),
        false => said(countries.collect::<Vec<_>>().join(", ")),
    };
    match &home.because {
        Because::Agreed(guideline) => {
            let subject = Subject::of(Kind::Guideline, guideline.id.shared());
            let name = say_name(&ground.document, &subject, &ground.words);
            let said = Message::new("leaving-agreed").with("region", region).with("name", name);
            (said, Some(subject))
        }
        Because::Most { inside, known } => {
            let said = Message::new("leaving-most")
                .with("region", region)
                .with("inside", *inside)
                .with("known", *known);
            (said, None)
        }
    }
}
