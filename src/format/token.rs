//! The smallest parts of JSON: texts and numbers. It never looks beyond one of them.

use crate::format::syntax::SyntaxFault;

/// A text between its quotation marks, checked but not decoded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw<'a> {
    inner: &'a str,
    is_escaped: bool,
}

/// Reads the text whose opening quotation mark is at `start`. Returns it and the place behind
/// its closing one, or the place of a fault; `None` when the text goes on to the end of all.
pub(crate) fn raw(
    text: &str,
    start: usize,
) -> Result<(Raw<'_>, usize), (usize, Option<SyntaxFault>)> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    let mut is_escaped = false;
    loop {
        match bytes.get(at) {
            None => return Err((at, None)),
            Some(b'"') => {
                let inner = &text[start + 1..at];
                return Ok((Raw { inner, is_escaped }, at + 1));
            }
            Some(b'\\') => {
                is_escaped = true;
                at = escape(bytes, at).map_err(|fault| (at, fault))?;
            }
            Some(b'\n' | b'\r') => return Err((start, Some(SyntaxFault::OpenText))),
            Some(byte) if *byte < b' ' => {
                return Err((at, Some(SyntaxFault::Control(char::from(*byte)))));
            }
            Some(_) => at += 1,
        }
    }
}

/// Checks the escape at `at` and returns the place behind it.
fn escape(bytes: &[u8], at: usize) -> Result<usize, Option<SyntaxFault>> {
    match bytes.get(at + 1) {
        None => Err(None),
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        Some(b'u') => match unit(bytes, at)? {
            0xD800..=0xDBFF => match (bytes.get(at + 6), bytes.get(at + 7)) {
                (Some(b'\\'), Some(b'u')) if matches!(unit(bytes, at + 6)?, 0xDC00..=0xDFFF) => {
                    Ok(at + 12)
                }
                _ => Err(Some(SyntaxFault::LoneSurrogate)),
            },
            0xDC00..=0xDFFF => Err(Some(SyntaxFault::LoneSurrogate)),
            _ => Ok(at + 6),
        },
        Some(_) => Err(Some(SyntaxFault::BadEscape)),
    }
}

/// The four hexadecimal digits of the escape at `at`.
fn unit(bytes: &[u8], at: usize) -> Result<u32, Option<SyntaxFault>> {
    let mut unit = 0;
    for place in at + 2..at + 6 {
        let byte = bytes.get(place).ok_or(None)?;
        let digit = char::from(*byte).to_digit(16).ok_or(Some(SyntaxFault::BadEscape))?;
        unit = unit * 16 + digit;
    }
    Ok(unit)
}

impl Raw<'_> {
    /// The text that is meant.
    pub(crate) fn decode(self) -> String {
        if !self.is_escaped {
            return self.inner.to_owned();
        }
        let mut text = String::with_capacity(self.inner.len());
        let mut rest = self.inner;
        while let Some(at) = rest.find('\\') {
            text.push_str(&rest[..at]);
            let (meant, length) = unescaped(&rest.as_bytes()[at..]);
            text.push(meant);
            rest = &rest[at + length..];
        }
        text.push_str(rest);
        text
    }
}

/// The character of a checked escape, and how many bytes it took.
fn unescaped(bytes: &[u8]) -> (char, usize) {
    let short = |meant| (meant, 2);
    match bytes.get(1) {
        Some(b'b') => short('\u{8}'),
        Some(b'f') => short('\u{c}'),
        Some(b'n') => short('\n'),
        Some(b'r') => short('\r'),
        Some(b't') => short('\t'),
        Some(b'u') => {
            let high = unit(bytes, 0).unwrap_or_default();
            if !matches!(high, 0xD800..=0xDBFF) {
                return (char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER), 6);
            }
            let low = unit(bytes, 6).unwrap_or_default();
            let point = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
            (char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER), 12)
        }
        other => short(char::from(other.copied().unwrap_or(b'\\'))),
    }
}

/// Whether digits are a number in JSON's notation.
pub(crate) fn is_number(digits: &str) -> bool {
    let rest = digits.strip_prefix('-').unwrap_or(digits);
    let (rest, exponent) = match rest.split_once(['e', 'E']) {
        Some((rest, exponent)) => (rest, Some(exponent)),
        None => (rest, None),
    };
    let (whole, fraction) = match rest.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (rest, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_exponent = |part: &str| is_digits(part.strip_prefix(['+', '-']).unwrap_or(part));
    is_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(is_exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_notation() {
        for good in ["0", "-0", "12", "0.10", "1e5", "1E+05", "-1.5e-3"] {
            assert!(is_number(good), "{good}");
        }
        for bad in ["", "-", "01", "+1", ".5", "1.", "1e", "1e+", "1.5.2", "0x1", "1-2"] {
            assert!(!is_number(bad), "{bad}");
        }
    }

    #[test]
    fn texts_are_decoded() {
        for (written, meant) in [
            (r#""""#, ""),
            (r#""a""#, "a"),
            (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""A\u00e4\u0000B""#, "Aä\0B"),
            (r#""\ud83d\uDE00!""#, "😀!"),
        ] {
            let (raw, end) = raw(written, 0).unwrap();
            assert_eq!((raw.decode().as_str(), end), (meant, written.len()), "{written}");
        }
    }

    #[test]
    fn faulty_texts_are_refused_where_the_fault_is() {
        for (written, place, fault) in [
            ("\"a", 2, None),
            ("\"a\\", 2, None),
            ("\"\\u12", 1, None),
            ("\"a\nb\"", 0, Some(SyntaxFault::OpenText)),
            ("\"a\tb\"", 2, Some(SyntaxFault::Control('\t'))),
            ("\"a\\x\"", 2, Some(SyntaxFault::BadEscape)),
            ("\"\\u12g4\"", 1, Some(SyntaxFault::BadEscape)),
            ("\"\\ud800\"", 1, Some(SyntaxFault::LoneSurrogate)),
            ("\"\\ud800\\n\"", 1, Some(SyntaxFault::LoneSurrogate)),
            ("\"\\ud800\\ud800\"", 1, Some(SyntaxFault::LoneSurrogate)),
            ("\"\\udc00\"", 1, Some(SyntaxFault::LoneSurrogate)),
        ] {
            assert_eq!(raw(written, 0).unwrap_err(), (place, fault), "{written}");
        }
    }
}
