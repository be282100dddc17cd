//! What every field can do: show its shape, and describe itself. Reading, writing, references and
//! comparing follow from the shape.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::json::{Json, Number};
use crate::model::reader::Reader;
use crate::model::schema::Schemas;
use crate::model::shape::{List, Record, Shape, ShapeMut, Slot};
use crate::model::subject::Kind;
use crate::model::walk;

/// A value that a field can hold.
pub trait Value {
    /// A value that says nothing yet, to read into. What is required and was not read stays
    /// without meaning, so nobody keeps it.
    fn blank() -> Self
    where
        Self: Sized;

    /// Its shape.
    fn shape(&self) -> Shape<'_>;

    /// Its shape, to change it.
    fn shape_mut(&mut self) -> ShapeMut<'_>;

    /// Whether a record without this field is incomplete.
    fn is_required() -> bool
    where
        Self: Sized,
    {
        true
    }

    /// The JSON Schema (2020-12) of the value.
    fn schema(schemas: &mut Schemas) -> Json
    where
        Self: Sized;

    /// Reads a value. `None` when that failed; then a problem was reported.
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self>
    where
        Self: Sized,
    {
        let mut value = Self::blank();
        walk::read::read(&mut value, json, reader).then_some(value)
    }

    /// The value as JSON; `None` when it is not answered.
    fn write(&self) -> Option<Json>
    where
        Self: Sized,
    {
        walk::write::write(self.shape())
    }

    /// Calls `visit` for everything that this value refers to by id.
    fn references(&self, visit: &mut dyn FnMut(Reference<'_>))
    where
        Self: Sized,
    {
        walk::references::visit(self.shape(), visit);
    }

    /// Points references elsewhere or drops them, as `verdict` says. Returns whether the value
    /// can stand without what was dropped.
    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool
    where
        Self: Sized,
    {
        walk::rewire::rewire(self, verdict)
    }
}

/// A record with an id.
pub trait Entity: Record + Value + Clone + Sized {
    /// The kind of thing that it is.
    const KIND: Kind;

    /// Its id.
    fn id(&self) -> &Id<Self>;

    /// What people call it; may be empty.
    fn label(&self) -> &str;
}

/// A reference to a thing by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The journey that the thing lives in; `None` outside of journeys and, while looking at a
    /// single record of a journey, for its own journey.
    pub journey: Option<&'a str>,
    /// The kind of the thing.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
}

/// What becomes of a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stays.
    Keep,
    /// It goes, and what cannot stand without it goes too.
    Drop,
    /// It points to another id from now on.
    To(Rc<str>),
}

impl Value for String {
    fn blank() -> Self {
        Self::new()
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Text(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Text(self)
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("string"))])
    }
}

impl Value for bool {
    fn blank() -> Self {
        false
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Bool(*self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Bool(self)
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("boolean"))])
    }
}

impl Value for Number {
    fn blank() -> Self {
        Self::unread()
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Number(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Number(self)
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("number"))])
    }
}

/// Any JSON, carried as it is.
impl Value for Rc<Json> {
    fn blank() -> Self {
        Self::default()
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Any(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Any(self)
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::Bool(true)
    }
}

impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn shape(&self) -> Shape<'_> {
        self.as_ref().map_or(Shape::Unknown, T::shape)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Slot(self)
    }

    fn is_required() -> bool {
        false
    }

    fn schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }
}

impl<T: Value> Slot for Option<T> {
    fn inner(&mut self) -> Option<&mut dyn Value> {
        self.as_mut().map(|value| value as &mut dyn Value)
    }

    fn open(&mut self) -> Option<&mut dyn Value> {
        *self = Some(T::blank());
        self.inner()
    }

    fn close(&mut self) {
        *self = None;
    }
}

impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn shape(&self) -> Shape<'_> {
        Shape::List(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::List(self)
    }

    fn schema(schemas: &mut Schemas) -> Json {
        list_schema(T::schema(schemas))
    }
}

impl<T: Value> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, place: usize) -> Option<&dyn Value> {
        self.get(place).map(|item| item as &dyn Value)
    }

    fn item_mut(&mut self, place: usize) -> Option<&mut dyn Value> {
        self.get_mut(place).map(|item| item as &mut dyn Value)
    }

    fn push(&mut self) -> Option<&mut dyn Value> {
        self.push(T::blank());
        self.last_mut().map(|item| item as &mut dyn Value)
    }

    fn remove(&mut self, place: usize) {
        self.remove(place);
    }
}

/// The schema of a list.
pub(in crate::model) fn list_schema(items: Json) -> Json {
    Json::object([("type", Json::text("array")), ("items", items)])
}
