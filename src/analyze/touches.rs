//! Which data a system touches, or would touch, and where it is used. It counts what is entered, never
//! what might be meant: where nobody said which data is touched, that is said too.

use std::rc::Rc;

use crate::model::data::{DataCategory, Personal};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::security::Classification;
use crate::model::system::{Integration, System};
use crate::model::touchpoint::Touchpoint;

/// What a system or a touchpoint touches.
#[derive(Clone, Debug, Default)]
pub struct Touches {
    /// The data, in the order of the register; last, in one entry, data that nobody named.
    pub data: Vec<Touched>,
    /// The touchpoints that use it, journey by journey.
    pub users: Vec<User>,
    /// Whether nobody said yet which data is touched, there where it is used or on the whole.
    pub is_open: bool,
}

/// Data that is touched.
#[derive(Clone, Debug)]
pub struct Touched {
    /// The category; `None` for data that nobody named.
    pub category: Option<Rc<DataCategory>>,
    /// How confidential it is: as its category says, else as the most confidential of the touchpoints
    /// where it is used says.
    pub classification: Option<Classification>,
    /// Whether it is about people.
    pub personal: Option<Personal>,
    /// At how many touchpoints and integrations.
    pub places: usize,
}

/// A touchpoint that uses a system.
#[derive(Clone, Debug)]
pub struct User {
    /// Its journey.
    pub journey: Rc<Journey>,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// Whether it uses the system only when another one fails.
    pub is_fallback: bool,
}

impl Touches {
    /// The highest classification of what is touched, as far as it is known.
    pub fn highest(&self) -> Option<&Classification> {
        self.data.iter().fold(None, |most, touched| higher(most, touched.classification.as_ref()))
    }

    /// Whether data about people is touched, as far as it is known: special before personal before none.
    pub fn personal(&self) -> Option<&Personal> {
        let kinds = [Personal::Special, Personal::Personal, Personal::NotPersonal];
        let mut known = kinds.iter().filter_map(|kind| {
            self.data
                .iter()
                .filter_map(|touched| touched.personal.as_ref())
                .find(|one| *one == kind)
        });
        known.next()
    }
}

/// What a system touches: the data uses of every touchpoint that depends on it, or falls back on it, and
/// the data of every integration that begins or ends at it. One walk over all touchpoints.
pub fn of_system(document: &Document, system: &str) -> Touches {
    let mut gathered = Gathered::new(document);
    for (journey, touchpoint) in touchpoints(document) {
        let uses = touchpoint.systems.entries();
        let is_used = uses.iter().any(|used| used.system.as_str() == system);
        let falls_back = || {
            uses.iter().any(|used| used.fallback.value().is_some_and(|id| id.as_str() == system))
        };
        if is_used || falls_back() {
            gathered.touchpoint(touchpoint, false);
            let (journey, touchpoint) = (journey.clone(), touchpoint.clone());
            gathered.users.push(User { journey, touchpoint, is_fallback: !is_used });
        }
    }
    for integration in document.integrations.iter() {
        if integration.from.as_str() != system && integration.to.as_str() != system {
            continue;
        }
        gathered.integration(integration);
    }
    gathered.done()
}

/// What each system touches, in the order of the register: the same as [`of_system`] for each, in one walk over all
/// touchpoints and integrations.
pub fn of_systems(document: &Document) -> Vec<Touches> {
    let place = |id: &Id<System>| document.systems.place(id.as_str());
    let mut all: Vec<Gathered<'_>> =
        document.systems.iter().map(|_| Gathered::new(document)).collect();
    let mut users: Vec<(usize, bool)> = Vec::new();
    for (journey, touchpoint) in touchpoints(document) {
        let uses = touchpoint.systems.entries().iter();
        users.extend(uses.clone().filter_map(|used| Some((place(&used.system)?, false))));
        users.extend(uses.filter_map(|used| Some((place(used.fallback.value()?)?, true))));
        users.sort_unstable();
        // One that is used is no fallback.
        users.dedup_by_key(|(place, _)| *place);
        for (place, is_fallback) in users.drain(..) {
            all[place].touchpoint(touchpoint, false);
            let (journey, touchpoint) = (journey.clone(), touchpoint.clone());
            all[place].users.push(User { journey, touchpoint, is_fallback });
        }
    }
    for integration in document.integrations.iter() {
        let (from, to) = (place(&integration.from), place(&integration.to));
        for place in from.into_iter().chain(to.filter(|to| Some(*to) != from)) {
            all[place].integration(integration);
        }
    }
    all.into_iter().map(Gathered::done).collect()
}

