//! Numbers as people write them: 1,234.50, 1.234,50, 1'234, 12 000 €, 30 %. Which mark stands
//! before the decimals is decided for a whole column.

use crate::model::json::Number;
use crate::model::spoken::money::{read_currency, read_money};
use crate::model::standard::Currency;
use crate::words::Words;

/// The mark before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// Which mark a column writes before its decimals, and whether that had to be guessed.
pub(super) fn mark_of<'a>(cells: impl Iterator<Item = &'a str>, separator: char) -> (Mark, bool) {
    let (mut point, mut comma, mut is_guess) = (0, 0, false);
    for cell in cells {
        let digits: String =
            cell.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        match told(digits.trim_matches(['.', ','])) {
            Told::Is(Mark::Point) => point += 1,
            Told::Is(Mark::Comma) => comma += 1,
            Told::Either => is_guess = true,
            Told::Nothing => {}
        }
    }
    if point != comma {
        return (if comma > point { Mark::Comma } else { Mark::Point }, false);
    }
    // Where a comma stands before decimals, lists are written with semicolons.
    (if separator == ';' { Mark::Comma } else { Mark::Point }, is_guess)
}

enum Told {
    Is(Mark),
    Either,
    Nothing,
}

/// What a number tells about the mark before its decimals.
fn told(digits: &str) -> Told {
    let Some(last) = digits.rfind(['.', ',']) else { return Told::Nothing };
    let mark = if digits[last..].starts_with(',') { Mark::Comma } else { Mark::Point };
    let other = if mark == Mark::Comma { Mark::Point } else { Mark::Comma };
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let is_mixed = marks.iter().any(|other| *other != marks[0]);
    let is_group = digits.len() - last == 4 && (1..=3).contains(&last);
    match marks.len() {
        _ if is_mixed => Told::Is(mark),
        1 if is_group => Told::Either,
        1 => Told::Is(mark),
        // Of decimals there is one mark only.
        _ => Told::Is(other),
    }
}

/// Reads a number, and the currency beside it. What is not written as its column is may be clear
/// all the same: 1.5 million.
pub(super) fn read_amount(
    text: &str,
    mark: Mark,
    words: &Words,
) -> Option<(Number, Option<Currency>)> {
    written_so(text, mark, words).or_else(|| {
        let (amount, currency) = read_money(text, words)?;
        Some((amount?, currency))
    })
}

fn written_so(text: &str, mark: Mark, words: &Words) -> Option<(Number, Option<Currency>)> {
    let (figure, currency) = split_currency(text, words)?;
    let figure = figure.trim_end_matches(".-").trim_end_matches(",-").trim_end_matches(",–");
    let (sign, figure) = match figure.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", figure.strip_prefix('+').unwrap_or(figure)),
    };
    let (decimal, group) = match mark {
        Mark::Point => ('.', ','),
        Mark::Comma => (',', '.'),
    };
    let (whole, decimals) = figure.split_once(decimal).unwrap_or((figure, ""));
    let is_group = |c: char| c == group || matches!(c, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}');
    let groups: Vec<&str> = whole.split(is_group).collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let mut digits: String = groups.concat();
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_grouped
        || !is_digits(&digits)
        || !is_digits(decimals)
        || (digits.is_empty() && decimals.is_empty())
    {
        return None;
    }
    let kept = digits.trim_start_matches('0').len();
    digits.drain(..digits.len() - kept.max(usize::from(!digits.is_empty())));
    let digits = if digits.is_empty() { "0" } else { &digits };
    let point = if decimals.is_empty() { "" } else { "." };
    let number = Number::from_digits(&format!("{sign}{digits}{point}{decimals}"))?;
    number.value().is_finite().then_some((number, currency))
}

