//! What replacing a system by another one, or by nothing, would change: before and after side by side, each
//! figure as it is read.

use std::rc::Rc;

use crate::analyze::money::Sums;
use crate::analyze::retirement::{Changed, Row, Standing, changed_rows};
use crate::app::estate::Ground;
use crate::app::estate::gaze::Instead;
use crate::app::estate::trial::Known;
use crate::app::figure::amounts::{about_sums, percent, sums};
use crate::app::findings::Found;
use crate::check::checking::Report;
use crate::check::finding::Finding;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::words::Message;

/// What the sheet shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Replace {
    /// The system.
    pub system: Rc<str>,
    /// What people call it.
    pub name: String,
    /// What it is replaced by.
    pub instead: Instead,
    /// What it can be replaced by, as ids and names: first what can do the same.
    pub offers: Vec<(Rc<str>, String)>,
    /// At how many touchpoints it is used.
    pub touchpoints: usize,
    /// What would change; `None` while it is being worked out, or nobody chose yet.
    pub outcome: Option<Outcome>,
}

/// What would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Figures before and after.
    pub lines: Vec<Line>,
    /// Rows of the record of processing that would be others.
    pub rows: Vec<(String, Vec<Message>)>,
    /// What there would be to object to no more.
    pub gone: Vec<Rc<Finding>>,
    /// What there would be to object to then.
    pub new: Vec<Rc<Finding>>,
}

/// A figure before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub title: Message,
    /// How it is.
    pub before: String,
    /// How it would be.
    pub after: String,
    /// Whether that is better.
    pub trend: Trend,
}

/// Whether a change is for the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It is the same, or nobody knows.
    Same,
    /// It is better.
    Better,
    /// It is worse.
    Worse,
}

impl Trend {
    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Better => "better",
            Self::Worse => "worse",
        }
    }

    fn of(before: f64, after: f64, is_more_better: bool) -> Self {
        let scale = before.abs().max(after.abs()).max(1e-12);
        match ((after - before) / scale, is_more_better) {
            (change, _) if change.abs() < 1e-9 => Self::Same,
            (change, true) if change > 0.0 => Self::Better,
            (change, false) if change < 0.0 => Self::Better,
            _ => Self::Worse,
        }
    }
}

impl Replace {
    /// Works out what the sheet shows about the system at a place of the register.
    pub fn of(
        ground: &Ground,
        place: usize,
        instead: &Instead,
        report: &Report,
        then: Option<&Found>,
    ) -> Option<Self> {
        let system = ground.system(place)?;
        let outcome = then.map(|then| outcome(ground, place, instead, report, then));
        Some(Self {
            system: system.id.shared(),
            name: ground.system_name(place),
            instead: instead.clone(),
            offers: offers(ground, place),
            touchpoints: ground.facts.estate().usage.touchpoints(place).len(),
            outcome,
        })
    }
}

/// All other systems that are not retired: its successor first, then what can do the same.
fn offers(ground: &Ground, place: usize) -> Vec<(Rc<str>, String)> {
    let Some(own) = ground.system(place) else { return Vec::new() };
    let known = ground.facts.estate().capabilities.clone();
    let key = |one: &String| known.as_ref().map_or_else(|| one.clone(), |known| known.key(one));
    let can: Vec<String> = own.capabilities.entries().iter().map(key).collect();
    let systems = ground.document.systems.iter().enumerate();
    let mut offers: Vec<(bool, bool, Rc<str>, String)> = systems
        .filter(|(other, system)| *other != place && system.status != Some(SystemStatus::Retired))
        .map(|(other, system)| {
            let is_next = own.successor.value() == Some(&system.id);
            let is_alike = system.capabilities.entries().iter().any(|one| can.contains(&key(one)));
            (!is_next, !is_alike, system.id.shared(), ground.system_name(other))
        })
        .collect();
    offers.sort_by_key(|(is_not_next, is_not_alike, ..)| (*is_not_next, *is_not_alike));
    offers.into_iter().map(|(.., id, name)| (id, name)).collect()
}

fn outcome(
    ground: &Ground,
    place: usize,
    instead: &Instead,
    report: &Report,
    then: &Found,
) -> Outcome {
    let (document, facts) = (&ground.document, &ground.facts);
    let before = Standing::of(document, facts);
    let mut after = Standing::of(&then.document, &then.facts);
    if *instead == Instead::Nothing
        && let Some(risk) = facts.estate().risk(place)
    {
        after = after.without(facts, place, &risk.value(document));
    }
    let mut lines = conversions(ground, place, &before, &after);
    let value = Message::new("replace-value");
    let about: Say = |all| about_sums(all.iter());
    lines.extend(money_line(value, (&before.value, &after.value), about, true));
    let cost = Message::new("replace-cost");
    lines.extend(money_line(cost, (&before.cost, &after.cost), sums, false));
    if let Instead::System(id) = instead {
        lines.extend(risk_line(ground, (document, facts), (&then.document, &then.facts), id));
    }
    let count = |report: &Report| report.findings.len();
    lines.push(Line {
        title: Message::new("replace-findings"),
        before: count(report).to_string(),
        after: count(&then.report).to_string(),
        trend: Trend::of(count(report) as f64, count(&then.report) as f64, false),
    });
    let without = |one: &Report, other: &Report| {
        let is_left = |finding: &&Rc<Finding>| !other.findings.iter().any(|it| it.is_same(finding));
        one.findings.iter().filter(is_left).cloned().collect()
    };
    let rows = changed_rows(&before.rows, &after.rows);
    Outcome {
        lines,
        rows: rows.iter().filter_map(|changed| row(ground, changed)).collect(),
        gone: without(report, &then.report),
        new: without(&then.report, report),
    }
}

