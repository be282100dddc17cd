//! Shares as people write them: per cent. The document holds them from 0 to 1.

use crate::model::json::Number;
use crate::words::decimal;

/// Says a share in per cent, without a sign: `0.305` is `30.5`.
pub fn say_percent(share: &Number) -> String {
    let percent = (share.value() * 1e6).round() / 1e4;
    if percent.is_finite() { decimal::write(percent) } else { share.to_string() }
}

/// Says a share with its sign, as it is read again: `30.5 %`.
pub fn say_share(share: &Number) -> String {
    let mut said = say_percent(share);
    said.push_str("\u{a0}%");
    said
}

/// Reads per cent, with or without a sign, as a share; `None` when it is not from 0 to 100. What is
/// written like a share, `0.31`, is one.
pub fn read_percent(text: &str) -> Option<Number> {
    let (text, is_percent) = match text.trim().strip_suffix('%') {
        Some(text) => (text.trim_end(), true),
        None => (text.trim(), false),
    };
    let text = text.replace(',', ".");
    let is_plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let percent: f64 = decimal::parse(&text).filter(|_| is_plain)?;
    let is_share = !is_percent && text.starts_with("0.");
    let percent = if is_share { percent * 100.0 } else { percent };
    let share = (percent * 1e4).round() / 1e6;
    (0.0..=1.0).contains(&share).then(|| Number::try_from(share).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn per_cent_become_a_share_and_back() {
        for (text, share, said) in [
            ("30", "0.3", "30"),
            ("30,5 %", "0.305", "30.5"),
            (" 7% ", "0.07", "7"),
            ("0", "0", "0"),
            ("0.31", "0.31", "31"),
            ("0,5", "0.5", "50"),
            ("0.5 %", "0.005", "0.5"),
            ("100", "1", "100"),
            ("33.333333333", "0.333333", "33.3333"),
        ] {
            let number = read_percent(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((number.digits(), say_percent(&number).as_str()), (share, said));
        }
    }

    proptest! {
        #[test]
        fn what_is_said_is_read_as_it_was(millionths in 0_u32..=1_000_000) {
            let share = Number::try_from(f64::from(millionths) / 1e6).unwrap();
            let again = read_percent(&say_share(&share));
            prop_assert_eq!(again.map(|again| again.value()), Some(share.value()));
        }
    }

    #[test]
    fn what_is_no_share_is_none() {
        for text in ["", "%", "101", "-1", "half", "1e1", "inf", "1.2.3"] {
            assert!(read_percent(text).is_none(), "{text}");
        }
    }
}
