//! The draft of the record of processing as a table: a cell for each column of the article, with what is missing in it
//! and where that is to be said. It is the same on the screen and in a list for spreadsheets.

use crate::analyze::handling::Handling;
use crate::analyze::processing_record::{Column, Gap, Row, record};
use crate::analyze::transfers::{Receiver, Safeguard, Transfer};
use crate::app::figure::amounts::percent;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::Ground;
use crate::app::insights::data::leaving::safeguard;
use crate::app::insights::data::{country, named};
use crate::app::registers::say_name;
use crate::model::answer::Answer;
use crate::model::length::say_length;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// The draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// A row for each purpose.
    pub rows: Vec<Entry>,
    /// Touchpoints that use personal data and say no purpose for it.
    pub without_purpose: Vec<Subject>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The purpose.
    pub subject: Subject,
    /// A cell for each column.
    pub cells: [Cell; Column::ALL.len()],
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// What is known, line by line.
    pub lines: Vec<String>,
    /// What is not, and where to say it.
    pub gaps: Vec<Missing>,
}

/// Something that a cell lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// What.
    pub said: Message,
    /// Whose answer it is.
    pub subject: Subject,
    /// Which one.
    pub field: Option<&'static str>,
}

impl Draft {
    /// Works it out.
    pub(crate) fn of(ground: &Ground, handling: &Handling) -> Self {
        let record = record(&ground.document, handling);
        let rows = record.rows.iter().map(|row| entry(ground, row));
        Self { rows: rows.collect(), without_purpose: record.without_purpose }
    }

    /// How much of the record is there. `None` where there is no purpose.
    pub(super) fn figure(&self, ground: &Ground) -> Option<Figure> {
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let (all, lacking) =
            (cells().count(), cells().filter(|cell| !cell.gaps.is_empty()).count());
        if all == 0 {
            return None;
        }
        let first = self.rows.iter().find_map(|row| {
            let gap = row.cells.iter().find_map(|cell| cell.gaps.first())?;
            Some((gap.subject.clone(), gap.said.clone()))
        });
        let way = first.map(|(subject, _)| {
            let name = say_name(&ground.document, &subject, &ground.words);
            (Message::new("figure-way-to").with("name", name), Way::to(subject))
        });
        let counts = self.rows.iter().map(|row| {
            let lacking = row.cells.iter().filter(|cell| !cell.gaps.is_empty()).count();
            (row.subject.clone(), lacking)
        });
        let counts: Vec<_> = counts.filter(|(_, lacking)| *lacking > 0).collect();
        Some(Figure {
            id: "record".into(),
            title: Message::new("record-complete"),
            value: said(percent((all - lacking) as f64 / all as f64)),
            meaning: Some(Message::new("record-lacking").with("count", lacking).with("most", all)),
            formula: Message::new("record-formula"),
            caveat: Some(Caveat::Draft),
            way,
            origin: Origin::new(move || Inputs {
                rows: counts
                    .iter()
                    .map(|(subject, lacking)| {
                        let value = Message::new("record-row-lacks").with("count", *lacking);
                        Input::of(subject.clone(), value)
                    })
                    .collect(),
                ..Inputs::default()
            }),
        })
    }

    /// The draft as rows of text: its heads, then each purpose. What is missing is said in brackets.
    pub fn table(&self, words: &Words) -> Vec<Vec<String>> {
        let heads = Column::ALL.iter().map(|column| match column {
            Column::Purpose => words.text("record-purpose-draft"),
            column => words.word("record", column.as_str()),
        });
        let cell = |cell: &Cell| {
            let gaps = cell.gaps.iter().map(|gap| {
                words.say(&Message::new("record-gap").with("gap", words.say(&gap.said)))
            });
            cell.lines.iter().cloned().chain(gaps).collect::<Vec<_>>().join("; ")
        };
        let rows = self.rows.iter().map(|row| row.cells.iter().map(cell).collect());
        std::iter::once(heads.collect()).chain(rows).collect()
    }
}

fn entry(ground: &Ground, row: &Row) -> Entry {
    let cells = Column::ALL.map(|column| {
        let gaps = row.gaps_in(column).map(|gap| Missing {
            said: missing(ground, row, gap),
            subject: gap.subject.clone(),
            field: gap.field,
        });
        Cell { lines: lines(ground, row, column), gaps: gaps.collect() }
    });
    Entry { subject: Subject::of(Kind::Purpose, row.purpose.id.shared()), cells }
}

