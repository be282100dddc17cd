//! Free texts that mention a name. A name stands in one place and is changed there; what people
//! wrote in their own words is theirs, so it is counted and shown, and never touched.

use crate::app::registers::uses::each;
use crate::model::document::Document;
use crate::model::shape::{Record, Shape};
use crate::model::subject::Subject;

/// A text that mentions a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// What says so.
    pub holder: Subject,
    /// What people call that.
    pub name: String,
    /// The text around the name, on one line.
    pub excerpt: String,
}

/// The texts that mention a name: its letters, as a word of its own, in the same case. Names that
/// are the same as a whole belong to something else and do not count; nor do places where a text
/// says the name that `renamed` has now.
pub fn mentions(document: &Document, name: &str, renamed: &Subject) -> Vec<Mention> {
    let name = name.trim();
    let now = document.record(renamed).and_then(|record| record.identity());
    let now = now.map_or("", |identity| identity.label.trim());
    let mut found = Vec::new();
    if name.chars().count() < SHORTEST {
        return found;
    }
    each(document, &mut |home, record| {
        let Some(identity) = record.identity() else { return };
        texts_of(record, &mut |text| {
            let Some(at) = place(text, name, now).filter(|_| text.trim() != name) else { return };
            let journey = home.map(|(id, _)| id.clone());
            let journey = journey.filter(|_| identity.kind.is_in_journey());
            let holder = Subject { journey, kind: identity.kind, id: identity.id.clone() };
            let excerpt = excerpt(text, at, name.len());
            found.push(Mention { holder, name: identity.label.to_owned(), excerpt });
        });
    });
    found
}

/// Shorter names are in texts by chance.
const SHORTEST: usize = 3;

fn texts_of(record: &dyn Record, visit: &mut dyn FnMut(&str)) {
    let fields = (0..record.keys().len()).filter_map(|place| record.field(place));
    fields.for_each(|field| texts(field.shape(), visit));
}

fn texts(shape: Shape<'_>, visit: &mut dyn FnMut(&str)) {
    match shape {
        Shape::Text(text) => visit(text),
        Shape::List(list) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            items.for_each(|item| texts(item.shape(), visit));
        }
        Shape::Record(record) => texts_of(record, visit),
        _ => {}
    }
}

/// Where a name stands in a text as a word of its own, and not as part of the name that is used now.
fn place(text: &str, name: &str, now: &str) -> Option<usize> {
    let new: Vec<usize> = match now {
        "" => Vec::new(),
        now => text.match_indices(now).map(|(at, _)| at).collect(),
    };
    let is_free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let mut places = text.match_indices(name).map(|(at, _)| at);
    places.find(|at| {
        let end = at + name.len();
        let is_new = new.iter().any(|new| *new <= *at && end <= new + now.len());
        !is_new && is_free(text[..*at].chars().next_back()) && is_free(text[end..].chars().next())
    })
}

/// The words around a name.
fn excerpt(text: &str, at: usize, length: usize) -> String {
    const AROUND: usize = 40;
    let before: Vec<char> = text[..at].chars().rev().take(AROUND + 1).collect();
    let after: Vec<char> = text[at + length..].chars().take(AROUND + 1).collect();
    let mut excerpt = String::new();
    if before.len() > AROUND {
        excerpt.push('…');
    }
    excerpt.extend(before.iter().take(AROUND).rev());
    excerpt.push_str(&text[at..at + length]);
    excerpt.extend(after.iter().take(AROUND));
    if after.len() > AROUND {
        excerpt.push('…');
    }
    excerpt.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::read::{Repair, read};
    use crate::model::subject::Kind;

    #[test]
    fn a_name_is_found_as_a_word_of_its_own() {
        for (text, name, now, is_there) in [
            ("Ask the CRM Team first", "CRM Team", "", true),
            ("CRM Team", "CRM Team", "Sales Team", true),
            ("the CRM Teams", "CRM Team", "", false),
            ("the crm team", "CRM Team", "", false),
            ("(CRM Team)", "CRM Team", "", true),
            ("übermail", "mail", "", false),
            ("", "mail", "", false),
            ("GymDesk CRM", "GymDesk", "GymDesk CRM", false),
            ("Look it up in GymDesk CRM", "GymDesk", "GymDesk CRM", false),
            ("GymDesk CRM was GymDesk", "GymDesk", "GymDesk CRM", true),
            ("My GymDesk", "GymDesk", "GymDesk CRM", true),
            ("The old GymDesk", "old GymDesk", "GymDesk", true),
        ] {
            assert_eq!(place(text, name, now).is_some(), is_there, "{text}");
        }
    }

    #[test]
    fn texts_count_and_equal_names_do_not() {
        let text = r#"{
            "format": "journey-map", "version": 1, "title": "Shop",
            "people": [{ "id": "crm", "name": "CRM Team", "description": "The CRM Team itself" }],
            "systems": [{ "id": "s", "name": "CRM Team" }],
            "purposes": [{ "id": "p", "name": "News", "recipients": [{ "name": "CRM Team Ltd" }] }],
            "journeys": [{ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
                "touchpoints": [{ "id": "a", "name": "Ask CRM Team", "stage": "s" }] }]
        }"#;
        let document = read(text, Repair::Refuse).unwrap().document;
        let other = Subject::of(Kind::System, "other");
        let found = mentions(&document, "CRM Team", &other);
        let holders: Vec<_> = found.iter().map(|found| found.holder.to_string()).collect();
        assert_eq!(holders, ["person crm", "purpose p", "j touchpoint a"]);
        assert_eq!(found[1].excerpt, "CRM Team Ltd");
        assert_eq!(mentions(&document, "J", &other), []);
    }
}
