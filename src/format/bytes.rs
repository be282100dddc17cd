//! From the bytes of a file to its text. It guesses what other files are, never their text.

use crate::format::complaint::Complaint;
use crate::format::limits::MOST_BYTES;
use crate::format::read::ReadError;
use crate::words::Message;

/// The text of a file in UTF-8, without its byte order mark.
pub fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::of(too_large(bytes.len())));
    }
    if let Some(id) = foreign(bytes) {
        return Err(ReadError::of(Message::new(id)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error.valid_up_to()))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// How some files begin, and what is said about them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xff\xfe", "format-utf-16"),
    (b"\xfe\xff", "format-utf-16"),
    (b"{\0", "format-utf-16"),
    (b"\0{", "format-utf-16"),
    (b"PK\x03\x04", "format-zip"),
    (b"\x1f\x8b", "format-zip"),
    (b"%PDF", "format-pdf"),
    (b"\x89PNG", "format-picture"),
    (b"\xff\xd8\xff", "format-picture"),
    (b"GIF8", "format-picture"),
];

/// The text that names a file that is no text at all, by how it begins.
pub(crate) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, id)| *id)
}

/// What is said about a file with so many bytes.
pub(crate) fn too_large(bytes: usize) -> Message {
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    Message::new("format-too-large")
        .with("size", megabytes(bytes))
        .with("most", megabytes(MOST_BYTES))
}

fn not_text(bytes: &[u8], at: usize) -> ReadError {
    let before = &bytes[..at];
    let lines = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message = Message::new("format-not-utf-8")
        .with("byte", format!("{byte:02X}"))
        .with("position", at + 1);
    let complaint = Complaint {
        path: String::new(),
        line: u32::try_from(lines).ok(),
        column: None,
        message,
        is_repairable: false,
    };
    ReadError { complaints: vec![complaint], more: 0, is_repairable: false }
}
