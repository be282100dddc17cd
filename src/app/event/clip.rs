//! Touchpoints that are copied, cut and pasted.

/// What happens between the map and the clipboard.
#[derive(Clone, Debug)]
pub enum Clip {
    /// Copies the selected touchpoints.
    Copy,
    /// Copies them, and removes them here.
    Cut,
    /// Asks the browser for what there is to paste.
    Ask,
    /// Pastes a text.
    Paste(String),
    /// The browser does not hand out what there is.
    Barred,
}
