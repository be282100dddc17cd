//! Blanks out what a rule should not read: comments, and what strings contain. Every byte keeps its place.

use crate::imports;

/// The two views of a Rust text: without comments; without comments and the content of strings.
pub(crate) fn of_rust(text: &str) -> (String, String) {
    let (mut uncommented, mut code) = (String::new(), String::new());
    let mut rest = text;
    while !rest.is_empty() {
        let before = code.chars().next_back().is_some_and(imports::is_word);
        let piece = next_piece(rest, before);
        let (now, later) = rest.split_at(piece.length());
        match piece {
            Piece::Comment(_) => {
                (uncommented, code) = (uncommented + &blank(now), code + &blank(now))
            }
            Piece::Text(_) => (uncommented, code) = (uncommented + now, code + &blank(now)),
            Piece::Code(_) => (uncommented, code) = (uncommented + now, code + now),
        }
        rest = later;
    }
    (uncommented, code)
}

/// Scripts, pages and styles lose the lines that are nothing but a comment.
pub(crate) fn of_script(text: &str) -> (String, String) {
    let is_comment = |line: &str| {
        ["//", "/*", "*", "<!--"].iter().any(|mark| line.trim_start().starts_with(mark))
    };
    let blanked = text
        .split_inclusive('\n')
        .map(|line| if is_comment(line) { blank(line) } else { line.to_owned() });
    let view: String = blanked.collect();
    (view.clone(), view)
}

/// The beginning of a text, by its length.
enum Piece {
    Comment(usize),
    Text(usize),
    Code(usize),
}

impl Piece {
    fn length(&self) -> usize {
        let (Self::Comment(length) | Self::Text(length) | Self::Code(length)) = self;
        *length
    }
}

/// What comes next; `in_word` tells whether a letter here would go on with a name.
fn next_piece(rest: &str, in_word: bool) -> Piece {
    let until = |end: &str, from: usize| {
        rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r')).filter(|_| !in_word);
    let hashes = raw.map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len());
    if rest.starts_with("//") {
        return Piece::Comment(until("\n", 0));
    }
    if rest.starts_with("/*") {
        return Piece::Comment(block_comment(rest));
    }
    if let Some(raw) = raw.filter(|raw| raw[hashes..].starts_with('"')) {
        let content = rest.len() - raw.len() + hashes + 1;
        return Piece::Text(until(&format!("\"{}", "#".repeat(hashes)), content));
    }
    if rest.starts_with('"') {
        return Piece::Text(quoted(rest, '"'));
    }
    let mut letters = rest.chars();
    let letter = letters.next().map_or(1, char::len_utf8);
    if rest.starts_with("'\\") || (rest.starts_with('\'') && letters.nth(1) == Some('\'')) {
        return Piece::Text(quoted(rest, '\''));
    }
    Piece::Code(letter)
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, _) in rest.char_indices() {
        if rest[at..].starts_with("/*") {
            depth += 1;
        } else if rest[..at].ends_with("*/") && at > 2 {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    rest.len()
}

/// The length of a quotation with escapes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = true;
    for (at, letter) in rest.char_indices() {
        if letter == quote && !escaped && at > 0 {
            return at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    rest.len()
}

/// As many bytes of blanks, line by line.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_become_blanks() {
        let text =
            "a // b\n\"c \\\" d\" e /* f /* g */ h */ i r#\"j\"k\"# l 'm' '\\'' &'n o for\"p\"";
        let (uncommented, code) = of_rust(text);
        let letters =
            |view: &str| view.chars().filter(char::is_ascii_lowercase).collect::<String>();
        assert_eq!(letters(&code), "aeilnofor");
        assert_eq!(letters(&uncommented), "acdeirjklmnoforp");
        assert_eq!(code.len(), text.len());
    }

    #[test]
    fn a_script_loses_its_comment_lines() {
        assert_eq!(of_script("// a\nb // c\n").1, "    \nb // c\n");
    }
}
