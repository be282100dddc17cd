//! Journeys in journeys: going into the one that shows a touchpoint in detail, coming back by the
//! way one came, making one. A document may lead in circles; a way never does, so it is never
//! longer than there are journeys.

use std::rc::Rc;

use crate::app::effect::Origin;
use crate::app::look::{Adding, Camera, Crumb, View};
use crate::app::state::State;
use crate::app::update::{Committed, commit};
use crate::edit::command::Command;
use crate::edit::refusal::Refusal;
use crate::model::document::Document;
use crate::model::id::fresh;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// The journey that shows a touchpoint in detail.
pub fn inside<'a>(document: &'a Document, touchpoint: &Touchpoint) -> Option<&'a Rc<Journey>> {
    document.journeys.get(touchpoint.detail.as_ref()?.as_str())
}

impl State {
    /// Shows a journey that was picked from a list or from the map of all journeys.
    pub(crate) fn show_journey(&mut self, journey: Rc<str>) {
        let looking = &mut self.looking;
        looking.trail.clear();
        let was_at_all = looking.view == View::Journeys;
        looking.show_journey();
        if was_at_all {
            looking.trail.push(Crumb { journey: None, touchpoint: None });
        }
        self.turn_to(journey, None);
    }

    /// Goes into the journey that shows a touchpoint of the shown one in detail.
    pub(crate) fn enter(&mut self, touchpoint: &Rc<str>) {
        let Some(shown) = self.journey() else { return };
        let detail = shown.touchpoint(touchpoint).and_then(|found| found.detail.as_ref());
        let (here, Some(target)) = (shown.id().shared(), detail.map(|id| id.shared())) else {
            return;
        };
        let known = |crumb: &Crumb| crumb.journey.as_ref() == Some(&target);
        if target == here {
            return self.looking.move_camera(Camera::Begin);
        }
        match self.looking.trail.iter().position(known) {
            Some(place) => self.looking.trail.truncate(place),
            None => {
                let touchpoint = Some(touchpoint.clone());
                self.looking.trail.push(Crumb { journey: Some(here), touchpoint });
            }
        }
        self.turn_to(target, None);
    }

    /// Goes back to a place of the way by which one came, and to the touchpoint that one went into.
    pub(crate) fn go_back(&mut self, place: usize) {
        let Some(crumb) = self.looking.trail.get(place).cloned() else { return };
        self.looking.trail.truncate(place);
        match crumb.journey {
            Some(journey) => self.turn_to(journey, crumb.touchpoint),
            None => self.view(View::Journeys),
        }
    }

    /// Shows the journey, all journeys, a register, or insights. Of all journeys, nothing is selected.
    pub(crate) fn view(&mut self, view: View) {
        match view {
            View::Register(kind) => return self.open_register(kind),
            View::Insights => return self.open_insights(),
            View::Journeys => {
                self.looking.trail.clear();
                self.looking.selection = None;
                self.looking.adding = None;
            }
            View::Map | View::Blueprint | View::Table => {
                self.looking.of_journey = view;
                self.looking.move_camera(Camera::Begin);
            }
        }
        self.looking.view = view;
    }

    fn turn_to(&mut self, journey: Rc<str>, touchpoint: Option<Rc<str>>) {
        let looking = &mut self.looking;
        let is_back = touchpoint.is_some();
        looking.selection =
            touchpoint.map(|id| Subject::inside(journey.clone(), Kind::Touchpoint, id));
        looking.journey = Some(journey);
        looking.adding = None;
        looking.move_camera(if is_back { Camera::Reveal } else { Camera::Begin });
        self.look_at_what_exists();
    }

    /// Goes back to where one came from when the shown journey is gone, and forgets ways through
    /// what is gone.
    pub(crate) fn keep_to_trail(&mut self) {
        let document = self.document().clone();
        let exists =
            |crumb: &Crumb| crumb.journey.as_ref().is_none_or(|id| document.journey(id).is_some());
        self.looking.trail.retain(exists);
        if self.journey().is_some() {
            return;
        }
        let last = self.looking.trail.iter().rposition(|crumb| crumb.journey.is_some());
        let last = last.and_then(|place| {
            self.looking.trail.drain(place..).next().and_then(|crumb| crumb.journey)
        });
        let first = || document.journeys.iter().next().map(|journey| journey.id().shared());
        self.looking.journey = last.or_else(first);
    }
}

/// Makes a journey that shows a touchpoint in detail, named after it, goes into it, and begins to
/// name its first touchpoint.
pub(crate) fn make_inside(state: &mut State, touchpoint: &Rc<str>) -> Result<Committed, Refusal> {
    let shown = state.journey().cloned();
    let found = shown.as_ref().and_then(|journey| journey.touchpoint(touchpoint));
    let (Some(shown), Some(found)) = (&shown, found) else {
        return Ok(Committed { added: Vec::new(), effects: Vec::new() });
    };
    let untitled = || state.words.text("app-untitled-journey");
    let title = if found.name.is_empty() { untitled() } else { found.name.clone() };
    let document = state.document().clone();
    let is_taken = |id: &str| document.journey(id).is_some();
    let id = fresh(&title, Kind::Journey.as_str(), is_taken);
    let stage = Json::object([
        ("id", Json::text("stage-1")),
        ("name", Json::text(state.words.text("app-first-stage"))),
    ]);
    let record = Json::object([
        ("id", Json::text(&id)),
        ("title", Json::text(title)),
        ("stages", Json::List(vec![stage])),
    ]);
    let subject = Subject::inside(shown.id().shared(), Kind::Touchpoint, touchpoint.clone());
    let commands = vec![
        Command::add(Kind::Journey, None, record),
        Command::set(subject, "detail", Json::text(&id)),
    ];
    let committed = commit(state, &Command::Batch(commands), None, Origin::User)?;
    state.enter(touchpoint);
    state.looking.adding = Some(Adding::Touchpoint { stage: None, after: None });
    Ok(committed)
}
