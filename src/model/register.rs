//! A list of things that others refer to by id, in the user's order.

use std::collections::HashMap;
use std::rc::Rc;

use crate::model::json::Json;
use crate::model::reader::Reader;
use crate::model::schema::Schemas;
use crate::model::value::{Entity, Reference, Value, Verdict};

/// An ordered list of entities with unique ids. Cloning is cheap: entries are shared until they
/// change.
#[derive(Debug)]
pub struct Register<T> {
    entries: Rc<Vec<Rc<T>>>,
    places: Rc<HashMap<Rc<str>, usize>>,
    /// Whether an empty list is written: a file that had one keeps it.
    is_listed: bool,
}

impl<T: Entity> Register<T> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in the user's order.
    pub fn iter(&self) -> std::slice::Iter<'_, Rc<T>> {
        self.entries.iter()
    }

    /// The entry with that id.
    pub fn get(&self, id: &str) -> Option<&Rc<T>> {
        self.place(id).map(|place| &self.entries[place])
    }

    /// Where in the list the entry with that id stands, from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Puts an entry in at a place, at the end when there is no such place. Returns whether it
    /// could: not when its id is taken.
    pub fn insert(&mut self, place: usize, entry: Rc<T>) -> bool {
        if self.place(entry.id().as_str()).is_some() {
            return false;
        }
        let entries = Rc::make_mut(&mut self.entries);
        if place < entries.len() {
            entries.insert(place, entry);
            self.find_places();
        } else {
            // Long lists grow at their end: nothing else moves.
            Rc::make_mut(&mut self.places).insert(entry.id().shared(), entries.len());
            entries.push(entry);
        }
        true
    }

    /// Puts an entry in the place of the one with the same id. Returns whether there was one.
    pub fn replace(&mut self, entry: Rc<T>) -> bool {
        let Some(place) = self.place(entry.id().as_str()) else { return false };
        Rc::make_mut(&mut self.entries)[place] = entry;
        true
    }

    /// The entry with that id, to change it in place. Only for what cannot change its id.
    pub(in crate::model) fn entry_mut(&mut self, id: &str) -> Option<&mut T> {
        let place = self.place(id)?;
        Some(Rc::make_mut(&mut Rc::make_mut(&mut self.entries)[place]))
    }

    /// Takes the entry with that id out.
    pub fn remove(&mut self, id: &str) -> Option<Rc<T>> {
        let place = self.place(id)?;
        let entry = Rc::make_mut(&mut self.entries).remove(place);
        self.find_places();
        Some(entry)
    }

    /// Moves the entry with that id to another place, the last when there is no such place.
    /// Returns whether there was one.
    pub fn relocate(&mut self, id: &str, place: usize) -> bool {
        let Some(entry) = self.remove(id) else { return false };
        self.insert(place, entry)
    }

    fn find_places(&mut self) {
        let place = |(place, entry): (usize, &Rc<T>)| (entry.id().shared(), place);
        self.places = Rc::new(self.entries.iter().enumerate().map(place).collect());
    }
}

impl<T: Entity> FromIterator<Rc<T>> for Register<T> {
    /// Of several entries with one id, the first is kept.
    fn from_iter<I: IntoIterator<Item = Rc<T>>>(entries: I) -> Self {
        let mut register = Self::default();
        let mut places = HashMap::new();
        let mut kept = Vec::new();
        for entry in entries {
            if let std::collections::hash_map::Entry::Vacant(slot) =
                places.entry(entry.id().shared())
            {
                slot.insert(kept.len());
                kept.push(entry);
            }
        }
        register.entries = Rc::new(kept);
        register.places = Rc::new(places);
        register
    }
}

impl<T> Clone for Register<T> {
    fn clone(&self) -> Self {
        Self {
            entries: self.entries.clone(),
            places: self.places.clone(),
            is_listed: self.is_listed,
        }
    }
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Rc::default(), places: Rc::default(), is_listed: false }
    }
}

impl<T: PartialEq> PartialEq for Register<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
            || (self.entries.len() == other.entries.len()
                && self.entries.iter().zip(other.entries.iter()).all(|(a, b)| a == b))
    }
}

impl<T: Entity> Value for Register<T> {
    const REQUIRED: bool = false;

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        let entries: Vec<Rc<T>> = Value::read(json, reader)?;
        Some(Self { is_listed: true, ..entries.into_iter().collect() })
    }

    fn write(&self) -> Option<Json> {
        if self.is_empty() && !self.is_listed {
            return None;
        }
        Some(Json::List(self.iter().filter_map(Value::write).collect()))
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        self.iter().for_each(|entry| entry.references(visit));
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        let mut is_touched = false;
        self.references(&mut |reference| is_touched |= verdict(reference) != Verdict::Keep);
        if is_touched {
            Rc::make_mut(&mut self.entries).retain_mut(|entry| entry.rewire(verdict));
            self.find_places();
        }
        true
    }

    fn schema(schemas: &mut Schemas) -> Json {
        Vec::<T>::schema(schemas)
    }
}
