//! Where things of each kind are kept: registers of the document, lists of a journey. It makes
//! one code of what would be seventeen; it decides nothing.

use std::rc::Rc;

use crate::model::channel::{Channel, Persona};
use crate::model::data::{DataCategory, Purpose};
use crate::model::document::Document;
use crate::model::guideline::{Guideline, Term};
use crate::model::journey::{Head, Journey};
use crate::model::json::Json;
use crate::model::measure::{Metric, Objective};
use crate::model::meeting::{Review, Waiver};
use crate::model::path::Path;
use crate::model::person::Person;
use crate::model::problem::{Fault, Problem};
use crate::model::reader::{Lookup, Reader};
use crate::model::register::Register;
use crate::model::stage::Stage;
use crate::model::subject::Subject;
use crate::model::system::{Integration, System};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::{Entity, Value};

/// A record that a document keeps in a list. `journey` is there for what lives inside a journey;
/// changes return whether they could be made.
pub(crate) trait Kept: Entity {
    /// The keys of its fields, without `id`.
    const KEYS: &'static [&'static str];

    /// The one with that id.
    fn find<'a>(document: &'a Document, journey: Option<&str>, id: &str) -> Option<&'a Rc<Self>>;

    /// The register that all of them are in; `None` for what lives inside a journey.
    fn register(_document: &Document) -> Option<&Register<Self>> {
        None
    }

    /// Puts one in at a place, at the end when there is no such place.
    fn insert(
        document: &mut Document,
        journey: Option<&str>,
        place: usize,
        entry: Rc<Self>,
    ) -> bool;

    /// Puts one in the place of the one with the same id.
    fn replace(document: &mut Document, journey: Option<&str>, entry: Rc<Self>) -> bool;

    /// Moves one to another place.
    fn relocate(document: &mut Document, journey: Option<&str>, id: &str, place: usize) -> bool;

    /// Takes one out.
    fn remove(document: &mut Document, journey: Option<&str>, id: &str) -> bool;

    /// What it says itself, without what it holds.
    fn own(&self) -> Json {
        self.write().unwrap_or_default()
    }

    /// The same thing, saying something else.
    fn with_own(&self, own: Json, reader: &mut Reader<'_>) -> Option<Self> {
        Self::read(own, reader)
    }
}

macro_rules! in_register {
    ($($kind:ident: $register:ident $keys:path $({ $($own:item)+ })?,)+) => { $(
        impl Kept for $kind {
            const KEYS: &'static [&'static str] = $keys;

            fn find<'a>(document: &'a Document, _: Option<&str>, id: &str) -> Option<&'a Rc<Self>> {
                document.$register.get(id)
            }

            fn register(document: &Document) -> Option<&Register<Self>> {
                Some(&document.$register)
            }

            fn insert(document: &mut Document, _: Option<&str>, place: usize, entry: Rc<Self>) -> bool {
                document.$register.insert(place, entry)
            }

            fn replace(document: &mut Document, _: Option<&str>, entry: Rc<Self>) -> bool {
                document.$register.replace(entry)
            }

            fn relocate(document: &mut Document, _: Option<&str>, id: &str, place: usize) -> bool {
                document.$register.relocate(id, place)
            }

            fn remove(document: &mut Document, _: Option<&str>, id: &str) -> bool {
                document.$register.remove(id).is_some()
            }

            $($($own)+)?
        }
    )+ };
}

macro_rules! in_journey {
    ($($kind:ident: $find:ident $insert:ident $replace:ident $relocate:ident $remove:ident,)+) => { $(
        impl Kept for $kind {
            const KEYS: &'static [&'static str] = $kind::KEYS;

            fn find<'a>(document: &'a Document, journey: Option<&str>, id: &str) -> Option<&'a Rc<Self>> {
                document.journey(journey?)?.$find(id)
            }

            fn insert(
                document: &mut Document, journey: Option<&str>, place: usize, entry: Rc<Self>,
            ) -> bool {
                change(document, journey, |journey| journey.$insert(place, entry))
            }

            fn replace(document: &mut Document, journey: Option<&str>, entry: Rc<Self>) -> bool {
                change(document, journey, |journey| journey.$replace(entry))
            }

            fn relocate(
                document: &mut Document, journey: Option<&str>, id: &str, place: usize,
            ) -> bool {
                change(document, journey, |journey| journey.$relocate(id, place))
            }

            fn remove(document: &mut Document, journey: Option<&str>, id: &str) -> bool {
                change(document, journey, |journey| journey.$remove(id))
            }
        }
    )+ };
}

