//! Values that fit a schema, from a tape. References are numbers in disguise; whoever made the
//! document points them somewhere.

use journey_map::model::json::{Json, Number, Object};

use crate::generate::tape::Tape;

/// A document's members. Journeys are as likely as registers to get the length of the tape.
pub(crate) fn root(schema: &Json, tape: &mut Tape) -> Json {
    let maker = Maker { definitions: schema.member("$defs").unwrap() };
    let Some(Json::Object(all)) = schema.member("properties") else { panic!("a root") };
    let known: Vec<_> = all.iter().filter(|(key, _)| key != "format" && key != "version").collect();
    let mut members = Object::new();
    let first = tape.below(known.len());
    for place in 0..known.len() {
        let (key, schema) = known[(first + place) % known.len()];
        if key == "title" || tape.once_in(2) {
            members.push((key.clone(), maker.value(schema, None, tape)));
        }
    }
    let keys: Vec<&str> = all.iter().map(|(key, _)| key.as_str()).collect();
    unknown(&mut members, &keys, tape);
    Json::Object(members)
}

/// The number that a reference was made from.
pub(crate) fn number(reference: &str) -> usize {
    reference.trim_start_matches("ref").parse().unwrap_or_default()
}

const TEXTS: [&str; 17] = [
    "",
    "a",
    "Newsletter",
    "none",
    "Größe & Preis",
    "购物车",
    "שלום",
    "\u{202e}txt.exe",
    "😀👩‍👩‍👧",
    "line\nbreak\r\n\ttab",
    "quote \" backslash \\ slash /",
    "\u{0}\u{1f}\u{7f}",
    "\u{2028}\u{feff}",
    "<script>alert(1)</script>",
    "=1+1",
    "{\"a\": 1}",
    "javascript:alert(1)",
];

const NUMBERS: [&str; 14] = [
    "0",
    "1",
    "-0",
    "0.10",
    "1.0",
    "-2",
    "1e5",
    "1E+05",
    "2.50e-3",
    "9007199254740993",
    "12345678901234567890123",
    "1e308",
    "0.31",
    "100000000000000000000000000000.000",
];

/// Numbers that only unknown members may have.
const HUGE: [&str; 3] = ["1e999", "-1e999", "0.30000000000000000000000001"];

const KEYS: [&str; 11] = [
    "x-note",
    "later",
    "__proto__",
    "constructor",
    "toString",
    "",
    " ",
    "ünï.cödé",
    "a\"b\\c\n",
    "0",
    "$schema",
];

struct Maker<'a> {
    definitions: &'a Json,
}

