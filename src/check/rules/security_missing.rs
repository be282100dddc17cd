//! A touchpoint uses personal or confidential data, and nobody wrote down what must be known about its protection.
//! “Nothing” is an answer.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::handling::{is_confidential, is_personal};
use crate::analyze::touches::of_touchpoint;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{names, owned, weighed};
use crate::check::rules::touchpoints::asked;
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    for (touchpoint, subject) in asked(&facts.journey) {
        if !touchpoint.notes().is_unknown() || touchpoint.data.entries().is_empty() {
            continue;
        }
        let touched = of_touchpoint(ground.document, touchpoint).data;
        let data = touched.iter().filter_map(|one| {
            let category = one.category.as_ref()?;
            let is_sensitive = is_personal(category) || is_confidential(one.classification.as_ref());
            is_sensitive.then_some(category)
        });
        let data: Vec<_> = data.collect();
        if data.is_empty() {
            continue;
        }
        let checked = touchpoint.security.as_ref().and_then(|said| said.checked_by.as_ref());
        let finding = Finding::new(rule, subject.clone())
            .with("name", touchpoint.name.as_str())
            .with("data", names(data))
            .answered_in(Message::new("check-write-note"), subject, "security.notes")
            .by(Function::Security, checked.map(|id| id.shared()));
        let finding = weighed(finding, facts, touchpoint);
        found.push(owned(finding, ground.document, [touchpoint]));
    }
}
