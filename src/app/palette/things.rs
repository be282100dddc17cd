//! What one can go to: places of the program, and the things of the document.

use std::rc::Rc;

use crate::app::event::{Event, Look};
use crate::app::look::{Tab, View};
use crate::app::palette::fit::Fit;
use crate::app::palette::{Entry, What};
use crate::app::registers::{REGISTERS, say_name};
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// Registers, what is computed, ways to draw the map.
pub(super) fn places(snapshot: &Snapshot) -> Vec<Entry> {
    let words = &snapshot.words;
    let mut entries = Vec::new();
    if !snapshot.is_ready {
        return entries;
    }
    let mut place = |key: String, label: String, detail: &'static str, looks: Vec<Look>| {
        let detail = words.text(detail);
        let fit = Fit::new(&label, &detail, 1);
        let what = What::Send(looks.into_iter().map(Event::Look).collect());
        entries.push(Entry { key: key.into(), label, detail, shortcut: None, what, fit });
    };
    for register in &REGISTERS {
        let look = vec![Look::View(View::Register(register.kind))];
        let key = ["register ", register.word].concat();
        place(key, words.text(register.title), "palette-register", look);
    }
    for tab in Tab::ALL {
        let looks = vec![Look::View(View::Insights), Look::Insights(*tab)];
        let key = ["insights ", tab.as_str()].concat();
        place(key, words.word("insights-tab", tab.as_str()), "palette-insights", looks);
    }
    for lanes in Lanes::ALL.into_iter().filter(|_| snapshot.journey.is_some()) {
        let key = ["lanes ", lanes.as_str()].concat();
        let label = words.word("lanes", lanes.as_str());
        place(key, label, "palette-lanes", vec![Look::Lanes(lanes)]);
    }
    entries
}

/// What is in a journey, and what journeys share.
const KINDS: [Kind; 16] = [
    Kind::Touchpoint,
    Kind::Stage,
    Kind::Journey,
    Kind::System,
    Kind::Person,
    Kind::DataCategory,
    Kind::Purpose,
    Kind::Channel,
    Kind::Persona,
    Kind::Metric,
    Kind::Objective,
    Kind::Guideline,
    Kind::Term,
    Kind::Integration,
    Kind::Review,
    Kind::Waiver,
];

/// The things of the document, those of the shown journey first.
pub(super) fn things(snapshot: &Snapshot) -> Vec<Entry> {
    let document = &snapshot.document;
    let shown = snapshot.journey.as_ref().and(snapshot.looking.journey.as_ref());
    let mut entries = Vec::new();
    for kind in KINDS {
        let journeys = document.journeys.iter().filter(|_| kind.is_in_journey());
        let homes = journeys.map(|journey| Some(journey.id().shared()));
        for home in homes.chain((!kind.is_in_journey()).then_some(None)) {
            let shelf = document.shelf(kind, home.as_deref());
            let is_here = home.is_none() || home.as_ref() == shown;
            for id in shelf.iter().flat_map(|shelf| shelf.roster().ids()) {
                let subject = Subject { journey: home.clone(), kind, id: id.clone() };
                entries.push(thing(subject, is_here, snapshot));
            }
        }
    }
    entries
}

fn thing(subject: Subject, is_here: bool, snapshot: &Snapshot) -> Entry {
    let (document, words) = (&snapshot.document, &snapshot.words);
    let is_standard = subject.kind == Kind::Channel && STANDARD_CHANNELS.contains(&&*subject.id);
    let label = say_name(document, &subject, words);
    let kind = words.text(subject.kind.message_id());
    let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
    let around = journey.and_then(|journey| {
        let own = journey.touchpoint(&subject.id).filter(|_| subject.kind == Kind::Touchpoint);
        let stage = own.and_then(|own| journey.stage(own.stage.as_str()));
        let stage = stage.map(|stage| stage.name.clone());
        if is_here { stage } else { Some(journey.label().to_owned()) }
    });
    let detail = match around.filter(|around| !around.is_empty()) {
        Some(around) => {
            let within = Message::new("palette-within").with("kind", kind);
            words.say(&within.with("around", around))
        }
        None => kind,
    };
    let distance = match subject.kind {
        Kind::Touchpoint | Kind::Stage if is_here => 1,
        Kind::Journey => 1,
        _ if is_standard || !is_here => 3,
        _ => 2,
    };
    let fit = Fit::new(&label, &detail, distance);
    let key: Rc<str> = subject.to_string().into();
    Entry { key, label, detail, shortcut: None, what: What::Visit(subject), fit }
}
