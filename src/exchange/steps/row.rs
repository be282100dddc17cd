//! Reads lines as rows: how far they are indented, and the cells of those that come from a table.
//! It never decides what is a stage.

use crate::exchange::lines::{Line, one_line};
use crate::exchange::steps::marks::{bare, unmarked};
use crate::exchange::steps::path::path;
use crate::words::letters::lower;

/// How many blanks a tab at the beginning of a line stands for.
const TAB: usize = 4;

/// A line with something in it.
pub(super) struct Row<'a> {
    /// The number of the line.
    pub(super) line: u32,
    /// How many blanks it begins with.
    pub(super) indent: usize,
    /// What it says.
    pub(super) content: Content<'a>,
}

/// What a row says.
pub(super) enum Content<'a> {
    /// Text, with its marks.
    Plain(&'a str),
    /// The cells of a row of a table.
    Cells(Vec<String>),
}

/// The rows of a text. Blank lines, rules and bullets without a text are no rows.
pub(super) fn rows<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    lines.iter().filter_map(row).collect()
}

fn row<'a>(line: &Line<'a>) -> Option<Row<'a>> {
    let text = line.text.trim();
    let is_table_rule = text.chars().all(|c| "-|:+ \t".contains(c));
    if is_table_rule || text.starts_with("```") || path(text).is_empty() {
        return None;
    }
    let start = line.text.len() - line.text.trim_start().len();
    let indent = line.text[..start].chars().map(|c| if c == '\t' { TAB } else { 1 }).sum();
    let content = cells(line.text).map_or(Content::Plain(text), Content::Cells);
    Some(Row { line: line.number, indent, content })
}

/// The cells of a row from a spreadsheet (tabs) or a Markdown table (bars).
fn cells(text: &str) -> Option<Vec<String>> {
    let bars = text.trim().strip_prefix('|').and_then(|text| text.strip_suffix('|'));
    let cells: Vec<&str> = match bars {
        Some(bars) => bars.split('|').collect(),
        None => text.split('\t').collect(),
    };
    let is_table = match bars {
        Some(_) => true,
        // A tab before the text only indents it, and one behind a bullet belongs to the bullet.
        None => cells.iter().skip_while(|cell| cell.trim().is_empty() || is_mark(cell)).count() > 1,
    };
    is_table.then(|| cells.iter().map(|cell| unquoted(cell)).collect())
}

/// Whether a cell has nothing but a bullet or a number.
fn is_mark(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && (bare(cell).is_empty() || cell == "o")
}

/// A cell without the quotes that spreadsheets put around some.
fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
        Some(inner) => one_line(&inner.replace("\"\"", "\"")),
        None => one_line(cell),
    }
}

/// Which column of a table holds what.
pub(super) struct Columns {
    stage: usize,
    step: usize,
    heads: Vec<String>,
}

const STAGE_HEADS: &[&str] = &["stage", "phase", "section", "stages", "phases"];
const STEP_HEADS: &[&str] =
    &["step", "touchpoint", "task", "activity", "action", "name", "steps", "touchpoints"];

impl Columns {
    /// The columns that a row of heads names; `None` when it is not one.
    pub(super) fn of_heads(cells: &[String]) -> Option<Self> {
        let find = |words: &[&str]| {
            cells.iter().position(|cell| words.contains(&lower(unmarked(cell)).as_str()))
        };
        let (stage, step) = (find(STAGE_HEADS)?, find(STEP_HEADS)?);
        Some(Self { stage, step, heads: cells.to_vec() })
    }

    /// The columns of a table without heads, by its first row: the stage, then the step. Before
    /// them the rows may be numbered.
    pub(super) fn of_first_row(cells: &[String]) -> Self {
        let is_number = |cell: &str| cell.parse::<u32>().is_ok() && cells.len() > 2;
        let stage = cells.iter().take_while(|cell| is_mark(cell) || is_number(cell)).count();
        Self { stage, step: stage + 1, heads: Vec::new() }
    }

    /// The stage, the step, and what the other columns say, a line for each.
    pub(super) fn parts<'a>(&self, cells: &'a [String]) -> (&'a str, &'a str, Option<String>) {
        let cell = |place: usize| cells.get(place).map_or("", String::as_str);
        let say = |(place, cell): (usize, &String)| match self.heads.get(place) {
            Some(head) if !head.is_empty() => format!("{}: {cell}", unmarked(head)),
            _ => cell.clone(),
        };
        let is_other = |(place, cell): &(usize, &String)| {
            let is_named = *place == self.stage || *place == self.step;
            let is_number = *place < self.stage && cell.parse::<u32>().is_ok();
            let is_numbering = is_mark(cell) || is_number;
            !is_named && !is_numbering && !cell.is_empty()
        };
        let rest: Vec<_> = cells.iter().enumerate().filter(is_other).map(say).collect();
        let rest = (!rest.is_empty()).then(|| rest.join("\n"));
        (cell(self.stage), cell(self.step), rest)
    }
}
