//! Finds touchpoints by anything that they record. A [`Finder`] keeps an index of the document,
//! and what was found in it for a query; both are made anew only as far as something changed. It
//! never changes the document.
//!
//! What is looked at: [`query`] reads what was typed, [`fields`] knows every field of a touchpoint
//! and of what touchpoints refer to, [`texts`] keeps what they say, each text once, [`index`]
//! says which touchpoint says what, [`fit`] compares, and [`results`] is what the screen shows of
//! it.

mod fields;
mod fit;
mod index;
mod query;
pub mod results;
mod texts;

use std::rc::Rc;

use crate::app::find::fit::Fit;
use crate::app::find::index::Index;
use crate::app::find::query::parse;
use crate::app::find::results::{Matches, Results};
use crate::app::look::Camera;
use crate::app::state::State;
use crate::layout::scene::Scene;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::words::Words;

/// What is to be found, and where.
pub(crate) struct Wanted<'a> {
    /// What was typed.
    pub(crate) query: &'a Rc<str>,
    /// Where to look.
    pub(crate) document: &'a Rc<Document>,
    /// The shown journey.
    pub(crate) journey: &'a Rc<Journey>,
    /// Its drawing, by which matches are put in order.
    pub(crate) scene: &'a Rc<Scene>,
    /// What is selected.
    pub(crate) selection: Option<&'a Subject>,
    /// The language of words that stand for choices.
    pub(crate) words: &'a Rc<Words>,
}

/// An index of the document, and what was found last.
#[derive(Default)]
pub struct Finder {
    index: Option<Index>,
    fits: Vec<Fit>,
    last: Option<Last>,
    /// The touchpoints that match; `None` while nothing is looked for.
    pub matches: Option<Rc<Matches>>,
    /// What the list of results shows.
    pub results: Option<Rc<Results>>,
}

/// What was looked for last, to be told from what is looked for now by pointers.
struct Last {
    query: Rc<str>,
    document: Rc<Document>,
    journey: Rc<Journey>,
    scene: Rc<Scene>,
    words: Rc<Words>,
}

impl Finder {
    /// Finds, unless it is what was found last.
    pub(crate) fn find(&mut self, wanted: Option<&Wanted<'_>>) {
        let Some(wanted) = wanted else {
            // The index stays for the next time; it follows the document then.
            (self.last, self.matches, self.results) = (None, None, None);
            return;
        };
        let is_same = self.last.as_ref().is_some_and(|last| last.is(wanted));
        if is_same && self.results.as_ref().is_none_or(|found| found.is_about(wanted.selection)) {
            return;
        }
        let index = Index::of(self.index.take(), wanted.document, wanted.words);
        if !is_same {
            let terms = parse(wanted.query, &index.fields, wanted.words).into_iter();
            self.fits = terms.map(|term| Fit::new(&index, term)).collect();
            let matches = || Rc::new(Matches::find(&index, &self.fits, wanted));
            self.matches = (!self.fits.is_empty()).then(matches);
        }
        let results = |matches| Rc::new(Results::of(matches, &index, &self.fits, wanted));
        self.results = self.matches.as_deref().map(results);
        self.index = Some(index);
        self.last = Some(Last::of(wanted));
    }
}

impl Last {
    fn of(wanted: &Wanted<'_>) -> Self {
        Self {
            query: wanted.query.clone(),
            document: wanted.document.clone(),
            journey: wanted.journey.clone(),
            scene: wanted.scene.clone(),
            words: wanted.words.clone(),
        }
    }

    fn is(&self, wanted: &Wanted<'_>) -> bool {
        self.query == *wanted.query
            && Rc::ptr_eq(&self.document, wanted.document)
            && Rc::ptr_eq(&self.journey, wanted.journey)
            && Rc::ptr_eq(&self.scene, wanted.scene)
            && Rc::ptr_eq(&self.words, wanted.words)
    }
}

/// Finding.
impl State {
    /// Finds what is looked for in what is drawn.
    pub(crate) fn find(&mut self) {
        let mut finder = std::mem::take(&mut self.finder);
        let shown = self.journey().zip(self.drawn.as_ref());
        let wanted = self.looking.query.as_ref().zip(shown);
        let wanted = wanted.map(|(query, (journey, drawn))| Wanted {
            query,
            document: self.document(),
            journey,
            scene: &drawn.scene,
            selection: self.looking.selection.as_ref(),
            words: &self.words,
        });
        finder.find(wanted.as_ref());
        self.finder = finder;
    }

    /// Goes on to the next match, or to the one before; from the last to the first.
    pub(crate) fn go_to_match(&mut self, by: isize) {
        let (Some(matches), Some(results)) = (&self.finder.matches, &self.finder.results) else {
            return;
        };
        let count = matches.places.len();
        let place = match results.current {
            Some(current) => (current + count).checked_add_signed(by),
            None => Some(if by < 0 { count.saturating_sub(1) } else { 0 }),
        };
        let place = place.and_then(|place| matches.places.get(place.checked_rem(count)?));
        let touchpoint = place.and_then(|place| self.journey()?.touchpoints().nth(*place));
        if let Some(id) = touchpoint.map(|touchpoint| touchpoint.id.shared()) {
            self.go_to(id);
        }
    }

    /// Selects a touchpoint of the shown journey and brings it into view.
    pub(crate) fn go_to(&mut self, touchpoint: Rc<str>) {
        let Some(journey) = self.looking.journey.clone() else { return };
        self.looking.selection = Some(Subject::inside(journey, Kind::Touchpoint, touchpoint));
        self.looking.renaming = None;
        self.looking.show_journey();
        self.looking.move_camera(Camera::Reveal);
        self.look_at_what_exists();
    }
}
