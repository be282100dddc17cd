//! How many of the seats that were paid for are used, and what the others cost. What nobody counted is
//! not known: it is neither used nor unused.

use std::rc::Rc;

use crate::analyze::money::Amount;
use crate::model::document::Document;
use crate::model::json::Number;
use crate::model::system::System;

/// Below this utilisation, somebody should look at it.
pub const LITTLE: f64 = 0.6;

/// How the seats of a system are used.
#[derive(Clone, Debug)]
pub struct Seats {
    /// The system.
    pub system: Rc<System>,
    /// How many seats were paid for.
    pub licensed: f64,
    /// How many are used.
    pub active: f64,
    /// What those cost in a year that nobody uses; `None` where nobody said what the system costs.
    pub unused: Option<Amount>,
}

impl Seats {
    /// `active / licensed`, a share; above 1 where more are used than were paid for.
    pub fn utilisation(&self) -> f64 {
        self.active / self.licensed
    }

    /// How many seats nobody uses.
    pub fn free(&self) -> f64 {
        (self.licensed - self.active).max(0.0)
    }
}

/// The seats of a system; `None` where either number is not known, or none was paid for. Constant.
///
/// utilisation = active / licensed; unused spend per year = (licensed − active) × annual / licensed, in the
/// currency of the cost, else in that of the document; none where more are used than were paid for.
pub fn seats(document: &Document, system: &Rc<System>) -> Option<Seats> {
    let said = system.seats.as_ref()?;
    let count = |number: &Option<Number>| {
        number.as_ref().map(Number::value).filter(|count| count.is_finite() && *count >= 0.0)
    };
    let licensed = count(&said.licensed).filter(|licensed| *licensed > 0.0)?;
    let active = count(&said.active)?;
    let unused = system.cost.as_ref().and_then(|cost| {
        let annual = count(&cost.annual)?;
        let amount = (licensed - active).max(0.0) * annual / licensed;
        Some(Amount::of(amount, cost.currency.as_ref(), document))
    });
    Some(Seats { system: system.clone(), licensed, active, unused })
}

/// The seats of all systems of which they are known, in the user's order. One walk.
pub fn all_seats(document: &Document) -> Vec<Seats> {
    document.systems.iter().filter_map(|system| seats(document, system)).collect()
}
