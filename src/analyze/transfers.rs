//! Where personal data leaves the region that it belongs in: to systems that keep it elsewhere, and to recipients
//! elsewhere. It knows which countries are meant, never whether their law is good enough.

use std::rc::Rc;

use crate::analyze::handling::is_personal;
use crate::analyze::likeness::likeness;
use crate::analyze::regions::{EEA_BESIDE_UNION, is_among, is_in_eea};
use crate::analyze::touches::Touches;
use crate::model::answer::Answer;
use crate::model::data::{DataCategory, Personal, Purpose, Recipient};
use crate::model::document::Document;
use crate::model::guideline::Guideline;
use crate::model::standard::Country;
use crate::model::system::{System, SystemStatus};

/// The region that personal data belongs in, and why.
#[derive(Clone, Debug)]
pub struct Home {
    /// Its countries; `EU` stands for all of the Union.
    pub countries: Vec<Country>,
    /// Whether that is the European Economic Area, beside anything else.
    pub is_europe: bool,
    /// Why.
    pub because: Because,
}

/// Why a region is taken for the home of personal data.
#[derive(Clone, Debug)]
pub enum Because {
    /// A guideline on personal data says so.
    Agreed(Rc<Guideline>),
    /// Most systems keep their data there: so many of those of which it is known.
    Most {
        /// Systems in the region.
        inside: usize,
        /// Systems of which the country is known.
        known: usize,
    },
}

/// The home of personal data: the regions that the first guideline on personal data demands, else those that the
/// first one sets apart from the outside; else where more than half of the systems keep their data, of those in use
/// of which that is known. A region with any country of the European Economic Area has all of it, as one law on
/// personal data holds there. `None` where nothing tells. Guidelines + systems.
pub fn home(document: &Document) -> Option<Home> {
    let demanded = |one: &Guideline| -> Vec<Country> {
        one.requires.as_ref().map_or(Vec::new(), |asked| asked.regions.entries().to_vec())
    };
    let set_apart = |one: &Guideline| -> Vec<Country> {
        one.applies.as_ref().map_or(Vec::new(), |when| when.outside.entries().to_vec())
    };
    let named = |countries: &dyn Fn(&Guideline) -> Vec<Country>| {
        let guidelines = document.guidelines.iter().filter(|one| is_on_personal_data(one));
        let mut named = guidelines.map(|one| (countries(one), Because::Agreed(one.clone())));
        named.find(|(countries, _)| !countries.is_empty())
    };
    let (countries, because) =
        named(&demanded).or_else(|| named(&set_apart)).or_else(|| majority(document))?;
    Some(Home::of(countries, because))
}

impl Home {
    fn of(mut countries: Vec<Country>, because: Because) -> Self {
        let is_europe = countries.iter().any(is_in_eea);
        for code in EEA_BESIDE_UNION.iter().chain(&["EU"]).filter(|_| is_europe) {
            let country = Country::parse(code).filter(|country| !countries.contains(country));
            countries.extend(country);
        }
        Self { countries, is_europe, because }
    }

    /// Whether a country belongs to it.
    pub fn has(&self, country: &Country) -> bool {
        is_among(country, &self.countries)
    }
}

fn is_on_personal_data(guideline: &Guideline) -> bool {
    let kinds = guideline.applies.as_ref().map_or(&[][..], |when| when.personal.entries());
    kinds.contains(&Personal::Personal)
}

fn majority(document: &Document) -> Option<(Vec<Country>, Because)> {
    let in_use = document.systems.iter().filter(|one| one.status != Some(SystemStatus::Retired));
    let known: Vec<&Country> = in_use.filter_map(|system| system.region.as_ref()).collect();
    let is_with =
        |one: &Country, other: &Country| one == other || (is_in_eea(one) && is_in_eea(other));
    let inside = |one: &Country| known.iter().filter(|other| is_with(one, other)).count();
    let most = known.iter().find(|one| inside(one) * 2 > known.len())?;
    let because = Because::Most { inside: inside(most), known: known.len() };
    Some((vec![(*most).clone()], because))
}

