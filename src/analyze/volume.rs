//! How many customers begin a journey, and which part of them where. Volumes of different periods
//! are made comparable; one that nobody told is never taken for none.

use std::rc::Rc;

use crate::model::journey::Journey;
use crate::model::json::Number;
use crate::model::measure::Volume;
use crate::model::standard::Duration;
use crate::model::touchpoint::Touchpoint;

/// The mean length of a year in the Gregorian calendar, in seconds.
pub const YEAR: f64 = 365.2425 * 86_400.0;

/// How many customers begin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Customers {
    /// The part of all that begins at each start; they add up to 1.
    pub weights: Vec<f64>,
    /// Whether some of the parts are assumed.
    pub is_assumed: bool,
    /// How many begin in a year, where it is known.
    pub per_year: Option<f64>,
}

/// How many customers begin at these starts of a journey.
///
/// A start without a volume gets what those with one leave of the journey's, or else as many as
/// these have on the mean; both is assumed, and so is an equal part where no start has one. A volume
/// without a period has that of the journey. How many begin in a year is what all starts add up to
/// where each says it, or what the journey says.
pub fn customers<'a>(
    journey: &Journey,
    starts: impl Iterator<Item = &'a &'a Rc<Touchpoint>>,
) -> Customers {
    let whole = journey.head().volume.as_ref();
    let period = whole.and_then(|volume| volume.period.as_ref());
    let volumes: Vec<Option<&Volume>> =
        starts.map(|touchpoint| touchpoint.volume.as_ref()).collect();
    let rates: Vec<Option<f64>> =
        volumes.iter().map(|volume| volume.and_then(|volume| rate(volume, period))).collect();
    let whole = whole.and_then(|volume| rate(volume, None));
    let is_timeless = rates.iter().all(Option::is_none);
    // Without any period they can be compared with each other all the same.
    let parts = if is_timeless {
        volumes.iter().map(|volume| volume.and_then(amount)).collect()
    } else {
        rates.clone()
    };
    let known: f64 = parts.iter().flatten().sum();
    let missing = parts.iter().filter(|part| part.is_none()).count();
    let left = whole.filter(|whole| !is_timeless && *whole > known).map(|whole| whole - known);
    let mean = known / (parts.len() - missing) as f64;
    let guess = left.map_or(mean, |left| left / missing as f64);
    let total: f64 = parts.iter().map(|part| part.unwrap_or(guess)).sum();
    let is_said = total > 0.0 && total.is_finite();
    let weight = |part: &Option<f64>| {
        if is_said { part.unwrap_or(guess) / total } else { 1.0 / parts.len() as f64 }
    };
    let said: Option<f64> = rates.iter().copied().sum::<Option<f64>>();
    Customers {
        weights: parts.iter().map(weight).collect(),
        is_assumed: parts.len() > 1 && (missing > 0 || !is_said),
        per_year: said.filter(|_| !rates.is_empty()).or(whole),
    }
}

/// How many begin.
fn amount(volume: &Volume) -> Option<f64> {
    let starts = volume.starts.as_ref().map(Number::value);
    starts.filter(|starts| *starts >= 0.0 && starts.is_finite())
}

/// How many begin in a year; without a period of its own the volume has another one.
fn rate(volume: &Volume, otherwise: Option<&Duration>) -> Option<f64> {
    let seconds = volume.period.as_ref().or(otherwise)?.seconds();
    let rate = amount(volume)? * YEAR / seconds;
    (seconds > 0.0 && rate.is_finite()).then_some(rate)
}
