//! Reads the text of a Mermaid `journey` diagram. What it can't keep it lists with the line;
//! it never draws anything, and refuses only what is no such diagram.

mod body;
mod decode;
mod head;
mod preamble;
mod statement;
mod task;

pub(super) mod fence;
pub(super) mod header;

use crate::exchange::lines::lines;
use crate::exchange::mermaid::body::Body;
use crate::exchange::mermaid::head::Head;
use crate::exchange::mermaid::statement::{Statement, statements};
use crate::exchange::{Defaults, ImportError, ImportNote, Imported};
use crate::words::Message;

/// Reads a Mermaid `journey`: sections become stages, tasks become touchpoints one after the
/// other, scores from 1 to 5 become emotions from −2 to 2, actors become personas.
pub fn read_mermaid(text: &str, defaults: &Defaults<'_>) -> Result<Imported, ImportError> {
    let mut notes = Vec::new();
    let lines = fence::inside(lines(text, &mut notes), &mut notes);
    let (outer_title, lines) = preamble::after(lines, &mut notes)?;
    let lines = header::after(lines)?;
    let statements = statements(&lines, &mut notes);
    let is_content = |said: &Statement| matches!(said, Statement::Section(_) | Statement::Task(_));
    if !statements.iter().any(|(_, said)| is_content(said)) {
        let line = lines.first().map_or(1, |line| line.number);
        notes.push(ImportNote::new(line, Message::new("exchange-journey-empty")));
    }
    let head = Head::of(outer_title, &statements, &mut notes);
    let title = head.title.as_deref().unwrap_or(defaults.title);
    let mut body = Body::new(title, defaults.stage, notes);
    for (line, statement) in statements {
        body.read(line, statement);
    }
    Ok(body.finish(head.description))
}
