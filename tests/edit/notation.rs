//! The JSON form of commands: what it looks like, and what is none.

use journey_map::edit::command::Command;
use journey_map::edit::refusal::Refusal;

use crate::drawn::{json, said_in_english, text};

#[test]
fn every_command_has_a_form() {
    for form in [
        r#"{"do":"add","kind":"person","record":{"name":"x"}}"#,
        r#"{"do":"add","kind":"touchpoint","record":{"name":"x"},"journey":"j","place":3}"#,
        r#"{"do":"set","subject":{"journey":"j","kind":"touchpoint","id":"a"},"field":"systems[0].role","value":"x"}"#,
        r#"{"do":"set","subject":{"kind":"document","id":"document"},"field":"title"}"#,
        r#"{"do":"move","subject":{"kind":"person","id":"a"},"place":0}"#,
        r#"{"do":"remove","subject":{"kind":"journey","id":"a"}}"#,
        r#"{"do":"merge","subject":{"kind":"person","id":"a"},"into":"b"}"#,
        r#"{"do":"batch","commands":[{"do":"remove","subject":{"kind":"person","id":"a"}},{"do":"batch","commands":[]}]}"#,
    ] {
        let command = Command::from_json(&json(form)).expect(form);
        assert_eq!(text(&command.to_json()), text(&json(form)));
    }
}

#[test]
fn what_javascript_sends_for_absent_is_absent() {
    for (form, same) in [
        (
            r#"{"do":"add","kind":"person","journey":null,"record":{},"place":null}"#,
            r#"{"do":"add","kind":"person","record":{}}"#,
        ),
        (
            r#"{"do":"set","subject":{"kind":"document"},"field":"title","value":null}"#,
            r#"{"do":"set","subject":{"kind":"document","id":"document"},"field":"title"}"#,
        ),
        (
            r#"{"do":"remove","subject":{"kind":"person","id":"a","journey":"j"}}"#,
            r#"{"do":"remove","subject":{"kind":"person","id":"a"}}"#,
        ),
        (
            r#"{"do":"move","subject":{"kind":"person","id":"a"},"place":4294967295.0}"#,
            r#"{"do":"move","subject":{"kind":"person","id":"a"},"place":4294967295}"#,
        ),
    ] {
        assert_eq!(Command::from_json(&json(form)), Command::from_json(&json(same)), "{form}");
        assert!(Command::from_json(&json(form)).is_ok(), "{form}");
    }
}

#[test]
fn what_is_no_command_is_refused() {
    let subject = r#""subject":{"kind":"person","id":"a"}"#;
    for (form, refusal) in [
        ("null", Refusal::NotACommand("do")),
        ("[]", Refusal::NotACommand("do")),
        ("{}", Refusal::NotACommand("do")),
        (r#"{"do":1}"#, Refusal::NotACommand("do")),
        (r#"{"do":"explode"}"#, Refusal::UnknownAction("explode".to_owned())),
        (r#"{"do":"add"}"#, Refusal::NotACommand("kind")),
        (r#"{"do":"add","kind":"thing"}"#, Refusal::NotACommand("kind")),
        (r#"{"do":"add","kind":"person"}"#, Refusal::NotACommand("record")),
        (
            r#"{"do":"add","kind":"person","record":{},"plcae":1}"#,
            Refusal::UnknownMember("plcae".to_owned()),
        ),
        (r#"{"do":"add","kind":"stage","journey":1,"record":{}}"#, Refusal::NotACommand("journey")),
        (r#"{"do":"remove"}"#, Refusal::NotACommand("subject")),
        (r#"{"do":"remove","subject":"a"}"#, Refusal::NotACommand("subject")),
        (r#"{"do":"remove","subject":{"kind":"stage","id":"a"}}"#, Refusal::NotACommand("subject")),
        (&format!(r#"{{"do":"set",{subject}}}"#), Refusal::NotACommand("field")),
        (&format!(r#"{{"do":"set",{subject},"field":"a..b"}}"#), Refusal::NotACommand("field")),
        (&format!(r#"{{"do":"move",{subject}}}"#), Refusal::NotACommand("place")),
        (&format!(r#"{{"do":"move",{subject},"place":-1}}"#), Refusal::NotACommand("place")),
        (&format!(r#"{{"do":"move",{subject},"place":1.5}}"#), Refusal::NotACommand("place")),
        (&format!(r#"{{"do":"move",{subject},"place":1e999}}"#), Refusal::NotACommand("place")),
        (&format!(r#"{{"do":"merge",{subject},"into":"a b"}}"#), Refusal::NotACommand("into")),
        (r#"{"do":"batch"}"#, Refusal::NotACommand("commands")),
        (r#"{"do":"batch","commands":[{}]}"#, Refusal::NotACommand("do")),
    ] {
        let found = Command::from_json(&json(form));
        assert_eq!(found, Err(refusal.clone()), "{form}");
        said_in_english(&refusal.message());
    }
}
