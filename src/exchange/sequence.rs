//! Builds a journey from stages and steps that come one after the other. Each step follows the
//! one before it; the first is the start, the last the goal. No shares are made up.

use std::rc::Rc;

use crate::exchange::ids::Ids;
use crate::exchange::{ImportNote, excerpt};
use crate::model::id::Id;
use crate::model::journey::{Head, Journey};
use crate::model::names::Names;
use crate::model::stage::Stage;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::model::transition::Transition;
use crate::model::value::Entity;
use crate::words::Message;

/// The most characters of a name; what is longer moves to the description as a whole.
pub(super) const LONGEST_NAME: usize = 200;

/// A journey that grows at its end.
pub(super) struct Sequence<'a> {
    journey: Journey,
    default_stage: &'a str,
    stage: Option<Id<Stage>>,
    last: Option<Id<Touchpoint>>,
    /// From where to where transitions lead so far.
    ways: Names,
    ids: Ids,
}

impl<'a> Sequence<'a> {
    /// Begins a journey. Steps that come before any stage go to one with the name `default_stage`.
    pub(super) fn new(title: &str, default_stage: &'a str) -> Self {
        Self {
            journey: Journey::new(Id::from_name(title, Journey::KIND.as_str(), |_| false), title),
            default_stage,
            stage: None,
            last: None,
            ways: Names::default(),
            ids: Ids::default(),
        }
    }

    /// Begins a stage.
    pub(super) fn begin_stage(
        &mut self,
        line: u32,
        name: &str,
        notes: &mut Vec<ImportNote>,
    ) -> Id<Stage> {
        let (name, whole) = shorten(line, name, notes);
        let id = self.ids.give::<Stage>(&name);
        let stage = Stage { description: whole, ..Stage::new(id.clone(), &name) };
        self.journey.insert_stage(usize::MAX, Rc::new(stage));
        self.stage = Some(id.clone());
        id
    }

    /// Goes on with a stage that was begun before.
    pub(super) fn continue_stage(&mut self, stage: Id<Stage>) {
        self.stage = Some(stage);
    }

    /// The stage that the next step goes to.
    pub(super) fn stage(&mut self, line: u32, notes: &mut Vec<ImportNote>) -> Id<Stage> {
        match &self.stage {
            Some(stage) => stage.clone(),
            None => self.begin_stage(line, self.default_stage, notes),
        }
    }

    /// Adds a step after the last one; `say_more` tells the rest of it.
    pub(super) fn add_step(
        &mut self,
        line: u32,
        name: &str,
        notes: &mut Vec<ImportNote>,
        say_more: impl FnOnce(&mut Touchpoint),
    ) -> Id<Touchpoint> {
        let stage = self.stage(line, notes);
        let (name, whole) = shorten(line, name, notes);
        let id = self.ids.give::<Touchpoint>(&name);
        let mut touchpoint = Touchpoint::new(id.clone(), &name, stage);
        say_more(&mut touchpoint);
        if let Some(whole) = whole {
            let rest = touchpoint.description.take().map(|rest| format!("\n{rest}"));
            touchpoint.description = Some(whole + &rest.unwrap_or_default());
        }
        self.journey.insert_touchpoint(usize::MAX, Rc::new(touchpoint));
        self.lead_to(&id);
        id
    }

    /// Leads from the last step to one that is there already, unless the way is known.
    pub(super) fn return_to(&mut self, step: &Id<Touchpoint>) {
        let way = self.last.as_ref().map(|last| way(last, step));
        if way.is_some_and(|way| self.ways.has(&way)) {
            self.last = Some(step.clone());
        } else {
            self.lead_to(step);
        }
    }

    /// Lets the next step follow another one than the last.
    pub(super) fn branch_at(&mut self, step: &Id<Touchpoint>) {
        self.last = Some(step.clone());
    }

    /// The finished journey; `say_more` tells what there is to say about it as a whole.
    pub(super) fn finish(mut self, say_more: impl FnOnce(&mut Head)) -> Journey {
        let mut head = self.journey.head().clone();
        say_more(&mut head);
        self.journey.set_head(head);
        let mark = |journey: &mut Journey, touchpoint: Option<Rc<Touchpoint>>, kind| {
            if let Some(mut touchpoint) = touchpoint {
                Rc::make_mut(&mut touchpoint).kind = Some(kind);
                journey.replace_touchpoint(touchpoint);
            }
        };
        let first = self.journey.touchpoints().next().cloned();
        mark(&mut self.journey, first, TouchpointKind::Start);
        let is_end =
            |touchpoint: &&Rc<Touchpoint>| self.journey.outgoing(touchpoint.id.as_str()).is_empty();
        let last = self.journey.touchpoints().skip(1).next_back().filter(is_end).cloned();
        mark(&mut self.journey, last, TouchpointKind::Goal);
        self.journey
    }

    fn lead_to(&mut self, step: &Id<Touchpoint>) {
        if let Some(last) = self.last.replace(step.clone()) {
            let id = self.ids.give::<Transition>(&format!("{last}-to-{step}"));
            self.ways.add(&way(&last, step));
            let transition = Transition::new(id, last, step.clone());
            self.journey.insert_transition(usize::MAX, Rc::new(transition));
        }
    }
}

/// What a way is told by: no id has a blank in it.
fn way(from: &Id<Touchpoint>, to: &Id<Touchpoint>) -> String {
    format!("{from} {to}")
}

/// A name that fits, and the whole of it where that is longer.
fn shorten(line: u32, name: &str, notes: &mut Vec<ImportNote>) -> (String, Option<String>) {
    let Some((end, _)) = name.char_indices().nth(LONGEST_NAME) else {
        return (name.to_owned(), None);
    };
    let message =
        Message::new("exchange-name-long").with("name", excerpt(name)).with("most", LONGEST_NAME);
    notes.push(ImportNote::new(line, message));
    let room = name[..end].char_indices().next_back().map_or(0, |(start, _)| start);
    (format!("{}…", name[..room].trim_end()), Some(name.to_owned()))
}
