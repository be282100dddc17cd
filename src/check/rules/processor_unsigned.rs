//! A system has personal data, and somebody said that no processing agreement was signed.

use crate::analyze::handling::is_personal;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{names, owned_by_users};
use crate::check::rules::systems::{stake, subject, who};
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, handling) = (ground.document, ground.facts.handling());
    for (place, (system, touched)) in document.systems.iter().zip(&handling.systems).enumerate() {
        let signed = system.controls.as_ref().and_then(|controls| controls.dpa_signed);
        let data = touched.data.iter().filter_map(|one| one.category.as_ref());
        let data: Vec<_> = data.filter(|one| is_personal(one)).collect();
        if signed != Some(false) || data.is_empty() {
            continue;
        }
        let finding = Finding::new(rule, subject(system))
            .with("name", system.name.as_str())
            .with("data", names(data))
            .answered_in(Message::new("check-agreement-signed"), subject(system), "controls.dpaSigned")
            .worth(stake(ground, place))
            .by(Function::It, who(&system.it_owner));
        found.push(owned_by_users(finding, document, &touched.users));
    }
}
