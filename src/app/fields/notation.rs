//! How the text of a field is read, and said: as it is, as a day, as money. What can't be read says what
//! could be.

use crate::app::share::{read_percent, say_share};
use crate::model::answer::NONE;
use crate::model::json::{Json, Number, Object};
use crate::model::length::{read_length, say_length};
use crate::model::spoken::date::{read_date, say_date};
use crate::model::spoken::money::{read_currency, read_money, say_money};
use crate::model::spoken::names::{read_name, say_name};
use crate::model::spoken::number::{Three, read_number, say_number};
use crate::model::standard::{Address, Country, Date, Duration, Language};
use crate::model::value::Value;
use crate::words::{Message, Words};

/// How a field's text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Notation {
    /// As it is; an empty field is not answered.
    #[default]
    Text,
    /// As it is; an empty field is answered with an empty text.
    Name,
    /// As several texts, one in each line.
    Lines,
    /// As a number.
    Number,
    /// As a number that is not below zero.
    Count,
    /// As a number of days.
    Days,
    /// In per cent.
    Percent,
    /// As a length of time.
    Length,
    /// As a day.
    Date,
    /// As an amount of money, whose key in the record is given.
    Money(&'static str),
    /// As a country.
    Country,
    /// As a currency.
    Currency,
    /// As a language.
    Language,
    /// As an address.
    Address,
}

/// The text is not in the notation, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Notation {
    /// The answer that was typed in the place of what was answered before; `Err` while it cannot be read.
    pub fn read(
        self,
        text: &str,
        before: Option<&Json>,
        words: &Words,
    ) -> Result<Option<Json>, Unreadable> {
        if self == Self::Name {
            return Ok(Some(Json::text(text)));
        }
        if let Self::Money(key) = self {
            return money(text, key, before, words).ok_or(Unreadable);
        }
        if text.trim().is_empty() {
            return Ok(None);
        }
        let number = |three| read_number(text, three, words);
        let typed = text.trim();
        let answer = match self {
            Self::Text | Self::Name | Self::Money(_) => Some(Json::text(text)),
            Self::Lines => Some(lines(text)),
            Self::Number => number(Three::Either).map(Json::Number),
            Self::Count => {
                number(Three::Thousands).filter(|count| count.value() >= 0.0).map(Json::Number)
            }
            Self::Days => days(typed, words).map(Json::Number),
            Self::Percent => read_percent(text).map(Json::Number),
            Self::Length => read_length(text, words).and_then(|length| length.write()),
            Self::Date => read_date(text, words).and_then(|date| date.write()),
            Self::Country => {
                let named = read_name("names-countries", typed, words);
                let code = named.unwrap_or_else(|| typed.to_ascii_uppercase());
                Country::parse(&code).and_then(|found| found.write())
            }
            Self::Currency => {
                let upper = typed.to_ascii_uppercase();
                let found = read_currency(typed, words).or_else(|| read_currency(&upper, words));
                found.and_then(|found| found.write())
            }
            Self::Language => {
                let named = read_name("names-languages", typed, words);
                Language::parse(named.as_deref().unwrap_or(typed)).and_then(|found| found.write())
            }
            Self::Address => address(typed).and_then(|found| found.write()),
        };
        answer.map(Some).ok_or(Unreadable)
    }

    /// An answer as it is shown, and read again.
    pub fn say(self, answer: &Json, words: &Words) -> String {
        let text = answer.as_text().unwrap_or_default();
        match (self, answer) {
            (Self::Lines, Json::List(items)) => {
                let items: Vec<&str> = items.iter().filter_map(Json::as_text).collect();
                items.join("\n")
            }
            (Self::Percent, Json::Number(number)) => say_share(number),
            (Self::Days, Json::Number(number)) => {
                words.say(&Message::new("length-days").with("count", number.value()))
            }
            (_, Json::Number(number)) => say_number(number),
            (Self::Length, _) => {
                Duration::parse(text).map_or_else(|| text.to_owned(), |it| say_length(&it, words))
            }
            (Self::Date, _) => {
                Date::parse(text).map_or_else(|| text.to_owned(), |it| say_date(&it, words))
            }
            (Self::Money(key), _) => {
                let amount = match answer.member(key) {
                    Some(Json::Number(number)) => Some(number),
                    _ => None,
                };
                say_money(amount, answer.member("currency").and_then(Json::as_text))
            }
            (Self::Country, _) => say_name("names-countries", text, words),
            _ => text.to_owned(),
        }
    }

    /// What to write in such a field, said where it cannot be read.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Text | Self::Name | Self::Lines => "field-text-hint",
            Self::Number => "field-number-hint",
            Self::Count => "field-count-hint",
            Self::Days => "field-days-hint",
            Self::Percent => "field-percent-hint",
            Self::Length => "field-length-hint",
            Self::Date => "field-date-hint",
            Self::Money(_) => "field-money-hint",
            Self::Country => "field-country-hint",
            Self::Currency => "field-currency-hint",
            Self::Language => "field-language-hint",
            Self::Address => "field-address-hint",
        }
    }

    /// An example for an empty field, where the notation has one.
    pub fn example(self) -> Option<&'static str> {
        Some(match self {
            Self::Text | Self::Name | Self::Number => return None,
            Self::Lines => "field-lines-example",
            Self::Count => "field-count-example",
            Self::Days => "field-days-example",
            Self::Percent => "field-percent-example",
            Self::Length => "field-length-example",
            Self::Date => "field-date-example",
            Self::Money(_) => "field-money-example",
            Self::Country => "field-country-example",
            Self::Currency => "field-currency-example",
            Self::Language => "field-language-example",
            Self::Address => "field-address-example",
        })
    }

    /// Whether the text as it is typed is the text as it is kept.
    pub fn is_free(self) -> bool {
        matches!(self, Self::Text | Self::Name)
    }

    /// Whether the text is short, whatever it says.
    pub fn is_short(self) -> bool {
        !matches!(self, Self::Text | Self::Name | Self::Lines | Self::Address)
    }
}

