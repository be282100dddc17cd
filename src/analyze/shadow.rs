//! Shadow IT: systems that touchpoints use though nobody agreed to it. It says what is used and what that
//! touches; it blames nobody.

use std::cmp::Ordering;

use crate::analyze::touches::{of_system, rank};
use crate::analyze::usage::Usage;
use crate::model::document::Document;
use crate::model::security::Classification;
use crate::model::system::{System, SystemStatus};

/// A system that is used past IT.
#[derive(Clone, Debug, PartialEq)]
pub struct Shadow {
    /// The system, by its place in the register.
    pub system: usize,
    /// Whether it is known to be used past IT; else nobody said what was decided about it.
    pub is_known: bool,
    /// How many touchpoints use it.
    pub touchpoints: usize,
    /// How often customers come by those; `None` where that is not known.
    pub visits: Option<f64>,
    /// The highest classification of the data that it touches, as far as it is known.
    pub classification: Option<Classification>,
    /// Whether nobody said yet which data it touches, somewhere.
    pub is_open: bool,
}

/// Whether nobody agreed to the use of a system: it is unsanctioned, or nobody said.
pub fn is_shadow(system: &System) -> bool {
    matches!(system.status, None | Some(SystemStatus::Unsanctioned))
}

/// All systems that a touchpoint uses and whose status is unsanctioned or not known. Ranked by visits, then by the
/// classification of the data that they touch; what is not known comes after what is. `visits` says how often
/// customers come by a touchpoint, by the places of its journey and itself. Systems found, times all touchpoints.
pub fn shadow_it(
    document: &Document,
    usage: &Usage,
    visits: &dyn Fn(usize, usize) -> Option<f64>,
) -> Vec<Shadow> {
    let mut found = Vec::new();
    for (place, system) in document.systems.iter().enumerate() {
        let touchpoints = usage.touchpoints(place);
        if touchpoints.is_empty() || !is_shadow(system) {
            continue;
        }
        let touches = of_system(document, system.id.as_str());
        let known = touchpoints.iter().filter_map(|(journey, place)| visits(*journey, *place));
        found.push(Shadow {
            system: place,
            is_known: system.status.is_some(),
            touchpoints: touchpoints.len(),
            visits: known.reduce(|sum, more| sum + more),
            classification: touches.highest().cloned(),
            is_open: touches.is_open,
        });
    }
    found.sort_by(order);
    found
}

fn order(one: &Shadow, other: &Shadow) -> Ordering {
    let visits = |shadow: &Shadow| shadow.visits.unwrap_or(-1.0);
    let height = |shadow: &Shadow| shadow.classification.as_ref().map(rank);
    visits(other).total_cmp(&visits(one)).then_with(|| height(other).cmp(&height(one)))
}
