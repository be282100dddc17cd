//! Which guidelines apply to a system or a touchpoint, and which of their demands are met. It takes a
//! guideline as it is written and never weighs it: whether a broken one is a reason to refuse is for
//! people to decide.
//!
//! Single sign-on, a second factor, encryption at rest, a signed processing agreement, certificates and
//! the region are demands on systems. A control of any other name is a demand on touchpoints, which list
//! theirs by name. A review is demanded of both.

use std::rc::Rc;

use crate::analyze::days::{days_between, most_days};
use crate::analyze::likeness::likeness;
use crate::analyze::regions::is_among;
use crate::analyze::touches::{self, Touched, Touches, rank};
use crate::model::answer::Answer;
use crate::model::data::Personal;
use crate::model::document::Document;
use crate::model::guideline::{AppliesWhen, Guideline};
use crate::model::security::Classification;
use crate::model::standard::{Country, Date, Duration};
use crate::model::system::{System, SystemControls};
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;

/// A guideline that applies, or may apply, and how each of its demands is met.
#[derive(Clone, Debug)]
pub struct Check {
    /// The guideline.
    pub guideline: Rc<Guideline>,
    /// What has to be known before it is certain that it applies. Those that certainly don't are not
    /// checked.
    pub missing: Missing,
    /// The data that it applies because of; empty where it applies whatever is touched.
    pub because: Vec<Touched>,
    /// What it demands.
    pub demands: Vec<Demand>,
}

/// What nobody said, though a guideline depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Missing {
    /// Which data is touched, how confidential it is, or whether it is about people.
    pub data: bool,
    /// Where data is kept.
    pub region: bool,
}

/// One thing that a guideline demands.
#[derive(Clone, Debug)]
pub struct Demand {
    /// What.
    pub wish: Wish,
    /// How it is met.
    pub verdict: Verdict,
}

/// What can be demanded.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// A control of systems.
    Control(Control),
    /// A control that a touchpoint lists by this name.
    Named(String),
    /// A certificate of that name.
    Certificate(String),
    /// Data kept in one of these countries.
    Region(Vec<Country>),
    /// A review, not longer ago than this; and how many days it is ago.
    Review(Duration, Option<i64>),
}

/// The controls that a system answers for with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Single sign-on.
    Sso,
    /// Multi-factor authentication.
    Mfa,
    /// Data at rest is encrypted.
    EncryptionAtRest,
    /// A data processing agreement was signed.
    DpaSigned,
}

/// How a demand is met. The order is that of what to look at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is not met.
    Broken,
    /// Nobody said.
    Unanswered,
    /// It is met.
    Met,
}

/// How many guidelines are broken, not answered, met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// Guidelines that are broken.
    pub broken: usize,
    /// Guidelines of which nobody knows.
    pub unanswered: usize,
    /// Guidelines that are met.
    pub met: usize,
}

impl Control {
    /// The controls of systems.
    pub const ALL: [Self; 4] = [Self::Sso, Self::Mfa, Self::EncryptionAtRest, Self::DpaSigned];

    /// Its name in guidelines and among the controls of a system.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sso => "sso",
            Self::Mfa => "mfa",
            Self::EncryptionAtRest => "encryptionAtRest",
            Self::DpaSigned => "dpaSigned",
        }
    }

    /// The control of that name, however it is spelt.
    pub fn parse(name: &str) -> Option<Self> {
        let exact = Self::ALL.into_iter().find(|control| control.as_str() == name);
        exact.or_else(|| match likeness(name).as_str() {
            "sso" => Some(Self::Sso),
            "mfa" => Some(Self::Mfa),
            "encryptionatrest" => Some(Self::EncryptionAtRest),
            "dpasigned" => Some(Self::DpaSigned),
            _ => None,
        })
    }

    fn answer(self, controls: &SystemControls) -> Option<bool> {
        match self {
            Self::Sso => controls.sso,
            Self::Mfa => controls.mfa,
            Self::EncryptionAtRest => controls.encryption_at_rest,
            Self::DpaSigned => controls.dpa_signed,
        }
    }
}

