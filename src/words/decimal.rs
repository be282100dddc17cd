//! Reads decimal numbers as the nearest `f64`, ties to even (IEEE 754), and writes an `f64` with as
//! few digits as read back as the same. The standard library does both a little faster; its tables
//! weigh more than all the texts of the interface.
//!
//! Short numbers take Clinger's fast path (W. D. Clinger, "How to read floating point numbers
//! accurately", 1990); the others are divided exactly, as whole numbers of any size.

mod natural;

use std::cmp::Ordering;

use crate::words::decimal::natural::Natural;

/// More digits than this cannot change the nearest `f64`, but for being there at all.
const MOST_DIGITS: usize = 800;

/// Reads `-12.5e-3`: digits, with a sign, a point and an exponent where wanted. Infinite beyond
/// the range of `f64`; `None` when it is no such number.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, power(exponent)?),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = whole.bytes().chain(fraction.bytes());
    if whole.is_empty() || !digits.all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let magnitude = magnitude(whole, fraction, exponent);
    Some(if negative { -magnitude } else { magnitude })
}

/// Writes a finite number with as few digits as read back as the same, without an exponent.
pub fn write(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    if value == 0.0 {
        return "0".to_owned();
    }
    let (digits, power) = leading_digits(value.abs());
    for kept in 1..=16 {
        let unit = 10u64.pow(17 - kept);
        // The 17 digits were rounded already, so now and then the neighbour is the right one.
        let below = digits / unit;
        let nearest = (digits + unit / 2) / unit;
        for rounded in [nearest, if nearest == below { below + 1 } else { below }] {
            let text = plain(rounded, power + 17 - kept as i32);
            if parse(&text) == Some(value.abs()) {
                return format!("{sign}{text}");
            }
        }
    }
    format!("{sign}{}", plain(digits, power))
}

/// Writes a number rounded to so many places behind the point.
pub fn write_rounded(value: f64, places: u32) -> String {
    let unit = f64::from(10u32.pow(places));
    let scaled = (value * unit).round();
    // Of 15 digits, no two numbers are the same `f64`: these are as few as read back.
    if scaled != 0.0 && scaled.abs() < 1e15 {
        let mut text = String::from(if scaled < 0.0 { "-" } else { "" });
        text.push_str(&plain(scaled.abs() as u64, -(places as i32)));
        return text;
    }
    write(scaled / unit)
}

