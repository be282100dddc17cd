//! An integration carries personal or confidential data, and somebody said that it is not encrypted on the way.

use crate::analyze::handling::{is_confidential, is_personal};
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{names, owned};
use crate::check::rules::systems::who;
use crate::model::id::Id;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, handling) = (ground.document, ground.facts.handling());
    for way in document.integrations.iter().filter(|way| way.encrypted == Some(false)) {
        let data = way.data.entries().iter();
        let data = data.filter_map(|id| document.data_categories.get(id.as_str()));
        let data: Vec<_> = data
            .filter(|one| is_personal(one) || is_confidential(one.classification.as_ref()))
            .collect();
        if data.is_empty() {
            continue;
        }
        let name = |id: &Id<System>| {
            document.systems.get(id.as_str()).map_or(String::new(), |system| system.name.clone())
        };
        let owner = document.systems.get(way.from.as_str()).and_then(|one| who(&one.it_owner));
        let finding = Finding::new(rule, Subject::of(Kind::Integration, way.id.shared()))
            .with("from", name(&way.from))
            .with("to", name(&way.to))
            .with("data", names(data))
            .by(Function::It, owner);
        let users = [&way.from, &way.to].into_iter().filter_map(|id| {
            document.systems.place(id.as_str()).and_then(|place| handling.systems.get(place))
        });
        let users = users.flat_map(|touched| &touched.users).map(|user| &user.touchpoint);
        found.push(owned(finding, document, users));
    }
}
