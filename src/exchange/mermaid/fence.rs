//! Finds a Mermaid diagram that is pasted with the Markdown around it. It never looks into the
//! diagram beyond its header.

use crate::exchange::ImportNote;
use crate::exchange::lines::Line;
use crate::exchange::mermaid::header::rest_of_journey;
use crate::words::Message;

/// Where a fenced block is, as places in the list of lines.
struct Block {
    /// The line that opens it.
    open: usize,
    /// The line that closes it, or the end of the text.
    close: usize,
}

/// The lines of the first fenced journey, else of the first fenced diagram, else all lines. What
/// is left out around them is noted.
pub(super) fn inside<'a>(lines: Vec<Line<'a>>, notes: &mut Vec<ImportNote>) -> Vec<Line<'a>> {
    let blocks = blocks(&lines);
    let is_journey = |block: &&Block| {
        let mut inner = lines[block.open + 1..block.close].iter();
        inner.any(|line| rest_of_journey(line.text).is_some_and(|rest| rest.trim().is_empty()))
    };
    let Some(block) = blocks.iter().find(is_journey).or(blocks.first()) else { return lines };
    let is_outside = |(place, line): &(usize, &Line<'_>)| {
        (*place < block.open || *place > block.close) && !line.is_blank()
    };
    let outside: Vec<_> = lines.iter().enumerate().filter(is_outside).collect();
    if let Some((_, first)) = outside.first() {
        let message = Message::new("exchange-outside").with("count", outside.len());
        notes.push(ImportNote::new(first.number, message));
    }
    lines[block.open + 1..block.close].to_vec()
}

/// Whether a line opens a fenced Mermaid diagram.
pub(in crate::exchange) fn opens_diagram(line: &str) -> bool {
    fence(line).is_some_and(|(_, info)| {
        info.trim_matches(|c: char| "{} \t".contains(c)).to_ascii_lowercase().starts_with("mermaid")
    })
}

fn blocks(lines: &[Line<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut place = 0;
    while place < lines.len() {
        // A bare fence counts where the text begins with it.
        let is_bare = || fence(lines[place].text).is_some_and(|(_, info)| info.trim().is_empty());
        let is_first = || lines[..place].iter().all(Line::is_blank);
        if opens_diagram(lines[place].text) || (is_bare() && is_first()) {
            let mark = fence(lines[place].text).map_or('`', |(mark, _)| mark);
            let closes = |line: &Line<'_>| {
                fence(line.text)
                    .is_some_and(|(other, info)| other == mark && info.trim().is_empty())
            };
            let length = lines[place + 1..].iter().position(closes);
            let close = length.map_or(lines.len(), |length| place + 1 + length);
            blocks.push(Block { open: place, close });
            place = close;
        }
        place += 1;
    }
    blocks
}

/// The mark of a fence and what is written behind it.
fn fence(line: &str) -> Option<(char, &str)> {
    let text = line.trim_start();
    ["```", "~~~", ":::"].iter().find_map(|fence| {
        let info = text.strip_prefix(fence)?;
        let mark = fence.chars().next()?;
        Some((mark, info.trim_start_matches(mark)))
    })
}
