//! Abbreviations that the map says and no term of the glossary explains, all in one finding: a list of
//! them is easier to bear than a finding for each.

use crate::check::finding::{Act, Finding, Mend};
use crate::check::rule::{Ground, Look, Rule};
use crate::model::subject::Subject;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

/// So many are named, the most frequent first.
const NAMED: usize = 3;

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let unexplained = ground.facts.unexplained();
    if unexplained.is_empty() {
        return;
    }
    let named: Vec<_> = unexplained.iter().take(NAMED).collect();
    let words: Vec<&str> = named.iter().map(|one| &*one.word).collect();
    let mut finding = Finding::new(rule, Subject::document())
        .with("names", words.join(", "))
        .with("count", unexplained.len())
        .with("more", unexplained.len() - named.len());
    for one in named {
        let label = Message::new("check-define").with("word", &*one.word);
        finding.mends.push(Mend { label, act: Act::Define(one.word.clone()) });
    }
    found.push(finding);
}
