//! What a picker lists while somebody types: what is likely with the reason, what fits, the wish for
//! something new, and what speaks against that. It is made once when a picker opens.

use std::rc::Rc;

use crate::analyze::capability::Capabilities;
use crate::analyze::closeness::{Close, Name};
use crate::app::offer::nearby::{MOST, Place, suggestions};
use crate::app::offer::{Known, Offer, Source};
use crate::words::letters::fold;
use crate::words::{Message, Words};

/// All that a picker can list.
pub struct Catalogue {
    offers: Vec<Offer>,
    said: Vec<Said>,
    likely: Vec<(usize, String)>,
    capabilities: Capabilities,
    /// Whether somebody may make something new of it.
    can_create: bool,
    /// Whether something new is rather proposed than made.
    is_proposed: bool,
    without: Vec<Rc<str>>,
}

/// What is compared with what somebody types.
struct Said {
    label: String,
    rest: String,
    name: Name,
    can: Vec<&'static str>,
}

/// What is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// What is suggested, above all others.
    pub suggested: Vec<Suggested>,
    /// What fits, by the place in the catalogue.
    pub others: Vec<usize>,
    /// What stands at the end: something new of that name, if it can be made.
    pub new: Option<Wish>,
    /// Whether something is meant for sure, so that Enter may take the first at once.
    pub is_sure: bool,
}

/// Something that is suggested, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// Its place in the catalogue.
    pub place: usize,
    /// Why.
    pub reason: String,
}

/// Something new.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Its name.
    pub name: String,
    /// How making it is said, with what speaks against it.
    pub text: String,
    /// How proposing it is said, where it is something that is proposed before it is used.
    pub proposal: Option<String>,
}

impl Catalogue {
    /// All that a source offers at a place, without what was picked already.
    pub fn of(source: &Source, place: &Place, without: &[Rc<str>], known: Known<'_>) -> Self {
        let words = known.words;
        let capabilities = Capabilities::new(words);
        let offers = source.offers(known);
        let can = |offer: &Offer| {
            let system =
                known.document.systems.get(&offer.id).filter(|_| *source == Source::Systems);
            let recorded = system.iter().flat_map(|system| system.capabilities.entries());
            recorded.filter_map(|word| capabilities.meant(word)).collect()
        };
        let said = |offer: &Offer| Said {
            label: fold(&offer.label),
            rest: fold(&[&*offer.detail, " ", &offer.caution, " ", &offer.also].concat()),
            name: Name::new(&offer.label),
            can: can(offer),
        };
        let said = offers.iter().map(said).collect();
        let place_of = |id: &str| offers.iter().position(|offer| *offer.id == *id);
        let likely = suggestions(source, place, known).into_iter().filter_map(|suggestion| {
            let is_picked = without.contains(&suggestion.id);
            Some((place_of(&suggestion.id).filter(|_| !is_picked)?, words.say(&suggestion.reason)))
        });
        let likely = likely.collect();
        let can_create = source.kind_of_new().is_some();
        let is_proposed = *source == Source::Systems;
        let without = without.to_vec();
        Self { said, likely, capabilities, can_create, is_proposed, without, offers }
    }

    /// The offer at a place.
    pub fn offer(&self, place: usize) -> Option<&Offer> {
        self.offers.get(place)
    }

    /// Whether nothing that is offered has more to say than its name.
    pub fn is_plain(&self) -> bool {
        self.offers.iter().all(|offer| offer.detail.is_empty() && offer.caution.is_empty())
    }

    /// Whether something new can be made.
    pub fn can_create(&self) -> bool {
        self.can_create
    }

    /// The catalogue that makes nothing new.
    #[must_use]
    pub fn fixed(self) -> Self {
        Self { can_create: false, ..self }
    }

