//! The contracts that rules object to.

use crate::analyze::renewals::{Standing, renewals};
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Rule};
use crate::check::rules::systems::{subject, who};
use crate::model::json::Number;
use crate::model::person::Function;
use crate::model::spoken::date::date_message;

/// One finding for each contract of that standing, with its annual cost at stake.
pub(super) fn contracts(
    rule: &'static Rule,
    ground: Ground<'_>,
    standing: Standing,
    found: &mut Vec<Finding>,
) {
    let Some(today) = ground.today else { return };
    for renewal in renewals(ground.document, today) {
        if renewal.standing != standing {
            continue;
        }
        let system = &renewal.system;
        let known = if renewal.notice_days.is_some() { "yes" } else { "no" };
        let mut finding = Finding::new(rule, subject(system))
            .with("name", system.name.as_str())
            .with("day", date_message(&renewal.last_safe_day))
            .with("renewal", date_message(&renewal.renewal))
            .with("known", known)
            .with("count", renewal.days_left.unsigned_abs() as usize)
            .by(Function::Marketing, who(&system.business_owner));
        let cost = system.cost.as_ref();
        let annual = cost.and_then(|cost| cost.annual.as_ref()).map(Number::value);
        let currency = cost.and_then(|cost| cost.currency.as_ref());
        let currency = currency.or(ground.document.currency.as_ref());
        if let Some((annual, currency)) = annual.zip(currency.cloned()) {
            finding.stake = Stake::Value(annual, currency);
        }
        found.push(finding);
    }
}
