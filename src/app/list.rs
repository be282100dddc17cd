//! Lists come in and go out: what is done with one that somebody opens, drops or pastes, until it
//! is in the map or left alone. Long ones are looked through in slices.

use std::rc::Rc;

use crate::app::desk::Desk;
use crate::app::effect::{Answer, Effect, Origin};
use crate::app::export::{Export, Form, going};
use crate::app::listing::{Content, List, Listing, Wanted, Wish};
use crate::app::look::{Camera, Panel, View};
use crate::app::notice::Tone;
use crate::app::registers;
use crate::app::registers::uses::counted;
use crate::app::reports;
use crate::app::state::State;
use crate::app::table::paste;
use crate::app::update::{fail, put};
use crate::exchange::table::bytes::Encoding;
use crate::exchange::table::column::KINDS;
use crate::exchange::table::guess::{Choices, guess, is_list, map};
use crate::exchange::table::plan::{Plan, Planner};
use crate::exchange::table::sheet::Sheet;
use crate::exchange::table::write::write_list;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::subject::Kind;
use crate::words::{Message, Words};

/// So many rows are looked through in a slice: it takes no longer than a frame.
const SLICE: usize = 200;

/// A list that is being looked through.
#[derive(Default)]
pub struct Planning(Option<(Rc<Document>, Planner)>);

/// Takes the event in.
pub(crate) fn update(desk: Desk, state: &mut State, list: List) -> Vec<Effect> {
    match list {
        List::Export(kind) => going::update(desk, state, Export::Ask(Form::List(kind))),
        List::Report(report) => going::update(desk, state, Export::Ask(Form::Report(report))),
        List::Came { name, text, encoding } => came(state, name, &text, encoding),
        _ if !state.can_edit() => Vec::new(),
        List::Begin(kind) => {
            let kind = kind.or(state.looking.view.register());
            state.looking.panel = Some(Panel::Lists(kind));
            Vec::new()
        }
        List::Block(block) => paste::came(state, &block),
        List::Wish(wish) => {
            if let Some(Panel::List(listing)) = &mut state.looking.panel {
                let listing = Rc::make_mut(listing);
                wish_for(&mut listing.choices, wish, &state.words, &listing.sheet);
                look_through(state);
            }
            Vec::new()
        }
        List::Take => take(state),
    }
}

/// Whether a text that was pasted is a list rather than steps.
pub fn is_pasted_list(text: &str, words: &Words) -> bool {
    // Its beginning tells.
    const MOST: usize = 4_000;
    let end = text.char_indices().nth(MOST).map_or(text.len(), |(end, _)| end);
    let start = text[..end].rfind('\n').filter(|_| end < text.len()).map_or(end, |line| line);
    is_list(&Sheet::read(&text[..start], Encoding::Utf8), words)
}

/// A list came: shows what would come of it.
pub(crate) fn came(
    state: &mut State,
    name: Option<String>,
    text: &str,
    encoding: Encoding,
) -> Vec<Effect> {
    if !state.can_edit() {
        return fail(state, Message::new("app-view-only"));
    }
    let asked = match state.looking.panel {
        Some(Panel::Lists(asked)) => asked,
        _ => None,
    };
    let sheet = Sheet::read(text, encoding);
    let choices = guess(&sheet, asked, name.as_deref(), &state.words);
    let choices = Choices { journey: state.looking.journey.clone(), ..choices };
    preview(state, name, sheet, choices)
}

/// Shows what would come of a list.
pub(crate) fn preview(
    state: &mut State,
    name: Option<String>,
    sheet: Sheet,
    choices: Choices,
) -> Vec<Effect> {
    let (name, sheet) = (name.map(Into::into), Rc::new(sheet));
    let listing = Listing { name, choices, sheet, plan: None };
    if listing.is_bare() {
        return fail(state, Message::new("table-nothing"));
    }
    state.looking.panel = Some(Panel::List(Rc::new(listing)));
    look_through(state);
    Vec::new()
}

fn wish_for(choices: &mut Choices, wish: Wish, words: &Words, sheet: &Sheet) {
    match wish {
        Wish::Kind(kind) => {
            choices.kind = kind;
            choices.mapping = map(sheet, kind, choices.header, words);
        }
        Wish::Header(header) => {
            choices.header = header.filter(|header| *header < sheet.rows.len());
            choices.mapping = map(sheet, choices.kind, choices.header, words);
        }
        Wish::Journey(journey) => choices.journey = journey,
        Wish::Field(place, field) => {
            // A field is in one column only.
            let is_same = |other: &&mut Option<usize>| field.is_some() && **other == field;
            choices.mapping.iter_mut().filter(is_same).for_each(|other| *other = None);
            if let Some(mapped) = choices.mapping.get_mut(place) {
                *mapped = field;
            }
        }
        Wish::Overwrites(overwrites) => choices.overwrites = overwrites,
        Wish::Creates(creates) => choices.creates = creates,
    }
}

