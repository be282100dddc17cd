//! Identities: readable, made from a name once, stable ever after.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::rc::Rc;

use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::schema::{Schemas, ref_schema};
use crate::model::shape::{Shape, ShapeMut};
use crate::model::value::{Entity, Reference, Value};

/// The most bytes that an id may have.
pub const LONGEST_ID: usize = 64;

/// The id of a `T`: 1 to 64 ASCII letters, digits, `.`, `_`, `-`, beginning with a letter or
/// digit; never the word `none`, which is an answer.
///
/// Used as a field it is a reference to the `T` that has this id.
pub struct Id<T>(Rc<str>, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Takes a well-formed id.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text).then(|| Self(text.into(), PhantomData))
    }

    /// Makes an id from a name, with a number behind it when `is_taken` says so.
    pub fn from_name(name: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> Self {
        Self(fresh(name, fallback, is_taken).into(), PhantomData)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id as shared text.
    pub fn shared(&self) -> Rc<str> {
        self.0.clone()
    }

    pub(in crate::model) fn as_rc(&self) -> &Rc<str> {
        &self.0
    }

    pub(in crate::model) fn as_rc_mut(&mut self) -> &mut Rc<str> {
        &mut self.0
    }
}

/// Whether a text can be an id.
pub fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID
        && text != NONE
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Makes an id from a name: lower case, without accents, words joined by `-`; `fallback` where
/// nothing is left of it, a number behind it when `is_taken` says so.
pub fn fresh(name: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> String {
    numbered(&stem(name, fallback), None, &is_taken).0
}

/// What an id begins with that is made from a name; `fallback` where nothing is left of it.
pub fn stem(name: &str, fallback: &str) -> String {
    let stem = slug(name);
    if stem.is_empty() || stem == NONE { slug(fallback) } else { stem }
}

/// The first of `stem`, `stem-2`, `stem-3` … that is not taken, and the number after it. With
/// a number, the search begins there.
pub fn numbered(
    stem: &str,
    number: Option<usize>,
    is_taken: &dyn Fn(&str) -> bool,
) -> (String, usize) {
    if number.is_none() && !is_taken(stem) {
        return (stem.to_owned(), 2);
    }
    let mut number = number.unwrap_or(2);
    loop {
        let tail = format!("-{number}");
        let kept = stem.len().min(LONGEST_ID - tail.len());
        let id = format!("{}{tail}", stem[..kept].trim_end_matches('-'));
        number += 1;
        if !is_taken(&id) {
            return (id, number);
        }
    }
}

/// A name in the alphabet of ids; empty when nothing of it can be kept.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        match plain(c) {
            Some(plain) => slug.push_str(&plain),
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
        if slug.len() >= 48 {
            break;
        }
    }
    slug.truncate(48);
    slug.trim_end_matches('-').to_owned()
}

/// A letter or digit in plain ASCII lower case; `None` for what separates words.
fn plain(c: char) -> Option<String> {
    let plain = match c {
        'a'..='z' | '0'..='9' => return Some(c.to_string()),
        'A'..='Z' => return Some(c.to_ascii_lowercase().to_string()),
        'ä' | 'Ä' | 'æ' | 'Æ' => "ae",
        'ö' | 'Ö' | 'œ' | 'Œ' => "oe",
        'ü' | 'Ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Å' | 'ą' | 'Ą' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' | 'ę' | 'Ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ø' => "o",
        'ř' | 'Ř' => "r",
        'š' | 'Š' | 'ś' | 'Ś' => "s",
        'ù' | 'ú' | 'û' | 'Ù' | 'Ú' | 'Û' | 'ů' => "u",
        'ý' | 'Ý' | 'ÿ' => "y",
        'ž' | 'Ž' | 'ź' | 'ż' => "z",
        _ => return None,
    };
    Some(plain.to_owned())
}

impl<T: Entity> Value for Id<T> {
    fn blank() -> Self {
        Self(Rc::default(), PhantomData)
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Reference(Reference { journey: None, kind: T::KIND, id: &self.0 })
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Reference(T::KIND, &mut self.0)
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("Id", |_| {
            Json::object([
                ("description", Json::text("A readable id, stable once given.")),
                ("type", Json::text("string")),
                ("pattern", Json::text("^(?!none$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")),
            ])
        });
        let mut schema = ref_schema("Id");
        if let Json::Object(members) = &mut schema {
            let home = format!("id in `{}`", T::KIND.list_key());
            members.push(("$comment".to_owned(), Json::text(home)));
        }
        schema
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> Borrow<str> for Id<T> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_readable_ids() {
        for (name, id) in [
            ("Checkout", "checkout"),
            ("  E-mail & SMS  ", "e-mail-sms"),
            ("Größe wählen", "groesse-waehlen"),
            ("ログイン", "step"),
            ("None", "step"),
            ("1. Start!", "1-start"),
        ] {
            assert_eq!(fresh(name, "step", |_| false), id);
        }
    }

    #[test]
    fn a_taken_id_gets_a_number() {
        let taken = ["pay", "pay-2"];
        assert_eq!(fresh("Pay", "step", |id| taken.contains(&id)), "pay-3");
        let long = "x".repeat(99);
        let id = fresh(&long, "step", |id| id.len() == 48);
        assert!(is_id(&id), "{id}");
    }

    #[test]
    fn the_alphabet_of_ids_is_kept() {
        for good in ["a", "A.b_c-9", &"x".repeat(64)] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "none", "-a", "a b", "ä", &"x".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
