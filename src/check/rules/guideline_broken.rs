//! A system or a touchpoint certainly does not meet what a guideline demands of it. What nobody answered breaks nothing.

use std::rc::Rc;

use crate::analyze::guidelines::{Check, Verdict, of_system_touching, of_touchpoint};
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule, Severity};
use crate::check::rules::data::{owned, owned_by_users, weighed};
use crate::check::rules::systems::{self, who};
use crate::check::rules::touchpoints::asked;
use crate::model::guideline::Guideline;
use crate::model::person::Function;
use crate::model::security;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, handling) = (ground.document, ground.facts.handling());
    if document.guidelines.is_empty() {
        return;
    }
    let systems = document.systems.iter().zip(&handling.systems).enumerate();
    for (place, (system, touched)) in systems {
        // What is not there yet, or any more, breaks nothing.
        if matches!(system.status, Some(SystemStatus::Proposed | SystemStatus::Retired)) {
            continue;
        }
        for check in of_system_touching(document, system, touched, ground.today) {
            let finding = broken(rule, systems::subject(system), &system.name, &check);
            let finding = finding.map(|one| {
                one.by(Function::It, who(&system.it_owner)).worth(systems::stake(ground, place))
            });
            found.extend(finding.map(|one| owned_by_users(one, document, &touched.users)));
        }
    }
    for facts in ground.facts.journeys() {
        for (touchpoint, subject) in asked(&facts.journey) {
            for check in of_touchpoint(document, touchpoint, ground.today) {
                let finding = broken(rule, subject.clone(), &touchpoint.name, &check);
                let owner = who(touchpoint.marketing_owner());
                let finding = finding.map(|one| one.by(Function::Marketing, owner));
                let finding = finding.map(|one| weighed(one, facts, touchpoint));
                found.extend(finding.map(|one| owned(one, document, [touchpoint])));
            }
        }
    }
}

fn broken(rule: &'static Rule, subject: Subject, name: &str, check: &Check) -> Option<Finding> {
    if check.verdict() != Verdict::Broken {
        return None;
    }
    let missing = check.demands.iter().filter(|demand| demand.verdict == Verdict::Broken);
    let first = missing.clone().next()?;
    let guideline = &check.guideline;
    let mut finding = Finding::new(rule, subject)
        .also(Subject::of(Kind::Guideline, guideline.id.shared()))
        .with("name", name)
        .with("guideline", guideline.name.as_str())
        .with("missing", first.wish.missing())
        .with("more", missing.count() - 1);
    finding.severity = severity(guideline);
    Some(finding)
}

/// As bad as the guideline says; where it says nothing, it is worth a warning.
fn severity(guideline: &Rc<Guideline>) -> Severity {
    match guideline.severity {
        Some(security::Severity::High | security::Severity::Critical) => Severity::Error,
        Some(security::Severity::Low) => Severity::Note,
        _ => Severity::Warning,
    }
}
