//! What the three slots of a touchpoint show: filled, hollow, or struck through.

use crate::app::look::Slot;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::security::Classification;
use crate::model::touchpoint::Touchpoint;

/// What a slot shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Face {
    /// Nobody answered yet.
    Hollow,
    /// Answered with none.
    Struck,
    /// Answered.
    Filled {
        /// Who or what, the first of them.
        name: String,
        /// How many more there are.
        more: usize,
        /// How confidential it is, for the data slot.
        classification: Option<Classification>,
    },
}

impl Face {
    /// The word for it in CSS classes.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Hollow => "hollow",
            Self::Struck => "struck",
            Self::Filled { .. } => "filled",
        }
    }
}

/// What the three slots show, in the order of [`Slot::ALL`].
pub fn faces(document: &Document, touchpoint: &Touchpoint) -> [Face; 3] {
    Slot::ALL.map(|slot| face(document, touchpoint, slot))
}

fn face(document: &Document, touchpoint: &Touchpoint, slot: Slot) -> Face {
    match slot {
        Slot::Owner => match touchpoint.marketing_owner() {
            Answer::Unknown => Face::Hollow,
            Answer::None => Face::Struck,
            Answer::Is(id) => {
                let person = document.people.get(id.as_str());
                filled(person.map_or(id.as_str(), |person| &person.name), 1, None)
            }
        },
        Slot::System => listed(&touchpoint.systems, |uses| {
            let id = uses.system.as_str();
            document.systems.get(id).map_or(id, |system| &system.name).to_owned()
        }),
        Slot::Data => {
            let face = listed(&touchpoint.data, |uses| {
                let id = uses.category.as_str();
                document.data_categories.get(id).map_or(id, |category| &category.name).to_owned()
            });
            match face {
                Face::Filled { name, more, .. } => {
                    let classification = classification(document, touchpoint);
                    Face::Filled { name, more, classification }
                }
                other => other,
            }
        }
    }
}

fn listed<T>(answer: &Answer<Vec<T>>, name: impl Fn(&T) -> String) -> Face {
    match answer.entries() {
        [] if answer.is_unknown() => Face::Hollow,
        [] => Face::Struck,
        [first, rest @ ..] => filled(&name(first), rest.len() + 1, None),
    }
}

fn filled(name: &str, count: usize, classification: Option<Classification>) -> Face {
    Face::Filled { name: name.to_owned(), more: count - 1, classification }
}

/// How confidential a touchpoint is: what was said of it, else the most confidential of its data.
pub(crate) fn classification(
    document: &Document,
    touchpoint: &Touchpoint,
) -> Option<Classification> {
    let said = touchpoint.security.as_ref().and_then(|security| security.classification.clone());
    said.or_else(|| {
        let of_data = touchpoint.data.entries().iter().filter_map(|uses| {
            document.data_categories.get(uses.category.as_str())?.classification.clone()
        });
        of_data.max_by_key(|classification| {
            Classification::ALL.iter().position(|known| known == classification)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::data::{DataCategory, DataUse};
    use crate::model::id::Id;
    use std::rc::Rc;

    fn id<T>(text: &str) -> Id<T> {
        Id::from_name(text, "id", |_| false)
    }

    fn touchpoint() -> Touchpoint {
        Touchpoint::new(id("pay"), "Pay", id("purchase"))
    }

    #[test]
    fn unknown_is_not_none() {
        let document = Document::empty();
        let mut touchpoint = touchpoint();
        assert_eq!(faces(&document, &touchpoint), [Face::Hollow, Face::Hollow, Face::Hollow]);
        touchpoint.systems = Answer::None;
        touchpoint.data = Answer::Is(Vec::new());
        assert_eq!(faces(&document, &touchpoint), [Face::Hollow, Face::Struck, Face::Struck]);
    }

    #[test]
    fn the_most_confidential_data_speaks_for_the_touchpoint() {
        let mut document = Document::empty();
        let mut uses = Vec::new();
        for (name, word) in [("name", "internal"), ("card", "restricted"), ("city", "public")] {
            let category = DataCategory {
                id: id(name),
                name: name.to_owned(),
                description: None,
                personal: None,
                classification: Some(Classification::parse(word)),
                code: None,
                extra: Vec::new(),
            };
            document.data_categories.insert(usize::MAX, Rc::new(category));
            let (action, purpose, extra) = (None, None, Vec::new());
            uses.push(DataUse { category: id(name), action, purpose, extra });
        }
        let mut touchpoint = touchpoint();
        touchpoint.data = Answer::Is(uses);
        let classification = Some(Classification::Restricted);
        let face = Face::Filled { name: "name".to_owned(), more: 2, classification };
        assert_eq!(faces(&document, &touchpoint)[2], face);
    }
}
