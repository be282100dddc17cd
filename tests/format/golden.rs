//! Files that hold what is expected. `UPDATE_GOLDENS=1` writes them anew; read the difference
//! before it is kept.

use std::path::{Path, PathBuf};

/// Where the project is.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Compares a text with the file that holds what it should be.
pub(crate) fn golden(path: &str, text: &str) {
    let file = root().join(path);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(file, text).expect(path);
        return;
    }
    let expected = std::fs::read_to_string(file).unwrap_or_default();
    if let Some(place) = (0..).zip(expected.lines()).zip(text.lines()).find(|((_, a), b)| a != b) {
        let ((line, expected), found) = place;
        panic!("{path}, line {}:\n  expected {expected}\n  found    {found}", line + 1);
    }
    assert_eq!(
        expected.len(),
        text.len(),
        "{path} has another end; UPDATE_GOLDENS=1 writes it anew"
    );
}
