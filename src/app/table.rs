//! The table of a journey: a line for each touchpoint that is shown, in the order of the map or sorted, under the heads
//! of the stages. It says which touchpoints stand where and changes nothing.
//!
//! [`settings`] is how somebody wants to see it, [`columns`] what can stand in it, [`facets`] by what it is filtered,
//! [`lines`] puts it together, [`ways`] says where touchpoints lead, [`editing`] answers for several rows at once,
//! [`paste`] takes in cells of a spreadsheet and [`cells`] hands them out.

pub mod cells;
pub mod columns;
mod content;
pub mod editing;
pub mod facets;
mod lines;
pub mod paste;
pub mod settings;
pub mod ways;

use std::rc::Rc;

use crate::app::find::results::Matches;
use crate::app::findings::marks::Marks;
use crate::app::look::{Adding, View};
use crate::app::offer::Known;
use crate::app::snapshot::is_same;
use crate::app::state::State;
use crate::app::table::columns::Column;
use crate::app::table::settings::{Change, Settings};
use crate::layout::scene::Scene;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::shape::Shelf;
use crate::model::touchpoint::Touchpoint;
use crate::words::Words;

/// The table as it is shown.
#[derive(Debug)]
pub struct Page {
    /// The journey.
    pub journey: Rc<Journey>,
    /// What stands beside the names.
    pub columns: Rc<Vec<Column>>,
    /// What stands below each other.
    pub lines: Vec<Line>,
    /// How many touchpoints are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
    /// Whether anything keeps touchpoints out.
    pub is_filtered: bool,
    /// The same for as long as everything that rows refer to has the same names.
    pub names: Rc<()>,
}

/// What stands in a line of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The head of a stage, by its place among the stages, and how many of its touchpoints are shown.
    Stage(usize, usize),
    /// A touchpoint.
    Touchpoint(Rc<Touchpoint>),
    /// The field in which something new gets its name.
    Adding,
    /// Where something new may begin: in that stage.
    Add(Option<Rc<str>>),
}

impl Page {
    /// The line of a touchpoint.
    pub fn line_of(&self, touchpoint: &str) -> Option<usize> {
        self.lines.iter().position(
            |line| matches!(line, Line::Touchpoint(found) if *found.id.as_str() == *touchpoint),
        )
    }

    /// The touchpoint in a line.
    pub fn touchpoint(&self, line: usize) -> Option<&Rc<Touchpoint>> {
        match self.lines.get(line)? {
            Line::Touchpoint(touchpoint) => Some(touchpoint),
            Line::Stage(..) | Line::Adding | Line::Add(_) => None,
        }
    }

    /// All touchpoints that are shown, in their order.
    pub fn touchpoints(&self) -> impl Iterator<Item = &Rc<Touchpoint>> {
        (0..self.lines.len()).filter_map(|line| self.touchpoint(line))
    }
}

/// The table, and what it was read from.
pub struct Reading {
    read: Read,
    /// The table.
    pub page: Rc<Page>,
}

/// What a table is read from.
pub(crate) struct Read {
    pub(crate) document: Rc<Document>,
    pub(crate) journey: Rc<Journey>,
    pub(crate) scene: Option<Rc<Scene>>,
    pub(crate) settings: Rc<Settings>,
    pub(crate) columns: Rc<Vec<Column>>,
    pub(crate) matches: Option<Rc<Matches>>,
    pub(crate) marks: Option<Rc<Marks>>,
    pub(crate) adding: Option<Adding>,
    pub(crate) can_edit: bool,
    pub(crate) words: Rc<Words>,
}

impl Read {
    fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.journey, &other.journey)
            && is_same(self.scene.as_ref(), other.scene.as_ref())
            && self.settings == other.settings
            && self.columns == other.columns
            && is_same(self.matches.as_ref(), other.matches.as_ref())
            && is_same(self.marks.as_ref(), other.marks.as_ref())
            && self.adding == other.adding
            && self.can_edit == other.can_edit
            && Rc::ptr_eq(&self.words, &other.words)
    }
}

impl State {
    /// Reads the table, if it is looked at and was not read from this already.
    pub(crate) fn read_table(&mut self) {
        let journey = self.journey().filter(|_| self.looking.view == View::Table).cloned();
        let Some(journey) = journey else {
            self.table = None;
            return;
        };
        let (looking, before) = (&self.looking, self.table.take());
        let settings = looking.table.clone();
        let columns = settings.columns_for(looking.lens);
        let columns = before
            .as_ref()
            .map(|before| before.read.columns.clone())
            .filter(|before| **before == columns)
            .unwrap_or_else(|| Rc::new(columns));
        let lit = self.findings.lit.as_ref().map(|lit| lit.matches.clone());
        let tone = self.lit_tone.as_ref().map(|lit| lit.matches.clone());
        let found = self.findings.found.as_ref().filter(|_| settings.asks_for_findings());
        let read = Read {
            document: self.document().clone(),
            scene: self.drawn.as_ref().map(|drawn| drawn.scene.clone()),
            columns,
            matches: lit.or(tone).or_else(|| self.finder.matches.clone()),
            marks: found.map(|found| found.marks.clone()),
            adding: looking.adding.clone(),
            can_edit: self.can_edit(),
            words: self.words.clone(),
            journey,
            settings,
        };
        let is_current = |reading: &Reading| reading.read.is_same(&read);
        if before.as_ref().is_some_and(is_current) {
            self.table = before;
            return;
        }
        let names = before
            .filter(|before| has_same_names(&before.read, &read))
            .map_or_else(Rc::default, |before| before.page.names.clone());
        let known = Known { document: &read.document, uses: &self.uses.1, words: &read.words };
        let page = Rc::new(lines::page(&read, known, names));
        self.table = Some(Reading { read, page });
    }

    /// Sees the table in another way.
    pub(crate) fn arrange_table(&mut self, change: Change) {
        let lens = self.looking.lens;
        if change == Change::ShowAll {
            self.looking.query = None;
            self.looking.findings.lit = None;
            self.looking.tone = None;
        }
        Rc::make_mut(&mut self.looking.table).take(change, lens);
    }
}

/// Whether everything that rows refer to has the same names.
fn has_same_names(a: &Read, b: &Read) -> bool {
    let (x, y) = (&a.document, &b.document);
    Rc::ptr_eq(&a.words, &b.words)
        && x.currency == y.currency
        && x.people.memory() == y.people.memory()
        && x.systems.memory() == y.systems.memory()
        && x.data_categories.memory() == y.data_categories.memory()
        && x.purposes.memory() == y.purposes.memory()
        && x.personas.memory() == y.personas.memory()
        && x.channels.memory() == y.channels.memory()
        && x.metrics.memory() == y.metrics.memory()
        && a.journey.stages().memory() == b.journey.stages().memory()
        && x.journeys
            .iter()
            .map(|journey| &journey.head().title)
            .eq(y.journeys.iter().map(|journey| &journey.head().title))
}
