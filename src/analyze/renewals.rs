//! When contracts renew by themselves, and until when somebody can still decide otherwise. It counts
//! calendar days; that notice may have to be in writing, or to arrive on a working day, is nothing it knows.

use std::rc::Rc;

use crate::analyze::days::{days_between, plus_days, plus_months};
use crate::model::document::Document;
use crate::model::json::Number;
use crate::model::standard::Date;
use crate::model::system::{Contract, System};

/// How far ahead one looks, in months.
pub const HORIZON: u32 = 18;

/// How many days before the last safe day it is soon.
pub const SOON: i64 = 90;

/// The renewal of a contract.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The system that it is about.
    pub system: Rc<System>,
    /// The day it renews.
    pub renewal: Date,
    /// How many days before that notice must be given; `None` where nobody said.
    pub notice_days: Option<i64>,
    /// The last day on which one can still decide: `renewal − notice days`. Without known notice it is the
    /// day of the renewal, and may be earlier.
    pub last_safe_day: Date,
    /// How many days there are until then; negative when it is past.
    pub days_left: i64,
    /// What that means today.
    pub standing: Standing,
}

/// Whether there is time to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The last safe day is past, and the term still runs: it renews.
    Missed,
    /// The last safe day is within [`SOON`] days.
    Soon,
    /// There is more time.
    Later,
    /// The day of the renewal is past. Nobody said when the next one is.
    Passed,
}

impl Standing {
    /// The word for it in CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Passed => "passed",
        }
    }
}

/// The renewals whose last safe day is not beyond the horizon of [`HORIZON`] months, the earliest first;
/// those that are past last. One walk over the systems, and a sort.
///
/// last safe day = renewal − notice days, in calendar days; missed: last safe day < today ≤ renewal.
pub fn renewals(document: &Document, today: &Date) -> Vec<Renewal> {
    let horizon = plus_months(today, HORIZON);
    let is_near = |found: &Renewal| horizon.as_ref().is_none_or(|end| found.last_safe_day <= *end);
    let found = document.systems.iter().filter_map(|system| renewal(system, today));
    let mut found: Vec<Renewal> = found.filter(is_near).collect();
    found.sort_by_key(|found| {
        (found.standing == Standing::Passed, found.last_safe_day.clone(), found.renewal.clone())
    });
    found
}

/// The renewal of a system's contract, if somebody said when that is. Constant.
pub fn renewal(system: &Rc<System>, today: &Date) -> Option<Renewal> {
    let contract = system.contract.as_ref()?;
    let renewal = contract.renewal.clone()?;
    let notice_days = notice_days(contract);
    let last_safe_day = plus_days(&renewal, -notice_days.unwrap_or_default())?;
    let days_left = days_between(today, &last_safe_day);
    let standing = match days_left {
        _ if renewal < *today => Standing::Passed,
        ..0 => Standing::Missed,
        0..=SOON => Standing::Soon,
        _ => Standing::Later,
    };
    let system = system.clone();
    Some(Renewal { system, renewal, notice_days, last_safe_day, days_left, standing })
}

/// The notice in whole days, as the most that it can mean. More than a man's life is no notice.
fn notice_days(contract: &Contract) -> Option<i64> {
    let days = contract.notice_days.as_ref().map(Number::value)?;
    (0.0..=36_525.0).contains(&days).then(|| days.ceil() as i64)
}
