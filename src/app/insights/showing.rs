//! Going to the insights, and keeping what was worked out as long as it holds. It changes what is looked
//! at, never the document.

use std::rc::Rc;

use crate::app::insights::head::Head;
use crate::app::insights::{Body, Ground, Page};
use crate::app::look::{Tab, View};
use crate::app::snapshot::is_same;
use crate::app::state::State;
use crate::model::value::Entity;
use crate::words::Message;

/// The insights that are looked at, and what they were worked out from.
pub struct Study {
    ground: Ground,
    tab: Tab,
    /// The page.
    pub page: Rc<Page>,
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
        let ground = Ground {
            document: self.document().clone(),
            journey: self.journey().cloned(),
            known: self
                .findings
                .found
                .as_ref()
                .map(|found| (found.document.clone(), found.facts.clone())),
            today: self.today.clone(),
            words: self.words.clone(),
        };
        let tab = self.looking.insights;
        let before = self.insights.take();
        let is_same = before.as_ref().is_some_and(|before| before.ground.is_same(&ground));
        if is_same && before.as_ref().is_some_and(|before| before.tab == tab) {
            self.insights = before;
            return;
        }
        // Another tab has the same line above it.
        let head = before.filter(|_| is_same).map(|before| before.page.head.clone());
        let head = head.unwrap_or_else(|| Rc::new(Head::of(&ground)));
        let page = Rc::new(Page { head, body: Body::of(tab, &ground) });
        self.insights = Some(Study { ground, tab, page });
    }
}

impl Ground {
    fn is_same(&self, other: &Self) -> bool {
        // A document that is the same has the same journeys.
        let id = |ground: &Self| ground.journey.as_ref().map(|journey| journey.id().shared());
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.words, &other.words)
            && self.today == other.today
            && is_same(
                self.known.as_ref().map(|(_, facts)| facts),
                other.known.as_ref().map(|(_, facts)| facts),
            )
            && id(self) == id(other)
    }
}
