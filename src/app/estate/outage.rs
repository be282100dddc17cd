//! What happens when a system is out, as it is read by whoever has to decide then: what stops, what goes on
//! worse, what that costs, whom to call, which data is involved.

use std::rc::Rc;

use crate::analyze::call::{Call, Part, data_involved, people_to_call};
use crate::analyze::outage::{Harm, Hit};
use crate::analyze::risk::Risk;
use crate::analyze::usage::touchpoint;
use crate::app::estate::figures::{Worth, at_risk, lost};
use crate::app::estate::{Ground, subject};
use crate::model::answer::Answer;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// What happens when a system is out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outage {
    /// The system.
    pub system: Rc<str>,
    /// What people call it.
    pub name: String,
    /// What is at risk.
    pub worth: Worth,
    /// How many touchpoints stop, of how many nobody said whether they do, and how many go on worse.
    pub counts: [usize; 3],
    /// Other systems that are out with it.
    pub others: Vec<Named>,
    /// Goals that nobody reaches any more.
    pub cut: Vec<Named>,
    /// The journeys in which something happens.
    pub journeys: Vec<Struck>,
    /// Whom to call.
    pub calls: Vec<Calling>,
    /// Which data is involved.
    pub data: Vec<(Named, String)>,
}

/// Something to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is.
    pub subject: Subject,
    /// What people call it.
    pub name: String,
}

/// A journey in which something happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Struck {
    /// The journey.
    pub journey: Named,
    /// What is lost in it, where something stops.
    pub lost: Option<Message>,
    /// What happens where, the worst first.
    pub hits: Vec<HitAt>,
}

/// A touchpoint to which something happens.
#[derive(Clone, Debug, PartialEq)]
pub struct HitAt {
    /// The touchpoint.
    pub touchpoint: Named,
    /// What happens to it.
    pub harm: Harm,
    /// Why.
    pub why: Message,
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq)]
pub struct Calling {
    /// As what.
    pub part: Message,
    /// Who; `None` where nobody was named.
    pub person: Option<Named>,
    /// How to reach them; empty where nobody said.
    pub contact: String,
    /// Who stands in, and how to reach them.
    pub deputy: Option<(Named, String)>,
    /// Where to name somebody, where nobody was.
    pub open: Option<Subject>,
}

impl Outage {
    /// Works out what happens when the system at that place of the register is out.
    pub fn of(ground: &Ground, place: usize) -> Option<Self> {
        let system = ground.system(place)?;
        let risk = ground.facts.estate().risk(place)?.clone();
        let outage = &risk.outage;
        let others = outage.out.iter().filter(|other| **other != place);
        let others =
            others.filter_map(|other| Some(named(ground, subject(ground.system(*other)?))));
        let cut = risk.cut().filter_map(|at| named_touchpoint(ground, at));
        let data = data_involved(&ground.document, outage).into_iter().filter_map(|place| {
            let category = ground.document.data_categories.iter().as_slice().get(place)?;
            let class = category.classification.as_ref();
            let class = class.map_or_else(String::new, |class| {
                ground.words.word("classification", class.as_str())
            });
            let subject = Subject::of(Kind::DataCategory, category.id.shared());
            Some((named(ground, subject), class))
        });
        Some(Self {
            system: system.id.shared(),
            name: ground.system_name(place),
            worth: at_risk(ground, place),
            counts: [Harm::Stops, Harm::Unsaid, Harm::Degraded].map(|harm| outage.count(harm)),
            others: others.collect(),
            cut: cut.collect(),
            journeys: journeys(ground, &risk),
            calls: people_to_call(&ground.document, outage)
                .iter()
                .map(|call| calling(ground, &risk, call))
                .collect(),
            data: data.collect(),
        })
    }
}

/// A thing with its name.
pub(super) fn named(ground: &Ground, subject: Subject) -> Named {
    let name = ground.name(&subject);
    Named { subject, name }
}

fn named_touchpoint(ground: &Ground, at: (usize, usize)) -> Option<Named> {
    let (journey, touchpoint) = touchpoint(&ground.document, at)?;
    let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
    Some(named(ground, Subject::inside(journey, Kind::Touchpoint, id)))
}

fn journeys(ground: &Ground, risk: &Risk) -> Vec<Struck> {
    let mut struck = Vec::new();
    for (place, _) in risk.outage.journeys() {
        let Some(journey) = ground.document.journeys.iter().as_slice().get(place) else { continue };
        let mut hits: Vec<&Hit> =
            risk.outage.hits.iter().filter(|hit| hit.journey == place).collect();
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.harm));
        let hits = hits.into_iter().filter_map(|hit| {
            let touchpoint = named_touchpoint(ground, (hit.journey, hit.touchpoint))?;
            Some(HitAt { touchpoint, harm: hit.harm, why: why(ground, risk, hit) })
        });
        struck.push(Struck {
            journey: named(ground, Subject::of(Kind::Journey, journey.id().shared())),
            lost: risk.loss(place).map(|loss| lost(loss)),
            hits: hits.collect(),
        });
    }
    struck
}

/// Why something happens to a touchpoint.
fn why(ground: &Ground, risk: &Risk, hit: &Hit) -> Message {
    let system = ground.system_name(hit.by);
    let about = |id| Message::new(id).with("system", system.as_str());
    match (&hit.fallback, hit.harm) {
        (Answer::Is(fallback), Harm::Stops | Harm::Unsaid)
            if risk.outage.out.binary_search(fallback).is_ok() =>
        {
            about("outage-why-both").with("fallback", ground.system_name(*fallback))
        }
        (Answer::Is(fallback), Harm::Degraded)
            if risk.outage.out.binary_search(fallback).is_err() =>
        {
            about("outage-why-fallback").with("fallback", ground.system_name(*fallback))
        }
        (_, Harm::Degraded) => about("outage-why-soft"),
        (_, Harm::Unsaid) => about("outage-why-unsaid"),
        (Answer::None, _) => about("outage-why-none"),
        (_, Harm::Stops) => about("outage-why-hard"),
    }
}

fn calling(ground: &Ground, risk: &Risk, call: &Call) -> Calling {
    let people = ground.document.people.iter().as_slice();
    let of = |place: usize| {
        let person = people.get(place)?;
        let contact = person.contact.as_deref().unwrap_or_default();
        let contact = contact.strip_prefix("mailto:").unwrap_or(contact).to_owned();
        Some((named(ground, Subject::of(Kind::Person, person.id.shared())), contact))
    };
    let systems = || {
        let names: Vec<String> =
            call.about.iter().map(|place| ground.system_name(*place)).collect();
        names.join(", ")
    };
    let count = call.about.len();
    let part = match call.part {
        Part::It => Message::new("outage-call-it").with("names", systems()),
        Part::Business => Message::new("outage-call-business").with("names", systems()),
        Part::Stopped => Message::new("outage-call-stopped").with("count", count),
        Part::Degraded => Message::new("outage-call-degraded").with("count", count),
    };
    let open = call.about.first().and_then(|first| match call.part {
        Part::It | Part::Business => ground.system(*first).map(|system| subject(system)),
        Part::Stopped | Part::Degraded => {
            let hit = risk.outage.hits.get(*first)?;
            Some(named_touchpoint(ground, (hit.journey, hit.touchpoint))?.subject)
        }
    });
    let (person, contact) = call.person.and_then(of).unzip();
    Calling {
        part,
        open: open.filter(|_| person.is_none() && !call.is_none),
        person,
        contact: contact.unwrap_or_default(),
        deputy: call.deputy.and_then(of),
    }
}
