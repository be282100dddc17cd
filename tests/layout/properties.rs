//! What every drawn journey keeps, whatever it looks like and whatever its lanes stand for.

use std::rc::Rc;

use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene;
use journey_map::layout::scene::{Card, Point, Rect, Route, RouteKind, Scene, Segment};
use journey_map::model::journey::Journey;
use journey_map::model::touchpoint::Touchpoint;
use proptest::prelude::*;

use crate::geometry::{distance, points};
use crate::random::{Plan, plan};

/// Lanes, and no lanes half of the time.
fn lanes() -> impl Strategy<Value = Lanes> {
    prop_oneof![Just(Lanes::None), prop::sample::select(&Lanes::ALL[..])]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn cards_keep_apart_and_to_their_stages(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let scene = scene(&journey, lanes);
        prop_assert_eq!(scene.cards.len(), journey.touchpoints().len());
        for (place, (card, touchpoint)) in scene.cards.iter().zip(journey.touchpoints()).enumerate()
        {
            prop_assert_eq!(&card.touchpoint, &touchpoint.id);
            let column = scene.columns.iter().find(|column| column.stage == touchpoint.stage);
            let column = column.expect("a column for every stage");
            prop_assert!(column.x < card.rect.x);
            prop_assert!(card.rect.right() < column.x + column.width);
            prop_assert!(72.0 < card.rect.y && card.rect.bottom() < scene.height);
            for other in &scene.cards[..place] {
                let (a, b) = (&card.rect, &other.rect);
                let across = (a.x - b.right()).max(b.x - a.right());
                let along = (a.y - b.bottom()).max(b.y - a.bottom());
                prop_assert!(across >= 56.0 || along >= 32.0, "{card:?} and {other:?}");
            }
        }
    }

    #[test]
    fn cards_keep_to_their_lanes(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let scene = scene(&journey, lanes);
        prop_assert_eq!(scene.lanes.is_empty(), lanes == Lanes::None || scene.cards.is_empty());
        for pair in scene.lanes.windows(2) {
            prop_assert_eq!(pair[0].y + pair[0].height, pair[1].y);
            prop_assert!(pair[0].key.is_some(), "what is not answered comes last");
        }
        let ends = scene.lanes.last().map_or(0.0, |lane| lane.y + lane.height);
        prop_assert!(scene.lanes.iter().all(|lane| lane.y >= 72.0) && ends <= scene.height);
        for (card, touchpoint) in scene.cards.iter().zip(journey.touchpoints()) {
            let key = lanes.key(&journey, touchpoint);
            let lane = scene.lanes.iter().find(|lane| lane.key == key);
            let Some(lane) = lane else { prop_assert!(lanes == Lanes::None); continue };
            prop_assert!(lane.y + 20.0 <= card.rect.y);
            prop_assert!(card.rect.bottom() + 20.0 <= lane.y + lane.height);
        }
    }

    #[test]
    fn stages_stand_side_by_side(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let scene = scene(&journey, lanes);
        let stages: Vec<_> = scene.columns.iter().map(|column| &column.stage).collect();
        let expected: Vec<_> = journey.stages().iter().map(|stage| &stage.id).collect();
        prop_assert_eq!(stages, expected);
        let mut x = 0.0;
        for column in &scene.columns {
            prop_assert_eq!(column.x, x);
            prop_assert!(column.width >= 208.0);
            x += column.width;
        }
        prop_assert_eq!(scene.width, x);
    }

    #[test]
    fn routes_run_from_card_to_card(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let scene = scene(&journey, lanes);
        prop_assert_eq!(scene.routes.len(), journey.transitions().len());
        for (route, transition) in scene.routes.iter().zip(journey.transitions()) {
            prop_assert_eq!(&route.transition, &transition.id);
            prop_assert_eq!((&route.from, &route.to), (&transition.from, &transition.to));
            let (from, to) = (rect(&scene, route, true), rect(&scene, route, false));
            prop_assert!(matches!(route.path[0], Segment::Move(begin) if is_on_border(&from, begin)));
            prop_assert!(matches!(route.path.last(), Some(Segment::Line(end)) if is_on_border(&to, *end)));
            match route.kind {
                RouteKind::Loop => prop_assert_eq!(&route.from, &route.to),
                RouteKind::Forward => prop_assert!(from.x <= to.x && route.from != route.to),
                RouteKind::Backward => prop_assert!(from.x >= to.x && route.from != route.to),
            }
            let label = points(route).into_iter().map(|point| {
                (point.x - route.label.x).abs().max((point.y - route.label.y).abs())
            });
            prop_assert!(label.fold(f64::MAX, f64::min) < 12.0, "{route:?}");
        }
    }

    #[test]
    fn routes_keep_clear_of_cards(plan in plan(), lanes in lanes()) {
        let scene = scene(&plan.journey(), lanes);
        prop_assert_eq!(touched(&scene), None);
        for route in &scene.routes {
            let points = points(route);
            let inside = points.iter().all(|point| {
                (0.0..scene.width).contains(&point.x) && (72.0..scene.height).contains(&point.y)
            });
            prop_assert!(inside, "{route:?} leaves the scene");
        }
    }

    #[test]
    fn labels_keep_clear_of_cards(plan in plan(), lanes in lanes()) {
        let scene = scene(&plan.journey(), lanes);
        for route in &scene.routes {
            let at = route.label;
            // As wide as `38 %`.
            let (width, height) = (36.0, 16.0);
            let corners = [-0.5, 0.0, 0.5].map(|part| Point::at(at.x + part * width, at.y));
            let edges = corners.map(|corner| [-0.5, 0.5].map(|part| corner.y + part * height));
            for (corner, ys) in corners.iter().zip(edges) {
                for card in &scene.cards {
                    let touches = ys.iter().any(|y| distance(&card.rect, Point::at(corner.x, *y)) < 0.0);
                    prop_assert!(!touches, "{route:?} on {card:?}");
                }
            }
        }
    }

    #[test]
    fn no_two_routes_are_one(plan in plan(), lanes in lanes()) {
        let scene = scene(&plan.journey(), lanes);
        let mut paths: Vec<_> = scene.routes.iter().map(Route::svg_path).collect();
        paths.sort();
        let count = paths.len();
        paths.dedup();
        prop_assert_eq!(paths.len(), count);
    }

    #[test]
    fn placed_cards_keep_their_order(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let scene = scene(&journey, lanes);
        let placed = scene.cards.iter().zip(journey.touchpoints()).filter_map(|(card, touchpoint)| {
            let order = touchpoint.order.as_ref()?.value();
            Some((card.rect, lanes.key(&journey, touchpoint), order))
        });
        let placed: Vec<_> = placed.collect();
        for (card, lane, order) in &placed {
            let cell = placed.iter().filter(|(other, key, _)| other.x == card.x && key == lane);
            for (other, _, later) in cell {
                prop_assert!(order >= later || card.y < other.y);
            }
        }
    }

    #[test]
    fn the_history_of_edits_does_not_show(plan in plan(), seed in any::<u64>(), lanes in lanes()) {
        let (journey, edited) = (plan.journey(), plan.journey_by_detours(seed));
        prop_assert_eq!(&journey, &edited);
        prop_assert_eq!(scene(&journey, lanes), scene(&edited, lanes));
    }

    #[test]
    fn words_move_nothing(plan in plan(), lanes in lanes()) {
        let journey = plan.journey();
        let mut renamed = journey.clone();
        for touchpoint in journey.touchpoints() {
            let name = format!("Not {}", touchpoint.name);
            let touchpoint = Touchpoint { name, ..Touchpoint::clone(touchpoint) };
            prop_assert!(renamed.replace_touchpoint(Rc::new(touchpoint)));
        }
        prop_assert_eq!(scene(&journey, lanes), scene(&renamed, lanes));
    }
}

