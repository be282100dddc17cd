//! Personal data that leaves its region: which region that is and why, and who gets the data elsewhere.

use crate::analyze::handling::Handling;
use crate::analyze::transfers::{Because, Home, Receiver, Safeguard, Transfer};
use crate::app::figure::{Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::Ground;
use crate::app::insights::data::{country, named};
use crate::app::registers::say_name;
use crate::model::subject::{Kind, Subject};
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
    /// What for, if it is a recipient.
    pub aim: Option<String>,
    /// The country.
    pub country: String,
    /// The data.
    pub data: String,
    /// What keeps it safe there.
    pub safeguard: Safeguard,
}

impl Leaving {
    /// Works it out.
    pub(super) fn of(ground: &Ground, handling: &Handling) -> Self {
        let mut rows: Vec<Row> = handling.transfers.iter().map(|one| row(ground, one)).collect();
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
            caveat: None,
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

fn row(ground: &Ground, transfer: &Transfer) -> Row {
    let (document, words) = (&ground.document, &ground.words);
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
            let aim = say_name(document, &subject, words);
            (subject, name, Some(aim))
        }
    };
    Row {
        subject,
        name,
        aim,
        country: country(&transfer.country, words),
        data: named(&transfer.data, document, words),
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
