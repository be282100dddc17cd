//! Makes a tree of a JSON text. It knows nothing about journeys.

use crate::format::limits::MOST_COMPLAINTS;
use crate::format::scan::{Event, Scanner};
use crate::format::syntax::{SyntaxError, SyntaxFault};
use crate::model::json::{Json, Number, Object};
use crate::model::names::Names;
use crate::model::path::{Path, Step};

/// A text as a tree.
#[derive(Debug)]
pub struct Parsed {
    /// The tree; of members with the same key, the last one counts.
    pub json: Json,
    /// Where members were left out because another one has the same key.
    pub doubled: Doubled,
}

/// Members that were left out because another one has the same key.
#[derive(Debug, Default)]
pub struct Doubled {
    /// Where, as far as anybody reads on.
    pub paths: Vec<Path>,
    /// How many more there are.
    pub more: usize,
}

/// Reads one JSON value and nothing else.
pub fn parse(text: &str) -> Result<Parsed, SyntaxError> {
    let mut scanner = Scanner::new(text);
    let mut doubled = Doubled::default();
    let mut open: Vec<Branch> = Vec::new();
    let mut root = Json::Null;
    while let Some(event) = scanner.event()? {
        let value = match event {
            Event::Object => {
                open.push(Branch::Object(Object::new(), String::new()));
                continue;
            }
            Event::List => {
                open.push(Branch::List(Vec::new()));
                continue;
            }
            Event::Key(raw) => {
                if let Some(Branch::Object(_, key)) = open.last_mut() {
                    *key = raw.decode();
                }
                continue;
            }
            Event::End => match open.pop() {
                Some(Branch::Object(members, _)) => {
                    Json::Object(unique(members, &open, &mut doubled))
                }
                Some(Branch::List(items)) => Json::List(items),
                None => continue,
            },
            Event::Text(raw) => Json::Text(raw.decode()),
            Event::Number(digits) => number(digits, &scanner)?,
            Event::Bool(truth) => Json::Bool(truth),
            Event::Null => Json::Null,
        };
        match open.last_mut() {
            None => root = value,
            Some(Branch::List(items)) => items.push(value),
            Some(Branch::Object(members, key)) => members.push((std::mem::take(key), value)),
        }
    }
    Ok(Parsed { json: root, doubled })
}

/// An object or a list that is not closed yet; an object with the key of its next member.
enum Branch {
    Object(Object, String),
    List(Vec<Json>),
}

fn number(digits: &str, scanner: &Scanner<'_>) -> Result<Json, SyntaxError> {
    // The scanner let only numbers through; types cannot say so.
    let fault = || SyntaxFault::BadNumber(digits.to_owned());
    let number = Number::from_digits(digits);
    number.map(Json::Number).ok_or_else(|| scanner.here(fault()))
}

/// Up to this many members, comparing each with each is the fastest.
const FEW: usize = 12;

/// Of members with the same key, keeps the place of the first and the value of the last.
fn unique(members: Object, open: &[Branch], doubled: &mut Doubled) -> Object {
    if !has_doubles(&members) {
        return members;
    }
    let mut places = Names::default();
    let mut kept = Object::new();
    for (key, value) in members {
        match places.get(&key) {
            None => {
                places.set(key.as_str().into(), kept.len());
                kept.push((key, value));
            }
            Some(place) => {
                let slot: &mut (String, Json) = &mut kept[place];
                slot.1 = value;
                if doubled.paths.len() < MOST_COMPLAINTS {
                    doubled.paths.push(path(open, &key));
                } else {
                    doubled.more += 1;
                }
            }
        }
    }
    kept
}

fn has_doubles(members: &Object) -> bool {
    if members.len() <= FEW {
        let is_before = |(place, (key, _)): (usize, &(String, Json))| {
            members[..place].iter().any(|(other, _)| other == key)
        };
        return members.iter().enumerate().any(is_before);
    }
    let mut keys: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    keys.windows(2).any(|pair| pair[0] == pair[1])
}

fn path(open: &[Branch], key: &str) -> Path {
    // A path is kept many times, and a key may be most of the file.
    let named = |key: &str| Step::Key(key.chars().take(LONGEST_KEY).collect());
    let step = |branch: &Branch| match branch {
        Branch::Object(_, key) => named(key),
        Branch::List(items) => Step::Index(items.len()),
    };
    Path(open.iter().map(step).chain([named(key)]).collect())
}

/// The most characters of a key that a path names.
const LONGEST_KEY: usize = 100;
