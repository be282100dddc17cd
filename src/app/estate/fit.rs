//! How well systems fit, in four quarters: what to tolerate, to invest in, to migrate and to eliminate
//! (the TIME model of Gartner). People rated them; it decides nothing.

use std::rc::Rc;

use crate::analyze::kin::annual_cost;
use crate::analyze::money::Amount;
use crate::app::estate::Ground;
use crate::app::figure::amounts::money;
use crate::model::json::Number;
use crate::model::system::{System, SystemStatus};

/// The systems by how well they fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The systems that were rated on both sides, the dearest first.
    pub rated: Vec<Rated>,
    /// Those that were not, as ids and names.
    pub unrated: Vec<(Rc<str>, String)>,
}

/// A system that was rated.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
    /// How well it does what the business needs, from 1 to 5.
    pub functional: u8,
    /// How well it is built and run, from 1 to 5.
    pub technical: u8,
    /// What it costs in a year; empty where nobody said.
    pub cost: String,
    /// How large it is drawn, from 1 to 5 by what it costs; 0 where that cannot be compared.
    pub size: u8,
}

/// What a quarter advises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quarter {
    /// Well built, and of little use to the business.
    Tolerate,
    /// Good on both sides.
    Invest,
    /// Of use to the business, and badly built.
    Migrate,
    /// Bad on both sides.
    Eliminate,
}

impl Quarter {
    /// The four, as they lie: the upper ones first, from left to right.
    pub const ALL: [Self; 4] = [Self::Tolerate, Self::Invest, Self::Eliminate, Self::Migrate];

    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tolerate => "tolerate",
            Self::Invest => "invest",
            Self::Migrate => "migrate",
            Self::Eliminate => "eliminate",
        }
    }
}

/// From this mark on, something fits well enough.
pub const GOOD: u8 = 3;

impl Rated {
    /// The quarter that it lies in.
    pub fn quarter(&self) -> Quarter {
        match (self.functional >= GOOD, self.technical >= GOOD) {
            (false, true) => Quarter::Tolerate,
            (true, true) => Quarter::Invest,
            (true, false) => Quarter::Migrate,
            (false, false) => Quarter::Eliminate,
        }
    }
}

impl Fit {
    /// Reads how well systems fit. What is retired already is left out.
    pub fn of(ground: &Ground) -> Self {
        let document = &ground.document;
        let (mut rated, mut unrated) = (Vec::new(), Vec::new());
        let is_left = |system: &Rc<System>| system.status != Some(SystemStatus::Retired);
        let systems = document.systems.iter().enumerate();
        for (place, system) in systems.filter(|(_, system)| is_left(system)) {
            let (id, name) = (system.id.shared(), ground.system_name(place));
            let mark = |mark: &Option<Number>| mark.as_ref().map(|mark| rounded(mark.value()));
            let fit = system.fit.as_ref();
            let marks = fit.and_then(|fit| mark(&fit.functional).zip(mark(&fit.technical)));
            let Some((functional, technical)) = marks else {
                unrated.push((id, name));
                continue;
            };
            let cost = annual_cost(document, system);
            let said = cost.as_ref().map(money).unwrap_or_default();
            let row = Rated { id, name, functional, technical, cost: said, size: 0 };
            rated.push((row, cost.filter(|cost| cost.currency == document.currency)));
        }
        let amount = |cost: &Option<Amount>| cost.as_ref().map_or(-1.0, |cost| cost.amount);
        rated.sort_by(|(_, one), (_, other)| amount(other).total_cmp(&amount(one)));
        let most = rated.first().map_or(0.0, |(_, cost)| amount(cost));
        let sized = |(row, cost): (Rated, Option<Amount>)| {
            let size = cost.map_or(0, |cost| size(cost.amount, most));
            Rated { size, ..row }
        };
        Self { rated: rated.into_iter().map(sized).collect(), unrated }
    }
}

fn rounded(mark: f64) -> u8 {
    mark.round().clamp(1.0, 5.0) as u8
}

/// Areas are compared, not widths.
fn size(amount: f64, most: f64) -> u8 {
    let share = if most > 0.0 { (amount / most).clamp(0.0, 1.0) } else { 0.0 };
    1 + (share.sqrt() * 4.0).round() as u8
}
