//! The desk: what people work with once a map is drawn. In a browser it is a part of the program that comes after the
//! first; whoever has a [`Desk`] knows that it is there. The functions of this module are its doors: nothing else of it
//! is reached from what comes first. They decide nothing.

use std::rc::Rc;

use crate::app::blueprint::strips::Arrange;
use crate::app::effect::{Answer, Effect};
use crate::app::estate::gaze::Gaze;
use crate::app::event::{Clip, Edit, Open, Start};
use crate::app::export::{Export, Wanted as Picture, going};
use crate::app::findings::glance::Glance;
use crate::app::keeping::KeptMap;
use crate::app::landing::{Around, Carried, Landing};
use crate::app::listing::{List, Wanted};
use crate::app::next::Since;
use crate::app::plain::{self, Asked};
use crate::app::shelf::event::Shelf;
use crate::app::state::State;
use crate::app::table::settings::Change;
use crate::app::{clip, host, keep, list, opening, shelf, start, update};
use crate::check::checking::Report;
use crate::edit::reconcile::Contested;
use crate::layout::scene::Point;
use crate::model::json::Json;
use crate::words::{Message, Words};

/// Proof that the desk is there. Every door takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk(());

impl Desk {
    /// The desk, once whoever fetches it has it.
    pub fn arrived() -> Self {
        Self(())
    }
}

/// Whether the desk is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nobody asked for it.
    Away,
    /// It is on its way.
    Coming,
    /// It is there.
    Here(Desk),
    /// It did not come.
    Missing,
}

impl Presence {
    /// The desk, if it is there.
    pub fn here(self) -> Option<Desk> {
        match self {
            Self::Here(desk) => Some(desk),
            Self::Away | Self::Coming | Self::Missing => None,
        }
    }
}

/// Reads the texts that come with the desk.
#[inline(never)]
pub(crate) fn read_texts(_: Desk, state: &mut State) {
    state.words = Rc::new(Words::new(state.words.language()));
}

/// Changes the document.
#[inline(never)]
pub(crate) fn change(_: Desk, state: &mut State, edit: Edit) -> Vec<Effect> {
    update::edit::change(state, edit)
}

/// Makes a change that the page around the component wants.
#[inline(never)]
pub(crate) fn apply(_: Desk, state: &mut State, call: u32, text: &str) -> Vec<Effect> {
    host::apply(state, call, text)
}

/// Takes in what somebody opens, or hands out what there is.
#[inline(never)]
pub(crate) fn open(_: Desk, state: &mut State, open: Open) -> Vec<Effect> {
    opening::update(state, open)
}

/// Begins with what the start page offers, or shows it.
#[inline(never)]
pub(crate) fn begin(_: Desk, state: &mut State, event: Start) -> Vec<Effect> {
    start::update(state, event)
}

/// Reads and draws the next thing that the start page offers.
#[inline(never)]
pub(crate) fn go_on(_: Desk, state: &mut State) {
    state.go_on_at_start();
}

/// Goes on with what is to be found in the document.
#[inline(never)]
pub(crate) fn find_on(_: Desk, state: &mut State) {
    state.go_on_finding();
}

/// Answers a question of the page around the component.
#[inline(never)]
pub(crate) fn answer_host(_: Desk, state: &State, asked: &Asked) -> Answer {
    plain::answer(state, asked)
}

/// What was found last, as plain objects.
#[inline(never)]
pub fn findings(_: Desk, state: &State) -> Json {
    plain::findings(state)
}

/// How many findings there are, by severity.
#[inline(never)]
pub fn tally(_: Desk, report: &Report) -> Json {
    plain::tally(report)
}

/// Looks at the systems.
#[inline(never)]
pub(crate) fn gaze(_: Desk, state: &mut State, gaze: Gaze) -> Vec<Effect> {
    state.gaze(gaze);
    Vec::new()
}

/// Shows rows of the blueprint, hides them, moves them.
#[inline(never)]
pub(crate) fn arrange(_: Desk, state: &mut State, arrange: &Arrange) -> Vec<Effect> {
    state.arrange_blueprint(arrange);
    Vec::new()
}

