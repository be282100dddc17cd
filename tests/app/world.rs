//! A browser in miniature: tabs with a state each, one storage between them, and every message on
//! its way as long as the test likes. It performs effects as the platform does.

use std::collections::VecDeque;
use std::rc::Rc;

use journey_map::app::effect::{Answer, Effect, Save, Tell};
use journey_map::app::event::{Edit, Event, Host, Keep, Look};
use journey_map::app::keeping::{KeptMap, NotKept};
use journey_map::app::look::Adding;
use journey_map::app::state::State;
use journey_map::app::update::update;
use journey_map::app::walk::Step;
use journey_map::edit::command::Command;
use journey_map::format::write::write;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};

/// The key that every tab keeps its map under.
pub(crate) const KEY: &str = "map";

/// What is asked of the storage.
#[derive(Debug)]
pub(crate) enum Request {
    Last,
    Read,
    Keep(Save),
}

/// A tab of the browser.
pub(crate) struct Tab {
    pub(crate) state: State,
    pub(crate) requests: VecDeque<Request>,
    pub(crate) replies: VecDeque<Event>,
    pub(crate) told: Vec<Tell>,
    pub(crate) answers: Vec<Answer>,
    pub(crate) fetched: Vec<String>,
    pub(crate) files: Vec<(String, String)>,
    /// What was put into the clipboard, the last at the end.
    pub(crate) copied: Vec<String>,
    has_failed: bool,
    wants_time: bool,
    /// Notices whose time runs, and how many seconds it is.
    pub(crate) timed: Vec<(u32, u32)>,
    /// How often the desk was asked for.
    pub(crate) desks: u32,
}

impl Tab {
    /// A tab that has not begun.
    pub(crate) fn new() -> Self {
        Self::with(State::new())
    }

    /// A tab that has not begun, in this state.
    pub(crate) fn with(state: State) -> Self {
        Self {
            state,
            requests: VecDeque::new(),
            replies: VecDeque::new(),
            told: Vec::new(),
            answers: Vec::new(),
            fetched: Vec::new(),
            files: Vec::new(),
            copied: Vec::new(),
            has_failed: false,
            wants_time: false,
            timed: Vec::new(),
            desks: 0,
        }
    }

    /// A tab where the host owns an empty document that may be edited.
    pub(crate) fn ready() -> Self {
        let mut tab = Self::new();
        tab.send(Event::Host(Host::Mode { is_edit: true }));
        tab.send(Event::Host(Host::Start { source: None, storage: None }));
        tab
    }

    /// Something happens in the tab.
    pub(crate) fn send(&mut self, event: Event) {
        for effect in update(&mut self.state, event) {
            match effect {
                Effect::ReadLast { .. } => self.requests.push_back(Request::Last),
                Effect::ReadKept { .. } => self.requests.push_back(Request::Read),
                Effect::Keep(save) => self.requests.push_back(Request::Keep(save)),
                Effect::Tell(tell) => self.told.push(tell),
                Effect::Answer { answer, .. } => self.answers.push(answer),
                Effect::Fetch { address } => self.fetched.push(address.to_string()),
                Effect::Draw => self.wants_time = true,
                Effect::TimeNotice { serial, seconds } => self.timed.push((serial, seconds)),
                Effect::Copy { text, .. } => self.copied.push(text),
                Effect::FetchDesk => self.desks += 1,
                Effect::Download { name, text } | Effect::SaveFile { name, text } => {
                    self.files.push((name, text));
                }
                _ => {}
            }
        }
    }

    /// Gives a drawing the time that it wants; says whether it wanted any.
    pub(crate) fn gives_time(&mut self) -> bool {
        let wants_time = std::mem::take(&mut self.wants_time);
        if wants_time {
            self.send(Event::Draw);
        }
        wants_time
    }

    /// Somebody does something.
    pub(crate) fn edit(&mut self, edit: Edit) {
        self.send(Event::Edit(edit));
    }

    /// Draws steps on the empty page.
    pub(crate) fn draw(&mut self, text: &str) {
        self.edit(Edit::DrawSteps { title: "Shop".to_owned(), text: text.to_owned() });
    }

    /// Says something about a touchpoint of the shown journey.
    pub(crate) fn describe(&mut self, touchpoint: &str, text: &str) {
        let subject = self.touchpoint(touchpoint);
        self.edit(Edit::Do(Command::set(subject, "description", Json::text(text))));
    }

    /// What is said about a touchpoint.
    pub(crate) fn description(&self, touchpoint: &str) -> Option<String> {
        self.state.journey()?.touchpoint(touchpoint)?.description.clone()
    }

    /// A touchpoint of the shown journey.
    pub(crate) fn touchpoint(&self, id: &str) -> Subject {
        let journey = self.state.looking.journey.clone().expect("a journey is shown");
        Subject::inside(journey, Kind::Touchpoint, id)
    }

