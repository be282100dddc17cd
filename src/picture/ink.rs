//! The colours of paper: those of the light theme, dark enough on white to be read in grey as well. What they stand for
//! is said by shapes and words, too.

/// The ground.
pub const PAPER: &str = "#ffffff";
/// What stands on it: cards.
pub const SURFACE: &str = "#ffffff";
/// Every other band, and rows of a table.
pub const SHADE: &str = "#f4f5f7";
/// Letters.
pub const INK: &str = "#1b2330";
/// Letters that come second.
pub const SOFT: &str = "#4a5466";
/// Quiet lines.
pub const LINE: &str = "#ccd2dc";
/// Lines that matter.
pub const STRONG: &str = "#717d92";
/// Transitions.
pub const WAY: &str = "#76829a";

/// Whose hue something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// Marketing: the owner.
    Owner,
    /// IT: the system.
    System,
    /// Security: the data.
    Data,
    /// Nobody's.
    Plain,
    /// What has to be looked at.
    Alarm,
}

impl Hue {
    /// The colour of letters and lines.
    pub fn ink(self) -> &'static str {
        match self {
            Self::Owner => "#a03a7a",
            Self::System => "#0b6b80",
            Self::Data => "#7a5300",
            Self::Plain => INK,
            Self::Alarm => "#b3261e",
        }
    }

    /// The colour of the ground behind them.
    pub fn soft(self) -> &'static str {
        match self {
            Self::Owner => "#fbe9f4",
            Self::System => "#e0f3f7",
            Self::Data => "#fbf0d9",
            Self::Plain => "#eef0f4",
            Self::Alarm => "#fdecea",
        }
    }
}
