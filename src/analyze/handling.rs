//! How data is handled in a document as a whole: which data is where, what for, and what of it leaves its region. It
//! is worked out once, for every question about the protection of data.

use std::rc::Rc;

use crate::analyze::touches::{self, Touches, rank};
use crate::analyze::transfers::{Home, Transfer, home, transfers};
use crate::analyze::usage::is_gone;
use crate::model::data::{DataCategory, Personal};
use crate::model::document::Document;
use crate::model::security::Classification;

/// How data is handled.
#[derive(Clone, Debug, Default)]
pub struct Handling {
    /// What each system touches, in the order of the register.
    pub systems: Vec<Touches>,
    /// Which data is used for each purpose, both in the order of their registers.
    pub purposes: Vec<Vec<Rc<DataCategory>>>,
    /// The region that personal data belongs in, where anything tells.
    pub home: Option<Home>,
    /// Personal data that leaves it.
    pub transfers: Vec<Transfer>,
}

impl Handling {
    /// Reads a document. Linear in its touchpoints with what they use, and systems × purposes.
    pub fn of(document: &Document) -> Self {
        let (systems, purposes) = (touches::of_systems(document), data_by_purpose(document));
        let home = home(document);
        let out = |home: &Home| transfers(document, home, &systems, &purposes);
        let transfers = home.as_ref().map_or_else(Vec::new, out);
        Self { systems, purposes, home, transfers }
    }

    /// Whether personal data is used for the purpose at that place of the register, for certain.
    pub fn is_personal(&self, purpose: usize) -> bool {
        self.purposes.get(purpose).is_some_and(|data| data.iter().any(|one| is_personal(one)))
    }
}

/// Whether a category is known to be about people.
pub fn is_personal(category: &DataCategory) -> bool {
    matches!(category.personal, Some(Personal::Personal | Personal::Special))
}

/// Whether data is for those who need it only, as far as that is known.
pub fn is_confidential(classification: Option<&Classification>) -> bool {
    classification.is_some_and(|class| rank(class) >= rank(&Classification::Confidential))
}

/// The data that is used for each purpose, in the order of the registers. Touchpoints × their data uses.
fn data_by_purpose(document: &Document) -> Vec<Vec<Rc<DataCategory>>> {
    let mut places = vec![Vec::new(); document.purposes.len()];
    let touchpoints = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    let touchpoints = touchpoints.filter(|touchpoint| !is_gone(touchpoint));
    for used in touchpoints.flat_map(|touchpoint| touchpoint.data.entries()) {
        let purpose = used.purpose.as_ref().and_then(|id| document.purposes.place(id.as_str()));
        let category = document.data_categories.place(used.category.as_str());
        if let Some((purpose, category)) = purpose.zip(category) {
            places[purpose].push(category);
        }
    }
    let categories = document.data_categories.iter().as_slice();
    let named = |mut places: Vec<usize>| {
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| categories[place].clone()).collect()
    };
    places.into_iter().map(named).collect()
}
