//! The shelf: another map never takes the place of the one before, tabs have maps of their own, and
//! what is removed can be put back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::rc::Rc;

use journey_map::app::effect::Effect;
use journey_map::app::event::{Edit, Event, Host, Keep, Open, Start};
use journey_map::app::keeping::{KeptMap, NotKept, Standing};
use journey_map::app::shelf::entry::Entry;
use journey_map::app::shelf::event::Shelf;
use journey_map::app::snapshot::Snapshot;
use journey_map::app::state::State;
use journey_map::app::update::update;
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::Subject;
use journey_map::words::Message;

/// What a browser keeps: maps by their keys, and a clock that goes on with every change.
#[derive(Default)]
struct Store {
    maps: BTreeMap<Rc<str>, Entry>,
    now: f64,
    is_full: bool,
}

impl Store {
    fn keep(&mut self, save: &journey_map::app::effect::Save) -> Keep {
        let key = save.key.clone();
        let revision = self.maps.get(&key).map_or(0, |entry| entry.kept.revision);
        if self.is_full {
            let why = NotKept::Refused(Message::new("platform-storage-full"));
            return Keep::NotKept { key, why };
        }
        if revision != save.expected {
            let theirs = self.maps.get(&key).map(|entry| entry.kept.clone());
            return Keep::NotKept { key, why: NotKept::Conflict(theirs) };
        }
        self.now += 1.0;
        let kept =
            KeptMap { revision: revision + 1, text: save.text().into(), source: save.source };
        let entry = Entry {
            key: key.clone(),
            kept,
            title: Some(save.title().to_owned()),
            touchpoints: Some(save.touchpoints()),
            at: self.now,
            is_loose: save.is_loose,
        };
        self.maps.insert(key.clone(), entry);
        Keep::Kept { key, revision: revision + 1 }
    }
}

/// A tab. Its answers come as soon as it is asked to go on.
struct Tab {
    state: State,
    store: Rc<RefCell<Store>>,
    waiting: VecDeque<Event>,
    stands_at: Rc<str>,
}

impl Tab {
    fn open(store: &Rc<RefCell<Store>>, word: &str) -> Self {
        let mut tab = Self {
            state: State::new(),
            store: store.clone(),
            waiting: VecDeque::new(),
            stands_at: word.into(),
        };
        tab.send(Event::Host(Host::Mode { is_edit: true }));
        tab.send(Event::Host(Host::Start { source: None, storage: Some("maps".into()) }));
        tab
    }

    /// Something happens, and everything that comes of it.
    fn send(&mut self, event: Event) {
        self.only(event);
        while let Some(answer) = self.waiting.pop_front() {
            self.only(answer);
        }
    }

    /// Something happens; the answers wait.
    fn only(&mut self, event: Event) {
        for effect in update(&mut self.state, event) {
            let mut store = self.store.borrow_mut();
            let answer = match effect {
                Effect::ReadLast { shelf } => {
                    let word = self.stands_at.clone();
                    let newest = store.maps.values().max_by(|a, b| a.at.total_cmp(&b.at));
                    let key = newest.map(|entry| entry.key.clone());
                    let key = key.unwrap_or_else(|| format!("{shelf}\u{1f}{word}-0").into());
                    let found = Ok(store.maps.get(&key).map(|entry| entry.kept.clone()));
                    Event::Keep(Keep::Last { key, word, found })
                }
                Effect::ReadKept { key } => {
                    let found = Ok(store.maps.get(&key).map(|entry| entry.kept.clone()));
                    Event::Keep(Keep::Found { key, found })
                }
                Effect::Keep(save) => Event::Keep(store.keep(&save)),
                Effect::ListShelf { .. } => {
                    let (entries, now) = (store.maps.values().cloned().collect(), store.now);
                    Event::Shelf(Shelf::Listed { entries, now })
                }
                Effect::Drop { key } => {
                    store.maps.remove(&key);
                    Event::Keep(Keep::Elsewhere)
                }
                Effect::PutBack { entry } => {
                    store.maps.entry(entry.key.clone()).or_insert_with(|| (*entry).clone());
                    Event::Keep(Keep::Elsewhere)
                }
                Effect::StandAt { key, .. } => {
                    self.stands_at = key;
                    continue;
                }
                Effect::Draw => Event::Draw,
                _ => continue,
            };
            self.waiting.push_back(answer);
        }
    }

    fn steps(&mut self, title: &str) {
        let (title, text) = (title.to_owned(), "Find: Search\nBuy: Checkout".to_owned());
        self.send(Event::Start(Start::Steps { title, text }));
    }

    fn retitle(&mut self, title: &str) {
        let command = Command::set(Subject::document(), "title", Json::text(title));
        self.send(Event::Edit(Edit::Do(command)));
    }

    fn title(&self) -> &str {
        &self.state.document().title
    }

    fn recent(&mut self) -> Vec<(String, bool)> {
        self.send(Event::Start(Start::Show));
        let page = Snapshot::of(&self.state).start.expect("the start page is shown");
        assert!(page.recent.iter().all(|recent| recent.sketch.is_some()), "all are drawn");
        page.recent.iter().map(|recent| (recent.title.clone(), recent.is_open)).collect()
    }

