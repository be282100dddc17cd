//! Pages to be printed: all of the map is on them, in letters that can be read, and each knows which it is.

use journey_map::app::export::content::Shown;
use journey_map::app::export::pages::{Ground, Pages, pages};
use journey_map::layout::inputs::Inputs;
use journey_map::layout::lanes::Lanes;
use journey_map::model::document::Document;
use journey_map::model::standard::Date;
use journey_map::picture::node::{Child, Node};
use journey_map::picture::paper::Paper;
use journey_map::words::Words;

use crate::sizes::large;
use crate::{document, example};

fn printed(document: &Document, lanes: Lanes, paper: Paper) -> Pages {
    let journey = document.journeys.iter().next().expect("there is a journey");
    let scene = journey_map::layout::draw(&Inputs::of(journey, lanes, Some(document)));
    let words = Words::new("en");
    let (words, sights, goes) = (&words, None, &[][..]);
    let shown = Shown { document, journey, scene: &scene, lanes, words, sights, goes };
    let today = Date::parse("2026-11-22");
    pages(shown, paper, &Ground { today: today.as_ref(), findings: None })
}

/// Everything that stands on a page, one text per line.
fn texts(node: &Node, into: &mut Vec<String>) {
    if node.tag == "text" {
        into.push(said(node));
        return;
    }
    for child in &node.children {
        if let Child::Node(node) = child {
            texts(node, into);
        }
    }
}

fn said(node: &Node) -> String {
    let parts = node.children.iter().map(|child| match child {
        Child::Node(node) => said(node),
        Child::Text(text) => text.clone(),
    });
    parts.collect()
}

/// The smallest letters of a page, in points.
fn smallest(node: &Node, scale: f64) -> f64 {
    let number = |name| node.attribute(name).and_then(|text| text.parse::<f64>().ok());
    let seen = node.attribute("viewBox").and_then(|it| it.split(' ').nth(2)?.parse::<f64>().ok());
    let scale = match (number("width"), seen) {
        (Some(width), Some(seen)) if node.tag == "svg" => scale * width / seen,
        _ => scale,
    };
    let own = number("font-size").map_or(f64::INFINITY, |size| size * scale * 0.75);
    let inner = node.children.iter().map(|child| match child {
        Child::Node(node) => smallest(node, scale),
        Child::Text(_) => f64::INFINITY,
    });
    inner.fold(own, f64::min)
}

#[test]
fn every_touchpoint_is_on_the_map_and_in_the_list_whatever_the_paper() {
    for document in [
        example("online-shop.journey.json"),
        example("bank-account.journey.json"),
        document(&large(120)),
    ] {
        for paper in Paper::ALL {
            for lanes in [Lanes::None, Lanes::Channel] {
                let printed = printed(&document, lanes, paper);
                let mut all = Vec::new();
                printed.pages.iter().for_each(|page| texts(page, &mut all));
                let journey = document.journeys.iter().next().expect("there is a journey");
                for touchpoint in journey.touchpoints() {
                    let count = all.iter().filter(|text| **text == touchpoint.name).count();
                    assert!(count >= 2, "{} stands {count} times on {paper:?}", touchpoint.name);
                }
                let count = printed.pages.len();
                for (place, page) in printed.pages.iter().enumerate() {
                    let mut texts = Vec::new();
                    self::texts(page, &mut texts);
                    let numbered = format!("{} of {count}", place + 1);
                    assert!(texts.contains(&numbered), "{numbered}");
                    let smallest = smallest(page, 1.0);
                    assert!(smallest >= 6.0, "{smallest} points on {paper:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_small_stands_on_one_page_with_what_it_is_about() {
    let text = r#"{ "format": "journey-map", "version": 1, "title": "Small", "classification": "restricted",
        "journeys": [{ "id": "j", "title": "Buy", "stages": [{ "id": "s", "name": "Find" }],
        "touchpoints": [{ "id": "a", "name": "Search", "stage": "s" }] }] }"#;
    let printed = printed(&document(text), Lanes::None, Paper::A4);
    assert_eq!(printed.pages.len(), 2, "the map, and the list");
    for page in &printed.pages {
        let mut texts = Vec::new();
        self::texts(page, &mut texts);
        assert!(texts.iter().any(|text| text.starts_with("Restricted")), "{texts:?}");
    }
}

/// Writes pages to be looked at, where somebody says so.
#[test]
fn pages_are_written_where_somebody_wants_to_look_at_them() {
    let Some(folder) = std::env::var_os("LOOK_AT_PAGES") else { return };
    let folder = std::path::PathBuf::from(folder);
    for (name, document) in [
        ("shop", example("online-shop.journey.json")),
        ("bank", example("bank-account.journey.json")),
        ("large", document(&large(40))),
    ] {
        for paper in Paper::ALL {
            let printed = printed(&document, Lanes::Channel, paper);
            for (place, page) in (1..).zip(&printed.pages) {
                let file = format!("{name}-{}-{place}.svg", paper.as_str());
                std::fs::write(folder.join(file), page.write()).expect("it is written");
            }
        }
    }
}