    /// What is listed for what was typed.
    pub fn list(&self, typed: &str, words: &Words) -> Listing {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.list_all();
        }
        let folded = fold(typed);
        let mut fits: Vec<(u8, usize)> = Vec::new();
        for (place, said) in self.said.iter().enumerate() {
            if let Some(rank) = said.rank(&folded).filter(|_| self.is_open(place)) {
                fits.push((rank, place));
            }
        }
        fits.sort_by_key(|(rank, place)| (*rank, self.is_gone(*place)));
        let name = Name::new(typed);
        let close = self.closest(&name);
        let suggested = self.suggested(typed, &fits, close, words);
        let is_listed = |place: usize| suggested.iter().any(|listed| listed.place == place);
        let others: Vec<_> =
            fits.iter().map(|(_, place)| *place).filter(|place| !is_listed(*place)).collect();
        let is_named = self.said.iter().any(|said| said.label == folded);
        let new =
            (self.can_create && !is_named).then(|| self.wish(typed, close, &suggested, words));
        let is_sure = !fits.is_empty() || suggested.is_empty();
        Listing { suggested, others, new, is_sure }
    }

    fn list_all(&self) -> Listing {
        let listed =
            |(place, reason): &(usize, String)| Suggested { place: *place, reason: reason.clone() };
        let suggested: Vec<_> = self.likely.iter().map(listed).collect();
        let is_other = |place: &usize| {
            self.is_open(*place) && !self.likely.iter().any(|(likely, _)| likely == place)
        };
        let others = (0..self.offers.len()).filter(is_other).collect();
        Listing { suggested, others, new: None, is_sure: false }
    }

    /// Whether it was not picked already.
    fn is_open(&self, place: usize) -> bool {
        self.offers.get(place).is_some_and(|offer| !self.without.contains(&offer.id))
    }

    fn is_gone(&self, place: usize) -> bool {
        self.offers.get(place).is_some_and(|offer| !offer.caution.is_empty())
    }

    /// What can do what was typed, and what has nearly the same name.
    fn suggested(
        &self,
        typed: &str,
        fits: &[(u8, usize)],
        close: Option<(Close, usize)>,
        words: &Words,
    ) -> Vec<Suggested> {
        let mut suggested = Vec::new();
        let wanted = match self.capabilities.begun(typed) {
            Some(capability) => vec![capability],
            None => self.capabilities.spoken_of(typed),
        };
        for (place, said) in self.said.iter().enumerate().filter(|(place, _)| self.is_open(*place))
        {
            let Some(can) = said.can.iter().find(|can| wanted.contains(can)) else { continue };
            let can = Message::new("suggest-can").with("what", words.word("capability", can));
            suggested.push(Suggested { place, reason: words.say(&can) });
        }
        let rank =
            |place: usize| fits.iter().find(|(_, fit)| *fit == place).map_or(9, |(rank, _)| *rank);
        suggested.sort_by_key(|listed| (self.is_gone(listed.place), rank(listed.place)));
        suggested.truncate(MOST);
        let is_missing = |place: &usize| {
            self.is_open(*place)
                && rank(*place) == 9
                && !suggested.iter().any(|listed| listed.place == *place)
        };
        if let Some(place) = close.map(|(_, place)| place).filter(is_missing) {
            suggested.insert(0, Suggested { place, reason: words.text("suggest-close") });
        }
        suggested
    }

    /// What has the closest name, and where it stands.
    fn closest(&self, name: &Name) -> Option<(Close, usize)> {
        let close = self.said.iter().enumerate();
        let close = close.filter_map(|(place, said)| Some((said.name.close(name)?, place)));
        close.min()
    }

    fn wish(
        &self,
        typed: &str,
        close: Option<(Close, usize)>,
        suggested: &[Suggested],
        words: &Words,
    ) -> Wish {
        let name_of = |place: usize| self.offers.get(place).map(|offer| offer.label.as_str());
        let other = close.and_then(|(_, place)| name_of(place));
        let can = suggested.iter().find_map(|listed| {
            let can = self.said.get(listed.place)?.can.first()?;
            Some((name_of(listed.place)?, words.word("capability", can)))
        });
        let message = match (other, can) {
            (Some(other), _) => Message::new("pick-anyway").with("other", other),
            (None, Some((other, what))) => {
                Message::new("pick-anyway-can").with("other", other).with("what", what)
            }
            (None, None) => Message::new("pick-create"),
        };
        let proposal = Message::new("intake-propose").with("name", typed);
        let proposal = self.is_proposed.then(|| words.say(&proposal));
        Wish { name: typed.to_owned(), text: words.say(&message.with("name", typed)), proposal }
    }
}

impl Said {
    /// How well it fits what was typed, the best first.
    fn rank(&self, typed: &str) -> Option<u8> {
        if self.label.starts_with(typed) {
            return Some(0);
        }
        if begins_word(&self.label, typed) {
            return Some(1);
        }
        if self.label.contains(typed) {
            return Some(2);
        }
        if begins_word(&self.rest, typed) {
            return Some(3);
        }
        self.rest.contains(typed).then_some(4)
    }
}

fn begins_word(text: &str, typed: &str) -> bool {
    let is_begun = |(at, _): (usize, &str)| {
        text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
    };
    text.match_indices(typed).any(is_begun)
}
