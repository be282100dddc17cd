//! Everything that an import says has a text.

use std::fs;
use std::path::Path;

use journey_map::words::Words;

#[test]
fn every_message_of_the_room_has_a_text_and_every_text_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code = code_below(&root.join("src/exchange"));
    let texts = fs::read_to_string(root.join("src/words/en/exchange.ftl")).unwrap();
    let words = Words::new("en");
    for id in code.split('"').filter(|text| text.starts_with("exchange-")) {
        assert!(words.has(id), "{id} has no text");
    }
    for line in texts.lines().filter(|line| line.starts_with("exchange-")) {
        let id = line.split(' ').next().unwrap();
        assert!(code.contains(id), "{id} is never said");
    }
}

fn code_below(folder: &Path) -> String {
    let mut code = String::new();
    for entry in fs::read_dir(folder).expect("the room").map(|entry| entry.expect("a file").path())
    {
        if entry.is_dir() {
            code.push_str(&code_below(&entry));
        } else if !entry.ends_with("tests.rs") {
            code.push_str(&fs::read_to_string(&entry).expect("readable code"));
        }
    }
    code
}
