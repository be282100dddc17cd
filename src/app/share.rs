//! Shares as people write them: per cent. The document holds them from 0 to 1.

use crate::model::json::Number;
use crate::words::decimal;

/// Says a share in per cent, without a sign: `0.305` is `30.5`.
pub fn say_percent(share: &Number) -> String {
    let percent = (share.value() * 1e6).round() / 1e4;
    if percent.is_finite() { decimal::write(percent) } else { share.to_string() }
}

/// Reads per cent, with or without a sign, as a share; `None` when it is not from 0 to 100.
pub fn read_percent(text: &str) -> Option<Number> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let is_plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let percent: f64 = decimal::parse(&text).filter(|_| is_plain)?;
    let share = (percent * 1e4).round() / 1e6;
    (0.0..=1.0).contains(&share).then(|| Number::try_from(share).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_become_a_share_and_back() {
        for (text, share, said) in [
            ("30", "0.3", "30"),
            ("30,5 %", "0.305", "30.5"),
            (" 7% ", "0.07", "7"),
            ("0", "0", "0"),
            ("100", "1", "100"),
            ("33.333333333", "0.333333", "33.3333"),
        ] {
            let number = read_percent(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((number.digits(), say_percent(&number).as_str()), (share, said));
        }
    }

    #[test]
    fn what_is_no_share_is_none() {
        for text in ["", "%", "101", "-1", "half", "1e1", "inf", "1.2.3"] {
            assert!(read_percent(text).is_none(), "{text}");
        }
    }
}
