//! The draft of a record of processing activities, GDPR Art. 30(1): a row for each purpose, made of what the map says
//! already. What is missing is said, never guessed. It is no legal advice, and no record before somebody who answers
//! for it has read it.

use std::rc::Rc;

use crate::analyze::handling::{Handling, is_personal};
use crate::analyze::transfers::{Home, Receiver, Safeguard, Transfer, is_run_by};
use crate::analyze::usage::is_gone;
use crate::model::answer::Answer;
use crate::model::data::{DataCategory, Personal, Purpose};
use crate::model::document::Document;
use crate::model::person::Person;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::model::value::Entity;

/// The draft of the record.
#[derive(Clone, Debug)]
pub struct Record {
    /// The region that data belongs in; without one, nobody can say what a third country is.
    pub home: Option<Home>,
    /// A row for each purpose in the order of the register, without those that use no personal data for certain.
    pub rows: Vec<Row>,
    /// Touchpoints that use personal data and say no purpose for it: no row speaks of that.
    pub without_purpose: Vec<Subject>,
}

/// A row: a purpose.
#[derive(Clone, Debug)]
pub struct Row {
    /// The purpose. It says the controller, the people, the retention and the measures.
    pub purpose: Rc<Purpose>,
    /// The data protection officer.
    pub officer: Answer<Rc<Person>>,
    /// The data that is used for it, without what is not about people, in the order of the register.
    pub data: Vec<Rc<DataCategory>>,
    /// The systems that have data for it, in the order of the register.
    pub systems: Vec<Rc<System>>,
    /// Where data for it goes outside of the region.
    pub transfers: Vec<Transfer>,
    /// What is missing, in the order of the columns.
    pub gaps: Vec<Gap>,
}

/// A column of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The purpose: Art. 30(1)(b).
    Purpose,
    /// Who decides why and how, and how to reach them: (a).
    Controller,
    /// The data protection officer: (a).
    Officer,
    /// The kinds of people: (c).
    Subjects,
    /// The kinds of data: (c).
    Data,
    /// Who receives it: (d).
    Recipients,
    /// Third countries, and what keeps data safe there: (e).
    Transfers,
    /// When it is deleted: (f).
    Retention,
    /// Technical and organisational measures: (g).
    Measures,
}

/// Something that a row lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// In which column.
    pub column: Column,
    /// Whose answer is missing.
    pub subject: Subject,
    /// Which one; `None` where it is no single field.
    pub field: Option<&'static str>,
}

impl Column {
    /// All of them, in the order of the article but with the purpose first.
    pub const ALL: [Self; 9] = [
        Self::Purpose,
        Self::Controller,
        Self::Officer,
        Self::Subjects,
        Self::Data,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Measures,
    ];

    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Controller => "controller",
            Self::Officer => "officer",
            Self::Subjects => "subjects",
            Self::Data => "data",
            Self::Recipients => "recipients",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::Measures => "measures",
        }
    }
}

impl Row {
    /// What is missing in a column.
    pub fn gaps_in(&self, column: Column) -> impl Iterator<Item = &Gap> {
        self.gaps.iter().filter(move |gap| gap.column == column)
    }
}

/// The draft of the record for a document. Purposes × touchpoints × data uses.
pub fn record(document: &Document, handling: &Handling) -> Record {
    let home = handling.home.clone();
    let mut rows = Vec::new();
    for (purpose, data) in document.purposes.iter().zip(&handling.purposes) {
        let mut data = data.clone();
        let is_used = !data.is_empty();
        data.retain(|one| one.personal != Some(Personal::NotPersonal));
        if is_used && data.is_empty() {
            continue;
        }
        let systems = systems(document, purpose);
        let is_here = |transfer: &&Transfer| is_for(transfer, purpose, &systems);
        let transfers: Vec<Transfer> = handling.transfers.iter().filter(is_here).cloned().collect();
        let officer = match &purpose.dpo {
            Answer::Is(id) => document
                .people
                .get(id.as_str())
                .map_or(Answer::Unknown, |person| Answer::Is(person.clone())),
            Answer::None => Answer::None,
            Answer::Unknown => Answer::Unknown,
        };
        let mut row =
            Row { purpose: purpose.clone(), officer, data, systems, transfers, gaps: Vec::new() };
        row.gaps = gaps(&row, home.as_ref());
        rows.push(row);
    }
    Record { home, rows, without_purpose: without_purpose(document) }
}

