//! What every field of a form needs: whose field it is, what the screen shows, whom to tell. Fields
//! keep nothing of their own: what is typed goes to the document with every letter.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event};
use crate::app::fields::said::Teller;
use crate::app::snapshot::Snapshot;
use crate::model::json::Json;
use crate::model::subject::Subject;
use crate::ui::element::{Element, classed};
use crate::ui::focus::leave_field;
use crate::words::{Message, Words};

/// A form about one subject.
#[derive(Clone, PartialEq)]
pub struct Form {
    /// Whose fields these are.
    pub subject: Subject,
    /// What the screen shows.
    pub snapshot: Rc<Snapshot>,
    /// Whom to tell.
    pub dispatch: Callback<Event>,
}

impl Form {
    /// Whether the fields can be changed.
    pub fn can_edit(&self) -> bool {
        self.snapshot.can_edit
    }

    /// The texts.
    pub fn words(&self) -> &Words {
        &self.snapshot.words
    }

    /// A text.
    pub fn text(&self, id: &'static str) -> AttrValue {
        self.snapshot.words.text(id).into()
    }

    /// A text with its arguments.
    pub fn say(&self, message: &Message) -> AttrValue {
        self.snapshot.words.say(message).into()
    }

    /// The text for a word of a family, such as that of a touchpoint's kind.
    pub fn word(&self, family: &str, word: &str) -> AttrValue {
        self.snapshot.words.word(family, word).into()
    }

    /// Who says what it answers.
    pub fn teller(&self) -> Teller<'_> {
        Teller { subject: &self.subject, known: self.snapshot.known() }
    }

    /// Answers a field; without a value the answer is taken back.
    pub fn answer(&self, field: &str, value: impl Into<Option<Json>>) {
        self.dispatch.emit(Event::answer(&self.subject, field, value));
    }

    /// Answers a field with a word, or takes the answer back.
    pub fn answer_word(&self, field: &str, word: Option<&str>) {
        self.answer(field, word.map(Json::text));
    }

    /// Tells that the field was left.
    pub fn leave(&self) {
        self.dispatch.emit(Event::Edit(Edit::Leave));
    }

    /// A callback that answers a field with the word of a chosen option, or takes it back.
    pub fn answering(&self, field: impl Into<AttrValue>) -> Callback<Option<AttrValue>> {
        let (form, field) = (self.clone(), field.into());
        Callback::from(move |word: Option<AttrValue>| form.answer_word(&field, word.as_deref()))
    }

    /// What a button does that tells of an event.
    pub fn telling(&self, event: Event) -> impl Fn(MouseEvent) + use<> {
        telling(&self.dispatch, event)
    }

    /// What a button does that answers a field and goes with that: the keyboard goes to the form around it.
    pub fn giving(&self, field: &str, value: Option<Json>) -> impl Fn(MouseEvent) + use<> {
        let (form, field) = (self.clone(), field.to_owned());
        move |event: MouseEvent| {
            event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
            form.answer(&field, value.clone());
        }
    }
}

/// What a button does that tells of an event.
pub fn telling(dispatch: &Callback<Event>, event: Event) -> impl Fn(MouseEvent) + use<> {
    let dispatch = dispatch.clone();
    move |_| dispatch.emit(event.clone())
}

/// Begins a field with its label above it.
pub(crate) fn labelled(form: &Form, label: &'static str) -> Element {
    classed("label", "field").with(classed("span", "field-label").words(form.words(), label))
}
