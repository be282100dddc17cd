//! The line above the insights: the few figures that lead to a decision. What is not known is said in a
//! line that tells how to know it, and is no figure.

mod answers;
mod conversion;
mod risk;
mod shadow;
mod transfers;

use crate::app::figure::{Figure, Way};
use crate::app::insights::Ground;
use crate::words::Message;

/// The line above the insights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The figures, what matters most first.
    pub figures: Vec<Figure>,
    /// What is not known, and how to know it.
    pub unknown: Vec<Unknown>,
}

/// A figure that cannot be computed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// What it is, and how to know it.
    pub message: Message,
    /// Where to say what is missing: what the way there is called, and what goes it.
    pub way: Option<(Message, Way)>,
}

/// What is said of one question.
enum Line {
    Figure(Figure),
    Unknown(Unknown),
}

impl Head {
    /// Works out the line.
    pub fn of(ground: &Ground) -> Self {
        let lines = [
            conversion::line(ground),
            risk::line(ground),
            transfers::line(ground),
            shadow::line(ground),
            answers::line(ground),
        ];
        let mut head = Self::default();
        for line in lines.into_iter().flatten() {
            match line {
                Line::Figure(figure) => head.figures.push(figure),
                Line::Unknown(unknown) => head.unknown.push(unknown),
            }
        }
        head
    }
}
