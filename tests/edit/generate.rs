//! Commands by chance. A command is made from numbers and from what there is in the document, so
//! that most can be done, and that failures shrink to few small numbers.

use std::rc::Rc;

use journey_map::edit::command::Command;
use journey_map::model::channel::STANDARD_CHANNELS;
use journey_map::model::json::Json;
use journey_map::model::path::Path;
use journey_map::model::subject::{Kind, Subject};
use proptest::prelude::*;

use crate::drawn::json;
use crate::flat::Flat;

/// The numbers that a command is made from.
pub(crate) type Seed = [u8; 6];

/// Several commands' worth of numbers.
pub(crate) fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec(any::<Seed>(), 0..most)
}

/// What a field may be set to.
enum What {
    Text,
    Number,
    Anything,
    Mention,
    Id(Kind),
}

use What::{Anything, Id, Mention, Number, Text};

const FIELDS: &[(Kind, &str, What)] = &[
    (Kind::Document, "title", Text),
    (Kind::Document, "description", Anything),
    (Kind::Document, "extensions.a.b[0]", Anything),
    (Kind::Person, "name", Text),
    (Kind::Person, "deputy", Id(Kind::Person)),
    (Kind::Person, "team", Id(Kind::Person)),
    (Kind::System, "name", Text),
    (Kind::System, "successor", Id(Kind::System)),
    (Kind::System, "decision.by", Id(Kind::Person)),
    (Kind::System, "capabilities", Anything),
    (Kind::System, "controls.certifications[0]", Text),
    (Kind::Integration, "from", Id(Kind::System)),
    (Kind::Integration, "to", Id(Kind::System)),
    (Kind::Integration, "data[0]", Id(Kind::DataCategory)),
    (Kind::Integration, "data[1]", Id(Kind::DataCategory)),
    (Kind::DataCategory, "name", Text),
    (Kind::Purpose, "dpo", Id(Kind::Person)),
    (Kind::Purpose, "recipients[0].name", Text),
    (Kind::Purpose, "recipients[0].safeguard", Anything),
    (Kind::Journey, "title", Text),
    (Kind::Journey, "owner", Id(Kind::Person)),
    (Kind::Journey, "personas[0]", Id(Kind::Persona)),
    (Kind::Journey, "volume.starts", Number),
    (Kind::Persona, "share", Number),
    (Kind::Channel, "description", Text),
    (Kind::Metric, "unit", Text),
    (Kind::Objective, "touchpoints[0]", Mention),
    (Kind::Objective, "touchpoints[1]", Mention),
    (Kind::Objective, "metric", Id(Kind::Metric)),
    (Kind::Guideline, "owner", Id(Kind::Person)),
    (Kind::Term, "synonyms", Anything),
    (Kind::Review, "attendees[0]", Id(Kind::Person)),
    (Kind::Review, "decisions[0].text", Text),
    (Kind::Review, "decisions[0].about", Mention),
    (Kind::Waiver, "subject", Mention),
    (Kind::Waiver, "by", Id(Kind::Person)),
    (Kind::Stage, "name", Text),
    (Kind::Touchpoint, "name", Text),
    (Kind::Touchpoint, "stage", Id(Kind::Stage)),
    (Kind::Touchpoint, "order", Number),
    (Kind::Touchpoint, "channel", Id(Kind::Channel)),
    (Kind::Touchpoint, "detail", Id(Kind::Journey)),
    (Kind::Touchpoint, "owner.marketing", Id(Kind::Person)),
    (Kind::Touchpoint, "owner.consulted[0]", Id(Kind::Person)),
    (Kind::Touchpoint, "owner.consulted[1]", Id(Kind::Person)),
    (Kind::Touchpoint, "systems", Anything),
    (Kind::Touchpoint, "systems[0].system", Id(Kind::System)),
    (Kind::Touchpoint, "systems[0].fallback", Id(Kind::System)),
    (Kind::Touchpoint, "systems[1].system", Id(Kind::System)),
    (Kind::Touchpoint, "data[0].category", Id(Kind::DataCategory)),
    (Kind::Touchpoint, "data[0].purpose", Id(Kind::Purpose)),
    (Kind::Touchpoint, "consent.grants[0]", Id(Kind::Purpose)),
    (Kind::Touchpoint, "metrics[0].metric", Id(Kind::Metric)),
    (Kind::Touchpoint, "security.notes", Anything),
    (Kind::Touchpoint, "security.notes[0].text", Text),
    (Kind::Transition, "from", Id(Kind::Touchpoint)),
    (Kind::Transition, "to", Id(Kind::Touchpoint)),
    (Kind::Transition, "share", Number),
    (Kind::Transition, "trigger", Text),
];

const NAMES: [&str; 6] =
    ["Pay", "Öl & Co.", "none", "", "ログイン", "A much longer name than others"];
const NUMBERS: [&str; 6] =
    ["0", "0.10", "0.33333333333", "-1e300", "12345678901234567890", "1e999"];
