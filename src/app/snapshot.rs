//! What the screen is drawn from: a value, cheap to make, compared by pointers.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::analyze::terms::Terms;
use crate::app::atlas::Atlas;
use crate::app::blueprint::Blueprint;
use crate::app::desk::Presence;
use crate::app::find::results::{Matches, Results};
use crate::app::findings::list::List;
use crate::app::findings::marks::Marks;
use crate::app::glossary::Gaps;
use crate::app::insights::Page as Insights;
use crate::app::keeping::Standing;
use crate::app::lens::Lens;
use crate::app::lens::sight::Sight;
use crate::app::lens::sights::Sights;
use crate::app::look::Looking;
use crate::app::next::Line;
use crate::app::notice::Notice;
use crate::app::offer::Known;
use crate::app::offer::uses::Uses;
use crate::app::registers::page::Page;
use crate::app::start::Page as StartPage;
use crate::app::state::State;
use crate::app::table::Page as Table;
use crate::check::checking::Report;
use crate::layout::index::Index;
use crate::layout::scene::Scene;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::words::{Message, Words};

/// Everything that the screen shows.
#[derive(Clone)]
pub struct Snapshot {
    /// The document.
    pub document: Rc<Document>,
    /// What is asked next.
    pub next: Option<Rc<Line>>,
    /// How often what is used.
    pub uses: Rc<Uses>,
    /// The shown journey.
    pub journey: Option<Rc<Journey>>,
    /// Its drawing.
    pub scene: Option<Rc<Scene>>,
    /// The map of maps, while it is looked at.
    pub atlas: Option<Rc<Atlas>>,
    /// The blueprint of the shown journey, while it is looked at.
    pub blueprint: Option<Rc<Blueprint>>,
    /// The register that is looked at.
    pub register: Option<Rc<Page>>,
    /// The table of the shown journey, while it is looked at.
    pub table: Option<Rc<Table>>,
    /// The insights that are looked at.
    pub insights: Option<Rc<Insights>>,
    /// Which touchpoints match what is looked for; `None` while nothing is dimmed.
    pub matches: Option<Rc<Matches>>,
    /// What the cards show in the lens that is looked through; `None` until it is worked out.
    pub sights: Option<Rc<Sights>>,
    /// What is known of the document, or of the one a moment before.
    pub facts: Option<Rc<Facts>>,
    /// What there is to object to in that document.
    pub findings: Option<Rc<Report>>,
    /// That document.
    pub found_in: Option<Rc<Document>>,
    /// What is marked on the map, in registers and in the inspector.
    pub marks: Option<Rc<Marks>>,
    /// The list of findings, while it is looked at.
    pub list: Option<Rc<List>>,
    /// What the list of results shows.
    pub results: Option<Rc<Results>>,
    /// Where what lies in it.
    pub index: Option<Rc<Index>>,
    /// What is looked at.
    pub looking: Looking,
    /// What is said at the edge.
    pub notices: Vec<Notice>,
    /// What was told last to those who do not see what happens, and how often anything was.
    pub announced: (Option<Message>, u32),
    /// How the document is kept.
    pub standing: Standing,
    /// Whether the document was changed since it was loaded.
    pub is_edited: bool,
    /// Whether the page around the component keeps the document itself.
    pub is_host_keeping: bool,
    /// Whether somebody at the screen may change the document.
    pub can_edit: bool,
    /// Whether somebody at the screen may open another document.
    pub can_open: bool,
    /// Whether the first document is there.
    pub is_ready: bool,
    /// What undoing would undo.
    pub undo: Option<Message>,
    /// What redoing would do again.
    pub redo: Option<Message>,
    /// The day that it is; `None` until somebody told.
    pub today: Option<Date>,
    /// Whether the page is there for the maps of whoever works here, and names none of its own.
    pub is_alone: bool,
    /// What the start page shows, while it is to be seen.
    pub start: Option<Rc<StartPage>>,
    /// The terms of the glossary.
    pub terms: Rc<Terms>,
    /// What the glossary lacks, while its page is looked at.
    pub gaps: Option<Rc<Gaps>>,
    /// Whether the desk is there.
    pub desk: Presence,
    /// The texts of the interface.
    pub words: Rc<Words>,
}

