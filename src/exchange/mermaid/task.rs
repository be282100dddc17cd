//! Takes a task apart: `name: score: actor, actor`. It never judges the score.

use crate::exchange::mermaid::decode::decode;
use crate::words::decimal;

/// A task of a Mermaid journey.
#[derive(Debug, PartialEq)]
pub(super) struct Task {
    /// What is done; never blank.
    pub(super) name: String,
    /// How it feels.
    pub(super) score: Score,
    /// Who does it.
    pub(super) actors: Vec<String>,
}

/// What stands in the place of the score.
#[derive(Debug, PartialEq)]
pub(super) enum Score {
    /// Not even a colon.
    NoColon,
    /// Nothing.
    Absent,
    /// A number.
    Is {
        /// The number.
        value: f64,
        /// The number as written.
        written: String,
    },
    /// Something else.
    Words(String),
}

/// Reads a task; `None` when it has no name.
pub(super) fn task(text: &str) -> Option<Task> {
    let parts: Vec<&str> = text.split(':').collect();
    let is_score = |part: &&str| number(part).is_some_and(|value| (1.0..=5.0).contains(&value));
    let scores = parts.iter().skip(1);
    // "Meet at 12:30: 5: Me" has its score in the third part.
    let place = scores.clone().position(is_score);
    let place = place.or_else(|| scores.clone().position(|part| number(part).is_some()));
    let (name, score, actors) = match place.map(|place| place + 1) {
        Some(place) => {
            let value = number(parts[place]).unwrap_or_default();
            let written = parts[place].trim().to_owned();
            (parts[..place].join(":"), Score::Is { value, written }, &parts[place + 1..])
        }
        None => {
            let name = parts[0].to_owned();
            match &parts[1..] {
                [] => (name, Score::NoColon, &[][..]),
                [blank, actors @ ..] if blank.trim().is_empty() => (name, Score::Absent, actors),
                // An address has a colon of its own.
                [words, rest, ..] if !rest.starts_with("//") => {
                    (name, Score::Words(decode(words)), &parts[2..])
                }
                words => (name, Score::Words(decode(&words.join(":"))), &[][..]),
            }
        }
    };
    let name = decode(&name);
    let actors = actors.join(":");
    let actors = actors.split(',').map(decode).filter(|actor| !actor.is_empty()).collect();
    (!name.is_empty()).then_some(Task { name, score, actors })
}

fn number(text: &str) -> Option<f64> {
    decimal::parse(text.trim().trim_start_matches('+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_have_a_name_a_score_and_actors() {
        let is = |value: f64, written: &str| Score::Is { value, written: written.to_owned() };
        let words = |text: &str| Score::Words(text.to_owned());
        for (text, name, score, actors) in [
            ("Make tea: 5: Me, Cat", "Make tea", is(5.0, "5"), &["Me", "Cat"][..]),
            ("Make tea:5", "Make tea", is(5.0, "5"), &[]),
            ("Make tea: 5:", "Make tea", is(5.0, "5"), &[]),
            ("Make tea : 2.5 : Me", "Make tea", is(2.5, "2.5"), &["Me"]),
            ("Make tea:", "Make tea", Score::Absent, &[]),
            ("Make tea: : Me", "Make tea", Score::Absent, &["Me"]),
            ("Make tea", "Make tea", Score::NoColon, &[]),
            ("Make tea: 9: Me", "Make tea", is(9.0, "9"), &["Me"]),
            ("Make tea: -1", "Make tea", is(-1.0, "-1"), &[]),
            ("size: 2rem", "size", words("2rem"), &[]),
            ("Make tea: hot: Me", "Make tea", words("hot"), &["Me"]),
            (
                "Make tea: see https://a.example/x",
                "Make tea",
                words("see https://a.example/x"),
                &[],
            ),
            ("Meet at 12:30: 5: Me", "Meet at 12:30", is(5.0, "5"), &["Me"]),
            ("Open https://a.example: 4", "Open https://a.example", is(4.0, "4"), &[]),
            ("Go: 3: Dad, Child#1,, ", "Go", is(3.0, "3"), &["Dad", "Child#1"]),
        ] {
            let actors = actors.iter().map(|actor| (*actor).to_owned()).collect();
            let expected = Task { name: name.to_owned(), score, actors };
            assert_eq!(task(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_task_has_a_name() {
        for text in [": 5: Me", "", " : ", "<br>: 3"] {
            assert_eq!(task(text), None, "{text}");
        }
    }
}
