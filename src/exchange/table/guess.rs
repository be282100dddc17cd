//! Guesses what a list is: of which kind its rows are, which row names the columns, and which
//! field each column holds. Whoever imports can say otherwise; nothing is read here.

use std::rc::Rc;

use crate::exchange::table::column::{Column, Form, KINDS, columns, is_way, label_key};
use crate::exchange::table::names::{has, of_column, of_kind, plain, without_umlauts};
use crate::exchange::table::sheet::Sheet;
use crate::model::names::Names;
use crate::model::subject::Kind;
use crate::words::Words;

/// What is done with a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// What its rows are.
    pub kind: Kind,
    /// The journey that they belong to, for touchpoints and transitions; without one, a new one.
    pub journey: Option<Rc<str>>,
    /// Which row names the columns; rows before it are left out.
    pub header: Option<usize>,
    /// For each column of the list, which of the kind's columns it holds.
    pub mapping: Vec<Option<usize>>,
    /// Whether answers that are there give way to those of the list.
    pub overwrites: bool,
    /// Whether what the list names and the map does not have is created.
    pub creates: bool,
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// There is none.
    No,
    /// It sounds alike.
    Likely,
    /// It is called so.
    Sure,
}

/// How far below the top the names of the columns are looked for.
const DEEPEST_HEADER: usize = 6;

/// What a name must reach to be taken for that of a column, of 100.
const LEAST: usize = 55;

/// Guesses what to do with a list: `asked` is what somebody wants to import, `name` that of the
/// file.
pub fn guess(sheet: &Sheet, asked: Option<Kind>, name: Option<&str>, words: &Words) -> Choices {
    let named = name.map(|name| plain(name.rsplit_once('.').map_or(name, |(stem, _)| stem)));
    let is_named = |kind: Kind| {
        let mut parts = named.iter().flat_map(|name| name.split(' '));
        parts.any(|part| has(of_kind(kind), part))
    };
    let headings = sheet.rows.iter().take(DEEPEST_HEADER).map(|row| {
        let cells = row.cells.iter().take(row.width());
        cells.map(|cell| Heading::of(cell)).collect::<Vec<_>>()
    });
    let headings: Vec<_> = headings.collect();
    let mut best = (0, asked.unwrap_or(KINDS[0]), None);
    for kind in KINDS.into_iter().filter(|kind| asked.is_none_or(|asked| asked == *kind)) {
        let columns = Named::all(kind, words);
        for (header, row) in headings.iter().enumerate() {
            let (fit, count) = fit(row, &columns);
            let fit = if is_named(kind) && count > 0 { fit + 60 } else { fit };
            if fit > best.0 {
                best = (fit, kind, Some(header));
            }
        }
    }
    let (fit, kind, header) = best;
    let kind =
        if fit > 0 { kind } else { KINDS.into_iter().find(|kind| is_named(*kind)).unwrap_or(kind) };
    let mapping = map(sheet, kind, header, words);
    Choices { kind, journey: None, header, mapping, overwrites: false, creates: true }
}

/// Whether a text that somebody pastes is a list with names of columns that are known, more than a
/// stage and a step, which are read as steps.
pub fn is_list(sheet: &Sheet, words: &Words) -> bool {
    if sheet.rows.len() < 2 || sheet.width() < 2 {
        return false;
    }
    let choices = guess(sheet, None, None, words);
    let of_kind = columns(choices.kind);
    let known = choices.mapping.iter().flatten();
    let telling = known.filter(|place| {
        let name = of_kind.get(**place).map_or("", |column| &*column.name);
        choices.kind != Kind::Touchpoint || !matches!(name, "name" | "stage" | "description")
    });
    let is_even = sheet.rows.iter().all(|row| row.cells.len() == sheet.rows[0].cells.len());
    let least = if choices.kind == Kind::Touchpoint { 1 } else { 2 };
    is_even && sheet.rows.len() > 1 && choices.header == Some(0) && telling.count() >= least
}

