//! What customers go through: how it feels, what hurts and what could be better, how much it matters and how well all of
//! that is known.

use crate::app::lens::ground::View;
use crate::app::lens::sight::{Chip, Sight, Way};
use crate::app::lens::tone::{Hue, Tone};
use crate::model::answer::Answer;
use crate::model::experience::Experience;
use crate::model::json::Number;
use crate::model::spoken::number::say_number;
use crate::model::touchpoint::Touchpoint;
use crate::picture::emblem::Emblem;
use crate::words::Message;

const OPEN: Tone =
    Tone { word: "open", label: "tone-experience-open", hue: Hue::Faint, emblem: Emblem::Ring };

pub(super) const TONES: &[Tone] = &[FELT[0], FELT[1], FELT[2], FELT[3], FELT[4], OPEN];

/// From very bad to very good.
const FELT: [Tone; 5] = [
    Tone { word: "very-bad", label: "emotion-very-bad", hue: Hue::Alarm, emblem: Emblem::Face(-2) },
    Tone { word: "bad", label: "emotion-bad", hue: Hue::Heed, emblem: Emblem::Face(-1) },
    Tone { word: "neutral", label: "emotion-neutral", hue: Hue::Faint, emblem: Emblem::Face(0) },
    Tone { word: "good", label: "emotion-good", hue: Hue::Calm, emblem: Emblem::Face(1) },
    Tone { word: "very-good", label: "emotion-very-good", hue: Hue::Good, emblem: Emblem::Face(2) },
];

/// What customers go through there.
pub(super) fn sight(view: &View<'_>, touchpoint: &Touchpoint) -> Sight {
    let tone = feeling(touchpoint).map_or(OPEN, |felt| FELT[felt]);
    let mut chips = vec![emotion(view, touchpoint), hurts(view, touchpoint.experience.as_ref())];
    chips.extend(touchpoint.experience.as_ref().and_then(|it| weight(view, it)));
    Sight { tone, chips }
}

/// How it feels, from 0, very bad, to 4, very good.
pub(super) fn feeling(touchpoint: &Touchpoint) -> Option<usize> {
    let emotion = touchpoint.experience.as_ref()?.emotion.as_ref()?.value();
    emotion.is_finite().then(|| (emotion.clamp(-2.0, 2.0).round() + 2.0) as usize)
}

/// How it feels, as a chip.
pub(super) fn emotion(view: &View<'_>, touchpoint: &Touchpoint) -> Chip {
    const KEY: &str = "experience.emotion";
    let Some(felt) = feeling(touchpoint) else {
        return view.hollow(KEY, "sight-emotion-add", "field-emotion");
    };
    let said = Message::new("sight-emotion").with("number", signed(felt));
    let said = view.words().say(&said.with("word", Message::new(FELT[felt].label)));
    let chip = view.chip(Way::Field(KEY), said, "field-emotion").loud(felt == 0);
    // How it feels is told by a face already.
    Chip { text: signed(felt).into(), ..chip }
}

fn signed(felt: usize) -> &'static str {
    ["−2", "−1", "0", "+1", "+2"][felt]
}

/// What hurts, and what could be better.
fn hurts(view: &View<'_>, experience: Option<&Experience>) -> Chip {
    const KEY: &str = "experience.pains";
    let count = |list: &Answer<Vec<String>>| list.entries().len();
    let (pains, ideas) =
        experience.map_or((0, 0), |it| (count(&it.pains), count(&it.opportunities)));
    let pain = || view.say("sight-pains", "count", pains);
    let idea = || view.say("sight-ideas", "count", ideas);
    let is_free = experience.is_some_and(|it| it.pains.is_none());
    let text = match (pains, ideas) {
        (0, 0) if is_free => return view.struck(KEY, "sight-no-pains", "field-pains"),
        (0, 0) => return view.hollow(KEY, "sight-pains-add", "field-pains"),
        (_, 0) => pain(),
        (0, _) => {
            return view.chip(
                Way::Field("experience.opportunities"),
                idea(),
                "field-opportunities",
            );
        }
        _ => view.words().say(&Message::new("sight-two").with("one", pain()).with("other", idea())),
    };
    let lists = experience.map(|it| it.pains.entries().iter().chain(it.opportunities.entries()));
    let said: Vec<&str> = lists.into_iter().flatten().map(String::as_str).collect();
    let mut label = text.clone();
    label.push_str(": ");
    label.push_str(&said.join("; "));
    Chip::filled(Way::Field(KEY), text, label)
}

/// How much it matters to customers, and how well that is known.
fn weight(view: &View<'_>, experience: &Experience) -> Option<Chip> {
    let evidence = experience.evidence.as_ref();
    let evidence = evidence.map(|it| view.words().word("evidence", it.as_str()));
    let matters = experience.importance_to_customer.as_ref().map(|it| matters(view, it));
    let (text, key, head) = match (matters, evidence) {
        (Some(one), Some(other)) => {
            let both = Message::new("sight-two").with("one", one).with("other", other);
            let key = "experience.importanceToCustomer";
            (view.words().say(&both), key, "field-importance-to-customer")
        }
        (Some(one), None) => {
            (one, "experience.importanceToCustomer", "field-importance-to-customer")
        }
        (None, Some(one)) => (one, "experience.evidence", "field-evidence"),
        (None, None) => return None,
    };
    Some(view.chip(Way::Field(key), text, head))
}

/// How much it matters, of five.
pub(super) fn matters(view: &View<'_>, number: &Number) -> String {
    view.say("sight-matters", "number", say_number(number))
}
