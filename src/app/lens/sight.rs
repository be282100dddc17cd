//! What a card shows in a lens: its tone, and in the place of the three slots as many chips at most. It draws nothing.

use std::rc::Rc;

use crate::app::lens::tone::Tone;
use crate::app::look::Slot;

/// As many chips as there are slots: the card keeps its size in every lens.
pub const MOST: usize = 3;

/// What a card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// What it says at first sight.
    pub tone: Tone,
    /// What stands in the place of the slots, three at most; nothing in the overview, which has the slots themselves.
    pub chips: Vec<Chip>,
}

/// One thing that a card says.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Where it is answered: the key of a field, or what else there is to go to.
    pub way: Way,
    /// The slot whose hue and icon it has, if it has those of one.
    pub slot: Option<Slot>,
    /// Whether it is answered.
    pub state: Fill,
    /// Whether it is what is to be seen to here.
    pub is_loud: bool,
    /// What stands on it, in a word or two.
    pub text: Rc<str>,
    /// The same as a sentence, for those who come near and those who do not see it.
    pub label: Rc<str>,
}

/// Where a chip leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the field of the touchpoint with that key.
    Field(&'static str),
    /// To the findings about it.
    Findings,
    /// To the touchpoint: it is computed.
    Touchpoint,
}

/// Whether something is answered. Unknown is not none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Nobody answered yet.
    Hollow,
    /// Answered with none.
    Struck,
    /// Answered.
    Filled,
}

impl Fill {
    /// The word for it in CSS classes, as that of a slot.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hollow => "hollow",
            Self::Struck => "struck",
            Self::Filled => "filled",
        }
    }
}

impl Chip {
    /// A chip that is answered.
    pub(super) fn filled(way: Way, text: String, label: String) -> Self {
        let (text, label) = (text.into(), label.into());
        Self { way, slot: None, state: Fill::Filled, is_loud: false, text, label }
    }

    /// The chip in another state.
    pub(super) fn but(self, state: Fill) -> Self {
        Self { state, ..self }
    }

    /// The chip in the hue of a slot.
    pub(super) fn of(self, slot: Slot) -> Self {
        Self { slot: Some(slot), ..self }
    }

    /// The chip, as what is to be seen to, if it is so.
    pub(super) fn loud(self, is_loud: bool) -> Self {
        Self { is_loud, ..self }
    }
}
