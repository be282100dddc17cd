//! Every text about files is said somewhere, and whatever is said has a text.

use std::collections::BTreeSet;

use crate::golden::root;

#[test]
fn what_is_said_and_the_texts_are_the_same() {
    let mut said = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("src/format")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "rs") {
            let source = std::fs::read_to_string(path).unwrap();
            let ids = source.split('"').filter(|part| part.starts_with("format-"));
            said.extend(ids.map(str::to_owned));
        }
    }
    let file = std::fs::read_to_string(root().join("src/words/en/format.ftl")).unwrap();
    let texts: BTreeSet<String> = file
        .lines()
        .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
        .filter(|id| id.starts_with("format-"))
        .collect();
    assert_eq!(said, texts);
}
