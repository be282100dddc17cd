//! What security and privacy want to know: how confidential it is, whose data it touches and on what basis, what threatens
//! it and when that was looked at, and whom in marketing it concerns.

use crate::analyze::completeness::is_asked;
use crate::analyze::touches::{Touches, of_touchpoint, rank};
use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::app::look::Slot;
use crate::model::data::Personal;
use crate::model::security::{RiskStatus, Security};
use crate::model::spoken::date::say_date;
use crate::model::touchpoint::Touchpoint;
use crate::picture::emblem::Emblem;
use crate::words::Message;

const RESTRICTED: Tone = Tone {
    word: "restricted",
    label: "class-restricted",
    hue: Hue::Alarm,
    emblem: Emblem::Bars(4),
};
const CONFIDENTIAL: Tone = Tone {
    word: "confidential",
    label: "class-confidential",
    hue: Hue::Deep,
    emblem: Emblem::Bars(3),
};
const INTERNAL: Tone =
    Tone { word: "internal", label: "class-internal", hue: Hue::Calm, emblem: Emblem::Bars(2) };
const PUBLIC: Tone =
    Tone { word: "public", label: "class-public", hue: Hue::Good, emblem: Emblem::Bars(1) };
const OPEN: Tone =
    Tone { word: "open", label: "tone-security-open", hue: Hue::Heed, emblem: Emblem::Ring };
const NONE: Tone =
    Tone { word: "none", label: "tone-security-none", hue: Hue::Faint, emblem: Emblem::Dash };
const OUT: Tone = Tone { word: "out", label: "tone-out", hue: Hue::Faint, emblem: Emblem::Dot };

pub(super) const TONES: &[Tone] = &[RESTRICTED, CONFIDENTIAL, INTERNAL, PUBLIC, OPEN, NONE, OUT];

/// By the height of the classification.
const CLASSES: [Tone; 4] = [PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED];

/// What security and privacy want to know of it.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let touches = of_touchpoint(view.document(), touchpoint);
    let class = touches.highest().and_then(rank).and_then(|rank| CLASSES.get(rank));
    let tone = match class {
        Some(class) => *class,
        None if touchpoint.data.is_none() => NONE,
        None if touchpoint.data.is_unknown() && !is_asked(touchpoint) => OUT,
        None => OPEN,
    };
    if tone == OUT {
        return Sight { tone, chips: Vec::new() };
    }
    let mut chips = vec![data(view, touchpoint, &touches).of(Slot::Data)];
    chips.extend(guard(view, touchpoint, &touches));
    chips.push(view.owner(touchpoint));
    Sight { tone, chips }
}

/// How confidential the data is and whether it is about people.
fn data(view: &View<'_>, touchpoint: &Touchpoint, touches: &Touches) -> Chip {
    let words = view.words();
    let class = touches.highest().map(|class| words.word("class", class.as_str()));
    let personal = touches.personal().filter(|kind| **kind != Personal::NotPersonal);
    let personal = personal.map(|kind| words.word("sight-personal", kind.as_str()));
    let named = touches.data.iter().filter_map(|one| one.category.as_ref());
    let names: Vec<&str> = named.map(|category| category.name.as_str()).collect();
    let said: Vec<String> = [&personal, &class].into_iter().flatten().cloned().collect();
    // How confidential it is, the emblem tells already.
    let text = match personal.or(class) {
        Some(text) => text,
        None if touchpoint.data.is_unknown() => {
            return view.hollow("data", "slot-data-add", "slot-data");
        }
        None if touchpoint.data.is_none() => {
            return view.struck("data", "slot-none-data", "slot-data");
        }
        None => names.first().map_or_else(String::new, |name| (*name).to_owned()),
    };
    let chip = view.chip(Way::Field("data"), text, "slot-data");
    if names.is_empty() {
        return chip;
    }
    let mut label = view.text("slot-data");
    label.push_str(": ");
    label.push_str(&said.join(", "));
    label.push_str(". ");
    label.push_str(&names.join(", "));
    if let Some(bases) = bases(view, touchpoint) {
        label.push_str(". ");
        label.push_str(&view.say("sight-basis", "basis", bases));
    }
    Chip { label: label.into(), ..chip }
}

/// The lawful bases of what the data is used for, as far as they were said.
fn bases(view: &View<'_>, touchpoint: &Touchpoint) -> Option<String> {
    let mut bases: Vec<String> = Vec::new();
    for used in touchpoint.data.entries() {
        let purpose =
            used.purpose.as_ref().and_then(|id| view.document().purposes.get(id.as_str()));
        let basis = purpose.and_then(|purpose| purpose.lawful_basis.as_ref());
        let basis = basis.map(|basis| view.words().word("lawful-basis", basis.as_str()));
        bases.extend(basis.filter(|basis| !bases.contains(basis)));
    }
    (!bases.is_empty()).then(|| bases.join(", "))
}

/// Whether personal data is used for something that has no lawful basis, or for nothing that was named.
fn lacks_basis(view: &View<'_>, touchpoint: &Touchpoint) -> bool {
    touchpoint.data.entries().iter().any(|used| {
        let category = view.document().data_categories.get(used.category.as_str());
        let is_personal = category
            .is_some_and(|it| matches!(it.personal, Some(Personal::Personal | Personal::Special)));
        let purpose =
            used.purpose.as_ref().and_then(|id| view.document().purposes.get(id.as_str()));
        is_personal && purpose.is_none_or(|purpose| purpose.lawful_basis.is_none())
    })
}

/// What is to be seen to, else when it was looked at last.
fn guard(view: &View<'_>, touchpoint: &Touchpoint, touches: &Touches) -> Option<Chip> {
    let note = touchpoint.security.as_ref();
    let risks = note.map_or(0, open_risks);
    if risks > 0 {
        let text = view.say("sight-risks", "count", risks);
        let label = view.say("sight-risks-why", "count", risks);
        return Some(Chip::filled(Way::Field("security.risks"), text, label).loud(true));
    }
    if lacks_basis(view, touchpoint) {
        let text = view.text("sight-no-basis");
        let label = view.text("sight-no-basis-why");
        return Some(Chip::filled(Way::Field("data"), text, label).loud(true));
    }
    const CHECKED: &str = "security.checkedOn";
    if let Some(day) = note.and_then(|note| note.checked_on.as_ref()) {
        let chip = view.chip(Way::Field(CHECKED), say_date(day, view.words()), "field-checked-on");
        let (year, month, _) = day.parts();
        let text = Message::new("sight-checked").with("month", f64::from(month));
        let text = view.words().say(&text.with("year", year.to_string()));
        return Some(Chip { text: text.into(), ..chip });
    }
    // Where no data is touched there is nothing to be checked.
    let is_bare = touchpoint.data.is_none() && touches.highest().is_none();
    (!is_bare).then(|| view.hollow(CHECKED, "sight-check-add", "field-checked-on"))
}

/// Risks of which nobody said that something is done.
fn open_risks(note: &Security) -> usize {
    let is_open = |status: &Option<RiskStatus>| matches!(status, None | Some(RiskStatus::Open));
    note.risks.entries().iter().filter(|risk| is_open(&risk.status)).count()
}
