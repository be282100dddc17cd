//! A JSON value that loses nothing: key order and the digits of numbers are kept.
//! It knows nothing about text; reading and writing text is the work of `format`.

use std::fmt;

use crate::words::decimal;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Json {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number with the digits that it was written with.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; keys are unique and in the order of the file.
    Object(Object),
}

/// The members of a JSON object, in order.
pub type Object = Vec<(String, Json)>;

/// Members that this version does not know, in the order of the file.
pub type Extra = Object;

impl Json {
    /// Makes a string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Makes an object.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Self)>) -> Self {
        let mut object = Object::new();
        members.into_iter().for_each(|(key, value)| object.push((key.into(), value)));
        Self::Object(object)
    }

    /// The object with one more member at its end, if there is a value for it.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Option<Self>>) -> Self {
        if let (Self::Object(members), Some(value)) = (&mut self, value.into()) {
            members.push((key.to_owned(), value));
        }
        self
    }

    /// The object with the members of another one behind its own.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        if let (Self::Object(members), Self::Object(others)) = (&mut self, other) {
            members.extend_from_slice(others);
        }
        self
    }

    /// Makes a list of strings.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// The member of an object, if this is an object that has it.
    pub fn member(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                members.iter().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The string, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, if this is a list.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// What kind of value this is.
    pub fn kind(&self) -> JsonKind {
        match self {
            Self::Null => JsonKind::Null,
            Self::Bool(_) => JsonKind::Bool,
            Self::Number(_) => JsonKind::Number,
            Self::Text(_) => JsonKind::Text,
            Self::List(_) => JsonKind::List,
            Self::Object(_) => JsonKind::Object,
        }
    }
}

/// The kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A JSON number. It keeps its digits (`0.10` stays `0.10`) and has the nearest `f64` beside them.
#[derive(Clone, Debug)]
pub struct Number {
    digits: Box<str>,
    value: f64,
}

impl Number {
    /// Takes a number in JSON's notation; `None` when it is not one. Beyond the range of `f64`
    /// the digits are kept and [`Number::value`] is infinite.
    pub fn from_digits(digits: &str) -> Option<Self> {
        let value = decimal::parse(digits)?;
        Some(Self { digits: digits.into(), value })
    }

    /// Room for a number that is being read.
    pub(in crate::model) fn unread() -> Self {
        Self { digits: Box::default(), value: 0.0 }
    }

    /// The nearest `f64`; infinite when the digits are beyond its range.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// The digits as written.
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

impl TryFrom<f64> for Number {
    type Error = NotFinite;

    fn try_from(value: f64) -> Result<Self, NotFinite> {
        if !value.is_finite() {
            return Err(NotFinite);
        }
        // A negative zero would be written "-0"; people mean zero.
        let value = if value == 0.0 { 0.0 } else { value };
        Ok(Self { digits: decimal::write(value).into(), value })
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self { digits: value.to_string().into(), value: f64::from(value) }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.digits == other.digits
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.digits)
    }
}

/// A number that JSON cannot write: infinite or not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFinite;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        for digits in ["0", "0.10", "-1e5", "12345678901234567890123"] {
            assert_eq!(Number::from_digits(digits).unwrap().to_string(), digits);
        }
        assert!(Number::from_digits("inf").is_none());
        assert!(Number::from_digits("+1").is_none());
        assert!(Number::from_digits("1e999").unwrap().value().is_infinite());
    }

    #[test]
    fn computed_numbers_are_written_shortest() {
        assert_eq!(Number::try_from(0.31).unwrap().digits(), "0.31");
        assert_eq!(Number::try_from(-0.0).unwrap().digits(), "0");
        assert_eq!(Number::try_from(f64::NAN), Err(NotFinite));
    }
}
