//! What the glossary lacks, above its entries: abbreviations that nobody explained, each with the way to define it and
//! to where it is said, and words that two entries claim. It shows nothing where nothing is lacking.

use crate::analyze::abbreviations::Unexplained;
use crate::analyze::terms::Doubled;
use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::register::Props;
use crate::words::Message;

/// Draws what is lacking, on the page of the glossary.
pub(super) fn gaps(props: &Props) -> Option<Element> {
    let gaps = props.snapshot.gaps.as_ref().filter(|_| props.page.kind == Kind::Term)?;
    let unexplained = gaps.unexplained.iter().map(|one| unexplained(props, one));
    let doubled = gaps.doubled.iter().map(|one| doubled(props, one));
    let part = |title, why, lines: Vec<Element>| {
        let lines = Some(lines).filter(|lines| !lines.is_empty())?;
        let head = classed("h3", "gaps-head").words(&props.snapshot.words, title);
        let why = classed("p", "gaps-why").words(&props.snapshot.words, why);
        let list = classed("ul", "gaps-list").each(lines);
        Some(classed("section", "gaps").key(title).with(head).with(why).with(list))
    };
    let unexplained = part("terms-gaps", "terms-gaps-why", unexplained.collect());
    let doubled = part("terms-doubled", "terms-doubled-why", doubled.collect());
    let is_whole = unexplained.is_none() && doubled.is_none();
    (!is_whole).then(|| classed("div", "glossary-gaps").may_with(unexplained).may_with(doubled))
}

fn unexplained(props: &Props, one: &Unexplained) -> Element {
    let words = &props.snapshot.words;
    let count = Message::new("terms-places").with("count", one.places.len());
    let define = props.snapshot.can_edit.then(|| {
        let label = Message::new("terms-define-word").with("word", &*one.word);
        button("button define")
            .has("aria-label", words.say(&label).into())
            .on_click(telling(&props.dispatch, AppEvent::Edit(Edit::Define(one.word.clone()))))
            .words(words, "terms-define")
    });
    const SHOWN: usize = 4;
    let (shown, more) = one.places.split_at(SHOWN.min(one.places.len()));
    let more = (!more.is_empty()).then(|| {
        let count = Message::new("terms-more-places").with("count", more.len());
        classed("details", "gaps-more")
            .with(element("summary").text(words.say(&count).into()))
            .with(ways(props, more))
    });
    let name = classed("span", "gaps-word")
        .with(element("strong").text(one.word.to_string().into()))
        .with(classed("span", "gaps-count").text(words.say(&count).into()));
    let head = classed("div", "gaps-line").with(name).may_with(define);
    element("li").key(&one.word).with(head).with(ways(props, shown)).may_with(more)
}

fn doubled(props: &Props, one: &Doubled) -> Element {
    let glossary = &props.snapshot.document.glossary;
    let terms = one.terms.iter().filter_map(|place| glossary.iter().nth(*place));
    let places: Vec<_> = terms.map(|term| Subject::of(Kind::Term, term.id.shared())).collect();
    let name = classed("span", "gaps-word").with(element("strong").text(one.word.clone().into()));
    element("li")
        .key(&one.word)
        .with(classed("div", "gaps-line").with(name))
        .with(ways(props, &places))
}

/// The ways to places.
fn ways(props: &Props, places: &[Subject]) -> Element {
    let way = |place: &Subject| {
        let visit = AppEvent::Look(Look::Visit(place.clone()));
        button("gaps-way")
            .key(&place.to_string())
            .on_click(telling(&props.dispatch, visit))
            .text(name(props, place).into())
    };
    classed("div", "gaps-ways").each(places.iter().map(way))
}

/// What a place is called: by its name, else by the names of its ends, else by what it is.
fn name(props: &Props, place: &Subject) -> String {
    let document = &props.snapshot.document;
    let label = document.record(place).and_then(|record| Some(record.identity()?.label.to_owned()));
    let label = label.filter(|label| !label.trim().is_empty());
    let journey = place.journey.as_deref().and_then(|id| document.journey(id));
    label.or_else(|| (place.kind == Kind::Document).then(|| document.title.clone())).unwrap_or_else(
        || {
            let way = journey.and_then(|journey| {
                let way = journey.transition(&place.id)?;
                let name = |id: &str| journey.touchpoint(id).map(|found| found.label().to_owned());
                Some(name(way.from.as_str())? + " → " + &name(way.to.as_str())?)
            });
            way.unwrap_or_else(|| props.snapshot.words.text(place.kind.message_id()))
        },
    )
}
