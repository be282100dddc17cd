//! What marketing acts on: who owns it, whether it decides what customers think of us, what it is worth, and the system it
//! hangs on if nothing takes over from it.

use crate::analyze::completeness::is_asked;
use crate::app::lens::experience::{emotion, feeling, matters};
use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::app::look::Slot;
use crate::model::answer::Answer;
use crate::model::length::say_length;
use crate::model::spoken::money::say_money;
use crate::model::spoken::number::say_number;
use crate::model::standard::Currency;
use crate::model::touchpoint::Touchpoint;
use crate::picture::emblem::Emblem;
use crate::words::Message;

const OPEN: Tone =
    Tone { word: "open", label: "tone-marketing-open", hue: Hue::Heed, emblem: Emblem::Ring };
const RISK: Tone =
    Tone { word: "risk", label: "tone-marketing-risk", hue: Hue::Alarm, emblem: Emblem::Triangle };
const TRUTH: Tone =
    Tone { word: "truth", label: "tone-marketing-truth", hue: Hue::Deep, emblem: Emblem::Star };
const OWNED: Tone =
    Tone { word: "owned", label: "tone-marketing-owned", hue: Hue::Calm, emblem: Emblem::Tick };
const NOBODY: Tone =
    Tone { word: "nobody", label: "tone-marketing-nobody", hue: Hue::Faint, emblem: Emblem::Dash };
const OUT: Tone = Tone { word: "out", label: "tone-out", hue: Hue::Faint, emblem: Emblem::Dot };

pub(super) const TONES: &[Tone] = &[OPEN, TRUTH, RISK, OWNED, NOBODY, OUT];

/// What marketing wants to know of it.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let hangs_on = view.hangs_on(touchpoint);
    let is_truth = touchpoint.moment_of_truth == Some(true);
    let tone = match touchpoint.marketing_owner() {
        Answer::Unknown if !is_asked(touchpoint) => OUT,
        Answer::Unknown => OPEN,
        _ if is_truth => TRUTH,
        _ if hangs_on.is_some() => RISK,
        Answer::None => NOBODY,
        Answer::Is(_) => OWNED,
    };
    let mut chips = Vec::new();
    if tone != OUT {
        chips.push(view.owner(touchpoint));
    }
    chips.push(match tone {
        OPEN if is_truth => truth(view),
        _ => channel(view, touchpoint),
    });
    let third = match hangs_on {
        Some(system) => Some(hanging(view, system)),
        None => worth(view, touchpoint),
    };
    chips.extend(third);
    Sight { tone, chips }
}

/// That it is a moment of truth, where the tone says something else.
fn truth(view: &View<'_>) -> Chip {
    let (text, label) = (view.text("sight-truth"), view.text("sight-truth-why"));
    Chip::filled(Way::Field("momentOfTruth"), text, label)
}

/// The channel over which it happens.
fn channel(view: &View<'_>, touchpoint: &Touchpoint) -> Chip {
    let Some(channel) = &touchpoint.channel else {
        return view.hollow("channel", "sight-channel-add", "field-channel");
    };
    let own = view.document().channels.get(channel.as_str());
    let name = own.map(|own| own.name.clone());
    let name = name.unwrap_or_else(|| view.words().word("channel", channel.as_str()));
    view.chip(Way::Field("channel"), name, "field-channel")
}

/// The system that it hangs on.
pub(super) fn hanging(view: &View<'_>, system: &str) -> Chip {
    let label = view.say("sight-hangs-on", "system", system);
    Chip::filled(Way::Field("systems"), system.to_owned(), label).of(Slot::System).loud(true)
}

/// What it is worth, how many begin, or how it feels, as far as that was said.
fn worth(view: &View<'_>, touchpoint: &Touchpoint) -> Option<Chip> {
    if let Some(value) = touchpoint.value.as_ref().filter(|value| value.amount.is_some()) {
        let currency = value.currency.as_ref().or(view.document().currency.as_ref());
        let said = say_money(value.amount.as_ref(), currency.map(Currency::as_str));
        return Some(view.chip(Way::Field("value"), said, "field-goal-value"));
    }
    if let Some(volume) = &touchpoint.volume
        && let Some(starts) = &volume.starts
    {
        let text = view.say("sight-begin", "count", say_number(starts));
        let mut label = Message::new("sight-begin-why").with("count", say_number(starts));
        let period = volume.period.as_ref().map(|period| say_length(period, view.words()));
        if let Some(period) = period {
            label = Message { id: "sight-begin-in", ..label }.with("period", period);
        }
        let way = Way::Field("volume.starts");
        return Some(Chip::filled(way, text, view.words().say(&label)));
    }
    if feeling(touchpoint).is_some() {
        return Some(emotion(view, touchpoint));
    }
    let text = matters(view, touchpoint.experience.as_ref()?.importance_to_customer.as_ref()?);
    let way = Way::Field("experience.importanceToCustomer");
    Some(view.chip(way, text, "field-importance-to-customer"))
}