    fn reopen(&mut self, title: &str) {
        let key = self.key(title);
        self.send(Event::Shelf(Shelf::Reopen(key)));
    }

    fn key(&self, title: &str) -> Rc<str> {
        let store = self.store.borrow();
        let is_it = |entry: &&Entry| entry.title.as_deref() == Some(title);
        store.maps.values().find(is_it).expect("it is kept").key.clone()
    }
}

fn titles(store: &Rc<RefCell<Store>>) -> Vec<String> {
    let store = store.borrow();
    let mut entries: Vec<_> = store.maps.values().collect();
    entries.sort_by(|a, b| b.at.total_cmp(&a.at));
    entries.into_iter().filter_map(|entry| entry.title.clone()).collect()
}

fn begun() -> (Rc<RefCell<Store>>, Tab) {
    let store = Rc::new(RefCell::new(Store::default()));
    let mut tab = Tab::open(&store, "one");
    tab.steps("First");
    tab.steps("Second");
    (store, tab)
}

#[test]
fn another_map_lies_beside_the_one_before() {
    let (store, mut tab) = begun();
    assert_eq!(tab.title(), "Second");
    assert_eq!(titles(&store), ["Second", "First"]);
    let text = "Third: Map\nThird: Steps".to_owned();
    tab.send(Event::Open(Open::Text { name: Some("third.txt".into()), text: Ok(text) }));
    assert_eq!(titles(&store), ["third", "Second", "First"]);
    let recent = |title: &str| (title.to_owned(), title == "third");
    assert_eq!(tab.recent(), [recent("third"), recent("Second"), recent("First")]);
    tab.reopen("Second");
    assert_eq!(tab.title(), "Second");
    assert!(!tab.state.looking.is_at_start);
}

#[test]
fn undo_leads_from_map_to_map_and_each_is_kept_where_it_was() {
    let (store, mut tab) = begun();
    tab.retitle("Second, changed");
    tab.reopen("First");
    tab.retitle("First, changed");
    for title in ["First", "Second, changed", "Second", "First"] {
        tab.send(Event::Edit(Edit::Undo));
        assert_eq!(tab.title(), title);
    }
    for title in ["Second", "Second, changed", "First", "First, changed"] {
        tab.send(Event::Edit(Edit::Redo));
        assert_eq!(tab.title(), title);
    }
    let mut kept = titles(&store);
    kept.sort();
    assert_eq!(kept, ["First, changed", "Second, changed"]);
    assert_eq!(tab.state.keeping.standing, Standing::Kept);
}

#[test]
fn tabs_have_maps_of_their_own() {
    let store = Rc::new(RefCell::new(Store::default()));
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.steps("Mine");
    two.steps("Yours");
    assert_eq!(titles(&store), ["Yours", "Mine"]);
    assert_eq!((one.title(), two.title()), ("Mine", "Yours"));
    // A tab that comes later begins with what was changed last, and follows it.
    let mut three = Tab::open(&store, "three");
    assert_eq!(three.title(), "Yours");
    two.retitle("Ours");
    three.send(Event::Keep(Keep::Elsewhere));
    assert_eq!(three.title(), "Ours");
    // What another tab did to a map that was left is there when one comes back to it.
    one.reopen("Ours");
    one.retitle("Ours, by one");
    one.send(Event::Edit(Edit::Undo));
    one.send(Event::Edit(Edit::Undo));
    assert_eq!(one.title(), "Mine");
    two.send(Event::Keep(Keep::Elsewhere));
    assert_eq!(two.title(), "Ours");
}

#[test]
fn a_blank_tab_does_not_follow_into_a_map_that_another_one_begins() {
    let store = Rc::new(RefCell::new(Store::default()));
    let mut one = Tab::open(&store, "same");
    let mut two = Tab::open(&store, "same");
    one.steps("Mine");
    two.send(Event::Keep(Keep::Elsewhere));
    assert_eq!(two.title(), "");
    two.steps("Yours");
    assert_eq!(titles(&store), ["Yours", "Mine"]);
}

#[test]
fn both_versions_of_a_map_that_was_left_are_kept_where_they_cannot_be_joined() {
    let (store, mut one) = begun();
    let mut two = Tab::open(&store, "two");
    two.retitle("By two");
    // The other tab has not heard of that when it leaves the map.
    let command = Command::set(Subject::document(), "title", Json::text("By one"));
    one.only(Event::Edit(Edit::Do(command)));
    let text = Ok("Next: Map\nNext: Steps".to_owned());
    one.only(Event::Open(Open::Text { name: None, text }));
    one.send(Event::Keep(Keep::Elsewhere));
    let mut kept = titles(&store);
    kept.sort();
    assert_eq!(kept, ["By one", "By two", "Customer journey", "First"]);
}

