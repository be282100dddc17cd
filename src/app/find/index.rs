//! Which touchpoint says what. One edit reads one record anew: the rest is recognised by its place
//! in memory, which the document that was read last keeps from being given away.

use std::rc::Rc;

use crate::app::find::fields::Fields;
use crate::app::find::texts::Texts;
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::names::Ids;
use crate::model::shape::{Record, Shape, Shelf};
use crate::model::subject::{Kind, Subject};
use crate::model::value::{Entity, Reference};
use crate::model::walk::same::is_shared;
use crate::words::Words;

/// Texts that nobody says any more are let go when there are so many more than at first.
const MOST_NEW_TEXTS: usize = 20_000;

/// What a document says.
pub(crate) struct Index {
    pub(crate) fields: Fields,
    pub(crate) texts: Texts,
    /// What touchpoints refer to.
    pub(crate) things: Vec<Thing>,
    /// The journeys in the user's order.
    pub(crate) journeys: Vec<Pages>,
    numbers: Ids,
    texts_at_first: usize,
    document: Rc<Document>,
    words: Rc<Words>,
}

/// What the touchpoints and transitions of a journey say, in the user's order.
pub(crate) struct Pages {
    pub(crate) journey: Rc<Journey>,
    pub(crate) touchpoints: Vec<Page>,
    pub(crate) transitions: Vec<Page>,
}

/// Something that touchpoints refer to.
pub(crate) struct Thing {
    subject: Subject,
    /// The text that it is called by.
    pub(crate) label: usize,
    pub(crate) page: Page,
}

/// What one record says, in the order of the file.
pub(crate) type Page = Vec<Facet>;

/// One thing that a record says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facet {
    /// In which field.
    pub(crate) field: usize,
    /// What.
    pub(crate) what: What,
}

/// What a field says, by numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    /// A text.
    Text(usize),
    /// A number: a text that counts only where its field is asked for.
    Number(usize),
    /// Something else.
    Thing(usize),
    /// Answered with none.
    None,
}

impl Index {
    /// The index of a document; what an earlier one has of it is taken over.
    pub(crate) fn of(before: Option<Self>, document: &Rc<Document>, words: &Rc<Words>) -> Self {
        let is_of_use = |index: &Self| {
            Rc::ptr_eq(&index.words, words)
                && index.texts.len() < 2 * index.texts_at_first + MOST_NEW_TEXTS
        };
        match before.filter(is_of_use) {
            Some(index) if Rc::ptr_eq(&index.document, document) => index,
            Some(mut index) => {
                index.follow(document);
                index
            }
            None => {
                let mut index = Self {
                    fields: Fields::new(words),
                    texts: Texts::default(),
                    things: Vec::new(),
                    journeys: Vec::new(),
                    numbers: Ids::default(),
                    texts_at_first: 0,
                    document: Rc::new(Document::empty()),
                    words: words.clone(),
                };
                index.follow(document);
                index.texts_at_first = index.texts.len();
                index
            }
        }
    }

    fn follow(&mut self, document: &Rc<Document>) {
        let before = std::mem::replace(&mut self.document, document.clone());
        let mut old = std::mem::take(&mut self.journeys);
        for (place, journey) in document.journeys.iter().enumerate() {
            let is_it = |pages: &Pages| pages.journey.id() == journey.id();
            let found = if old.get(place).is_some_and(is_it) {
                Some(place)
            } else {
                old.iter().position(is_it)
            };
            let known = found.and_then(|place| old.get_mut(place));
            let pages = self.pages(journey, known);
            self.journeys.push(pages);
        }
        // New things have been read already; those that were known may say something else now.
        for number in 0..self.things.len() {
            let subject = &self.things[number].subject;
            let is_same = match (before.record(subject), document.record(subject)) {
                (Some(before), Some(now)) => is_shared(before, now),
                (before, now) => before.is_none() && now.is_none(),
            };
            if !is_same {
                self.read_thing(number);
            }
        }
    }

    fn pages(&mut self, journey: &Rc<Journey>, known: Option<&mut Pages>) -> Pages {
        let mut pages =
            Pages { journey: journey.clone(), touchpoints: Vec::new(), transitions: Vec::new() };
        match known {
            Some(known) if Rc::ptr_eq(&known.journey, journey) => {
                std::mem::swap(&mut pages.touchpoints, &mut known.touchpoints);
                std::mem::swap(&mut pages.transitions, &mut known.transitions);
            }
            known => {
                let id = journey.id().as_str();
                let (before, mut old) = match known {
                    Some(known) => (
                        Some(known.journey.clone()),
                        [
                            std::mem::take(&mut known.touchpoints),
                            std::mem::take(&mut known.transitions),
                        ],
                    ),
                    None => (None, [Vec::new(), Vec::new()]),
                };
                let kinds = [Kind::Touchpoint, Kind::Transition];
                let mut new = [Vec::new(), Vec::new()];
                for ((kind, old), new) in kinds.into_iter().zip(&mut old).zip(&mut new) {
                    let before = before.as_ref().and_then(|before| before.shelf(kind));
                    if let Some(now) = journey.shelf(kind) {
                        *new = self.shelf(id, now, before.map(|before| (before, old)));
                    }
                }
                [pages.touchpoints, pages.transitions] = new;
            }
        }
        pages
    }

