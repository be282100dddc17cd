//! The rows and lines of a blueprint from top to bottom: which there are, which of them are shown, and in which order.
//! Where nobody said otherwise, it is the order of a service blueprint: the customer, who serves them in sight, what works
//! out of sight, and what that rests on. It never changes a document.

use std::rc::Rc;

use crate::app::aspect::{Aspect, aspect};
use crate::app::registers::page::Width;
use crate::model::touchpoint::SystemRole;

/// A row or a line of a blueprint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Strip {
    /// A cell for each touchpoint.
    Row(Row),
    /// A line between what the customer does, sees and never sees.
    Line(Line),
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What stands in its cells.
    pub aspect: &'static Aspect,
    /// Of the systems, those only that do this; an empty word for those of which nobody said.
    pub role: Option<&'static str>,
}

/// A line of a blueprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Between what the customer does and who serves them.
    Interaction,
    /// Between what the customer sees and what not.
    Visibility,
    /// Between what serves this touchpoint and what serves many.
    Internal,
}

/// How high a row is: each has one height, whatever stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// A line of text.
    Line,
    /// A few names.
    Names,
    /// A few sentences.
    Text,
    /// The emotion curve.
    Curve,
}

impl Line {
    /// The word for it in CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Interaction => "interaction",
            Self::Visibility => "visibility",
            Self::Internal => "internal",
        }
    }

    /// The message that is its name.
    pub fn title(self) -> &'static str {
        match self {
            Self::Interaction => "blueprint-line-interaction",
            Self::Visibility => "blueprint-line-visibility",
            Self::Internal => "blueprint-line-internal",
        }
    }
}

impl Height {
    /// The word for it in CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "is-line",
            Self::Names => "is-names",
            Self::Text => "is-text",
            Self::Curve => "is-curve",
        }
    }

    /// How many answers have room.
    pub fn most(self) -> usize {
        match self {
            Self::Line | Self::Curve => 1,
            Self::Names => 2,
            Self::Text => 3,
        }
    }
}

impl Row {
    /// The message that is its title.
    pub fn title(&self) -> &'static str {
        match (self.aspect.key, self.role) {
            ("description", _) => "blueprint-action",
            (_, Some("front-end")) => "blueprint-front-end",
            (_, Some("record")) => "blueprint-record",
            (_, Some("decision")) => "blueprint-decision",
            (_, Some("delivery")) => "blueprint-delivery",
            (_, Some("analytics")) => "blueprint-analytics",
            (_, Some(_)) => "blueprint-no-role",
            (_, None) => self.aspect.head,
        }
    }

    /// How high it is.
    pub fn height(&self) -> Height {
        match (self.aspect.key, self.aspect.width) {
            ("experience.emotion", _) => Height::Curve,
            ("owner.marketing" | "owner.it", _) | (_, Width::Narrow) => Height::Line,
            (_, Width::Middle) => Height::Names,
            (_, Width::Wide) => Height::Text,
        }
    }
}

impl Strip {
    /// What tells it from all others.
    pub fn key(&self) -> String {
        match self {
            Self::Line(line) => ["line-", line.as_str()].concat(),
            Self::Row(Row { aspect, role: None }) => aspect.key.to_owned(),
            Self::Row(Row { aspect, role: Some(role) }) => [aspect.key, ":", role].concat(),
        }
    }

    /// The message that is its title.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Line(line) => line.title(),
            Self::Row(row) => row.title(),
        }
    }

    /// The row, if it is one.
    pub fn row(&self) -> Option<Row> {
        match self {
            Self::Row(row) => Some(*row),
            Self::Line(_) => None,
        }
    }
}

