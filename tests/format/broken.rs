//! Broken files: what is said about each, and what repair makes of it. The answers are in
//! `fixtures/broken.txt`, to be read like a manual.

use journey_map::format::bytes;
use journey_map::format::read::{Access, Opened, ReadError, Repair, read};
use journey_map::format::write::write;
use journey_map::words::Words;

use crate::broken_files::{BYTES, EDITS, TEXTS};
use crate::golden::{golden, root};

#[test]
fn broken_files_are_explained_and_mended() {
    let base = std::fs::read_to_string(root().join("tests/format/fixtures/base.journey.json"));
    let base = base.unwrap();
    let mut report = String::new();
    for (name, find, replace) in EDITS {
        let text = base.replacen(find, replace, 1);
        assert_ne!(text, base, "{name}: not in the base");
        report.push_str(&entry(name, &text, &base));
    }
    let half = base.len() / 2;
    report.push_str(&entry("cut off in the middle", &base[..half], &base));
    report.push_str(&entry("cut off before the last bracket", base.trim_end_matches("}\n"), &base));
    report.push_str(&entry("twice in one file", &format!("{base}{base}"), &base));
    report.push_str(&entry("with a byte order mark", &format!("\u{feff}{base}"), &base));
    for (name, text) in TEXTS {
        report.push_str(&entry(name, text, ""));
    }
    for (name, bytes) in BYTES {
        let error = bytes::text(bytes).unwrap_err();
        report.push_str(&format!("## {name}\n{}\n", complaints(&error.complaints, 0)));
    }
    golden("tests/format/fixtures/broken.txt", &report);
}

/// What is mended is whole: it opens without another word and stays as it is.
#[test]
fn what_was_mended_is_whole() {
    let base = std::fs::read_to_string(root().join("tests/format/fixtures/base.journey.json"));
    let base = base.unwrap();
    for (name, find, replace) in EDITS {
        let text = base.replacen(find, replace, 1);
        let Ok(mended) = read(&text, Repair::Mend) else { continue };
        if mended.access() == Access::ReadOnly {
            continue;
        }
        let text = write(&mended.document);
        let again = read(&text, Repair::Refuse);
        let again = again.unwrap_or_else(|error| panic!("{name}: {error:#?}"));
        assert_eq!(again.document, mended.document, "{name}");
        assert_eq!(write(&again.document), text, "{name}");
    }
}

fn entry(name: &str, text: &str, base: &str) -> String {
    let refused = read(text, Repair::Refuse);
    let said = match &refused {
        Ok(opened) => {
            let warnings = complaints(&opened.warnings, opened.more);
            format!("opens\n{warnings}{}", outcome(opened, base))
        }
        Err(error) => complaints(&error.complaints, error.more),
    };
    let repair = match (refused, read(text, Repair::Mend)) {
        (Ok(_), _) => String::new(),
        (Err(ReadError { is_repairable, .. }), Ok(opened)) => {
            assert!(is_repairable, "{name} says that it cannot be mended");
            format!("repair:\n{}", outcome(&opened, base))
        }
        (Err(ReadError { is_repairable, .. }), Err(_)) => {
            assert!(!is_repairable, "{name} says that it can be mended");
            "no repair\n".to_owned()
        }
    };
    format!("## {name}\n{said}{repair}\n")
}

fn complaints(complaints: &[journey_map::format::complaint::Complaint], more: usize) -> String {
    let words = Words::new("en");
    let mut text: String =
        complaints.iter().map(|one| format!("{}\n", words.say(&one.placed()))).collect();
    if more > 0 {
        text.push_str(&format!("and {more} more\n"));
    }
    text
}

fn outcome(opened: &Opened, base: &str) -> String {
    if opened.access() == Access::ReadOnly {
        return "to be looked at only\n".to_owned();
    }
    let written = write(&opened.document);
    let lines: Vec<String> = difference(base, &written);
    if lines.is_empty() { "  as before\n".to_owned() } else { lines.concat() }
}

/// The lines that went and came, by the longest common row of lines.
fn difference(before: &str, after: &str) -> Vec<String> {
    let before: Vec<&str> = before.lines().collect();
    let after: Vec<&str> = after.lines().collect();
    let mut common = vec![vec![0; after.len() + 1]; before.len() + 1];
    for a in (0..before.len()).rev() {
        for b in (0..after.len()).rev() {
            common[a][b] = if before[a] == after[b] {
                common[a + 1][b + 1] + 1
            } else {
                common[a + 1][b].max(common[a][b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut lines = Vec::new();
    while a < before.len() || b < after.len() {
        if a < before.len() && b < after.len() && before[a] == after[b] {
            a += 1;
            b += 1;
        } else if b == after.len() || (a < before.len() && common[a + 1][b] >= common[a][b + 1]) {
            lines.push(format!("- {}\n", before[a]));
            a += 1;
        } else {
            lines.push(format!("+ {}\n", after[b]));
            b += 1;
        }
    }
    lines
}
