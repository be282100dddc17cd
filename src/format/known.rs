//! Says which ids a tree defines, before anything is decoded: references may point forward.
//! It reports nothing; the reader will.

use crate::model::channel::STANDARD_CHANNELS;
use crate::model::id::{is_id, slug};
use crate::model::json::Json;
use crate::model::names::{Ids, Names};
use crate::model::own_ids::{OwnIds, from_number};
use crate::model::reader::Lookup;
use crate::model::subject::Kind;

/// The ids that a tree defines; malformed ones as the reader will mend them.
pub(crate) struct KnownIds {
    shared: Ids,
    /// Where among those inside of journeys the ids of a journey are.
    journeys: Names,
    inside: Vec<Ids>,
}

impl KnownIds {
    /// Collects the ids of a tree.
    pub(crate) fn of(json: &Json) -> Self {
        let shared = defined(json, |kind| !kind.is_in_journey());
        let (mut journeys, mut inside) = (Names::default(), Vec::new());
        let mut own = OwnIds::default();
        for journey in list(json, Kind::Journey).iter().filter(|item| is_object(item)) {
            let text = |key| journey.member(key).and_then(Json::as_text);
            let name = text("name").or_else(|| text("title"));
            let is_known = |id: &str| shared.of(Kind::Journey).has(id);
            // The reader settles journey ids in this very way, so it will ask for this one.
            let (id, _) = own.settle(Kind::Journey, journey.member("id").cloned(), name, &is_known);
            journeys.set(id.into(), inside.len());
            inside.push(defined(journey, Kind::is_in_journey));
        }
        Self { shared, journeys, inside }
    }
}

impl Lookup for KnownIds {
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        if kind.is_in_journey() {
            let place = journey.and_then(|journey| self.journeys.get(journey));
            return place.is_some_and(|place| self.inside[place].of(kind).has(id));
        }
        match kind {
            Kind::Document => id == kind.as_str(),
            Kind::Channel if STANDARD_CHANNELS.contains(&id) => true,
            _ => self.shared.of(kind).has(id),
        }
    }
}

/// How many things with an id a tree defines.
pub(crate) fn things(json: &Json) -> usize {
    let count = |json: &Json, is_wanted: fn(&Kind) -> bool| -> usize {
        let kinds = Kind::ALL.iter().filter(|kind| is_wanted(kind));
        kinds.map(|kind| list(json, *kind).len()).sum()
    };
    let inside = list(json, Kind::Journey);
    let inside: usize = inside.iter().map(|item| count(item, |kind| kind.is_in_journey())).sum();
    inside + count(json, |kind| !kind.is_in_journey())
}

fn defined(json: &Json, is_wanted: fn(Kind) -> bool) -> Ids {
    let mut ids = Ids::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| is_wanted(*kind)) {
        for id in list(json, kind).iter().filter_map(id) {
            ids.of_mut(kind).add(&id);
        }
    }
    ids
}

fn id(item: &Json) -> Option<String> {
    let json = item.member("id")?;
    let Some(id) = json.as_text() else { return from_number(json) };
    let id = if is_id(id) { id.to_owned() } else { slug(id) };
    is_id(&id).then_some(id)
}

fn list(json: &Json, kind: Kind) -> &[Json] {
    json.member(kind.list_key()).and_then(Json::as_list).unwrap_or_default()
}

fn is_object(json: &Json) -> bool {
    matches!(json, Json::Object(_))
}
