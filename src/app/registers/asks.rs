//! What a guideline asks for, in a sentence: when it applies, and what it requires.

use crate::app::registers::say::{Teller, joined};
use crate::model::guideline::{AppliesWhen, Guideline, Requirement};
use crate::model::spoken::names::say_name;
use crate::model::standard::Country;
use crate::words::Message;

/// The sentence; empty where the guideline requires nothing yet.
pub(super) fn asks(guideline: &Guideline, teller: &Teller<'_>) -> String {
    let required = guideline.requires.as_ref();
    let required = required.map_or_else(String::new, |required| what(required, teller));
    if required.is_empty() {
        return required;
    }
    let applies = guideline.applies.as_ref();
    let applies = applies.map_or_else(String::new, |applies| when(applies, teller));
    let asks = match &*applies {
        "" => Message::new("guideline-always"),
        _ => Message::new("guideline-when").with("when", applies),
    };
    teller.words.say(&asks.with("what", required))
}

fn what(required: &Requirement, teller: &Teller<'_>) -> String {
    let controls = required.controls.entries().iter();
    let controls = controls.map(|control| self::control(control, teller));
    let certificates = required.certifications.entries().iter().cloned();
    let review = required.review_every.as_ref().map(|every| {
        let review = Message::new("guideline-review").with("every", teller.length(every));
        teller.words.say(&review)
    });
    joined(controls.chain(certificates).chain(review), ", ")
}

/// A control by the name that systems have for it.
fn control(name: &str, teller: &Teller<'_>) -> String {
    let id = match name {
        "sso" => "field-sso",
        "mfa" => "field-mfa",
        "encryptionAtRest" => "field-encryption-at-rest",
        "dpaSigned" => "field-dpa-signed",
        _ => return name.to_owned(),
    };
    teller.words.text(id)
}

fn when(applies: &AppliesWhen, teller: &Teller<'_>) -> String {
    let class = applies.classification.as_ref().map(|class| {
        let class = teller.word("classification", class.as_str());
        teller.words.say(&Message::new("guideline-at-least").with("class", class))
    });
    let personal = applies.personal.entries().iter();
    let personal = personal.map(|personal| teller.word("personal", personal.as_str()));
    let countries = |id, countries: &[Country]| {
        let name = |country: &Country| say_name("names-countries", country.as_str(), teller.words);
        let list = joined(countries.iter().map(name), ", ");
        let said = Message::new(id).with("countries", &*list);
        if list.is_empty() { String::new() } else { teller.words.say(&said) }
    };
    let places = [
        countries("guideline-in", applies.regions.entries()),
        countries("guideline-outside", applies.outside.entries()),
    ];
    let said = class.into_iter().chain([joined(personal, ", ")]).chain(places);
    joined(said, " · ")
}
