//! Takes out of the built scripts and the wasm what only people who read them would miss: comments, indentation, and
//! the long names of imports. Nothing that runs changes.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// Gives every import of a module a short name. Answers the module and the short names by their long ones.
pub(crate) fn shorten_imports(module: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    const IMPORTS: u8 = 2;
    let mut names = BTreeMap::new();
    let mut short = module.get(..8).context("this is no wasm")?.to_vec();
    let mut reader = Reader { bytes: module, place: 8 };
    while reader.place < module.len() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let content = reader.take(length)?;
        let content = if id == IMPORTS { imports(content, &mut names)? } else { content.to_vec() };
        short.push(id);
        push_number(&mut short, content.len());
        short.extend(content);
    }
    Ok((short, names))
}

fn imports(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section, place: 0 };
    let count = reader.number()?;
    let mut short = Vec::new();
    push_number(&mut short, count);
    for _ in 0..count {
        let module = reader.text()?;
        let long = reader.text()?;
        let next = format!("i{}", names.len());
        let name = names.entry(long.to_owned()).or_insert(next);
        push_text(&mut short, module);
        push_text(&mut short, name);
        let start = reader.place;
        reader.skip_kind()?;
        short.extend(&section[start..reader.place]);
    }
    Ok(short)
}

/// A script without comments and indentation, its words replaced as `names` says.
pub(crate) fn shorten_script(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut short = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(first, '"' | '\'' | '`') || (first == '/' && begins_pattern(&short)) {
            let length = literal(rest, first);
            short.push_str(&rest[..length]);
            length
        } else if first.is_alphanumeric() || matches!(first, '_' | '$') {
            let is_in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
            let length = rest.find(|c| !is_in_word(c)).unwrap_or(rest.len());
            let word = &rest[..length];
            short.push_str(names.get(word).map_or(word, String::as_str));
            length
        } else {
            let is_at_margin = short.is_empty() || short.ends_with('\n');
            if !(first.is_whitespace() && is_at_margin) {
                short.push(first);
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    short
}

/// How long a string or pattern is that begins here.
fn literal(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return place + quote.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether a slash behind this begins a pattern rather than a division.
fn begins_pattern(before: &str) -> bool {
    before.trim_end().ends_with(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '>'])
        || before.trim_end().ends_with("return")
}

struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.place).context("the wasm ends early")?;
        self.place += 1;
        Ok(byte)
    }

    /// A whole number in LEB128.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("a number in the wasm has no end")
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let taken =
            self.bytes.get(self.place..self.place + length).context("the wasm ends early")?;
        self.place += length;
        Ok(taken)
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.take(length)?)?)
    }

    /// What an import is: a function, a table, a memory, a global or a tag.
    fn skip_kind(&mut self) -> Result<()> {
        let kind = self.byte()?;
        match kind {
            0 => drop(self.number()?),
            1 | 2 => {
                if kind == 1 {
                    self.byte()?;
                }
                let has_most = self.byte()? & 1 == 1;
                self.number()?;
                if has_most {
                    self.number()?;
                }
            }
            3 | 4 => drop(self.take(2)?),
            other => bail!("the wasm imports something of the unknown kind {other}"),
        }
        Ok(())
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let script = "/** What it does. */\nfunction long(a) { // why\n    return \"// no /* comment\" + `  a // b\n   c` + a / 2 / 3;\n}\nx = /\\/\\*\"/.test(y);\n";
        let short = "function shrt(a) { \nreturn \"// no /* comment\" + `  a // b\n   c` + a / 2 / 3;\n}\nx = /\\/\\*\"/.test(y);\n";
        let names = BTreeMap::from([("long".to_owned(), "shrt".to_owned())]);
        assert_eq!(shorten_script(script, &names), short);
    }

    #[test]
    fn imports_get_short_names_and_all_else_stays() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        // One import: ./a.js, __wbg_long_0123, a function of type 3; then a custom section.
        let mut section = vec![1];
        push_text(&mut section, "./a.js");
        push_text(&mut section, "__wbg_long_0123");
        section.extend([0, 3]);
        module.push(2);
        push_number(&mut module, section.len());
        module.extend(section);
        module.extend([0, 2, 1, b'x']);
        let (short, names) = shorten_imports(&module).unwrap();
        assert_eq!(names["__wbg_long_0123"], "i0");
        assert_eq!(short, b"\0asm\x01\0\0\0\x02\x0d\x01\x06./a.js\x02i0\0\x03\0\x02\x01x");
        assert!(shorten_imports(&module[..module.len() - 2]).is_err());
    }
}
