//! Documents that come in or go out, and the page where one begins.

use std::rc::Rc;

use crate::app::start::offered::Offered;
use crate::words::Message;

/// Documents that come in or go out.
#[derive(Clone, Debug)]
pub enum Open {
    /// The page's source arrived, or did not.
    Fetched {
        /// The address that it was asked for at.
        address: Rc<str>,
        /// Its text, or why there is none.
        text: Result<String, Message>,
    },
    /// Somebody opened, dropped or pasted text.
    Text {
        /// The file's name, if it has one.
        name: Option<String>,
        /// The text, or why it can't be read.
        text: Result<String, Message>,
    },
    /// A file could not be picked, read or written.
    Failed(Message),
    /// Opens what is wrong but can be mended, mended.
    Mend,
    /// Lets somebody pick a file.
    Pick,
    /// Saves to the file.
    Save,
    /// The document was written to a file, of this name.
    Saved(String),
    /// Downloads the document.
    Export,
}

/// What happens on the start page.
#[derive(Clone, Debug)]
pub enum Start {
    /// Shows it; what is open stays.
    Show,
    /// Goes back to what is open.
    Leave,
    /// The file of a template or an example arrived, or did not.
    Came {
        /// Which one.
        offered: &'static Offered,
        /// Its text.
        text: Result<String, Message>,
    },
    /// Begins with a template, or looks into an example.
    Pick(&'static Offered),
    /// Draws another map from one step per line.
    Steps {
        /// What it is called; may be empty.
        title: String,
        /// The lines.
        text: String,
    },
}
