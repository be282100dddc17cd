//! Every field of a touchpoint and of what touchpoints refer to, found by opening blank records:
//! a field that is described in the model is known here without another word. It looks at types,
//! never at what a document says.

use crate::model::channel::{Channel, Persona};
use crate::model::data::{DataCategory, Purpose};
use crate::model::measure::Metric;
use crate::model::person::Person;
use crate::model::shape::ShapeMut;
use crate::model::subject::Kind;
use crate::model::system::System;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Value;
use crate::words::Words;
use crate::words::letters::fold;

/// Choices whose words are said in the interface: the field, and the family of its texts.
const FAMILIES: &[(&str, &str)] = &[
    ("kind", "part"),
    ("data-action", "data-action"),
    ("systems-dependency", "dependency"),
    ("security-classification", "class"),
    ("dataCategory-classification", "class"),
    ("dataCategory-personal", "personal"),
    ("purpose-lawfulBasis", "lawful-basis"),
    ("person-function", "function"),
    ("system-status", "system-status"),
];

/// All fields. Each has a number; those of a kind stand below a field that has the kind's.
pub(crate) struct Fields(Vec<Field>);

struct Field {
    parent: Option<usize>,
    /// Its key as in the file, in plain words without accents: `review by`.
    name: String,
    /// What it is called on the screen.
    label: String,
    family: Option<&'static str>,
    /// The fields of the record in it, in their order.
    children: Vec<usize>,
}

/// The fields that somebody may mean by a name.
pub(crate) struct Meant {
    /// By number: the ones that are called so.
    pub(crate) is_named: Vec<bool>,
    /// By number: those, and all that is said below them.
    pub(crate) is_within: Vec<bool>,
}

impl Fields {
    /// The fields of everything that is looked at, with their names in a language.
    pub(crate) fn new(words: &Words) -> Self {
        let mut fields = Self(Vec::new());
        for kind in Kind::ALL {
            // What is said of the touchpoint itself, or of its transitions, is called as it is.
            let path = if kind.is_in_journey() { "" } else { kind.as_str() };
            fields.add(None, kind.as_str(), path, words);
        }
        let mut open = |kind: Kind, value: &mut dyn Value| {
            let path = if kind.is_in_journey() { "" } else { kind.as_str() };
            fields.open(kind as usize, path, value, words);
        };
        open(Kind::Touchpoint, &mut Touchpoint::blank());
        open(Kind::Transition, &mut Transition::blank());
        open(Kind::Person, &mut Person::blank());
        open(Kind::System, &mut System::blank());
        open(Kind::DataCategory, &mut DataCategory::blank());
        open(Kind::Purpose, &mut Purpose::blank());
        open(Kind::Channel, &mut Channel::blank());
        open(Kind::Persona, &mut Persona::blank());
        open(Kind::Metric, &mut Metric::blank());
        fields
    }

    /// Makes room for everything that a value could hold, and takes the fields down on the way.
    fn open(&mut self, here: usize, path: &str, value: &mut dyn Value, words: &Words) {
        match value.shape_mut() {
            ShapeMut::Slot(slot) => {
                if let Some(inner) = slot.open() {
                    self.open(here, path, inner, words);
                }
            }
            ShapeMut::List(list) => {
                if let Some(item) = list.push() {
                    self.open(here, path, item, words);
                }
            }
            ShapeMut::Record(record) => {
                for (place, key) in record.keys().iter().enumerate() {
                    let path = [path, key].join("-");
                    let path = path.trim_start_matches('-');
                    let number = self.add(Some(here), key, path, words);
                    if here < Kind::ALL.len() && *key == "name" && path != *key {
                        // Whoever asks for a name asks for that of the touchpoint.
                        self.0[number].name.clear();
                        self.0[number].label.clear();
                    }
                    self.0[here].children.push(number);
                    if let Some(field) = record.field_mut(place) {
                        self.open(number, path, field, words);
                    }
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, parent: Option<usize>, key: &str, path: &str, words: &Words) -> usize {
        let name = plain(key);
        let mut label = words.word("find-in", path);
        if label == path {
            label.clone_from(&name);
            label[..1].make_ascii_uppercase();
        }
        let family = FAMILIES.iter().find(|(of, _)| *of == path).map(|(_, family)| *family);
        self.0.push(Field { parent, name, label, family, children: Vec::new() });
        self.0.len() - 1
    }

    /// The field of a record in a field, by its place among the keys.
    pub(crate) fn child(&self, field: usize, place: usize) -> usize {
        self.0[field].children.get(place).copied().unwrap_or(field)
    }

    /// What a field is called on the screen.
    pub(crate) fn label(&self, field: usize) -> &str {
        &self.0[field].label
    }

    /// The family of texts that a choice is said with.
    pub(crate) fn family(&self, field: usize) -> Option<&'static str> {
        self.0[field].family
    }

    /// The fields that are called so: on the screen, else in the file, else those that begin so.
    /// `None` when there is no such field.
    pub(crate) fn called(&self, name: &str) -> Option<Meant> {
        let name = fold(name);
        let is_plural = |long: &str| long.strip_suffix('s') == Some(&*name);
        let ways: [&dyn Fn(&Field) -> bool; 3] = [
            &|field| fold(&field.label) == name,
            &|field| field.name == name || is_plural(&field.name),
            &|field| fold(&field.label).starts_with(&name) || field.name.starts_with(&name),
        ];
        for is_called in ways {
            let fields = self.0.iter().map(|field| field.parent.is_some() && is_called(field));
            let is_named: Vec<bool> = fields.collect();
            if is_named.contains(&true) {
                return Some(self.meant(is_named));
            }
        }
        None
    }

    /// The one field of those that an answer of none, or none at all, is about: that of the
    /// touchpoint itself rather than one deeper in it or of a thing that it refers to.
    pub(crate) fn asked(&self, meant: &Meant) -> Meant {
        let depths = (0..self.0.len()).filter(|number| meant.is_named[*number]);
        let least = depths.map(|number| self.depth(number)).min();
        let is_least = |number| meant.is_named[number] && Some(self.depth(number)) == least;
        self.meant((0..self.0.len()).map(is_least).collect())
    }

    fn depth(&self, number: usize) -> usize {
        match self.0[number].parent {
            Some(parent) => 1 + self.depth(parent),
            // Things are further away than anything in the touchpoint.
            None if Kind::ALL.get(number).is_some_and(|kind| kind.is_in_journey()) => 0,
            None => Kind::ALL.len(),
        }
    }

    /// Fields come after the ones that they are in.
    fn meant(&self, is_named: Vec<bool>) -> Meant {
        let mut is_within = is_named.clone();
        for (number, field) in self.0.iter().enumerate() {
            is_within[number] |= field.parent.is_some_and(|parent| is_within[parent]);
        }
        Meant { is_named, is_within }
    }
}

/// A key of the file as words: `reviewBy` is `review by`.
fn plain(key: &str) -> String {
    let mut plain = String::new();
    for c in key.chars() {
        if c.is_ascii_uppercase() {
            plain.push(' ');
        }
        plain.push(c.to_ascii_lowercase());
    }
    plain
}
