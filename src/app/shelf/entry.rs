//! What lies on the shelf, and what of it goes when there is too much. It never lets go of changes
//! that are in no file.

use std::rc::Rc;

use crate::app::keeping::KeptMap;
use crate::words::Message;

/// What stands between the key of a shelf and what tells its maps apart. No page has it in a key.
const MARK: char = '\u{1f}';

/// A map that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key that it is kept under.
    pub key: Rc<str>,
    /// Its newest revision.
    pub kept: KeptMap,
    /// Its title, if that was kept beside it.
    pub title: Option<String>,
    /// How many touchpoints it has, if that was kept beside it.
    pub touchpoints: Option<usize>,
    /// When it was changed last, in milliseconds.
    pub at: f64,
    /// Whether it has changes that are in no file.
    pub is_loose: bool,
}

/// How much the shelf may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many maps.
    pub maps: usize,
    /// How many bytes of text.
    pub bytes: usize,
}

/// The room of every shelf.
pub const ROOM: Room = Room { maps: 30, bytes: 32 << 20 };

/// Which of the maps go, the newest being the first: those without changes of their own, the oldest
/// first, until the rest has room. Those that `stays` names are spared.
pub fn excess(entries: &[Entry], room: Room, stays: &dyn Fn(&str) -> bool) -> Vec<Rc<str>> {
    let mut maps = entries.len();
    let mut bytes: usize = entries.iter().map(|entry| entry.kept.text.len()).sum();
    let mut going = Vec::new();
    for entry in entries.iter().rev() {
        if maps <= room.maps && bytes <= room.bytes {
            break;
        }
        if !entry.is_loose && !stays(&entry.key) {
            maps -= 1;
            bytes -= entry.kept.text.len();
            going.push(entry.key.clone());
        }
    }
    going
}

/// Whether there is more than there is room for.
pub fn is_crowded(entries: &[Entry], room: Room) -> bool {
    let bytes: usize = entries.iter().map(|entry| entry.kept.text.len()).sum();
    entries.len() > room.maps || bytes > room.bytes
}

/// A key for another map of a shelf: its own word and number tell it from those of other tabs.
pub fn key_of(shelf: &str, word: &str, number: u32) -> Rc<str> {
    let mut key = String::from(shelf);
    key.push(MARK);
    key.push_str(word);
    key.push('-');
    key.push_str(&number.to_string());
    key.into()
}

/// Whether a key is that of a map of a shelf. The first one has the key of the shelf itself.
pub fn is_of(shelf: &str, key: &str) -> bool {
    key.strip_prefix(shelf).is_some_and(|rest| rest.is_empty() || rest.starts_with(MARK))
}

/// The keys of a shelf lie from its own to, but without, this one.
pub fn end_of(shelf: &str) -> String {
    let mut end = String::from(shelf);
    end.push(' ');
    end
}

/// How long ago something was, in words.
pub fn age(at: f64, now: f64) -> Message {
    const MINUTE: f64 = 60_000.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    let past = now - at;
    let (id, unit) = match past {
        past if past < MINUTE => return Message::new("start-now"),
        past if past < HOUR => ("start-minutes", MINUTE),
        past if past < DAY => ("start-hours", HOUR),
        past if past < 60.0 * DAY => ("start-days", DAY),
        _ => ("start-months", 30.5 * DAY),
    };
    Message::new(id).with("count", (past / unit).floor())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    /// A shelf in letters, the newest first: `a` was never changed or is in a file, `A` is loose.
    fn shelf(letters: &str) -> Vec<Entry> {
        let entry = |letter: char| Entry {
            key: letter.to_string().into(),
            kept: KeptMap { revision: 1, text: "0123456789".into(), source: None },
            title: None,
            touchpoints: None,
            at: 0.0,
            is_loose: letter.is_uppercase(),
        };
        letters.chars().map(entry).collect()
    }

    #[test]
    fn what_goes_when() {
        for (letters, maps, bytes, open, going) in [
            ("abc", 3, 100, "", ""),
            ("abc", 2, 100, "", "c"),
            ("abc", 1, 100, "", "cb"),
            ("abcd", 9, 25, "", "dc"),
            // Changes that are in no file stay, however old they are.
            ("aBcD", 2, 100, "", "ca"),
            ("ABCD", 2, 100, "", ""),
            // What is open stays.
            ("abc", 1, 100, "c", "ba"),
            ("", 0, 0, "", ""),
        ] {
            let room = Room { maps, bytes };
            let gone = excess(&shelf(letters), room, &|key| open.contains(key));
            assert_eq!(gone.concat(), going, "{letters} {maps} {bytes} {open}");
        }
        assert!(is_crowded(&shelf("ABC"), Room { maps: 2, bytes: 100 }));
        assert!(is_crowded(&shelf("ABC"), Room { maps: 3, bytes: 29 }));
        assert!(!is_crowded(&shelf("ABC"), Room { maps: 3, bytes: 30 }));
    }

    #[test]
    fn a_shelf_knows_its_own_keys() {
        let own = key_of("maps", "f0", 3);
        for (shelf, key, is_own) in [
            ("maps", "maps", true),
            ("maps", &own, true),
            ("maps", "maps2", false),
            ("maps2", &own, false),
            ("map", &own, false),
        ] {
            assert_eq!(is_of(shelf, key), is_own, "{shelf} {key}");
        }
        assert!(*own < *end_of("maps"));
    }

    #[test]
    fn an_age_is_said_in_the_largest_unit_that_is_whole() {
        let words = Words::new("en");
        for (minutes, said) in [
            (0.5, "just now"),
            (1.0, "1 minute ago"),
            (59.9, "59 minutes ago"),
            (60.0, "1 hour ago"),
            (1440.0, "1 day ago"),
            (1440.0 * 59.0, "59 days ago"),
            (1440.0 * 61.0, "2 months ago"),
        ] {
            let said_now = words.say(&age(0.0, minutes * 60_000.0));
            assert_eq!(said_now.replace('\u{a0}', " "), said);
        }
    }
}
