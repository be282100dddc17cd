//! Lenses: one journey seen for one audience. A lens changes what is shown of each touchpoint, its
//! colours and the legend, never the document. What a card shows in a lens has a file of the name of that lens.

mod experience;
mod flow;
mod gaps;
pub mod ground;
mod it;
mod marketing;
mod overview;
mod security;
pub mod sight;
pub mod sights;
pub mod tone;

use crate::app::lens::tone::Tone;

/// For whom the journey is shown, or what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lens {
    /// The three questions of each touchpoint.
    #[default]
    Overview,
    /// What marketing wants to know.
    Marketing,
    /// What IT wants to know.
    It,
    /// What security and privacy want to know.
    Security,
    /// What customers go through.
    Experience,
    /// How many customers come, and how many go on.
    Flow,
    /// What nobody answered yet.
    Gaps,
}

impl Lens {
    /// All of them, in their order.
    pub const ALL: &'static [Self] = &[
        Self::Overview,
        Self::Marketing,
        Self::It,
        Self::Security,
        Self::Experience,
        Self::Flow,
        Self::Gaps,
    ];

    /// The word for it in attributes, addresses, CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Marketing => "marketing",
            Self::It => "it",
            Self::Security => "security",
            Self::Experience => "experience",
            Self::Flow => "flow",
            Self::Gaps => "gaps",
        }
    }

    /// The tones that a touchpoint may have in it, in the order of the legend.
    pub fn tones(self) -> &'static [Tone] {
        match self {
            Self::Overview => overview::TONES,
            Self::Marketing => marketing::TONES,
            Self::It => it::TONES,
            Self::Security => security::TONES,
            Self::Experience => experience::TONES,
            Self::Flow => flow::TONES,
            Self::Gaps => gaps::TONES,
        }
    }

    /// What is asked of touchpoints that matters most in it, by the keys of fields: the columns or rows that
    /// stand first.
    pub fn aspects(self) -> &'static [&'static str] {
        match self {
            Self::Overview => &["owner.marketing", "systems", "data"],
            Self::Marketing => &[
                "owner.marketing",
                "channel",
                "momentOfTruth",
                "value",
                "volume.starts",
                "experience.emotion",
                "experience.importanceToCustomer",
                "systems",
            ],
            Self::It => &["systems", "owner.it", "owner.marketing"],
            Self::Security => &[
                "data",
                "security.classification",
                "owner.marketing",
                "security.risks",
                "security.controls",
                "security.notes",
                "security.checkedOn",
            ],
            Self::Experience => &[
                "experience.emotion",
                "experience.pains",
                "experience.opportunities",
                "experience.importanceToCustomer",
                "experience.evidence",
            ],
            Self::Flow => &["kind", "volume.starts", "value", "duration", "systems"],
            Self::Gaps => &[
                "owner.marketing",
                "systems",
                "data",
                "channel",
                "security.notes",
                "owner.reviewBy",
            ],
        }
    }

    /// The lens of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lens| lens.as_str() == word)
    }
}
