//! Our parser and an independent one agree on what is JSON and what it means.

use journey_map::format::parse::parse;
use journey_map::format::write::write_json;
use journey_map::model::json::Json;
use proptest::prelude::*;

use crate::cases;
use crate::generate::tape::Tape;
use crate::generate::tapes;
use crate::generate::values::anything;
use crate::scramble::scrambled;

proptest! {
    #![proptest_config(cases(5_000))]

    #[test]
    fn texts_with_faults_are_judged_alike((seed, length) in tapes(), faults in 0..4usize) {
        let mut tape = Tape::new(seed, length.saturating_add(50));
        let json = anything(5, &mut tape);
        let mut text = if tape.once_in(2) { scrambled(&json, &mut tape) } else { write_json(&json) };
        for _ in 0..faults {
            spoil(&mut text, &mut tape);
        }
        same_judgement(&text)?;
    }

    #[test]
    fn scraps_are_judged_alike(text in "[\\[\\]{}:,\"\\\\/0-9eE+.\\- \ntruefalsn'ä]{0,12}") {
        same_judgement(&text)?;
    }
}

#[test]
fn odd_texts_are_judged_alike() {
    for text in [
        "",
        " ",
        "null",
        " true ",
        "nul",
        "truee",
        "-",
        "-0",
        "00",
        "0.",
        ".5",
        "1e",
        "1e5",
        "1E+05",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "\"\\/\"",
        "\"\\'\"",
        "[]",
        "[,]",
        "[1,]",
        "[1 2]",
        "{}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "[}",
        "{]",
        "[] []",
        "{\"a\":1,\"b\":2,\"a\":3}",
        "\u{a0}1",
        "//",
        "[1]//",
        "NaN",
        "{\"__proto__\":{\"a\":1}}",
    ] {
        same_judgement(text).unwrap();
    }
}

fn same_judgement(text: &str) -> Result<(), TestCaseError> {
    // A byte order mark is taken off before our parser, and no number is out of our range.
    let text = text.trim_start_matches('\u{feff}');
    let ours = parse(text);
    let theirs: Result<serde_json::Value, _> = serde_json::from_str(text);
    prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{:?}: {:?}, {:?}", text, ours, theirs);
    if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
        prop_assert!(is_same(&ours.json, &theirs), "{:?}: {:?}, {:?}", text, ours.json, theirs);
    }
    Ok(())
}

fn is_same(ours: &Json, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Json::Null, serde_json::Value::Null) => true,
        (Json::Bool(ours), serde_json::Value::Bool(theirs)) => ours == theirs,
        // The other parser writes exponents in its own way: 1e+5 for 1E5.
        (Json::Number(ours), serde_json::Value::Number(theirs)) => {
            let plain = |digits: &str| digits.to_ascii_lowercase().replace('+', "");
            plain(ours.digits()) == plain(&theirs.to_string())
        }
        (Json::Text(ours), serde_json::Value::String(theirs)) => ours == theirs,
        (Json::List(ours), serde_json::Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| is_same(a, b))
        }
        (Json::Object(ours), serde_json::Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|((a, x), (b, y))| a == b && is_same(x, y))
        }
        _ => false,
    }
}

/// Takes a character out, puts one in, or doubles one.
fn spoil(text: &mut String, tape: &mut Tape) {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let place = places.get(tape.below(places.len())).copied().unwrap_or_default();
    match tape.below(4) {
        0 if place < text.len() => {
            text.remove(place);
        }
        1 => text.truncate(place),
        _ => {
            let signs: Vec<char> =
                "{}[]:,\"\\/'0123456789-+.eEtrufalsn \n\t\u{0}\u{1f}ä#".chars().collect();
            text.insert(place, tape.pick(&signs));
        }
    }
}
