//! Reads what somebody typed: words, "phrases", `field:word`, `field:none`, `field:?` and
//! "no field". It knows which fields there are, and nothing about what they say.

use crate::app::find::fields::{Fields, Meant};
use crate::words::Words;
use crate::words::letters::fold;

/// One thing that a touchpoint has to fulfil.
pub(crate) struct Term {
    /// Where; anywhere without it.
    pub(crate) field: Option<Meant>,
    /// What.
    pub(crate) ask: Ask,
}

/// What is asked of a touchpoint.
#[derive(Debug, PartialEq)]
pub(crate) enum Ask {
    /// It says this somewhere, in lower case without accents.
    Text(String),
    /// The field was answered with none.
    None,
    /// Nobody answered the field.
    Unknown,
}

/// Reads a query. All of its terms have to be fulfilled.
pub(crate) fn parse(query: &str, fields: &Fields, words: &Words) -> Vec<Term> {
    let (none, no) = (fold(&words.text("find-none")), fold(&words.text("find-no")));
    let mut terms = Vec::new();
    let pieces = pieces(query);
    let mut pieces = pieces.iter().peekable();
    while let Some(piece) = pieces.next() {
        let text = fold(piece.text.trim());
        let field = piece.field.as_deref().and_then(|name| fields.called(name));
        let ask = match (&piece.field, &field) {
            (Some(_), Some(_)) if text == "?" => Ask::Unknown,
            (Some(_), Some(_)) if text == none || text == "none" => Ask::None,
            // What only looks like a field is text: an address, a time of day.
            (Some(name), None) => Ask::Text([&*fold(name), ":", &*text].concat()),
            (None, _) if !piece.is_quoted && text == no => {
                let next = pieces.peek().filter(|next| next.field.is_none());
                if let Some(meant) = next.and_then(|next| fields.called(&next.text)) {
                    pieces.next();
                    let field = Some(fields.asked(&meant));
                    terms.push(Term { field, ask: Ask::Unknown });
                    continue;
                }
                Ask::Text(text)
            }
            _ => Ask::Text(text),
        };
        let field = match ask {
            Ask::Text(_) => field,
            Ask::None | Ask::Unknown => field.map(|meant| fields.asked(&meant)),
        };
        // Somebody who has typed no more than `owner:` asks nothing yet.
        if ask != Ask::Text(String::new()) {
            terms.push(Term { field, ask });
        }
    }
    terms
}

/// A word or a phrase, and the field that it was typed for.
#[derive(Debug, Default, PartialEq)]
struct Piece {
    field: Option<String>,
    text: String,
    is_quoted: bool,
}

fn pieces(query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut piece = Piece::default();
    let mut is_open = false;
    for c in query.chars() {
        match c {
            '"' | '“' | '”' | '„' => {
                is_open = !is_open;
                piece.is_quoted = true;
            }
            ':' if !is_open && piece.field.is_none() && !piece.text.is_empty() => {
                piece.field = Some(std::mem::take(&mut piece.text));
            }
            c if c.is_whitespace() && !is_open => pieces.push(std::mem::take(&mut piece)),
            c => piece.text.push(c),
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(query: &str) -> String {
        let words = Words::new("en");
        let fields = Fields::new(&words);
        let terms = parse(query, &fields, &words).into_iter().map(|term| {
            let asked = match term.ask {
                Ask::Text(text) => text,
                Ask::None => "(none)".to_owned(),
                Ask::Unknown => "(unknown)".to_owned(),
            };
            let named = term.field.map(|field| {
                let named = (0..field.is_named.len()).filter(|number| field.is_named[*number]);
                named.map(|number| fields.label(number).to_owned()).collect::<Vec<_>>().join("/")
            });
            named.map_or(asked.clone(), |named| format!("{named}={asked}"))
        });
        terms.collect::<Vec<_>>().join(" & ")
    }

    #[test]
    fn queries_are_read() {
        for (query, terms) in [
            ("", ""),
            ("  ", ""),
            ("Größe  MAIL", "grosse & mail"),
            ("\"head of\" crm", "head of & crm"),
            ("owner:crm", "Owner=crm"),
            ("owner:\"Head of CRM\"", "Owner=head of crm"),
            ("owner:", ""),
            ("owner:?", "Owner=(unknown)"),
            ("no owner", "Owner=(unknown)"),
            ("no systems", "System=(unknown)"),
            ("\"no\" owner", "no & owner"),
            ("no way", "no & way"),
            ("system:none", "System=(none)"),
            ("https://example.org", "https://example.org"),
            ("10:30", "10:30"),
            (":a", ":a"),
            ("channel:web vendor:acme", "Channel=web & Vendor=acme"),
            ("\"open", "open"),
        ] {
            assert_eq!(said(query), terms, "{query}");
        }
    }
}