/// Begins to find out what would come of the list; of a short one it is known at once.
fn look_through(state: &mut State) {
    let Some(Panel::List(listing)) = &mut state.looking.panel else { return };
    let listing = Rc::make_mut(listing);
    listing.plan = None;
    let stem =
        listing.name.as_deref().map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let title = stem.map_or_else(|| state.words.text("exchange-untitled"), str::to_owned);
    let (sheet, choices) = (listing.sheet.clone(), listing.choices.clone());
    let document = state.document().clone();
    let planner = Planner::new(&document, sheet, choices, (&title, state.words.clone()));
    state.planning.0 = Some((document, planner));
    go_on(state);
}

/// Goes on with the list that is being looked through.
pub(crate) fn go_on(state: &mut State) {
    let Some((document, mut planner)) = state.planning.0.take() else { return };
    let Some(Panel::List(listing)) = &mut state.looking.panel else { return };
    match planner.go_on(SLICE) {
        Some(plan) => Rc::make_mut(listing).plan = Some((document, Rc::new(plan))),
        None => state.planning.0 = Some((document, planner)),
    }
}

impl Planning {
    /// Whether there is something to go on with.
    pub(crate) fn is_on(&self) -> bool {
        self.0.is_some()
    }
}

/// Takes the list in, as one step.
fn take(state: &mut State) -> Vec<Effect> {
    let Some(Panel::List(listing)) = &state.looking.panel else { return Vec::new() };
    let Some((document, plan)) = listing.plan.clone() else { return Vec::new() };
    if !Rc::ptr_eq(&document, state.document()) {
        // Something else has changed the map: what was said is not what would be done.
        look_through(state);
        return Vec::new();
    }
    if plan.new + plan.changed == 0 {
        return Vec::new();
    }
    let kind = listing.kind();
    let rows = counted(kind, plan.new + plan.changed);
    let effects = put(
        state,
        plan.document.clone(),
        Message::new("table-label").with("rows", rows),
        None,
        Origin::User,
    );
    state.looking.panel = None;
    state.looking.is_at_start = false;
    show(state, kind, &plan);
    state.say(Tone::Calm, done(kind, &plan), Vec::new());
    effects
}

/// Shows where the list went.
fn show(state: &mut State, kind: Kind, plan: &Plan) {
    if registers::of(kind).is_some() {
        if state.looking.view != View::Register(kind) {
            state.view(View::Register(kind));
        }
        return;
    }
    if let Some(journey) = &plan.journey {
        state.show_journey(journey.clone());
    }
    state.looking.move_camera(Camera::Fit);
}

fn done(kind: Kind, plan: &Plan) -> Message {
    let (new, changed) = (counted(kind, plan.new), counted(kind, plan.changed));
    let message = match (plan.new, plan.changed) {
        (_, 0) => Message::new("table-done-new"),
        (0, _) => Message::new("table-done-changed"),
        _ => Message::new("table-done"),
    };
    message.with("new", new).with("changed", changed)
}

/// Everything of a kind as a list, for spreadsheets; of a journey, for what lives in journeys. There
/// are no lists of some kinds.
pub(crate) fn list(
    document: &Document,
    kind: Kind,
    journey: Option<&str>,
    words: &Words,
) -> Option<String> {
    let is_there = KINDS.contains(&kind) && document.shelf(kind, journey).is_some();
    is_there.then(|| write_list(document, kind, journey, words))
}

/// The list that the page around the component asks for.
pub(crate) fn for_host(state: &State, wanted: &Wanted) -> Answer {
    let journey = wanted.journey.as_deref().or(state.looking.journey.as_deref());
    let text = match wanted.what {
        Some(Content::Kind(kind)) => list(state.document(), kind, journey, &state.words),
        Some(Content::Report(report)) => Some(reports::text(state, report)),
        None => None,
    };
    match text {
        Some(text) => Answer::Applied(Json::text(text)),
        None => Answer::Refused { message: Message::new("table-no-list"), problems: Vec::new() },
    }
}
