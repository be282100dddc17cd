//! Sends every effect to whoever performs it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::notice::Happening;
use crate::platform::clipboard::{Clipboard, Clips};
use crate::platform::day::Days;
use crate::platform::drop::Drops;
use crate::platform::file::Files;
use crate::platform::slices::Slices;
use crate::platform::storage::Storage;
use crate::platform::tabs::Tabs;
use crate::platform::{desk, download, fetch};

/// The way in for what happened.
pub type Door = Rc<dyn Fn(Event)>;

/// The browser, as one instance sees it.
pub struct Platform {
    door: Door,
    storage: Storage,
    clipboard: Clipboard,
    files: Files,
    slices: Slices,
}

impl Platform {
    /// A browser that answers through this door.
    pub fn new(door: Door) -> Self {
        let storage = Storage::new(door.clone());
        let files = Files::new(door.clone());
        let clipboard = Clipboard::new(door.clone());
        let slices = Slices::new(door.clone());
        Self { door, storage, clipboard, files, slices }
    }

    /// Listens to what happens around an element, as long as the answer lives.
    pub fn listen(&self, root: &Element) -> Ears {
        Ears {
            _clips: self.clipboard.listen(root),
            _days: Days::listen(self.door.clone()),
            _drops: Drops::listen(root, self.door.clone()),
            _tabs: Tabs::listen(self.door.clone(), self.storage.clone()),
        }
    }

    /// Performs an effect.
    pub fn perform(&self, effect: Effect) {
        match effect {
            Effect::Fetch { address } => fetch::fetch(address, self.door.clone()),
            Effect::FetchOffered { offered } => fetch::fetch_offered(offered, self.door.clone()),
            Effect::ReadKept { key } => self.storage.read(key),
            Effect::ReadLast { shelf } => self.storage.read_last(shelf),
            Effect::StandAt { shelf, key } => self.storage.stand_at(&shelf, &key),
            Effect::ListShelf { shelf } => self.storage.list(shelf),
            Effect::Drop { key } => self.storage.clear(key),
            Effect::PutBack { entry } => self.storage.put_back(entry),
            Effect::Keep(save) => self.storage.keep(save),
            Effect::PickFile => self.files.pick(),
            Effect::SaveFile { name, text } => self.files.save(name, text),
            Effect::Paint(order) => desk::paint(order.desk, order, self.door.clone()),
            Effect::Print(order) => desk::print(order.desk, &order, self.door.clone()),
            Effect::Download { name, text } => download::download(&name, text, &self.door),
            Effect::Copy { text, said } => self.clipboard.copy(text, said),
            Effect::Paste => self.clipboard.paste(),
            Effect::ForgetFile => self.files.forget(),
            Effect::Draw => self.slices.want(),
            Effect::TimeNotice { serial, seconds } => {
                let door = self.door.clone();
                let end = move || door(Event::Notice(Happening::Over(serial)));
                Timeout::new(seconds * 1000, end).forget();
            }
            // The composition root speaks with the host.
            Effect::Tell(_) | Effect::Answer { .. } | Effect::FetchDesk => {}
        }
    }
}

/// Listeners around an instance. Dropped, they are gone.
pub struct Ears {
    _clips: Clips,
    _days: Days,
    _drops: Drops,
    _tabs: Tabs,
}
