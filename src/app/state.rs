//! Everything that the product remembers while it runs.

use std::rc::Rc;

use crate::app::event::Event;
use crate::app::find::{Finder, Wanted};
use crate::app::keeping::Keeping;
use crate::app::look::{Camera, Looking};
use crate::app::notice::{Notice, Tone};
use crate::edit::history::History;
use crate::format::complaint::Complaint;
use crate::format::read::Access;
use crate::layout::inputs::Inputs;
use crate::layout::scene::Scene;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// Everything that the product remembers while it runs.
pub struct State {
    /// The document, and the way back.
    pub history: History,
    /// Grows with every change of the document.
    pub revision: u64,
    /// Whether the page lets the document be edited.
    pub is_edit: bool,
    /// Whether this version may write the document.
    pub access: Access,
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
    /// The texts of the interface.
    pub words: Rc<Words>,
    /// The map of the shown journey, as of some revision.
    pub drawn: Option<Drawn>,
    /// What was found of what is looked for.
    pub finder: Finder,
    last_serial: u32,
}

/// What is still to be loaded.
#[derive(Clone, Debug, Default)]
pub struct Loading {
    /// The page's source was asked for and has not come.
    pub awaits_source: bool,
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

/// A journey's drawing.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What was drawn.
    pub inputs: Inputs,
    /// The drawing.
    pub scene: Rc<Scene>,
}

impl State {
    /// Begins with an empty document.
    pub fn new() -> Self {
        let document = Rc::new(Document::empty());
        Self {
            history: History::new(document.clone()),
            revision: 0,
            is_edit: false,
            access: Access::Edit,
            looking: Looking::default(),
            notices: Vec::new(),
            announced: (None, 0),
            keeping: Keeping::off(document),
            loading: Loading::default(),
            words: Rc::new(Words::new("en")),
            drawn: None,
            finder: Finder::default(),
            last_serial: 0,
        }
    }

    /// The document as it is.
    pub fn document(&self) -> &Rc<Document> {
        self.history.current()
    }

    /// Whether somebody at the screen may change the document now.
    pub fn can_edit(&self) -> bool {
        self.is_edit && self.access == Access::Edit && self.loading.is_ready
    }

    /// The shown journey.
    pub fn journey(&self) -> Option<&Rc<Journey>> {
        let shown = self.looking.journey.as_deref();
        shown.and_then(|id| self.document().journeys.get(id))
    }

    /// Says something, with what can be done about it.
    pub fn say(&mut self, tone: Tone, message: Message, offers: Vec<(&'static str, Event)>) {
        // The same thing is not said twice at a time.
        self.notices.retain(|notice| notice.message != message);
        self.last_serial += 1;
        self.notices.push(Notice { serial: self.last_serial, message, tone, offers });
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
        if self.journey().is_none() {
            let first = document.journeys.iter().next();
            self.looking.journey = first.map(|journey| shared_id(journey));
        }
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

    /// Draws the shown journey if it is not drawn yet.
    pub fn draw(&mut self) {
        let Some(journey) = self.journey().cloned() else {
            self.drawn = None;
            return;
        };
        let inputs = Inputs::of(&journey, self.looking.lanes, Some(self.document()));
        if let Some(drawn) = self.drawn.as_mut().filter(|drawn| drawn.inputs == inputs) {
            // The next comparison finds what this version shares with the next.
            drawn.inputs = inputs;
            return;
        }
        let scene = Rc::new(crate::layout::draw(&inputs));
        self.drawn = Some(Drawn { inputs, scene });
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
        self.looking.move_camera(Camera::Reveal);
        self.look_at_what_exists();
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

fn shared_id(journey: &Journey) -> Rc<str> {
    use crate::model::value::Entity;
    let id: &Id<Journey> = journey.id();
    id.shared()
}