/// What is known in a cell.
fn lines(ground: &Ground, row: &Row, column: Column) -> Vec<String> {
    let (document, words, purpose) = (&ground.document, &ground.words, &row.purpose);
    let texts = |answer: &Answer<Vec<String>>, none: &'static str| match answer {
        answer if answer.is_none() => vec![words.text(none)],
        answer => answer.entries().to_vec(),
    };
    match column {
        Column::Purpose => {
            let name = Some(purpose.name.clone()).filter(|name| !name.trim().is_empty());
            name.into_iter().chain(purpose.description.clone()).collect()
        }
        Column::Controller => purpose.controller.clone().into_iter().collect(),
        Column::Officer => match &row.officer {
            Answer::Is(person) => {
                let contact = person.contact.as_deref();
                let contact = contact.map(|text| text.trim_start_matches("mailto:").to_owned());
                [Some(person.name.clone()), contact].into_iter().flatten().collect()
            }
            Answer::None => vec![words.text("record-no-officer")],
            Answer::Unknown => Vec::new(),
        },
        Column::Subjects => texts(&purpose.subjects, "record-none"),
        Column::Data => match named(&row.data, document, words) {
            names if names.is_empty() => Vec::new(),
            names => vec![names],
        },
        Column::Recipients => recipients(ground, row),
        Column::Transfers => transfers(ground, row),
        Column::Retention => match &purpose.retention {
            Answer::Is(length) => vec![say_length(length, words)],
            Answer::None => vec![words.text("answer-no-retention")],
            Answer::Unknown => Vec::new(),
        },
        Column::Measures => texts(&purpose.measures, "record-none"),
    }
}

/// Recipients that are named, and the vendors of the systems that are used.
fn recipients(ground: &Ground, row: &Row) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if row.purpose.recipients.is_none() {
        lines.push(ground.words.text("record-none"));
    }
    lines.extend(row.purpose.recipients.entries().iter().map(|recipient| {
        let abroad = recipient.country.as_ref().map(|one| country(one, &ground.words));
        match abroad {
            Some(abroad) => [recipient.name.as_str(), " (", &abroad, ")"].concat(),
            None => recipient.name.clone(),
        }
    }));
    lines
}

fn transfers(ground: &Ground, row: &Row) -> Vec<String> {
    let words = &ground.words;
    let line = |transfer: &Transfer| {
        let name = match &transfer.to {
            Receiver::System(system) => system.name.clone(),
            Receiver::Recipient(purpose, place) => {
                let recipient = purpose.recipients.entries().get(*place);
                recipient.map_or_else(String::new, |one| one.name.clone())
            }
        };
        // What is not named is a gap, and said there.
        let id = match transfer.safeguard {
            Safeguard::Unknown => "record-transfer-open",
            Safeguard::Named(_) | Safeguard::None => "record-transfer",
        };
        let said = Message::new(id)
            .with("country", country(&transfer.country, words))
            .with("name", name)
            .with("safeguard", words.say(&safeguard(&transfer.safeguard)));
        words.say(&said)
    };
    let lines: Vec<String> = row.transfers.iter().map(line).collect();
    let is_known = row.gaps_in(Column::Transfers).next().is_none();
    if lines.is_empty() && is_known { vec![words.text("record-no-transfers")] } else { lines }
}

/// What is missing, in a few words.
fn missing(ground: &Ground, row: &Row, gap: &Gap) -> Message {
    let words = &ground.words;
    match (gap.column, gap.subject.kind) {
        (Column::Transfers, Kind::System) => {
            let name = say_name(&ground.document, &gap.subject, words);
            Message::new("record-gap-region").with("name", name)
        }
        (Column::Transfers, _) => {
            let recipients = row.purpose.recipients.entries().iter();
            let placeless = recipients.filter(|one| one.country.is_none()).count();
            match placeless {
                0 if row.purpose.recipients.is_unknown() => Message::new("record-gap-recipients"),
                0 => Message::new("record-gap-safeguard"),
                _ => Message::new("record-gap-countries"),
            }
        }
        (Column::Data, _) => Message::new("record-gap-data"),
        _ => Message::new("record-gap-answer"),
    }
}
