//! The three states of a question: not answered, answered with none, answered.

use crate::model::json::Json;
use crate::model::schema::Schemas;
use crate::model::shape::{Shape, ShapeMut, Slot};
use crate::model::value::Value;

/// The answer to a question. *Unknown is not none*: what nobody answered is absent from the
/// file, what was answered with none is `"none"` in it.
///
/// A list that is answered with none may also be written `[]`; that spelling is
/// `Is(vec![])`, kept apart so that a file is written as it was read.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Answer<T> {
    /// Nobody answered yet.
    #[default]
    Unknown,
    /// Answered: there is none.
    None,
    /// Answered with a value.
    Is(T),
}

impl<T> Answer<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Unknown | Self::None => None,
        }
    }

    /// Whether nobody answered yet.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl<T> Answer<Vec<T>> {
    /// The entries; empty both when unknown and when none.
    pub fn entries(&self) -> &[T] {
        self.value().map_or(&[], Vec::as_slice)
    }

    /// Whether the question was answered with none, in either spelling.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None) || self.value().is_some_and(Vec::is_empty)
    }
}

/// The word for an answer of none.
pub const NONE: &str = "none";

impl<T: Value> Value for Answer<T> {
    fn blank() -> Self {
        Self::Unknown
    }

    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Unknown => Shape::Unknown,
            Self::None => Shape::None,
            Self::Is(value) => value.shape(),
        }
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Slot(self)
    }

    fn is_required() -> bool {
        false
    }

    fn schema(schemas: &mut Schemas) -> Json {
        let none = Json::object([("const", Json::text(NONE))]);
        Json::object([("anyOf", Json::List(vec![none, T::schema(schemas)]))])
    }
}

impl<T: Value> Slot for Answer<T> {
    fn inner(&mut self) -> Option<&mut dyn Value> {
        match self {
            Self::Is(value) => Some(value),
            Self::Unknown | Self::None => None,
        }
    }

    fn open(&mut self) -> Option<&mut dyn Value> {
        *self = Self::Is(T::blank());
        self.inner()
    }

    fn close(&mut self) {
        *self = Self::Unknown;
    }

    fn deny(&mut self) -> bool {
        *self = Self::None;
        true
    }
}
