//! The ids of a list in the user's order, and where each one stands. It knows nothing about what
//! has these ids.

use std::rc::Rc;

use crate::model::names::Names;

/// Ids in the user's order; each is there once. Cloning is cheap: the arrays are shared until
/// they change.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    ids: Rc<Vec<Rc<str>>>,
    /// Where each id stands, give or take `drift`.
    places: Rc<Names>,
    drift: usize,
}

/// Beyond this, places are counted anew: one by one, removing many things would take as many
/// walks through the whole list.
const MOST_DRIFT: usize = 64;

impl Roster {
    /// How many ids there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The ids in the user's order.
    pub fn ids(&self) -> &[Rc<str>] {
        &self.ids
    }

    /// The id at a place.
    pub fn id(&self, place: usize) -> Option<&Rc<str>> {
        self.ids.get(place)
    }

    /// Where an id stands, from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        let about = self.places.get(id)?;
        let from = about.saturating_sub(self.drift);
        let near = self.ids.iter().skip(from).take(2 * self.drift + 1);
        near.enumerate().find(|(_, other)| ***other == *id).map(|(place, _)| from + place)
    }

    /// Puts an id in at a place, at the end when there is no such place. Says where it stands;
    /// `None` when it was there already.
    pub(in crate::model) fn insert(&mut self, place: usize, id: &Rc<str>) -> Option<usize> {
        if self.places.has(id) {
            return None;
        }
        let ids = Rc::make_mut(&mut self.ids);
        let place = place.min(ids.len());
        ids.insert(place, id.clone());
        Rc::make_mut(&mut self.places).set(id.clone(), place);
        if place + 1 < self.ids.len() {
            self.drift_on();
        }
        Some(place)
    }

    /// Takes an id out. Says where it stood.
    pub(in crate::model) fn remove(&mut self, id: &str) -> Option<usize> {
        let place = self.place(id)?;
        Rc::make_mut(&mut self.places).remove(id);
        Rc::make_mut(&mut self.ids).remove(place);
        if place < self.ids.len() {
            self.drift_on();
        }
        Some(place)
    }

    fn drift_on(&mut self) {
        self.drift += 1;
        if self.drift > MOST_DRIFT {
            let places = Rc::make_mut(&mut self.places);
            for (place, id) in self.ids.iter().enumerate() {
                places.set(id.clone(), place);
            }
            self.drift = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug)]
    enum Step {
        Insert(usize, u8),
        Remove(u8),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let insert = (0..300_usize, any::<u8>()).prop_map(|(place, id)| Step::Insert(place, id));
        let step = prop_oneof![3 => insert, 2 => any::<u8>().prop_map(Step::Remove)];
        prop::collection::vec(step, 0..600)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn places_are_where_ids_stand(steps in steps()) {
            let (mut roster, mut plain) = (Roster::default(), Vec::<Rc<str>>::new());
            for step in steps {
                match step {
                    Step::Insert(place, id) => {
                        let id: Rc<str> = id.to_string().into();
                        let is_new = !plain.contains(&id);
                        let end = place.min(plain.len());
                        prop_assert_eq!(roster.insert(place, &id), is_new.then_some(end));
                        if is_new {
                            plain.insert(end, id);
                        }
                    }
                    Step::Remove(id) => {
                        let id: Rc<str> = id.to_string().into();
                        let place = plain.iter().position(|other| *other == id);
                        prop_assert_eq!(roster.remove(&id), place);
                        place.map(|place| plain.remove(place));
                    }
                }
            }
            prop_assert_eq!(roster.ids(), plain.as_slice());
            for (place, id) in plain.iter().enumerate() {
                prop_assert_eq!(roster.place(id), Some(place));
            }
            prop_assert_eq!(roster.place("x"), None);
        }
    }
}