impl Snapshot {
    /// Takes the picture. The state must be drawn.
    pub fn of(state: &State) -> Self {
        let lit = state.findings.lit.as_ref().map(|lit| lit.matches.clone());
        let lit_tone = state.lit_tone.as_ref().map(|lit| lit.matches.clone());
        let found = state.findings.found.as_ref();
        Self {
            document: state.document().clone(),
            next: state.next.line.clone(),
            uses: state.uses.1.clone(),
            journey: state.journey().cloned(),
            scene: state.drawn.as_ref().map(|drawn| drawn.scene.clone()),
            atlas: state.atlas.as_ref().map(|(_, atlas)| atlas.clone()),
            blueprint: state.blueprint.as_ref().map(|sheet| sheet.blueprint.clone()),
            register: state.register.as_ref().map(|reading| reading.page.clone()),
            table: state.table.as_ref().map(|reading| reading.page.clone()),
            insights: state.insights.as_ref().map(|study| study.page.clone()),
            matches: lit.or(lit_tone).or_else(|| state.finder.matches.clone()),
            sights: state.seen.as_ref().map(|seen| seen.sights.clone()),
            facts: found.map(|found| found.facts.clone()),
            findings: found.map(|found| found.report.clone()),
            marks: found.map(|found| found.marks.clone()),
            list: state.findings.listed.list.clone(),
            found_in: found.map(|found| found.document.clone()),
            results: state.finder.results.clone(),
            index: state.drawn.as_ref().map(|drawn| drawn.index.clone()),
            looking: state.looking.clone(),
            notices: state.notices.clone(),
            announced: state.announced.clone(),
            standing: state.keeping.standing.clone(),
            is_edited: state.keeping.is_edited,
            is_host_keeping: state.keeping.is_host_keeping,
            can_edit: state.can_edit(),
            can_open: state.can_open(),
            is_ready: state.loading.is_ready,
            undo: state.history.undo_label().cloned(),
            redo: state.history.redo_label().cloned(),
            today: state.today.clone(),
            is_alone: state.is_alone,
            start: state.shows_start().then(|| state.start.page.clone()),
            terms: state.glossary.terms().clone(),
            gaps: state.glossary.gaps().cloned(),
            desk: state.desk,
            words: state.words.clone(),
        }
    }

    /// What a touchpoint of the shown journey shows in the lens; in the overview its slots speak for themselves.
    pub fn sight(&self, touchpoint: &str) -> Option<&Rc<Sight>> {
        let sights = self.sights.as_ref().filter(|sights| sights.lens != Lens::Overview)?;
        sights.at(self.journey.as_ref()?.touchpoint_place(touchpoint)?)
    }

    /// What pickers make their offers of.
    pub fn known(&self) -> Known<'_> {
        Known { document: &self.document, uses: &self.uses, words: &self.words }
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        is_same(self.journey.as_ref(), other.journey.as_ref())
            && is_same(self.index.as_ref(), other.index.as_ref())
            && is_same(self.atlas.as_ref(), other.atlas.as_ref())
            && is_same(self.blueprint.as_ref(), other.blueprint.as_ref())
            && is_same(self.register.as_ref(), other.register.as_ref())
            && is_same(self.table.as_ref(), other.table.as_ref())
            && is_same(self.insights.as_ref(), other.insights.as_ref())
            && is_same(self.results.as_ref(), other.results.as_ref())
            && is_same(self.start.as_ref(), other.start.as_ref())
            && is_same(self.next.as_ref(), other.next.as_ref())
            && is_same(self.facts.as_ref(), other.facts.as_ref())
            && is_same(self.findings.as_ref(), other.findings.as_ref())
            && is_same(self.marks.as_ref(), other.marks.as_ref())
            && is_same(self.list.as_ref(), other.list.as_ref())
            && is_same(self.sights.as_ref(), other.sights.as_ref())
            && Rc::ptr_eq(&self.document, &other.document)
            && self.looking == other.looking
            && self.notices == other.notices
            && self.announced.1 == other.announced.1
            && self.standing == other.standing
            && self.is_edited == other.is_edited
            && self.is_host_keeping == other.is_host_keeping
            && self.can_edit == other.can_edit
            && self.can_open == other.can_open
            && self.is_alone == other.is_alone
            && self.is_ready == other.is_ready
            && self.desk == other.desk
            && self.undo == other.undo
            && self.redo == other.redo
            && self.today == other.today
            && Rc::ptr_eq(&self.words, &other.words)
    }
}

/// Whether both are one in memory, or neither is.
pub fn is_same<T>(a: Option<&Rc<T>>, b: Option<&Rc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}
