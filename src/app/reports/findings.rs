//! What there is to object to, the worst first, and then what was waived, with why and until when.

use std::rc::Rc;

use crate::app::figure::name_of;
use crate::app::insights::Ground;
use crate::app::reports::heads;
use crate::check::checking::{Checking, Report};
use crate::check::finding::Finding;
use crate::model::meeting::Waiver;

const HEADS: [&str; 12] = [
    "severity",
    "rule",
    "kind",
    "subject",
    "journey",
    "said",
    "marketing",
    "it-side",
    "mend",
    "function",
    "person",
    "waived",
];

/// The table of what was found in the document; where nobody looked yet, it is looked for now.
pub(super) fn table(ground: &Ground, found: Option<Rc<Report>>) -> Vec<Vec<String>> {
    let found = found.unwrap_or_else(|| Rc::new(look(ground)));
    let mut rows = vec![heads(ground, &HEADS)];
    rows.extend(found.findings.iter().map(|one| row(ground, one, None)));
    rows.extend(found.waived.iter().map(|(one, waiver)| row(ground, one, Some(waiver))));
    rows
}

fn look(ground: &Ground) -> Report {
    let Some((_, facts)) = &ground.known else { return Report::default() };
    let mut checking = Checking::new(ground.document.clone(), facts.clone(), ground.today.clone());
    loop {
        if let Some(report) = checking.step() {
            return report;
        }
    }
}

fn row(ground: &Ground, finding: &Finding, waiver: Option<&Rc<Waiver>>) -> Vec<String> {
    let (document, words) = (&ground.document, &ground.words);
    let journey = finding.subject.journey.as_deref().and_then(|id| document.journey(id));
    let person = finding.by.person.as_deref().and_then(|id| document.people.get(id));
    let waived = waiver.map(|waiver| {
        let until = waiver.until.as_ref().map(ToString::to_string);
        [Some(waiver.reason.clone()), until].into_iter().flatten().collect::<Vec<_>>().join("; ")
    });
    vec![
        words.word("severity", finding.severity.as_str()),
        finding.rule.id.to_owned(),
        words.text(finding.subject.kind.message_id()),
        name_of(document, &finding.subject, words),
        journey.map_or_else(String::new, |journey| journey.head().title.clone()),
        words.say(&finding.said()),
        words.say(&finding.to_marketing()),
        words.say(&finding.to_it()),
        words.say(&finding.mend()),
        words.word("function", finding.by.function.as_str()),
        person.map_or_else(String::new, |person| person.name.clone()),
        waived.unwrap_or_default(),
    ]
}
