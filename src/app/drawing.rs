//! Draws the shown journey: a small one at once, a large one bit by bit, while what was drawn before
//! stays on the screen. Whoever waits for the first map is answered when there is one.

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::{Answer, Effect, Tell};
use crate::app::look::Camera;
use crate::app::state::State;
use crate::layout::index::Index;
use crate::layout::inputs::Inputs;
use crate::layout::scene::Scene;
use crate::layout::work::Work;
use crate::model::value::Entity;

/// Up to so many touchpoints a journey is drawn at once: it takes no longer than a frame or two.
const AT_ONCE: usize = 1_500;

/// A journey's drawing.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What was drawn.
    pub inputs: Inputs,
    /// The drawing.
    pub scene: Rc<Scene>,
    /// Where what lies in it.
    pub index: Rc<Index>,
}

/// Drawings that are not done yet.
#[derive(Default)]
pub struct Drawing {
    work: Option<(Inputs, Work)>,
    /// Whether the world was asked for time, and has not given it.
    is_asked: bool,
    /// What is told when there is a map.
    held: Vec<Effect>,
    /// How many wishes the camera had had when the journey was last looked at.
    wishes: u32,
    /// Whether the change that is being drawn wants what is selected in view.
    reveals: bool,
}

impl State {
    /// Draws the shown journey if it is not drawn yet, or begins to.
    pub(crate) fn draw(&mut self) {
        let (wish, count) = &self.looking.camera;
        let is_new = std::mem::replace(&mut self.drawing.wishes, *count) != *count;
        let reveals = is_new && *wish == Camera::Reveal;
        let Some(journey) = self.journey().cloned() else {
            (self.drawn, self.drawing.work) = (None, None);
            return;
        };
        let inputs = Inputs::of(&journey, self.looking.lanes, Some(self.document()));
        if let Some(drawn) = self.drawn.as_mut().filter(|drawn| drawn.inputs == inputs) {
            // The next comparison finds what this version shares with the next.
            drawn.inputs = inputs;
            self.drawing.work = None;
            return;
        }
        if let Some((of, _)) = self.drawing.work.as_mut().filter(|(of, _)| *of == inputs) {
            *of = inputs;
            return;
        }
        if journey.touchpoints().len() <= AT_ONCE {
            let scene = crate::layout::draw(&inputs);
            self.show(inputs, scene);
            return;
        }
        let is_other = |drawn: &mut Drawn| drawn.inputs.journey.id() != journey.id();
        drop(self.drawn.take_if(is_other));
        let work = Work::new(&inputs);
        self.drawing.work = Some((inputs, work));
        self.drawing.reveals = reveals;
    }

    /// Goes on drawing for a while.
    pub(crate) fn draw_on(&mut self) {
        self.drawing.is_asked = false;
        if let Some(desk) = self.desk.here() {
            desk::go_on(desk, self);
        }
        if let Some((inputs, mut work)) = self.drawing.work.take() {
            match work.step() {
                Some(scene) => {
                    self.show(inputs, scene);
                    // It was shown where it stood before.
                    if std::mem::take(&mut self.drawing.reveals) {
                        self.looking.move_camera(Camera::Reveal);
                    }
                }
                None => self.drawing.work = Some((inputs, work)),
            }
        } else if let Some(desk) = self.desk.here() {
            desk::find_on(desk, self);
        }
    }

    /// Asks for the time that drawing takes, and holds back what is told of a map that is not
    /// there yet.
    pub(crate) fn ask_for_time(&mut self, effects: &mut Vec<Effect>) {
        let is_start_waiting = self.desk.here().is_some() && self.is_start_waiting();
        let is_finding = self.is_finding();
        let drawing = &mut self.drawing;
        if drawing.work.is_none() || self.drawn.is_some() {
            effects.append(&mut drawing.held);
        } else {
            let is_held = |effect: &mut Effect| {
                matches!(
                    effect,
                    Effect::Tell(Tell::Ready { .. })
                        | Effect::Answer { answer: Answer::Loaded(_), .. }
                )
            };
            drawing.held.extend(effects.extract_if(.., is_held));
        }
        let is_busy = drawing.work.is_some() || is_start_waiting || is_finding;
        if is_busy && !drawing.is_asked {
            drawing.is_asked = true;
            effects.push(Effect::Draw);
        }
    }

    fn show(&mut self, inputs: Inputs, scene: Scene) {
        let index = Rc::new(Index::of(&Rc::new(scene)));
        self.drawn = Some(Drawn { inputs, scene: index.scene().clone(), index });
        self.drawing.work = None;
    }
}
