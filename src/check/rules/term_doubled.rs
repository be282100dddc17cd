//! Two terms of the glossary claim one word, so that nobody knows which is meant.

use crate::analyze::terms::doubled;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for doubled in doubled(ground.document) {
        let terms = ground.document.glossary.iter().enumerate();
        let claims = terms.filter(|(place, _)| doubled.terms.contains(place));
        let mut subjects = claims.map(|(_, term)| Subject::of(Kind::Term, term.id.shared()));
        let Some(first) = subjects.next() else { continue };
        let mut finding = Finding::new(rule, first).with("word", doubled.word);
        for subject in subjects {
            let rename = Message::new("check-rename-term");
            finding = finding.also(subject.clone()).answered_in(rename, subject, "name");
        }
        found.push(finding);
    }
}
