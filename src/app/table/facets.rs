//! By what a table is filtered: who owns, which system, what nobody answered. What can be picked is what the journey
//! says. Of one column one is enough; of several columns all must fit.

use crate::app::aspect::{Said, aspect};
use crate::app::findings::marks::Marks;
use crate::app::offer::Known;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// Something by which a table is filtered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The aspect of that key says that word of the file.
    Says(&'static str, String),
    /// Nobody answered the aspect of that key.
    Open(&'static str),
    /// Something was found there.
    Found,
}

/// The aspects whose answers can be picked.
const PICKED: [&str; 9] = [
    "stage",
    "owner.marketing",
    "systems",
    "data",
    "channel",
    "owner.it",
    "security.classification",
    "kind",
    "status",
];

/// The aspects of which it can be asked who did not answer.
const ASKED: [&str; 4] = ["owner.marketing", "systems", "data", "owner.it"];

/// What can be picked of one column.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The message that says of what.
    pub head: &'static str,
    /// What, how it is said, and of how many touchpoints it is true.
    pub values: Vec<(Facet, String, usize)>,
}

impl Facet {
    /// The column that it is about.
    fn column(&self) -> &'static str {
        match self {
            Self::Says(key, _) | Self::Open(key) => key,
            Self::Found => "",
        }
    }

    fn is_met(&self, journey: &Journey, touchpoint: &Touchpoint, marks: Option<&Marks>) -> bool {
        match self {
            Self::Says(key, word) => words_of(key, touchpoint).contains(&word.as_str()),
            Self::Open(key) => is_open(key, touchpoint),
            Self::Found => marks.is_some_and(|marks| {
                let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
                marks.at(&Subject::inside(journey, Kind::Touchpoint, id)).is_some()
            }),
        }
    }

    /// How it is said: `Owner: Ann`.
    pub fn say(&self, known: Known<'_>, journey: &Journey) -> (String, String) {
        let head = |key: &str| aspect(key).map_or_else(String::new, |it| known.words.text(it.head));
        match self {
            Self::Says(key, word) => (head(key), label(known, journey, key, word)),
            Self::Open(key) => (head(key), known.words.text("cell-hollow")),
            Self::Found => {
                (known.words.text("table-findings"), known.words.text("table-has-findings"))
            }
        }
    }
}

/// Whether a touchpoint meets all that is asked.
pub fn meets(
    facets: &[Facet],
    journey: &Journey,
    touchpoint: &Touchpoint,
    marks: Option<&Marks>,
) -> bool {
    facets.iter().all(|facet| {
        let of_column = facets.iter().filter(|other| other.column() == facet.column());
        let mut of_column = of_column;
        of_column.any(|facet| facet.is_met(journey, touchpoint, marks))
    })
}

/// What the touchpoints of a journey can be filtered by.
pub fn offered(known: Known<'_>, journey: &Journey, marks: Option<&Marks>) -> Vec<Offered> {
    let count =
        |facet: &Facet| journey.touchpoints().filter(|it| facet.is_met(journey, it, marks)).count();
    let mut all = Vec::new();
    for key in PICKED {
        let Some(aspect) = aspect(key) else { continue };
        let mut words: Vec<(&str, usize)> = Vec::new();
        for touchpoint in journey.touchpoints() {
            let mut said = words_of(key, touchpoint);
            said.sort_unstable();
            said.dedup();
            for word in said {
                match words.iter_mut().find(|(known, _)| *known == word) {
                    Some((_, count)) => *count += 1,
                    None => words.push((word, 1)),
                }
            }
        }
        let value = |(word, count): (&str, usize)| {
            let label = label(known, journey, key, word);
            (Facet::Says(key, word.to_owned()), label, count)
        };
        let mut values: Vec<_> = words.into_iter().map(value).collect();
        if key != "stage" {
            values.sort_by_cached_key(|(_, label, _)| label.to_lowercase());
        }
        if ASKED.contains(&key) {
            let open = Facet::Open(key);
            let count = count(&open);
            if count > 0 {
                values.insert(0, (open, known.words.text("cell-hollow"), count));
            }
        }
        if !values.is_empty() {
            all.push(Offered { head: aspect.head, values });
        }
    }
    let found = count(&Facet::Found);
    if found > 0 {
        let label = known.words.text("table-has-findings");
        all.push(Offered { head: "table-findings", values: vec![(Facet::Found, label, found)] });
    }
    all
}

/// How a word of the file is said, as by the first touchpoint that says it.
fn label(known: Known<'_>, journey: &Journey, key: &str, word: &str) -> String {
    let says = |touchpoint: &&std::rc::Rc<Touchpoint>| words_of(key, touchpoint).contains(&word);
    let said = aspect(key).zip(journey.touchpoints().find(says));
    let said = said.map(|(aspect, touchpoint)| aspect.say(known, journey, touchpoint));
    let part = match said {
        Some(Said::Filled(parts)) => parts.into_iter().find(|part| part.word == word),
        _ => None,
    };
    part.map_or_else(|| word.to_owned(), |part| part.text)
}

/// What a touchpoint says in an aspect, as in the file. Every touchpoint is asked with every letter
/// that is typed, so it is read where it stands.
fn words_of<'a>(key: &str, touchpoint: &'a Touchpoint) -> Vec<&'a str> {
    let one = |word: Option<&'a str>| word.into_iter().collect();
    match key {
        "stage" => vec![touchpoint.stage.as_str()],
        "channel" => one(touchpoint.channel.as_ref().map(|id| id.as_str())),
        "owner.marketing" => one(touchpoint.marketing_owner().value().map(|id| id.as_str())),
        "owner.it" => one(touchpoint.it_contact().value().map(|id| id.as_str())),
        "systems" => touchpoint.systems.entries().iter().map(|it| it.system.as_str()).collect(),
        "data" => touchpoint.data.entries().iter().map(|it| it.category.as_str()).collect(),
        "security.classification" => {
            let security = touchpoint.security.as_ref();
            one(security.and_then(|it| it.classification.as_ref()).map(|word| word.as_str()))
        }
        "kind" => one(touchpoint.kind.as_ref().map(|word| word.as_str())),
        "status" => one(touchpoint.status.as_ref().map(|word| word.as_str())),
        _ => Vec::new(),
    }
}

fn is_open(key: &str, touchpoint: &Touchpoint) -> bool {
    match key {
        "owner.marketing" => touchpoint.marketing_owner().is_unknown(),
        "owner.it" => touchpoint.it_contact().is_unknown(),
        "systems" => touchpoint.systems.is_unknown(),
        "data" => touchpoint.data.is_unknown(),
        _ => false,
    }
}
