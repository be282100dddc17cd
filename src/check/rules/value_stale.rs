//! The newest value of a metric at a touchpoint is older than its period.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::staleness::stale_values;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::who;
use crate::check::rules::touchpoints::asked;
use crate::model::person::Function;
use crate::model::spoken::date::date_message;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let Some(today) = ground.today else { return };
    for (touchpoint, subject) in asked(&facts.journey) {
        for stale in stale_values(touchpoint, today) {
            let metric = ground.document.metrics.get(stale.metric.as_str());
            let Some(metric) = metric else { continue };
            let finding = Finding::new(rule, subject.clone())
                .also(Subject::of(Kind::Metric, metric.id.shared()))
                .with("name", touchpoint.name.as_str())
                .with("metric", metric.name.as_str())
                .with("day", date_message(&stale.last))
                .answered_in(Message::new("check-measure-again"), subject.clone(), "metrics")
                .by(Function::Marketing, who(touchpoint.marketing_owner()));
            found.push(finding);
        }
    }
}
