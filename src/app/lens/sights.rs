//! What the cards of the shown journey show in the lens that it is looked at through: worked out when the document is
//! another one, or what is known of it, and only where something is new. It changes no document.

use std::rc::Rc;

use crate::app::find::results::Matches;
use crate::app::lens::ground::{Ground, Known, View};
use crate::app::lens::sight::Sight;
use crate::app::lens::tone::Tone;
use crate::app::lens::{Lens, experience, flow, gaps, it, marketing, overview, security};
use crate::app::snapshot::is_same;
use crate::app::state::State;
use crate::layout::index::Index;
use crate::model::document::Document;
use crate::model::shape::Shelf;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::Message;

/// What the touchpoints of a journey show in a lens.
#[derive(Debug)]
pub struct Sights {
    /// The lens.
    pub lens: Lens,
    /// How many touchpoints have each tone of the lens, in the order of its tones.
    pub counts: Vec<usize>,
    /// Why something is not known that the lens is about.
    pub why: Option<Message>,
    all: Vec<Rc<Sight>>,
}

/// What was worked out last, and of what.
pub struct Seen {
    /// What is shown.
    pub sights: Rc<Sights>,
    ground: Ground,
}

/// A tone that is lit.
pub struct Lit {
    /// What of the map is lit.
    pub matches: Rc<Matches>,
    word: Rc<str>,
    sights: Rc<Sights>,
    index: Rc<Index>,
}

impl Sights {
    /// What the touchpoints of the ground's journey show in a lens. What was worked out before stays the same in memory
    /// wherever it says the same. Linear in the touchpoints, but for what hangs on single systems: systems × hits.
    pub fn of(lens: Lens, ground: &Ground, before: Option<&Seen>) -> Self {
        let view = View::of(ground);
        let before = before.filter(|before| before.sights.lens == lens);
        // Where only touchpoints are others, the sights of those that are not stay.
        let alike = before.filter(|before| before.ground.knows_same(ground));
        let old = before.map_or(&[][..], |before| &before.sights.all);
        let touchpoints = ground.journey.touchpoints();
        let sight = |(place, touchpoint): (usize, &Rc<Touchpoint>)| {
            let known = alike.and_then(|before| {
                let same = before.ground.journey.touchpoints().as_slice().get(place)?;
                Rc::ptr_eq(same, touchpoint).then(|| before.sights.all.get(place).cloned())?
            });
            known.unwrap_or_else(|| {
                let sight = look(lens, &view, touchpoint);
                let same = old.get(place).filter(|old| ***old == sight).cloned();
                same.unwrap_or_else(|| Rc::new(sight))
            })
        };
        let all: Vec<Rc<Sight>> = touchpoints.enumerate().map(sight).collect();
        let tones = lens.tones();
        let mut counts = vec![0; tones.len()];
        for sight in &all {
            if let Some(place) = tones.iter().position(|tone| *tone == sight.tone) {
                counts[place] += 1;
            }
        }
        let withheld = view.facts().filter(|_| lens == Lens::Flow);
        let withheld = withheld.and_then(|facts| facts.flow.withheld);
        Self { lens, counts, why: withheld.map(|why| flow::why_not(&view, why)), all }
    }

    /// What the touchpoint at a place of the journey shows.
    pub fn at(&self, place: usize) -> Option<&Rc<Sight>> {
        self.all.get(place)
    }

