//! From the bytes of a file to text that can be opened. It guesses at encodings of lists only.

use crate::app::event::{Event, Open};
use crate::app::listing::List;
use crate::exchange::table::bytes::decode;
use crate::format::bytes::{text, too_large};
use crate::format::limits::MOST_BYTES;
use crate::words::Message;

/// Whether so many bytes are worth reading at all; otherwise why not.
pub fn check_size(bytes: f64) -> Result<(), Message> {
    // A size that is no number of bytes is as good as none.
    let bytes = bytes.clamp(0.0, f64::from(u32::MAX)) as usize;
    if bytes > MOST_BYTES { Err(too_large(bytes)) } else { Ok(()) }
}

/// What opening a file means.
pub fn opened(name: String, bytes: &[u8]) -> Event {
    let lower = name.to_ascii_lowercase();
    let is_list = [".csv", ".tsv", ".tab"].iter().any(|end| lower.ends_with(end));
    let name = Some(name);
    if !is_list {
        return Event::Open(Open::Text { name, text: text_of(bytes) });
    }
    match decode(bytes) {
        Ok((text, encoding)) => Event::List(List::Came { name, text, encoding }),
        Err(message) => Event::Open(Open::Text { name, text: Err(message) }),
    }
}

/// The text of a file, or why it has none.
pub fn text_of(bytes: &[u8]) -> Result<String, Message> {
    text(bytes).map(str::to_owned).map_err(|error| {
        let first = error.complaints.first().map(|complaint| complaint.placed());
        first.unwrap_or_else(|| Message::new("app-not-opened"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_or_no_text_is_told() {
        assert!(check_size(1e6).is_ok());
        assert_eq!(check_size(1e9).unwrap_err().id, "format-too-large");
        assert_eq!(text_of(b"a\xc3\xa4").unwrap(), "a\u{e4}");
        assert!(text_of(b"a\xff\xff").is_err());
    }
}
