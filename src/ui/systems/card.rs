//! How much hangs on a system, at the top of its own card: what it carries, what is at risk, what an outage
//! does, each a click from more.

use crate::analyze::outage::Harm;
use crate::app::estate::Ground;
use crate::app::estate::figures::{Worth, at_risk};
use crate::app::estate::gaze::{Gaze, Instead};
use crate::model::subject::Kind;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::figure::Style;
use crate::ui::form::Form;
use crate::ui::systems::{Shown, worth};
use crate::words::Message;

/// How much hangs on the system that a form is about. Nothing while that is not known yet, or nothing uses it.
pub fn standing(form: &Form) -> Option<Element> {
    let snapshot = &form.snapshot;
    let (document, facts) = (snapshot.found_in.clone()?, snapshot.facts.clone()?);
    if form.subject.kind != Kind::System {
        return None;
    }
    let shown = Shown { snapshot: snapshot.clone(), dispatch: form.dispatch.clone() };
    let ground = Ground { document, facts, words: snapshot.words.clone() };
    let place = ground.document.systems.place(&form.subject.id)?;
    let estate = ground.facts.estate();
    let outage = &estate.risk(place)?.outage;
    let touchpoints = estate.usage.touchpoints(place);
    if touchpoints.is_empty() && outage.hits.is_empty() {
        return None;
    }
    let mut journeys: Vec<usize> = touchpoints.iter().map(|(journey, _)| *journey).collect();
    journeys.dedup();
    let carries = Message::new("card-carries")
        .with("count", touchpoints.len())
        .with("journeys", journeys.len());
    let out = Message::new("card-outage")
        .with("stops", outage.count(Harm::Stops))
        .with("worse", outage.count(Harm::Degraded))
        .with("unsaid", outage.count(Harm::Unsaid));
    let words = shown.words();
    let id = form.subject.id.clone();
    let ways = classed("div", "system-card-ways")
        .with(
            button("button")
                .on_click(shown.gazing(Gaze::Outage(id.clone())))
                .words(words, "card-to-outage"),
        )
        .with(
            button("button")
                .on_click(shown.gazing(Gaze::Replace(id, Instead::Open)))
                .words(words, "card-to-replace"),
        );
    let mut at_risk = at_risk(&ground, place);
    if let Worth::Figure(figure) = &mut at_risk {
        // The page beside may show the same figure.
        figure.id = ["card-", &*figure.id].concat().into();
    }
    let risk = classed("p", "system-card-risk")
        .with(classed("span", "estate-label").words(words, "estate-risk"))
        .node(worth(&shown, &at_risk, Style::Inline));
    let card = classed("section", "form-part system-card")
        .with(classed("h3", "form-part-head").words(words, "card-title"))
        .with(element("p").text(shown.say(&carries)))
        .with(element("p").text(shown.say(&out)))
        .with(risk)
        .with(ways);
    Some(card)
}