/// The first 17 digits of a positive number, rounded, and the power of ten of the last of them.
fn leading_digits(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let (biased, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    let (mantissa, exponent) = match biased {
        0 => (fraction, -1074),
        _ => (fraction | 1 << 52, biased - 1075),
    };
    // log10(2) ≈ 0.30103: at most one too small, which the digits then show.
    let size = exponent + (u64::BITS - mantissa.leading_zeros()) as i32;
    let mut power = (size - 1) * 30_103 / 100_000 - 17;
    loop {
        let mut over = Natural(vec![mantissa as u32, (mantissa >> 32) as u32]);
        over.trim();
        let mut under = Natural(vec![1]);
        let shifted = if exponent < 0 { &mut under } else { &mut over };
        shifted.shift(exponent.unsigned_abs() as usize);
        let scaled = if power < 0 { &mut over } else { &mut under };
        for _ in 0..power.abs() {
            scaled.multiply_add(10, 0);
        }
        // Half of the divisor more rounds to the nearest.
        over.shift(1);
        over.add(&under);
        under.shift(1);
        if over.bits() < under.bits() + 60 {
            let (digits, _) = over.divide(under);
            if digits < 10u64.pow(17) {
                return (digits, power);
            }
        }
        power += 1;
    }
}

/// `digits · 10^power` in plain notation.
fn plain(digits: u64, power: i32) -> String {
    let mut text = digits.to_string();
    let trailing = text.len() - text.trim_end_matches('0').len();
    text.truncate(text.len() - trailing);
    let power = power + trailing as i32;
    let point = text.len() as i32 + power;
    if power >= 0 {
        text.push_str(&"0".repeat(power as usize));
        text
    } else if point > 0 {
        text.insert(point as usize, '.');
        text
    } else {
        format!("0.{}{text}", "0".repeat(point.unsigned_abs() as usize))
    }
}

/// An exponent. Beyond any use it stops growing.
fn power(text: &str) -> Option<i64> {
    let (sign, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (-1, digits),
        [b'+', digits @ ..] => (1, digits),
        digits => (1, digits),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let grow = |power: i64, digit: &u8| (power * 10 + i64::from(digit - b'0')).min(1 << 40);
    Some(sign * digits.iter().fold(0, grow))
}

fn magnitude(whole: &str, fraction: &str, exponent: i64) -> f64 {
    let mut digits: Vec<u8> = Vec::new();
    let mut exponent = exponent - fraction.len() as i64;
    let mut is_cut = false;
    for byte in whole.bytes().chain(fraction.bytes()) {
        if digits.len() < MOST_DIGITS {
            if byte != b'0' || !digits.is_empty() {
                digits.push(byte - b'0');
            }
        } else {
            exponent += 1;
            is_cut |= byte != b'0';
        }
    }
    if is_cut {
        // One more digit keeps the number off a tie that it is not on.
        digits.push(1);
        exponent -= 1;
    }
    let point = digits.len() as i64 + exponent;
    match digits.len() {
        0 => 0.0,
        _ if point > 310 => f64::INFINITY,
        _ if point < -330 => 0.0,
        _ => short(&digits, exponent).unwrap_or_else(|| exact(&digits, exponent)),
    }
}

/// Clinger's fast path: digits and power are both exact as `f64`, so one rounding is all there is.
fn short(digits: &[u8], exponent: i64) -> Option<f64> {
    const POWERS: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];
    if digits.len() > 15 {
        return None;
    }
    let number = digits.iter().fold(0u64, |number, digit| number * 10 + u64::from(*digit)) as f64;
    let power = POWERS.get(usize::try_from(exponent.abs()).ok()?)?;
    Some(if exponent < 0 { number / power } else { number * power })
}

/// Divides exactly and rounds once.
fn exact(digits: &[u8], exponent: i64) -> f64 {
    let mut over = Natural::default();
    for digit in digits {
        over.multiply_add(10, u32::from(*digit));
    }
    let mut under = Natural(vec![1]);
    let scaled = if exponent < 0 { &mut under } else { &mut over };
    for _ in 0..exponent.abs() {
        scaled.multiply_add(10, 0);
    }
    // A quotient of 54 or 55 bits: more than the 53 that fit, so rounding is told from its tail.
    let shift = 54 - (over.bits() as i64 - under.bits() as i64);
    if shift >= 0 {
        over.shift(shift as usize)
    } else {
        under.shift(-shift as usize)
    }
    let (quotient, has_rest) = over.divide(under);
    round(quotient, -shift, has_rest)
}

/// `quotient · 2^exponent`, and a little more if `has_rest`, as the nearest `f64`.
fn round(quotient: u64, exponent: i64, has_rest: bool) -> f64 {
    let bits = i64::from(u64::BITS - quotient.leading_zeros());
    // The smallest power of two that an f64 has is 2^-1074.
    let dropped = (bits - 53).max(-1074 - exponent).max(0);
    if dropped > 63 {
        return 0.0;
    }
    let tail = quotient & ((1 << dropped) - 1);
    let half = (1u64 << dropped) >> 1;
    let kept = quotient >> dropped;
    let is_up = dropped > 0
        && match tail.cmp(&half) {
            Ordering::Greater => true,
            Ordering::Equal => has_rest || kept % 2 == 1,
            Ordering::Less => false,
        };
    let exponent = exponent + dropped;
    if exponent > 971 {
        return f64::INFINITY;
    }
    let power = match exponent + 1023 {
        biased if biased > 0 => (biased as u64) << 52,
        _ => 1 << (exponent + 1074),
    };
    (kept + u64::from(is_up)) as f64 * f64::from_bits(power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hard_numbers_are_read_as_the_standard_library_does() {
        for text in [
            "0",
            "-0",
            "1",
            "0.1",
            "0.31",
            "9007199254740993",
            "9007199254740993.0000000000000001",
            "1e22",
            "1e23",
            "8.5e-323",
            "4.9e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "1e999",
            "1e-999",
            "12345678901234567890123",
            "6.02214076e23",
            "0.000000000000000000000000000000000000001e40",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(parse(text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
        }
        let long = format!("0.{}1e{}", "0".repeat(900), 900);
        assert_eq!(parse(&long), Some(0.1));
        let tie = format!("9007199254740993{}1e-1000", "0".repeat(999));
        assert_eq!(parse(&tie), Some(9007199254740994.0));
    }

    #[test]
    fn numbers_are_written_without_an_exponent() {
        for number in [
            0.0,
            1.0,
            -1.5,
            0.1,
            0.31,
            100.0,
            1e21,
            1e-7,
            123456789.125,
            5e-324,
            f64::MAX,
            f64::MIN_POSITIVE,
            9007199254740993.0,
            0.1 + 0.2,
            1e23,
            0.999999,
        ] {
            assert_eq!(write(number), format!("{number}"));
        }
        assert_eq!(write_rounded(2.0 / 3.0, 2), "0.67");
        assert_eq!(write_rounded(-0.001, 2), "0");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in
            ["", "-", ".5", "e5", "1e", "1e+", "+1", "1.2.3", "0x10", "inf", "NaN", "1 ", "--1"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        #[test]
        fn every_f64_reads_back(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            prop_assume!(number.is_finite());
            prop_assert_eq!(parse(&format!("{number}")).map(f64::to_bits), Some(bits));
            prop_assert_eq!(parse(&format!("{number:e}")).map(f64::to_bits), Some(bits));
        }

        #[test]
        fn what_is_written_reads_back_and_is_no_longer_than_needed(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            prop_assume!(number.is_finite());
            let text = write(number);
            prop_assert_eq!(text.parse::<f64>().unwrap(), number);
            prop_assert!(text.len() <= format!("{number}").len(), "{}", text);
        }

        #[test]
        fn what_is_rounded_is_written_like_any_number(value in -1e7..1e7f64, places in 0..9u32) {
            let unit = f64::from(10u32.pow(places));
            prop_assert_eq!(write_rounded(value, places), write((value * unit).round() / unit));
        }

        #[test]
        fn what_people_type_is_written_as_they_typed_it(whole in 0..100_000u32, cents in 1..100u32) {
            let text = format!("{whole}.{cents:02}");
            let text = text.trim_end_matches('0');
            prop_assert_eq!(write(text.parse().unwrap()), text);
        }

        #[test]
        fn any_digits_are_read_as_the_standard_library_does(text in "-?[0-9]{1,40}(\\.[0-9]{0,40})?(e[-+]?[0-9]{1,3})?") {
            let expected: f64 = text.parse().unwrap();
            prop_assert_eq!(parse(&text).map(f64::to_bits), Some(expected.to_bits()));
        }
    }
}
