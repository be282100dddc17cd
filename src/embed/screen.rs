//! The screen of an instance: the Yew app in a root of the page, and the listeners around it. Yew never lets go of what it
//! listens to at a root, so that roots are kept, emptied, for whoever comes next.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::platform::perform::{Ears, Platform};
use crate::ui::element::keyed;
use crate::ui::shell::{Props, Shell};

thread_local! {
    /// Roots that nobody draws into now.
    static FREE: RefCell<Vec<Root>> = RefCell::default();
    /// How many screens there were.
    static COUNT: Cell<u64> = Cell::default();
}

/// A root, and the app that is in it for good.
struct Root {
    element: Element,
    app: AppHandle<Stage>,
}

/// What is shown in a root: nothing while it is free.
#[derive(Properties, PartialEq)]
struct StageProps {
    shown: Option<Shown>,
}

/// What is shown. Nothing that one screen remembers is seen on the next, which has another number.
struct Shown {
    screen: u64,
    snapshot: Rc<Snapshot>,
    dispatch: Callback<Event>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen && self.snapshot == other.snapshot
    }
}

#[component]
fn Stage(props: &StageProps) -> Html {
    let Some(Shown { screen, snapshot, dispatch }) = &props.shown else { return Html::default() };
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    keyed::<Shell>(screen.to_string().into(), Box::new(Props { snapshot, dispatch }))
}

/// The screen. It goes when it is dropped; the document does not.
pub(crate) struct Screen {
    root: Option<Root>,
    number: u64,
    shown: Rc<Snapshot>,
    dispatch: Callback<Event>,
    _ears: Ears,
}

impl Screen {
    /// Draws into a root and listens around it; `None` where the page has no place for one.
    pub(crate) fn new(
        snapshot: Snapshot,
        dispatch: Callback<Event>,
        platform: &Platform,
    ) -> Option<Self> {
        let root = FREE.with_borrow_mut(Vec::pop).or_else(make)?;
        let ears = platform.listen(&root.element);
        let number = COUNT.get() + 1;
        COUNT.set(number);
        let shown = Rc::new(snapshot);
        let mut screen = Self { root: Some(root), number, shown, dispatch, _ears: ears };
        screen.draw();
        Some(screen)
    }

    /// The element that it draws into, to be put where it is seen.
    pub(crate) fn element(&self) -> Option<&Element> {
        self.root.as_ref().map(|root| &root.element)
    }

    /// Shows another picture, if it is another one.
    pub(crate) fn show(&mut self, snapshot: Snapshot) {
        if *self.shown == snapshot {
            return;
        }
        self.shown = Rc::new(snapshot);
        self.draw();
    }

    fn draw(&mut self) {
        let (snapshot, dispatch) = (self.shown.clone(), self.dispatch.clone());
        if let Some(root) = &mut self.root {
            let shown = Shown { screen: self.number, snapshot, dispatch };
            root.app.update(StageProps { shown: Some(shown) });
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(mut root) = self.root.take() {
            root.element.remove();
            root.app.update(StageProps { shown: None });
            FREE.with_borrow_mut(|free| free.push(root));
        }
    }
}

fn make() -> Option<Root> {
    let element = web_sys::window()?.document()?.create_element("div").ok()?;
    element.set_class_name("journey-map");
    element.set_attribute("part", "root").ok()?;
    let props = StageProps { shown: None };
    let app = Renderer::<Stage>::with_root_and_props(element.clone(), props).render();
    Some(Root { element, app })
}
