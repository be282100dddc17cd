//! How confidential a map is: what was said of it, what is said at most of what is in it, and how both are shown. It
//! hinders nobody.

use crate::model::document::Document;
use crate::model::security::Classification;
use crate::picture::sheet::Class;
use crate::words::Words;

/// Whether it is for some only: whoever takes it out is asked first.
pub fn is_closed(classification: &Classification) -> bool {
    matches!(classification, Classification::Confidential | Classification::Restricted)
}

/// What is said at most of the touchpoints and the data that they use.
pub fn at_most(document: &Document) -> Option<Classification> {
    let mut most = None;
    let mut count = |classification: Option<&Classification>| {
        let place = classification.and_then(place);
        if place > most {
            most = place;
        }
    };
    for touchpoint in document.journeys.iter().flat_map(|journey| journey.touchpoints()) {
        count(touchpoint.security.as_ref().and_then(|security| security.classification.as_ref()));
        for used in touchpoint.data.entries() {
            let category = document.data_categories.get(used.category.as_str());
            count(category.and_then(|category| category.classification.as_ref()));
        }
    }
    most.and_then(|place| Classification::ALL.get(place).cloned())
}

/// What the document should be marked as, where nobody said how confidential it is and it holds what is for some only.
pub fn proposed(document: &Document) -> Option<Classification> {
    let most = document.classification.is_none().then(|| at_most(document)).flatten();
    most.filter(is_closed)
}

/// What counts: what was said, or else what it should be marked as.
pub fn counts(document: &Document) -> Option<Classification> {
    document.classification.clone().or_else(|| proposed(document))
}

/// The banner, where it was said how confidential the document is.
pub fn banner(document: &Document, words: &Words) -> Option<Class> {
    let classification = document.classification.as_ref()?;
    let ink = match classification {
        Classification::Public => "#2b6a3c",
        Classification::Internal => "#2b5a9b",
        Classification::Confidential => "#8a4b00",
        Classification::Restricted => "#a01c14",
        Classification::Other(_) => "#4a5466",
    };
    let text = words.word("banner", classification.as_str());
    Some(Class { text, ink, is_closed: is_closed(classification) })
}

fn place(classification: &Classification) -> Option<usize> {
    Classification::ALL.iter().position(|known| known == classification)
}
