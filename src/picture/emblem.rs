//! Emblems: shapes that are told from each other without any colour, as lines on a grid of 24. What one means is said by
//! whoever uses it.

use crate::picture::icon::Icon;
use crate::words::decimal::write_rounded;

/// A shape that is told from the others without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Emblem {
    /// A broken ring: nobody answered.
    Ring,
    /// A line: answered with none.
    Dash,
    /// A dot: not asked here.
    Dot,
    /// A tick.
    Tick,
    /// A star.
    Star,
    /// A triangle with an exclamation mark.
    Triangle,
    /// A cross.
    Cross,
    /// A mask: not known to those who should know.
    Mask,
    /// An hourglass: not decided.
    Hourglass,
    /// As many of four bars.
    Bars(u8),
    /// A face, from -2 to 2.
    Face(i8),
    /// As many of three empty boxes.
    Boxes(u8),
    /// A box that is full in part.
    Half,
    /// An arrow that leaves downwards.
    Down,
    /// Two arrows that leave downwards.
    Plunge,
    /// An arrow that goes on.
    On,
    /// A flag.
    Flag,
    /// A door.
    Door,
}

/// The lines of a shape, and what of it is filled.
pub fn paths(emblem: Emblem) -> (String, String) {
    const ROUND: &str = "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17z";
    let lines = match emblem {
        Emblem::Bars(count) => {
            return boxes(4, |place| (2.5 + 5.2 * place, 3.4, 5.0 + 4.0 * place, 20.0), count);
        }
        Emblem::Boxes(open) => {
            return boxes(3, |place| (1.6 + 7.8 * place, 5.2, 7.0, 15.5), 3 - open.min(3));
        }
        Emblem::Face(felt) => return face(felt),
        Emblem::Half => return (ROUND.to_owned(), "M12 3.500a8.500 8.500 0 0 0 0 17z".to_owned()),
        Emblem::Dot => return (String::new(), "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z".to_owned()),
        Emblem::Star => {
            let star = "M12 2.500l2.900 6 6.600.8-4.900 4.500 1.300 6.600L12 17.100l-5.900 3.300 1.300-6.600-4.900-4.500 6.600-.8z";
            return (String::new(), star.to_owned());
        }
        Emblem::Ring => {
            "M8 4.500A8.500 8.500 0 0 1 16 4.500M19.500 8A8.500 8.500 0 0 1 19.500 16M16 19.500A8.500 8.500 0 0 1 8 19.500M4.500 16A8.500 8.500 0 0 1 4.500 8"
        }
        Emblem::Dash => "M4 12h16",
        Emblem::Tick => "M4 12.500l5.500 5.500L20 6.500",
        Emblem::Triangle => Icon::Alarm.path(),
        Emblem::Cross => "M6 6l12 12M18 6L6 18",
        Emblem::Mask => {
            "M2.500 9c3-2 6.500-2 9.500 0 3-2 6.500-2 9.500 0 0 5-2 8-5 8-2 0-3.500-1.500-4.500-3-1 1.500-2.500 3-4.500 3-3 0-5-3-5-8zM6.500 11.500h3M14.500 11.500h3"
        }
        Emblem::Hourglass => {
            "M6 3h12M6 21h12M7.500 3c0 5 9 6 9 9s-9 4-9 9M16.500 3c0 5-9 6-9 9s9 4 9 9"
        }
        Emblem::Down => "M3 6h9a5 5 0 0 1 5 5v8M12 14.500l5 5 5-5",
        Emblem::Plunge => {
            "M7 3.500v16M2.500 15L7 19.500l4.500-4.500M17 3.500v16M12.500 15l4.500 4.500 4.500-4.500"
        }
        Emblem::On => Icon::Right.path(),
        Emblem::Flag => Icon::Objective.path(),
        Emblem::Door => "M12 4H4v16h8M9 12h12M17 8l4 4-4 4",
    };
    (lines.to_owned(), String::new())
}

/// Boxes side by side, by their left side, width, height and foot, of which some are filled.
fn boxes(count: u8, at: impl Fn(f64) -> (f64, f64, f64, f64), filled: u8) -> (String, String) {
    let (mut lines, mut fill) = (String::new(), String::new());
    for place in 0..count {
        let (x, width, height, foot) = at(f64::from(place));
        let path = if place < filled { &mut fill } else { &mut lines };
        for part in [
            "M",
            &short(x),
            " ",
            &short(foot),
            "h",
            &short(width),
            "v-",
            &short(height),
            "h-",
            &short(width),
            "z",
        ] {
            path.push_str(part);
        }
    }
    (lines, fill)
}

fn short(number: f64) -> String {
    write_rounded(number, 1)
}

/// A face that feels from very bad, -2, to very good, 2.
fn face(felt: i8) -> (String, String) {
    const HEAD: &str = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z";
    const EYES: &str = "M9 9.500h.01M15 9.500h.01";
    let (eyes, mouth, fill) = match felt {
        ..=-2 => ("M7 8l3.500 2M17 8l-3.500 2", "M8 17c1.500-3.500 6.500-3.500 8 0", ""),
        -1 => (EYES, "M8.500 16.500c1.500-2 5.500-2 7 0", ""),
        0 => (EYES, "M8.500 15.500h7", ""),
        1 => (EYES, "M8.500 14.500c1.500 2 5.500 2 7 0", ""),
        _ => (EYES, "", "M7 12.800h10c0 6.400-10 6.400-10 0z"),
    };
    ([HEAD, eyes, mouth].concat(), fill.to_owned())
}
