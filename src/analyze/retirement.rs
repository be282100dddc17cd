//! What would be different without a system: the standing of a document before and after it is replaced by
//! another one, or by nothing. It compares two documents; it makes none.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::analyze::kin::annual_cost;
use crate::analyze::money::Sums;
use crate::analyze::processing_record::record;
use crate::analyze::risk::AtRisk;
use crate::model::document::Document;

/// What a document comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The part of customers who reach a goal, for each journey; `None` where that is not known.
    pub conversion: Vec<Option<f64>>,
    /// What customers are worth in a year, in all journeys of which that is known.
    pub value: Sums,
    /// Of how many journeys with touchpoints it is not known.
    pub value_unknown: usize,
    /// What the systems cost in a year that touchpoints use.
    pub cost: Sums,
    /// Of how many of these nobody said.
    pub cost_unknown: usize,
    /// The record of processing, a row for each purpose.
    pub rows: Vec<Row>,
}

/// A row of the record of processing, as far as systems are in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The purpose, by id.
    pub purpose: Rc<str>,
    /// The systems that have its data, by id.
    pub systems: Vec<Rc<str>>,
    /// How many transfers to third countries there are.
    pub transfers: usize,
    /// How many cells are missing.
    pub gaps: usize,
}

/// A row of the record of processing that is another one after a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// As it was; `None` where it is new.
    pub before: Option<Row>,
    /// As it is then; `None` where it goes.
    pub after: Option<Row>,
}

impl Standing {
    /// What a document comes to as it stands.
    pub fn of(document: &Document, facts: &Facts) -> Self {
        let mut standing = Self::default();
        for facts in facts.journeys() {
            standing.conversion.push(facts.flow.conversion);
            match &facts.flow.value.per_year {
                Some(amounts) if !amounts.is_empty() => {
                    amounts.iter().for_each(|amount| standing.value.add(amount.clone()));
                }
                _ if facts.journey.touchpoints().len() == 0 => {}
                _ => standing.value_unknown += 1,
            }
        }
        for (place, system) in document.systems.iter().enumerate() {
            if !facts.estate().usage.is_used(place) {
                continue;
            }
            match annual_cost(document, system) {
                Some(cost) => standing.cost.add(cost),
                None => standing.cost_unknown += 1,
            }
        }
        standing.rows = rows(document, facts);
        standing
    }

    /// What it comes to while a system stands still for good: with the conversion and the value that are
    /// left in an outage of it; all else as it stands.
    #[must_use]
    pub fn without(mut self, facts: &Facts, system: usize, at_risk: &AtRisk) -> Self {
        let risk = facts.estate().risk(system);
        for (journey, loss) in risk.iter().flat_map(|risk| &risk.losses) {
            if let Some(conversion) = self.conversion.get_mut(*journey) {
                *conversion = loss.conversion().map(|(_, left)| left);
            }
        }
        for lost in &at_risk.per_year {
            let mut less = lost.clone();
            less.amount = -less.amount;
            self.value.add(less);
        }
        self
    }
}

/// The rows of the record of processing. As [`record`].
fn rows(document: &Document, facts: &Facts) -> Vec<Row> {
    let rows = record(document, facts.handling()).rows.into_iter();
    rows.map(|row| Row {
        purpose: row.purpose.id.shared(),
        systems: row.systems.iter().map(|system| system.id.shared()).collect(),
        transfers: row.transfers.len(),
        gaps: row.gaps.len(),
    })
    .collect()
}

/// The rows that are not the same before and after a change, in their order. Rows × rows.
pub fn changed_rows(before: &[Row], after: &[Row]) -> Vec<Changed> {
    let of =
        |rows: &[Row], row: &Row| rows.iter().find(|other| other.purpose == row.purpose).cloned();
    let mut changed = Vec::new();
    for row in before {
        let then = of(after, row);
        if then.as_ref() != Some(row) {
            changed.push(Changed { before: Some(row.clone()), after: then });
        }
    }
    let new = after.iter().filter(|row| of(before, row).is_none());
    changed.extend(new.map(|row| Changed { before: None, after: Some(row.clone()) }));
    changed
}
