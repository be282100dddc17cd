//! The way of every category of every example, as it is shown: whole, and drawn without overlaps.

use std::rc::Rc;

use journey_map::app::insights::Ground;
use journey_map::app::insights::data::trace::trace;
use journey_map::format::read::{Repair, read};
use journey_map::model::standard::Date;
use journey_map::words::Words;

#[test]
fn every_category_of_the_examples_has_a_way_that_can_be_drawn() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples");
    for entry in std::fs::read_dir(folder).expect("the examples") {
        let path = entry.expect("an example").path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("it is text");
        let Ok(opened) = read(&text, Repair::Refuse) else { panic!("{}", path.display()) };
        let document = opened.document;
        let ground = Ground {
            document: document.clone(),
            journey: None,
            known: None,
            completions: None,
            today: Date::parse("2026-11-22"),
            words: Rc::new(Words::new("en")),
        };
        for category in document.data_categories.iter() {
            let case = format!("{} {}", path.display(), category.id);
            let way = trace(&ground, category.id.as_str()).expect(&case);
            let (stops, drawing) = (way.stops.len(), &way.drawing);
            assert!(way.links.iter().all(|link| link.from < stops && link.to < stops), "{case}");
            assert!(way.weakest.is_none_or(|stop| stop < stops), "{case}");
            assert!(way.deleted.iter().all(|stop| *stop < stops), "{case}");
            assert_eq!(drawing.stops.len(), stops, "{case}");
            assert_eq!(
                (drawing.links.len(), drawing.labels.len()),
                (way.links.len(), way.links.len()),
                "{case}"
            );
            for (at, one) in drawing.stops.iter().enumerate() {
                assert!(one.x >= 0.0 && one.right() <= drawing.width + 0.5, "{case}");
                assert!(one.y >= 0.0 && one.bottom() <= drawing.height + 0.5, "{case}");
                for other in &drawing.stops[at + 1..] {
                    let is_apart = one.right() <= other.x
                        || other.right() <= one.x
                        || one.bottom() <= other.y
                        || other.bottom() <= one.y;
                    assert!(is_apart, "{case}: {one:?} {other:?}");
                }
            }
        }
    }
}