#[test]
fn a_journey_without_anything_is_empty() {
    let scene = scene(&Journey::new(crate::drawing::id("journey"), "Empty"), Lanes::Channel);
    let (lanes, columns, cards, routes) = (vec![], vec![], vec![], vec![]);
    assert_eq!(scene, Scene { width: 0.0, height: 0.0, columns, lanes, cards, routes });
}

#[test]
fn steep_routes_keep_clear_of_cards() {
    let cards: String = (0..150).map(|place| format!(" b{place}")).collect();
    let drawing = format!("x: a; y:{cards}; z: c; a -> b0 -> c; a -> c");
    let scene = scene(&crate::drawing::journey(&drawing), Lanes::None);
    let height = |route: &Route| {
        points(route).iter().map(|point| point.y).fold(0.0, f64::max) - route.label.y
    };
    assert!(height(&scene.routes[2]) > 5_000.0, "it is not steep");
    assert_eq!(touched(&scene), None);
}

#[test]
fn an_empty_stage_is_as_wide_as_one_with_a_card() {
    let width = |drawing| scene(&crate::drawing::journey(drawing), Lanes::None).columns[1].width;
    assert_eq!(width("one: a; two:; three: c"), width("one: a; two: b; three: c"));
}

#[test]
fn transitions_past_very_many_stages_run_on_tracks() {
    let plan = Plan {
        stages: 3_000,
        touchpoints: (0..3_000).map(|stage| (stage, None, 0)).collect(),
        transitions: (0..500).map(|from| (from, 2_999 - from)).collect(),
    };
    let scene = scene(&plan.journey(), Lanes::None);
    // Down, along and up again, rounded.
    assert_eq!(scene.routes[0].kind, RouteKind::Forward);
    assert_eq!(scene.routes[0].path.len(), 10);
}

/// A route and a card that it comes too close to, or runs through.
fn touched(scene: &Scene) -> Option<(&Route, &Card)> {
    let routes = scene.routes.iter().map(|route| (route, points(route)));
    let mut pairs = routes.flat_map(|(route, points)| {
        let is_close = move |card: &&Card| {
            let is_end = route.from == card.touchpoint || route.to == card.touchpoint;
            let clearance = if is_end { -0.001 } else { 6.0 };
            points.iter().any(|point| distance(&card.rect, *point) < clearance)
        };
        scene.cards.iter().filter(is_close).map(move |card| (route, card)).collect::<Vec<_>>()
    });
    pairs.next()
}

fn rect(scene: &Scene, route: &Route, is_from: bool) -> Rect {
    let id = if is_from { &route.from } else { &route.to };
    let card = scene.cards.iter().find(|card| card.touchpoint == *id);
    card.expect("a card at each end").rect
}

fn is_on_border(rect: &Rect, point: Point) -> bool {
    distance(rect, point).abs() < 0.001
}
