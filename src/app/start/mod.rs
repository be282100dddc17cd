//! The start page: what one can begin with. Templates and examples come from files beside the
//! program once the page is looked at; they are read and drawn one at a time, while the page is
//! there already. Whatever is picked becomes another map; the one that is open is never changed.

pub mod offered;
pub mod recent;

use std::rc::Rc;

use crate::app::authoring;
use crate::app::effect::Effect;
use crate::app::event::Start as Event;
use crate::app::notice::Tone;
use crate::app::opening::{replace, show_imported, with_defaults};
use crate::app::sketch::Sketch;
use crate::app::start::offered::{Kind, OFFERED, Offered};
use crate::app::start::recent::{Drawn, Recent};
use crate::app::state::State;
use crate::app::update::fail;
use crate::exchange::steps::read_steps;
use crate::format::read::{Repair, read};
use crate::model::document::Document;
use crate::words::Message;

/// What the start page knows.
#[derive(Default)]
pub struct Start {
    /// What it shows.
    pub page: Rc<Page>,
    /// Whether the files beside the program were asked for.
    is_asked: bool,
    /// What has come and was not read yet.
    waiting: Vec<(usize, String)>,
    /// What was read.
    documents: [Option<Rc<Document>>; OFFERED.len()],
    /// What was picked before it had come.
    wanted: Option<usize>,
    /// Whether it is to be seen.
    is_shown: bool,
    /// Maps of the shelf, as far as they were drawn.
    drawn: Vec<Drawn>,
}

/// What the start page shows.
#[derive(Clone, Default)]
pub struct Page {
    /// What is known of each that is offered, in their order.
    pub offers: [Offer; OFFERED.len()],
    /// The maps that lie on the shelf, the newest first.
    pub recent: Vec<Recent>,
    /// Whether there are more than there is room for.
    pub is_crowded: bool,
}

/// What is known of something that is offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Offer {
    /// It has not come yet.
    #[default]
    Awaited,
    /// It can't be had: its file is not where it belongs.
    Missing,
    /// It is there.
    There {
        /// Its drawing.
        sketch: Option<Rc<Sketch>>,
        /// How many touchpoints it has.
        touchpoints: usize,
    },
}

impl State {
    /// Whether the start page is what is to be seen.
    pub(crate) fn shows_start(&self) -> bool {
        let is_map = self.looking.view.register().is_none();
        let is_blank = is_map && self.journey().is_none() && self.can_edit();
        self.loading.is_ready && self.is_edit && (self.looking.is_at_start || is_blank)
    }

    /// Asks for what the start page needs, if it is to be seen.
    pub(crate) fn tend_start(&mut self, effects: &mut Vec<Effect>) {
        let shows_start = self.shows_start();
        let was_shown = std::mem::replace(&mut self.start.is_shown, shows_start);
        if !shows_start {
            return;
        }
        if !std::mem::replace(&mut self.start.is_asked, true) {
            effects.extend(OFFERED.iter().map(|offered| Effect::FetchOffered { offered }));
        }
        if !was_shown {
            effects.extend(self.look_at_shelf());
        }
        self.show_recent();
    }

    /// Whether something waits to be read and drawn.
    pub(crate) fn is_start_waiting(&self) -> bool {
        !self.start.waiting.is_empty() || self.undrawn().is_some()
    }

    /// Reads and draws the next thing that waits.
    pub(crate) fn go_on_at_start(&mut self) {
        match self.undrawn() {
            Some(entry) => self.start.drawn.push(Drawn::of(&entry)),
            None => self.start.go_on(),
        }
    }
}

impl Start {
    /// Reads and draws the next one that has come.
    fn go_on(&mut self) {
        let Some((place, text)) = self.waiting.pop() else { return };
        let offer = match read(&text, Repair::Refuse) {
            Err(_) => Offer::Missing,
            Ok(opened) => {
                let document = opened.document;
                let sketch = Sketch::of(&document).map(Rc::new);
                let touchpoints = document.touchpoint_count();
                self.documents[place] = Some(document);
                Offer::There { sketch, touchpoints }
            }
        };
        Rc::make_mut(&mut self.page).offers[place] = offer;
    }
}

/// Takes the event in.
pub(crate) fn update(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::Show => {
            state.looking.is_at_start = state.is_edit && state.loading.is_ready;
            state.looking.selection = None;
            state.looking.panel = None;
            Vec::new()
        }
        Event::Leave => {
            state.looking.is_at_start = false;
            Vec::new()
        }
        Event::Came { offered, text } => came(state, offered, text),
        Event::Pick(offered) => pick(state, offered),
        Event::Steps { title, text } => draw_steps(state, &title, &text),
    }
}

fn came(
    state: &mut State,
    offered: &'static Offered,
    text: Result<String, Message>,
) -> Vec<Effect> {
    let Some(place) = offered.place() else { return Vec::new() };
    let is_wanted = state.start.wanted.take_if(|wanted| *wanted == place).is_some();
    match text {
        Ok(text) => {
            state.start.waiting.push((place, text));
            if is_wanted { pick(state, offered) } else { Vec::new() }
        }
        Err(message) => {
            Rc::make_mut(&mut state.start.page).offers[place] = Offer::Missing;
            if is_wanted { fail(state, message) } else { Vec::new() }
        }
    }
}

/// Opens a template or an example, as soon as it is there.
fn pick(state: &mut State, offered: &'static Offered) -> Vec<Effect> {
    let Some(place) = offered.place().filter(|_| state.is_edit) else { return Vec::new() };
    while state.start.documents[place].is_none()
        && state.start.waiting.iter().any(|(waiting, _)| *waiting == place)
    {
        state.start.go_on();
    }
    let Some(document) = state.start.documents[place].clone() else {
        state.start.wanted = Some(place);
        let was_asked = state.start.page.offers[place] == Offer::Awaited && state.start.is_asked;
        return if was_asked { Vec::new() } else { vec![Effect::FetchOffered { offered }] };
    };
    match offered.kind {
        Kind::Example => {
            let effects = replace(state, document, Message::new("app-label-example"));
            // As long as it is the example, there is nothing to be kept.
            state.keeping.base = state.document().clone();
            effects
        }
        Kind::Template { title } => {
            let mut own = Document::clone(&document);
            own.title = state.words.text(title);
            // What it is a template of is no description of what becomes of it.
            own.description = None;
            replace(state, Rc::new(own), Message::new("app-label-template"))
        }
    }
}

/// Draws steps: in the map that is open as long as there is no journey in it, else as another one.
fn draw_steps(state: &mut State, title: &str, text: &str) -> Vec<Effect> {
    if !state.is_edit {
        return Vec::new();
    }
    if state.can_edit() && state.document().journeys.is_empty() {
        state.looking.is_at_start = false;
        return authoring::draw_steps(state, title, text);
    }
    let mut imported = with_defaults(state, |defaults| read_steps(text, defaults));
    let count = imported.document.touchpoint_count();
    if count == 0 {
        return fail(state, Message::new("app-no-steps"));
    }
    if !title.trim().is_empty() {
        imported.entitle(title.trim());
    }
    let effects = show_imported(state, imported);
    state.keeping.is_loose = true;
    state.say(Tone::Calm, Message::new("app-drawn").with("count", count), Vec::new());
    effects
}
