//! Less than 60 % of the seats of a system that were paid for are used.

use crate::analyze::money::Amount;
use crate::analyze::seats::{LITTLE, all_seats};
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{subject, who};
use crate::model::person::Function;
use crate::words::decimal::write_rounded;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for seats in all_seats(ground.document) {
        if seats.utilisation() >= LITTLE {
            continue;
        }
        let mut finding = Finding::new(rule, subject(&seats.system))
            .with("name", seats.system.name.as_str())
            .with("active", write_rounded(seats.active, 0))
            .with("licensed", write_rounded(seats.licensed, 0))
            .by(Function::Marketing, who(&seats.system.business_owner));
        if let Some(Amount { amount, currency: Some(currency) }) = seats.unused {
            finding.stake = Stake::Value(amount, currency);
        }
        found.push(finding);
    }
}
