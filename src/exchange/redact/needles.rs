//! What must not be found in the copy any more, and what stands in its place: names and their parts, ids, addresses.

use std::rc::Rc;

use crate::exchange::redact::{Part, who};
use crate::model::document::Document;
use crate::model::id::slug;
use crate::model::person::{Person, PersonKind};
use crate::model::subject::Kind;
use crate::words::Words;
use crate::words::letters::lower_letter;

/// Shorter than this, a name is no name: it would be found in every second word.
const SHORTEST: usize = 3;

/// From so many letters on, a name is looked for within words, too.
const LONG: usize = 6;

/// Words of which roles are made: what has one of them is a role and no name, and has no parts that tell who it is.
const ROLES: &str = " head of and for the lead leader chief officer manager management director team owner product controller \
    marketing data privacy protection security it crm cio cmo ciso dpo technologist engineer engineering architect \
    analyst specialist expert agency service services support sales store shop customer customers digital web content \
    social media brand campaign campaigns e-commerce commerce operations finance legal human resources hr group desk \
    call contact center centre office partner leiter leiterin leitung abteilung und für beauftragter beauftragte \
    vertrieb kunden kundenservice datenschutz technik ";

/// Something that is looked for.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    /// Its letters in lower case.
    pub(super) letters: Vec<char>,
    /// Whether it has to be a word of its own.
    pub(super) is_word: bool,
    /// What stands in its place.
    pub(super) instead: Rc<str>,
}

/// All that is looked for, and the new names.
pub(super) struct Needles {
    /// The longest first.
    pub(super) all: Vec<Needle>,
    /// Parts of ids, and what stands in their place, the longest first.
    pub(super) slugs: Vec<(String, String)>,
    /// Ids that change whatever is in them: the kind of a register, the id, the new one.
    pub(super) ids: Vec<(Kind, Rc<str>, String)>,
    /// People by their places, with their numbers.
    pub(super) people: Vec<(usize, usize)>,
    /// Systems by their places, with their numbers.
    pub(super) systems: Vec<(usize, usize)>,
    /// Whether what looks like a mail address or a telephone number goes.
    pub(super) has_contacts: bool,
    /// What stands for something that has no name in the copy.
    pub(super) instead: Rc<str>,
}

impl Needles {
    pub(super) fn of(document: &Document, goes: &[Part], words: &Words) -> Self {
        let has = |part| goes.contains(&part);
        let mut needles = Self {
            all: Vec::new(),
            slugs: Vec::new(),
            ids: Vec::new(),
            people: Vec::new(),
            systems: Vec::new(),
            has_contacts: has(Part::Contacts),
            instead: words.text("redact-instead").into(),
        };
        if has(Part::People) {
            needles.take_people(document, words);
        }
        if has(Part::Contacts) {
            let instead = needles.instead.clone();
            for contact in document.people.iter().filter_map(|person| person.contact.as_ref()) {
                needles.add(contact, &instead, false);
            }
        }
        if has(Part::Vendors) {
            needles.take_vendors(document, words);
        }
        needles.all.sort_by_key(|needle| std::cmp::Reverse(needle.letters.len()));
        needles.slugs.sort_by_key(|(slug, _)| std::cmp::Reverse(slug.len()));
        needles
    }

    fn take_people(&mut self, document: &Document, words: &Words) {
        let said = plain_words(document);
        let is_team = |id: &str| {
            let taken = document.people.get(id);
            taken.is_some_and(|taken| taken.kind == Some(PersonKind::Team))
        };
        for (number, (place, person)) in (1..).zip(who::people(document)) {
            let short = who::numbered("redact-person", number, words);
            let id = new_id("person", number, &is_team);
            self.name(&person.name, &short, &id);
            for part in parts(person, &said) {
                self.add(part, &short, true);
                self.slug(slug(part), &id);
            }
            // An id is looked for where it can be nothing else.
            let own = person.id.as_str();
            if own.contains(['-', '.', '_']) {
                self.add(own, &short, true);
            }
            self.people.push((place, number));
            self.ids.push((Kind::Person, person.id.shared(), id));
        }
    }

