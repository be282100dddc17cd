//! Findings as plain objects.

use crate::app::plain::{count, number};
use crate::app::state::State;
use crate::check::checking::Report;
use crate::check::finding::{Act, Finding, Stake};
use crate::check::rule::Severity;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::subject::Subject;
use crate::words::Words;

/// What was found last: what is to be mended first, what was waived behind it.
pub(crate) fn findings(state: &State) -> Json {
    let Some(found) = &state.findings.found else { return Json::List(Vec::new()) };
    let words = &state.words;
    let open = found.report.findings.iter().map(|one| finding(one, words));
    let waived =
        found.report.waived.iter().map(|(one, waiver)| {
            finding(one, words).with("waiver", Json::text(waiver.id.as_str()))
        });
    Json::List(open.chain(waived).collect())
}

/// How many findings there are that nobody waived, by severity.
pub(crate) fn tally(report: &Report) -> Json {
    let counted = |severity: Severity| {
        count(report.findings.iter().filter(|finding| finding.severity == severity).count())
    };
    Json::object([
        ("errors", counted(Severity::Error)),
        ("warnings", counted(Severity::Warning)),
        ("notes", counted(Severity::Note)),
    ])
}

fn finding(finding: &Finding, words: &Words) -> Json {
    let said = |message| Json::text(words.say(&message));
    let also = (!finding.also.is_empty())
        .then(|| Json::List(finding.also.iter().map(Subject::to_json).collect()));
    let why = [("marketing", said(finding.to_marketing())), ("it", said(finding.to_it()))];
    let by = Json::object([("function", function(&finding.by.function))])
        .with("person", finding.by.person.as_deref().map(Json::text));
    let trail = finding.trail.as_ref().map(|trail| {
        let touchpoints = trail.touchpoints.iter().map(|id| Json::text(&**id));
        Json::object([
            ("journey", Json::text(&*trail.journey)),
            ("touchpoints", Json::List(touchpoints.collect())),
        ])
    });
    Json::object([
        ("rule", Json::text(finding.rule.id)),
        ("severity", Json::text(finding.severity.as_str())),
        ("subject", finding.subject.to_json()),
    ])
    .with("also", also)
    .and(&Json::object([("message", said(finding.said())), ("why", Json::object(why))]))
    .with("mend", said(finding.mend()))
    .with("commands", commands(finding, words))
    .with("by", by)
    .with("trail", trail)
    .with("stake", stake(&finding.stake))
}

/// What can be given to `apply` as it is.
fn commands(finding: &Finding, words: &Words) -> Option<Json> {
    let ready = finding.mends.iter().filter_map(|mend| match &mend.act {
        Act::Do(command) => Some(Json::object([
            ("label", Json::text(words.say(&mend.label))),
            ("command", command.to_json()),
        ])),
        Act::Ask(..) | Act::Define(_) => None,
    });
    let ready: Vec<_> = ready.collect();
    (!ready.is_empty()).then_some(Json::List(ready))
}

fn function(function: &Function) -> Json {
    Json::text(function.as_str())
}

fn stake(stake: &Stake) -> Option<Json> {
    match stake {
        Stake::Unknown => None,
        Stake::Visits(visits) => Some(Json::object([("visits", number(*visits))])),
        Stake::Value(amount, currency) => Some(Json::object([
            ("valuePerYear", number(*amount)),
            ("currency", Json::text(currency.as_str())),
        ])),
    }
}