in_register! {
    Person: people Person::KEYS,
    System: systems System::KEYS,
    Integration: integrations Integration::KEYS,
    DataCategory: data_categories DataCategory::KEYS,
    Purpose: purposes Purpose::KEYS,
    Journey: journeys Head::KEYS {
        fn own(&self) -> Json {
            let id = ("id".to_owned(), Json::text(self.id().as_str()));
            let Some(Json::Object(head)) = self.head().write() else { return Json::Null };
            Json::Object(std::iter::once(id).chain(head).collect())
        }

        fn with_own(&self, own: Json, reader: &mut Reader<'_>) -> Option<Self> {
            let mut fields = reader.fields(own)?;
            fields.take("id");
            let mut journey = self.clone();
            journey.set_head(Head::read_fields(fields, reader)?);
            Some(journey)
        }
    },
    Persona: personas Persona::KEYS,
    Channel: channels Channel::KEYS,
    Metric: metrics Metric::KEYS,
    Objective: objectives Objective::KEYS,
    Guideline: guidelines Guideline::KEYS,
    Term: glossary Term::KEYS,
    Review: reviews Review::KEYS,
    Waiver: waivers Waiver::KEYS,
}

in_journey! {
    Stage: stage insert_stage replace_stage relocate_stage remove_stage,
    Touchpoint: touchpoint insert_touchpoint replace_touchpoint relocate_touchpoint remove_touchpoint,
    Transition: transition insert_transition replace_transition relocate_transition remove_transition,
}

fn change(
    document: &mut Document,
    journey: Option<&str>,
    change: impl FnOnce(&mut Journey) -> bool,
) -> bool {
    journey.and_then(|id| document.journey_mut(id)).is_some_and(change)
}

/// Does something with the record type of a kind: `of_kind!(kind, T => find::<T>(…), document => …)`.
macro_rules! of_kind {
    ($kind:expr, $record:ident => $do:expr, document => $otherwise:expr) => {
        of_kind!(@arms $kind, $record, $do, $otherwise,
            Person in person, System in system, Integration in system, DataCategory in data,
            Purpose in data, Journey in journey, Persona in channel, Channel in channel,
            Metric in measure, Objective in measure, Guideline in guideline, Term in guideline,
            Review in meeting, Waiver in meeting, Stage in stage, Touchpoint in touchpoint,
            Transition in transition)
    };
    (@arms $kind:expr, $record:ident, $do:expr, $otherwise:expr, $($name:ident in $module:ident),+) => {
        match $kind {
            crate::model::subject::Kind::Document => $otherwise,
            $(crate::model::subject::Kind::$name => {
                type $record = crate::model::$module::$name;
                $do
            })+
        }
    };
}

/// Whether there is such a thing.
pub(crate) fn exists(document: &Document, subject: &Subject) -> bool {
    let Subject { journey, kind, id } = subject;
    of_kind!(*kind, T => T::find(document, journey.as_deref(), id).is_some(), document => true)
}

/// What people call something; empty when they don't.
pub(crate) fn label<'a>(document: &'a Document, subject: &Subject) -> &'a str {
    let Subject { journey, kind, id } = subject;
    of_kind!(
        *kind,
        T => T::find(document, journey.as_deref(), id).map_or("", |entry| entry.label()),
        document => &document.title
    )
}

/// Reads a value, in its journey when it has one. The first thing that is wrong with it is the
/// reason why not.
pub(crate) fn read<T>(
    lookup: &dyn Lookup,
    journey: Option<&str>,
    read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> Result<T, Problem> {
    let mut reader = match journey {
        Some(journey) => Reader::inside(lookup, journey),
        None => Reader::new(lookup),
    };
    let value = read(&mut reader);
    match (value, reader.into_problems().0.into_iter().next()) {
        (Some(value), None) => Ok(value),
        (_, Some(problem)) => Err(problem),
        // What cannot be read says why; this is for what forgets to.
        (None, None) => Err(Problem { path: Path::default(), fault: Fault::Missing("id") }),
    }
}
