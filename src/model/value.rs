//! What every field can do: be read, be written, be described, and tell what it refers to.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::json::{Json, Number};
use crate::model::problem::{Expected, Fault};
use crate::model::reader::Reader;
use crate::model::schema::Schemas;
use crate::model::subject::Kind;

/// A value that a field can hold.
pub trait Value: Clone + PartialEq + Sized {
    /// Whether a record without this field is incomplete.
    const REQUIRED: bool = true;

    /// What an absent member means; `None` when it has to be there.
    fn absent() -> Option<Self> {
        None
    }

    /// What stands in for a required value that is missing or wrong; `None` when the record
    /// cannot stand without it.
    fn stand_in(_reader: &Reader<'_>) -> Option<Self> {
        None
    }

    /// Reads the value. `None` when that failed; then a problem was reported.
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value as JSON; `None` when it is not answered.
    fn write(&self) -> Option<Json>;

    /// Calls `visit` for everything that this value refers to by id.
    fn references(&self, _visit: &mut dyn FnMut(Reference<'_>)) {}

    /// Points references elsewhere or drops them, as `verdict` says. Returns whether the value
    /// can stand without what was dropped.
    fn rewire(&mut self, _verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        true
    }

    /// The JSON Schema (2020-12) of the value.
    fn schema(schemas: &mut Schemas) -> Json;
}

/// A record with an id.
pub trait Entity: Value {
    /// The kind of thing that it is.
    const KIND: Kind;

    /// Its id.
    fn id(&self) -> &Id<Self>;

    /// What people call it; may be empty.
    fn label(&self) -> &str;

    /// The id that stands in for a missing reference to one.
    fn stand_in_id(_reader: &Reader<'_>) -> Option<Id<Self>> {
        None
    }
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
    fn stand_in(_reader: &Reader<'_>) -> Option<Self> {
        Some(Self::new())
    }

    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(json, Expected::Text)
    }

    fn write(&self) -> Option<Json> {
        Some(Json::text(self))
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("string"))])
    }
}

impl Value for bool {
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        match json {
            Json::Bool(truth) => Some(truth),
            other => reader.wrong_type(Expected::Bool, &other),
        }
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Bool(*self))
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("boolean"))])
    }
}

impl Value for Number {
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        match json {
            Json::Number(number) if number.value().is_finite() => Some(number),
            Json::Number(number) => {
                reader.report(Fault::NumberRange(number.to_string()));
                None
            }
            other => reader.wrong_type(Expected::Number, &other),
        }
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Number(self.clone()))
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::object([("type", Json::text("number"))])
    }
}

/// Any JSON, carried as it is.
impl Value for Json {
    fn read(json: Json, _reader: &mut Reader<'_>) -> Option<Self> {
        Some(json)
    }

    fn write(&self) -> Option<Json> {
        Some(self.clone())
    }

    fn schema(_schemas: &mut Schemas) -> Json {
        Json::Bool(true)
    }
}

impl<T: Value> Value for Option<T> {
    const REQUIRED: bool = false;

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(json, reader).map(Some)
    }

    fn write(&self) -> Option<Json> {
        self.as_ref().and_then(T::write)
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        let Some(value) = self else { return true };
        let mut is_cut = false;
        let stands = value.rewire(&mut |reference| {
            let verdict = verdict(reference);
            is_cut |= verdict == Verdict::Drop;
            verdict
        });
        // A record that lost all that it said says nothing any more.
        if !stands || (is_cut && value.write() == Some(Json::Object(Vec::new()))) {
            *self = None;
        }
        true
    }

    fn schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }
}

/// A list inside a record. Entries that cannot be read are reported and left out; a list that
/// loses its last entry to a dropped reference is not answered any more.
impl<T: Value> Value for Vec<T> {
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        let items = reader.items(json)?;
        let was_empty = items.is_empty();
        let read = |(index, item)| reader.at_index(index, |reader| T::read(item, reader));
        let kept: Self = items.into_iter().enumerate().filter_map(read).collect();
        // A list that lost all its entries would say that there are none.
        (was_empty || !kept.is_empty()).then_some(kept)
    }

    fn write(&self) -> Option<Json> {
        Some(Json::List(self.iter().filter_map(T::write).collect()))
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        self.iter().for_each(|item| item.references(visit));
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        let was_empty = self.is_empty();
        let mut is_redirected = false;
        self.retain_mut(|item| {
            item.rewire(&mut |reference| {
                let verdict = verdict(reference);
                is_redirected |= matches!(verdict, Verdict::To(_));
                verdict
            })
        });
        // A reference that was pointed elsewhere may now say what another entry says.
        if is_redirected {
            let mut kept = Self::with_capacity(self.len());
            for item in self.drain(..) {
                if !kept.contains(&item) {
                    kept.push(item);
                }
            }
            *self = kept;
        }
        was_empty || !self.is_empty()
    }

    fn schema(schemas: &mut Schemas) -> Json {
        let items = T::schema(schemas);
        Json::object([("type", Json::text("array")), ("items", items)])
    }
}

/// A record that is shared between versions of a document: it is copied only when it changes.
impl<T: Value> Value for Rc<T> {
    const REQUIRED: bool = T::REQUIRED;

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }

    fn stand_in(reader: &Reader<'_>) -> Option<Self> {
        T::stand_in(reader).map(Self::new)
    }

    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(json, reader).map(Self::new)
    }

    fn write(&self) -> Option<Json> {
        T::write(self)
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        T::references(self, visit);
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        let mut is_touched = false;
        T::references(self, &mut |reference| is_touched |= verdict(reference) != Verdict::Keep);
        !is_touched || Self::make_mut(self).rewire(verdict)
    }

    fn schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }
}