/// A figure and its currency, before or behind it. `None` where other words are beside it.
fn split_currency<'a>(text: &'a str, words: &Words) -> Option<(&'a str, Option<Currency>)> {
    let text = text.trim();
    let is_figure = |c: char| c.is_ascii_digit() || "-−–+.,'’".contains(c);
    let (start, end) = (text.find(is_figure)?, text.rfind(is_figure)?);
    let end = end + text[end..].chars().next().map_or(0, char::len_utf8);
    let beside = [text[..start].trim(), text[end..].trim()];
    let beside = match beside {
        ["", word] | [word, ""] => word,
        _ => return None,
    };
    let currency = if beside.is_empty() { None } else { Some(currency(beside, words)?) };
    Some((&text[start..end], currency))
}

/// The currency of a code, a sign or a name.
pub(super) fn currency(text: &str, words: &Words) -> Option<Currency> {
    // Of ten thousand amounts, most have one of these beside them.
    match text.trim() {
        "€" => Currency::parse("EUR"),
        "$" => Currency::parse("USD"),
        other => {
            Currency::parse(&other.to_ascii_uppercase()).or_else(|| read_currency(other, words))
        }
    }
}

/// Moves the point of a number's digits by two places, to per cent or from it. `None` where there
/// is an exponent.
pub(super) fn shifted(digits: &str, is_to_percent: bool) -> Option<String> {
    let (sign, rest) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, decimals) = rest.split_once('.').unwrap_or((rest, ""));
    if !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (whole, decimals) = if is_to_percent {
        let padded = format!("{decimals:0<2}");
        (format!("{whole}{}", &padded[..2]), padded[2..].to_owned())
    } else {
        let padded = format!("{whole:0>3}");
        let cut = padded.len() - 2;
        (padded[..cut].to_owned(), format!("{}{decimals}", &padded[cut..]))
    };
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let words = Words::new("en");
        for (text, mark, digits, code) in [
            ("1,234.50", Mark::Point, "1234.50", None),
            ("1.234,50 €", Mark::Comma, "1234.50", Some("EUR")),
            ("EUR 12.000", Mark::Comma, "12000", Some("EUR")),
            ("$1,200", Mark::Point, "1200", Some("USD")),
            ("CHF 1'200.-", Mark::Point, "1200", Some("CHF")),
            ("12\u{a0}000 eur", Mark::Comma, "12000", Some("EUR")),
            ("-5", Mark::Point, "-5", None),
            ("007", Mark::Point, "7", None),
            ("0", Mark::Point, "0", None),
            (".5", Mark::Point, "0.5", None),
            ("0,5", Mark::Comma, "0.5", None),
            ("1,5 Mio. Euro", Mark::Comma, "1500000", Some("EUR")),
            ("12k", Mark::Point, "12000", None),
        ] {
            let (number, currency) =
                read_amount(text, mark, &words).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((number.digits(), currency.as_ref().map(Currency::as_str)), (digits, code));
        }
        for text in ["", "-", "many", "12 pieces", "1.2.3", "€ 5 EUR", "1e5", "½", "5–7"] {
            assert!(read_amount(text, Mark::Point, &words).is_none(), "{text}");
        }
    }

    #[test]
    fn a_column_decides_which_mark_is_before_the_decimals() {
        for (cells, separator, expected) in [
            (&["1.234,50", "1.234"][..], ',', (Mark::Comma, false)),
            (&["1,234.50", "1,234"], ';', (Mark::Point, false)),
            (&["1.234.567"], ',', (Mark::Comma, false)),
            (&["0,5"], ',', (Mark::Comma, false)),
            (&["1.234"], ';', (Mark::Comma, true)),
            (&["1.234"], ',', (Mark::Point, true)),
            (&["12", ""], ';', (Mark::Comma, false)),
        ] {
            assert_eq!(mark_of(cells.iter().copied(), separator), expected, "{cells:?}");
        }
    }

    #[test]
    fn per_cent_keep_their_digits() {
        for (share, percent) in [
            ("0.31", "31"),
            ("1", "100"),
            ("0", "0"),
            ("0.005", "0.5"),
            ("12.3456", "1234.56"),
            ("-0.02", "-2"),
        ] {
            assert_eq!(shifted(share, true).as_deref(), Some(percent));
            assert_eq!(shifted(percent, false).as_deref(), Some(share));
        }
        assert_eq!(shifted("1e-5", true), None);
    }
}
