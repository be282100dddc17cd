//! What the renewals tab shows: until when one can decide about which contract, on a line of 18 months, and
//! what is paid for seats that nobody uses. It only turns what was computed into what is read.

mod figures;

use std::cmp::Ordering;
use std::rc::Rc;

use crate::analyze::days::{days_between, plus_months};
use crate::analyze::kin::annual_cost;
use crate::analyze::renewals::{HORIZON, Renewal, Standing, renewal, renewals};
use crate::analyze::seats::{Seats, seats};
use crate::app::figure::Figure;
use crate::app::figure::amounts::{money, rounded};
use crate::app::insights::Ground;
use crate::app::insights::renewals::figures::{completed_of, decide_now, unused_of, unused_spend};
use crate::app::registers::say_name;
use crate::model::spoken::date::say_date;
use crate::model::standard::Date;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::words::Message;

/// What the tab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewals {
    /// What leads to a decision.
    pub figures: Vec<Figure>,
    /// Where on the line of time months begin, from 0 to 1, with what is said there; empty where nobody
    /// told what day it is.
    pub months: Vec<(f64, String)>,
    /// The systems of which a contract, a cost or seats are known, the earliest decision first.
    pub rows: Vec<Row>,
    /// Of how many systems none of these is known.
    pub silent: usize,
}

/// A system.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
    /// Its contract, where somebody said when it renews and what day it is.
    pub term: Option<Term>,
    /// What it costs in a year; empty where nobody said.
    pub cost: (String, Option<f64>),
    /// How many of its seats are used; empty where nobody said.
    pub seats: (String, Option<f64>),
    /// What its unused seats cost in a year.
    pub unused: Option<(Figure, f64)>,
    /// What it costs for each journey that is completed through it.
    pub completed: Option<(Figure, f64)>,
}

/// A contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What there is to do.
    pub standing: Standing,
    /// How many days are left to decide.
    pub days_left: i64,
    /// The last safe day, as people read it.
    pub decide_by: String,
    /// Whether the last safe day may be earlier, as nobody said how long before notice must be given.
    pub is_open: bool,
    /// When it renews, and how long before notice must be given.
    pub renews: Message,
    /// Where on the line of time the last safe day and the renewal are; beyond it, more than 1.
    pub line: (f64, f64),
}

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The name.
    Name,
    /// The last safe day.
    Day,
    /// The cost in a year.
    Cost,
    /// The share of seats that are used.
    Seats,
    /// What unused seats cost.
    Unused,
    /// The cost of each completed journey.
    Completed,
}

impl By {
    /// All of them, in the order of the columns, each with the message that is its title.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Name, "renewals-system"),
        (Self::Day, "renewals-day"),
        (Self::Cost, "renewals-cost"),
        (Self::Seats, "renewals-seats"),
        (Self::Unused, "renewals-unused"),
        (Self::Completed, "renewals-completed"),
    ];
}

impl Renewals {
    /// Works out what the tab shows.
    pub fn of(ground: &Ground) -> Self {
        let document = &ground.document;
        let all = ground.today.as_ref().map(|today| renewals(document, today)).unwrap_or_default();
        let order = |row: &Row| match &row.term {
            Some(term) => (u8::from(term.standing == Standing::Passed), Some(term.days_left)),
            None => (2, None),
        };
        let mut rows: Vec<Row> =
            document.systems.iter().filter_map(|system| row(ground, system)).collect();
        rows.sort_by_key(order);
        let figures = [decide_now(ground, &all), unused_spend(ground)];
        Self {
            figures: figures.into_iter().flatten().collect(),
            months: ground.today.as_ref().map(|today| months(ground, today)).unwrap_or_default(),
            silent: document.systems.len() - rows.len(),
            rows,
        }
    }

