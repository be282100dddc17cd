//! What one row of a list says, before it is known of whom.

use crate::exchange::table::cell::{Said, is_unanswered};
use crate::exchange::table::column::{Column, Form};
use crate::exchange::table::guard::unguarded;
use crate::exchange::table::target::put;
use crate::model::id::{is_id, slug};
use crate::model::json::Json;

/// What a row says.
#[derive(Default)]
pub(super) struct Record {
    /// The id, if it has one.
    pub(super) id: Option<String>,
    /// All of it, as a new entry.
    pub(super) record: Json,
    /// One by one.
    pub(super) answers: Vec<Answer>,
    /// What names other entries of the list: the field and its text.
    pub(super) later: Vec<(usize, String)>,
}

/// One answer of a row.
pub(super) struct Answer {
    /// Which of the kind's columns it belongs to.
    pub(super) column: usize,
    pub(super) value: Json,
    /// As it stands in the list.
    pub(super) text: String,
    /// Whether it only goes with the answer before it, as a currency does with its amount.
    pub(super) is_beside: bool,
}

impl Record {
    /// Adds what a cell says.
    pub(super) fn add(&mut self, column: usize, columns: &[Column], said: Said, text: &str) {
        let (value, code) = match said {
            Said::Nothing => return,
            Said::Is(value) => (value, None),
            Said::Money(value, code) => (value, Some(code)),
        };
        let text = text.to_owned();
        put(&mut self.record, &columns[column].path, value.clone());
        self.answers.push(Answer { column, value, text, is_beside: false });
        let Some(code) = code else { return };
        let path = &columns[column].path;
        let is_beside = |other: &Column| {
            other.form == Form::Currency
                && other.path.split_last().map(|(_, way)| way)
                    == path.split_last().map(|(_, way)| way)
        };
        if let Some(beside) = columns.iter().position(is_beside) {
            let (value, text) = (Json::text(code.as_str()), code.as_str().to_owned());
            put(&mut self.record, &columns[beside].path, value.clone());
            self.answers.push(Answer { column: beside, value, text, is_beside: true });
        }
    }

    /// What it says for a key, where that is a text.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.record.member(key)?.as_text().filter(|text| !text.is_empty())
    }

    /// What an id is made from.
    pub(super) fn stem(&self) -> String {
        match (self.text("name"), self.text("from"), self.text("to")) {
            (Some(name), _, _) => name.to_owned(),
            (None, Some(from), Some(to)) => format!("{from}-to-{to}"),
            _ => String::new(),
        }
    }
}

/// An answer, with what the record says already about the things that a list of uses names.
pub(super) fn merged(record: &Json, column: &Column, answer: Json) -> Json {
    let (Form::Uses(_, key), Json::List(uses)) = (&column.form, &answer) else { return answer };
    let list = column.path.iter().try_fold(record, |json, step| json.member(step));
    let before = list.and_then(Json::as_list).unwrap_or_default();
    let known = |of: &Json| before.iter().find(|item| item.member(key) == of.member(key)).cloned();
    Json::List(uses.iter().map(|of| known(of).unwrap_or_else(|| of.clone())).collect())
}

/// The id that a cell says.
pub(super) fn id_of(text: &str) -> Option<String> {
    let text = unguarded(text).trim();
    if is_id(text) {
        return Some(text.to_owned());
    }
    Some(slug(text)).filter(|id| is_id(id) && !is_unanswered(text))
}
