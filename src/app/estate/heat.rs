//! System by journey: how much of which journey hangs on which system. What matters most stands on top.

use std::rc::Rc;

use crate::analyze::outage::Harm;
use crate::analyze::risk::Risk;
use crate::app::estate::Ground;
use crate::app::estate::figures::{Worth, at_risk};
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::model::value::Entity;

/// The map.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// The journeys, as ids and names.
    pub journeys: Vec<(Rc<str>, String)>,
    /// The systems that journeys use, those with most at risk first.
    pub rows: Vec<Row>,
    /// What the warmth of a cell tells.
    pub measure: Measure,
    /// How many systems no journey uses.
    pub idle: usize,
}

/// A system.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
    /// Whether it is used past IT.
    pub is_shadow: bool,
    /// What it does in each journey.
    pub cells: Vec<Cell>,
    /// What is at risk with it.
    pub worth: Worth,
}

/// What a system does in a journey.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// How many touchpoints use it.
    pub uses: usize,
    /// How many stop when it is out, and how many go on worse.
    pub stops: usize,
    /// How many go on worse, or it was not said how.
    pub worse: usize,
    /// How warm it is, from 0 (nothing is lost) to 4.
    pub warmth: u8,
}

/// What the warmth of a cell tells: the best of what is known everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The value that is lost in a year, beside the most that is lost anywhere.
    Value,
    /// The part of customers who reach a goal no more.
    Conversion,
    /// The part of the touchpoints that stop.
    Touchpoints,
}

impl Measure {
    /// The word for it in texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Conversion => "conversion",
            Self::Touchpoints => "touchpoints",
        }
    }
}

impl Heat {
    /// Works out the map.
    pub fn of(ground: &Ground) -> Self {
        let document = &ground.document;
        let estate = ground.facts.estate();
        let journeys: Vec<(Rc<str>, String)> = document
            .journeys
            .iter()
            .map(|journey| {
                let id = journey.id().shared();
                let name = ground.name(&Subject::of(Kind::Journey, id.clone()));
                (id, name)
            })
            .collect();
        let used: Vec<usize> =
            (0..document.systems.len()).filter(|place| estate.usage.is_used(*place)).collect();
        let risks = used.iter().filter_map(|place| estate.risk(*place));
        let measure = measure(ground, &risks.map(AsRef::as_ref).collect::<Vec<_>>());
        let mut rows: Vec<(Vec<f64>, f64, Row)> = Vec::new();
        for place in &used {
            let Some((system, risk)) = ground.system(*place).zip(estate.risk(*place)) else {
                continue;
            };
            let lost: Vec<f64> =
                (0..journeys.len()).map(|journey| lost(ground, risk, journey, measure)).collect();
            let row = Row {
                id: system.id.shared(),
                name: ground.system_name(*place),
                is_shadow: system.status == Some(SystemStatus::Unsanctioned),
                cells: cells(ground, *place, risk, journeys.len()),
                worth: at_risk(ground, *place),
            };
            let most = lost.iter().sum();
            rows.push((lost, most, row));
        }
        // What is compared with the most that is lost anywhere is a share like the others then.
        let most =
            rows.iter().flat_map(|(lost, ..)| lost).fold(0.0_f64, |most, one| most.max(*one));
        let whole = if measure == Measure::Value { most } else { 1.0 };
        for (lost, _, row) in &mut rows {
            for (cell, lost) in row.cells.iter_mut().zip(lost) {
                cell.warmth = warmth(*lost, whole);
            }
        }
        let uses = |row: &Row| row.cells.iter().map(|cell| cell.uses).sum::<usize>();
        rows.sort_by(|(_, one, a), (_, other, b)| {
            other.total_cmp(one).then_with(|| uses(b).cmp(&uses(a)))
        });
        let rows: Vec<Row> = rows.into_iter().map(|(.., row)| row).collect();
        Self { journeys, idle: document.systems.len() - rows.len(), rows, measure }
    }
}

/// A value where it is known of something, else conversion, else what can be counted.
fn measure(ground: &Ground, risks: &[&Risk]) -> Measure {
    let losses = || risks.iter().flat_map(|risk| &risk.losses);
    let is_valued = |amounts: Vec<crate::analyze::money::Amount>| {
        amounts.iter().any(|one| one.currency == ground.document.currency && one.amount > 0.0)
    };
    if losses().any(|(_, loss)| loss.per_year().is_ok_and(is_valued)) {
        Measure::Value
    } else if losses().any(|(_, loss)| loss.conversion().is_some()) {
        Measure::Conversion
    } else {
        Measure::Touchpoints
    }
}

fn lost(ground: &Ground, risk: &Risk, journey: usize, measure: Measure) -> f64 {
    let Some(loss) = risk.loss(journey) else { return 0.0 };
    match measure {
        Measure::Value => {
            let amounts = loss.per_year().unwrap_or_default();
            let own = amounts.iter().find(|one| one.currency == ground.document.currency);
            own.map_or(0.0, |one| one.amount)
        }
        Measure::Conversion => loss.conversion().map_or(0.0, |(before, after)| before - after),
        Measure::Touchpoints => {
            let all = ground.facts.journeys().get(journey);
            let all = all.map_or(1, |facts| facts.journey.touchpoints().len().max(1));
            loss.stopped.len() as f64 / all as f64
        }
    }
}

fn warmth(lost: f64, whole: f64) -> u8 {
    if lost <= 0.0 || whole <= 0.0 {
        return 0;
    }
    match lost / whole {
        0.6.. => 4,
        0.3.. => 3,
        0.1.. => 2,
        _ => 1,
    }
}

fn cells(ground: &Ground, place: usize, risk: &Risk, journeys: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::default(); journeys];
    for (journey, _) in ground.facts.estate().usage.touchpoints(place) {
        cells.iter_mut().skip(journey).take(1).for_each(|cell| cell.uses += 1);
    }
    for hit in &risk.outage.hits {
        for cell in cells.iter_mut().skip(hit.journey).take(1) {
            match hit.harm {
                Harm::Stops => cell.stops += 1,
                Harm::Degraded | Harm::Unsaid => cell.worse += 1,
            }
        }
    }
    cells
}
