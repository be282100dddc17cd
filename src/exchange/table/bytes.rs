//! From the bytes of a list to its text, in whatever encoding spreadsheets write. It says which
//! one that was, and never refuses a text: bytes that mean nothing become marks that one can see.

use crate::format::bytes::foreign;
use crate::words::Message;

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or text that never was bytes.
    Utf8,
    /// UTF-16, as "Unicode text" of office programs.
    Utf16,
    /// Windows-1252, which has Latin-1 in it: older files from the west of Europe.
    Windows1252,
}

impl Encoding {
    /// The text that names it.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Utf8 => "table-utf-8",
            Self::Utf16 => "table-utf-16",
            Self::Windows1252 => "table-windows-1252",
        }
    }
}

/// The text of a list and how it was written, or what the file is instead of a list.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Message> {
    if let Some(text) = wide(bytes) {
        return Ok((text, Encoding::Utf16));
    }
    if let Some(id) = foreign(bytes) {
        return Err(Message::new(id));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Encoding::Utf8),
        Err(_) => (bytes.iter().map(|byte| letter(*byte)).collect(), Encoding::Windows1252),
    })
}

/// The text of bytes in UTF-16, told by its mark, or by every other byte being zero.
fn wide(bytes: &[u8]) -> Option<String> {
    let (is_big, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (false, rest),
        [0xfe, 0xff, rest @ ..] => (true, rest),
        [0, 1..=255, 0, 1..=255, ..] => (true, bytes),
        [1..=255, 0, 1..=255, 0, ..] => (false, bytes),
        _ => return None,
    };
    let unit = |pair: &[u8]| match (pair, is_big) {
        ([low, high], false) => u16::from_le_bytes([*low, *high]),
        ([high, low], true) => u16::from_be_bytes([*high, *low]),
        // Half a letter at the end.
        _ => 0xfffd,
    };
    let units = rest.chunks(2).map(unit);
    Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..0xa0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// What Windows-1252 has where Latin-1 has control characters.
const HIGH: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        for (bytes, encoding) in [
            (&b"\xef\xbb\xbfGr\xc3\xb6\xc3\x9fe"[..], Encoding::Utf8),
            (b"Gr\xc3\xb6\xc3\x9fe", Encoding::Utf8),
            (b"Gr\xf6\xdfe", Encoding::Windows1252),
            (b"\xff\xfeG\0r\0\xf6\0\xdf\0e\0", Encoding::Utf16),
            (b"\xfe\xff\0G\0r\0\xf6\0\xdf\0e", Encoding::Utf16),
            (b"G\0r\0\xf6\0\xdf\0e\0", Encoding::Utf16),
        ] {
            assert_eq!(decode(bytes), Ok(("Größe".to_owned(), encoding)), "{bytes:?}");
        }
        assert_eq!(decode(b"12 \x80 \x96 \x8d").unwrap().0, "12 € – \u{fffd}");
        assert_eq!(decode(b"").unwrap().0, "");
    }

    #[test]
    fn what_is_no_list_is_named() {
        assert_eq!(decode(b"PK\x03\x04rest").unwrap_err().id, "format-zip");
        assert_eq!(decode(b"%PDF-1.7").unwrap_err().id, "format-pdf");
    }
}
