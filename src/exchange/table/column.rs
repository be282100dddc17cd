//! The columns that a list of a kind can have: one for each field of the record, found by opening
//! a blank one. A field that is described in the model is a column without another word. Lists of
//! records are none, but for those that are uses of something with a name.

use crate::model::channel::{Channel, Persona};
use crate::model::data::{DataCategory, Purpose};
use crate::model::guideline::{Guideline, Term};
use crate::model::measure::{Metric, Objective};
use crate::model::person::Person;
use crate::model::problem::Expected;
use crate::model::shape::{Record, ShapeMut};
use crate::model::subject::Kind;
use crate::model::system::{Integration, System};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Value;

/// The kinds of things that there are lists of, the likeliest first.
pub const KINDS: [Kind; 13] = [
    Kind::System,
    Kind::Person,
    Kind::Touchpoint,
    Kind::Transition,
    Kind::Integration,
    Kind::DataCategory,
    Kind::Purpose,
    Kind::Channel,
    Kind::Persona,
    Kind::Metric,
    Kind::Objective,
    Kind::Guideline,
    Kind::Term,
];

/// A column that a list can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is told by, as in `column-cost-annual`, the text that names it.
    pub name: String,
    /// The way to the field in the record.
    pub path: Vec<&'static str>,
    /// What its cells hold.
    pub form: Form,
    /// Whether "none" is an answer.
    pub can_be_none: bool,
    /// Whether nothing can be imported without it.
    pub is_required: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// The id.
    Id,
    /// The name that goes before the name.
    FirstName,
    /// Any text.
    Text,
    /// One of several words.
    Words(&'static [&'static str]),
    /// A day.
    Day,
    /// A length of time.
    Length,
    /// A currency.
    Currency,
    /// A country.
    Country,
    /// Text in another notation.
    Standard(Expected),
    /// Yes or no.
    Truth,
    /// A number.
    Number,
    /// An amount of money; a currency in it goes to the field beside it.
    Money,
    /// A share, in per cent.
    Percent,
    /// The name of something else.
    Reference(Kind),
    /// Several of one form.
    Several(Box<Form>),
    /// The names of things in records that say more about each: the field that has the name.
    Uses(Kind, &'static str),
}

impl Form {
    /// What it refers to.
    pub fn refers_to(&self) -> Option<Kind> {
        match self {
            Self::Reference(kind) | Self::Uses(kind, _) => Some(*kind),
            Self::Several(form) => form.refers_to(),
            _ => None,
        }
    }
}

/// The columns of a kind, in the order of the file.
pub fn columns(kind: Kind) -> Vec<Column> {
    let id = Column {
        name: "id".to_owned(),
        path: vec!["id"],
        form: Form::Id,
        can_be_none: false,
        is_required: false,
    };
    let mut columns = vec![id];
    if let Some(mut record) = blank(kind) {
        add_fields(&mut columns, &[], &mut *record);
    }
    if kind == Kind::Person {
        let first = Column { name: "first-name".to_owned(), ..columns[0].clone() };
        columns.push(Column { form: Form::FirstName, path: Vec::new(), ..first });
    }
    columns
}

/// The field that people call things of a kind by.
pub(super) fn label_key(kind: Kind) -> &'static str {
    if kind == Kind::Transition { "trigger" } else { "name" }
}

/// Whether things of a kind are told by what they connect.
pub(super) fn is_way(kind: Kind) -> bool {
    matches!(kind, Kind::Transition | Kind::Integration)
}

fn blank(kind: Kind) -> Option<Box<dyn Record>> {
    Some(match kind {
        Kind::Person => Box::new(Person::blank()),
        Kind::System => Box::new(System::blank()),
        Kind::Integration => Box::new(Integration::blank()),
        Kind::DataCategory => Box::new(DataCategory::blank()),
        Kind::Purpose => Box::new(Purpose::blank()),
        Kind::Persona => Box::new(Persona::blank()),
        Kind::Channel => Box::new(Channel::blank()),
        Kind::Metric => Box::new(Metric::blank()),
        Kind::Objective => Box::new(Objective::blank()),
        Kind::Guideline => Box::new(Guideline::blank()),
        Kind::Term => Box::new(Term::blank()),
        Kind::Touchpoint => Box::new(Touchpoint::blank()),
        Kind::Transition => Box::new(Transition::blank()),
        _ => return None,
    })
}

