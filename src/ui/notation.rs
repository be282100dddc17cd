//! Text as fields can hold it. How it is read is told by the core.

use yew::prelude::*;

/// Text as a field of one line can hold it.
pub(crate) fn in_one_line(text: &str) -> AttrValue {
    text.replace(['\n', '\r'], "").into()
}

/// Text as a field of several lines holds it.
pub(crate) fn in_lines(text: &str) -> AttrValue {
    text.replace("\r\n", "\n").replace('\r', "\n").into()
}
