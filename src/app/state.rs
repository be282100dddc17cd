//! Everything that the product remembers while it runs.

use std::rc::Rc;

use crate::app::atlas::Atlas;
use crate::app::blueprint::showing::Sheet;
use crate::app::desk::{Desk, Presence};
use crate::app::drawing::{Drawing, Drawn};
use crate::app::estate::trial::Trial;
use crate::app::event::Event;
use crate::app::export::Taking;
use crate::app::find::Finder;
use crate::app::findings::Findings;
use crate::app::glossary::Glossary;
use crate::app::insights::showing::Study;
use crate::app::keeping::{Keeping, Standing};
use crate::app::lens::sights::{Lit as LitTone, Seen};
use crate::app::list::Planning;
use crate::app::look::{Looking, View};
use crate::app::next::Next;
use crate::app::notice::{Notice, Time, Tone};
use crate::app::offer::uses::Uses;
use crate::app::registers::showing::Reading;
use crate::app::shelf::Shelf;
use crate::app::start::Start;
use crate::app::table;
use crate::edit::history::History;
use crate::format::complaint::Complaint;
use crate::format::read::Access;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::words::{Message, Words};

/// Everything that the product remembers while it runs.
pub struct State {
    /// The document, and the way back.
    pub history: History,
    /// Grows with every change of the document.
    pub revision: u64,
    /// Whether the page lets the document be edited.
    pub is_edit: bool,
    /// Whether the page is there for the maps of whoever works here, and names none of its own.
    pub is_alone: bool,
    /// What is looked at.
    pub looking: Looking,
    /// What is said at the edge of the screen, the newest last.
    pub notices: Vec<Notice>,
    /// What was told last to those who do not see what happens, and how often anything was.
    pub announced: (Option<Message>, u32),
    /// How the document is kept.
    pub keeping: Keeping,
    /// What is still to be loaded before anybody may begin.
    pub loading: Loading,
    /// The day that it is where the user is; `None` until somebody told.
    pub today: Option<Date>,
    /// The texts of the interface.
    pub words: Rc<Words>,
    /// The map of the shown journey, as of some revision.
    pub drawn: Option<Drawn>,
    /// Drawings that are not done yet.
    pub drawing: Drawing,
    /// What was found of what is looked for.
    pub finder: Finder,
    /// What there is to object to.
    pub findings: Findings,
    /// The map of maps, while it is looked at, and the document that it is of.
    pub atlas: Option<(Rc<Document>, Rc<Atlas>)>,
    /// The blueprint of the shown journey, while it is looked at.
    pub blueprint: Option<Sheet>,
    /// The replacement of a system that is being tried out.
    pub trial: Option<Trial>,
    /// The register that is looked at, and what it was read from.
    pub register: Option<Reading>,
    /// The table that is looked at.
    pub table: Option<table::Reading>,
    /// The insights that are looked at.
    pub insights: Option<Study>,
    /// How the map was taken along last.
    pub taken: Option<Rc<Taking>>,
    /// What the cards show in the lens that is looked through.
    pub seen: Option<Seen>,
    /// The tone of it that is lit.
    pub lit_tone: Option<LitTone>,
    /// What is known of the words of the document.
    pub glossary: Glossary,
    /// What is asked next.
    pub next: Next,
    /// How often what is used, and in which document.
    pub uses: (Rc<Document>, Rc<Uses>),
    /// The maps that are kept beside the one that is open.
    pub shelf: Shelf,
    /// What the start page knows.
    pub start: Start,
    /// A list that is being looked through.
    pub planning: Planning,
    /// Whether the desk is there. A program in one part has it at once.
    pub desk: Presence,
    /// What waits for it.
    pub waiting: Vec<Event>,
    /// The serial of the notice that was said last.
    pub(crate) last_serial: u32,
}

/// What is still to be loaded.
#[derive(Clone, Debug, Default)]
pub struct Loading {
    /// The address of the page's source, while that has not come.
    pub awaited: Option<Rc<str>>,
    /// The browser's storage was asked and has not answered.
    pub awaits_kept: bool,
    /// The page's source, while the storage has not answered.
    pub source: Option<Result<String, Message>>,
    /// What is kept, while the source has not come.
    pub kept: Option<Result<Option<crate::app::keeping::KeptMap>, Message>>,
    /// Whether the first document is there.
    pub is_ready: bool,
    /// Everything that was mended on the way in.
    pub warnings: Vec<Complaint>,
}

impl State {
    /// Begins with an empty document.
    pub fn new() -> Self {
        Self::with(Words::new("en"), Presence::Here(Desk::arrived()))
    }

    /// Begins where the desk is still to come.
    pub fn without_desk() -> Self {
        Self::with(Words::without_desk("en"), Presence::Away)
    }

