//! Systems of the kind that exist already.

use journey_map::analyze::capability::Capabilities;
use journey_map::analyze::kin::{Wanted, kin};

use journey_map::words::Words;

use crate::{document, journey};

const SYSTEMS: &str = r#""currency": "EUR", "systems": [
    { "id": "old", "name": "Old mailer", "capabilities": ["E-Mail"], "status": "retired" },
    { "id": "wish", "name": "Wish", "capabilities": ["email", "sms"], "status": "proposed" },
    { "id": "post", "name": "Postie", "capabilities": ["emails", "sms"],
      "cost": { "annual": 100, "currency": "USD" } },
    { "id": "mail", "name": "MailTool", "capabilities": ["email"], "status": "sanctioned",
      "seats": { "licensed": 50, "active": 21 }, "cost": { "annual": 42000 } },
    { "id": "full", "name": "Full", "capabilities": ["crm"], "seats": { "licensed": 10, "active": 12 } },
    { "id": "half", "name": "Half", "capabilities": ["crm"], "seats": { "licensed": 10 } },
    { "id": "bare", "name": "Bare" }, { "id": "nil", "name": "None yet", "capabilities": "none" }
],"#;

fn check(wanted: Wanted<'_>, expected: &[&str]) {
    let touchpoints = [
        r#""systems": [{ "system": "mail" }, { "system": "mail" }]"#,
        r#""systems": [{ "system": "bare", "fallback": "mail" }]"#,
        r#""systems": [{ "system": "mail" }, { "system": "old" }]"#,
    ];
    let document = document(&[SYSTEMS, &journey(&touchpoints)].concat());
    let found = kin(&document, wanted, &Capabilities::new(&Words::new("en")));
    let told = found.iter().map(|kin| {
        let cost = kin.annual_cost.as_ref().map(|cost| {
            let currency = cost.currency.as_ref().map_or("", |currency| currency.as_str());
            format!(" {} {currency}", cost.amount)
        });
        let seats = kin.free_seats.map(|free| format!(" {free} free"));
        format!(
            "{}{} {} ×{}{}{}",
            kin.system.name,
            if kin.is_namesake { "=" } else { "" },
            kin.shared.join("+"),
            kin.used_by,
            cost.unwrap_or_default(),
            seats.unwrap_or_default()
        )
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{wanted:?}");
}

fn can(capabilities: &[&str]) -> Vec<String> {
    capabilities.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn a_shared_capability_makes_kin_however_it_is_spelt() {
    let mail = "MailTool email ×2 42000 EUR 29 free";
    let postie = "Postie emails ×0 100 USD";
    let old = "Old mailer E-Mail ×1";
    for (capabilities, expected) in [
        (vec!["e mail"], vec![mail, postie, "Wish email ×0", old]),
        (
            vec!["SMS", "Email"],
            vec!["Postie emails+sms ×0 100 USD", mail, "Wish email+sms ×0", old],
        ),
        (vec!["newsletter"], vec![mail, postie, "Wish email ×0", old]),
        (vec!["chat"], vec![]),
        (vec![], vec![]),
        (vec![" - "], vec![]),
    ] {
        let capabilities = can(&capabilities);
        check(Wanted { capabilities: &capabilities, ..Wanted::default() }, &expected);
    }
}

#[test]
fn what_is_said_in_words_counts_too() {
    let purpose = "We would like to send texts, SMS that is, to members.";
    check(Wanted { purpose, ..Wanted::default() }, &["Postie sms ×0 100 USD", "Wish sms ×0"]);
    check(
        Wanted { name: "SMS sender", ..Wanted::default() },
        &["Postie sms ×0 100 USD", "Wish sms ×0"],
    );
}

#[test]
fn a_namesake_comes_first_and_never_is_the_system_itself() {
    let mail_tool = "MailTool= email ×2 42000 EUR 29 free";
    let others = ["Postie emails ×0 100 USD", "Wish email ×0", "Old mailer E-Mail ×1"];
    check(Wanted { name: "Mail Tool", ..Wanted::default() }, &[&[mail_tool], &others[..]].concat());
    check(Wanted { name: "MialTool", ..Wanted::default() }, &["MailTool=  ×2 42000 EUR 29 free"]);
    let (system, name) = (Some("mail"), "MailTool");
    check(Wanted { system, name, ..Wanted::default() }, &[]);
    check(Wanted { name: "BARE", ..Wanted::default() }, &["Bare=  ×1"]);
}

#[test]
fn free_seats_are_never_below_none_and_unknown_without_both_numbers() {
    let capabilities = can(&["CRM"]);
    let expected = ["Full crm ×0 0 free", "Half crm ×0"];
    check(Wanted { capabilities: &capabilities, ..Wanted::default() }, &expected);
}
