//! How much of a map is drawn: which part of it, and with how much detail. Pure arithmetic, so that
//! what a screen has to hold is bounded on any map, at any zoom.

use std::f64::consts::FRAC_1_SQRT_2;

use crate::app::viewport::{FURTHEST, NEAREST, Viewport};
use crate::layout::index::Index;
use crate::layout::scene::Rect;

/// The most touchpoints that are on the screen as elements.
pub const MOST: usize = 300;

/// How far what is drawn reaches beyond the screen, in its pixels.
const MARGIN: f64 = 96.0;

/// What a touchpoint is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// A mark of a picture.
    Mark,
    /// Its name in large letters, and its three slots as marks.
    Tile,
    /// Everything, with buttons.
    Card,
}

/// Which part of a scene is drawn, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// How.
    pub detail: Detail,
    /// Which part: what is seen, and a little more.
    pub window: Rect,
}

impl Extent {
    /// What is to be drawn when what was drawn before is looked at from somewhere else. As long as
    /// nothing new comes into sight it stays the same.
    pub fn next(
        before: Option<Self>,
        viewport: Viewport,
        screen: (f64, f64),
        index: &Index,
    ) -> Self {
        let seen = viewport.seen(screen);
        let wished = wished(before.map(|before| before.detail), viewport.scale);
        let kept = before.filter(|before| {
            let size = |rect: Rect| rect.width * rect.height;
            holds(before.window, seen) && size(before.window) < 4.0 * size(seen)
        });
        if let Some(kept) = kept.filter(|kept| kept.detail == wished) {
            return kept;
        }
        let margin = MARGIN / viewport.scale;
        let window = Rect {
            x: seen.x - margin,
            y: seen.y - margin,
            width: seen.width + 2.0 * margin,
            height: seen.height + 2.0 * margin,
        };
        let is_marked = before.is_none_or(|before| before.detail == Detail::Mark);
        let most = if is_marked { MOST * 9 / 10 } else { MOST };
        if wished > Detail::Mark && index.cards_in(window).len() > most {
            let fresh = Self { detail: Detail::Mark, window };
            return kept.filter(|kept| kept.detail == Detail::Mark).unwrap_or(fresh);
        }
        Self { detail: wished, window }
    }

    /// What is to be drawn when there is another scene to look at.
    pub fn anew(self, viewport: Viewport, screen: (f64, f64), index: &Index) -> Self {
        let nothing = Rect { x: 0.0, y: 0.0, width: -1.0, height: -1.0 };
        Self::next(Some(Self { window: nothing, ..self }), viewport, screen, index)
    }
}

/// The least room for the label of a stage, in pixels of the screen.
const LABEL: f64 = 84.0;

/// The columns whose heads have room side by side, of those between two sides, each with the room
/// that it has. `always` has room in any case. It depends on the scale in steps: while one zooms,
/// heads come and go rarely.
pub fn heads(index: &Index, scale: f64, window: Rect, always: Option<usize>) -> Vec<(usize, f64)> {
    let columns = &index.scene().columns;
    let mut step = NEAREST;
    while step > scale.max(FURTHEST) {
        step *= FRAC_1_SQRT_2;
    }
    let room = LABEL / step;
    let mut heads: Vec<(usize, f64)> = Vec::new();
    let mut end = f64::NEG_INFINITY;
    for (place, column) in columns.iter().enumerate() {
        if column.x >= end || Some(place) == always {
            heads.push((place, column.width));
            end = column.x + room;
        } else if let Some((first, width)) = heads.last_mut() {
            *width = column.x + column.width - columns[*first].x;
        }
    }
    heads.retain(|(place, width)| {
        let x = columns[*place].x;
        x + width >= window.x && x <= window.right()
    });
    heads
}

