//! The last day on which one could decide about a contract is past, while its term still runs.

use crate::analyze::renewals::Standing;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::renewals::contracts;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    contracts(rule, ground, Standing::Missed, found);
}
