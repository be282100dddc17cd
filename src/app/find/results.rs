//! What was found: which touchpoints match, in the order in which the map is read, and for a few
//! of them why.

use std::rc::Rc;

use crate::app::find::Wanted;
use crate::app::find::fit::Fit;
use crate::app::find::index::{Index, Page, What};
use crate::app::find::query::Ask;
use crate::layout::scene::Scene;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::letters::fold;

/// How many results are listed at a time.
pub const LISTED: usize = 8;

/// The longest reason, in letters, that is told whole.
const LONGEST: usize = 60;

/// Which touchpoints match a query. Whoever draws the map dims all that is not lit: cards, tiles
/// and marks by [`Matches::is_lit`], which takes the place of a card in the scene, transitions by
/// [`Matches::is_way_lit`], which takes the place of a route. Two are the same when they are one
/// in memory.
#[derive(Debug)]
pub struct Matches {
    /// How many touchpoints the journey has.
    pub total: usize,
    /// The places of those that match, as the map is read: from left to right, downwards.
    pub places: Vec<usize>,
    /// Journeys in which more touchpoints match.
    pub elsewhere: Vec<Elsewhere>,
    touchpoints: Vec<bool>,
    transitions: Vec<bool>,
}

/// Another journey with matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// The journey.
    pub journey: Rc<str>,
    /// Its title.
    pub title: String,
    /// How many of its touchpoints match.
    pub count: usize,
}

/// What the list of results shows.
#[derive(Debug, PartialEq)]
pub struct Results {
    /// Where among the matches the selected touchpoint stands, if it is one of them.
    pub current: Option<usize>,
    /// Where among the matches the first of the rows stands.
    pub first: usize,
    /// Some of the matches: those around the current one.
    pub rows: Vec<Row>,
    selection: Option<Subject>,
}

/// A match as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The touchpoint.
    pub touchpoint: Rc<str>,
    /// What it is called; may be empty.
    pub name: String,
    /// What its stage is called.
    pub stage: String,
    /// Why it matches, where its name does not say so.
    pub reason: Option<Reason>,
}

/// Why a touchpoint matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What the field is called: `System`.
    pub field: String,
    /// What it says.
    pub says: Says,
}

/// What a field says.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// A text, or the part of it that matters.
    Text(String),
    /// It was answered with none.
    None,
    /// Nobody answered.
    Unknown,
}

impl Matches {
    /// Looks through all journeys.
    pub(crate) fn find(index: &Index, fits: &[Fit], wanted: &Wanted<'_>) -> Self {
        let mut elsewhere = Vec::new();
        let mut touchpoints = Vec::new();
        for pages in &index.journeys {
            let lit = lit(pages.journey.as_ref(), [&pages.touchpoints, &pages.transitions], fits);
            let count = lit.iter().filter(|lit| **lit).count();
            if pages.journey.id() == wanted.journey.id() {
                touchpoints = lit;
            } else if count > 0 {
                let (journey, title) = (pages.journey.id().shared(), pages.journey.label());
                elsewhere.push(Elsewhere { journey, title: title.to_owned(), count });
            }
        }
        let is_end = |id: &str| {
            let place = wanted.journey.touchpoint_place(id);
            place.and_then(|place| touchpoints.get(place)).copied().unwrap_or(false)
        };
        let ways = wanted.journey.transitions();
        let ways = ways.map(|way| is_end(way.from.as_str()) || is_end(way.to.as_str()));
        Self {
            total: touchpoints.len(),
            places: in_reading_order(&touchpoints, wanted.scene),
            elsewhere,
            transitions: ways.collect(),
            touchpoints,
        }
    }

    /// Lights a trail on the map of its journey: its touchpoints, and the ways from each to the next.
    pub(crate) fn along(trail: &[Rc<str>], journey: &Journey, scene: &Scene) -> Self {
        let step = |id: &str| trail.iter().position(|step| **step == *id);
        let touchpoints = journey.touchpoints();
        let touchpoints: Vec<bool> =
            touchpoints.map(|found| step(found.id.as_str()).is_some()).collect();
        let transitions = journey.transitions().map(|way| {
            let (from, to) = (way.from.as_str(), way.to.as_str());
            trail.windows(2).any(|pair| *pair[0] == *from && *pair[1] == *to)
        });
        Self {
            total: touchpoints.len(),
            places: in_reading_order(&touchpoints, scene),
            elsewhere: Vec::new(),
            transitions: transitions.collect(),
            touchpoints,
        }
    }

    /// Lights the touchpoints at some places, and the ways that begin or end there.
    pub(crate) fn of(is_lit: &dyn Fn(usize) -> bool, journey: &Journey, scene: &Scene) -> Self {
        let touchpoints: Vec<bool> = (0..journey.touchpoints().len()).map(is_lit).collect();
        let is_end =
            |id: &str| journey.touchpoint_place(id).is_some_and(|place| touchpoints[place]);
        let ways = journey.transitions();
        let ways = ways.map(|way| is_end(way.from.as_str()) || is_end(way.to.as_str()));
        let transitions = ways.collect();
        let places = in_reading_order(&touchpoints, scene);
        Self { total: touchpoints.len(), places, elsewhere: Vec::new(), transitions, touchpoints }
    }

    /// Whether the touchpoint at a place of the journey, and of the scene's cards, matches.
    pub fn is_lit(&self, place: usize) -> bool {
        self.touchpoints.get(place).copied().unwrap_or(false)
    }

    /// Whether the transition at a place of the journey, and of the scene's routes, begins or ends
    /// at a match.
    pub fn is_way_lit(&self, place: usize) -> bool {
        self.transitions.get(place).copied().unwrap_or(false)
    }
}

