//! What the world is asked to do. `platform` performs it and answers with an event; `embed` tells
//! the host.

use std::rc::Rc;

use crate::app::export::{Paint, Print};
use crate::app::shelf::entry::Entry;
use crate::app::start::offered::Offered;
use crate::check::checking::Report;
use crate::edit::diff::Change;
use crate::format::complaint::Complaint;
use crate::format::write::write;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::subject::Subject;
use crate::words::Message;

/// Something to do outside.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Fetch the document that the page told to open; answered by `Open::Fetched`.
    Fetch {
        /// Its address.
        address: Rc<str>,
    },
    /// Fetch a template or an example that lies beside the program; answered by `Start::Came`.
    FetchOffered {
        /// Which one.
        offered: &'static Offered,
    },
    /// Look what is kept under a key; answered by `Keep::Found`.
    ReadKept {
        /// The key.
        key: Rc<str>,
    },
    /// Look which map of a shelf this tab had open, or which was changed last; answered by
    /// `Keep::Last`.
    ReadLast {
        /// The key of the shelf.
        shelf: Rc<str>,
    },
    /// Remember which map of a shelf this tab has open.
    StandAt {
        /// The key of the shelf.
        shelf: Rc<str>,
        /// The key of the map.
        key: Rc<str>,
    },
    /// Look what lies on a shelf; answered by `Shelf::Listed`.
    ListShelf {
        /// Its key.
        shelf: Rc<str>,
    },
    /// Keep nothing under a key any more.
    Drop {
        /// The key.
        key: Rc<str>,
    },
    /// Keep what was dropped as it was, if nothing is kept in its place; answered by
    /// `Keep::Elsewhere`.
    PutBack {
        /// What was dropped.
        entry: Rc<Entry>,
    },
    /// Keep a document under a key if the kept revision is still `expected`; answered by
    /// `Keep::Kept` or `Keep::NotKept`.
    Keep(Save),
    /// Let somebody pick a file; answered by `Open::Text`.
    PickFile,
    /// Write the file that was opened or saved last, asking for one where there is none and the
    /// browser can; elsewhere the file is downloaded.
    SaveFile {
        /// A name for it.
        name: String,
        /// Its text.
        text: String,
    },
    /// Download a file; where that is barred, offer its text to copy.
    Download {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Put a text into the clipboard, and say so where there is something to say; where that is
    /// barred, offer the text to copy.
    Copy {
        /// The text.
        text: String,
        /// What is said then.
        said: Option<Message>,
    },
    /// Paint a picture: as a file, or answered by `Export::Painted`.
    Paint(Paint),
    /// Print pages.
    Print(Print),
    /// Look what is in the clipboard; answered by `Clip::Paste` or `Clip::Barred`.
    Paste,
    /// Forget the file that was opened: the document is another one now.
    ForgetFile,
    /// Fetch the desk; answered by `Event::Desk`.
    FetchDesk,
    /// Give the time to go on with a drawing; answered by `Event::Draw`.
    Draw,
    /// Let some time go by; answered by `notice::Happening::Over`.
    TimeNotice {
        /// The notice whose time it is.
        serial: u32,
        /// How long it is.
        seconds: u32,
    },
    /// Tell the host.
    Tell(Tell),
    /// Answer a call of the host.
    Answer {
        /// The number of the call.
        call: u32,
        /// The answer.
        answer: Answer,
    },
}

/// A document to keep.
#[derive(Clone, Debug)]
pub struct Save {
    /// Under which key.
    pub key: Rc<str>,
    /// The revision that must be the kept one; 0 when nothing is kept yet.
    pub expected: u64,
    /// Whether the save before is still unanswered. If that one fails, this one must fail too,
    /// whatever is kept then: `expected` counts on it.
    pub follows: bool,
    /// The document.
    pub document: Rc<Document>,
    /// A fingerprint of the source that the draft began from, if there was one.
    pub source: Option<u64>,
    /// Whether an empty document may take the place of one that is not.
    pub may_empty: bool,
    /// Whether it has changes that are in no file.
    pub is_loose: bool,
}

impl Save {
    /// The text to keep.
    pub fn text(&self) -> String {
        write(&self.document)
    }

    /// What the document is called.
    pub fn title(&self) -> &str {
        &self.document.title
    }

    /// How many touchpoints it has.
    pub fn touchpoints(&self) -> usize {
        self.document.touchpoint_count()
    }

    /// Whether there is nothing in the document that anybody would miss.
    pub fn is_empty(&self) -> bool {
        self.document.is_empty()
    }
}

/// What the host learns.
#[derive(Clone, Debug)]
pub enum Tell {
    /// The first document, or the empty one, is there.
    Ready {
        /// What was mended on the way in.
        warnings: Vec<Complaint>,
    },
    /// Another document was opened in the place of the one before.
    Loaded {
        /// What was mended on the way in.
        warnings: Vec<Complaint>,
    },
    /// The document changed.
    Changed {
        /// Its revision.
        revision: u64,
        /// Who changed it.
        origin: Origin,
        /// What changed.
        changes: Vec<Change>,
    },
    /// Something else is selected.
    Selected(Option<Subject>),
    /// Something else is to be mended than before.
    Found(Rc<Report>),
    /// The user was told that something went wrong.
    Failed {
        /// What the user was told.
        message: Message,
        /// What is wrong with the document, if it is that.
        problems: Vec<Complaint>,
    },
}

/// Who changed a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Somebody at the screen.
    User,
    /// The page around the component.
    Host,
}

/// The answer to a call of the host.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It was done; these warnings belong to it.
    Loaded(Vec<Complaint>),
    /// It was done.
    Applied(Json),
    /// It was done, and this is the file.
    File(Rc<Vec<u8>>),
    /// It was refused.
    Refused {
        /// Why.
        message: Message,
        /// What is wrong with the document, if it is that.
        problems: Vec<Complaint>,
    },
}