/// Personal data that goes to a country outside of its home.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// Who gets it.
    pub to: Receiver,
    /// The country.
    pub country: Country,
    /// What keeps it safe there.
    pub safeguard: Safeguard,
    /// Which data, in the order of the register.
    pub data: Vec<Rc<DataCategory>>,
}

/// Who gets data.
#[derive(Clone, Debug)]
pub enum Receiver {
    /// A system keeps it.
    System(Rc<System>),
    /// A recipient of a purpose, and its place among them.
    Recipient(Rc<Purpose>, usize),
}

/// What keeps data safe in another country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Safeguard {
    /// This does.
    Named(String),
    /// Nothing: somebody said so.
    None,
    /// Nobody said.
    Unknown,
}

/// All transfers of personal data out of its home: systems in the order of their register, then the recipients of
/// each purpose. Only data that is known to be personal counts. A system is as safe as a recipient of its name, or of
/// that of its vendor, is said to be. `touched` is what each system touches, `used` which data each purpose is for, in the
/// order of the registers. Systems × purposes.
pub fn transfers(
    document: &Document,
    home: &Home,
    touched: &[Touches],
    used: &[Vec<Rc<DataCategory>>],
) -> Vec<Transfer> {
    let mut found = Vec::new();
    for (system, touched) in document.systems.iter().zip(touched) {
        let Some(country) = system.region.as_ref().filter(|country| !home.has(country)) else {
            continue;
        };
        let data = touched.data.iter().filter_map(|one| one.category.as_ref());
        let data: Vec<_> = data.filter(|one| is_personal(one)).cloned().collect();
        if !data.is_empty() {
            let safeguard = named_for(document, system);
            let (to, country) = (Receiver::System(system.clone()), country.clone());
            found.push(Transfer { to, country, safeguard, data });
        }
    }
    for (purpose, data) in document.purposes.iter().zip(used) {
        let data: Vec<_> = data.iter().filter(|one| is_personal(one)).cloned().collect();
        for (place, recipient) in purpose.recipients.entries().iter().enumerate() {
            let abroad = recipient.country.as_ref().filter(|country| !home.has(country));
            let Some(country) = abroad.filter(|_| !data.is_empty()) else { continue };
            let to = Receiver::Recipient(purpose.clone(), place);
            let (country, safeguard) = (country.clone(), Safeguard::of(recipient));
            found.push(Transfer { to, country, safeguard, data: data.clone() });
        }
    }
    found
}

impl Safeguard {
    /// What a recipient names.
    pub fn of(recipient: &Recipient) -> Self {
        match &recipient.safeguard {
            Answer::Is(text) if !text.trim().is_empty() => Self::Named(text.clone()),
            Answer::None => Self::None,
            Answer::Is(_) | Answer::Unknown => Self::Unknown,
        }
    }

    /// Whether anything is named.
    pub fn is_named(&self) -> bool {
        matches!(self, Self::Named(_))
    }
}

/// Whether a system is the one of a recipient: that has its name, or its vendor's.
pub fn is_run_by(system: &System, recipient: &Recipient) -> bool {
    let name = likeness(&recipient.name);
    !name.is_empty()
        && [Some(&system.name), system.vendor.as_ref()]
            .into_iter()
            .flatten()
            .any(|known| likeness(known) == name)
}

/// The best that is named for a system among the recipients of all purposes.
fn named_for(document: &Document, system: &System) -> Safeguard {
    let recipients = document.purposes.iter().flat_map(|purpose| purpose.recipients.entries());
    let named = recipients.filter(|one| is_run_by(system, one)).map(Safeguard::of);
    let rank = |safeguard: &Safeguard| match safeguard {
        Safeguard::Named(_) => 0,
        Safeguard::None => 1,
        Safeguard::Unknown => 2,
    };
    named.min_by_key(rank).unwrap_or(Safeguard::Unknown)
}
