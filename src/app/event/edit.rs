//! Changes that somebody at the screen makes. Each is one step to undo.

use std::rc::Rc;

use crate::app::fields::several::About;
use crate::app::findings::mending::Leave;
use crate::app::intake::proposal::Proposal;
use crate::app::landing::Landing;
use crate::check::finding::Finding;
use crate::edit::command::Command;
use crate::edit::history::MergeKey;
use crate::model::subject::Subject;

/// Changes of the document.
#[derive(Clone, Debug)]
pub enum Edit {
    /// A command, as one entry of the history.
    Do(Command),
    /// Answers a question for several touchpoints at once.
    ForAll(Box<Edit>, About),
    /// A command that goes on with an entry of the history: typing into one field.
    Type(Command, MergeKey),
    /// The field was left; the next change is an entry of its own.
    Leave,
    /// Escape in a field: what was typed into it is taken back.
    TakeBack(MergeKey),
    /// The last change is undone.
    Undo,
    /// The last undone change is done again.
    Redo,
    /// Adds what is being named (see `Look::BeginAdd`).
    Add {
        /// Its name; without one, nothing is added.
        name: String,
        /// Whether the next one follows at once.
        and_next: bool,
    },
    /// Connects two touchpoints of the shown journey.
    Connect {
        /// Where the transition begins.
        from: Rc<str>,
        /// Where it leads.
        to: Rc<str>,
    },
    /// Puts what was carried down where it would land.
    Land(Landing),
    /// Moves what is selected to another stage.
    Restage(Rc<str>),
    /// Moves the selected touchpoints to the lane of something, or to that of none.
    Relane(Option<Rc<str>>),
    /// Moves what is selected a stage to the right (1) or to the left (-1).
    Nudge(isize),
    /// Moves the selected touchpoints down (1) or up (-1) in their column.
    Shift(isize),
    /// Forgets where somebody placed the selected touchpoints: the map places them again.
    Unplace,
    /// Lets each selected touchpoint lead to the next one.
    ConnectInSequence,
    /// Lets a transition of the shown journey begin at, or lead to, another touchpoint.
    Reconnect {
        /// The transition.
        transition: Rc<str>,
        /// Which of its ends.
        end: End,
        /// The touchpoint.
        touchpoint: Rc<str>,
    },
    /// Puts a copy of the selected touchpoints beside them, with the transitions between them.
    Duplicate,
    /// Removes what is selected; what other things refer to is asked about first.
    RemoveSelected,
    /// Adds an integration of two systems.
    Integrate {
        /// The system that hands over.
        from: Rc<str>,
        /// The system that receives.
        to: Rc<str>,
    },
    /// Gives an entry of a register another name.
    Rename {
        /// The entry.
        subject: Subject,
        /// The name.
        name: String,
    },
    /// Merges two entries of a register.
    Merge {
        /// Does it.
        command: Command,
        /// What stays.
        stays: Subject,
    },
    /// Removes an entry of a register.
    Remove(Subject),
    /// Draws a journey from one step per line.
    DrawSteps {
        /// What the journey is called; may be empty.
        title: String,
        /// The lines.
        text: String,
    },
    /// Makes a journey that shows a touchpoint in detail, and goes into it.
    MakeInside(Rc<str>),
    /// Adds the guidelines that many houses agree on.
    BeginGuidelines,
    /// Mends a finding as the mend of that place says.
    Mend(Rc<Finding>, usize),
    /// Leaves a finding as it is for a while.
    LeaveFinding(Box<Leave>),
    /// Adds a system that somebody would like to use, and shows it.
    Propose(Box<Proposal>),
    /// Shows the entry of an abbreviation in the glossary, and adds it where there is none.
    Define(Rc<str>),
    /// Adds an entry to a register and answers questions with it, as one change.
    Create {
        /// Adds the entry. It may leave its id open.
        entry: Command,
        /// What it answers: whose field, and which one.
        answers: Vec<(Subject, String)>,
    },
}

/// One of the two ends of a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it leads.
    Target,
}
