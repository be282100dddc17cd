//! Touchpoints on their way out of a map and into one, as the text of a small document. Whatever
//! else is pasted is opened like a file.

use std::rc::Rc;

use crate::app::effect::{Effect, Origin};
use crate::app::event::{Clip, Edit, Event, Open};
use crate::app::look::Camera;
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::{fail, put};
use crate::app::{authoring, opening};
use crate::edit::apply::apply;
use crate::edit::excerpt::{excerpt, is_excerpt};
use crate::edit::graft::{Grafted, Spot, graft};
use crate::format::read::{Repair, read};
use crate::format::write::write;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// Takes the event in.
pub(crate) fn update(state: &mut State, clip: Clip) -> Vec<Effect> {
    match clip {
        Clip::Copy => copy(state),
        Clip::Cut => cut(state),
        Clip::Ask => vec![Effect::Paste],
        Clip::Paste(text) => paste(state, text),
        Clip::Barred => {
            state.say(Tone::Calm, Message::new("clip-barred"), Vec::new());
            Vec::new()
        }
    }
}

/// Whether the text is one that pasting makes something of.
pub fn is_of_use(text: &str) -> bool {
    // A word or two from elsewhere are no map that should take the place of this one.
    text.trim().contains('\n') || text.trim_start().starts_with('{')
}

/// The selected touchpoints as a document of their own.
fn selected(state: &State) -> Option<Document> {
    let journey = state.journey().filter(|_| state.looking.view.is_of_journey())?;
    excerpt(state.document(), journey.id().as_str(), &state.looking.touchpoints())
}

fn counted(id: &'static str, excerpt: &Document) -> Message {
    let count = |id: &'static str, count: usize| Message::new(id).with("count", count);
    let touchpoints = count("edit-touchpoints", excerpt.touchpoint_count());
    let ways = excerpt.journeys.iter().map(|journey| journey.transitions().len()).sum();
    let what = match ways {
        0 => touchpoints,
        ways => {
            let ways = count("edit-transitions", ways);
            Message::new("edit-both").with("one", touchpoints).with("other", ways)
        }
    };
    Message::new(id).with("what", what)
}

fn copy(state: &State) -> Vec<Effect> {
    let copied = selected(state).map(|excerpt| {
        let said = Some(counted("clip-copied", &excerpt));
        Effect::Copy { text: write(&excerpt), said }
    });
    copied.into_iter().collect()
}

fn cut(state: &mut State) -> Vec<Effect> {
    let Some(excerpt) = selected(state).filter(|_| state.can_edit()) else { return Vec::new() };
    let Some(removal) = authoring::removal(state) else { return Vec::new() };
    let mut effects = vec![Effect::Copy { text: write(&excerpt), said: None }];
    match apply(state.document(), &removal.command) {
        Ok(applied) => {
            let label = counted("clip-cut", &excerpt);
            effects.extend(put(state, applied.document, label, None, Origin::User));
            state.looking.selection = removal.next;
            say(state, counted("clip-was-cut", &excerpt));
            effects
        }
        Err(refusal) => fail(state, refusal.message()),
    }
}

/// Says what was done, and offers to undo it.
fn say(state: &mut State, message: Message) {
    state.say(Tone::Calm, message, vec![("action-undo", Event::Edit(Edit::Undo))]);
}

fn paste(state: &mut State, text: String) -> Vec<Effect> {
    // Most of what is pasted is no excerpt; it is read where it is opened.
    let may_be_one = text.contains("\"excerpt\"") && !state.shows_start();
    let read = may_be_one.then(|| read(&text, Repair::Mend).ok()).flatten();
    if let Some(opened) = read.filter(|opened| is_excerpt(&opened.document)) {
        if !state.can_edit() {
            return fail(state, Message::new("app-view-only"));
        }
        return put_in(state, &opened.document);
    }
    if !is_of_use(&text) {
        state.say(Tone::Calm, Message::new("clip-nothing"), Vec::new());
        return Vec::new();
    }
    opening::update(state, Open::Text { name: None, text: Ok(text) })
}

fn put_in(state: &mut State, excerpt: &Document) -> Vec<Effect> {
    let Some(grafted) = grafted(state, excerpt) else {
        return fail(state, Message::new("clip-not-pasted"));
    };
    let counted = grafted.counted();
    let said = match grafted.entries() {
        Some(entries) => {
            Message::new("clip-pasted-adding").with("what", counted).with("entries", entries)
        }
        None => Message::new("clip-pasted").with("what", counted),
    };
    let effects = settle(state, grafted.paste_label(), grafted);
    say(state, said);
    effects
}

/// Puts a copy of the selected touchpoints beside them.
pub(crate) fn duplicate(state: &mut State) -> Vec<Effect> {
    let Some(excerpt) = selected(state) else { return Vec::new() };
    let Some(grafted) = grafted(state, &excerpt) else { return Vec::new() };
    settle(state, grafted.duplicate_label(), grafted)
}

fn grafted(state: &State, excerpt: &Document) -> Option<Grafted> {
    let looking = &state.looking;
    let journey = state.journey();
    let selected = |kind| {
        let selection = looking.selection.as_ref()?;
        let is_here = selection.journey == looking.journey && selection.kind == kind;
        is_here.then_some(&*selection.id)
    };
    // Behind all that is selected, in the order of the list.
    let places = looking.touchpoints().into_iter();
    let last = places.max_by_key(|id| journey.and_then(|journey| journey.touchpoint_place(id)));
    let own = last.as_ref().and_then(|id| journey?.touchpoint(id));
    let chosen = selected(Kind::Stage);
    let spot = Spot {
        journey: looking.journey.as_deref(),
        stage: chosen.or_else(|| own.map(|touchpoint| touchpoint.stage.as_str())),
        is_chosen: chosen.is_some(),
        after: last.as_deref(),
    };
    graft(state.document(), excerpt, &spot)
}

/// Makes it the document, and selects what is new.
fn settle(state: &mut State, label: Message, grafted: Grafted) -> Vec<Effect> {
    let Grafted { document, journey, touchpoints, .. } = grafted;
    let effects = put(state, document, label, None, Origin::User);
    let looking = &mut state.looking;
    let inside = |id: &Rc<str>| Subject::inside(journey.clone(), Kind::Touchpoint, id.clone());
    looking.selection = touchpoints.last().map(inside);
    looking.journey = Some(journey.clone());
    looking.also = if touchpoints.len() > 1 { touchpoints } else { Vec::new() };
    looking.show_journey();
    looking.move_camera(Camera::Reveal);
    effects
}
