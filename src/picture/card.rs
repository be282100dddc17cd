//! A touchpoint on paper: its channel, its name in two lines, and what is said of it as chips. It decides nothing about
//! them.

use crate::layout::scene::{Point, Rect};
use crate::picture::icon::Icon;
use crate::picture::ink::{Hue, INK, LINE, SOFT, STRONG, SURFACE};
use crate::picture::label::{fitted, lines};
use crate::picture::letters::Type;
use crate::picture::node::{Node, number};
use crate::picture::shape::{drawn, filled, icon, rounded};

/// What a card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// That of its channel.
    pub icon: Icon,
    /// What it is called.
    pub name: String,
    /// Its part in the journey.
    pub part: Part,
    /// What is said of it: the three slots, or what a lens shows in their place.
    pub chips: Vec<Chip>,
    /// What it says at first sight in a lens.
    pub mark: Option<Mark>,
}

/// The part of a touchpoint in its journey, told by the shape of its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Customers begin here.
    Start,
    /// Something happens.
    Step,
    /// The way parts.
    Decision,
    /// What they should reach.
    Goal,
    /// They leave here.
    DropOff,
}

/// Something that is said, in a word or two.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Its icon, if it has one.
    pub icon: Option<Icon>,
    /// Whose hue it has.
    pub hue: Hue,
    /// Whether it is answered.
    pub fill: Fill,
    /// How heavy its border is: what is confidential, or has to be seen to, has one.
    pub border: f64,
    /// What stands on it.
    pub text: String,
}

/// Whether something is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Nobody answered yet.
    Hollow,
    /// Answered with none.
    Struck,
    /// Answered.
    Filled,
}

/// What a card says at first sight: a drawing on a grid of 24 in a colour, and the ground of the card.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its lines, as the `d` of a path.
    pub lines: String,
    /// What of it is filled.
    pub fill: String,
    /// Its colour.
    pub ink: &'static str,
    /// The colour of what it stands on.
    pub ground: &'static str,
}

const NAME: Type = Type::bold(14.0);
const LONG: Type = Type::bold(12.0);
const SAID: Type = Type::of(11.5);

/// The room between the border of a card and what is in it.
const PADDING: f64 = 11.0;

/// How high a chip is, the room between two, and the room at its ends.
const CHIP: f64 = 23.0;
const GAP: f64 = 4.0;
const END: f64 = 6.0;

/// How wide a chip is that waits for its answer, without its ends.
const EMPTY: f64 = 22.0;

/// How wide an icon is on a chip, with the room behind it.
const ICON: f64 = 15.0;

/// Draws a card.
pub fn card(card: &Card, rect: Rect) -> Node {
    let inset = if card.part == Part::Start { 6.0 } else { 0.0 };
    let left = rect.x + PADDING + inset;
    let beside = left + 18.0 + 7.0;
    let right = rect.right() - PADDING;
    let room = right - beside - if card.mark.is_some() { 22.0 } else { 0.0 };
    let (ground, line) = match &card.mark {
        Some(mark) => (mark.ground, Some(mark.ink)),
        None => (SURFACE, None),
    };
    let mut node = Node::new("g").each(outline(card.part, rect, (ground, line)));
    node = node.with(icon(card.icon, Point::at(left, rect.y + 10.0), 18.0, SOFT));
    // A long name is smaller, in one line more, before anything of it is left out.
    let name = NAME.lines(&card.name, room, 2);
    node = match name.last().is_some_and(|last| last.ends_with('…')) {
        true => {
            let name = LONG.lines(&card.name, room, 3);
            node.with(lines(LONG, &name, Point::at(beside, rect.y + 21.0), INK, 15.0))
        }
        false => node.with(lines(NAME, &name, Point::at(beside, rect.y + 24.0), INK, 18.0)),
    };
    if let Some(mark) = &card.mark {
        node = node.each(emblem(mark, Point::at(right - 18.0, rect.y + 9.0), 18.0));
    }
    let place = Point::at(left, rect.bottom() - 9.0 - CHIP);
    node.each(chips(&card.chips, place, right - left))
}

/// What something says at first sight, in a square of that size.
pub fn emblem(mark: &Mark, at: Point, size: f64) -> Vec<Node> {
    let fill = (!mark.fill.is_empty()).then(|| filled(&mark.fill, at, size, mark.ink));
    let lines = (!mark.lines.is_empty()).then(|| drawn(&mark.lines, at, size, mark.ink, 2.25));
    fill.into_iter().chain(lines).collect()
}

