//! One element's share of the core. Events that come while one is being worked on wait their
//! turn; effects are performed, and the host is told, while nothing is borrowed.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::Callback;

use crate::app::desk::{Desk, findings};
use crate::app::effect::{Answer, Effect};
use crate::app::event::{Event, Host, Keep, Open};
use crate::app::export::{Drawing, Wanted as Picture};
use crate::app::lens::Lens;
use crate::app::listing::{Content, Wanted};
use crate::app::look::View;
use crate::app::plain::Asked;
use crate::app::rescue::Rescued;
use crate::app::shelf::event::Shelf;
use crate::app::snapshot::Snapshot;
use crate::app::state::State;
use crate::app::update::update;
use crate::app::waiting::News;
use crate::embed::plain::plain;
use crate::embed::screen::Screen;
use crate::embed::telling;
use crate::format::write::write;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::platform::perform::Platform;
use crate::ui::desk;
use crate::ui::style::CSS;

/// The style sheet of every element.
#[wasm_bindgen(js_name = styleSheet)]
pub fn style_sheet() -> String {
    CSS.to_owned()
}

/// The style sheet of what comes with the desk, for when it is there.
#[wasm_bindgen(js_name = deskStyleSheet)]
pub fn desk_style_sheet() -> String {
    desk::style_sheet(Desk::arrived())
}

/// One element's share of the core.
#[wasm_bindgen]
pub struct Instance(pub(crate) Rc<Inner>);

/// What the instance, its screen and its platform share.
pub(crate) struct Inner {
    tell: Function,
    pub(crate) state: RefCell<State>,
    /// What was committed last: to be had even where an error left the state borrowed.
    pub(crate) committed: RefCell<Option<Rescued>>,
    waiting: RefCell<VecDeque<Event>>,
    is_working: Cell<bool>,
    platform: Platform,
    screen: RefCell<Option<Screen>>,
}

#[wasm_bindgen]
impl Instance {
    /// An instance that tells the element what happens, by a name and a detail.
    #[wasm_bindgen(constructor)]
    pub fn new(tell: Function) -> Self {
        let inner = Rc::new_cyclic(|inner: &Weak<Inner>| {
            let door = inner.clone();
            let door = Rc::new(move |event| {
                // What an instance asked for may answer when it is no more.
                if let Some(inner) = door.upgrade() {
                    inner.dispatch(event);
                }
            });
            Inner {
                tell,
                state: RefCell::new(State::without_desk()),
                committed: RefCell::default(),
                waiting: RefCell::default(),
                is_working: Cell::default(),
                platform: Platform::new(door),
                screen: RefCell::default(),
            }
        });
        Self(inner)
    }

    /// Draws, and answers the element that it draws into, for as long as it does.
    pub fn attach(&self) -> Option<Element> {
        let root = self.root();
        if root.is_some() {
            return root;
        }
        let door = Rc::downgrade(&self.0);
        let dispatch = Callback::from(move |event| {
            if let Some(inner) = door.upgrade() {
                inner.dispatch(event);
            }
        });
        let snapshot = Snapshot::of(&self.0.state.borrow());
        let screen = Screen::new(snapshot, dispatch, &self.0.platform);
        self.0.screen.replace(screen);
        // Another tab may have been heard by nobody.
        self.0.dispatch(Event::Keep(Keep::Elsewhere));
        self.root()
    }

    /// Draws no more, and holds nothing of the page. The document stays.
    pub fn detach(&self) {
        self.0.dispatch(Event::Keep(Keep::Leaving));
        drop(self.0.screen.take());
    }

    /// Begins: with the document at an address, and one kept under a key.
    pub fn start(&self, source: Option<String>, storage: Option<String>) {
        self.host(Host::Start { source, storage: storage.map(Into::into) });
    }

    /// Opens the document at another address, or at none any more.
    pub fn open(&self, address: Option<String>) {
        self.host(Host::Source { address });
    }

    /// Says whether the document can be edited.
    #[wasm_bindgen(js_name = setEdit)]
    pub fn set_edit(&self, is_edit: bool) {
        self.host(Host::Mode { is_edit });
    }