/// An amount and its currency among what else the record says; `None` when they cannot be read.
fn money(text: &str, key: &str, before: Option<&Json>, words: &Words) -> Option<Option<Json>> {
    let (amount, currency) = match text.trim() {
        "" => (None, None),
        text => read_money(text, words)?,
    };
    let mut members = Object::new();
    members.extend(amount.map(|amount| (key.to_owned(), Json::Number(amount))));
    let currency = currency.map(|currency| ("currency".to_owned(), Json::text(currency.as_str())));
    members.extend(currency);
    if let Some(Json::Object(others)) = before {
        let others = others.iter().filter(|(other, _)| other != key && other != "currency");
        members.extend(others.cloned());
    }
    Some((!members.is_empty()).then_some(Json::Object(members)))
}

/// The lines that say something. A line alone that says the word for none is text all the same.
fn lines(text: &str) -> Json {
    let lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
    Json::texts(lines)
}

fn days(text: &str, words: &Words) -> Option<Number> {
    const DAY: f64 = 86_400.0;
    let number = read_number(text, Three::Thousands, words).or_else(|| {
        let length = read_length(text, words)?;
        Number::try_from(length.seconds() / DAY).ok()
    });
    number.filter(|days| days.value() >= 0.0 && days.value().fract() == 0.0)
}

/// An address; what looks like one of a site or of a mailbox gets what it lacks.
fn address(text: &str) -> Option<Address> {
    if let Some(address) = Address::parse(text) {
        return Some(address);
    }
    let scheme = match (text.contains([':', ' ']), text.contains('@'), text.contains('.')) {
        (true, ..) | (_, false, false) => return None,
        (_, true, _) => "mailto:",
        (_, false, true) => "https://",
    };
    let is_whole = !text.starts_with(['.', '@', '/']) && !text.ends_with(['.', '@']);
    Address::parse(&(scheme.to_owned() + text)).filter(|_| is_whole)
}