/// All strips from top to bottom, where nobody said otherwise, and whether they are shown.
const ORDER: &[(&str, bool)] = &[
    ("description", true),
    ("channel", true),
    ("experience.emotion", true),
    ("experience.pains", true),
    ("experience.opportunities", true),
    ("personas", false),
    ("kind", false),
    ("momentOfTruth", false),
    ("experience.importanceToCustomer", false),
    ("experience.importanceToUs", false),
    ("experience.evidence", false),
    ("line-interaction", true),
    ("owner.marketing", true),
    ("owner.responsible", false),
    ("owner.consulted", false),
    ("owner.informed", false),
    ("status", false),
    ("volume.starts", false),
    ("duration", false),
    ("cost", false),
    ("value", false),
    ("metrics", false),
    ("detail", false),
    ("links", false),
    ("owner.lastReviewed", false),
    ("owner.reviewBy", false),
    ("line-visibility", true),
    ("systems", true),
    ("systems:front-end", false),
    ("systems:record", false),
    ("systems:decision", false),
    ("systems:delivery", false),
    ("systems:analytics", false),
    ("systems:", false),
    ("line-internal", true),
    ("owner.it", true),
    ("data", true),
    ("security.classification", true),
    ("security.notes", true),
    ("security.risks", true),
    ("security.controls", false),
    ("security.dpia", false),
    ("security.checkedOn", false),
    ("consent.grants", false),
    ("consent.reliesOn", false),
];

/// The strip of a key.
fn strip(key: &str) -> Option<Strip> {
    const LINES: [Line; 3] = [Line::Interaction, Line::Visibility, Line::Internal];
    if let Some(word) = key.strip_prefix("line-") {
        return LINES.into_iter().find(|line| line.as_str() == word).map(Strip::Line);
    }
    let Some((key, word)) = key.split_once(':') else {
        return Some(Strip::Row(Row { aspect: aspect(key)?, role: None }));
    };
    let role =
        if word.is_empty() { "" } else { SystemRole::WORDS.iter().find(|it| **it == word)? };
    Some(Strip::Row(Row { aspect: aspect(key)?, role: Some(role) }))
}

/// Which strips there are in which order, and which of them are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement(Rc<Vec<(Strip, bool)>>);

/// What somebody does to an arrangement.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrange {
    /// Shows the strip with that key, or hides it.
    Show(String, bool),
    /// Moves the strip with that key by so many places among those that are shown.
    Move(String, isize),
    /// Goes back to what it was.
    Reset,
}

impl Default for Arrangement {
    fn default() -> Self {
        let known = ORDER.iter().filter_map(|(key, is_shown)| Some((strip(key)?, *is_shown)));
        Self(Rc::new(known.collect()))
    }
}

impl Arrangement {
    /// All strips from top to bottom, and whether they are shown.
    pub fn all(&self) -> &[(Strip, bool)] {
        &self.0
    }

    /// Those that are shown, from top to bottom.
    pub fn shown(&self) -> Vec<Strip> {
        self.0.iter().filter(|(_, is_shown)| *is_shown).map(|(strip, _)| *strip).collect()
    }

    /// The same with these questions first, each between the lines where it stands, and shown.
    pub fn led_by(&self, keys: &[&str]) -> Self {
        let rank = |strip: &Strip| match strip {
            Strip::Row(Row { aspect, role: None }) => {
                keys.iter().position(|key| *key == aspect.key)
            }
            Strip::Row(_) | Strip::Line(_) => None,
        };
        let mut all = Vec::with_capacity(self.0.len());
        for part in self.0.chunk_by(|_, (next, _)| next.row().is_some()) {
            // The line above a part stays above it.
            let head = usize::from(part.first().is_some_and(|(first, _)| first.row().is_none()));
            let (line, rows) = part.split_at(head);
            let mut rows: Vec<_> = rows
                .iter()
                .map(|(strip, is_shown)| (*strip, *is_shown || rank(strip).is_some()))
                .collect();
            rows.sort_by_key(|(strip, _)| rank(strip).unwrap_or(keys.len()));
            all.extend_from_slice(line);
            all.extend(rows);
        }
        Self(Rc::new(all))
    }

