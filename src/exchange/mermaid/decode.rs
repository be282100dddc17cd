//! Turns Mermaid's spelling of text into text: character codes and line breaks. Text that only
//! looks like a code stays as it is.

use crate::exchange::lines::one_line;

/// Codes by name that people use in diagrams; the others by number only.
const NAMED: &[(&str, &str)] = &[
    ("quot", "\""),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("apos", "'"),
    ("nbsp", " "),
    ("colon", ":"),
    ("semi", ";"),
    ("comma", ","),
    ("period", "."),
    ("num", "#"),
    ("lpar", "("),
    ("rpar", ")"),
    ("lsqb", "["),
    ("rsqb", "]"),
    ("lbrace", "{"),
    ("rbrace", "}"),
    ("percnt", "%"),
    ("sol", "/"),
    ("plus", "+"),
    ("equals", "="),
    ("quest", "?"),
    ("excl", "!"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("rarr", "→"),
    ("larr", "←"),
    ("check", "✓"),
    ("hearts", "♥"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("deg", "°"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
];

/// Tags that only change how text looks, and the line break.
const TAGS: &[&str] =
    &["br", "b", "i", "u", "em", "strong", "small", "sub", "sup", "code", "span", "p"];

/// The text on one line, codes and tags decoded.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['#', '&', '<']) {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = match rest.as_bytes().first() {
            Some(b'<') => tag(rest),
            _ => code(rest),
        };
        let (plain, length) = found.unwrap_or_else(|| (rest[..1].to_owned(), 1));
        decoded.push_str(&plain);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    one_line(&decoded)
}

/// The character that a code at the beginning of a text stands for, and the length of the code:
/// `#quot;`, `#9829;`, `&amp;`, `&#38;`, `&#x26;`.
pub(super) fn code(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 10;
    let start = if text.starts_with("&#") { 2 } else { 1 };
    let is_code = text.starts_with(['#', '&']);
    let length = text.bytes().take(start + LONGEST).position(|b| b == b';').filter(|_| is_code)?;
    let name = text.get(start..length)?;
    let hex = name.strip_prefix(['x', 'X']).filter(|_| start == 2 || text.starts_with('#'));
    let number = match hex {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => name.parse().ok().filter(|_| text.as_bytes()[start - 1] == b'#'),
    };
    let by_number = number.and_then(char::from_u32).filter(|c| !c.is_control()).map(String::from);
    let by_name =
        || NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| text.to_string());
    Some((by_number.or_else(by_name)?, length + 1))
}

/// What a tag at the beginning of a text stands for, and the length of the tag.
fn tag(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 80;
    let length = text.bytes().take(LONGEST).position(|b| b == b'>')? + 1;
    let inner = text.get(1..length - 1)?;
    let name = inner.trim_matches('/').split(char::is_whitespace).next()?.trim_end_matches('/');
    let is_known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    let is_break = name.eq_ignore_ascii_case("br") || name.eq_ignore_ascii_case("p");
    is_known.then(|| (if is_break { " ".to_owned() } else { String::new() }, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_breaks_are_decoded() {
        for (text, plain) in [
            ("Say #quot;hi#quot;", "Say \"hi\""),
            ("#9829; it", "♥ it"),
            ("R&amp;D &#38; &#x26; #x26; more", "R&D & & & more"),
            ("a<br>b<br/>c<BR />d", "a b c d"),
            ("<i>soft</i> <b class='x'>loud</b>", "soft loud"),
            ("Time#colon; 5", "Time: 5"),
        ] {
            assert_eq!(decode(text), plain, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_code_stays() {
        for text in
            ["Child#1", "#unknown;", "R&D;", "a < b > c", "<script>", "#1;", "#;", "&;", "5 <"]
        {
            assert_eq!(decode(text), text);
        }
    }
}
