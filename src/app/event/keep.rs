//! What the storage of the browser answers.

use std::rc::Rc;

use crate::app::keeping::{KeptMap, NotKept};
use crate::words::Message;

/// What the storage of the browser answers.
#[derive(Clone, Debug)]
pub enum Keep {
    /// The map of a shelf to begin with.
    Last {
        /// The key that it is kept under, or will be.
        key: Rc<str>,
        /// What tells the keys that are made here from those of other tabs.
        word: Rc<str>,
        /// What is kept under the key.
        found: Result<Option<KeptMap>, Message>,
    },
    /// What is kept under a key.
    Found {
        /// The key.
        key: Rc<str>,
        /// What is kept.
        found: Result<Option<KeptMap>, Message>,
    },
    /// A document was kept.
    Kept {
        /// Under which key.
        key: Rc<str>,
        /// The kept revision.
        revision: u64,
    },
    /// A document was not kept.
    NotKept {
        /// Under which key.
        key: Rc<str>,
        /// Why.
        why: NotKept,
    },
    /// Another tab kept something.
    Elsewhere,
    /// Tries again to keep the document.
    Retry,
    /// Of two versions, takes the own one.
    KeepMine,
    /// Of two versions, takes the other one.
    TakeTheirs,
    /// Of draft and source, takes the source.
    TakeSource,
    /// Of draft and source, takes the draft.
    KeepDraft,
    /// The page is about to go.
    Leaving,
}
