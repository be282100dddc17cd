//! The part of a system's form that is about letting it in: which data it touches, what of its kind exists,
//! which guidelines it meets, and the decision. While a system is proposed or under review it stands open;
//! once it is decided about, folded.

mod checks;
mod deciding;
mod kin_rows;
pub mod propose;

use crate::analyze::capability::Capabilities;
use crate::analyze::guidelines::{self, Tally};
use crate::analyze::kin::{Wanted, kin};
use crate::analyze::touches::{self, Touches};
use crate::app::event::{Event as AppEvent, Look};
use crate::app::intake::telling;
use crate::model::data::Personal;
use crate::model::subject::{Kind, Subject};
use crate::model::system::{System, SystemStatus};
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::form::Form;
use crate::ui::intake::checks::{checks, tally};
use crate::ui::intake::deciding::Decide;
use crate::ui::intake::kin_rows::kin_row;
use crate::words::Message;

/// Draws the part, for a system.
pub fn intake(form: &Form) -> Option<Element> {
    let snapshot = &form.snapshot;
    let (document, words) = (&snapshot.document, form.words());
    let system =
        (form.subject.kind == Kind::System).then(|| document.systems.get(&form.subject.id))??;
    let touched = touches::of_system(document, system.id.as_str());
    let found = guidelines::of_system_touching(document, system, &touched, snapshot.today.as_ref());
    let count = Tally::of(&found);
    let decision = telling::decision(document, system, words);
    let body = classed("div", "intake-body")
        .may_with(standing(form, system, &decision))
        // Before what it is about: that is long, and whoever looks at it shall see what there is to do.
        .node(component::<Decide>(Box::new(deciding::Props {
            form: form.clone(),
            status: system.status.clone(),
            tally: count,
        })))
        .with(touches(form, system, &touched))
        .may_with(kindred(form, system))
        .with(checks(form, system, &found));
    let pending = pending(system);
    let head = pending.unwrap_or("intake-decision");
    Some(match pending {
        Some(_) => classed("section", "form-part intake is-pending")
            .key("intake")
            .with(classed("h3", "form-part-head").words(words, head))
            .with(body),
        None => {
            let said = if decision.is_empty() {
                form.text("intake-decision-none")
            } else {
                decision.into()
            };
            let said = classed("span", "intake-said").text(said).may_with(tally(form, count));
            let head = element("span").words(words, head);
            let head =
                element("summary").with(classed("span", "intake-head").with(head).with(said));
            classed("details", "fold intake").key("intake").with(head).with(body)
        }
    })
}

/// What is asked while nothing is decided.
fn pending(system: &System) -> Option<&'static str> {
    match system.status {
        Some(SystemStatus::Proposed) => Some("intake-pending-proposed"),
        Some(SystemStatus::UnderReview) => Some("intake-pending-review"),
        _ => None,
    }
}

/// What was decided so far, why, and what it costs where that is nothing.
fn standing(form: &Form, system: &System, decision: &str) -> Option<Element> {
    let words = form.words();
    let said = match pending(system) {
        Some(_) => telling::pending(&form.snapshot.document, system, words),
        None => system.decision.as_ref().map(|_| decision.to_owned()),
    };
    let said = said.map(|said| element("p").text(said.into()));
    let reason = system.decision.as_ref().and_then(|decision| decision.reason.clone());
    let reason = reason.map(|reason| classed("p", "intake-reason").text(reason.into()));
    let trial = telling::trial(system, words);
    let trial = trial.map(|trial| classed("p", "intake-trial").text(trial.into()));
    (said.is_some() || reason.is_some() || trial.is_some())
        .then(|| classed("div", "intake-standing").may_with(said).may_with(reason).may_with(trial))
}

/// The data that it touches, each a way to its own form.
fn touches(form: &Form, system: &System, touched: &Touches) -> Element {
    let words = form.words();
    let title = if pending(system).is_some() { "intake-would-touch" } else { "intake-touches" };
    let chips = touched.data.iter().map(|touched| {
        let class =
            touched.classification.as_ref().map(|class| words.word("class", class.as_str()));
        let class = class.map(|class| classed("span", "intake-class").text(class.into()));
        let is_special = touched.personal == Some(Personal::Special);
        let special = touched.personal.as_ref().filter(|_| is_special);
        let special = special
            .map(|kind| classed("span", "intake-class").text(form.word("personal", kind.as_str())));
        let chip = match &touched.category {
            Some(category) => {
                let subject = Subject::of(Kind::DataCategory, category.id.shared());
                button("intake-chip")
                    .on_click(form.telling(AppEvent::Look(Look::Select(Some(subject)))))
                    .text(category.name.clone().into())
            }
            None => classed("span", "intake-chip").words(words, "intake-touches-unnamed"),
        };
        element("li").with(chip.may_with(class).may_with(special))
    });
    let open = touched.users.iter().filter(|user| user.touchpoint.data.is_unknown()).count();
    let is_nowhere = touched.users.is_empty() && touched.data.is_empty();
    let open = touched.is_open.then(|| match is_nowhere {
        true => form.text("intake-touches-nowhere"),
        false => form.say(&Message::new("intake-touches-open").with("count", open)),
    });
    let none = (touched.data.is_empty() && open.is_none())
        .then(|| classed("p", "field-help").words(words, "intake-touches-none"));
    part(form, title)
        .with(classed("ul", "intake-chips").each(chips))
        .may_with(none)
        .may_with(open.map(|open| classed("p", "field-help").text(open)))
}

/// What of its kind is here already, each a way to its form.
fn kindred(form: &Form, system: &System) -> Option<Element> {
    // What was written down about what it can do says more than its description.
    let purpose = system.description.as_deref().filter(|_| system.capabilities.is_unknown());
    let wanted = Wanted {
        system: Some(system.id.as_str()),
        name: &system.name,
        purpose: purpose.unwrap_or_default(),
        capabilities: system.capabilities.entries(),
    };
    let found = kin(&form.snapshot.document, wanted, &Capabilities::new(form.words()));
    if found.is_empty() {
        return None;
    }
    let rows = found.iter().map(|kin| {
        let subject = Subject::of(Kind::System, kin.system.id.shared());
        let select = form.telling(AppEvent::Look(Look::Select(Some(subject))));
        kin_row(form.words(), kin, "intake-look", select)
    });
    Some(part(form, "intake-kin").with(classed("ul", "intake-rows").each(rows)))
}

fn part(form: &Form, title: &'static str) -> Element {
    classed("div", "intake-part").with(classed("h4", "intake-title").words(form.words(), title))
}
