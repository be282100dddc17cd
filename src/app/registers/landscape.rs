//! The landscape of systems: which hands data to which. Drawn by the layout of journeys, with more
//! room between the columns, as data is named there. Systems that stand alone are listed.

use std::rc::Rc;

use crate::analyze::usage::Usage;
use crate::app::look::Slot;
use crate::app::registers::say::{Teller, joined};
use crate::app::registers::stretch::{Factors, Stretch};
use crate::layout::lanes::Lanes;
use crate::layout::scene::{Point, Rect, Scene};
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::shape::Shape;
use crate::model::stage::Stage;
use crate::model::subject::Kind;
use crate::model::system::{Integration, IntegrationMode, System, SystemStatus};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Value;
use crate::words::Words;

/// Labels fit on the lines.
const ROOM: Factors = Factors { between: 2.6, within: 0.75, down: 1.0 };

/// The landscape, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The systems that are connected, in the user's order.
    pub nodes: Vec<Node>,
    /// The integrations, in the user's order.
    pub ways: Vec<Way>,
    /// The systems that stand alone.
    pub alone: Vec<Node>,
    /// What was laid out, and how.
    drawn: (Links, Rc<Scene>),
}

/// A system, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: String,
    /// Where it is; of no size where it stands alone.
    pub rect: Rect,
    /// Its status as people read it; empty where nobody said.
    pub status: String,
    /// Whether it is used past IT.
    pub is_alarm: bool,
    /// At how many touchpoints it is used.
    pub touchpoints: usize,
    /// Who answers for it in the business and in IT, and whether its protection is known.
    pub slots: [bool; Slot::ALL.len()],
}

/// An integration, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Its id.
    pub id: Rc<str>,
    /// The system that hands over.
    pub from: Rc<str>,
    /// The system that receives.
    pub to: Rc<str>,
    /// Its line, as the `d` of an SVG path.
    pub path: String,
    /// What lies around its line.
    pub bounds: Rect,
    /// The middle of its label.
    pub label: Point,
    /// The data that is handed over.
    pub data: String,
    /// How it is protected.
    pub protection: Protection,
    /// Whether somebody does it by hand.
    pub is_manual: bool,
}

/// How data is protected on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Nobody answered.
    Unknown,
    /// It is encrypted.
    Encrypted,
    /// It is not.
    Open,
}

impl Protection {
    /// The word for it in CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Encrypted => "encrypted",
            Self::Open => "unencrypted",
        }
    }
}

/// What the drawing depends on: the connected systems, and the ends of each integration.
type Links = (Vec<Rc<str>>, Vec<(Rc<str>, Rc<str>)>);

impl Landscape {
    /// Draws the systems of a document. What an earlier drawing has laid out already is taken over.
    pub fn of(document: &Document, words: &Words, before: Option<&Self>) -> Self {
        let links = links(document);
        let known = before.filter(|before| before.drawn.0 == links);
        let scene = known.map_or_else(|| Rc::new(scene(&links)), |known| known.drawn.1.clone());
        let stretch = Stretch::of(&scene, ROOM);
        let (mut nodes, mut alone) = (Vec::new(), Vec::new());
        let mut cards = scene.cards.iter().peekable();
        for (system, touchpoints) in document.systems.iter().zip(Usage::of(document).counts()) {
            // The cards stand in the order of the systems, without those that stand alone.
            let card = cards.next_if(|card| card.touchpoint.as_str() == system.id.as_str());
            let nowhere = Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 };
            let rect = card.map_or(nowhere, |card| stretch.rect(card.rect));
            let list = if card.is_some() { &mut nodes } else { &mut alone };
            list.push(node(system, rect, touchpoints, words));
        }
        let teller = Teller { document, words };
        let routes = scene.routes.iter().zip(document.integrations.iter());
        let ways: Vec<Way> = routes
            .map(|(route, integration)| {
                let (route, bounds) = stretch.route(route);
                Way {
                    path: route.svg_path(),
                    label: route.label,
                    bounds,
                    ..way(integration, &teller)
                }
            })
            .collect();
        let size = stretch.rect(Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height });
        Self {
            width: size.right(),
            height: size.bottom(),
            nodes,
            ways,
            alone,
            drawn: (links, scene),
        }
    }
}

fn node(system: &System, rect: Rect, touchpoints: usize, words: &Words) -> Node {
    let status = system.status.as_ref();
    let is_answered = |answer: &Answer<_>| !answer.is_unknown();
    Node {
        id: system.id.shared(),
        name: if system.name.trim().is_empty() {
            system.id.to_string()
        } else {
            system.name.clone()
        },
        rect,
        status: status
            .map_or_else(String::new, |status| words.word("system-status", status.as_str())),
        is_alarm: status == Some(&SystemStatus::Unsanctioned),
        touchpoints,
        slots: [
            is_answered(&system.business_owner),
            is_answered(&system.it_owner),
            system.controls.is_some(),
        ],
    }
}

fn way(integration: &Integration, teller: &Teller<'_>) -> Way {
    let data = match integration.data.shape() {
        Shape::List(list) if list.count() > 0 => {
            let names = integration.data.entries().iter();
            joined(names.map(|id| teller.name(Kind::DataCategory, id.as_str())), ", ")
        }
        shape => teller.field("data", shape),
    };
    Way {
        id: integration.id.shared(),
        from: integration.from.shared(),
        to: integration.to.shared(),
        path: String::new(),
        bounds: Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 },
        label: Point::at(0.0, 0.0),
        data,
        protection: match integration.encrypted {
            None => Protection::Unknown,
            Some(true) => Protection::Encrypted,
            Some(false) => Protection::Open,
        },
        is_manual: integration.mode == Some(IntegrationMode::Manual),
    }
}

fn links(document: &Document) -> Links {
    let ends = document.integrations.iter().map(|way| (way.from.shared(), way.to.shared()));
    let ends: Vec<_> = ends.collect();
    let mut is_connected = vec![false; document.systems.len()];
    for end in ends.iter().flat_map(|(from, to)| [from, to]) {
        if let Some(place) = document.systems.place(end) {
            is_connected[place] = true;
        }
    }
    let systems =
        document.systems.iter().zip(is_connected).filter(|(_, is_connected)| *is_connected);
    (systems.map(|(system, _)| system.id.shared()).collect(), ends)
}

/// A journey whose touchpoints stand for systems.
fn scene((systems, ends): &Links) -> Scene {
    let name = |text: &str| Id::from_name(text, "systems", |_| false);
    let stage = Id::from_name("all", "", |_| false);
    let mut all = Journey::new(name("all"), "");
    all.insert_stage(0, Rc::new(Stage::new(stage.clone(), "")));
    for id in systems.iter().filter_map(|id| Id::parse(id)) {
        all.insert_touchpoint(usize::MAX, Rc::new(Touchpoint::new(id, "", stage.clone())));
    }
    for (place, (from, to)) in ends.iter().enumerate() {
        if let (Some(from), Some(to)) = (Id::parse(from), Id::parse(to)) {
            let id = Id::from_name(&place.to_string(), "", |_| false);
            all.insert_transition(usize::MAX, Rc::new(Transition::new(id, from, to)));
        }
    }
    crate::layout::scene(&all, Lanes::None)
}
