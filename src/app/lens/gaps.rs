//! What nobody answered yet, what was found to be mended, and which review is late: the list of what is left to do, on the
//! map.

use crate::analyze::completeness::{Needed, is_asked, of_touchpoint};
use crate::analyze::staleness::review_of_touchpoint;
use crate::app::findings::marks::Mark;
use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, MOST, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::app::look::Slot;
use crate::check::rule::Severity;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::picture::emblem::Emblem;

const OPEN: [Tone; 3] = [
    Tone { word: "one", label: "tone-gaps-one", hue: Hue::Heed, emblem: Emblem::Boxes(1) },
    Tone { word: "two", label: "tone-gaps-two", hue: Hue::Heed, emblem: Emblem::Boxes(2) },
    Tone { word: "three", label: "tone-gaps-three", hue: Hue::Alarm, emblem: Emblem::Boxes(3) },
];
const WRONG: Tone =
    Tone { word: "wrong", label: "tone-gaps-wrong", hue: Hue::Deep, emblem: Emblem::Triangle };
const MORE: Tone =
    Tone { word: "more", label: "tone-gaps-more", hue: Hue::Calm, emblem: Emblem::Half };
const WHOLE: Tone =
    Tone { word: "whole", label: "tone-gaps-whole", hue: Hue::Good, emblem: Emblem::Tick };
const OUT: Tone = Tone { word: "out", label: "tone-out", hue: Hue::Faint, emblem: Emblem::Dot };

pub(super) const TONES: &[Tone] = &[OPEN[2], OPEN[1], OPEN[0], WRONG, MORE, WHOLE, OUT];

/// What is left to do there.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let id = touchpoint.id.shared();
    let subject = Subject::inside(view.ground.journey.id().shared(), Kind::Touchpoint, id);
    let marks = view.ground.known.as_ref().map(|known| &known.marks);
    let mark = marks.and_then(|marks| marks.on_map(&subject));
    let wrong = mark.map(|mark| found(view, mark));
    if !is_asked(touchpoint) {
        let tone = if wrong.is_some() { WRONG } else { OUT };
        return Sight { tone, chips: wrong.into_iter().collect() };
    }
    let answered = of_touchpoint(touchpoint);
    let mut chips = questions(view, answered.questions);
    let open = chips.len();
    let is_wrong = wrong.is_some();
    chips.extend(wrong);
    chips.extend(late(view, touchpoint));
    chips.extend(answered.missing.iter().map(|needed| missing(view, *needed)));
    let tone = match open {
        0 if is_wrong => WRONG,
        0 if chips.is_empty() => WHOLE,
        0 => MORE,
        open => OPEN[open - 1],
    };
    chips.truncate(MOST);
    Sight { tone, chips }
}

/// The questions that are open.
fn questions(view: &View<'_>, answered: [bool; 3]) -> Vec<Chip> {
    let ask = |slot: Slot| match slot {
        Slot::Owner => view.hollow("owner.marketing", "slot-owner-add", "slot-owner"),
        Slot::System => view.hollow("systems", "slot-system-add", "slot-system"),
        Slot::Data => view.hollow("data", "slot-data-add", "slot-data"),
    };
    let open = Slot::ALL.into_iter().zip(answered).filter(|(_, is_answered)| !is_answered);
    open.map(|(slot, _)| ask(slot).of(slot)).collect()
}

/// The worst that was found.
fn found(view: &View<'_>, mark: Mark) -> Chip {
    let id = match mark.severity {
        Severity::Error => "findings-errors",
        Severity::Warning => "findings-warnings",
        Severity::Note => "findings-notes",
    };
    let text = view.say(id, "count", f64::from(mark.count));
    let label = view.say("sight-found", "what", text.as_str());
    Chip::filled(Way::Findings, text, label).loud(true)
}

/// A review that is late.
fn late(view: &View<'_>, touchpoint: &Touchpoint) -> Option<Chip> {
    let today = view.ground.today.as_ref()?;
    let late = review_of_touchpoint(view.document(), touchpoint, today)?;
    let days = late.days.unsigned_abs() as usize;
    let text = view.say("sight-late", "count", days);
    let label = view.say("sight-late-why", "count", days);
    Some(Chip::filled(Way::Field("owner.lastReviewed"), text, label).loud(true))
}

/// What it lacks beside the three answers.
fn missing(view: &View<'_>, needed: Needed) -> Chip {
    let (key, text, head) = match needed {
        Needed::Name => ("name", "sight-name-add", "sight-name"),
        Needed::Channel => ("channel", "sight-channel-add", "field-channel"),
        Needed::Note => ("security.notes", "sight-note-add", "field-security-notes"),
    };
    view.hollow(key, text, head)
}
