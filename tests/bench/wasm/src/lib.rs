//! The layout and the findings as a module for Node: reads a document, lays it out, tells where things are, and looks
//! for findings step by step. It measures nothing itself.

mod study;

use std::rc::Rc;

use journey_map::format::read::{Repair, read};
use journey_map::layout;
use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene::{Card, Route, Scene};
use journey_map::model::journey::Journey;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A journey and its drawing.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sheet {
    journey: Rc<Journey>,
    lanes: Lanes,
    scene: Option<Scene>,
}

#[wasm_bindgen]
impl Sheet {
    /// Takes the first journey of a document, to be drawn with these lanes.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &str, lanes: &str) -> Result<Self, JsError> {
        let opened = read(document, Repair::Refuse)
            .map_err(|_| JsError::new("the document can't be read"))?;
        let journey = opened.document.journeys.iter().next();
        let journey = journey.ok_or_else(|| JsError::new("the document has no journey"))?.clone();
        let lanes = Lanes::parse(lanes)
            .ok_or_else(|| JsError::new(&format!("there are no lanes by {lanes}")))?;
        Ok(Self { journey, lanes, scene: None })
    }

    /// Lays it out.
    #[wasm_bindgen(js_name = layOut)]
    pub fn lay_out(&mut self) {
        self.scene = Some(layout::scene(&self.journey, self.lanes));
    }

    /// Left side, upper side, width and height of each card, in the document's order.
    pub fn cards(&self) -> Vec<f64> {
        let place = |card: &Card| [card.rect.x, card.rect.y, card.rect.width, card.rect.height];
        self.scene.iter().flat_map(|scene| &scene.cards).flat_map(place).collect()
    }

    /// The transitions as paths of SVG, a line for each, in the document's order.
    pub fn routes(&self) -> String {
        let routes = self.scene.iter().flat_map(|scene| &scene.routes);
        routes.map(Route::svg_path).collect::<Vec<_>>().join("\n")
    }
}
