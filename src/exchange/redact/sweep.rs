//! Finds what must not be found any more in every text that stays, whatever case it is written in.

use std::rc::Rc;

use crate::exchange::redact::needles::{Needle, Needles, plain};
use crate::model::document::Document;
use crate::model::json::{Json, Object};
use crate::model::shape::{List, Record, Shape, ShapeMut, Shelf};
use crate::model::value::Value;

/// Puts something else in its place, everywhere.
pub(super) fn sweep(document: &mut Document, needles: &Needles) {
    if !needles.all.is_empty() || needles.has_contacts {
        record(document, needles);
    }
}

fn record(record: &mut dyn Record, needles: &Needles) {
    members(record.extra_mut(), needles);
    for place in 0..record.keys().len() {
        if let Some(field) = record.field_mut(place) {
            self::value(field, needles);
        }
    }
}

fn value(value: &mut dyn Value, needles: &Needles) {
    match value.shape_mut() {
        ShapeMut::Text(text) => change(text, needles),
        ShapeMut::Any(json) => any(Rc::make_mut(json), needles),
        ShapeMut::Record(record) => self::record(record, needles),
        ShapeMut::List(list) => self::list(list, needles),
        ShapeMut::Shelf(shelf) => self::shelf(shelf, needles),
        ShapeMut::Mention(mention) => {
            members(&mut mention.extra, needles);
        }
        ShapeMut::Slot(slot) => {
            if slot.inner().is_some_and(|inner| is_spoiled(inner, needles)) {
                return slot.close();
            }
            if let Some(inner) = slot.inner() {
                self::value(inner, needles);
            }
        }
        ShapeMut::Word(_) | ShapeMut::Bool(_) | ShapeMut::Number(_) | ShapeMut::Reference(..) => {}
    }
}

fn list(list: &mut dyn List, needles: &Needles) {
    let mut place = 0;
    while let Some(item) = list.item_mut(place) {
        if is_spoiled(item, needles) {
            list.remove(place);
            continue;
        }
        value(item, needles);
        place += 1;
    }
}

/// Whether an unknown word, or a record with an address, says what must not be said: it can't say it otherwise.
fn is_spoiled(value: &mut dyn Value, needles: &Needles) -> bool {
    let is_found = |text: &str| is_found(text, needles);
    let text = match value.shape() {
        Shape::Text(text) => text.to_owned(),
        Shape::Record(record) => {
            let address = record.keys().iter().position(|key| *key == "address");
            let address = address.and_then(|place| record.field(place)).map(Value::shape);
            return matches!(address, Some(Shape::Text(text)) if is_found(text));
        }
        _ => return false,
    };
    match value.shape_mut() {
        ShapeMut::Word(word) if word.words().is_empty() || word.words().contains(&&*text) => false,
        ShapeMut::Word(_) => is_found(&text),
        _ => false,
    }
}

fn shelf(shelf: &mut dyn Shelf, needles: &Needles) {
    for place in 0..shelf.roster().len() {
        if let Some(entry) = shelf.entry_mut(place) {
            record(entry, needles);
        }
    }
}

fn any(json: &mut Json, needles: &Needles) {
    match json {
        Json::Text(text) => change(text, needles),
        Json::List(items) => items.iter_mut().for_each(|item| any(item, needles)),
        Json::Object(members) => self::members(members, needles),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// Members that nobody knows. One whose key says what must not be said goes: keys have to stay different.
fn members(members: &mut Object, needles: &Needles) {
    members.retain(|(key, _)| !is_found(key, needles));
    members.iter_mut().for_each(|(_, value)| any(value, needles));
}

fn is_found(text: &str, needles: &Needles) -> bool {
    let mut changed = text.to_owned();
    change(&mut changed, needles);
    changed != text
}

/// Changes a text.
fn change(text: &mut String, needles: &Needles) {
    let mut changed = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let lower: Vec<char> = letters.iter().copied().map(plain).collect();
    let mut is_changed = false;
    let mut place = 0;
    while place < letters.len() {
        let found = needles.all.iter().find(|needle| is_at(needle, &lower, place));
        if let Some(needle) = found {
            changed.extend(needle.instead.chars());
            place += needle.letters.len();
            is_changed = true;
            continue;
        }
        let length = if needles.has_contacts { contact_at(&letters, place) } else { 0 };
        if length > 0 {
            changed.extend(needles.instead.chars());
            place += length;
            is_changed = true;
            continue;
        }
        changed.push(letters[place]);
        place += 1;
    }
    if is_changed {
        *text = changed.into_iter().collect();
    }
}

fn is_at(needle: &Needle, lower: &[char], place: usize) -> bool {
    let end = place + needle.letters.len();
    if lower.get(place..end) != Some(&needle.letters[..]) {
        return false;
    }
    if !needle.is_word {
        return true;
    }
    let is_letter = |place: usize| lower.get(place).is_some_and(|letter| letter.is_alphanumeric());
    let is_begun = place > 0 && is_letter(place - 1);
    // "Annas" is hers.
    let is_ended = !is_letter(end) || lower.get(end) == Some(&'s') && !is_letter(end + 1);
    !is_begun && is_ended
}

/// How long a mail address or a telephone number is that begins here; 0 where none does.
fn contact_at(letters: &[char], place: usize) -> usize {
    let before = place.checked_sub(1).and_then(|before| letters.get(before));
    if before.is_some_and(|before| before.is_alphanumeric()) {
        return 0;
    }
    let word: Vec<char> = letters[place..]
        .iter()
        .copied()
        .take_while(|it| it.is_alphanumeric() || "@._%+-".contains(*it))
        .collect();
    let at = word.iter().position(|letter| *letter == '@');
    if at.is_some_and(|at| at > 0 && word[at..].contains(&'.')) {
        return word.len();
    }
    let first = letters[place];
    if first != '+' && first != '0' {
        return 0;
    }
    let number: Vec<char> = letters[place..]
        .iter()
        .copied()
        .take_while(|it| it.is_ascii_digit() || " ()/+-.".contains(*it))
        .collect();
    let digits = number.iter().filter(|it| it.is_ascii_digit()).count();
    let length = number.iter().rposition(char::is_ascii_digit).map_or(0, |last| last + 1);
    if digits >= 7 { length } else { 0 }
}
