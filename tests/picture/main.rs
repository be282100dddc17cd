//! Pictures as files: what they show of a journey, and that nothing that is in it makes them anything else.

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "another suite uses more of it; a test that cannot go on has failed"
)]
#[path = "../generate/mod.rs"]
mod generate;

mod drawn;
mod hostile;
mod pages;
mod sizes;

use std::path::Path;
use std::rc::Rc;

use journey_map::app::export::content::Shown;
use journey_map::app::export::picture::map_picture;
use journey_map::format::read::{Repair, read};
use journey_map::layout::inputs::Inputs;
use journey_map::layout::lanes::Lanes;
use journey_map::model::document::Document;
use journey_map::model::standard::Date;
use journey_map::words::Words;

/// The document in a text.
fn document(text: &str) -> Rc<Document> {
    read(text, Repair::Refuse).expect("it opens").document
}

/// An example of the product.
fn example(name: &str) -> Rc<Document> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/examples");
    document(&std::fs::read_to_string(path.join(name)).expect(name))
}

/// The picture of the first journey of a document.
fn picture(document: &Document, lanes: Lanes) -> String {
    let journey = document.journeys.iter().next().expect("there is a journey");
    let scene = journey_map::layout::draw(&Inputs::of(journey, lanes, Some(document)));
    let words = Words::new("en");
    let (words, sights, goes) = (&words, None, &[][..]);
    let shown = Shown { document, journey, scene: &scene, lanes, words, sights, goes };
    map_picture(shown, Date::parse("2026-11-22").as_ref()).write()
}
