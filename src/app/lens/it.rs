//! What IT wants to know: which system carries it and whether it stops with it, what was agreed on about it, what is
//! promised, and whom in marketing to call.

use crate::analyze::completeness::is_asked;
use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::app::look::Slot;
use crate::app::share::say_share;
use crate::model::answer::Answer;
use crate::model::system::{System, SystemStatus};
use crate::model::touchpoint::{Dependency, DependencyStrength, Touchpoint};
use crate::picture::emblem::Emblem;
use crate::words::Message;

const SHADOW: Tone =
    Tone { word: "shadow", label: "tone-it-shadow", hue: Hue::Deep, emblem: Emblem::Mask };
const RETIRED: Tone =
    Tone { word: "retired", label: "tone-it-retired", hue: Hue::Alarm, emblem: Emblem::Cross };
const SINGLE: Tone =
    Tone { word: "single", label: "tone-it-single", hue: Hue::Alarm, emblem: Emblem::Triangle };
const UNDECIDED: Tone = Tone {
    word: "undecided",
    label: "tone-it-undecided",
    hue: Hue::Heed,
    emblem: Emblem::Hourglass,
};
const CARRIED: Tone =
    Tone { word: "carried", label: "tone-it-carried", hue: Hue::Good, emblem: Emblem::Tick };
const NONE: Tone =
    Tone { word: "none", label: "tone-it-none", hue: Hue::Faint, emblem: Emblem::Dash };
const OPEN: Tone =
    Tone { word: "open", label: "tone-it-open", hue: Hue::Heed, emblem: Emblem::Ring };
const OUT: Tone = Tone { word: "out", label: "tone-out", hue: Hue::Faint, emblem: Emblem::Dot };

pub(super) const TONES: &[Tone] = &[RETIRED, SHADOW, SINGLE, UNDECIDED, CARRIED, OPEN, NONE, OUT];

/// A system in use, and how.
struct Used<'a> {
    by: &'a Dependency,
    system: Option<&'a System>,
    tone: Tone,
}

/// What IT wants to know of it.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let hangs_on = view.hangs_on(touchpoint);
    let uses = touchpoint.systems.entries().iter();
    let uses = uses.map(|by| used(view, by, hangs_on));
    // The worst of them speaks for the touchpoint; of several alike the first.
    let rank = |used: &Used<'_>| TONES.iter().position(|tone| *tone == used.tone);
    let worst = uses.min_by_key(rank);
    let Some(worst) = worst else {
        let is_open = touchpoint.systems.is_unknown();
        let tone = match is_open {
            true if !is_asked(touchpoint) => OUT,
            true => OPEN,
            false => NONE,
        };
        let chip = match tone {
            OUT => return Sight { tone, chips: Vec::new() },
            OPEN => view.hollow("systems", "slot-system-add", "slot-system"),
            _ => view.struck("systems", "slot-none-system", "slot-system"),
        };
        let chips = vec![chip.of(Slot::System), contact(view, touchpoint), view.owner(touchpoint)];
        return Sight { tone, chips };
    };
    let more = touchpoint.systems.entries().len() - 1;
    let second = worst.system.and_then(|system| promise(view, system));
    let chips = vec![
        carrier(view, &worst, more),
        second.unwrap_or_else(|| contact(view, touchpoint)),
        view.owner(touchpoint),
    ];
    Sight { tone: worst.tone, chips }
}

fn used<'a>(view: &View<'a>, by: &'a Dependency, hangs_on: Option<&str>) -> Used<'a> {
    let system = view.document().systems.get(by.system.as_str()).map(AsRef::as_ref);
    let is_narrow = system.is_some_and(|system| hangs_on == Some(&*system.name));
    let tone = match system.and_then(|system| system.status.as_ref()) {
        Some(SystemStatus::Retired) => RETIRED,
        Some(SystemStatus::Unsanctioned) => SHADOW,
        _ if is_narrow => SINGLE,
        Some(SystemStatus::Sanctioned) => CARRIED,
        _ => UNDECIDED,
    };
    Used { by, system, tone }
}

/// The system, whether the touchpoint stops with it, and how many more there are.
fn carrier(view: &View<'_>, used: &Used<'_>, more: usize) -> Chip {
    let words = view.words();
    let name = used.system.map_or(used.by.system.as_str(), |system| &system.name);
    let mut text = match &used.by.dependency {
        Some(DependencyStrength::Hard) => view.say("sight-hard", "name", name),
        Some(DependencyStrength::Soft) => view.say("sight-soft", "name", name),
        _ => name.to_owned(),
    };
    if more > 0 {
        let said = Message::new("slot-more").with("name", text);
        text = words.say(&said.with("count", more));
    }
    let mut label = words.say(
        &Message::new("sight-is").with("what", Message::new("slot-system")).with("value", name),
    );
    let status = used.system.and_then(|system| system.status.as_ref());
    let facts = [
        used.by.role.as_ref().map(|role| words.word("system-role", role.as_str())),
        used.by.dependency.as_ref().map(|it| words.word("sight-dependency", it.as_str())),
        used.by.fallback.value().map(|id| {
            let fallback = view.document().systems.get(id.as_str());
            let fallback = fallback.map_or(id.as_str(), |system| &system.name);
            view.say("sight-fallback", "name", fallback)
        }),
        matches!(used.by.fallback, Answer::None).then(|| view.text("sight-no-fallback")),
        status.map(|status| words.word("system-status", status.as_str())),
        (used.tone == SINGLE).then(|| view.say("sight-hangs-on", "system", name)),
    ];
    for fact in facts.into_iter().flatten() {
        label.push_str(", ");
        label.push_str(&fact);
    }
    let is_loud = matches!(used.tone, RETIRED | SHADOW | SINGLE);
    Chip::filled(Way::Field("systems"), text, label).of(Slot::System).loud(is_loud)
}

/// How much depends on the system, and how far one can rely on it.
fn promise(view: &View<'_>, system: &System) -> Option<Chip> {
    let availability = system.sla.as_ref().and_then(|sla| sla.availability.as_ref());
    let availability = availability.map(say_share);
    let weight = system.criticality.as_ref();
    let short = weight.map(|weight| view.words().word("sight-criticality", weight.as_str()));
    let text = availability.clone().or(short)?;
    let mut label = view.say("sight-of-system", "name", system.name.as_str());
    let parts = [
        weight.map(|it| view.words().word("criticality", it.as_str())),
        availability.map(|it| view.say("sight-promised", "share", it)),
    ];
    for part in parts.into_iter().flatten() {
        label.push_str(if label.ends_with(':') { " " } else { ", " });
        label.push_str(&part);
    }
    Some(Chip::filled(Way::Field("systems"), text, label))
}

/// Whom to call on the IT side.
fn contact(view: &View<'_>, touchpoint: &Touchpoint) -> Chip {
    const KEY: &str = "owner.it";
    match touchpoint.it_contact() {
        Answer::Unknown => view.hollow(KEY, "sight-contact-add", "field-it-contact"),
        Answer::None => view.struck(KEY, "sight-no-contact", "field-it-contact"),
        Answer::Is(id) => {
            let person = view.document().people.get(id.as_str());
            let name = person.map_or(id.as_str(), |person| &person.name).to_owned();
            view.chip(Way::Field(KEY), name, "field-it-contact")
        }
    }
}
