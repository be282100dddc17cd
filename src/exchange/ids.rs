//! Gives ids to things in a row, as fast for the ten-thousandth "Step" as for the first.
//! It never gives the same id twice.

use crate::model::id::Id;
use crate::model::own_ids::OwnIds;
use crate::model::value::Entity;

/// The ids given so far.
#[derive(Debug, Default)]
pub(super) struct Ids(OwnIds);

impl Ids {
    /// Makes an id from a name that no earlier thing of the kind has.
    pub(super) fn give<T: Entity>(&mut self, name: &str) -> Id<T> {
        let id = self.0.fresh(T::KIND, name, &|_| false);
        // It is well-formed; types cannot say so.
        Id::parse(&id).unwrap_or_else(|| Id::from_name(&id, T::KIND.as_str(), |_| false))
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
