//! A computed figure as it is shown: its value, and all that it was computed from, so that nobody has to
//! believe it. What goes into it is worked out when somebody opens it. It computes nothing itself.

pub mod amounts;
pub mod quality;

use std::rc::Rc;

use crate::app::event::{Event, Look};
use crate::app::figure::quality::Quality;
use crate::app::registers::say_name;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::{Message, Words};

/// A computed figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What tells it from the others on the page.
    pub id: Rc<str>,
    /// What it is.
    pub title: Message,
    /// How much it is.
    pub value: Message,
    /// What follows from it, in a line.
    pub meaning: Option<Message>,
    /// How it is computed, in words.
    pub formula: Message,
    /// What it is not.
    pub caveat: Option<Caveat>,
    /// Where to decide about it: what the way there is called, and what goes it.
    pub way: Option<(Message, Way)>,
    /// What it was computed from.
    pub origin: Origin,
}

/// What a figure is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// It comes out of a model.
    Model,
    /// It is a draft.
    Draft,
}

impl Caveat {
    /// The message that says so.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Model => "figure-caveat-model",
            Self::Draft => "figure-caveat-draft",
        }
    }
}

/// A way to where something is decided.
#[derive(Clone, Debug)]
pub struct Way(pub Event);

impl Way {
    /// The way to a thing of the document.
    pub fn to(subject: Subject) -> Self {
        Self(Event::Look(Look::Visit(subject)))
    }
}

impl PartialEq for Way {
    /// Ways are made anew with the figure that they belong to, whose origin tells it from others.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What a figure was computed from, to be worked out when somebody asks.
#[derive(Clone)]
pub struct Origin(Rc<dyn Fn() -> Inputs>);

impl Origin {
    /// An origin that is worked out like this.
    pub fn new(work_out: impl Fn() -> Inputs + 'static) -> Self {
        Self(Rc::new(work_out))
    }

    /// Works it out.
    pub fn inputs(&self) -> Inputs {
        (self.0)()
    }
}

impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Origin {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Origin")
    }
}

/// What went into a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs {
    /// The inputs, what matters most first.
    pub rows: Vec<Input>,
    /// What was assumed where nobody said.
    pub assumed: Vec<Message>,
    /// How well the inputs are known.
    pub quality: Option<Quality>,
}

/// Something that went into a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is; without one, the name of the subject.
    pub name: Option<Message>,
    /// What it says.
    pub value: Message,
    /// Where it is said.
    pub subject: Option<Subject>,
    /// Whether nobody said it.
    pub is_assumed: bool,
}

impl Input {
    /// What a thing of the document says, by the name of that thing.
    pub fn of(subject: Subject, value: Message) -> Self {
        Self { name: None, value, subject: Some(subject), is_assumed: false }
    }

    /// Something with a name of its own.
    pub fn named(name: Message, value: Message) -> Self {
        Self { name: Some(name), value, subject: None, is_assumed: false }
    }

    /// The input, said by a thing of the document.
    #[must_use]
    pub fn at(self, subject: Subject) -> Self {
        Self { subject: Some(subject), ..self }
    }

    /// The input, marked where nobody said it.
    #[must_use]
    pub fn assumed(self, is_assumed: bool) -> Self {
        Self { is_assumed, ..self }
    }

    /// What it is called.
    pub fn say(&self, document: &Document, words: &Words) -> String {
        match (&self.name, &self.subject) {
            (Some(name), _) => words.say(name),
            (None, Some(subject)) => name_of(document, subject, words),
            (None, None) => String::new(),
        }
    }
}

/// What people call a thing wherever figures speak of it: a transition by its ends, a touchpoint by its name.
pub fn name_of(document: &Document, subject: &Subject, words: &Words) -> String {
    let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
    match (subject.kind, journey) {
        (Kind::Transition, Some(journey)) => {
            let name = |id: &str| {
                let found = journey.touchpoint(id).map_or("", |found| found.label());
                if found.is_empty() { words.text("register-unnamed") } else { found.to_owned() }
            };
            let way = journey.transition(&subject.id);
            way.map_or_else(String::new, |way| {
                [name(way.from.as_str()), name(way.to.as_str())].join(" → ")
            })
        }
        _ => say_name(document, subject, words),
    }
}

/// A text that stands for itself as a message.
pub fn said(text: impl Into<String>) -> Message {
    Message::new("figure-said").with("text", text.into())
}