/// The border of a card, by its part, on a ground, in a colour if it has one of its own.
pub fn outline(part: Part, rect: Rect, (ground, line): (&str, Option<&str>)) -> Vec<Node> {
    let strong = line.unwrap_or(STRONG);
    let corner = 9.0;
    let left = if part == Part::Start { rect.height.min(50.0) / 2.0 } else { corner };
    let border = Node::new("path").has("d", rounded(rect, [left, corner, corner, left]));
    let border = border.is("fill", if part == Part::DropOff { "none" } else { ground });
    match part {
        Part::Start | Part::Step => vec![border.is("stroke", strong)],
        Part::Goal => vec![border.is("stroke", line.unwrap_or(INK)).is("stroke-width", "2.5")],
        Part::DropOff => vec![border.is("stroke", strong).is("stroke-dasharray", "5 4")],
        Part::Decision => {
            let path = ["M", &number(rect.x + 4.0), " ", &number(rect.y + 2.0), "v"];
            let line = path.concat() + &number(rect.height - 4.0);
            let line = Node::new("path").has("d", line).is("fill", "none").is("stroke", strong);
            vec![border.is("stroke", strong), line.is("stroke-width", "2")]
        }
    }
}

/// Draws chips side by side: short ones stay whole, long ones share what is left.
pub fn chips(chips: &[Chip], at: Point, room: f64) -> Vec<Node> {
    let wanted: Vec<f64> = chips.iter().map(wanted).collect();
    let widths = shared(&wanted, room - GAP * chips.len().saturating_sub(1) as f64);
    let mut x = at.x;
    let mut nodes = Vec::new();
    for (one, width) in chips.iter().zip(widths) {
        nodes.push(chip(one, Rect { x, y: at.y, width, height: CHIP }));
        x += width + GAP;
    }
    nodes
}

/// How wide a chip would like to be.
pub fn wanted(chip: &Chip) -> f64 {
    let icon = if chip.icon.is_some() { ICON } else { 0.0 };
    let text = if chip.text.is_empty() { EMPTY } else { SAID.most(&chip.text) };
    2.0 * END + icon + text + 1.0
}

/// What each gets of a room: whoever wants less than an equal share gets it whole.
fn shared(wanted: &[f64], room: f64) -> Vec<f64> {
    let mut widths: Vec<Option<f64>> = vec![None; wanted.len()];
    loop {
        let left = room - widths.iter().flatten().sum::<f64>();
        let open = widths.iter().filter(|width| width.is_none()).count();
        if open == 0 {
            break;
        }
        let share = left / open as f64;
        let mut is_settled = true;
        for (width, wanted) in widths.iter_mut().zip(wanted) {
            if width.is_none() && *wanted <= share {
                *width = Some(*wanted);
                is_settled = false;
            }
        }
        if is_settled {
            widths
                .iter_mut()
                .filter(|width| width.is_none())
                .for_each(|width| *width = Some(share));
        }
    }
    widths.into_iter().flatten().collect()
}

/// Draws a chip.
pub fn chip(chip: &Chip, rect: Rect) -> Node {
    let low = match chip.hue {
        Hue::Owner => 11.5,
        Hue::Data => 9.0,
        Hue::System => 3.0,
        Hue::Plain | Hue::Alarm => 6.0,
    };
    let high = if chip.hue == Hue::Data { 3.0 } else { low };
    let shape = Node::new("path").has("d", rounded(rect, [high, high, low, low]));
    let (ink, shape) = match chip.fill {
        Fill::Filled => {
            let shape = shape.is("fill", chip.hue.soft()).is("stroke", chip.hue.ink());
            (chip.hue.ink(), shape.at("stroke-width", chip.border))
        }
        Fill::Struck => (SOFT, shape.is("fill", "none").is("stroke", LINE)),
        Fill::Hollow => {
            (SOFT, shape.is("fill", "none").is("stroke", STRONG).is("stroke-dasharray", "3 2.5"))
        }
    };
    let mut node = Node::new("g").with(shape);
    let mut x = rect.x + END;
    if let Some(shown) = chip.icon {
        node = node.with(icon(shown, Point::at(x, rect.y + 5.5), 12.0, ink));
        x += ICON;
    }
    let room = rect.right() - END - x;
    // What stands in brackets goes first.
    let text = match chip.text.split_once(" (") {
        Some((short, _)) if SAID.most(&chip.text) > room => short,
        _ => &chip.text,
    };
    let text = fitted(SAID, text, Point::at(x, rect.y + 15.5), ink, room);
    let is_struck = chip.fill == Fill::Struck;
    node.with(if is_struck { text.is("text-decoration", "line-through") } else { text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_chips_stay_whole() {
        for (wanted, room, widths) in [
            (&[10.0, 20.0, 30.0][..], 90.0, &[10.0, 20.0, 30.0][..]),
            (&[10.0, 100.0, 100.0], 90.0, &[10.0, 40.0, 40.0]),
            (&[10.0, 41.0, 100.0], 90.0, &[10.0, 40.0, 40.0]),
            (&[50.0, 50.0], 60.0, &[30.0, 30.0]),
            (&[], 60.0, &[]),
        ] {
            assert_eq!(shared(wanted, room), widths);
        }
    }
}