impl Wish {
    /// What is missing where it is not met, in a few words.
    pub fn missing(&self) -> Message {
        match self {
            Self::Control(Control::Sso) => Message::new("check-lacks-sso"),
            Self::Control(Control::Mfa) => Message::new("check-lacks-mfa"),
            Self::Control(Control::EncryptionAtRest) => Message::new("check-lacks-encryption"),
            Self::Control(Control::DpaSigned) => Message::new("check-lacks-agreement"),
            Self::Named(name) | Self::Certificate(name) => {
                Message::new("check-lacks-named").with("what", name.as_str())
            }
            Self::Region(_) => Message::new("check-lacks-region"),
            Self::Review(..) => Message::new("check-lacks-review"),
        }
    }
}

impl Check {
    /// Whether it is certain that the guideline applies.
    pub fn is_certain(&self) -> bool {
        self.missing == Missing::default()
    }

    /// The verdict on the guideline: broken where a demand is and the guideline certainly applies, met
    /// where every demand is, else not answered.
    pub fn verdict(&self) -> Verdict {
        let worst = self.demands.iter().map(|demand| demand.verdict).min();
        match worst.unwrap_or(Verdict::Met) {
            Verdict::Broken if !self.is_certain() => Verdict::Unanswered,
            worst => worst,
        }
    }
}

impl Tally {
    /// Counts verdicts.
    pub fn of(checks: &[Check]) -> Self {
        let count = |verdict| checks.iter().filter(|check| check.verdict() == verdict).count();
        Self {
            broken: count(Verdict::Broken),
            unanswered: count(Verdict::Unanswered),
            met: count(Verdict::Met),
        }
    }
}

/// The guidelines that apply, or may apply, to a system and demand something of it, in the order of the
/// register. One walk over all touchpoints, then guidelines × touched data.
pub fn of_system(document: &Document, system: &System, today: Option<&Date>) -> Vec<Check> {
    of_system_touching(document, system, &touches::of_system(document, system.id.as_str()), today)
}

/// The same, for whoever knows already what the system touches. Guidelines × touched data.
pub fn of_system_touching(
    document: &Document,
    system: &System,
    touched: &Touches,
    today: Option<&Date>,
) -> Vec<Check> {
    let homes = [system.region.as_ref()];
    checks(document, touched, &homes, &|guideline| of_a_system(guideline, system, today))
}

/// The guidelines that apply, or may apply, to a touchpoint and demand something of it. Its region is
/// that of each of its systems. Guidelines × touched data.
pub fn of_touchpoint(
    document: &Document,
    touchpoint: &Touchpoint,
    today: Option<&Date>,
) -> Vec<Check> {
    let touched = touches::of_touchpoint(document, touchpoint);
    let systems = touchpoint.systems.entries().iter();
    let mut homes: Vec<_> = systems
        .filter_map(|used| document.systems.get(used.system.as_str()))
        .map(|system| system.region.as_ref())
        .collect();
    if touchpoint.systems.is_unknown() {
        homes.push(None);
    }
    checks(document, &touched, &homes, &|guideline| of_a_touchpoint(guideline, touchpoint, today))
}

fn checks(
    document: &Document,
    touched: &Touches,
    homes: &[Option<&Country>],
    demands: &dyn Fn(&Guideline) -> Vec<Demand>,
) -> Vec<Check> {
    let mut checks = Vec::new();
    for guideline in document.guidelines.iter() {
        let applies = guideline.applies.as_ref();
        let (is_touched, because) =
            applies.map_or((Some(true), Vec::new()), |when| hit(when, touched));
        let is_kept = applies.map_or(Some(true), |when| kept(when, homes));
        if is_touched == Some(false) || is_kept == Some(false) {
            continue;
        }
        let demands = demands(guideline);
        if !demands.is_empty() {
            let missing = Missing { data: is_touched.is_none(), region: is_kept.is_none() };
            checks.push(Check { guideline: guideline.clone(), missing, because, demands });
        }
    }
    checks
}

/// Whether what is touched makes a guideline apply, `None` where nobody knows, and the data that does.
fn hit(when: &AppliesWhen, touched: &Touches) -> (Option<bool>, Vec<Touched>) {
    if when.classification.is_none() && when.personal.entries().is_empty() {
        return (Some(true), Vec::new());
    }
    let fits = |one: &Touched| both(is_at_least(when, one), is_of_kind(when, one));
    let is_hit = |one: &&Touched| fits(one) == Some(true);
    let because: Vec<_> = touched.data.iter().filter(is_hit).cloned().collect();
    let is_touched = match because.is_empty() {
        false => Some(true),
        true if touched.is_open || touched.data.iter().any(|one| fits(one).is_none()) => None,
        true => Some(false),
    };
    (is_touched, because)
}

