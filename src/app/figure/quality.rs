//! How well is known what a figure was computed from. It counts what people said about their own
//! knowledge, and never judges it.

use crate::analyze::days;
use crate::model::experience::Evidence;
use crate::model::measure::Measurement;
use crate::model::standard::Date;
use crate::model::touchpoint::Touchpoint;

/// How well something is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// How many touchpoints were researched.
    pub researched: usize,
    /// How many partly.
    pub partly: usize,
    /// How many are assumed.
    pub assumed: usize,
    /// Of how many nobody said.
    pub unsaid: usize,
    /// The last day of the period of the oldest measured value.
    pub oldest: Option<Date>,
}

impl Quality {
    /// How well these touchpoints are known.
    pub fn of<'a>(touchpoints: impl IntoIterator<Item = &'a Touchpoint>) -> Self {
        let mut quality = Self::default();
        touchpoints.into_iter().for_each(|touchpoint| quality.add(touchpoint));
        quality
    }

    /// How many touchpoints it is about.
    pub fn count(&self) -> usize {
        self.researched + self.partly + self.assumed + self.unsaid
    }

    fn add(&mut self, touchpoint: &Touchpoint) {
        let experience = touchpoint.experience.as_ref();
        *match experience.and_then(|experience| experience.evidence.as_ref()) {
            Some(Evidence::Researched) => &mut self.researched,
            Some(Evidence::Partly) => &mut self.partly,
            Some(Evidence::Assumed) => &mut self.assumed,
            _ => &mut self.unsaid,
        } += 1;
        for day in touchpoint.metrics.entries().iter().filter_map(last_day) {
            if self.oldest.as_ref().is_none_or(|oldest| day < *oldest) {
                self.oldest = Some(day);
            }
        }
    }
}

/// The last day that a value is about: of its period where that is known, else the day that it names.
fn last_day(measurement: &Measurement) -> Option<Date> {
    let from = measurement.from.as_ref()?;
    match &measurement.period {
        Some(period) => days::last_day(from, period),
        None => Some(from.clone()),
    }
}