impl Maker<'_> {
    fn value(&self, schema: &Json, own_id: Option<&str>, tape: &mut Tape) -> Json {
        if let Some(name) = schema.member("$ref").and_then(Json::as_text) {
            return self.named(name.trim_start_matches("#/$defs/"), own_id, tape);
        }
        if let Some(constant) = schema.member("const") {
            return constant.clone();
        }
        if let Some(words) = schema.member("enum").and_then(Json::as_list) {
            return words[tape.below(words.len())].clone();
        }
        if let Some(options) = schema.member("anyOf").and_then(Json::as_list) {
            // The first one is the shorter: a known word, or the answer "none".
            let place = usize::from(tape.once_in(options[0].member("enum").map_or(2, |_| 8)));
            return self.value(&options[place], own_id, tape);
        }
        match schema.member("type").and_then(Json::as_text) {
            Some("string") => Json::text(tape.pick(&TEXTS)),
            Some("number") => digits(tape.pick(&NUMBERS)),
            Some("boolean") => Json::Bool(tape.once_in(2)),
            Some("array") => self.list(schema.member("items").unwrap(), tape),
            Some("object") => self.record(schema, own_id, tape),
            _ => anything(3, tape),
        }
    }

    fn named(&self, name: &str, own_id: Option<&str>, tape: &mut Tape) -> Json {
        match name {
            "Id" => Json::text(format!("ref{}", tape.below(100))),
            "Date" => Json::text(tape.pick(&["2026-11-22", "2024-02-29", "0000-01-01"])),
            "Duration" => Json::text(tape.pick(&["PT30M", "P24M", "P1Y2M3DT4H5M6.7S", "PT0,5S"])),
            "Currency" => Json::text(tape.pick(&["EUR", "XTS"])),
            "Country" => Json::text(tape.pick(&["IE", "EU", "ZZ"])),
            "Language" => Json::text(tape.pick(&["en", "de-AT", "zh-Hans-CN", "EN-latn"])),
            "Address" => Json::text(tape.pick(&[
                "https://example.org/a?b#c",
                "MAILTO:a@example.org",
                "http://bücher.example/😀",
            ])),
            "Subject" => self.subject(name, tape),
            _ => self.value(self.definitions.member(name).unwrap(), own_id, tape),
        }
    }

    fn subject(&self, name: &str, tape: &mut Tape) -> Json {
        let schema = self.definitions.member(name).and_then(|it| it.member("properties")).unwrap();
        let kind = self.value(schema.member("kind").unwrap(), None, tape);
        let mut members = vec![
            ("kind".to_owned(), kind),
            ("id".to_owned(), Json::text(format!("ref{}", tape.below(100)))),
        ];
        if !tape.once_in(3) {
            let journey = Json::text(format!("journey-{}", tape.below(2)));
            members.push(("journey".to_owned(), journey));
        }
        unknown(&mut members, &["kind", "id", "journey"], tape);
        Json::Object(members)
    }

    fn list(&self, items: &Json, tape: &mut Tape) -> Json {
        let name = items.member("$ref").and_then(Json::as_text).unwrap_or_default();
        let stem = name.trim_start_matches("#/$defs/").to_ascii_lowercase();
        let length = match stem.as_str() {
            // Nothing else of a journey can be without them.
            "stage" => tape.pick(&[0, 1, 2, 3, 1, 2, 3, 2]),
            "touchpoint" | "transition" => tape.below(7),
            _ => tape.below(4),
        };
        let item = |place| {
            // References to journeys are chosen without knowing them.
            let tail = if stem == "journey" { "" } else { tape.pick(&["", ".A", "_b", "-9"]) };
            self.value(items, Some(&format!("{stem}-{place}{tail}")), tape)
        };
        Json::List((0..length).map(item).collect())
    }

    fn record(&self, schema: &Json, own_id: Option<&str>, tape: &mut Tape) -> Json {
        let required = schema.member("required").and_then(Json::as_list).unwrap_or_default();
        let Some(Json::Object(known)) = schema.member("properties") else { panic!("a record") };
        let mut members = Object::new();
        for (key, schema) in known {
            let is_required = required.iter().any(|name| name.as_text() == Some(key));
            if let Some(id) = own_id.filter(|_| key == "id") {
                members.push((key.clone(), Json::text(id)));
                continue;
            }
            let is_likely = ["stages", "touchpoints", "transitions"].contains(&key.as_str());
            if is_required || (is_likely && !tape.once_in(8)) || tape.once_in(4) {
                members.push((key.clone(), self.value(schema, None, tape)));
            }
        }
        let keys: Vec<&str> = known.iter().map(|(key, _)| key.as_str()).collect();
        unknown(&mut members, &keys, tape);
        Json::Object(members)
    }
}

/// Adds members that no version knows.
fn unknown(members: &mut Object, known: &[&str], tape: &mut Tape) {
    while tape.once_in(6) {
        let key = tape.pick(&KEYS);
        if !known.contains(&key) && members.iter().all(|(name, _)| name != key) {
            members.push((key.to_owned(), anything(3, tape)));
        }
    }
}

/// Any JSON, so many levels deep.
pub(crate) fn anything(levels: usize, tape: &mut Tape) -> Json {
    match tape.below(if levels == 0 { 5 } else { 8 }) {
        0 => Json::Null,
        1 => Json::Bool(tape.once_in(2)),
        2 => digits(tape.pick(&NUMBERS)),
        3 => digits(tape.pick(&HUGE)),
        4 => Json::text(tape.pick(&TEXTS)),
        5 => Json::List((0..tape.below(3)).map(|_| anything(levels - 1, tape)).collect()),
        _ => {
            let mut members = Object::new();
            for _ in 0..tape.below(4) {
                let key = tape.pick(&KEYS);
                if members.iter().all(|(name, _)| name != key) {
                    members.push((key.to_owned(), anything(levels - 1, tape)));
                }
            }
            Json::Object(members)
        }
    }
}

fn digits(digits: &str) -> Json {
    Json::Number(Number::from_digits(digits).unwrap())
}
