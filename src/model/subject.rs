//! What a command, an event or a finding speaks of: a kind, an id and, inside a journey, which.

use std::fmt;
use std::rc::Rc;

use crate::model::id::{is_id, slug};
use crate::model::json::{Extra, Json};
use crate::model::problem::{Expected, Fault};
use crate::model::reader::Reader;
use crate::model::schema::{Schemas, object_schema};
use crate::model::shape::{Shape, ShapeMut};
use crate::model::value::{Reference, Value};
use crate::model::walk::read::field;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal in $list:literal,)+) => {
        /// The kinds of things that have an id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[doc = $doc])+ $name,)+ }

        impl Kind {
            /// Every kind, registers first, what is inside a journey last.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word for this kind in files, commands and events.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// The key of the list that holds things of this kind.
            pub fn list_key(self) -> &'static str {
                match self { $(Self::$name => $list),+ }
            }

            /// The id of the message that names this kind.
            pub fn message_id(self) -> &'static str {
                match self { $(Self::$name => concat!("kind-", $word)),+ }
            }
        }
    };
}

kinds! {
    /// The document itself; its id is `document`.
    Document = "document" in "",
    /// A person or a team.
    Person = "person" in "people",
    /// An IT system or a tool.
    System = "system" in "systems",
    /// A connection of two systems.
    Integration = "integration" in "integrations",
    /// A category of data.
    DataCategory = "dataCategory" in "dataCategories",
    /// A purpose of processing.
    Purpose = "purpose" in "purposes",
    /// A customer journey.
    Journey = "journey" in "journeys",
    /// A kind of customer.
    Persona = "persona" in "personas",
    /// A channel.
    Channel = "channel" in "channels",
    /// A metric.
    Metric = "metric" in "metrics",
    /// An objective.
    Objective = "objective" in "objectives",
    /// A guideline.
    Guideline = "guideline" in "guidelines",
    /// A term of the glossary.
    Term = "term" in "glossary",
    /// A meeting that reviewed the map.
    Review = "review" in "reviews",
    /// A waived finding.
    Waiver = "waiver" in "waivers",
    /// A stage of a journey.
    Stage = "stage" in "stages",
    /// A touchpoint of a journey.
    Touchpoint = "touchpoint" in "touchpoints",
    /// A transition of a journey.
    Transition = "transition" in "transitions",
}

impl Kind {
    /// Whether things of this kind live inside a journey.
    pub fn is_in_journey(self) -> bool {
        matches!(self, Self::Stage | Self::Touchpoint | Self::Transition)
    }

    /// The kind of that name.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// One thing of a document: `{ "journey": …, "kind": …, "id": … }`, the same shape in files,
/// commands, events and findings. `journey` is there for what lives inside a journey.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// The journey that it lives in, for a stage, a touchpoint or a transition.
    pub journey: Option<Rc<str>>,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Rc<str>,
}

impl Subject {
    /// The document itself.
    pub fn document() -> Self {
        Self::of(Kind::Document, "document")
    }

    /// Something outside of journeys, or a journey itself.
    pub fn of(kind: Kind, id: impl Into<Rc<str>>) -> Self {
        Self { journey: None, kind, id: id.into() }
    }

    /// Something inside a journey.
    pub fn inside(journey: impl Into<Rc<str>>, kind: Kind, id: impl Into<Rc<str>>) -> Self {
        Self { journey: Some(journey.into()), kind, id: id.into() }
    }

    /// Reads the plain object that commands and events have for it; `None` when it is not one.
    /// Whether such a thing exists is another question.
    pub fn from_json(json: &Json) -> Option<Self> {
        let text = |key| json.member(key).and_then(Json::as_text);
        let kind = Kind::parse(text("kind")?)?;
        match kind {
            Kind::Document => Some(Self::document()),
            kind if kind.is_in_journey() => Some(Self::inside(text("journey")?, kind, text("id")?)),
            kind => Some(Self::of(kind, text("id")?)),
        }
    }

