//! How many customers come, how many of them are lost, and what carries the place where most are: as far as the map tells
//! shares. What is not known says so and is no figure.

use crate::analyze::chain::Withheld;
use crate::app::figure::amounts::{percent, rounded};
use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, Fill, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::app::look::Slot;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::picture::emblem::Emblem;
use crate::words::Message;

const BIGGEST: Tone =
    Tone { word: "biggest", label: "tone-flow-biggest", hue: Hue::Alarm, emblem: Emblem::Plunge };
const MANY: Tone =
    Tone { word: "many", label: "tone-flow-many", hue: Hue::Heed, emblem: Emblem::Down };
const ON: Tone = Tone { word: "on", label: "tone-flow-on", hue: Hue::Calm, emblem: Emblem::On };
const GOAL: Tone =
    Tone { word: "goal", label: "tone-flow-goal", hue: Hue::Good, emblem: Emblem::Flag };
const LEAVE: Tone =
    Tone { word: "leave", label: "tone-flow-leave", hue: Hue::Deep, emblem: Emblem::Door };
const NEVER: Tone =
    Tone { word: "never", label: "tone-flow-never", hue: Hue::Faint, emblem: Emblem::Dash };
const OPEN: Tone =
    Tone { word: "open", label: "tone-flow-open", hue: Hue::Faint, emblem: Emblem::Ring };

pub(super) const TONES: &[Tone] = &[BIGGEST, MANY, ON, GOAL, LEAVE, NEVER, OPEN];

/// From this part on, many of those who come drop off.
const MANY_DROP: f64 = 0.1;

/// How many come, and how many go on.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let place = view.place(touchpoint);
    let passing = place.and_then(|place| view.passing(place));
    let (Some(place), Some((visits, drops))) = (place, passing) else {
        return Sight { tone: OPEN, chips: withheld(view).into_iter().collect() };
    };
    let is_biggest = view.biggest == Some(place);
    let part = touchpoint.part();
    let tone = match part {
        _ if visits <= 0.0 => NEVER,
        TouchpointKind::Goal => GOAL,
        TouchpointKind::DropOff => LEAVE,
        _ if is_biggest => BIGGEST,
        _ if drops >= MANY_DROP => MANY,
        _ => ON,
    };
    let mut chips = vec![coming(view, visits)];
    match tone {
        NEVER | LEAVE => {}
        GOAL => chips.extend(reached(view, place)),
        _ => chips.push(going(view, drops)),
    }
    if is_biggest && tone == BIGGEST {
        chips.push(behind(view, touchpoint));
    }
    Sight { tone, chips }
}

/// How many come by.
fn coming(view: &View<'_>, visits: f64) -> Chip {
    let (text, label) = match visits {
        _ if visits <= 0.0 => {
            (view.text("sight-nobody-comes"), view.text("sight-nobody-comes-why"))
        }
        _ if visits > 1.000_5 => {
            let times = rounded(visits);
            (
                view.say("sight-come-times", "times", times.as_str()),
                view.say("sight-come-times-why", "times", times),
            )
        }
        _ => (
            view.say("sight-come", "share", about(view, visits)),
            view.say("sight-come-why", "share", percent(visits)),
        ),
    };
    Chip::filled(Way::Touchpoint, text, label)
}

/// How many of those who come drop off.
fn going(view: &View<'_>, drops: f64) -> Chip {
    if drops <= 0.0 {
        let (text, label) = (view.text("sight-all-go-on"), view.text("sight-all-go-on-why"));
        return Chip::filled(Way::Touchpoint, text, label);
    }
    let drops = drops.min(1.0);
    let label = Message::new("sight-drop-why").with("share", percent(drops));
    let label = view.words().say(&label.with("on", percent(1.0 - drops)));
    let text = view.say("sight-drop", "share", about(view, drops));
    Chip::filled(Way::Touchpoint, text, label).loud(drops >= MANY_DROP)
}

/// A share as one reads it at first sight: `62 %`, `4.1 %`, `< 0.1 %`.
fn about(view: &View<'_>, share: f64) -> String {
    const LEAST: f64 = 0.001;
    if share > 0.0 && share < LEAST {
        return view.say("sight-less-than", "share", percent(LEAST));
    }
    let part = if share < 0.0995 { 1_000.0 } else { 100.0 };
    percent((share * part).round() / part)
}

/// The part of all customers who reach the goal.
fn reached(view: &View<'_>, place: usize) -> Option<Chip> {
    let goal = view.flow()?.goals.iter().find(|goal| goal.place == place)?;
    let text = view.say("sight-reach", "share", about(view, goal.conversion));
    let label = view.say("sight-reach-why", "share", percent(goal.conversion));
    Some(Chip::filled(Way::Touchpoint, text, label))
}

/// The system behind the biggest drop.
fn behind(view: &View<'_>, touchpoint: &Touchpoint) -> Chip {
    const KEY: &str = "systems";
    let uses = touchpoint.systems.entries();
    let chip = match uses.first() {
        None if touchpoint.systems.is_unknown() => {
            view.hollow(KEY, "slot-system-add", "slot-system")
        }
        None => view.struck(KEY, "slot-none-system", "slot-system"),
        Some(first) => {
            let name = |id: &str| {
                let system = view.document().systems.get(id);
                system.map_or(id, |system| &system.name).to_owned()
            };
            let names: Vec<String> = uses.iter().map(|used| name(used.system.as_str())).collect();
            let label = view.say("sight-behind", "systems", names.join(", "));
            let mut text = name(first.system.as_str());
            if uses.len() > 1 {
                let more = Message::new("slot-more").with("name", text);
                text = view.words().say(&more.with("count", uses.len() - 1));
            }
            Chip::filled(Way::Field(KEY), text, label).loud(true)
        }
    };
    chip.of(Slot::System)
}

/// Why nothing is said, where that is known.
fn withheld(view: &View<'_>) -> Option<Chip> {
    let why = view.facts()?.flow.withheld?;
    let text = view.text("sight-no-flow");
    Some(
        Chip::filled(Way::Touchpoint, text, view.words().say(&why_not(view, why)))
            .but(Fill::Hollow),
    )
}

/// Why there are no figures, for the legend as well.
pub(super) fn why_not(view: &View<'_>, why: Withheld) -> Message {
    match why {
        Withheld::Empty => Message::new("flow-empty"),
        Withheld::NoStart => Message::new("flow-no-start"),
        Withheld::NoShares => Message::new("flow-no-shares"),
        Withheld::NoGoal => Message::new("flow-no-goal"),
        Withheld::Below { .. } => Message::new("flow-below"),
        Withheld::Above { place, sum } => {
            let touchpoints = view.facts().map(|facts| facts.journey.touchpoints().as_slice());
            let name = touchpoints.and_then(|all| Some(all.get(place)?.name.as_str()));
            let message = Message::new("flow-above").with("name", name.unwrap_or_default());
            message.with("percent", (sum * 1_000.0).round() / 10.0)
        }
    }
}
