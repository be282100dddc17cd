//! Escape: leaves what one is in the middle of. It never changes the document.

use crate::app::look::Looking;
use crate::app::state::State;

/// Ends whatever is going on, the innermost first.
pub(crate) fn cancel(state: &mut State) {
    leave(&mut state.looking);
}

/// Whether there is anything to leave: where there is nothing, the key is for the page around.
pub fn can_leave(looking: &Looking) -> bool {
    let mut left = looking.clone();
    leave(&mut left);
    left != *looking
}

fn leave(looking: &mut Looking) {
    let was_busy = looking.menu.take().is_some()
        || looking.choosing.take().is_some()
        || looking.adding.take().is_some()
        || looking.connecting.take().is_some()
        || looking.renaming.take().is_some()
        || looking.panel.take().is_some()
        || std::mem::take(&mut looking.is_gathering)
        || looking.findings.step_back()
        || looking.tone.take().is_some()
        || std::mem::take(&mut looking.is_at_start);
    if was_busy {
        return;
    }
    // Of several, the last one stays.
    if looking.has_several() {
        looking.also.clear();
        return;
    }
    looking.also.clear();
    if looking.selection.take().is_some() {
        return;
    }
    if looking.view.is_of_journey() {
        looking.query = None;
    }
    looking.show_journey();
}