fn in_reading_order(lit: &[bool], scene: &Scene) -> Vec<usize> {
    let mut places: Vec<usize> = (0..lit.len()).filter(|place| lit[*place]).collect();
    let corner =
        |place: usize| scene.cards.get(place).map_or((0.0, 0.0), |card| (card.rect.x, card.rect.y));
    places.sort_by(|a, b| {
        let (a, b) = (corner(*a), corner(*b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    places
}

/// By place: whether a touchpoint, with the transitions that begin at it, fits all terms.
fn lit(journey: &Journey, [touchpoints, transitions]: [&[Page]; 2], fits: &[Fit]) -> Vec<bool> {
    let mut lit = vec![true; touchpoints.len()];
    for fit in fits {
        let mut passed: Vec<bool> = touchpoints.iter().map(|page| fit.speaks(page)).collect();
        for (page, way) in transitions.iter().zip(journey.transitions()) {
            if fit.speaks(page)
                && let Some(place) = journey.touchpoint_place(way.from.as_str())
            {
                passed[place] = true;
            }
        }
        let is_to_speak = fit.term.ask != Ask::Unknown;
        lit.iter_mut().zip(passed).for_each(|(lit, passed)| *lit &= passed == is_to_speak);
    }
    lit
}

impl Results {
    /// The rows around the current match.
    pub(crate) fn of(matches: &Matches, index: &Index, fits: &[Fit], wanted: &Wanted<'_>) -> Self {
        let selected = wanted.selection.filter(|subject| {
            subject.kind == Kind::Touchpoint
                && subject.journey.as_deref() == Some(wanted.journey.id().as_str())
        });
        let place = selected.and_then(|subject| wanted.journey.touchpoint_place(&subject.id));
        let current = place.and_then(|place| matches.places.iter().position(|at| *at == place));
        let first = current.unwrap_or_default() / LISTED * LISTED;
        let shown = matches.places.iter().skip(first).take(LISTED);
        let rows = shown.filter_map(|place| row(*place, index, fits, wanted.journey)).collect();
        Self { current, first, rows, selection: wanted.selection.cloned() }
    }

    /// Whether they were made for what is selected now.
    pub(crate) fn is_about(&self, selection: Option<&Subject>) -> bool {
        self.selection.as_ref() == selection
    }

    /// The current match, if it is one of the rows.
    pub fn current_row(&self) -> Option<&Row> {
        self.rows.get(self.current?.checked_sub(self.first)?)
    }
}

fn row(place: usize, index: &Index, fits: &[Fit], journey: &Rc<Journey>) -> Option<Row> {
    let touchpoint = journey.touchpoints().nth(place)?;
    let stage = journey.stage(touchpoint.stage.as_str());
    let pages = index.journeys.iter().find(|pages| Rc::ptr_eq(&pages.journey, journey))?;
    let mut page = pages.touchpoints.get(place)?.clone();
    for way in journey.outgoing(touchpoint.id.as_str()) {
        let way = journey.transition_place(way.id.as_str());
        page.extend(way.and_then(|way| pages.transitions.get(way)).into_iter().flatten());
    }
    let reason = fits.iter().find_map(|fit| reason(fit, &page, &touchpoint.name, index));
    Some(Row {
        touchpoint: touchpoint.id.shared(),
        name: touchpoint.name.clone(),
        stage: stage.map(|stage| stage.name.clone()).unwrap_or_default(),
        reason,
    })
}

/// Why it fits a term; nothing where the name, which everybody sees, says so.
fn reason(fit: &Fit, page: &Page, name: &str, index: &Index) -> Option<Reason> {
    let told =
        |field: usize, says| Some(Reason { field: index.fields.label(field).to_owned(), says });
    let Ask::Text(word) = &fit.term.ask else {
        let named = fit.term.field.as_ref()?.is_named.iter().position(|is_named| *is_named)?;
        let is_none = fit.term.ask == Ask::None;
        return told(named, if is_none { Says::None } else { Says::Unknown });
    };
    let facet = page.iter().find(|facet| fit.hits(facet))?;
    match facet.what {
        What::Text(text) if &**index.texts.written(text) == name => None,
        What::Text(text) | What::Number(text) => {
            told(facet.field, Says::Text(part(index.texts.written(text), word)))
        }
        What::Thing(number) => {
            let thing = &index.things[number];
            let mut said = index.texts.written(thing.label).to_string();
            if fit.texts.get(thing.label) != Some(&true) {
                let own = thing.page.iter().find(|facet| fit.is_said(facet));
                if let Some(What::Text(own) | What::Number(own)) = own.map(|own| own.what) {
                    said.push_str(" · ");
                    said.push_str(&part(index.texts.written(own), word));
                }
            }
            told(facet.field, Says::Text(said))
        }
        What::None => None,
    }
}

/// The part of a long text around a folded word.
fn part(text: &str, word: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= LONGEST {
        return text.to_owned();
    }
    let folded: String = letters.iter().map(|c| fold(c.encode_utf8(&mut [0; 4]))).collect();
    let at = folded.find(word).unwrap_or_default();
    // Folding makes a few letters longer, so this is about where the word is.
    let at = folded[..at].chars().count().min(letters.len());
    let from = at.saturating_sub(LONGEST / 3);
    let is_gap = |place: &usize| *place > 0 && letters[*place - 1].is_whitespace();
    let from = (from..at).find(is_gap).unwrap_or(from);
    let to = (from + LONGEST).min(letters.len());
    let mut part = String::new();
    part.push_str(if from > 0 { "… " } else { "" });
    part.extend(&letters[from..to]);
    part.push_str(if to < letters.len() { " …" } else { "" });
    part
}
