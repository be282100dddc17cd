//! The command palette: one field for all that can be done now and all that one can go to. It says
//! what fits what somebody types, the likeliest first; it does nothing itself.

mod fit;
mod things;

use std::rc::Rc;

use crate::app::action::{Action, actions, menu_actions};
use crate::app::event::{Event, Look};
use crate::app::look::{Ground, Menu};
use crate::app::palette::fit::{Fit, Typed};
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// The most rows that are listed at a time.
const MOST: usize = 50;

/// How many of the things used last are remembered.
const MOST_RECENT: usize = 8;

/// What can be chosen, as of one snapshot.
pub struct Palette {
    entries: Vec<Entry>,
    /// What cannot be done now, to say why.
    barred: Vec<Entry>,
    recent: Vec<Rc<str>>,
    has_journey: bool,
}

/// Something that can be chosen.
#[derive(Clone)]
pub struct Entry {
    /// What it is remembered by.
    pub key: Rc<str>,
    /// What it is called.
    pub label: String,
    /// What tells it apart; may be empty.
    pub detail: String,
    /// The key that does the same.
    pub shortcut: Option<&'static str>,
    what: What,
    fit: Fit,
}

/// What choosing something means.
#[derive(Clone)]
enum What {
    Do(&'static Action),
    Visit(Subject),
    Send(Vec<Event>),
}

/// What is listed.
#[derive(Clone, Default)]
pub struct Listing {
    /// The rows, the likeliest first.
    pub rows: Vec<Entry>,
    /// How many more there are.
    pub more: usize,
    /// Why nothing is called so that could be done now.
    pub none: Option<Message>,
}

impl Palette {
    /// All that can be chosen.
    pub fn of(snapshot: &Snapshot) -> Self {
        let first = preferred(snapshot);
        let rest = actions().filter(|action| !first.iter().any(|other| other.name == action.name));
        let all = first.iter().copied().chain(rest).filter(|action| is_command(action));
        let (mut entries, mut barred) = (Vec::new(), Vec::new());
        for action in all {
            let list = if (action.is_enabled)(snapshot) { &mut entries } else { &mut barred };
            list.push(Entry::action(action, snapshot));
        }
        entries.extend(things::places(snapshot));
        entries.extend(things::things(snapshot));
        let recent = snapshot.looking.recent.clone();
        Self { entries, barred, recent, has_journey: snapshot.journey.is_some() }
    }

    /// What fits what somebody typed.
    pub fn list(&self, typed: &str, snapshot: &Snapshot) -> Listing {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.list_all();
        }
        let read = Typed::new(typed);
        let ranked = |(place, entry): (usize, &Entry)| {
            let (rank, distance) = entry.fit.rank(&read)?;
            Some((rank, self.age(entry), distance, place))
        };
        let mut fits: Vec<_> = self.entries.iter().enumerate().filter_map(ranked).collect();
        fits.sort_unstable();
        let more = fits.len().saturating_sub(MOST);
        let rows = fits.iter().take(MOST).filter_map(|(.., place)| self.entries.get(*place));
        let mut rows: Vec<Entry> = rows.cloned().collect();
        let none = rows.is_empty().then(|| self.none(&read, typed, snapshot));
        rows.extend(self.has_journey.then(|| Entry::find(typed, snapshot)));
        Listing { rows, more, none }
    }

    /// What was used last, and all that can be done.
    fn list_all(&self) -> Listing {
        let find = |key: &Rc<str>| self.entries.iter().find(|entry| entry.key == *key);
        let recent = self.recent.iter().filter_map(find);
        let is_other =
            |entry: &&Entry| matches!(entry.what, What::Do(_)) && !self.recent.contains(&entry.key);
        let rows = recent.chain(self.entries.iter().filter(is_other)).cloned().collect();
        Listing { rows, more: 0, none: None }
    }

    /// How long ago something was used.
    fn age(&self, entry: &Entry) -> usize {
        let place = self.recent.iter().position(|key| *key == entry.key);
        place.unwrap_or(MOST_RECENT)
    }

    /// Why there is nothing of that name.
    fn none(&self, read: &Typed, typed: &str, snapshot: &Snapshot) -> Message {
        let fits = self.barred.iter().filter_map(|entry| Some((entry.fit.rank(read)?, entry)));
        match fits.min_by_key(|(rank, _)| *rank) {
            Some((_, entry)) => Message::new("palette-not-now")
                .with("name", entry.label.as_str())
                .with("why", Message::new(entry.why_not(snapshot))),
            None => Message::new("palette-none").with("typed", typed),
        }
    }
}

impl Entry {
    fn action(action: &'static Action, snapshot: &Snapshot) -> Self {
        let words = &snapshot.words;
        let label = words.text(action.label);
        // Other words for the same; where there are none, its name in code says nothing new.
        let also = words.word("palette-also", action.name);
        let fit = Fit::new(&label, &also, 0);
        let (key, shortcut) = (action.name.into(), action.key);
        Self { key, label, detail: String::new(), shortcut, what: What::Do(action), fit }
    }

    /// Looks for it in all that touchpoints say.
    fn find(typed: &str, snapshot: &Snapshot) -> Self {
        let label = Message::new("palette-find").with("typed", typed);
        let label = snapshot.words.say(&label);
        let events =
            vec![Event::Look(Look::Find(Some(typed.into()))), Event::Look(Look::BeginFind)];
        let (fit, detail) = (Fit::new("", "", 0), String::new());
        Self { key: "".into(), label, detail, shortcut: None, what: What::Send(events), fit }
    }

    /// What happens when it is chosen.
    pub fn events(&self, snapshot: &Snapshot) -> Vec<Event> {
        let mut events = match &self.what {
            What::Do(action) => vec![(action.event)(snapshot)],
            What::Visit(subject) => vec![Event::Look(Look::Visit(subject.clone()))],
            What::Send(events) => events.clone(),
        };
        if !self.key.is_empty() {
            events.push(Event::Look(Look::Remember(self.key.clone())));
        }
        events
    }

    /// The kind of thing that it goes to, if it does.
    pub fn kind(&self) -> Option<Kind> {
        match &self.what {
            What::Visit(subject) => Some(subject.kind),
            What::Do(_) | What::Send(_) => None,
        }
    }

    /// Why it can't be done now.
    fn why_not(&self, snapshot: &Snapshot) -> &'static str {
        let What::Do(action) = self.what else { return "palette-why-else" };
        let edited = Snapshot { can_edit: true, can_open: true, ..snapshot.clone() };
        if !snapshot.can_edit && (action.is_enabled)(&edited) {
            return "palette-why-read";
        }
        match snapshot.looking.selection {
            None => "palette-why-select",
            Some(_) => "palette-why-else",
        }
    }
}

/// Remembers what was used.
pub(crate) fn remember(recent: &mut Vec<Rc<str>>, key: Rc<str>) {
    recent.retain(|other| *other != key);
    recent.insert(0, key);
    recent.truncate(MOST_RECENT);
}

/// What suits what is selected, as its menu says.
fn preferred(snapshot: &Snapshot) -> Vec<&'static Action> {
    let is_ground = snapshot.looking.selection.is_none();
    let ground = is_ground.then_some(Ground { stage: None });
    menu_actions(snapshot, &Menu { ground, corner: None })
}

/// Whether somebody would look for it by its name. Steps of the keyboard are no commands.
fn is_command(action: &Action) -> bool {
    !action.name.starts_with("walk-") && !matches!(action.name, "palette" | "menu" | "add-here")
}
