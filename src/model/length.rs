//! Lengths of time as people write them: “30 min”, “2 days”, “1 h 30 min”. The document holds
//! them in ISO 8601; which words stand for which unit is told by the message files.

use crate::model::standard::Duration;
use crate::words::decimal;
use crate::words::{Message, Words};

/// A unit of time: its letter in ISO 8601, whether it stands behind the `T`, how an amount of it
/// is said, and the words that people write for it.
struct Unit {
    letter: char,
    is_time: bool,
    say: &'static str,
    read: &'static str,
}

const UNITS: [Unit; 7] = [
    Unit { letter: 'Y', is_time: false, say: "length-years", read: "length-years-read" },
    Unit { letter: 'M', is_time: false, say: "length-months", read: "length-months-read" },
    Unit { letter: 'W', is_time: false, say: "length-weeks", read: "length-weeks-read" },
    Unit { letter: 'D', is_time: false, say: "length-days", read: "length-days-read" },
    Unit { letter: 'H', is_time: true, say: "length-hours", read: "length-hours-read" },
    Unit { letter: 'M', is_time: true, say: "length-minutes", read: "length-minutes-read" },
    Unit { letter: 'S', is_time: true, say: "length-seconds", read: "length-seconds-read" },
];

/// Where among the units hours stand; minutes follow.
const HOURS: usize = 4;

/// Says a length in words.
pub fn say_length(length: &Duration, words: &Words) -> String {
    let text = length.as_str().trim_start_matches('P');
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = Vec::new();
    for (mut rest, is_time) in [(days, false), (time, true)] {
        while let Some(end) = rest.find(|c: char| c.is_ascii_uppercase()) {
            let (amount, tail) = rest.split_at(end);
            let letter = tail.chars().next();
            let unit =
                UNITS.iter().find(|unit| unit.is_time == is_time && Some(unit.letter) == letter);
            let amount = decimal::parse(&amount.replace(',', "."));
            if let (Some(unit), Some(amount)) = (unit, amount) {
                parts.push(words.say(&Message::new(unit.say).with("count", amount)));
            }
            rest = &tail[1..];
        }
    }
    parts.join(" ")
}

/// Reads a length, in words or in ISO 8601; `None` when it is not one.
pub fn read_length(text: &str, words: &Words) -> Option<Duration> {
    let text = text.trim();
    if let Some(length) = Duration::parse(&text.to_ascii_uppercase()) {
        return Some(length);
    }
    let mut amounts: [Option<String>; UNITS.len()] = Default::default();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
        let Some(end) = end else {
            // “1 h 20”: what follows hours are minutes.
            let is_last =
                amounts[HOURS].is_some() && amounts[HOURS + 1..].iter().all(Option::is_none);
            amounts[HOURS + 1] = Some(rest.replace(',', ".")).filter(|_| is_last);
            amounts[HOURS + 1].as_ref()?;
            break;
        };
        let (amount, tail) = rest.split_at(end);
        let tail = tail.trim_start();
        let end = tail.find(|c: char| c.is_ascii_digit()).unwrap_or(tail.len());
        let (word, tail) = tail.split_at(end);
        let word = word.trim().trim_end_matches(['.', ',']).to_ascii_lowercase();
        let place = UNITS
            .iter()
            .position(|unit| words.text(unit.read).split_whitespace().any(|known| known == word))?;
        if amounts[place].replace(amount.replace(',', ".")).is_some() {
            return None;
        }
        rest = tail;
    }
    Duration::parse(&written(&amounts))
}

/// The amounts in ISO 8601.
fn written(amounts: &[Option<String>; UNITS.len()]) -> String {
    let mut text = String::from("P");
    for (unit, amount) in UNITS.iter().zip(amounts) {
        let Some(amount) = amount else { continue };
        if unit.is_time && !text.contains('T') {
            text.push('T');
        }
        text.push_str(amount);
        text.push(unit.letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_a_length_and_back() {
        let words = Words::new("en");
        for (text, iso, said) in [
            ("30 min", "PT30M", "30 min"),
            ("2 days", "P2D", "2 days"),
            ("1 day", "P1D", "1 day"),
            ("1 h", "PT1H", "1 h"),
            ("1,5 hours", "PT1.5H", "1.5 h"),
            ("1h30min", "PT1H30M", "1 h 30 min"),
            ("30 min 1 h", "PT1H30M", "1 h 30 min"),
            ("2 Weeks", "P2W", "2 weeks"),
            ("3 months", "P3M", "3 months"),
            ("1 year, 2 months", "P1Y2M", "1 year 2 months"),
            ("1h 20", "PT1H20M", "1 h 20 min"),
            ("90 s", "PT90S", "90 s"),
            ("pt5m", "PT5M", "5 min"),
            ("2 Jahre, 6 Monate", "P2Y6M", "2 years 6 months"),
        ] {
            let length = read_length(text, &words).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((length.as_str(), say_length(&length, &words).as_str()), (iso, said));
            let again = read_length(said, &words);
            assert_eq!(again.map(|again| again.seconds()), Some(length.seconds()), "{said}");
        }
    }

    #[test]
    fn what_is_no_length_is_none() {
        let words = Words::new("en");
        for text in [
            "",
            "soon",
            "30",
            "min",
            "1 h 2 h",
            "1 h 2 min 3",
            "1 day 3",
            "-1 day",
            "1..5 h",
            "2 moons",
            "½ h",
            ".",
        ] {
            assert_eq!(read_length(text, &words), None, "{text}");
        }
    }
}
