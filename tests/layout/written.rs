//! Scenes written out, so that a change of the drawing shows as a difference in text, and every
//! machine is held to the same.

use journey_map::format::read::{Repair, read};
use journey_map::layout::draw;
use journey_map::layout::inputs::Inputs;
use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene::Scene;
use journey_map::model::document::Document;
use journey_map::model::journey::Journey;

use crate::drawing::journey;
use crate::golden::{golden, root};

const EXAMPLE: &str = "www/examples/online-shop.journey.json";

/// Journeys with something of everything.
const DRAWINGS: &[(&str, &str)] = &[
    (
        "ways",
        "x: a b c; y: d e f; z: g; a -> b -> c; a -> c; a -> c; c -> a; a -> d; b -> g; d -> d;
         e -> f; f -> g; g -> a; g -> e; d -> g",
    ),
    (
        "chains",
        "v: a b c d e f g; w: h; x:; y: i j; z: k@2 l@1; a -> b -> c -> d -> e -> f -> g -> h -> i -> j -> k",
    ),
];

fn written(scene: &Scene) -> String {
    let mut text = format!("{} x {}\n", scene.width, scene.height);
    for column in &scene.columns {
        text.push_str(&format!("stage {}: {} +{}\n", column.stage, column.x, column.width));
    }
    for lane in &scene.lanes {
        let key = lane.key.as_deref().unwrap_or("-");
        text.push_str(&format!("lane {key}: {} +{}\n", lane.y, lane.height));
    }
    for card in &scene.cards {
        text.push_str(&format!("card {}: {} {}\n", card.touchpoint, card.rect.x, card.rect.y));
    }
    for route in &scene.routes {
        let label = (route.label.x.round(), route.label.y.round());
        let (from, to, path) = (&route.from, &route.to, route.svg_path());
        text.push_str(&format!("{from} -> {to}: {path} at {} {}\n", label.0, label.1));
    }
    text
}

fn check(name: &str, journey: &Journey, document: Option<&Document>, lanes: Lanes) {
    let scene = draw(&Inputs::of(journey, lanes, document));
    golden(&format!("tests/layout/golden/{name}.{}.txt", lanes.as_str()), &written(&scene));
}

#[test]
fn drawings_look_as_written() {
    for (name, drawing) in DRAWINGS {
        check(name, &journey(drawing), None, Lanes::None);
    }
}

#[test]
fn the_example_looks_as_written() {
    let text = std::fs::read_to_string(root().join(EXAMPLE)).unwrap();
    let document = read(&text, Repair::Refuse).unwrap().document;
    let journey = document.journeys.iter().next().unwrap();
    for lanes in Lanes::ALL {
        check("online-shop", journey, Some(&document), lanes);
    }
}
