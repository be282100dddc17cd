//! Quiet messages at the edge of the screen.

use crate::app::event::Event;
use crate::words::Message;

/// A message to the user.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Tells notices apart.
    pub serial: u32,
    /// What is said.
    pub message: Message,
    /// How it is said.
    pub tone: Tone,
    /// What can be done about it: the button's text and what it does.
    pub offers: Vec<(&'static str, Event)>,
}

impl PartialEq for Notice {
    /// A notice never changes after it was said.
    fn eq(&self, other: &Self) -> bool {
        self.serial == other.serial
    }
}

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For the record.
    Calm,
    /// Something went wrong or needs a decision.
    Alarm,
}