/// What a touchpoint touches. What happens there is at least as confidential as its security note says.
pub fn of_touchpoint(document: &Document, touchpoint: &Touchpoint) -> Touches {
    let mut gathered = Gathered::new(document);
    gathered.touchpoint(touchpoint, true);
    gathered.done()
}

/// The higher of two classifications. One that this version does not know stands below all others.
pub fn higher<'a>(
    one: Option<&'a Classification>,
    other: Option<&'a Classification>,
) -> Option<&'a Classification> {
    let height =
        |class: Option<&Classification>| class.map(|class| rank(class).map(|rank| rank + 1));
    if height(other) > height(one) { other } else { one }
}

/// How high a classification is, from 0; `None` for one that this version does not know.
pub fn rank(class: &Classification) -> Option<usize> {
    Classification::ALL.iter().position(|known| known == class)
}

fn touchpoints(document: &Document) -> impl Iterator<Item = (&Rc<Journey>, &Rc<Touchpoint>)> {
    document
        .journeys
        .iter()
        .flat_map(|journey| journey.touchpoints().map(move |touchpoint| (journey, touchpoint)))
}

struct Gathered<'a> {
    document: &'a Document,
    /// By the place of the category in the register.
    named: Vec<Option<Touched>>,
    unnamed: Option<Touched>,
    users: Vec<User>,
    is_open: bool,
    is_used: bool,
}

impl<'a> Gathered<'a> {
    fn new(document: &'a Document) -> Self {
        let named = vec![None; document.data_categories.len()];
        Self { document, named, unnamed: None, users: Vec::new(), is_open: false, is_used: false }
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint, is_raised: bool) {
        self.is_used = true;
        self.is_open |= touchpoint.data.is_unknown();
        let class = touchpoint.security.as_ref().and_then(|note| note.classification.as_ref());
        for used in touchpoint.data.entries() {
            self.category(used.category.as_str(), class, is_raised);
        }
        if let (Some(class), true) = (class, touchpoint.data.entries().is_empty()) {
            // It may be confidential that something happens, though no data is touched.
            let personal = touchpoint.data.is_none().then_some(Personal::NotPersonal);
            let unnamed = Touched { category: None, classification: None, personal, places: 0 };
            let unnamed = self.unnamed.get_or_insert(unnamed);
            unnamed.classification = higher(unnamed.classification.as_ref(), Some(class)).cloned();
            unnamed.personal = unnamed.personal.take().filter(|_| touchpoint.data.is_none());
            unnamed.places += 1;
        }
    }

    fn integration(&mut self, integration: &Integration) {
        self.is_used = true;
        self.is_open |= integration.data.is_unknown();
        for category in integration.data.entries() {
            self.category(category.as_str(), None, false);
        }
    }

    fn category(&mut self, id: &str, around: Option<&Classification>, is_raised: bool) {
        let Some(place) = self.document.data_categories.place(id) else { return };
        let Some(category) = self.document.data_categories.get(id) else { return };
        let touched = self.named[place].get_or_insert_with(|| Touched {
            category: Some(category.clone()),
            classification: category.classification.clone(),
            personal: category.personal.clone(),
            places: 0,
        });
        if category.classification.is_none() || is_raised {
            touched.classification = higher(touched.classification.as_ref(), around).cloned();
        }
        touched.places += 1;
    }

    fn done(self) -> Touches {
        let data = self.named.into_iter().chain([self.unnamed]).flatten().collect();
        // What is used nowhere yet may touch anything.
        Touches { data, users: self.users, is_open: self.is_open || !self.is_used }
    }
}