    /// Looks at something: `a` selects it, `+b` toggles it, `>` and `<` walk there, `+>` and `+<`
    /// extend there, `*` selects all, `!` is Escape.
    pub(crate) fn look(&mut self, look: &str) {
        let look = match look {
            "!" => Look::Cancel,
            "*" => Look::SelectAll,
            ">" => Look::Walk(Step::Right),
            "<" => Look::Walk(Step::Left),
            "+>" => Look::Extend(Step::Right),
            "+<" => Look::Extend(Step::Left),
            look => match look.strip_prefix('+') {
                Some(id) => Look::Toggle(id.into()),
                None => Look::Select(Some(self.touchpoint(look))),
            },
        };
        self.send(Event::Look(look));
    }

    /// The selected touchpoints, the one that was picked last at the end.
    pub(crate) fn selected(&self) -> String {
        self.state.looking.touchpoints().join(" ")
    }

    /// Adds a touchpoint to a stage; another one leads to it.
    pub(crate) fn add_after(&mut self, after: &str, stage: &str, name: &str) {
        let (stage, after) = (Some(stage.into()), Some(after.into()));
        self.send(Event::Look(Look::BeginAdd(Adding::Touchpoint { stage, after })));
        self.edit(Edit::Add { name: name.to_owned(), and_next: false });
    }

    /// Where somebody placed a touchpoint.
    pub(crate) fn order(&self, touchpoint: &str) -> Option<f64> {
        self.state.journey()?.touchpoint(touchpoint)?.order.as_ref().map(|order| order.value())
    }

    /// What was told last to those who do not see what happens.
    pub(crate) fn announced(&self) -> String {
        let told = self.state.announced.0.as_ref();
        told.map_or_else(String::new, |told| self.state.words.say(told))
    }

    /// The ids of the notices' messages.
    pub(crate) fn notices(&self) -> Vec<&'static str> {
        self.state.notices.iter().map(|notice| notice.message.id).collect()
    }

    /// The document as a file.
    pub(crate) fn text(&self) -> String {
        write(self.state.document())
    }
}

/// Tabs and the storage that they share.
pub(crate) struct Browser {
    pub(crate) kept: Option<KeptMap>,
    pub(crate) tabs: Vec<Tab>,
}

impl Browser {
    /// A browser without tabs, with something kept or not.
    pub(crate) fn new(kept: Option<KeptMap>) -> Self {
        Self { kept, tabs: Vec::new() }
    }

    /// Opens a tab on the map and waits until it is ready.
    pub(crate) fn open(&mut self) -> usize {
        let mut tab = Tab::new();
        tab.send(Event::Host(Host::Mode { is_edit: true }));
        tab.send(Event::Host(Host::Start { source: None, storage: Some(KEY.into()) }));
        self.tabs.push(tab);
        self.settle();
        self.tabs.len() - 1
    }

    /// The storage answers the oldest request of a tab; the answer is on its way then. Returns
    /// what was kept before, if something was kept.
    pub(crate) fn answer(&mut self, tab: usize) -> Option<(Option<KeptMap>, Save)> {
        let request = self.tabs[tab].requests.pop_front()?;
        let (reply, kept) = match request {
            Request::Last => {
                let found = Ok(self.kept.clone());
                (Keep::Last { key: KEY.into(), word: "tab".into(), found }, None)
            }
            Request::Read => (Keep::Found { key: KEY.into(), found: Ok(self.kept.clone()) }, None),
            // A map beside the one that the tabs share: nobody looks at it again.
            Request::Keep(save) if *save.key != *KEY => {
                (Keep::Kept { key: save.key, revision: save.expected + 1 }, None)
            }
            Request::Keep(save) => {
                let revision = self.kept.as_ref().map_or(0, |kept| kept.revision);
                let fails_too = save.follows && self.tabs[tab].has_failed;
                self.tabs[tab].has_failed = fails_too || revision != save.expected;
                if !self.tabs[tab].has_failed {
                    let text = write(&save.document).into();
                    let next = KeptMap { revision: revision + 1, text, source: save.source };
                    let before = self.kept.replace(next);
                    for (other, tab_state) in self.tabs.iter_mut().enumerate() {
                        if other != tab {
                            tab_state.replies.push_back(Event::Keep(Keep::Elsewhere));
                        }
                    }
                    (Keep::Kept { key: KEY.into(), revision: revision + 1 }, Some((before, save)))
                } else {
                    let why = NotKept::Conflict(self.kept.clone());
                    (Keep::NotKept { key: KEY.into(), why }, None)
                }
            }
        };
        self.tabs[tab].replies.push_back(Event::Keep(reply));
        kept
    }

    /// A tab takes the oldest reply in.
    pub(crate) fn deliver(&mut self, tab: usize) {
        if let Some(reply) = self.tabs[tab].replies.pop_front() {
            self.tabs[tab].send(reply);
        }
    }

    /// Everything on its way arrives.
    pub(crate) fn settle(&mut self) {
        while self.tabs.iter().any(|tab| !tab.requests.is_empty() || !tab.replies.is_empty()) {
            for tab in 0..self.tabs.len() {
                self.answer(tab);
                self.deliver(tab);
            }
        }
    }

    /// A tab is gone at once, with everything that the storage has not begun.
    pub(crate) fn kill(&mut self, tab: usize) {
        self.tabs.remove(tab);
    }

    /// The kept text.
    pub(crate) fn text(&self) -> Rc<str> {
        self.kept.as_ref().map_or_else(|| "".into(), |kept| kept.text.clone())
    }
}