/// The conversion of each journey that uses the system.
fn conversions(ground: &Ground, place: usize, before: &Standing, after: &Standing) -> Vec<Line> {
    let mut journeys: Vec<usize> = ground
        .facts
        .estate()
        .usage
        .touchpoints(place)
        .into_iter()
        .map(|(journey, _)| journey)
        .collect();
    journeys.dedup();
    let line = |journey: usize| {
        let one = before.conversion.get(journey).copied().flatten();
        let other = after.conversion.get(journey).copied().flatten();
        let (one, other) = one.zip(other)?;
        let name = &ground.document.journeys.iter().as_slice().get(journey)?.head().title;
        Some(Line {
            title: Message::new("replace-conversion").with("name", name.as_str()),
            before: percent(one),
            after: percent(other.max(0.0)),
            trend: Trend::of(one, other, true),
        })
    };
    journeys.into_iter().filter_map(line).collect()
}

/// How sums are said: to the cent, or about, where they are estimates.
type Say = fn(&Sums) -> String;

/// Sums before and after. They are compared where there is but one currency.
fn money_line(
    title: Message,
    (before, after): (&Sums, &Sums),
    say: Say,
    is_more_better: bool,
) -> Option<Line> {
    if before.is_empty() && after.is_empty() {
        return None;
    }
    let said = |all: &Sums| if all.is_empty() { "0".to_owned() } else { say(all) };
    let only = |all: &Sums| {
        let mut amounts = all.iter().map(|one| one.amount);
        (amounts.next().unwrap_or_default(), amounts.next().is_some())
    };
    let ((one, is_mixed), (other, is_mixed_then)) = (only(before), only(after));
    let trend = match is_mixed || is_mixed_then {
        true => Trend::Same,
        false => Trend::of(one, other, is_more_better),
    };
    Some(Line { title, before: said(before), after: said(after), trend })
}

/// What hangs on the other system, as more of it would.
fn risk_line(ground: &Ground, now: Known<'_>, then: Known<'_>, id: &str) -> Option<Line> {
    let of = |(document, facts): Known<'_>| {
        let place = document.systems.place(id)?;
        Some(facts.estate().risk(place)?.value(document))
    };
    let (before, after) = (of(now)?, of(then)?);
    let amount = |one: &crate::analyze::risk::AtRisk| one.leading().map_or(0.0, |one| one.amount);
    if before.per_year.is_empty() && after.per_year.is_empty() {
        return None;
    }
    let said = |one| if amount(one) > 0.0 { about_sums(&one.per_year) } else { "0".to_owned() };
    let name = ground.name(&Subject::of(Kind::System, id));
    Some(Line {
        title: Message::new("replace-risk").with("name", name),
        before: said(&before),
        after: said(&after),
        trend: Trend::of(amount(&before), amount(&after), false),
    })
}

/// What is another in a row of the record of processing.
fn row(ground: &Ground, changed: &Changed) -> Option<(String, Vec<Message>)> {
    let row = changed.before.as_ref().or(changed.after.as_ref())?;
    let purpose = ground.name(&Subject::of(Kind::Purpose, row.purpose.clone()));
    let systems = |row: &Option<Row>| row.as_ref().map_or_else(Vec::new, |row| row.systems.clone());
    let (before, after) = (systems(&changed.before), systems(&changed.after));
    let without = |one: &[Rc<str>], other: &[Rc<str>], id: &'static str| {
        let left = one.iter().filter(|system| !other.contains(system));
        let names: Vec<String> =
            left.map(|id| ground.name(&Subject::of(Kind::System, id.clone()))).collect();
        (!names.is_empty()).then(|| Message::new(id).with("names", names.join(", ")))
    };
    let count = |id: &'static str, of: fn(&Row) -> usize| {
        let of = |row: &Option<Row>| row.as_ref().map_or(0, of);
        let (before, after) = (of(&changed.before), of(&changed.after));
        (before != after).then(|| Message::new(id).with("before", before).with("after", after))
    };
    let said = [
        without(&before, &after, "replace-row-goes"),
        without(&after, &before, "replace-row-comes"),
        count("replace-row-transfers", |row| row.transfers),
        count("replace-row-gaps", |row| row.gaps),
    ];
    Some((purpose, said.into_iter().flatten().collect()))
}
