//! Some well-known shapes and what they look like, cards by row and sub-column.

use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene;
use journey_map::layout::scene::Scene;

use crate::drawing::journey;

/// A name, a drawing, and how it looks.
const SHAPES: &[(&str, &str, &str)] = &[
    (
        "a chain",
        "a -> b -> c",
        "a\n\
         b\n\
         c",
    ),
    (
        "a chain through stages",
        "x: a b; y: c; z: d; a -> b -> c -> d",
        "a | c | d\n\
         b | . | .",
    ),
    (
        "a long chain",
        "x: a b c d e f g; y: h; a -> b -> c -> d -> e -> f -> g -> h",
        "a e | h\n\
         b f | .\n\
         c g | .\n\
         d . | .",
    ),
    (
        "a short way and a long one in one of many stages",
        "v: a b c d; w: e; x: f; y: g; z:; a -> b -> c -> e -> f -> g; a -> c; b -> d",
        "a | e | f | g | -\n\
         b | . | . | . | -\n\
         c | . | . | . | -\n\
         d | . | . | . | -",
    ),
    (
        "no transitions",
        "x: a b; y: c d e",
        "a | c\n\
         b | d\n\
         . | e",
    ),
    ("an empty stage", "x: a; y:; z: b; a -> b", "a | - | b"),
    (
        "a fork",
        "a -> b -> c; b -> d",
        "a c\n\
         b d",
    ),
    (
        "a fan",
        "x: a; y: b c d; z: e; a -> b -> e; a -> c -> e; a -> d -> e",
        ". | b | .\n\
         a | c | e\n\
         . | d | .",
    ),
    (
        "a diamond",
        "a -> b -> d; a -> c -> d",
        "a b d\n\
         . c .",
    ),
    (
        "a circle",
        "a -> b -> c -> a",
        "a\n\
         b\n\
         c",
    ),
    (
        "a way back between stages",
        "x: a; y: b c; z: d; a -> b -> d; c -> d; d -> c; d -> a",
        "a | b | .\n\
         . | c | d",
    ),
    ("a shortcut below", "x: a; y: b; z: c; a -> b -> c; a -> c", "a | b | c"),
    (
        "crossed in the user's order",
        "x: a b; y: c d; a -> d; b -> c",
        "a | d\n\
         b | c",
    ),
    (
        "crossed as the user placed them",
        "x: a@1 b@2; y: c@1 d@2; a -> d; b -> c",
        "a | c\n\
         b | d",
    ),
    (
        "placed against the list",
        "x: a@2 b@1; y: c; b -> c",
        "b | c\n\
         a | .",
    ),
    (
        "loops",
        "x: a; y: b c; a -> b; b -> b; a -> c; c -> c",
        "a | b\n\
         . | c",
    ),
];

/// Draws the cards: a line for each height at which there are some, `|` between stages, `.` where
/// a sub-column has no card in that row, `-` for a stage without touchpoints.
fn picture(scene: &Scene) -> String {
    let mut rows: Vec<_> = scene.cards.iter().map(|card| card.rect.y as i64).collect();
    rows.sort_unstable();
    rows.dedup();
    let line = |row: i64| {
        let stages = scene.columns.iter().map(|column| {
            let is_in = |x: f64| column.x <= x && x < column.x + column.width;
            let cards: Vec<_> = scene.cards.iter().filter(|card| is_in(card.rect.x)).collect();
            let mut ranks: Vec<_> = cards.iter().map(|card| card.rect.x as i64).collect();
            ranks.sort_unstable();
            ranks.dedup();
            let cells = ranks.iter().map(|rank| {
                let is_here = |x: f64, y: f64| x as i64 == *rank && y as i64 == row;
                let card = cards.iter().find(|card| is_here(card.rect.x, card.rect.y));
                card.map_or(".", |card| card.touchpoint.as_str())
            });
            let cells = cells.collect::<Vec<_>>().join(" ");
            if cells.is_empty() { "-".to_owned() } else { cells }
        });
        stages.collect::<Vec<_>>().join(" | ")
    };
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn shapes_look_as_expected() {
    for (name, drawing, expected) in SHAPES {
        assert_eq!(picture(&scene(&journey(drawing), Lanes::None)), *expected, "{name}: {drawing}");
    }
}