    /// Reads what `Display` writes: a kind and an id, behind the journey that both are in.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.rsplitn(3, ' ');
        let (id, kind) = (parts.next()?, Kind::parse(parts.next()?)?);
        Some(Self { journey: parts.next().map(Rc::from), kind, id: id.into() })
    }

    /// The plain object that files, commands and events have for it.
    pub fn to_json(&self) -> Json {
        Json::Object(Vec::new())
            .with("journey", self.journey.as_deref().map(Json::text))
            .with("kind", Json::text(self.kind.as_str()))
            .with("id", Json::text(&*self.id))
    }

    fn is_known(&self, reader: &Reader<'_>) -> bool {
        reader.knows(self.kind, self.journey.as_deref(), &self.id)
    }

    /// What a malformed id means: its definition was mended in the same way, so the two still
    /// meet. `None` when there is no such thing; either is reported.
    fn mended(self, reader: &mut Reader<'_>) -> Option<Self> {
        let plain = |id: &Rc<str>| if is_id(id) { id.clone() } else { slug(id).into() };
        let journey = self.journey.as_ref().map(plain);
        let mended = Self { journey, kind: self.kind, id: plain(&self.id) };
        if !mended.is_known(reader) {
            reader.report(Fault::Dangling { kind: self.kind, id: self.id.as_ref().to_owned() });
            return None;
        }
        let malformed = self.journey.as_ref().filter(|_| is_id(&self.id)).unwrap_or(&self.id);
        reader.report(Fault::BadId(malformed.as_ref().to_owned()));
        Some(mended)
    }

    /// What it refers to.
    pub(in crate::model) fn reference(&self) -> Reference<'_> {
        Reference { journey: self.journey.as_deref(), kind: self.kind, id: &self.id }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(journey) = &self.journey {
            write!(formatter, "{journey} ")?;
        }
        write!(formatter, "{} {}", self.kind, self.id)
    }
}

/// A subject as a record of the document mentions it, with members that this version does not know.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// What is mentioned.
    pub subject: Subject,
    /// What this version does not know.
    pub extra: Extra,
}

impl Mention {
    /// Reads into it. Returns whether it could; when not, a problem was reported.
    pub(in crate::model) fn read_into(&mut self, json: Json, reader: &mut Reader<'_>) -> bool {
        let Some(mut members) = reader.fields(json) else { return false };
        let (mut journey, mut word, mut id) = (None::<String>, String::new(), String::new());
        let stands = field(&mut journey, "journey", &mut members, reader)
            & field(&mut word, "kind", &mut members, reader)
            & field(&mut id, "id", &mut members, reader);
        let Some(kind) = Kind::parse(&word).filter(|_| stands) else {
            reader.report(Fault::BadText { expected: Expected::Kind, found: word });
            return false;
        };
        let subject = Subject { journey: journey.map(Rc::from), kind, id: id.into() };
        let known = if subject.is_known(reader) { Some(subject) } else { subject.mended(reader) };
        self.extra = members.rest();
        known.map(|known| self.subject = known).is_some()
    }

    /// The plain object that files have for it.
    pub(in crate::model) fn to_json(&self) -> Json {
        let mut json = self.subject.to_json();
        if let Json::Object(members) = &mut json {
            members.extend_from_slice(&self.extra);
        }
        json
    }
}

impl Value for Mention {
    fn blank() -> Self {
        Self { subject: Subject::document(), extra: Extra::new() }
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Mention(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Mention(self)
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("Subject", |schemas| {
            let kinds = Kind::ALL.iter().map(|kind| kind.as_str());
            object_schema(
                "One thing of the document; `journey` is there for what lives inside a journey.",
                [
                    ("journey", String::schema(schemas), false),
                    ("kind", Json::object([("enum", Json::texts(kinds))]), true),
                    ("id", String::schema(schemas), true),
                ],
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_reads_back() {
        for subject in [
            Subject::document(),
            Subject::of(Kind::System, "mail"),
            Subject::inside("buy", Kind::Touchpoint, "checkout"),
        ] {
            assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
        }
        for text in ["", "mail", "gadget mail"] {
            assert_eq!(Subject::parse(text), None, "{text}");
        }
    }
}
