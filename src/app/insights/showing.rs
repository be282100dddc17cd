//! Going to the insights, and keeping what was worked out as long as it holds. It changes what is looked
//! at, never the document.

use std::rc::Rc;

use crate::app::insights::completing::Completing;
use crate::app::insights::head::Head;
use crate::app::insights::{Body, Ground, Page};
use crate::app::look::{Tab, View};
use crate::app::snapshot::is_same as same;
use crate::app::state::State;
use crate::model::value::Entity;
use crate::words::Message;

/// The insights that are looked at, and what they were worked out from.
pub struct Study {
    ground: Ground,
    tab: Tab,
    completing: Option<Completing>,
    /// The page.
    pub page: Rc<Page>,
}

impl Study {
    /// Whether there is something to go on with.
    pub(crate) fn is_busy(&self) -> bool {
        self.tab == Tab::Renewals && self.completing.as_ref().is_some_and(Completing::is_busy)
    }

    /// Goes on with it.
    pub(crate) fn go_on(&mut self) {
        self.completing.iter_mut().for_each(Completing::go_on);
    }
}

impl State {
    /// Shows the insights. What is selected elsewhere is not any more.
    pub(crate) fn open_insights(&mut self) {
        let is_new = self.looking.view != View::Insights;
        let looking = &mut self.looking;
        looking.view = View::Insights;
        (looking.adding, looking.renaming, looking.connecting) = (None, None, None);
        looking.also.clear();
        looking.selection = None;
        if is_new {
            self.announce(Message::new("insights-shown"));
        }
    }

    /// Shows another journey: its insights where they are looked at, else its map.
    pub(crate) fn pick_journey(&mut self, journey: Rc<str>) {
        if self.looking.view != View::Insights {
            return self.show_journey(journey);
        }
        self.looking.trail.clear();
        self.looking.journey = Some(journey);
        self.look_at_what_exists();
    }

    /// Works out the insights that are looked at, unless they are still as they were.
    pub(crate) fn read_insights(&mut self) {
        if self.looking.view != View::Insights {
            self.insights = None;
            return;
        }
        let tab = self.looking.insights;
        let mut before = self.insights.take();
        let known = self.findings.found.as_ref();
        let known = known.map(|found| (found.document.clone(), found.facts.clone()));
        let completing = before.as_mut().and_then(|before| before.completing.take());
        let completing = match &known {
            Some(known) if tab == Tab::Renewals => Some(Completing::follow(completing, known)),
            _ => completing,
        };
        let ground = Ground {
            document: self.document().clone(),
            journey: self.journey().cloned(),
            known,
            completions: completing.as_ref().and_then(|completing| completing.done.clone()),
            today: self.today.clone(),
            words: self.words.clone(),
        };
        let is_same = before.as_ref().is_some_and(|before| before.ground.is_same(&ground));
        let is_current = |before: &&mut Study| {
            let done = (before.ground.completions.as_ref(), ground.completions.as_ref());
            before.tab == tab && same(done.0, done.1)
        };
        if let Some(current) = before.as_mut().filter(|before| is_same && is_current(before)) {
            current.completing = completing;
            self.insights = before;
            return;
        }
        // Another tab has the same line above it, and it stays until all is known of a document that changed.
        let head = before.as_ref().filter(|before| before.ground.knows_same(&ground));
        let head = head.map(|before| before.page.head.clone());
        let head = head.unwrap_or_else(|| {
            Rc::new(ground.as_known().map_or_else(Head::default, |it| Head::of(&it)))
        });
        let before = before.as_ref().map(|before| &before.page.body);
        let page = Rc::new(Page { head, body: Body::of(tab, &ground, before) });
        self.insights = Some(Study { ground, tab, completing, page });
    }
}

impl Ground {
    fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.knows_same(other)
    }

    /// Whether the same is known, though one document may be newer.
    fn knows_same(&self, other: &Self) -> bool {
        let id = |ground: &Self| ground.journey.as_ref().map(|journey| journey.id().shared());
        Rc::ptr_eq(&self.words, &other.words)
            && self.today == other.today
            && same(
                self.known.as_ref().map(|(_, facts)| facts),
                other.known.as_ref().map(|(_, facts)| facts),
            )
            && id(self) == id(other)
    }

    /// The ground as it was when all was known.
    fn as_known(&self) -> Option<Self> {
        let (document, _) = self.known.as_ref()?;
        let journey = self.known_journey().map(|known| known.journey.clone());
        Some(Self { document: document.clone(), journey, ..self.clone() })
    }
}
