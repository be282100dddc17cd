//! How a field's text is read: as it is, in per cent, as a length of time.

use yew::prelude::*;

use crate::app::share::read_percent;
use crate::model::json::Json;
use crate::model::length::read_length;
use crate::model::standard::{Currency, Language};
use crate::model::value::Value;
use crate::words::Words;

/// How a field's text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Notation {
    /// As it is; an empty field is not answered.
    #[default]
    Text,
    /// As it is; an empty field is answered with an empty text.
    Name,
    /// In per cent.
    Percent,
    /// As a length of time.
    Length,
    /// As a language.
    Language,
    /// As a currency.
    Currency,
}

impl Notation {
    /// The answer that was typed; `Err` while it cannot be read.
    pub(crate) fn read(self, text: &str, words: &Words) -> Result<Option<Json>, Unreadable> {
        if self == Self::Name {
            return Ok(Some(Json::text(text)));
        }
        if text.trim().is_empty() {
            return Ok(None);
        }
        let answer = match self {
            Self::Text | Self::Name => Some(Json::text(text)),
            Self::Percent => read_percent(text).and_then(|share| share.write()),
            Self::Length => read_length(text, words).and_then(|length| length.write()),
            Self::Language => Language::parse(text.trim()).and_then(|found| found.write()),
            Self::Currency => {
                Currency::parse(&text.trim().to_ascii_uppercase()).and_then(|found| found.write())
            }
        };
        answer.map(Some).ok_or(Unreadable)
    }

    /// What to write in such a field, said where it cannot be read.
    pub(crate) fn hint(self) -> &'static str {
        match self {
            Self::Percent => "field-percent-hint",
            Self::Length => "field-length-hint",
            Self::Language => "field-language-hint",
            Self::Currency => "field-currency-hint",
            Self::Text | Self::Name => "field-text-hint",
        }
    }

    /// Whether the text as it is typed may differ from the text as it is kept.
    pub(crate) fn is_free(self) -> bool {
        matches!(self, Self::Text | Self::Name)
    }
}

/// The text is not in the notation, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

/// Text as a field of one line can hold it.
pub(crate) fn in_one_line(text: &str) -> AttrValue {
    text.replace(['\n', '\r'], "").into()
}

/// Text as a field of several lines holds it.
pub(crate) fn in_lines(text: &str) -> AttrValue {
    text.replace("\r\n", "\n").replace('\r', "\n").into()
}