/// Sees the table otherwise.
#[inline(never)]
pub(crate) fn arrange_table(_: Desk, state: &mut State, change: Change) -> Vec<Effect> {
    state.arrange_table(change);
    Vec::new()
}

/// Looks at the findings.
#[inline(never)]
pub(crate) fn glance(_: Desk, state: &mut State, glance: Glance) -> Vec<Effect> {
    state.glance(glance);
    Vec::new()
}

/// Copies, cuts and pastes touchpoints.
#[inline(never)]
pub(crate) fn clip(_: Desk, state: &mut State, event: Clip) -> Vec<Effect> {
    clip::update(state, event)
}

/// Takes lists in and hands them out.
#[inline(never)]
pub(crate) fn list(desk: Desk, state: &mut State, event: List) -> Vec<Effect> {
    list::update(desk, state, event)
}

/// Takes the map along.
#[inline(never)]
pub(crate) fn export(desk: Desk, state: &mut State, event: Export) -> Vec<Effect> {
    going::update(desk, state, event)
}

/// Hands a picture to the page around the component.
#[inline(never)]
pub(crate) fn picture_for_host(desk: Desk, state: &State, wanted: &Picture) -> Effect {
    going::for_host(desk, state, wanted)
}

/// Goes on with the list that is being looked through.
#[inline(never)]
pub(crate) fn plan_on(_: Desk, state: &mut State) {
    list::go_on(state);
}

/// Hands a list to the page around the component.
#[inline(never)]
pub(crate) fn list_for_host(_: Desk, state: &State, wanted: &Wanted) -> Answer {
    list::for_host(state, wanted)
}

/// Opens, renames and removes maps that lie on the shelf.
#[inline(never)]
pub(crate) fn shelve(_: Desk, state: &mut State, event: Shelf) -> Vec<Effect> {
    shelf::update(state, event)
}

/// Opens a map of the shelf that was read.
#[inline(never)]
pub(crate) fn found(
    _: Desk,
    state: &mut State,
    key: &Rc<str>,
    found: Result<Option<KeptMap>, Message>,
) -> Vec<Effect> {
    shelf::found(state, key, found)
}

/// Brings together what another tab kept of a map that was left and what is here.
#[inline(never)]
pub(crate) fn settle(
    _: Desk,
    state: &mut State,
    place: usize,
    theirs: Option<KeptMap>,
) -> Vec<Effect> {
    shelf::settle(state, place, theirs).into_iter().collect()
}

/// Brings together what another tab kept and what is here.
#[inline(never)]
pub(crate) fn join(_: Desk, state: &mut State, theirs: KeptMap) -> Vec<Effect> {
    keep::join(state, theirs)
}

/// Brings both together as somebody decided.
#[inline(never)]
pub(crate) fn decide(_: Desk, state: &mut State, contested: Contested) -> Vec<Effect> {
    keep::decide(state, contested)
}

/// Where what is carried over the map would land.
#[inline(never)]
pub fn over(_: Desk, carried: &mut Carried, around: Around<'_>, at: Point) -> Option<Landing> {
    carried.over(around, at)
}

/// Asks what matters most now, and tells it if the question before was answered.
#[inline(never)]
pub(crate) fn ask_next(_: Desk, state: &mut State, since: Since, is_told: bool) {
    state.ask_next(since, is_told);
}

/// Works out what only the desk shows: the map of maps, a register, what is found.
#[inline(never)]
pub(crate) fn work_out(_: Desk, state: &mut State, effects: &mut Vec<Effect>) {
    state.count_uses();
    state.draw_atlas();
    state.read_blueprint();
    state.read_register();
    state.read_insights();
    state.read_glossary();
    state.find();
    state.follow_findings();
    state.tell_findings(effects);
    state.list_findings();
    state.light();
    state.look_through_lens();
    state.light_tone();
    state.read_table();
    state.tend_start(effects);
}
