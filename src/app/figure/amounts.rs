//! Numbers of figures, rounded as people read them. A rounded number is for reading; nothing is computed with it.

use crate::analyze::money::{Amount, Sums};
use crate::model::json::Number;
use crate::model::spoken::number::say_number;
use crate::model::standard::Currency;
use crate::words::decimal;

/// A share as people read it: `7.3 %`, `0.02 %`, `100 %`.
pub fn percent(share: f64) -> String {
    let mut said = rounded(share * 100.0);
    said.push_str("\u{a0}%");
    said
}

/// A number with about three digits that matter behind the first, thousands apart: `1 234`, `12.3`, `0.012`.
pub fn rounded(value: f64) -> String {
    if !value.is_finite() {
        return "∞".to_owned();
    }
    let places = match value.abs() {
        100.0.. => 0,
        1.0.. => 1,
        0.1.. => 2,
        0.0001.. => 4,
        _ => 6,
    };
    let text = decimal::write_rounded(value, places);
    Number::from_digits(&text).map_or(text, |number| say_number(&number))
}

/// An amount with its currency, whole from a hundred on: `42 000 EUR`, `2.35 EUR`.
pub fn money(amount: &Amount) -> String {
    let text = match amount.amount.abs() {
        100.0.. => rounded(amount.amount),
        _ => {
            let text = decimal::write_rounded(amount.amount, 2);
            Number::from_digits(&text).map_or(text, |number| say_number(&number))
        }
    };
    match amount.currency.as_ref().map(Currency::as_str) {
        Some(currency) => [&text, "\u{a0}", currency].concat(),
        None => text,
    }
}

/// Sums in several currencies, side by side.
pub fn sums(sums: &Sums) -> String {
    let said: Vec<String> = sums.iter().map(money).collect();
    said.join(" + ")
}

/// An amount that a model estimates, with three digits that matter: more would pretend to know more.
pub fn about(amount: &Amount) -> String {
    let mut unit = 1.0;
    while amount.amount.abs() / unit >= 1000.0 {
        unit *= 10.0;
    }
    while amount.amount.abs() / unit < 100.0 && unit > 0.01 {
        unit /= 10.0;
    }
    let rounded = (amount.amount / unit).round() * unit;
    money(&Amount { amount: rounded, currency: amount.currency.clone() })
}

/// Estimated sums in several currencies, side by side.
pub fn about_sums<'a>(sums: impl IntoIterator<Item = &'a Amount>) -> String {
    let said: Vec<String> = sums.into_iter().map(about).collect();
    said.join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_exact_as_they_are_read() {
        for (value, said) in [
            (0.0, "0"),
            (1234.56, "1235"),
            (12_345.6, "12\u{a0}346"),
            (12.34, "12.3"),
            (0.5, "0.5"),
            (0.012_34, "0.0123"),
            (-3.04, "-3"),
            (f64::INFINITY, "∞"),
        ] {
            assert_eq!(rounded(value), said, "{value}");
        }
        assert_eq!(percent(0.0734), "7.3\u{a0}%");
        assert_eq!(percent(1.0), "100\u{a0}%");
    }

    #[test]
    fn money_has_its_currency_where_it_is_known() {
        let amount = |amount, code: &str| Amount { amount, currency: Currency::parse(code) };
        assert_eq!(money(&amount(1_250_000.4, "EUR")), "1\u{a0}250\u{a0}000\u{a0}EUR");
        assert_eq!(money(&amount(2.355, "USD")), "2.36\u{a0}USD");
        assert_eq!(money(&amount(12.0, "")), "12");
        assert_eq!(about(&amount(4_219_342.0, "EUR")), "4\u{a0}220\u{a0}000\u{a0}EUR");
        assert_eq!(about(&amount(-842.4, "EUR")), "-842\u{a0}EUR");
        assert_eq!(about(&amount(21.37, "EUR")), "21.4\u{a0}EUR");
        assert_eq!(about(&amount(0.0, "EUR")), "0\u{a0}EUR");
        let both: Sums = [amount(1.0, "EUR"), amount(2.0, "USD")].into_iter().collect();
        assert_eq!(sums(&both), "1\u{a0}EUR + 2\u{a0}USD");
    }
}