/// The systems that touchpoints use which touch data for a purpose, in the order of the register.
fn systems(document: &Document, purpose: &Purpose) -> Vec<Rc<System>> {
    let mut is_in = vec![false; document.systems.len()];
    let touchpoints = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    for touchpoint in touchpoints.filter(|touchpoint| !is_gone(touchpoint)) {
        let mut uses = touchpoint.data.entries().iter();
        if uses.any(|used| used.purpose.as_ref() == Some(&purpose.id)) {
            let used = touchpoint.systems.entries().iter();
            let places = used.filter_map(|used| document.systems.place(used.system.as_str()));
            places.for_each(|place| is_in[place] = true);
        }
    }
    let systems = document.systems.iter().zip(is_in);
    systems.filter(|(_, is_in)| *is_in).map(|(system, _)| system.clone()).collect()
}

/// Whether a transfer belongs to a purpose: a recipient of it, or a system that has its data and that none of its
/// recipients runs.
fn is_for(transfer: &Transfer, purpose: &Purpose, systems: &[Rc<System>]) -> bool {
    match &transfer.to {
        Receiver::Recipient(of, _) => of.id == purpose.id,
        Receiver::System(system) => {
            systems.iter().any(|one| one.id == system.id)
                && !purpose.recipients.entries().iter().any(|one| is_run_by(system, one))
        }
    }
}

fn gaps(row: &Row, home: Option<&Home>) -> Vec<Gap> {
    let purpose = &row.purpose;
    let of_purpose = Subject::of(Kind::Purpose, purpose.id.shared());
    let mut gaps = Vec::new();
    let mut lack = |column, field, is_missing: bool| {
        if is_missing {
            gaps.push(Gap { column, subject: of_purpose.clone(), field });
        }
    };
    let is_blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    lack(Column::Purpose, Some("name"), purpose.name.trim().is_empty());
    lack(Column::Controller, Some("controller"), is_blank(&purpose.controller));
    lack(Column::Officer, Some("dpo"), row.officer.is_unknown());
    lack(Column::Subjects, Some("subjects"), purpose.subjects.is_unknown());
    lack(Column::Data, None, row.data.is_empty());
    lack(Column::Recipients, Some("recipients"), purpose.recipients.is_unknown());
    let recipients = purpose.recipients.entries();
    let is_placeless = recipients.iter().any(|recipient| recipient.country.is_none());
    let is_unsafe = row.transfers.iter().any(|one| one.safeguard == Safeguard::Unknown);
    let is_open = purpose.recipients.is_unknown() || is_placeless || is_unsafe;
    lack(
        Column::Transfers,
        Some("recipients"),
        is_open || (home.is_none() && !recipients.is_empty()),
    );
    lack(Column::Retention, Some("retention"), purpose.retention.is_unknown());
    lack(Column::Measures, Some("measures"), purpose.measures.is_unknown());
    let homeless = row.systems.iter().filter(|system| system.region.is_none());
    gaps.extend(homeless.map(|system| Gap {
        column: Column::Transfers,
        subject: Subject::of(Kind::System, system.id.shared()),
        field: Some("region"),
    }));
    gaps.sort_by_key(|gap| gap.column);
    gaps
}

fn without_purpose(document: &Document) -> Vec<Subject> {
    let mut found = Vec::new();
    for journey in document.journeys.iter() {
        for touchpoint in journey.touchpoints().filter(|touchpoint| !is_gone(touchpoint)) {
            let mut uses = touchpoint.data.entries().iter().filter(|used| used.purpose.is_none());
            let is_personal = |id: &str| {
                let category = document.data_categories.get(id);
                category.is_some_and(|one| is_personal(one))
            };
            if uses.any(|used| is_personal(used.category.as_str())) {
                let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
                found.push(Subject::inside(journey, Kind::Touchpoint, id));
            }
        }
    }
    found
}
