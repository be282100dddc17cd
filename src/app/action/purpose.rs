//! What actions are for: the groups of the help sheet. Whatever no group names stands in the last.

use crate::app::action::{Action, actions};

/// Actions for one purpose.
pub struct Purpose {
    /// The message that is its head.
    pub head: &'static str,
    /// The actions, in the order of the table.
    pub actions: Vec<&'static Action>,
}

/// All actions, by what somebody wants to do.
pub fn purposes() -> Vec<Purpose> {
    let mut purposes: Vec<Purpose> =
        HEADS.iter().map(|head| Purpose { head, actions: Vec::new() }).collect();
    for action in actions() {
        let place = place(action.name);
        purposes[place].actions.push(action);
    }
    purposes.retain(|purpose| !purpose.actions.is_empty());
    purposes
}

const HEADS: [&str; 9] = [
    "keys-find",
    "keys-draw",
    "keys-answer",
    "keys-select",
    "keys-move",
    "keys-go",
    "keys-look",
    "keys-file",
    "keys-more",
];

/// The group of an action, by its name or by what its name begins with.
fn place(name: &str) -> usize {
    let is_of = |names: &str| names.split(' ').any(|one| one == name);
    let begins = |starts: &str| starts.split(' ').any(|start| name.starts_with(start));
    if let Some(place) = NAMES.iter().position(|names| is_of(names)) {
        return place;
    }
    match () {
        () if begins("set-") => 2,
        () if begins("walk-") => 5,
        () if begins("lens- view-") => 6,
        () if begins("export- import-") => 7,
        () => HEADS.len() - 1,
    }
}

const NAMES: [&str; 8] = [
    "palette find find-next find-previous help",
    "add-touchpoint add-stage connect connect-in-sequence reconnect-start reconnect-end rename \
     delete undo redo steps make-inside add-here",
    "answer-next propose begin-guidelines",
    "toggle select-all gather copy cut paste duplicate menu",
    "move-left move-right move-up move-down restage relane unplace",
    "open-inside back journeys registers insights findings about",
    "map blueprint table fit zoom-in zoom-out overview lanes",
    "start open save export",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::action;
    use crate::words::Words;

    #[test]
    fn every_action_stands_in_one_group_with_a_head() {
        let words = Words::new("en");
        let all: usize = purposes().iter().map(|purpose| purpose.actions.len()).sum();
        assert_eq!(all, actions().count());
        for head in HEADS {
            assert!(words.has(head), "{head}");
        }
    }

    #[test]
    fn most_of_what_groups_name_is_there() {
        // The views of a journey come and go with the product.
        let names = NAMES.iter().flat_map(|names| names.split_whitespace());
        let missing: Vec<_> = names.filter(|name| action(name).is_none()).collect();
        assert!(missing.iter().all(|name| matches!(*name, "blueprint" | "table")), "{missing:?}");
    }
}