    fn with(words: Words, desk: Presence) -> Self {
        let document = Rc::new(Document::empty());
        Self {
            history: History::new(document.clone()),
            revision: 0,
            is_edit: false,
            is_alone: false,
            looking: Looking::default(),
            notices: Vec::new(),
            announced: (None, 0),
            keeping: Keeping::off(document.clone()),
            loading: Loading::default(),
            today: None,
            words: Rc::new(words),
            drawn: None,
            drawing: Drawing::default(),
            finder: Finder::default(),
            findings: Findings::default(),
            atlas: None,
            blueprint: None,
            trial: None,
            register: None,
            table: None,
            insights: None,
            taken: None,
            seen: None,
            lit_tone: None,
            glossary: Glossary::without_terms(document.clone()),
            next: Next::default(),
            uses: (document.clone(), Rc::default()),
            shelf: Shelf::default(),
            start: Start::default(),
            planning: Planning::default(),
            desk,
            waiting: Vec::new(),
            last_serial: 0,
        }
    }

    /// The document as it is.
    pub fn document(&self) -> &Rc<Document> {
        self.history.current()
    }

    /// Whether somebody at the screen may change the document now.
    pub fn can_edit(&self) -> bool {
        self.can_open() && self.access() == Access::Edit
    }

    /// Whether somebody at the screen may put another document in its place now, or one of those before it.
    pub fn can_open(&self) -> bool {
        self.is_edit && self.loading.is_ready
    }

    /// What may be done with the document as it is.
    pub fn access(&self) -> Access {
        Access::to(self.document())
    }

    /// The shown journey.
    pub fn journey(&self) -> Option<&Rc<Journey>> {
        let shown = self.looking.journey.as_deref();
        shown.and_then(|id| self.document().journeys.get(id))
    }

    /// Whether changes would be lost with the page.
    pub fn is_unkept(&self) -> bool {
        let is_kept = matches!(self.keeping.standing, Standing::Kept | Standing::Keeping);
        self.keeping.is_edited && !is_kept || self.shelf.has_unkept()
    }

    /// Says something, with what can be done about it.
    pub fn say(&mut self, tone: Tone, message: Message, offers: Vec<(&'static str, Event)>) {
        // The same thing is not said twice at a time.
        self.notices.retain(|notice| notice.message != message);
        // Of what is said for the record, only the last is.
        if tone == Tone::Calm {
            self.notices.retain(|notice| notice.tone != Tone::Calm);
        }
        self.last_serial += 1;
        let serial = self.last_serial;
        self.notices.push(Notice { serial, message, tone, offers, time: Time::Unasked, held: 0 });
        const MOST: usize = 4;
        if self.notices.len() > MOST {
            self.notices.remove(0);
        }
    }

    /// Tells those who do not see it what happened.
    pub fn announce(&mut self, message: Message) {
        self.announced = (Some(message), self.announced.1 + 1);
    }

    /// Keeps to what exists: a journey that is shown, a selection that is there.
    pub fn look_at_what_exists(&mut self) {
        use crate::model::reader::Lookup;
        let document = self.document().clone();
        self.keep_to_trail();
        let exists = |subject: &crate::model::subject::Subject| {
            document.knows(subject.kind, subject.journey.as_deref(), &subject.id)
        };
        if !self.looking.selection.as_ref().is_some_and(exists) {
            self.looking.selection = None;
        }
        if !self.looking.renaming.as_ref().is_some_and(exists) {
            self.looking.renaming = None;
        }
        let journey = self.journey().cloned();
        let is_there = |id: &Rc<str>| journey.as_ref().is_some_and(|j| j.touchpoint(id).is_some());
        if !self.looking.connecting.as_ref().is_some_and(is_there) {
            self.looking.connecting = None;
        }
        self.looking.also.retain(is_there);
    }

    /// Counts what changed since it was counted last.
    pub(crate) fn count_uses(&mut self) {
        let document = self.document().clone();
        let (counted, uses) = &mut self.uses;
        if !Rc::ptr_eq(counted, &document) {
            Rc::make_mut(uses).follow(counted, &document);
            *counted = document;
        }
    }

    /// Draws the map of maps if it is looked at and not drawn yet. Of one journey there is none.
    pub(crate) fn draw_atlas(&mut self) {
        let document = self.document().clone();
        if self.looking.view != View::Journeys || document.journeys.len() < 2 {
            self.atlas = None;
            return;
        }
        let before = self.atlas.take();
        let is_of = |(of, _): &(Rc<Document>, _)| Rc::ptr_eq(of, &document);
        self.atlas = before.as_ref().filter(|before| is_of(before)).cloned().or_else(|| {
            let before = before.as_ref().map(|(_, atlas)| &**atlas);
            let atlas = Rc::new(Atlas::of(&document, before));
            Some((document, atlas))
        });
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
