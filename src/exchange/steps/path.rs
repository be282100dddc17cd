//! Takes `A > B > C` and `A -> B` apart. It knows nothing about stages.

use crate::exchange::lines::one_line;
use crate::exchange::steps::marks::bare;

const ARROWS: &[&str] = &["-->", "->", "==>", "=>", "→", "➜", "➔", "⟶", "⇒", "»"];

/// The names of the steps on a line; none when nothing is left of it.
pub(super) fn path(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = split(rest) {
        names.push(before);
        rest = after;
    }
    names.push(rest);
    let names = names.into_iter().map(|name| one_line(bare(name)));
    names.filter(|name| !name.is_empty()).collect()
}

/// Splits at the first arrow. `>` needs a blank on both sides and no amount behind it:
/// "basket > 50 €" is one step.
fn split(text: &str) -> Option<(&str, &str)> {
    text.char_indices().find_map(|(at, c)| {
        let (before, rest) = text.split_at(at);
        let arrow = ARROWS.iter().find(|arrow| rest.starts_with(**arrow));
        if let Some(arrow) = arrow {
            return Some((before, &rest[arrow.len()..]));
        }
        let after = rest.strip_prefix('>').filter(|_| c == '>')?;
        let is_arrow = before.ends_with(char::is_whitespace)
            && after.starts_with(char::is_whitespace)
            && !is_amount(after.trim_start());
        is_arrow.then_some((before, after))
    })
}

/// Whether a text begins with an amount, not with the number of a step.
fn is_amount(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_numeric());
    let is_step = rest.starts_with(". ") || rest.starts_with(") ");
    (rest.len() < text.len() && !is_step) || text.starts_with(['€', '$', '£'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_part_steps() {
        for (text, names) in [
            ("A > B > C", &["A", "B", "C"][..]),
            ("A -> B-->C", &["A", "B", "C"]),
            ("Home → Search » Buy", &["Home", "Search", "Buy"]),
            ("1. A > 2. B", &["A", "B"]),
            ("A -> ", &["A"]),
            ("basket > 50 €", &["basket > 50 €"]),
            ("a>b", &["a>b"]),
            ("sign-up", &["sign-up"]),
            (" > ", &[]),
        ] {
            assert_eq!(path(text), names, "{text}");
        }
    }
}