    /// Sets the language of the interface.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, tag: String) {
        self.host(Host::Language(tag));
    }

    /// Lets the desk come, if it is not there yet.
    #[wasm_bindgen(js_name = wantDesk)]
    pub fn want_desk(&self) {
        self.0.dispatch(Event::Desk(News::Wanted));
    }

    /// The desk came, or could not be fetched.
    #[wasm_bindgen(js_name = hearOfDesk)]
    pub fn hear_of_desk(&self, is_there: bool) {
        let news = if is_there { News::Came(Desk::arrived()) } else { News::Missing };
        self.0.dispatch(Event::Desk(news));
    }

    /// Loads a document; answered under the number of the call.
    pub fn load(&self, call: u32, text: String, repair: bool) {
        self.host(Host::Load { call, text, repair });
    }

    /// Makes one change; answered under the number of the call.
    pub fn apply(&self, call: u32, text: String) {
        self.host(Host::Apply { call, text });
    }

    /// The page has kept the document itself, as it was at that revision.
    #[wasm_bindgen(js_name = markSaved)]
    pub fn mark_saved(&self, revision: f64) {
        self.host(Host::Saved { revision: revision as u64 });
    }

    /// Shows a journey.
    #[wasm_bindgen(js_name = showJourney)]
    pub fn show_journey(&self, id: &str) {
        self.host(Host::Journey(id.into()));
    }

    /// Shows the map of one journey, that of all, or a register.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, word: &str) {
        self.host(Host::View(View::parse(word).unwrap_or_default()));
    }

    /// Shows the journey through another lens.
    #[wasm_bindgen(js_name = setLens)]
    pub fn set_lens(&self, word: &str) {
        self.host(Host::Lens(Lens::parse(word).unwrap_or_default()));
    }

    /// Selects a subject by its kind, its id and, inside a journey, which. Without a kind, it is a
    /// touchpoint of the shown journey; without an id, nothing is selected.
    pub fn select(&self, journey: Option<String>, kind: Option<String>, id: Option<String>) {
        let subject = id.and_then(|id| self.subject(journey, kind.as_deref(), &id));
        self.host(Host::Select(subject));
    }

    /// Undoes, or redoes, and says whether it did.
    pub fn step(&self, is_redo: bool) -> bool {
        let before = self.revision();
        self.host(Host::Step { is_redo });
        self.revision() > before
    }

    /// The exact file.
    #[wasm_bindgen(js_name = toText)]
    pub fn to_text(&self) -> String {
        write(self.0.state.borrow().document())
    }

    /// Hands out everything of a kind as CSV, of that journey or the shown one for what lives in
    /// journeys, or a report; answered under the number of the call.
    pub fn list(&self, call: u32, kind: &str, journey: Option<String>) {
        let journey = journey.map(Into::into);
        self.host(Host::List(Wanted { call, what: Content::parse(kind), journey }));
    }

    /// Draws the map, or the blueprint, of that journey or the shown one: as SVG, or with so many dots for each pixel as
    /// PNG; answered under the number of the call.
    pub fn picture(&self, call: u32, view: &str, journey: Option<String>, dots: Option<f64>) {
        let drawing = Drawing::of(View::parse(view).unwrap_or_default());
        let journey = journey.map(Into::into);
        self.host(Host::Picture(Picture { call, drawing, journey, dots }));
    }

    /// Hands out what is computed; answered under the number of the call.
    pub fn analyze(&self, call: u32, question: String, journey: Option<String>) {
        let journey = journey.map(Into::into);
        self.host(Host::Analyze(Asked { call, question, journey }));
    }

    /// What was found last; nothing before the desk is there.
    pub fn findings(&self) -> JsValue {
        let state = self.0.state.borrow();
        let found = state.desk.here().map(|desk| findings(desk, &state));
        plain(&found.unwrap_or(Json::List(Vec::new())))
    }

    /// What is selected, or null.
    pub fn selected(&self) -> JsValue {
        let state = self.0.state.borrow();
        plain(&state.looking.selection.as_ref().map_or(Json::Null, Subject::to_json))
    }

    /// The revision of the document.
    #[wasm_bindgen(getter)]
    pub fn revision(&self) -> f64 {
        self.0.state.borrow().revision as f64
    }

    /// Whether there is something to undo.
    #[wasm_bindgen(getter, js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        self.0.state.borrow().history.undo_label().is_some()
    }

    /// Whether there is something to redo.
    #[wasm_bindgen(getter, js_name = canRedo)]
    pub fn can_redo(&self) -> bool {
        self.0.state.borrow().history.redo_label().is_some()
    }

    /// Whether changes would be lost with the page.
    #[wasm_bindgen(getter, js_name = isUnkept)]
    pub fn is_unkept(&self) -> bool {
        self.0.state.borrow().is_unkept()
    }
}

impl Instance {
    fn root(&self) -> Option<Element> {
        self.0.screen.borrow().as_ref().and_then(Screen::element).cloned()
    }

    fn host(&self, host: Host) {
        self.0.dispatch(Event::Host(host));
    }

