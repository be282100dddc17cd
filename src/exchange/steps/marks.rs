//! Strips what only marks a line as an item of a list: bullets, numbers, boxes, emphasis.
//! It never strips what belongs to the name.

const BULLETS: &[char] = &[
    '-', '*', '+', '•', '◦', '▪', '▫', '●', '○', '■', '□', '·', '‣', '⁃', '–', '—', '>', '☐', '☑',
    '☒', '✓', '✔', '✗',
];
/// The colons that part a stage from its step.
pub(super) const COLONS: [char; 2] = [':', '：'];

/// What lines between parts of a text are made of.
const RULES: &str = "-=_*~`|:+#";

const BOXES: &[&str] = &["[ ]", "[x]", "[X]", "[]"];

/// A line without bullets, numbering, boxes and emphasis around it, and without colons at its
/// end; blank when there is nothing else.
pub(super) fn bare(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let is_end = |c: char| COLONS.contains(&c) || c.is_whitespace();
        let shorter = unmarked(rest).trim_end_matches(is_end);
        if shorter.len() == rest.len() {
            let is_rule = |c: char| RULES.contains(c) || c.is_whitespace();
            return if rest.chars().all(is_rule) { "" } else { rest };
        }
        rest = shorter;
    }
}

/// A line without bullets, numbering, boxes and emphasis around it.
pub(super) fn unmarked(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let shorter = without_mark(rest);
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// The level and the text of a Markdown heading.
pub(super) fn heading(text: &str) -> Option<(usize, &str)> {
    let rest = text.trim().trim_start_matches('#');
    let level = text.trim().len() - rest.len();
    let is_heading = (1..=6).contains(&level) && rest.starts_with(char::is_whitespace);
    is_heading.then(|| (level, rest.trim().trim_end_matches('#').trim_end()))
}

/// Whether a line is emphasised as a whole, as headings are.
pub(super) fn is_bold(text: &str) -> bool {
    let mut rest = text.trim();
    while let Some(shorter) = without_bullet(rest).or_else(|| without_number(rest)) {
        rest = shorter;
    }
    without_emphasis(rest.trim_end_matches(':'), "**").is_some()
}

fn without_mark(text: &str) -> &str {
    without_bullet(text)
        .or_else(|| heading(text).map(|(_, name)| name))
        .or_else(|| without_number(text))
        .or_else(|| ["**", "__", "`"].iter().find_map(|mark| without_emphasis(text, mark)))
        .unwrap_or(text)
}

fn without_bullet(text: &str) -> Option<&str> {
    let is_end = |rest: &&str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let bullet = text.strip_prefix(BULLETS).filter(is_end);
    let boxed = || BOXES.iter().find_map(|mark| text.strip_prefix(mark).filter(is_end));
    // What word processors put on the clipboard for a round bullet.
    let round = || text.strip_prefix("o\t");
    bullet.or_else(boxed).or_else(round).map(str::trim_start)
}

/// Strips `1.`, `2)`, `(3)`, `1.2.`, `a)`, `Step 4:`.
fn without_number(text: &str) -> Option<&str> {
    let bare = text.strip_prefix('(').unwrap_or(text);
    let word = bare.get(..4).filter(|word| word.eq_ignore_ascii_case("step"));
    let bare = word.map_or(bare, |_| bare[4..].trim_start());
    let digits = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let (number, rest) = match bare.as_bytes() {
        [first, b')', ..] if first.is_ascii_lowercase() && word.is_none() => bare.split_at(1),
        _ => bare.split_at(digits),
    };
    let is_numbered = number.starts_with(|c: char| c.is_ascii_alphanumeric()) && number.len() <= 8;
    let rest = match rest.strip_prefix([')', ':']) {
        Some(after) if rest.starts_with(')') || word.is_some() => after,
        _ if number.ends_with('.') => rest,
        _ => return None,
    };
    // "Step 4:" alone is the name of a stage.
    let is_end = (rest.is_empty() && word.is_none()) || rest.starts_with(char::is_whitespace);
    (is_numbered && is_end).then(|| rest.trim_start())
}

fn without_emphasis<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let inner = text.strip_prefix(mark)?.strip_suffix(mark)?;
    (!inner.trim().is_empty() && !inner.contains(mark)).then(|| inner.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_stripped() {
        for (text, name) in [
            ("- See ad", "See ad"),
            ("* [ ] Call", "Call"),
            ("[x] Call", "Call"),
            ("1. Search", "Search"),
            ("12) Search", "Search"),
            ("(3) Search", "Search"),
            ("1.2. Search", "Search"),
            ("a) Search", "Search"),
            ("Step 4: Pay", "Pay"),
            ("## Pay", "Pay"),
            ("step 4. Pay", "Pay"),
            ("• **Pay**", "Pay"),
            ("> quoted", "quoted"),
            ("o\tPay", "Pay"),
            ("1.\tPay", "Pay"),
            ("-", ""),
            ("1.", ""),
        ] {
            assert_eq!(unmarked(text), name, "{text}");
        }
    }

    #[test]
    fn names_are_kept() {
        for name in [
            "12:30 call",
            "3 days later",
            "1.5 million ads",
            "-5% coupon",
            "https://example.org",
            "a (first) look",
            "Step into the store",
            "2024",
            "B) ",
            "Step 4:",
            "*starred* item",
        ] {
            assert_eq!(unmarked(name), name.trim(), "{name}");
        }
    }

    #[test]
    fn nothing_but_marks_is_bare_of_everything() {
        for text in ["- :", "1.:", "• **:**", "::"] {
            assert_eq!(bare(text), "", "{text}");
        }
        assert_eq!(bare("- **Pay:**"), "Pay");
    }

    #[test]
    fn headings_have_a_level() {
        assert_eq!(heading("## Purchase ##"), Some((2, "Purchase")));
        assert_eq!(heading("#1 in search"), None);
        assert_eq!(heading("Purchase"), None);
        assert!(is_bold("1. **Purchase**:"));
        assert!(!is_bold("**Pay** or **leave**"));
    }
}
