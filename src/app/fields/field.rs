//! What a row of the table says: a field, how it is called, how it is edited.

use std::rc::Rc;

use crate::app::fields::notation::Notation;
use crate::app::offer::Source;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};

/// Fields that belong together.
#[derive(Debug)]
pub struct Group {
    /// Where they stand.
    pub place: Place,
    /// The fields, in their order.
    pub fields: &'static [Field],
}

/// Where a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the head of the inspector.
    Head,
    /// In one of the three questions of a touchpoint.
    Question,
    /// First, without a head of its own, never folded.
    Top,
    /// Below a head, which is the text of that id; folded while nothing in it is answered.
    Fold(&'static str),
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// The way to it, from the record that the table is of, or from the entry of the list that it is in.
    pub key: &'static str,
    /// The text that it is called by; what helps with it is found by the same name.
    pub label: &'static str,
    /// How it is edited.
    pub widget: Widget,
    /// How an answer of none is said, where it is one.
    pub none: Option<&'static str>,
    /// What stands in it while it is empty, where that is not told by how it is edited.
    pub example: Option<&'static str>,
    /// Whether its answer can't be taken back.
    pub is_required: bool,
}

/// How a field is edited.
#[derive(Debug)]
pub enum Widget {
    /// A line of text.
    Line(Notation),
    /// Several lines of text.
    Long(Notation),
    /// A day; where it is often today, the text of the button for that.
    Day(Option<&'static str>),
    /// One of many words: the family of their texts, and the words.
    Choice(&'static str, &'static [&'static str]),
    /// One of a few words, side by side: the family of their texts, and the words.
    Segment(&'static str, &'static [&'static str]),
    /// One of several steps from little to much, each with a text of the family.
    Scale(&'static str, &'static [&'static str]),
    /// How it feels, from very bad to very good.
    Emotion,
    /// Yes, no, or not answered.
    Truth,
    /// Said or not said.
    Tick,
    /// One thing of the document.
    One(Of),
    /// Several things of the document.
    Several(Of),
    /// Several texts.
    Tags(Notation),
    /// Several words: the family of their texts, and the words.
    Words(&'static str, &'static [&'static str]),
    /// Several records with these fields. The first one makes an entry.
    Rows(&'static [Field]),
    /// A record with these fields. The first one makes it.
    Part(&'static [Field]),
    /// Something of one of these kinds.
    Mention(&'static [Kind]),
    /// Several things of these kinds.
    Mentions(&'static [Kind]),
}

/// What a field is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Somebody, those in marketing first.
    Marketing,
    /// Somebody, those in IT first.
    It,
    /// Somebody, those who look after privacy first.
    Privacy,
    /// Somebody, those who look after security first.
    Security,
    /// A system.
    System,
    /// A category of data.
    Data,
    /// A purpose.
    Purpose,
    /// A channel.
    Channel,
    /// A persona.
    Persona,
    /// A metric.
    Metric,
    /// A journey.
    Journey,
    /// A stage of the same journey.
    Stage,
    /// A touchpoint of the same journey.
    Touchpoint,
}

impl Of {
    /// What is offered to the subject whose field it is.
    pub fn source(self, subject: &Subject) -> Source {
        let journey = || subject.journey.clone().unwrap_or_else(|| Rc::from(""));
        match self {
            Self::Marketing => Source::People(Function::Marketing),
            Self::It => Source::People(Function::It),
            Self::Privacy => Source::People(Function::Privacy),
            Self::Security => Source::People(Function::Security),
            Self::System => Source::Systems,
            Self::Data => Source::DataCategories,
            Self::Purpose => Source::Purposes,
            Self::Channel => Source::Channels,
            Self::Persona => Source::Personas,
            Self::Metric => Source::Metrics,
            Self::Journey => Source::Journeys,
            Self::Stage => Source::Stages(journey()),
            Self::Touchpoint => Source::Touchpoints(journey()),
        }
    }

    /// What stands in an empty picker.
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::Marketing | Self::It | Self::Privacy | Self::Security => "pick-person",
            Self::System => "pick-system",
            Self::Data => "pick-data",
            Self::Purpose => "pick-purpose",
            Self::Channel => "pick-channel",
            Self::Persona => "pick-persona",
            Self::Metric => "pick-metric",
            Self::Journey => "pick-journey",
            Self::Stage => "pick-stage",
            Self::Touchpoint => "pick-mention",
        }
    }
}

/// The answer of none where nothing else is to be said about it.
const NONE: &str = "answer-none";

/// Rows of the table.
impl Field {
    /// A field that is edited in some way.
    pub(crate) const fn new(key: &'static str, label: &'static str, widget: Widget) -> Self {
        Self { key, label, widget, none: None, example: None, is_required: false }
    }

    /// A line of text.
    pub(crate) const fn line(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Widget::Line(Notation::Text))
    }

    /// A line of text in a notation.
    pub(crate) const fn read(key: &'static str, label: &'static str, notation: Notation) -> Self {
        Self::new(key, label, Widget::Line(notation))
    }

    /// Several lines of text.
    pub(crate) const fn long(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Widget::Long(Notation::Text))
    }

    /// A day.
    pub(crate) const fn day(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Widget::Day(None))
    }

    /// A day that is often today, and the button that says so.
    pub(crate) const fn past(key: &'static str, label: &'static str, today: &'static str) -> Self {
        Self::new(key, label, Widget::Day(Some(today)))
    }

    /// One of the words of a family.
    pub(crate) const fn choice(
        key: &'static str,
        label: &'static str,
        family: &'static str,
        words: &'static [&'static str],
    ) -> Self {
        Self::new(key, label, Widget::Choice(family, words))
    }

    /// Yes or no.
    pub(crate) const fn truth(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Widget::Truth)
    }

    /// One thing.
    pub(crate) const fn one(key: &'static str, label: &'static str, of: Of) -> Self {
        Self::new(key, label, Widget::One(of))
    }

    /// Several things, or none.
    pub(crate) const fn several(key: &'static str, label: &'static str, of: Of) -> Self {
        Self::new(key, label, Widget::Several(of)).or_none()
    }

    /// Several texts, or none.
    pub(crate) const fn tags(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Widget::Tags(Notation::Text)).or_none()
    }

    /// Several records, or none.
    pub(crate) const fn rows(
        key: &'static str,
        label: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self::new(key, label, Widget::Rows(fields)).or_none()
    }

    /// The field that may be answered with none.
    pub(crate) const fn or_none(self) -> Self {
        self.or_said(NONE)
    }

    /// The field that may be answered with nobody.
    pub(crate) const fn or_nobody(self) -> Self {
        self.or_said("answer-nobody")
    }

    /// The field that may be answered with none, and how that is said.
    pub(crate) const fn or_said(mut self, none: &'static str) -> Self {
        self.none = Some(none);
        self
    }

    /// The field with an example, while it is empty.
    pub(crate) const fn hinted(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    /// The field whose answer can't be taken back.
    pub(crate) const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The fields of the records that this one holds.
    pub fn inner(&self) -> &'static [Field] {
        match &self.widget {
            Widget::Rows(fields) | Widget::Part(fields) => fields,
            _ => &[],
        }
    }

    /// What is left of the label's id, by which its help is found.
    pub fn help(&self) -> &'static str {
        self.label.strip_prefix("field-").unwrap_or(self.label)
    }
}

/// A group in the head of the inspector.
pub(crate) const fn head(fields: &'static [Field]) -> Group {
    Group { place: Place::Head, fields }
}

/// A group that is never folded.
pub(crate) const fn top(fields: &'static [Field]) -> Group {
    Group { place: Place::Top, fields }
}

/// A group below a head.
pub(crate) const fn fold(label: &'static str, fields: &'static [Field]) -> Group {
    Group { place: Place::Fold(label), fields }
}

/// The name of a record in the inspector's head.
pub(crate) const NAME: Field = Field::read("name", "field-name", Notation::Name).required();

/// What is to be said about something.
pub(crate) const DESCRIPTION: Field = Field::long("description", "field-description");

/// Links to more.
pub(crate) const LINKS: Field = Field::rows(
    "links",
    "field-links",
    &[
        Field::read("address", "field-link-address", Notation::Address).required(),
        Field::line("label", "field-link-label"),
    ],
);
