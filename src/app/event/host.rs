//! What the page around the component says.

use std::rc::Rc;

use crate::app::export::Wanted as Picture;
use crate::app::lens::Lens;
use crate::app::listing::Wanted;
use crate::app::look::View;
use crate::app::plain::Asked;
use crate::app::rescue::Rescued;
use crate::model::subject::Subject;

/// What the page around the component says.
#[derive(Clone, Debug)]
pub enum Host {
    /// Begins: what to open and where to keep it.
    Start {
        /// The address of a document to open.
        source: Option<String>,
        /// The key to keep the document under.
        storage: Option<Rc<str>>,
    },
    /// Goes on with what outlived an error in the program.
    Resume(Box<Rescued>),
    /// Opens another source, or none any more.
    Source {
        /// Its address.
        address: Option<String>,
    },
    /// Whether the document can be edited.
    Mode {
        /// Whether it can.
        is_edit: bool,
    },
    /// The day that it is where the user is: year, month from 1, day of the month.
    Today(u32, u32, u32),
    /// The language of the interface, a BCP 47 tag.
    Language(String),
    /// Loads a document.
    Load {
        /// The number of the call.
        call: u32,
        /// The document's text.
        text: String,
        /// Whether to mend what can be mended.
        repair: bool,
    },
    /// Makes one change.
    Apply {
        /// The number of the call.
        call: u32,
        /// The command's text.
        text: String,
    },
    /// Hands out everything of a kind as a list.
    List(Wanted),
    /// Hands out what is computed.
    Analyze(Asked),
    /// Hands out a picture.
    Picture(Picture),
    /// Has kept the document itself, as it was at a revision.
    Saved {
        /// The revision.
        revision: u64,
    },
    /// Selects a subject, or a touchpoint of the shown journey.
    Select(Option<Subject>),
    /// Shows a journey.
    Journey(Rc<str>),
    /// Shows the map of one journey, that of all, or a register.
    View(View),
    /// Shows the journey for another audience.
    Lens(Lens),
    /// Undoes (or redoes) for the host.
    Step {
        /// Redo rather than undo.
        is_redo: bool,
    },
}
