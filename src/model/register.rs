//! A list of things that others refer to by id, in the user's order.

use std::rc::Rc;

use crate::model::json::Json;
use crate::model::reader::Reader;
use crate::model::roster::Roster;
use crate::model::schema::Schemas;
use crate::model::shape::{Record, Shape, ShapeMut, Shelf};
use crate::model::subject::Kind;
use crate::model::value::{Entity, Value, list_schema};
use crate::model::walk::same::is_same;

/// An ordered list of entities with unique ids. Cloning is cheap: entries are shared until they
/// change.
#[derive(Debug)]
pub struct Register<T> {
    entries: Rc<Vec<Rc<T>>>,
    roster: Roster,
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
        self.entries.get(self.place(id)?)
    }

    /// Where in the list the entry with that id stands, from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.roster.place(id)
    }

    /// Puts an entry in at a place, at the end when there is no such place. Returns whether it
    /// could: not when its id is taken.
    pub fn insert(&mut self, place: usize, entry: Rc<T>) -> bool {
        let Some(place) = self.roster.insert(place, entry.id().as_rc()) else { return false };
        Rc::make_mut(&mut self.entries).insert(place, entry);
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
        let place = self.roster.remove(id)?;
        Some(Rc::make_mut(&mut self.entries).remove(place))
    }

    /// Moves the entry with that id to another place, the last when there is no such place.
    /// Returns whether there was one.
    pub fn relocate(&mut self, id: &str, place: usize) -> bool {
        let Some(entry) = self.remove(id) else { return false };
        self.insert(place, entry)
    }
}

impl<T: Entity> FromIterator<Rc<T>> for Register<T> {
    /// Of several entries with one id, the first is kept.
    fn from_iter<I: IntoIterator<Item = Rc<T>>>(entries: I) -> Self {
        let mut register = Self::default();
        for entry in entries {
            register.insert(usize::MAX, entry);
        }
        register
    }
}

impl<T> Clone for Register<T> {
    fn clone(&self) -> Self {
        Self {
            entries: self.entries.clone(),
            roster: self.roster.clone(),
            is_listed: self.is_listed,
        }
    }
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Rc::default(), roster: Roster::default(), is_listed: false }
    }
}

impl<T: Entity> PartialEq for Register<T> {
    fn eq(&self, other: &Self) -> bool {
        is_same(self.shape(), other.shape())
    }
}

impl<T: Entity> Value for Register<T> {
    fn blank() -> Self {
        Self::default()
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Shelf(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Shelf(self)
    }

    fn is_required() -> bool {
        false
    }

    fn schema(schemas: &mut Schemas) -> Json {
        list_schema(T::schema(schemas))
    }
}

impl<T: Entity> Shelf for Register<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn roster(&self) -> &Roster {
        &self.roster
    }

    fn entry(&self, place: usize) -> Option<&dyn Record> {
        self.entries.get(place).map(|entry| &**entry as &dyn Record)
    }

    fn entry_mut(&mut self, place: usize) -> Option<&mut dyn Record> {
        let entry: &mut T = Rc::make_mut(Rc::make_mut(&mut self.entries).get_mut(place)?);
        Some(entry)
    }

    fn insert(&mut self, place: usize, json: Json, reader: &mut Reader<'_>) -> bool {
        T::read(json, reader).is_some_and(|entry| self.insert(place, Rc::new(entry)))
    }

    fn replace(&mut self, json: Json, reader: &mut Reader<'_>) -> bool {
        T::read(json, reader).is_some_and(|entry| self.replace(Rc::new(entry)))
    }

    fn remove(&mut self, id: &str) -> bool {
        self.remove(id).is_some()
    }

    fn relocate(&mut self, id: &str, place: usize) -> bool {
        self.relocate(id, place)
    }

    fn is_written(&self) -> bool {
        self.is_listed || !self.is_empty()
    }

    fn set_listed(&mut self) {
        self.is_listed = true;
    }

    fn memory(&self) -> *const () {
        Rc::as_ptr(&self.entries).cast()
    }
}
