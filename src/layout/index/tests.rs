//! The index against looking at everything.

use super::*;
use crate::layout::scene::{Card, Column, RouteKind};
use crate::model::id::Id;
use proptest::prelude::*;

fn id<T>(place: usize) -> Id<T> {
    Id::from_name(&format!("t{place}"), "t", |_| false)
}

/// A scene of cards and routes anywhere, some of them beyond its edge.
fn scene() -> impl Strategy<Value = Rc<Scene>> {
    let side = || prop_oneof![9 => -200.0..9000.0_f64, 1 => Just(0.0)];
    let point = move || (side(), side()).prop_map(|(x, y)| Point::at(x, y));
    let cards = prop::collection::vec((side(), side()), 0..60);
    let line = (point(), point(), point(), point(), point());
    let routes = prop::collection::vec((line, 0..60_usize, 0..60_usize), 0..40);
    let widths = prop::collection::vec(100.0..900.0_f64, 0..12);
    (cards, routes, widths).prop_map(|(cards, routes, widths)| {
        let mut x = 0.0;
        let mut column = |(place, width): (usize, f64)| {
            let column = Column { stage: id(place), x, width };
            x += width;
            column
        };
        let card = |(place, (x, y)): (usize, (f64, f64))| Card {
            touchpoint: id(place),
            rect: Rect { x, y, width: 248.0, height: 96.0 },
        };
        let route = |(place, ((a, b, c, d, e), from, to))| Route {
            transition: id(place),
            from: id(from),
            to: id(to),
            kind: RouteKind::Forward,
            path: vec![Segment::Move(a), Segment::Curve(b, c, d), Segment::Line(e)],
            label: a,
        };
        Rc::new(Scene {
            width: 8000.0,
            height: 8000.0,
            lanes: Vec::new(),
            columns: widths.into_iter().enumerate().map(&mut column).collect(),
            cards: cards.into_iter().enumerate().map(card).collect(),
            routes: routes.into_iter().enumerate().map(route).collect(),
        })
    })
}

fn window() -> impl Strategy<Value = Rect> {
    (-500.0..9000.0_f64, -500.0..9000.0_f64, 0.0..4000.0_f64, 0.0..4000.0_f64)
        .prop_map(|(x, y, width, height)| Rect { x, y, width, height })
}

proptest! {
    #[test]
    fn a_rectangle_holds_what_meets_it(scene in scene(), rect in window()) {
        let index = Index::of(&scene);
        let all = |is_met: &dyn Fn(usize) -> bool, count| (0..count).filter(|place| is_met(*place)).collect::<Vec<_>>();
        let cards = all(&|place| meet(scene.cards[place].rect, rect), scene.cards.len());
        prop_assert_eq!(index.cards_in(rect), cards);
        let routes = all(&|place| boxes(&scene.routes[place]).any(|part| meet(part, rect)), scene.routes.len());
        prop_assert_eq!(index.routes_in(rect), routes);
        let is_met = |place: usize| {
            let column = &scene.columns[place];
            column.x <= rect.right() && column.x + column.width >= rect.x
        };
        prop_assert_eq!(index.columns_in(rect).collect::<Vec<_>>(), all(&is_met, scene.columns.len()));
    }

    #[test]
    fn the_nearest_is_the_nearest(scene in scene(), x in -500.0..9000.0_f64, y in -500.0..9000.0_f64, reach in 0.0..900.0_f64) {
        let (index, at) = (Index::of(&scene), Point::at(x, y));
        let away = |place: usize| {
            let rect = scene.cards[place].rect;
            let (dx, dy) = (beyond(at.x, rect.x, rect.right()), beyond(at.y, rect.y, rect.bottom()));
            dx * dx + dy * dy
        };
        let nearest = nearest((0..scene.cards.len()).collect(), away, reach);
        prop_assert_eq!(index.card_near(at, reach), nearest);
        let away = |place: usize| squared_distance(&scene.routes[place], at);
        let least = (0..scene.routes.len()).map(away).fold(f64::INFINITY, f64::min);
        let found = index.route_near(at, reach);
        prop_assert_eq!(found.is_some(), least <= reach * reach);
        prop_assert!(found.is_none_or(|place| away(place) == least));
    }

    #[test]
    fn a_point_is_in_one_column_at_most(scene in scene(), x in -500.0..9000.0_f64) {
        let found = Index::of(&scene).column_at(Point::at(x, 0.0));
        let is_in = |place: &usize| {
            let column = &scene.columns[*place];
            x >= column.x && x < column.x + column.width
        };
        prop_assert_eq!(found, (0..scene.columns.len()).find(is_in));
        let index = Index::of(&scene);
        for place in 0..scene.columns.len() {
            let stands = |card: &Card| index.column_at(Point::at(card.rect.x + 124.0, 0.0)) == Some(place);
            prop_assert_eq!(index.is_empty(place), !scene.cards.iter().any(stands));
        }
    }

    #[test]
    fn cards_are_found_by_their_touchpoints(scene in scene()) {
        let index = Index::of(&scene);
        for (place, card) in scene.cards.iter().enumerate() {
            prop_assert_eq!(index.card(card.touchpoint.as_str()), Some(place));
            let into = scene.routes.iter().filter(|route| route.to == card.touchpoint).count();
            let out = scene.routes.iter().filter(|route| route.from == card.touchpoint).count();
            prop_assert_eq!(index.ways(place), (into as u32, out as u32));
            prop_assert_eq!(index.onward(place).len(), out);
        }
    }
}

#[test]
fn a_route_is_picked_beside_its_line_and_not_inside_its_bow() {
    let path = vec![
        Segment::Move(Point::at(0.0, 0.0)),
        Segment::Curve(Point::at(0.0, 400.0), Point::at(400.0, 400.0), Point::at(400.0, 0.0)),
        Segment::Line(Point::at(500.0, 0.0)),
    ];
    let (transition, kind, label) = (id(0), RouteKind::Forward, Point::at(0.0, 0.0));
    let route = Route { transition, from: id(0), to: id(0), kind, path, label };
    let (columns, lanes, cards, routes) = (Vec::new(), Vec::new(), Vec::new(), vec![route]);
    let scene = Scene { width: 500.0, height: 400.0, columns, lanes, cards, routes };
    let index = Index::of(&Rc::new(scene));
    for (x, y, is_near) in
        [(200.0, 300.0, true), (450.0, 6.0, true), (200.0, 100.0, false), (200.0, 320.0, false)]
    {
        assert_eq!(index.route_near(Point::at(x, y), 8.0).is_some(), is_near, "{x}, {y}");
    }
}