    /// The places of the rows, sorted; what is not known comes last either way.
    pub fn sorted(&self, by: By, is_down: bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        let key = |row: &Row| match by {
            By::Name => None,
            By::Day => row.term.as_ref().map(|term| term.days_left as f64),
            By::Cost => row.cost.1,
            By::Seats => row.seats.1,
            By::Unused => row.unused.as_ref().map(|(_, amount)| *amount),
            By::Completed => row.completed.as_ref().map(|(_, amount)| *amount),
        };
        let turn = |order: Ordering| if is_down { order.reverse() } else { order };
        places.sort_by(|a, b| {
            let (a, b) = (&self.rows[*a], &self.rows[*b]);
            match (key(a), key(b)) {
                (Some(a), Some(b)) => turn(a.total_cmp(&b)),
                (None, None) if by == By::Name => {
                    turn(a.name.to_lowercase().cmp(&b.name.to_lowercase()))
                }
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        });
        places
    }
}

/// What is said of a system; nothing where nothing is known.
fn row(ground: &Ground, system: &Rc<System>) -> Option<Row> {
    let (document, words) = (&ground.document, &ground.words);
    let found = ground.today.as_ref().and_then(|today| {
        let found = renewal(system, today)?;
        Some(term(ground, &found, today))
    });
    let cost = annual_cost(document, system);
    let used = seats(document, system);
    let is_silent = found.is_none() && cost.is_none() && used.is_none();
    (!is_silent).then(|| Row {
        id: system.id.shared(),
        name: say_name(document, &Subject::of(Kind::System, system.id.shared()), words),
        term: found,
        cost: cost.map_or_else(Default::default, |cost| (money(&cost), Some(cost.amount))),
        seats: used.as_ref().map_or_else(Default::default, |used| said_seats(ground, used)),
        unused: used.and_then(|used| unused_of(&used)),
        completed: completed_of(ground, system),
    })
}

fn said_seats(ground: &Ground, used: &Seats) -> (String, Option<f64>) {
    let is_over = used.active > used.licensed;
    let said = Message::new(if is_over { "renewals-used-over" } else { "renewals-used" })
        .with("active", rounded(used.active))
        .with("licensed", rounded(used.licensed));
    (ground.words.say(&said), Some(used.utilisation()))
}

fn term(ground: &Ground, found: &Renewal, today: &Date) -> Term {
    let words = &ground.words;
    let renews = Message::new(match found.notice_days {
        Some(_) => "renewals-renews",
        None => "renewals-renews-open",
    });
    let days = found.notice_days.unwrap_or_default().unsigned_abs() as usize;
    Term {
        standing: found.standing,
        days_left: found.days_left,
        decide_by: say_date(&found.last_safe_day, words),
        is_open: found.notice_days.is_none(),
        renews: renews.with("day", say_date(&found.renewal, words)).with("count", days),
        line: (at(today, &found.last_safe_day), at(today, &found.renewal)),
    }
}

/// Where on the line of 18 months a day is.
fn at(today: &Date, day: &Date) -> f64 {
    let end = plus_months(today, HORIZON);
    let length = end.map_or(1, |end| days_between(today, &end)).max(1);
    days_between(today, day) as f64 / length as f64
}

/// Where quarters begin; every other one has its month and, in January, the year.
fn months(ground: &Ground, today: &Date) -> Vec<(f64, String)> {
    let (year, month, _) = today.parts();
    let names = ground.words.text("date-months");
    let first = Date::of(year.unsigned_abs(), month, 1);
    let steps = (1..=HORIZON).filter_map(|step| {
        let day = plus_months(first.as_ref()?, step)?;
        let (year, month, _) = day.parts();
        if month % 3 != 1 {
            return None;
        }
        let name = names.split_whitespace().nth(month as usize - 1).filter(|_| month % 6 == 1);
        let mut name: String = name.unwrap_or_default().chars().take(3).collect();
        if month == 1 {
            name.push(' ');
            name.push_str(&year.to_string());
        }
        Some((at(today, &day), name))
    });
    steps.collect()
}