/// Which of a kind's columns each column of a list holds.
pub fn map(sheet: &Sheet, kind: Kind, header: Option<usize>, words: &Words) -> Vec<Option<usize>> {
    let mut mapping = vec![None; sheet.width()];
    let columns = Named::all(kind, words);
    let Some(header) = header.and_then(|header| sheet.rows.get(header)) else {
        // Without names, the first column of words that tell the rows apart is the name.
        let label = columns.iter().position(|named| named.is_label);
        let is_words = |place: &usize| {
            let cells = sheet.rows.iter().map(|row| row.cell(*place));
            let mut seen = Names::default();
            let is_new_word = |cell: &&str| cell.contains(char::is_alphabetic) && seen.add(cell);
            cells.filter(is_new_word).count() * 10 >= sheet.rows.len() * 9
        };
        if let Some(place) = (0..mapping.len()).find(is_words).filter(|_| !is_way(kind)) {
            mapping[place] = label;
        }
        return mapping;
    };
    let mut fits = Vec::new();
    for (place, cell) in header.cells.iter().enumerate() {
        let cell = Heading::of(cell);
        let of = columns.iter().enumerate().map(|(column, named)| (named.fit(&cell), column));
        fits.extend(of.filter(|(fit, _)| *fit >= LEAST).map(|(fit, column)| (fit, place, column)));
    }
    // The best first; of two that are as good, what stands further left.
    fits.sort_by_key(|(fit, place, column)| (usize::MAX - fit, *place, *column));
    for (_, place, column) in fits {
        if mapping[place].is_none() && !mapping.contains(&Some(column)) {
            mapping[place] = Some(column);
        }
    }
    mapping
}

/// How sure it is that a name means a column.
pub fn confidence(name: &str, kind: Kind, column: usize, words: &Words) -> Confidence {
    let columns = Named::all(kind, words);
    let fit = columns.get(column).map_or(0, |named| named.fit(&Heading::of(name)));
    match fit {
        100.. => Confidence::Sure,
        LEAST.. => Confidence::Likely,
        _ => Confidence::No,
    }
}

/// How well a row names the columns of a kind, and how many of them.
fn fit(row: &[Heading], columns: &[Named]) -> (usize, usize) {
    let mut taken = vec![0; columns.len()];
    for cell in row {
        let best = columns.iter().map(|named| named.fit(cell)).enumerate();
        if let Some((place, fit)) =
            best.filter(|(_, fit)| *fit >= LEAST).max_by_key(|(_, fit)| *fit)
        {
            taken[place] = taken[place].max(fit);
        }
    }
    let is_missing = |(named, fit): (&Named, &usize)| named.is_needed && *fit == 0;
    let is_unfit = columns.iter().zip(&taken).any(is_missing);
    let count = taken.iter().filter(|fit| **fit > 0).count();
    let sum: usize = taken.iter().sum();
    // A single word that could be a name says little in a row of many cells.
    if is_unfit || count * 4 < row.len() { (0, 0) } else { (sum, count) }
}

/// A column with all that it is called.
struct Named {
    label: String,
    path: String,
    names: &'static str,
    of_kind: &'static str,
    is_label: bool,
    /// Whether a list without it is of another kind.
    is_needed: bool,
}

impl Named {
    fn all(kind: Kind, words: &Words) -> Vec<Self> {
        columns(kind).iter().map(|column| Self::of(kind, column, words)).collect()
    }

    fn of(kind: Kind, column: &Column, words: &Words) -> Self {
        let is_label = column.name == label_key(kind) && !is_way(kind);
        let is_end =
            is_way(kind) && matches!(column.form, Form::Reference(_)) && column.is_required;
        Self {
            label: plain(&words.word("column", &column.name)),
            path: plain(&column.name),
            names: of_column(&column.name),
            of_kind: if is_label { of_kind(kind) } else { "" },
            is_label,
            is_needed: is_label || is_end,
        }
    }

    /// How well a heading names it, of 100.
    fn fit(&self, heading: &Heading) -> usize {
        let fit = |name: &String| self.fit_of(name);
        heading.0.iter().map(fit).max().unwrap_or_default()
    }

    fn fit_of(&self, name: &str) -> usize {
        if *name == *self.label || *name == *self.path {
            return 110;
        }
        let bare = without_umlauts(name);
        let known = self.names.split('|').chain(self.of_kind.split('|'));
        let fits = known.map(|known| match known {
            "" => 0,
            known if known == name || known == bare => 100,
            known if known.len() > 3 && has_words(&bare, known) => {
                (30 + 60 * known.len() / bare.len()).min(90)
            }
            _ => 0,
        });
        fits.max().unwrap_or_default()
    }
}

