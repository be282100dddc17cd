//! Tones: what a card says at first sight in a lens. Each is told by a colour, by a shape of its own and by a word, never
//! by the colour alone. It decides nothing about touchpoints.

use crate::picture::emblem::Emblem;

/// What a card says at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Its name, in CSS classes; no other one of the lens has it.
    pub word: &'static str,
    /// The message that is its word on the screen.
    pub label: &'static str,
    /// Its colour.
    pub hue: Hue,
    /// Its shape; no other one of the lens has it.
    pub emblem: Emblem,
}

/// A colour of the theme, by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// Something is wrong.
    Alarm,
    /// Something is to be seen to.
    Heed,
    /// As one would like it.
    Good,
    /// As it should be.
    Calm,
    /// It stands out.
    Deep,
    /// There is nothing to say.
    Faint,
}

impl Hue {
    /// The word for it in CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Alarm => "alarm",
            Self::Heed => "heed",
            Self::Good => "good",
            Self::Calm => "calm",
            Self::Deep => "deep",
            Self::Faint => "faint",
        }
    }
}
