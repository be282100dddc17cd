//! Decides for a whole column what one cell cannot tell: the mark before decimals, which number of
//! a day comes first, whether shares are parts of one or of a hundred.

use crate::exchange::table::amount::{currency, mark_of};
use crate::exchange::table::cell::Style;
use crate::exchange::table::column::Form;
use crate::exchange::table::day::order_of;
use crate::exchange::table::guard::unguarded;
use crate::words::Words;

/// How a column of the list writes its cells, and what to say where that had to be guessed.
pub(super) fn style_of<'a>(
    form: &Form,
    name: &str,
    cells: impl Iterator<Item = &'a str> + Clone,
    (separator, words): (char, &Words),
) -> (Style, Option<&'static str>) {
    let cells = cells.map(unguarded).filter(|cell| !cell.is_empty());
    let has_numbers = matches!(form, Form::Number | Form::Money | Form::Percent);
    let has_days = *form == Form::Day;
    let (mark, is_mark_guessed) = mark_of(cells.clone().filter(|_| has_numbers), separator);
    let (days, is_order_guessed) = order_of(cells.clone().filter(|_| has_days));
    let is_share = *form == Form::Percent;
    let is_of_one = is_share && cells.clone().all(|cell| !cell.contains('%') && is_small(cell));
    let parts = name.split(|c: char| c.is_whitespace() || "()[]/,".contains(c));
    let of_name = parts.filter(|word| is_currency(word)).find_map(|word| currency(word, words));
    let guess = match () {
        () if is_mark_guessed => Some("table-guessed-mark"),
        () if is_order_guessed => Some("table-guessed-days"),
        () => None,
    };
    let currency = of_name.filter(|_| *form == Form::Money);
    (Style { mark, days, is_of_one, currency }, guess)
}

/// Whether a figure is not above one.
fn is_small(cell: &str) -> bool {
    let cell = cell.trim();
    let whole = cell.split(['.', ',']).next().unwrap_or_default();
    matches!(whole, "" | "0" | "00") || matches!(cell, "1" | "1.0" | "1,0" | "1.00" | "1,00")
}

/// Whether a word in the name of a column is a currency: one that people name so.
fn is_currency(word: &str) -> bool {
    const KNOWN: [&str; 16] = [
        "€", "$", "£", "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "JPY",
        "CAD", "AUD",
    ];
    KNOWN.contains(&word)
}
