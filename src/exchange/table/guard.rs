//! Keeps what begins like a formula from being one: a spreadsheet would compute it. The mark is an
//! apostrophe before it, which is taken off again on the way in. It never changes a number.

/// What spreadsheets take for the beginning of a formula, full-width letters included.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text of a cell that no spreadsheet computes.
pub(super) fn guarded(cell: &str) -> String {
    if is_like_formula(cell) && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// What a guarded cell says.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_like_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a text begins like a formula, behind any apostrophes: these are guarded once more, so
/// that each one is there again when the guard is off.
fn is_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(SIGNS)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+49 30 1", "'+49 30 1"),
            ("-2+3", "'-2+3"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("-5", "-5"),
            ("-2.5%", "-2.5%"),
            ("'quoted'", "'quoted'"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
    }
}
