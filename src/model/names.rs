//! Numbers by name, and sets of ids by kind. Everything that looks things up by text does it
//! here: the program has the code of one map, not of one for each type of key and value.

use std::collections::HashMap;
use std::rc::Rc;

use crate::model::subject::Kind;

/// Numbers by name.
#[derive(Clone, Debug, Default)]
pub struct Names(HashMap<Rc<str>, usize>);

impl Names {
    /// The number of a name.
    pub fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// Whether the name is there.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Gives a name a number, and says which one it had.
    pub fn set(&mut self, name: Rc<str>, number: usize) -> Option<usize> {
        self.0.insert(name, number)
    }

    /// Adds a name where only names matter. Returns whether it is new.
    pub fn add(&mut self, name: &str) -> bool {
        !self.has(name) && self.set(name.into(), 0).is_none()
    }

    /// Takes a name out, and says which number it had.
    pub fn remove(&mut self, name: &str) -> Option<usize> {
        self.0.remove(name)
    }
}

/// Numbers by kind and id.
#[derive(Clone, Debug, Default)]
pub struct Ids([Names; Kind::ALL.len()]);

impl Ids {
    /// The ids of a kind.
    pub fn of(&self, kind: Kind) -> &Names {
        &self.0[kind as usize]
    }

    /// The ids of a kind, to change them.
    pub fn of_mut(&mut self, kind: Kind) -> &mut Names {
        &mut self.0[kind as usize]
    }
}
