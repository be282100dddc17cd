//! A list of graph indices in the user's order, and where each id is in it.

use std::collections::HashMap;
use std::rc::Rc;

/// Where in the graph the things of a list are, in the user's order and by id.
#[derive(Clone, Debug)]
pub(super) struct Roster<I> {
    pub(super) order: Rc<Vec<I>>,
    pub(super) by_id: Rc<HashMap<Rc<str>, I>>,
    /// Whether an empty list is written: a file that had one keeps it.
    pub(super) is_listed: bool,
}

impl<I: Copy + PartialEq> Roster<I> {
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        let index = self.by_id.get(id)?;
        self.order.iter().position(|other| other == index)
    }

    pub(super) fn insert(&mut self, place: usize, id: Rc<str>, index: I) {
        let order = Rc::make_mut(&mut self.order);
        order.insert(place.min(order.len()), index);
        Rc::make_mut(&mut self.by_id).insert(id, index);
    }

    pub(super) fn remove(&mut self, id: &str) -> Option<I> {
        let place = self.place(id)?;
        Rc::make_mut(&mut self.order).remove(place);
        Rc::make_mut(&mut self.by_id).remove(id)
    }

    pub(super) fn relocate(&mut self, id: &str, place: usize) -> bool {
        let Some(from) = self.place(id) else { return false };
        let order = Rc::make_mut(&mut self.order);
        let index = order.remove(from);
        order.insert(place.min(order.len()), index);
        true
    }

    pub(super) fn is_written(&self) -> bool {
        self.is_listed || !self.order.is_empty()
    }
}

impl<I> Default for Roster<I> {
    fn default() -> Self {
        Self { order: Rc::default(), by_id: Rc::default(), is_listed: false }
    }
}