    fn take_vendors(&mut self, document: &Document, words: &Words) {
        for (number, (place, system)) in (1..).zip(document.systems.iter().enumerate()) {
            let name = who::numbered("redact-system", number, words);
            let id = new_id("system", number, &|_| false);
            self.name(&system.name, &name, &id);
            self.systems.push((place, number));
            self.ids.push((Kind::System, system.id.shared(), id));
        }
        let vendors = document.systems.iter().filter_map(|system| system.vendor.as_ref());
        let controllers =
            document.purposes.iter().filter_map(|purpose| purpose.controller.as_ref());
        let recipients = document.purposes.iter().flat_map(|purpose| purpose.recipients.entries());
        let recipients = recipients.map(|recipient| &recipient.name);
        let instead = self.instead.clone();
        let companies: Vec<&String> = vendors.chain(controllers).chain(recipients).collect();
        for company in companies {
            self.name(company, &instead, "company");
        }
    }

    /// A name: in texts, and in ids that were made from it.
    fn name(&mut self, name: &str, instead: &Rc<str>, id: &str) {
        self.add(name, instead, name.trim().chars().count() < LONG);
        self.slug(slug(name), id);
    }

    fn slug(&mut self, slug: String, id: &str) {
        if slug.len() >= SHORTEST {
            self.slugs.push((slug, id.to_owned()));
        }
    }

    fn add(&mut self, text: &str, instead: &Rc<str>, is_word: bool) {
        let letters: Vec<char> = text.trim().chars().map(plain).collect();
        if letters.len() >= SHORTEST {
            self.all.push(Needle { letters, is_word, instead: instead.clone() });
        }
    }
}

/// A letter as it is looked for.
pub(super) fn plain(letter: char) -> char {
    if letter.is_whitespace() { ' ' } else { lower_letter(letter) }
}

/// `person-1`, or the next one that is not taken.
fn new_id(stem: &str, number: usize, is_taken: &dyn Fn(&str) -> bool) -> String {
    let mut id = [stem, "-", &number.to_string()].concat();
    while is_taken(&id) {
        id.push_str("-x");
    }
    id
}

/// The parts of the name of somebody, which tell who it is: first and last names, no words of roles.
fn parts<'a>(person: &'a Person, said: &[String]) -> Vec<&'a str> {
    let parts: Vec<&str> = person.name.split_whitespace().collect();
    let is_role = |part: &&str| {
        let part: String = part.chars().map(lower_letter).collect();
        ROLES.contains(&[" ", &part, " "].concat()) || said.binary_search(&part).is_ok()
    };
    let is_name = |part: &&str| {
        part.chars().next().is_some_and(char::is_uppercase)
            && part.chars().all(|it| it.is_alphabetic() || "-'’.".contains(it))
    };
    if !(2..=4).contains(&parts.len()) || parts.iter().any(is_role) || !parts.iter().all(is_name) {
        return Vec::new();
    }
    parts.into_iter().filter(|part| part.chars().count() >= SHORTEST).collect()
}

/// Words in lower case of the names of things: who is called by one of them has a role and no name.
fn plain_words(document: &Document) -> Vec<String> {
    let journeys = || document.journeys.iter();
    let touchpoints = journeys().flat_map(|journey| journey.touchpoints()).map(|it| &it.name);
    let stages = journeys().flat_map(|journey| journey.stages().iter()).map(|it| &it.name);
    let names = touchpoints
        .chain(stages)
        .chain(document.systems.iter().map(|it| &it.name))
        .chain(document.data_categories.iter().map(|it| &it.name))
        .chain(document.purposes.iter().map(|it| &it.name));
    let words = names.flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()));
    let is_plain = |word: &&str| word.chars().next().is_some_and(char::is_lowercase);
    let mut words: Vec<String> = words.filter(is_plain).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}
