//! Tones: what a card says at first sight in a lens. Each is told by a colour, by a shape of its own and by a word, never
//! by the colour alone. It decides nothing about touchpoints.

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
    pub shape: Shape,
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

/// A shape that is told from the others without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
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