/// Whether data is as confidential as the guideline says.
fn is_at_least(when: &AppliesWhen, touched: &Touched) -> Option<bool> {
    let Some(least) = &when.classification else { return Some(true) };
    let known = |class: &Classification| rank(class);
    Some(known(touched.classification.as_ref()?)? >= known(least)?)
}

/// Whether data is of one of the kinds that the guideline names. Special categories are personal data.
fn is_of_kind(when: &AppliesWhen, touched: &Touched) -> Option<bool> {
    let kinds = when.personal.entries();
    if kinds.is_empty() {
        return Some(true);
    }
    let kind = touched.personal.as_ref()?;
    let is_special = *kind == Personal::Special && kinds.contains(&Personal::Personal);
    Some(is_special || kinds.contains(kind))
}

/// Whether data is kept where the guideline says, in one of the systems at least.
fn kept(when: &AppliesWhen, homes: &[Option<&Country>]) -> Option<bool> {
    let (inside, outside) = (when.regions.entries(), when.outside.entries());
    if inside.is_empty() && outside.is_empty() {
        return Some(true);
    }
    let fits =
        |home: &Country| (inside.is_empty() || is_among(home, inside)) && !is_among(home, outside);
    if homes.iter().flatten().any(|home| fits(home)) {
        return Some(true);
    }
    if homes.contains(&None) { None } else { Some(false) }
}

/// Whether both hold; what is not known may be either.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn of_a_system(guideline: &Guideline, system: &System, today: Option<&Date>) -> Vec<Demand> {
    let Some(requires) = &guideline.requires else { return Vec::new() };
    let controls = system.controls.as_ref();
    let mut demands = Vec::new();
    for control in requires.controls.entries().iter().filter_map(|name| Control::parse(name)) {
        let answer = controls.and_then(|controls| control.answer(controls));
        demands.push(Demand { wish: Wish::Control(control), verdict: verdict(answer) });
    }
    let held = controls.map_or(&Answer::Unknown, |controls| &controls.certifications);
    for name in requires.certifications.entries() {
        let verdict = verdict(is_listed(held, name));
        demands.push(Demand { wish: Wish::Certificate(name.clone()), verdict });
    }
    let regions = requires.regions.entries();
    if !regions.is_empty() {
        let answer = system.region.as_ref().map(|home| is_among(home, regions));
        demands.push(Demand { wish: Wish::Region(regions.to_vec()), verdict: verdict(answer) });
    }
    demands.extend(review(guideline, system.last_review.as_ref(), today));
    demands
}

fn of_a_touchpoint(
    guideline: &Guideline,
    touchpoint: &Touchpoint,
    today: Option<&Date>,
) -> Vec<Demand> {
    let Some(requires) = &guideline.requires else { return Vec::new() };
    let listed = touchpoint.security.as_ref().map_or(&Answer::Unknown, |note| &note.controls);
    let mut demands = Vec::new();
    for name in requires.controls.entries().iter().filter(|name| Control::parse(name).is_none()) {
        let verdict = verdict(is_listed(listed, name));
        demands.push(Demand { wish: Wish::Named(name.clone()), verdict });
    }
    let last = touchpoint.owner.as_ref().and_then(|owner| owner.last_reviewed.as_ref());
    demands.extend(review(guideline, last, today));
    demands
}

/// Whether a list has a name, however it is spelt; `None` while nobody wrote the list.
fn is_listed(list: &Answer<Vec<String>>, name: &str) -> Option<bool> {
    let has = list.entries().iter().any(|listed| likeness(listed) == likeness(name));
    (!list.is_unknown()).then_some(has)
}

/// Whether the last review is recent enough. Without a day of a review, or without knowing which day it
/// is, nobody can say.
fn review(guideline: &Guideline, last: Option<&Date>, today: Option<&Date>) -> Option<Demand> {
    let every = guideline.requires.as_ref()?.review_every.as_ref()?;
    let age = last.zip(today).map(|(last, today)| days_between(last, today));
    let verdict = verdict(age.map(|age| age <= most_days(every)));
    Some(Demand { wish: Wish::Review(every.clone(), age), verdict })
}

fn verdict(answer: Option<bool>) -> Verdict {
    match answer {
        Some(true) => Verdict::Met,
        Some(false) => Verdict::Broken,
        None => Verdict::Unanswered,
    }
}