    /// The same after what somebody did to it.
    #[must_use]
    pub fn after(&self, arrange: &Arrange) -> Self {
        let place = |key: &str| self.0.iter().position(|(strip, _)| strip.key() == key);
        let mut all = (*self.0).clone();
        match arrange {
            Arrange::Reset => return Self::default(),
            Arrange::Show(key, is_shown) => {
                place(key).into_iter().for_each(|place| all[place].1 = *is_shown);
            }
            Arrange::Move(key, by) => {
                let Some(here) = place(key) else { return self.clone() };
                let shown = |place: &usize| self.0[*place].1;
                let target = if *by < 0 {
                    (0..here).rev().filter(shown).nth(by.unsigned_abs() - 1)
                } else {
                    (here + 1..all.len()).filter(shown).nth(by.unsigned_abs().saturating_sub(1))
                };
                if let Some(target) = target.filter(|_| *by != 0) {
                    let moved = all.remove(here);
                    all.insert(target, moved);
                }
            }
        }
        Self(Rc::new(all))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::app::aspect::ASPECTS;
    use crate::words::Words;

    fn shown(arrangement: &Arrangement) -> String {
        let shown = arrangement.shown();
        let keys = shown.iter().map(|strip| match strip.key().as_str() {
            "line-interaction" | "line-visibility" | "line-internal" => "|".to_owned(),
            key => key.rsplit('.').next().unwrap_or_default().to_owned(),
        });
        keys.collect::<Vec<_>>().join(" ")
    }

    fn check(arranged: &[Arrange], expected: &str) {
        let arrangement = arranged.iter().fold(Arrangement::default(), |it, next| it.after(next));
        assert_eq!(shown(&arrangement), expected);
    }

    fn show(key: &str, is_shown: bool) -> Arrange {
        Arrange::Show(key.to_owned(), is_shown)
    }

    fn shift(key: &str, by: isize) -> Arrange {
        Arrange::Move(key.to_owned(), by)
    }

    #[test]
    fn every_aspect_has_its_row_and_every_row_a_title() {
        let (words, all) = (Words::new("en"), Arrangement::default());
        assert_eq!(all.all().len(), ORDER.len());
        let keys: HashSet<_> = all.all().iter().map(|(strip, _)| strip.key()).collect();
        assert_eq!(keys.len(), ORDER.len());
        for aspect in ASPECTS.iter().filter(|aspect| !matches!(aspect.key, "name" | "stage")) {
            assert!(keys.contains(aspect.key), "{}", aspect.key);
        }
        for (strip, _) in all.all() {
            assert!(words.has(strip.title()), "{}", strip.key());
        }
    }

    #[test]
    fn a_blueprint_begins_with_the_customer() {
        let all = "description channel emotion pains opportunities | marketing | systems | it data \
                   classification notes risks";
        check(&[], all);
        check(&[show("channel", false), Arrange::Reset], all);
    }

    #[test]
    fn rows_are_shown_hidden_and_moved() {
        let rest = "pains opportunities | marketing | systems | it data classification notes risks";
        let is = |first: &str| [first, rest].join(" ");
        check(&[show("channel", false)], &is("description emotion"));
        check(&[shift("channel", -1)], &is("channel description emotion"));
        check(&[shift("channel", -2)], &is("description channel emotion"));
        check(&[shift("channel", 1), shift("channel", -1)], &is("description channel emotion"));
        check(&[shift("description", 2)], &is("channel emotion description"));
        check(&[shift("nothing", 1)], &is("description channel emotion"));
        check(
            &[show("line-internal", false), shift("owner.it", -1)],
            &is("description channel emotion").replace("systems | it", "it systems"),
        );
    }

    #[test]
    fn what_is_asked_for_stands_first_between_its_lines() {
        let all = Arrangement::default().led_by(&["security.risks", "cost", "experience.pains"]);
        let expected = "pains description channel emotion opportunities | cost marketing | systems | \
                        risks it data classification notes";
        assert_eq!(shown(&all), expected);
        assert_eq!(shown(&Arrangement::default().led_by(&[])), shown(&Arrangement::default()));
    }
}
