//! What keys do in the field of a picker. They go about in its list and take from it; all others
//! are the field's own.

use yew::prelude::*;

use crate::ui::focus::keep_typing;

/// How many rows a page has.
const PAGE: usize = 6;

/// What the keys need.
pub(crate) struct Keys {
    /// What was typed.
    pub(crate) typed: UseStateHandle<String>,
    /// Whether the list is open.
    pub(crate) is_open: UseStateHandle<bool>,
    /// The row that somebody went to.
    pub(crate) active: UseStateHandle<Option<usize>>,
    /// The row that Enter takes.
    pub(crate) meant: Option<usize>,
    /// How many rows there are.
    pub(crate) count: usize,
    /// Takes the place of the row that somebody goes to.
    pub(crate) go_to: Callback<usize>,
    /// Takes the place of what is picked.
    pub(crate) on_pick: Callback<usize>,
    /// Told when the field is left without an answer.
    pub(crate) on_leave: Option<Callback<()>>,
    /// Whether Escape is for the whole picker.
    pub(crate) is_passing: bool,
}

impl Keys {
    /// Does what a key means.
    pub(crate) fn press(&self, event: &KeyboardEvent) {
        if event.is_composing() {
            event.stop_propagation();
            return;
        }
        let is_taken = match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.open(),
            "ArrowUp" if event.alt_key() => self.shut(),
            "ArrowDown" => self.go(1),
            "ArrowUp" => self.go(self.count.saturating_sub(1)),
            "PageDown" if *self.is_open => self.jump(|here, last| (here + PAGE).min(last)),
            "PageUp" if *self.is_open => self.jump(|here, _| here.saturating_sub(PAGE)),
            // With something typed they are for the letters.
            "Home" if self.is_about_list(event) => self.jump(|_, _| 0),
            "End" if self.is_about_list(event) => self.jump(|_, last| last),
            "Enter" => self.take(),
            "Escape" => self.close(),
            _ => return keep_typing(event),
        };
        if is_taken {
            event.stop_propagation();
            event.prevent_default();
        }
    }

    fn is_about_list(&self, event: &KeyboardEvent) -> bool {
        *self.is_open && (self.typed.is_empty() || event.ctrl_key())
    }

    fn open(&self) -> bool {
        self.is_open.set(true);
        true
    }

    fn shut(&self) -> bool {
        self.is_open.set(false);
        self.active.set(None);
        true
    }

    /// Opens the list, or goes on in it: down by one, up by as many as bring it round.
    fn go(&self, by: usize) -> bool {
        if !*self.is_open {
            return self.open();
        }
        if self.count > 0 {
            let next = match self.meant {
                Some(place) => (place + by) % self.count,
                None if by == 1 => 0,
                None => self.count - 1,
            };
            self.go_to.emit(next);
        }
        true
    }

    fn jump(&self, to: impl Fn(usize, usize) -> usize) -> bool {
        let Some(last) = self.count.checked_sub(1) else { return true };
        self.go_to.emit(to(self.meant.unwrap_or_default(), last));
        true
    }

    /// Takes the row; where it is not sure what is meant, shows the first one and takes it the next time.
    fn take(&self) -> bool {
        match self.meant {
            _ if !*self.is_open => {}
            Some(place) => self.on_pick.emit(place),
            None if self.typed.trim().is_empty() => {}
            None => {
                self.go(1);
            }
        }
        true
    }

    /// Escape goes back step by step: the list, what was typed, the field.
    fn close(&self) -> bool {
        if self.is_passing {
            return false;
        }
        if *self.is_open {
            return self.shut();
        }
        if !self.typed.is_empty() {
            self.typed.set(String::new());
        } else if let Some(on_leave) = &self.on_leave {
            on_leave.emit(());
        } else {
            return false;
        }
        true
    }
}