    fn subject(&self, journey: Option<String>, kind: Option<&str>, id: &str) -> Option<Subject> {
        let shown = self.0.state.borrow().looking.journey.clone();
        let journey = journey.map(Into::into);
        match kind {
            None => Some(Subject { journey: shown, kind: Kind::Touchpoint, id: id.into() }),
            Some(kind) => {
                let kind = Kind::ALL.iter().copied().find(|known| known.as_str() == kind)?;
                let journey = journey.or(shown).filter(|_| kind.is_in_journey());
                Some(Subject { journey, kind, id: id.into() })
            }
        }
    }
}

impl Inner {
    /// Takes an event in, or lets it wait until the one before is done with.
    pub(crate) fn dispatch(&self, event: Event) {
        self.waiting.borrow_mut().push_back(event);
        if self.is_working.replace(true) {
            return;
        }
        while let Some(event) = self.next() {
            self.work(event);
        }
        self.is_working.set(false);
    }

    /// Tells the element. What a listener of the host throws is the host's.
    pub(crate) fn hear(&self, name: &str, detail: &JsValue) {
        let _ = self.tell.call2(&JsValue::NULL, &JsValue::from(name), detail);
    }

    fn next(&self) -> Option<Event> {
        self.waiting.borrow_mut().pop_front()
    }

    fn work(&self, event: Event) {
        let is_seen = is_reflected(&event);
        // On a page for the maps of whoever works with it, they say no more than what is there.
        let is_wish = matches!(event, Event::Host(Host::Journey(_) | Host::Select(_)));
        let before = self.looked_at();
        let effects = update(&mut self.state.borrow_mut(), event);
        // What there was before may be much to let go of: nothing is borrowed by then.
        let committed = Rescued::of(&self.state.borrow());
        drop(self.committed.replace(committed));
        let snapshot = Snapshot::of(&self.state.borrow());
        if let Some(screen) = &mut *self.screen.borrow_mut() {
            screen.show(snapshot);
        }
        let after = self.looked_at();
        // What the page asks for before the first document is there, stays until it is.
        let is_ready = self.state.borrow().loading.is_ready;
        if is_ready && (is_seen && after != before || is_wish && self.state.borrow().is_alone) {
            let (journey, touchpoint, view, lens) = after;
            let text = |id: Option<Rc<str>>| id.map_or(Json::Null, |id| Json::text(&*id));
            // The map of one journey is what is shown without being asked for.
            let view = (view != View::Map).then(|| view.as_str().into());
            let seen = [
                ("journey", text(journey)),
                ("touchpoint", text(touchpoint)),
                ("view", text(view)),
                ("lens", text((lens != Lens::default()).then(|| lens.as_str().into()))),
            ];
            let seen = Json::object(seen);
            self.hear("reflect", &plain(&seen));
        }
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(&self, effect: Effect) {
        let words = self.state.borrow().words.clone();
        match effect {
            Effect::Tell(tell) => {
                let desk = self.state.borrow().desk.here();
                let (name, detail) = telling::event(&tell, &words, desk);
                self.hear(name, &plain(&detail));
            }
            Effect::Answer { call, answer: Answer::File(bytes) } => {
                self.hear("file", &file(call, &bytes));
            }
            Effect::Answer { call, answer } => {
                self.hear("answer", &plain(&telling::answer(call, &answer, &words)));
            }
            Effect::FetchDesk => self.hear("desk", &JsValue::NULL),
            effect => self.platform.perform(effect),
        }
    }

    fn looked_at(&self) -> (Option<Rc<str>>, Option<Rc<str>>, View, Lens) {
        let looking = &self.state.borrow().looking;
        let touchpoint = looking.selected_touchpoint().cloned();
        (looking.journey.clone(), touchpoint, looking.view, looking.lens)
    }
}

/// The answer to the call with that number: bytes.
fn file(call: u32, bytes: &[u8]) -> JsValue {
    Array::of2(&call.into(), &Uint8Array::from(bytes)).into()
}

/// Whether the element's attributes follow. What the page says by them, they say already, and a
/// document that comes in leaves the page's wishes as they are.
fn is_reflected(event: &Event) -> bool {
    match event {
        Event::Edit(_) | Event::Look(_) | Event::List(_) | Event::Start(_) | Event::Clip(_) => true,
        Event::Open(open) => !matches!(open, Open::Fetched { .. }),
        Event::Keep(keep) => !matches!(keep, Keep::Found { .. } | Keep::Last { .. }),
        Event::Shelf(shelf) => !matches!(shelf, Shelf::Listed { .. }),
        Event::Host(host) => {
            !matches!(host, Host::Start { .. } | Host::Load { .. } | Host::Resume(_))
        }
        Event::Desk(_) => true,
        Event::Draw | Event::Notice(_) | Event::Export(_) => false,
    }
}