    /// What the entries of a list say. Entries that were there before are recognised where they
    /// stood, give or take those that came or went ahead of them.
    fn shelf(
        &mut self,
        journey: &str,
        now: &dyn Shelf,
        mut before: Option<(&dyn Shelf, &mut Vec<Page>)>,
    ) -> Vec<Page> {
        let mut pages = Vec::with_capacity(now.roster().len());
        let mut next = 0;
        for place in 0..now.roster().len() {
            let Some(record) = now.entry(place) else { continue };
            let known = before.as_mut().and_then(|(before, old)| {
                let is_it = |place: &usize| {
                    before.entry(*place).is_some_and(|entry| is_shared(entry, record))
                };
                let by_id = || before.roster().place(now.roster().id(place)?);
                let place = Some(next).filter(is_it).or_else(by_id)?;
                next = place + 1;
                is_it(&place).then(|| old.get_mut(place).map(std::mem::take)).flatten()
            });
            pages.push(known.unwrap_or_else(|| self.read(Some(journey), now.kind(), record)));
        }
        pages
    }

    /// What a record says itself. What it refers to is taken down where it is in a journey: what
    /// a thing refers to in turn says nothing about the touchpoint.
    fn read(&mut self, journey: Option<&str>, kind: Kind, record: &dyn Record) -> Page {
        let mut page = Page::new();
        self.take(journey, kind as usize, Shape::Record(record), &mut page);
        page
    }

    fn take(&mut self, journey: Option<&str>, field: usize, shape: Shape<'_>, page: &mut Page) {
        let what = match shape {
            Shape::None => What::None,
            Shape::Text(text) => return self.take_text(field, text, page),
            Shape::Bool(true) => What::Text(self.texts.number(self.fields.label(field))),
            Shape::Number(number) => What::Number(self.texts.number(number.digits())),
            Shape::Reference(reference) => match journey {
                // That a transition has ends is nothing to be found by.
                Some(journey) if reference.kind != Kind::Touchpoint => {
                    What::Thing(self.thing(journey, reference))
                }
                _ => return,
            },
            Shape::List(list) if list.count() == 0 => What::None,
            Shape::List(list) => {
                let items = (0..list.count()).filter_map(|place| list.item(place));
                items.for_each(|item| self.take(journey, field, item.shape(), page));
                return;
            }
            Shape::Record(record) => {
                for place in 0..record.keys().len() {
                    if let Some(value) = record.field(place) {
                        let child = self.fields.child(field, place);
                        self.take(journey, child, value.shape(), page);
                    }
                }
                return;
            }
            Shape::Unknown
            | Shape::Bool(false)
            | Shape::Any(_)
            | Shape::Mention(_)
            | Shape::Shelf(_) => return,
        };
        page.push(Facet { field, what });
    }

    /// A choice is found by the word in the file as well, and shown as people say it.
    fn take_text(&mut self, field: usize, text: &str, page: &mut Page) {
        // Nobody who looks for mail wants everybody who has an address.
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        if let Some(family) = self.fields.family(field) {
            let said = self.words.word(family, text);
            page.push(Facet { field, what: What::Text(self.texts.number(&said)) });
            if said == text {
                return;
            }
        }
        page.push(Facet { field, what: What::Text(self.texts.number(text)) });
    }

    /// The number of a thing that somebody refers to.
    fn thing(&mut self, journey: &str, reference: Reference<'_>) -> usize {
        let Reference { kind, id, .. } = reference;
        let is_here = kind.is_in_journey();
        let key = if is_here { [journey, " ", id].concat() } else { id.to_owned() };
        if let Some(number) = self.numbers.of(kind).get(&key) {
            return number;
        }
        let number = self.things.len();
        let subject = Subject { journey: is_here.then(|| journey.into()), kind, id: id.into() };
        self.things.push(Thing { subject, label: 0, page: Page::new() });
        self.numbers.of_mut(kind).set(key.into(), number);
        self.read_thing(number);
        number
    }

    /// Takes down what a thing says; of a stage and of a journey, its name.
    fn read_thing(&mut self, number: usize) {
        let subject = self.things[number].subject.clone();
        let document = self.document.clone();
        let record = document.record(&subject);
        let mut label = record
            .and_then(|record| record.identity())
            .map_or(String::new(), |identity| identity.label.to_owned());
        let mut page = Page::new();
        let field = subject.kind as usize;
        if subject.kind == Kind::Channel && STANDARD_CHANNELS.contains(&&*subject.id) {
            // E-mail is found by `email` too, and Website by Web.
            let said = self.words.word("channel", &subject.id);
            page.push(Facet { field, what: What::Text(self.texts.number(&subject.id)) });
            page.push(Facet { field, what: What::Text(self.texts.number(&said)) });
            label = if label.is_empty() { said } else { label };
        }
        match record {
            Some(record) if !matches!(subject.kind, Kind::Stage | Kind::Journey) => {
                page.extend(self.read(None, subject.kind, record));
            }
            _ => {}
        }
        let label = self.texts.number(&label);
        page.push(Facet { field, what: What::Text(label) });
        let thing = &mut self.things[number];
        (thing.label, thing.page) = (label, page);
    }
}