/// Whether an answer is that there is none.
pub fn is_none(answer: &Json) -> bool {
    answer.as_text() == Some(NONE) || answer.as_list().is_some_and(<[Json]>::is_empty)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::format::parse::parse;
    use crate::format::write::write_json;

    /// Made once: making the texts takes longer than what is tried.
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new("en"));

    fn check(notation: Notation, text: &str, expected: Option<&str>) {
        let read = notation.read(text, None, &ENGLISH).ok().flatten();
        let expected = expected.map(|expected| parse(expected).unwrap().json);
        assert_eq!(read, expected, "{notation:?} {text}");
        // What is shown of it is read as the same again.
        if let Some(answer) = read {
            let said = notation.say(&answer, &ENGLISH);
            assert_eq!(notation.read(&said, None, &ENGLISH), Ok(Some(answer)), "{said}");
        }
    }

    #[test]
    fn every_notation_keeps_what_standards_ask_for() {
        check(Notation::Number, "12.5", Some("12.5"));
        check(Notation::Count, "120.000", Some("120000"));
        check(Notation::Count, "120k", Some("120000"));
        check(Notation::Count, "-1", None);
        check(Notation::Days, "90 days", Some("90"));
        check(Notation::Days, "90", Some("90"));
        check(Notation::Days, "2 weeks", Some("14"));
        check(Notation::Days, "1.5", None);
        check(Notation::Percent, "99,9 %", Some("0.999"));
        check(Notation::Length, "2 years", Some("\"P2Y\""));
        check(Notation::Date, "31.3.2027", Some("\"2027-03-31\""));
        check(Notation::Country, "ireland", Some("\"IE\""));
        check(Notation::Country, "zw", Some("\"ZW\""));
        check(Notation::Country, "Narnia", None);
        check(Notation::Currency, "euro", Some("\"EUR\""));
        check(Notation::Currency, "xts", Some("\"XTS\""));
        check(Notation::Language, "German", Some("\"de\""));
        check(Notation::Language, "de-AT", Some("\"de-AT\""));
        check(Notation::Address, "example.org/a", Some("\"https://example.org/a\""));
        check(Notation::Address, "ann@example.org", Some("\"mailto:ann@example.org\""));
        check(Notation::Address, "javascript:alert(1)", None);
        check(Notation::Lines, "one\n\n two ", Some("[\"one\", \" two\"]"));
        check(
            Notation::Money("amount"),
            "42 000 €",
            Some("{\"amount\": 42000, \"currency\": \"EUR\"}"),
        );
        check(Notation::Money("annual"), "1.5m", Some("{\"annual\": 1500000}"));
        check(Notation::Text, "  ", None);
    }

    #[test]
    fn money_leaves_what_else_its_record_says() {
        let before = parse("{\"amount\": 1, \"currency\": \"USD\", \"x\": true}").unwrap().json;
        for (text, expected) in [
            ("2", "{\"amount\":2,\"x\":true}"),
            ("2 EUR", "{\"amount\":2,\"currency\":\"EUR\",\"x\":true}"),
            ("", "{\"x\":true}"),
        ] {
            let read = Notation::Money("amount").read(text, Some(&before), &ENGLISH);
            let written = write_json(&read.unwrap().unwrap()).replace([' ', '\n'], "");
            assert_eq!(written, expected);
        }
    }

    proptest! {
        #[test]
        fn lengths_that_are_said_are_read_as_they_were(amounts in prop::array::uniform6(0_u32..500)) {
            let [years, months, days, hours, minutes, seconds] = amounts;
            let length = format!("P{years}Y{months}M{days}DT{hours}H{minutes}M{seconds}S");
            let said = Notation::Length.say(&Json::text(&*length), &ENGLISH);
            prop_assert_eq!(Notation::Length.read(&said, None, &ENGLISH), Ok(Some(Json::text(length))));
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in ".{0,16}") {
            for notation in [Notation::Days, Notation::Address, Notation::Country, Notation::Lines] {
                let _ = notation.read(&text, None, &ENGLISH);
            }
        }
    }
}
