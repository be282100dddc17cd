//! The templates and examples that lie beside the program.

/// Something to begin with.
#[derive(Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its path from the program.
    pub path: &'static str,
    /// The text of its name.
    pub name: &'static str,
    /// The text of what it is about.
    pub line: &'static str,
    /// What it is.
    pub kind: Kind,
}

/// What something to begin with is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A beginning of a map of one's own.
    Template {
        /// The text of the title that one's own begins with.
        title: &'static str,
    },
    /// A complete map to look into.
    Example,
}

/// All of them, in the order of the page.
pub static OFFERED: [Offered; 8] = [
    Offered {
        path: "templates/retail.journey.json",
        name: "start-retail",
        line: "start-retail-line",
        kind: Kind::Template { title: "start-retail-title" },
    },
    Offered {
        path: "templates/software.journey.json",
        name: "start-software",
        line: "start-software-line",
        kind: Kind::Template { title: "start-software-title" },
    },
    Offered {
        path: "templates/bank.journey.json",
        name: "start-bank",
        line: "start-bank-line",
        kind: Kind::Template { title: "start-bank-title" },
    },
    Offered {
        path: "templates/public.journey.json",
        name: "start-public",
        line: "start-public-line",
        kind: Kind::Template { title: "start-public-title" },
    },
    Offered {
        path: "templates/business.journey.json",
        name: "start-business",
        line: "start-business-line",
        kind: Kind::Template { title: "start-business-title" },
    },
    Offered {
        path: "examples/online-shop.journey.json",
        name: "start-example-shop",
        line: "start-example-shop-line",
        kind: Kind::Example,
    },
    Offered {
        path: "examples/software-service.journey.json",
        name: "start-example-software",
        line: "start-example-software-line",
        kind: Kind::Example,
    },
    Offered {
        path: "examples/bank-account.journey.json",
        name: "start-example-bank",
        line: "start-example-bank-line",
        kind: Kind::Example,
    },
];

impl Offered {
    /// Its place among all of them.
    pub fn place(&self) -> Option<usize> {
        OFFERED.iter().position(|offered| offered == self)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::format::read::{Repair, read};
    use crate::words::Words;

    #[test]
    fn everything_that_is_offered_is_there_and_has_its_words() {
        let words = Words::new("en");
        for offered in &OFFERED {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(offered.path);
            let text = std::fs::read_to_string(&file).expect(offered.path);
            let opened = read(&text, Repair::Refuse).expect(offered.path);
            assert!(opened.document.journeys.iter().any(|journey| journey.touchpoints().len() > 3));
            let title = match offered.kind {
                Kind::Template { title } => title,
                Kind::Example => offered.name,
            };
            for id in [offered.name, offered.line, title] {
                assert!(words.has(id), "{id}");
            }
        }
    }
}