    /// The tones that touchpoints have, and how many have each.
    pub fn counted(&self) -> impl Iterator<Item = (&'static Tone, usize)> + '_ {
        self.lens.tones().iter().zip(self.counts.iter().copied()).filter(|(_, count)| *count > 0)
    }

    /// Whether both say the same.
    fn is_as(&self, other: &Self) -> bool {
        let are_same = |(one, other): (&Rc<Sight>, &Rc<Sight>)| Rc::ptr_eq(one, other);
        self.lens == other.lens
            && self.why == other.why
            && self.all.len() == other.all.len()
            && self.all.iter().zip(&other.all).all(are_same)
    }
}

/// What a touchpoint shows.
fn look(lens: Lens, view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    match lens {
        Lens::Overview => overview::sight(touchpoint),
        Lens::Marketing => marketing::sight(view, touchpoint),
        Lens::It => it::sight(view, touchpoint),
        Lens::Security => security::sight(view, touchpoint),
        Lens::Experience => experience::sight(view, touchpoint),
        Lens::Flow => flow::sight(view, touchpoint),
        Lens::Gaps => gaps::sight(view, touchpoint),
    }
}

impl Lens {
    /// Whether what it shows follows from what has to be found first.
    fn needs_facts(self) -> bool {
        match self {
            Self::Overview | Self::Security | Self::Experience => false,
            Self::Marketing | Self::It | Self::Flow | Self::Gaps => true,
        }
    }
}

impl Ground {
    /// Whether it is the same in memory.
    fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.journey, &other.journey)
            && self.knows_same(other)
    }

    /// Whether everything but touchpoints is the same.
    fn knows_same(&self, other: &Self) -> bool {
        let found = |ground: &Self| ground.known.clone();
        let facts = |known: &Option<Known>| known.as_ref().map(|known| known.facts.clone());
        let marks = |known: &Option<Known>| known.as_ref().map(|known| known.marks.clone());
        let (one, two) = (found(self), found(other));
        is_same(facts(&one).as_ref(), facts(&two).as_ref())
            && is_same(marks(&one).as_ref(), marks(&two).as_ref())
            && self.today == other.today
            && Rc::ptr_eq(&self.words, &other.words)
            && self.journey.id() == other.journey.id()
            && has_same_registers(&self.document, &other.document)
    }
}

/// Whether whatever a sight may name is the same in both.
fn has_same_registers(a: &Document, b: &Document) -> bool {
    a.people.memory() == b.people.memory()
        && a.systems.memory() == b.systems.memory()
        && a.data_categories.memory() == b.data_categories.memory()
        && a.purposes.memory() == b.purposes.memory()
        && a.channels.memory() == b.channels.memory()
        && a.currency == b.currency
        && a.review_every == b.review_every
}

/// Looking through a lens.
impl State {
    /// Works out what cards show, unless it is as it was. What is not found yet is not shown.
    pub(crate) fn look_through_lens(&mut self) {
        let lens = self.looking.lens;
        let found = self.findings.found.as_ref();
        let known = found.map(|found| Known {
            document: found.document.clone(),
            facts: found.facts.clone(),
            marks: found.marks.clone(),
        });
        let journey = self.journey().filter(|_| known.is_some() || !lens.needs_facts()).cloned();
        let ground = journey.map(|journey| Ground {
            document: self.document().clone(),
            journey,
            known: known.filter(|_| lens.needs_facts()),
            today: self.today.clone(),
            words: self.words.clone(),
        });
        let Some(ground) = ground else {
            self.seen = None;
            return;
        };
        let before = self.seen.take();
        let is_same = |seen: &Seen| seen.sights.lens == lens && seen.ground.is_same(&ground);
        if before.as_ref().is_some_and(is_same) {
            self.seen = before;
            return;
        }
        let mut sights = Rc::new(Sights::of(lens, &ground, before.as_ref()));
        if let Some(before) = before.filter(|before| before.sights.is_as(&sights)) {
            sights = before.sights;
        }
        self.seen = Some(Seen { sights, ground });
    }

    /// Looks through another lens. A tone of the one before is lit no more.
    pub(crate) fn put_lens(&mut self, lens: Lens) {
        if self.looking.lens != lens {
            self.looking.lens = lens;
            self.looking.tone = None;
        }
    }

    /// Lights the touchpoints of a tone. Of what is looked for and what is lit, the last wish counts.
    pub(crate) fn put_tone(&mut self, tone: Option<Rc<str>>) {
        if tone.is_some() {
            self.looking.query = None;
            self.looking.findings.lit = None;
        }
        self.looking.tone = tone;
    }

    /// Lights the touchpoints of the tone that is to be lit.
    pub(crate) fn light_tone(&mut self) {
        let seen = self.seen.as_ref().zip(self.journey()).zip(self.drawn.as_ref());
        let Some((word, ((seen, journey), drawn))) = self.looking.tone.as_ref().zip(seen) else {
            self.lit_tone = None;
            return;
        };
        let is_same = |lit: &Lit| {
            lit.word == *word
                && Rc::ptr_eq(&lit.sights, &seen.sights)
                && Rc::ptr_eq(&lit.index, &drawn.index)
        };
        if self.lit_tone.as_ref().is_some_and(is_same) {
            return;
        }
        let sights = seen.sights.clone();
        let has_tone = |place| sights.at(place).is_some_and(|sight| *sight.tone.word == **word);
        let matches = Rc::new(Matches::of(&has_tone, journey, &drawn.scene));
        let (word, index) = (word.clone(), drawn.index.clone());
        self.lit_tone = Some(Lit { matches, word, sights, index });
    }
}
