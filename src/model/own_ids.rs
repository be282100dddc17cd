//! Gives every record an id of its own while records are read, mending what is wrong with the
//! one it came with. It never looks at references.

use crate::model::id::{is_id, numbered, slug, stem};
use crate::model::json::Json;
use crate::model::names::Ids;
use crate::model::problem::{Expected, Fault};
use crate::model::subject::Kind;

/// The id that a number was meant to be: people who write by hand count.
pub fn from_number(json: &Json) -> Option<String> {
    let Json::Number(number) = json else { return None };
    Some(slug(number.digits())).filter(|id| is_id(id))
}

/// The ids given so far.
#[derive(Debug, Default)]
pub struct OwnIds {
    taken: Ids,
    /// The number to try next behind a stem: without it, a file of equal ids takes forever.
    numbers: Ids,
}

impl OwnIds {
    /// The id for a record that came with `id` and `name`, and what was wrong with it.
    /// A new id is none of those that `is_known` says others have.
    pub fn settle(
        &mut self,
        kind: Kind,
        id: Option<Json>,
        name: Option<&str>,
        is_known: &dyn Fn(&str) -> bool,
    ) -> (String, Option<Fault>) {
        let (wanted, fault) = match id {
            None => (name.unwrap_or_default().to_owned(), Fault::Missing("id")),
            Some(Json::Text(id)) if is_id(&id) => {
                if self.take(kind, &id) {
                    return (id, None);
                }
                (id.clone(), Fault::DuplicateId { kind, id })
            }
            Some(Json::Text(id)) => {
                let mended = slug(&id);
                if is_id(&mended) && self.take(kind, &mended) {
                    return (mended, Some(Fault::BadId(id)));
                }
                (mended, Fault::BadId(id))
            }
            Some(other) => {
                let wrong = Fault::WrongType { expected: Expected::Text, found: other.kind() };
                let mended = from_number(&other);
                if let Some(mended) = &mended
                    && self.take(kind, mended)
                {
                    return (mended.clone(), Some(wrong));
                }
                (mended.or(name.map(str::to_owned)).unwrap_or_default(), wrong)
            }
        };
        (self.fresh(kind, &wanted, is_known), Some(fault))
    }

    /// A new id made from a name. It is none of those given so far, nor of those that `is_known`
    /// says others have.
    pub fn fresh(&mut self, kind: Kind, name: &str, is_known: &dyn Fn(&str) -> bool) -> String {
        let stem = stem(name, kind.as_str());
        let taken = self.taken.of(kind);
        let is_taken = |id: &str| taken.has(id) || is_known(id);
        let (id, next) = numbered(&stem, self.numbers.of(kind).get(&stem), &is_taken);
        self.numbers.of_mut(kind).set(stem.into(), next);
        self.take(kind, &id);
        id
    }

    fn take(&mut self, kind: Kind, id: &str) -> bool {
        self.taken.of_mut(kind).add(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json::Number;

    fn number(digits: &str) -> Json {
        Json::Number(Number::from_digits(digits).unwrap())
    }

    fn settled(ids: &mut OwnIds, id: Option<Json>, name: &str) -> String {
        ids.settle(Kind::System, id, Some(name), &|id| id == "crm-2").0
    }

    #[test]
    fn every_record_gets_its_own_id() {
        let mut ids = OwnIds::default();
        for (id, name, given) in [
            (Some(Json::text("crm")), "CRM", "crm"),
            (Some(Json::text("crm")), "CRM", "crm-3"),
            (Some(Json::text("crm")), "CRM", "crm-4"),
            (Some(Json::text("my tool")), "", "my-tool"),
            (Some(Json::text("none")), "", "system"),
            (Some(Json::Null), "Shop", "shop"),
            (None, "Shop", "shop-2"),
            (Some(number("7")), "Shop", "7"),
            (Some(number("7")), "Shop", "7-2"),
        ] {
            assert_eq!(settled(&mut ids, id, name), given);
        }
    }

    #[test]
    fn many_equal_ids_are_told_apart_one_by_one() {
        let mut ids = OwnIds::default();
        let last = (1..=100_000).map(|_| settled(&mut ids, Some(Json::text("a")), "")).last();
        assert_eq!(last.as_deref(), Some("a-100000"));
    }
}