/// What a cell says as the name of a column: as it is, and without what is in brackets at its end.
struct Heading(Vec<String>);

/// Nobody names a column with more bytes.
const LONGEST_HEADING: usize = 120;

impl Heading {
    fn of(cell: &str) -> Self {
        if cell.len() > LONGEST_HEADING {
            return Self(Vec::new());
        }
        let bare = cell.split(['(', '[']).next().filter(|bare| bare.len() < cell.len());
        let names = std::iter::once(cell).chain(bare).map(plain);
        Self(names.filter(|name| !name.is_empty()).collect())
    }
}

/// Whether a text has some words in it, as whole words one after the other.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let end = start + words.len();
        (start == 0 || text.as_bytes()[start - 1] == b' ')
            && (end == text.len() || text.as_bytes()[end] == b' ')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::bytes::Encoding;

    fn guessed(text: &str) -> String {
        let (words, sheet) = (Words::new("en"), Sheet::read(text, Encoding::Utf8));
        let choices = guess(&sheet, None, None, &words);
        let columns = columns(choices.kind);
        let name =
            |place: &Option<usize>| place.map_or("–", |place| &*columns[place].name).to_owned();
        let names: Vec<_> = choices.mapping.iter().map(name).collect();
        let header = choices.header.map_or("none".to_owned(), |header| header.to_string());
        format!("{} {header}: {}", choices.kind, names.join(" "))
    }

    #[test]
    fn lists_are_recognised() {
        for (text, expected) in [
            ("Name,Vendor,Owner\nA,B,C", "system 0: name vendor businessOwner"),
            (
                "System;Hersteller;Kosten p.a. (EUR);Vertragsende;Land\nA;B;1;2;3",
                "system 0: name vendor cost-annual contract-renewal region",
            ),
            (
                "Vorname;Nachname;Abteilung;E-Mail\nA;B;C;D",
                "person 0: first-name name function contact",
            ),
            (
                "Phase;Touchpoint;Kanal;Verantwortlich\nA;B;C;D",
                "touchpoint 0: stage name channel owner-marketing",
            ),
            ("Von;Nach;Anteil\nA;B;3", "transition 0: from to share"),
            ("Term,Definition\nA,B", "term 0: name definition"),
            (
                "Liste der Systeme 2026;;\n\nAnwendung;Anbieter;Lizenzen\nA;B;3",
                "system 1: name vendor seats-licensed",
            ),
            ("MailTool,Acme,12\nShop,Bolt,13", "system none: name – –"),
            ("SessionID,UserID,Timestamp\ns,u,t\ns,u,t\ns,v,t", "system none: – – –"),
        ] {
            assert_eq!(guessed(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_asked_for_and_the_name_of_the_file_count() {
        let (words, sheet) =
            (Words::new("en"), Sheet::read("Name,Description\nA,B", Encoding::Utf8));
        let kind = |asked, name| guess(&sheet, asked, name, &words).kind;
        assert_eq!(kind(None, None), Kind::System);
        assert_eq!(kind(None, Some("personas 2026.csv")), Kind::Persona);
        assert_eq!(kind(Some(Kind::Purpose), Some("people.csv")), Kind::Purpose);
    }

    #[test]
    fn steps_stay_steps() {
        let words = Words::new("en");
        for (text, expected) in [
            ("Stage\tStep\nA\tB", false),
            ("Stage\tStep\tChannel\nA\tB\tweb", true),
            ("Name,Vendor\nA,B", true),
            ("Name\nA", false),
            ("See ad, then search\nCompare, choose", false),
            ("Awareness: See ad\nSearch", false),
        ] {
            assert_eq!(is_list(&Sheet::read(text, Encoding::Utf8), &words), expected, "{text}");
        }
    }

    #[test]
    fn guesses_tell_how_sure_they_are() {
        let words = Words::new("en");
        let columns = columns(Kind::System);
        let vendor = columns.iter().position(|column| column.name == "vendor").unwrap();
        for (name, expected) in [
            ("Vendor", Confidence::Sure),
            ("Vendor of it", Confidence::Likely),
            ("Colour", Confidence::No),
        ] {
            assert_eq!(confidence(name, Kind::System, vendor, &words), expected, "{name}");
        }
    }
}
