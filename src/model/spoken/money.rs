//! Money as people write it: `42 000 €`, `42,000 EUR`, `$1.5m`. An amount without a currency is in that of
//! the document; it is never guessed.

use crate::model::json::Number;
use crate::model::spoken::names::read_name;
use crate::model::spoken::number::{Three, read_number, say_number, scale_of};
use crate::model::standard::Currency;
use crate::words::Words;

/// Says an amount and, where it names one, its currency: `42 000 EUR`.
pub fn say_money(amount: Option<&Number>, currency: Option<&str>) -> String {
    let mut said = amount.map(say_number).unwrap_or_default();
    if let Some(currency) = currency {
        if !said.is_empty() {
            said.push('\u{a0}');
        }
        said.push_str(currency);
    }
    said
}

/// Reads an amount and the currency beside it; `None` when either is none.
pub fn read_money(text: &str, words: &Words) -> Option<(Option<Number>, Option<Currency>)> {
    let text = text.trim();
    let is_first = |c: char| c.is_ascii_digit() || matches!(c, '-' | '−');
    let Some(begin) = text.find(is_first) else {
        return read_currency(text, words).map(|currency| (None, Some(currency)));
    };
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, digits) = (text[..begin].trim(), text.get(begin..end)?);
    let mut currency = match before {
        "" => None,
        before => Some(read_currency(before, words)?),
    };
    let mut amount = digits.to_owned();
    for (place, word) in behind(&text[end..]).into_iter().enumerate() {
        if place == 0 && scale_of(word, words).is_some() {
            amount.push(' ');
            amount.push_str(word);
        } else if currency.replace(read_currency(word, words)?).is_some() {
            return None;
        }
    }
    Some((Some(read_number(&amount, Three::Thousands, words)?), currency))
}

/// Reads a currency, by its code, its sign or its name.
pub fn read_currency(text: &str, words: &Words) -> Option<Currency> {
    let text = text.trim();
    let named = read_name("names-currencies", text, words);
    Currency::parse(named.as_deref().unwrap_or(text))
}

/// The words behind the digits, and signs on their own.
fn behind(text: &str) -> Vec<&str> {
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && c != '.';
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        match word.find(is_sign).filter(|place| *place > 0) {
            Some(place) => words.extend([&word[..place], &word[place..]]),
            None => words.push(word),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    /// Made once: making the texts takes longer than what is tried.
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new("en"));

    fn check(text: &str, expected: Option<(&str, &str)>) {
        let money = read_money(text, &ENGLISH);
        let money = money.map(|(amount, currency)| {
            let amount = amount.map(|amount| amount.to_string()).unwrap_or_default();
            (amount, currency.map(|currency| currency.to_string()).unwrap_or_default())
        });
        let expected = expected.map(|(amount, currency)| (amount.to_owned(), currency.to_owned()));
        assert_eq!(money, expected, "{text}");
    }

    #[test]
    fn money_is_understood_in_many_hands() {
        for (text, amount, currency) in [
            ("42 000 €", "42000", "EUR"),
            ("€42,000", "42000", "EUR"),
            ("42,000 EUR", "42000", "EUR"),
            ("42.000 eur", "42000", "EUR"),
            ("EUR 42.000,50", "42000.50", "EUR"),
            ("$ 1.5m", "1500000", "USD"),
            ("1.5m€", "1500000", "EUR"),
            ("1,5 Mio. Euro", "1500000", "EUR"),
            ("12k", "12000", ""),
            ("0.35 CHF", "0.35", "CHF"),
            ("64", "64", ""),
            ("-3 £", "-3", "GBP"),
            ("XTS 5", "5", "XTS"),
            ("EUR", "", "EUR"),
        ] {
            check(text, Some((amount, currency)));
        }
    }

    #[test]
    fn what_is_no_money_is_none() {
        for text in ["", "a lot", "42 pieces", "€ 42 $", "42 EUR EUR", "4 2", "k", "42 k k"] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn what_is_said_is_read_as_it_was(
            value in any::<f64>().prop_filter("finite", |value| value.is_finite()),
            // “MIO” is a million to whoever writes it.
            currency in proptest::option::of("[A-LN-SU-Z][A-Z]{2}".prop_filter(
                "“YEN” is a name, and the code of nothing",
                |code| read_name("names-currencies", code, &ENGLISH).is_none_or(|code_of| code_of == *code),
            )),
        ) {
            let amount = Number::try_from(value).unwrap();
            let said = say_money(Some(&amount), currency.as_deref());
            let again = read_money(&said, &ENGLISH);
            let again = again.map(|(amount, currency)| {
                (amount.map(|amount| amount.value()), currency.map(|currency| currency.to_string()))
            });
            prop_assert_eq!(again, Some((Some(amount.value()), currency)));
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in "[0-9 .,€$kEUR-]{0,12}|.{0,8}") {
            read_money(&text, &ENGLISH);
        }
    }
}
