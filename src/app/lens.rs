//! Lenses: one journey seen for one audience. A lens changes what is shown of each touchpoint, its
//! colours and the legend, never the document.

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

    /// The lens of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lens| lens.as_str() == word)
    }
}
