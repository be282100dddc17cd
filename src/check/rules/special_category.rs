//! A touchpoint uses data of special categories, and nobody said whether its impact on people was assessed.

use std::rc::Rc;

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{names, owned, weighed};
use crate::check::rules::touchpoints::asked;
use crate::model::data::{DataCategory, Personal};
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    for (touchpoint, subject) in asked(&facts.journey) {
        if touchpoint.security.as_ref().is_some_and(|said| said.dpia.is_some()) {
            continue;
        }
        let used = touchpoint.data.entries().iter();
        let known = used.filter_map(|used| ground.document.data_categories.get(used.category.as_str()));
        let special: Vec<&Rc<DataCategory>> =
            known.filter(|one| one.personal == Some(Personal::Special)).collect();
        if special.is_empty() {
            continue;
        }
        let finding = Finding::new(rule, subject.clone())
            .with("name", touchpoint.name.as_str())
            .with("data", names(special))
            .answered_in(Message::new("check-say-assessment"), subject, "security.dpia")
            .by(Function::Privacy, None);
        let finding = weighed(finding, facts, touchpoint);
        found.push(owned(finding, ground.document, [touchpoint]));
    }
}