const ANYTHING: [&str; 8] =
    ["\"none\"", "[]", "{}", "false", "7", "[\"a\",\"a\"]", "[null]", "{\"x\":{\"y\":[]}}"];

/// The command that the numbers mean in a document.
pub(crate) fn command(flat: &Flat, seed: &Seed) -> Command {
    let [action, kind, first, second, third, fourth] = seed.map(usize::from);
    match action % 16 {
        0..5 => add(flat, seed),
        5..10 => {
            let (kind, field, what) = &FIELDS[(kind * 256 + first) % FIELDS.len()];
            let subject = any_of(flat, *kind, second);
            let value = (fourth % 5 > 0).then(|| value(flat, &subject, what, third, fourth));
            let field = Path::parse(field).expect("a field");
            Command::Set { subject, field, value }
        }
        10..12 => {
            Command::relocate(any_of(flat, Kind::ALL[kind % Kind::ALL.len()], first), second % 8)
        }
        12..14 => Command::remove(any_of(flat, Kind::ALL[kind % Kind::ALL.len()], first)),
        14 => {
            let subject = any_of(flat, Kind::ALL[kind % Kind::ALL.len()], first);
            let into = inside(flat, &subject, subject.kind, second);
            Command::merge(subject, into)
        }
        _ => {
            // Each part is another turn of the same numbers; none is a batch again.
            let part = |by: usize| {
                let mut seed = *seed;
                seed[1..].rotate_right(by);
                seed[0] = (seed[5] ^ seed[4]) % 15;
                command(flat, &seed)
            };
            Command::Batch((0..second % 4).map(part).collect())
        }
    }
}

fn add(flat: &Flat, seed: &Seed) -> Command {
    let [_, kind, first, second, third, fourth] = seed.map(usize::from);
    let kind = Kind::ALL[kind % Kind::ALL.len()];
    let home = any_of(flat, Kind::Journey, first);
    let journey = kind.is_in_journey().then_some(home.id);
    let near = Subject { journey: journey.clone(), kind, id: "x".into() };
    let id = |kind, at| Json::text(&*inside(flat, &near, kind, at));
    let name = Json::text(NAMES[second % NAMES.len()]);
    let members = match kind {
        Kind::Transition => {
            vec![("from", id(Kind::Touchpoint, third)), ("to", id(Kind::Touchpoint, fourth))]
        }
        Kind::Integration => {
            vec![("from", id(Kind::System, third)), ("to", id(Kind::System, fourth))]
        }
        Kind::Waiver => {
            let subject = value(flat, &near, &Mention, third, fourth);
            vec![("rule", name.clone()), ("reason", name), ("subject", subject)]
        }
        Kind::Journey => {
            let stage = json(r#"[{"id":"s","name":"S"},{"id":"t","name":"T"}]"#);
            let touchpoints = json(r#"[{"id":"a","name":"A","stage":"t","detail":"own"}]"#);
            let id = Json::text(if third < 128 { "own" } else { "x y" });
            let lists = [("id", id), ("stages", stage), ("touchpoints", touchpoints)];
            let own = lists.into_iter().filter(|_| third % 4 < 3);
            own.chain([("title", name)]).collect()
        }
        _ => vec![("name", name), ("x-later", json(ANYTHING[third % ANYTHING.len()]))],
    };
    let place = Some(fourth % 8).filter(|place| *place < 4);
    Command::Add { journey, kind, record: Json::object(members), place }
}

fn value(flat: &Flat, near: &Subject, what: &What, first: usize, second: usize) -> Json {
    match what {
        Text => Json::text(NAMES[first % NAMES.len()]),
        Number => json(NUMBERS[first % NUMBERS.len()]),
        Anything => json(ANYTHING[first % ANYTHING.len()]),
        Mention => any_of(flat, Kind::ALL[first % Kind::ALL.len()], second).to_json(),
        Id(kind) => Json::text(&*inside(flat, near, *kind, first)),
    }
}

/// Something of a kind; now and then something that is not there.
fn any_of(flat: &Flat, kind: Kind, at: usize) -> Subject {
    let mut there = flat.subjects(kind);
    if there.is_empty() || (at == 255 && kind != Kind::Document) {
        let journey = kind.is_in_journey().then(|| Rc::from("own"));
        return Subject { journey, kind, id: "nobody".into() };
    }
    there.swap_remove(at % there.len())
}

/// The id of something of a kind that a subject can refer to.
fn inside(flat: &Flat, near: &Subject, kind: Kind, at: usize) -> Rc<str> {
    if kind == Kind::Channel && at.is_multiple_of(2) {
        return STANDARD_CHANNELS[at % STANDARD_CHANNELS.len()].into();
    }
    let mut there = flat.subjects(kind);
    there.retain(|other| !kind.is_in_journey() || other.journey == near.journey);
    if there.is_empty() || at == 255 {
        return "nobody".into();
    }
    there.swap_remove(at % there.len()).id
}
