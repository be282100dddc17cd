//! Every rule with its pairs: the files beside the rules.

use std::fs;
use std::rc::Rc;

use journey_map::analyze::facts::Facts;
use journey_map::check::checking::found_by;
use journey_map::check::finding::{Act, Finding};
use journey_map::check::rule::{Ground, Rule};
use journey_map::check::rules::RULES;
use journey_map::edit::apply::apply;
use journey_map::model::document::Document;
use journey_map::model::standard::Date;
use journey_map::words::Words;
use serde_json::Value;

use crate::shorthand::{self, TODAY};

/// The pairs of a rule. `invalid` is a short document, `finds` the subjects, in order; `also` stands
/// behind a subject with `+`. `valid` is the same as it should be. `says` is what the first finding says,
/// where it is worth writing down.
fn pairs(rule: &Rule) -> Vec<Value> {
    let path = format!("{}/src/check/rules/{}.json", env!("CARGO_MANIFEST_DIR"), rule.id);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} has no pairs: {path}", rule.id));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn found(rule: &'static Rule, document: &Rc<Document>) -> Vec<Finding> {
    let (facts, today) = (Facts::of(document), Date::parse(TODAY));
    found_by(rule, Ground { document, facts: &facts, today: today.as_ref() })
}

fn told(finding: &Finding) -> String {
    let subjects = [&finding.subject].into_iter().chain(&finding.also);
    subjects.map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}

#[test]
fn each_rule_finds_what_it_should_and_nothing_else() {
    let words = Words::new("en");
    for rule in RULES {
        let pairs = pairs(rule);
        assert!(!pairs.is_empty(), "{} has no pairs", rule.id);
        for pair in pairs {
            let case =
                format!("{}: {}", rule.id, pair["case"].as_str().expect("a pair has a case"));
            let findings = found(rule, &shorthand::document(&pair["invalid"]));
            let subjects: Vec<_> = findings.iter().map(told).collect();
            let expected: Vec<_> = pair["finds"]
                .as_array()
                .expect("what it finds")
                .iter()
                .map(|one| one.as_str().expect("a subject"))
                .collect();
            assert!(!expected.is_empty(), "{case}: an invalid document has findings");
            assert_eq!(subjects, expected, "{case}");
            if let Some(says) = pair.get("says") {
                assert_eq!(
                    words.say(&findings[0].said()),
                    says.as_str().expect("a sentence"),
                    "{case}"
                );
            }
            let fine = found(rule, &shorthand::document(&pair["valid"]));
            assert_eq!(
                fine.iter().map(told).collect::<Vec<_>>(),
                [""; 0],
                "{case}, as it should be"
            );
        }
    }
}

#[test]
fn nothing_is_found_in_an_empty_document() {
    for rule in RULES {
        assert_eq!(found(rule, &Rc::new(Document::empty())), [], "{}", rule.id);
    }
}

#[test]
fn each_mend_of_one_click_mends_what_it_belongs_to() {
    for rule in RULES {
        for pair in pairs(rule) {
            let document = shorthand::document(&pair["invalid"]);
            for finding in found(rule, &document) {
                for mend in &finding.mends {
                    let Act::Do(command) = &mend.act else { continue };
                    let case = format!("{}: {} of {}", rule.id, mend.label.id, told(&finding));
                    let applied = apply(&document, command)
                        .unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
                    let left = found(rule, &applied.document);
                    assert!(
                        !left.iter().any(|other| other.is_same(&finding)),
                        "{case} is still there"
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_found_can_be_said() {
    let words = Words::new("en");
    for rule in RULES {
        for pair in pairs(rule) {
            for finding in found(rule, &shorthand::document(&pair["invalid"])) {
                let texts =
                    [finding.said(), finding.to_marketing(), finding.to_it(), finding.mend()];
                let labels = finding.mends.iter().map(|mend| mend.label.clone());
                for message in texts.into_iter().chain(labels) {
                    assert!(words.has(message.id), "{} has no text", message.id);
                    let said = words.say(&message);
                    assert!(!said.contains('{'), "{}: {said}", message.id);
                }
            }
        }
    }
}
