//! Gives ids to things in a row, as fast for the ten-thousandth "Step" as for the first.
//! It never gives the same id twice.

use std::collections::{HashMap, HashSet};

use crate::model::id::{Id, fresh};
use crate::model::value::Entity;

/// The ids given so far to things of one kind.
#[derive(Debug, Default)]
pub(super) struct Ids {
    given: HashSet<String>,
    last_number: HashMap<String, u32>,
}

impl Ids {
    /// Makes an id from a name that no earlier thing has.
    pub(super) fn give<T: Entity>(&mut self, name: &str) -> Id<T> {
        let fallback = T::KIND.as_str();
        let stem = fresh(name, fallback, |_| false);
        let number = self.last_number.entry(stem.clone()).or_insert(1);
        let mut id = stem.clone();
        while !self.given.insert(id.clone()) {
            *number += 1;
            id = format!("{stem}-{number}");
        }
        // Stems are far shorter than an id may be, so the number always fits.
        Id::parse(&id).unwrap_or_else(|| Id::from_name(&id, fallback, |_| false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::touchpoint::Touchpoint;

    #[test]
    fn ids_are_never_given_twice() {
        let mut ids = Ids::default();
        let names =
            ["Pay", "Pay 2", "Pay", "pay", "ログイン", "", &"x".repeat(99), &"x".repeat(98)];
        let given = names.map(|name| ids.give::<Touchpoint>(name).as_str().to_owned());
        let long = "x".repeat(48);
        let expected = [
            "pay",
            "pay-2",
            "pay-3",
            "pay-4",
            "touchpoint",
            "touchpoint-2",
            &long,
            &format!("{long}-2"),
        ];
        assert_eq!(given, expected);
    }
}