/// The detail that a scale asks for. Between two of them, it stays what it was: on the border
/// nothing flickers.
fn wished(before: Option<Detail>, scale: f64) -> Detail {
    const BORDERS: [(f64, Detail); 2] = [(0.58, Detail::Card), (0.2, Detail::Tile)];
    for (border, detail) in BORDERS {
        let is_there = before.is_none_or(|before| before >= detail);
        if scale >= if is_there { border } else { border * 1.08 } {
            return detail;
        }
    }
    Detail::Mark
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::layout::scene::{Card, Column, Point, Scene};
    use crate::model::id::Id;
    use proptest::prelude::*;

    /// Cards as close as the layout puts them.
    fn full(columns: usize, rows: usize) -> Index {
        let at = |place: usize| ((place / rows) as f64 * 320.0, (place % rows) as f64 * 136.0);
        let card = |place| {
            let (x, y) = at(place);
            let touchpoint = Id::from_name(&format!("t{place}"), "t", |_| false);
            Card { touchpoint, rect: Rect { x, y, width: 248.0, height: 96.0 } }
        };
        Index::of(&Rc::new(Scene {
            width: columns as f64 * 320.0,
            height: rows as f64 * 136.0,
            columns: Vec::new(),
            lanes: Vec::new(),
            cards: (0..columns * rows).map(card).collect(),
            routes: Vec::new(),
        }))
    }

    fn at(scale: f64) -> Viewport {
        Viewport { scale, x: 0.0, y: 0.0 }
    }

    const SCREEN: (f64, f64) = (1440.0, 900.0);

    #[test]
    fn the_nearer_the_more() {
        let index = full(12, 8);
        for (scale, detail) in
            [(1.0, Detail::Card), (0.6, Detail::Card), (0.4, Detail::Tile), (0.15, Detail::Mark)]
        {
            assert_eq!(Extent::next(None, at(scale), SCREEN, &index).detail, detail, "{scale}");
        }
    }

    #[test]
    fn on_a_border_nothing_flickers() {
        let index = full(12, 8);
        for (border, near, far) in
            [(0.59, Detail::Card, Detail::Tile), (0.21, Detail::Tile, Detail::Mark)]
        {
            let near_before = Extent::next(None, at(border + 0.1), SCREEN, &index);
            let far_before = Extent::next(None, at(border - 0.1), SCREEN, &index);
            let next = |before| Extent::next(Some(before), at(border), SCREEN, &index).detail;
            assert_eq!((next(near_before), next(far_before)), (near, far));
        }
    }

    #[test]
    fn small_steps_draw_nothing_new() {
        let index = full(40, 20);
        let first = Extent::next(None, at(1.0), SCREEN, &index);
        let step = |x| Extent::next(Some(first), Viewport { x, ..at(1.0) }, SCREEN, &index);
        assert_eq!(step(-MARGIN), first);
        assert_ne!(step(-MARGIN - 1.0), first);
    }

    #[test]
    fn heads_have_room_side_by_side() {
        let column = |place: usize| Column {
            stage: Id::from_name("s", "s", |_| false),
            x: place as f64 * 320.0,
            width: 320.0,
        };
        let (width, height) = (320_000.0, 2000.0);
        let scene = Scene { width, height, ..Scene::clone(full(0, 0).scene()) };
        let columns = (0..1000).map(column).collect();
        let index = Index::of(&Rc::new(Scene { columns, ..scene }));
        for scale in [1.0, 0.7, 0.2, 0.05, 0.004] {
            let all = Rect { x: 0.0, y: 0.0, width, height };
            let heads = heads(&index, scale, all, None);
            assert_eq!(heads.first().map(|head| head.0), Some(0));
            assert!(heads.iter().all(|head| head.1 * scale >= LABEL.min(320.0 * scale)), "{scale}");
            assert!((heads.len() as f64) <= (320_000.0 * scale / LABEL).max(1.0) + 1.0, "{scale}");
            let ends = heads
                .windows(2)
                .all(|pair| pair[0].0 as f64 * 320.0 + pair[0].1 == pair[1].0 as f64 * 320.0);
            assert!(ends, "{scale}");
        }
        let seen = Rect { x: 3300.0, y: 0.0, width: 700.0, height };
        assert_eq!(heads(&index, 1.0, seen, None).len(), 3);
        assert!(heads(&index, 0.004, seen, Some(11)).iter().any(|head| head.0 == 11));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever somebody does on whatever screen: all that is seen is drawn, and never too much.
        #[test]
        fn the_elements_are_few_and_none_is_missing(
            (width, height) in (100.0..4000.0_f64, 100.0..2200.0_f64),
            steps in prop::collection::vec((0.5..2.0_f64, -900.0..900.0_f64, -900.0..900.0_f64), 1..20),
        ) {
            let (index, screen) = (full(60, 30), (width, height));
            let (mut viewport, mut extent) = (at(1.0), None);
            for (factor, dx, dy) in steps {
                let middle = Point::at(width / 2.0, height / 2.0);
                viewport = viewport.zoom(factor, middle).pan(dx, dy).hold((19200.0, 4080.0), screen);
                let next = Extent::next(extent, viewport, screen, &index);
                let drawn = index.cards_in(next.window);
                prop_assert!(index.cards_in(viewport.seen(screen)).iter().all(|seen| drawn.contains(seen)));
                prop_assert!(next.detail == Detail::Mark || drawn.len() <= MOST);
                extent = Some(next);
            }
        }
    }
}