#[test]
fn what_is_removed_can_be_put_back() {
    let (store, mut tab) = begun();
    assert_eq!(tab.recent().len(), 2);
    let key = tab.key("First");
    tab.send(Event::Shelf(Shelf::Remove(key)));
    assert_eq!(titles(&store), ["Second"]);
    assert_eq!(tab.recent(), [("Second".to_owned(), true)]);
    // Going to the start page again leaves no notice, so it is taken from there.
    let key = tab.key("Second");
    tab.send(Event::Shelf(Shelf::Remove(key)));
    assert_eq!(titles(&store), [""; 0]);
    assert_eq!(tab.title(), "", "what is open is removed as well");
    let restore = tab.state.notices.last().expect("it is said").offers[0].1.clone();
    tab.send(restore);
    assert_eq!(titles(&store), ["Second"]);
    tab.steps("Third");
    assert_eq!(titles(&store), ["Third", "Second"]);
}

#[test]
fn a_map_is_renamed_whether_it_is_open_was_open_or_neither() {
    let (store, mut tab) = begun();
    let mut other = Tab::open(&store, "two");
    other.steps("Third");
    tab.recent();
    for title in ["First", "Second", "Third"] {
        let key = tab.key(title);
        let title = format!("{title}!");
        tab.send(Event::Shelf(Shelf::Rename { key, title }));
    }
    assert_eq!(titles(&store), ["Third!", "Second!", "First!"]);
    assert_eq!(tab.title(), "Second!");
    tab.reopen("Third!");
    assert_eq!(tab.title(), "Third!");
}

#[test]
fn what_could_not_be_kept_when_it_was_left_is_still_there() {
    let (store, mut tab) = begun();
    store.borrow_mut().is_full = true;
    tab.retitle("Changed");
    let text = Ok("Next: Map\nNext: Steps".to_owned());
    tab.send(Event::Open(Open::Text { name: None, text }));
    assert!(tab.state.shelf.has_unkept());
    store.borrow_mut().is_full = false;
    let key = tab.key("Second");
    tab.send(Event::Shelf(Shelf::Reopen(key)));
    assert_eq!(tab.title(), "Changed");
    assert_eq!(titles(&store)[0], "Changed");
}

#[test]
fn an_export_makes_a_map_one_that_may_go() {
    let (store, mut tab) = begun();
    let is_loose = |title: &str| {
        let store = store.borrow();
        store.maps.values().find(|entry| entry.title.as_deref() == Some(title)).unwrap().is_loose
    };
    assert!(is_loose("First") && is_loose("Second"));
    tab.send(Event::Open(Open::Export));
    assert!(is_loose("First") && !is_loose("Second"));
    tab.reopen("First");
    tab.reopen("Second");
    assert!(!is_loose("Second"), "to look at it changes nothing");
    tab.retitle("Changed");
    assert!(is_loose("Changed"));
}

#[test]
fn where_there_is_no_room_what_is_in_a_file_goes_first() {
    let (store, mut tab) = begun();
    for number in 0..40 {
        let name = Some(format!("file-{number:02}.txt"));
        tab.send(Event::Open(Open::Text { name, text: Ok("Find: Search".to_owned()) }));
    }
    // Those that this tab had open are an undo away, and stay for it.
    assert_eq!(tab.recent().len(), 42);
    let mut other = Tab::open(&store, "two");
    assert_eq!(other.recent().len(), 30);
    let kept = titles(&store);
    assert_eq!((&*kept[0], &*kept[28], &*kept[29]), ("file-39", "Second", "First"));
}

#[test]
fn a_page_that_names_its_map_has_no_shelf() {
    let mut state = State::new();
    update(&mut state, Event::Host(Host::Mode { is_edit: true }));
    let (source, storage) = (Some("a.json".to_owned()), Some("maps".into()));
    let effects = update(&mut state, Event::Host(Host::Start { source, storage }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadKept { .. })));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ReadLast { .. })));
}

#[test]
fn where_nothing_can_be_kept_there_is_no_shelf_and_nothing_else_changes() {
    let mut state = State::new();
    update(&mut state, Event::Host(Host::Mode { is_edit: true }));
    update(&mut state, Event::Host(Host::Start { source: None, storage: Some("maps".into()) }));
    let (key, word) = ("maps".into(), "one".into());
    let found = Err(Message::new("platform-storage-barred"));
    let effects = update(&mut state, Event::Keep(Keep::Last { key, word, found }));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ListShelf { .. })));
    for title in ["One", "Two"] {
        let (title, text) = (title.to_owned(), "Find: Search".to_owned());
        update(&mut state, Event::Start(Start::Steps { title, text }));
    }
    update(&mut state, Event::Edit(Edit::Undo));
    assert_eq!(state.document().title, "One");
}

#[test]
fn what_the_page_loads_lies_beside_ones_own_map_and_is_kept_once_it_is_changed() {
    let (store, mut tab) = begun();
    let own = titles(&store);
    let text = r#"{ "format": "journey-map", "version": 1, "title": "Theirs" }"#.to_owned();
    tab.send(Event::Host(Host::Load { call: 1, text, repair: false }));
    assert_eq!((tab.title(), titles(&store)), ("Theirs", own.clone()));
    tab.retitle("Ours");
    assert_eq!(titles(&store).len(), own.len() + 1);
    assert!(own.iter().all(|title| titles(&store).contains(title)));
    assert_eq!(Tab::open(&store, "other").title(), "Ours");
}