fn add_fields(columns: &mut Vec<Column>, path: &[&'static str], record: &mut dyn Record) {
    for (place, key) in record.keys().iter().enumerate() {
        let Some(field) = record.field_mut(place) else { continue };
        let path = [path, &[*key]].concat();
        match field.shape_mut() {
            ShapeMut::Slot(slot) => {
                let can_be_none = slot.deny();
                let Some(value) = slot.open() else { continue };
                add(columns, path, value, can_be_none, false);
            }
            // The stage is given where a list has none.
            _ => add(columns, path, field, false, *key != "stage"),
        }
    }
}

fn add(
    columns: &mut Vec<Column>,
    path: Vec<&'static str>,
    value: &mut dyn Value,
    can_be_none: bool,
    is_required: bool,
) {
    let form = match value.shape_mut() {
        // A record that can be answered with none asks for more than one cell holds.
        ShapeMut::Record(inner) if !can_be_none => return add_fields(columns, &path, inner),
        _ => form(value, &path),
    };
    if let Some(form) = form {
        columns.push(Column { name: path.join("-"), path, form, can_be_none, is_required });
    }
}

fn form(value: &mut dyn Value, path: &[&str]) -> Option<Form> {
    Some(match value.shape_mut() {
        ShapeMut::Text(_) => Form::Text,
        ShapeMut::Bool(_) => Form::Truth,
        ShapeMut::Number(_) => match path {
            [.., "share" | "availability"] => Form::Percent,
            [.., "annual" | "amount"] => Form::Money,
            _ => Form::Number,
        },
        ShapeMut::Word(word) => match word.expected() {
            Expected::Text => Form::Words(word.words()),
            Expected::Date => Form::Day,
            Expected::Duration => Form::Length,
            Expected::Currency => Form::Currency,
            Expected::Country => Form::Country,
            other => Form::Standard(other),
        },
        ShapeMut::Reference(kind, _) => Form::Reference(kind),
        ShapeMut::List(list) => {
            let item = list.push()?;
            if let ShapeMut::Record(record) = item.shape_mut() {
                let key = *record.keys().first()?;
                return match record.field_mut(0)?.shape_mut() {
                    // A measurement without its value says nothing.
                    ShapeMut::Reference(kind, _) if kind != Kind::Metric => {
                        Some(Form::Uses(kind, key))
                    }
                    _ => None,
                };
            }
            Form::Several(Box::new(form(item, path)?))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let words = Words::new("en");
        for kind in KINDS {
            let columns = columns(kind);
            assert!(columns.len() > 2, "{kind}");
            let mut labels: Vec<_> =
                columns.iter().map(|column| words.word("column", &column.name)).collect();
            for (column, label) in columns.iter().zip(&labels) {
                assert!(words.has(&format!("column-{}", column.name)), "{kind}: {label}");
            }
            labels.sort();
            let count = labels.len();
            labels.dedup();
            assert_eq!(labels.len(), count, "{kind}");
        }
    }

    #[test]
    fn fields_are_columns() {
        let columns = columns(Kind::Touchpoint);
        let form = |name: &str| {
            let column = columns.iter().find(|column| column.name == name);
            column.map(|column| (column.form.clone(), column.can_be_none, column.is_required))
        };
        assert_eq!(form("name"), Some((Form::Text, false, true)));
        assert_eq!(form("stage"), Some((Form::Reference(Kind::Stage), false, false)));
        let uses = Form::Uses(Kind::System, "system");
        assert_eq!(form("systems"), Some((uses, true, false)));
        assert_eq!(form("owner-lastReviewed"), Some((Form::Day, false, false)));
        assert_eq!(form("security-notes"), None);
        assert_eq!(form("metrics"), None);
    }
}
