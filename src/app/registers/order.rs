//! Which entries of a page are shown, and in which order: those that have every word of what is
//! typed, sorted by a column. It changes no document: sorting is a way of looking.

use crate::app::registers::page::{Page, Row};
use crate::words::letters::fold;

/// A page is sorted by this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// What by.
    pub by: By,
    /// Whether the last comes first.
    pub is_down: bool,
}

/// What a page is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The names.
    Name,
    /// A column, by its place.
    Column(usize),
    /// How often entries are used.
    Uses,
}

/// What is said in each row, folded: it is found by that.
pub struct Found(Vec<String>);

impl Found {
    /// Folds a page.
    pub fn of(page: &Page) -> Self {
        let folded = |row: &Row| {
            let mut said = fold(&row.name);
            for cell in &row.cells {
                said.push('\n');
                said.push_str(&fold(&cell.text));
            }
            said
        };
        Self(page.rows.iter().map(folded).collect())
    }

    /// The places of the rows that have every word of a text.
    pub fn having(&self, text: &str) -> Vec<usize> {
        let text = fold(text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let has_all = |place: &usize| words.iter().all(|word| self.0[*place].contains(word));
        (0..self.0.len()).filter(has_all).collect()
    }
}

/// Sorts places of rows. What says nothing comes last either way; what says the same stays in the
/// user's order.
pub fn sort(page: &Page, places: &mut [usize], sorting: Sorting) {
    let key = |place: usize| {
        let row = &page.rows[place];
        match sorting.by {
            By::Name => Key::text(if row.is_unnamed { "" } else { &row.name }),
            By::Uses => Key { is_empty: false, number: row.uses as f64, text: String::new() },
            By::Column(column) => match row.cells.get(column) {
                Some(cell) => match cell.number {
                    Some(number) => Key { is_empty: false, number, text: String::new() },
                    None => Key::text(&cell.text),
                },
                None => Key::text(""),
            },
        }
    };
    let mut keys: Vec<(Key, usize)> = places.iter().map(|place| (key(*place), *place)).collect();
    keys.sort_by(|(a, _), (b, _)| {
        let said = a.number.total_cmp(&b.number).then_with(|| a.text.cmp(&b.text));
        let said = if sorting.is_down { said.reverse() } else { said };
        a.is_empty.cmp(&b.is_empty).then(said)
    });
    for (slot, (_, place)) in places.iter_mut().zip(keys) {
        *slot = place;
    }
}

struct Key {
    is_empty: bool,
    number: f64,
    text: String,
}

impl Key {
    fn text(text: &str) -> Self {
        Self { is_empty: text.is_empty(), number: 0.0, text: fold(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::read::{Repair, read};
    use crate::model::subject::Kind;
    use crate::words::Words;

    const DOCUMENT: &str = r#"{
        "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR",
        "systems": [
            { "id": "b", "name": "Bestellung", "cost": { "annual": 900 }, "status": "retired" },
            { "id": "a", "name": "Äpfel", "cost": { "annual": 12000 } },
            { "id": "c", "name": "crm", "capabilities": ["mail", "CRM"] }
        ]
    }"#;

    fn shown(query: &str, sorting: Option<(By, bool)>) -> String {
        let document = read(DOCUMENT, Repair::Refuse).unwrap().document;
        let page = Page::of(&document, Kind::System, &Words::new("en"));
        let mut places = Found::of(&page).having(query);
        if let Some((by, is_down)) = sorting {
            sort(&page, &mut places, Sorting { by, is_down });
        }
        places.iter().map(|place| &*page.rows[*place].id).collect()
    }

    #[test]
    fn every_word_is_looked_for_everywhere() {
        for (query, ids) in [
            ("", "bac"),
            ("apf", "a"),
            ("MAIL cr", "c"),
            ("eur", "ba"),
            ("retired", "b"),
            ("x", ""),
        ] {
            assert_eq!(shown(query, None), ids, "{query}");
        }
    }

    #[test]
    fn what_says_nothing_comes_last_either_way() {
        for (by, is_down, ids) in [
            (By::Name, false, "abc"),
            (By::Name, true, "cba"),
            (By::Column(4), false, "bac"),
            (By::Column(4), true, "abc"),
            (By::Column(1), true, "cba"),
            (By::Column(9), true, "bac"),
            (By::Uses, false, "bac"),
        ] {
            assert_eq!(shown("", Some((by, is_down))), ids, "{by:?} {is_down}");
        }
    }
}
