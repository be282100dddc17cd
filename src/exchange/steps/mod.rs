//! Reads what people type or paste in the first minute: one step per line, stages by a colon,
//! by indentation, by a heading or by a column of a spreadsheet. It refuses nothing, and it is
//! quick enough to run at every keystroke.

mod marks;
mod path;
mod row;
mod shape;

#[cfg(test)]
mod tests;

use crate::exchange::lines::{lines, one_line};
use crate::exchange::sequence::Sequence;
use crate::exchange::steps::marks::{COLONS, bare, heading, is_bold, unmarked};
use crate::exchange::steps::path::path;
use crate::exchange::steps::row::{Columns, Content, Row, rows};
use crate::exchange::steps::shape::Shape;
use crate::exchange::{Defaults, ImportNote, Imported};
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::names::Names;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;
use crate::words::letters::lower;

/// Reads steps, one per line, as a journey in a new document.
///
/// `Stage: step`, a line that ends with a colon, a Markdown heading and a line with indented
/// lines below it name a stage; naming it again goes on with it. `A > B > C` is three steps, and
/// a step of that name that is there already is meant by it. Bullets and numbers are left out.
pub fn read_steps(text: &str, defaults: &Defaults<'_>) -> Imported {
    let mut notes = Vec::new();
    let lines = lines(text, &mut notes);
    let rows = rows(&lines);
    let shape = Shape::of(&rows);
    let title = shape.title(&rows).unwrap_or_else(|| defaults.title.to_owned());
    let mut reading = Reading {
        sequence: Sequence::new(&title, defaults.stage),
        shape,
        columns: None,
        stages: Known::default(),
        steps: Known::default(),
        is_in_block: false,
        has_noted_columns: false,
        notes,
    };
    for (place, row) in rows.iter().enumerate() {
        reading.read(place, row);
    }
    Imported::of(reading.sequence.finish(|_| {}), reading.notes)
}

/// The stages and steps of a journey as text that [`read_steps`] reads again. The ways between
/// the steps are left out where they don't follow the order of the steps.
pub fn write_steps(journey: &Journey) -> String {
    let mut text = String::new();
    let mut stage = None;
    for touchpoint in journey.touchpoints() {
        if stage != Some(&touchpoint.stage) {
            stage = Some(&touchpoint.stage);
            let name = journey.stage(touchpoint.stage.as_str()).map(|stage| one_line(&stage.name));
            text.push_str(&format!("{}:\n", name.unwrap_or_default()));
        }
        text.push_str(&format!("  {}\n", one_line(&touchpoint.name)));
    }
    text
}

/// Where the reading stands.
struct Reading<'a> {
    sequence: Sequence<'a>,
    shape: Shape,
    columns: Option<Columns>,
    /// Stages by their name in lower case.
    stages: Known<Stage>,
    /// Steps by stage and name in lower case.
    steps: Known<Touchpoint>,
    /// Whether the stage in hand has a line of its own.
    is_in_block: bool,
    /// Whether it was said where further columns go.
    has_noted_columns: bool,
    notes: Vec<ImportNote>,
}

/// What was read before, by its name; of several with one name, the first.
struct Known<T> {
    places: Names,
    ids: Vec<Id<T>>,
}

impl<T> Known<T> {
    fn get(&self, name: &str) -> Option<&Id<T>> {
        self.ids.get(self.places.get(name)?)
    }

    fn add(&mut self, name: String, id: Id<T>) {
        if !self.places.has(&name) {
            self.places.set(name.into(), self.ids.len());
            self.ids.push(id);
        }
    }
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { places: Names::default(), ids: Vec::new() }
    }
}

impl Reading<'_> {
    fn read(&mut self, place: usize, row: &Row<'_>) {
        match &row.content {
            Content::Cells(cells) => self.read_cells(row.line, cells),
            Content::Plain(_) if self.shape.is_title(place) => {}
            Content::Plain(text) if self.shape.is_stage(place) => {
                self.is_in_block = true;
                self.enter(row.line, &stage_name(text));
            }
            Content::Plain(text) => self.read_step(row, text),
        }
    }

    fn read_step(&mut self, row: &Row<'_>, text: &str) {
        let text = unmarked(text);
        let takes_stage =
            self.shape.is_outermost(row) && !(self.is_in_block && self.shape.is_flat());
        match stage_before_colon(text).filter(|_| takes_stage) {
            Some((stage, rest)) => {
                self.enter(row.line, &stage_name(stage));
                self.is_in_block = false;
                self.add_path(row.line, rest, None);
            }
            None => self.add_path(row.line, text, None),
        }
    }

    fn read_cells(&mut self, line: u32, cells: &[String]) {
        let columns = match &self.columns {
            Some(columns) => columns,
            None => {
                if let Some(columns) = Columns::of_heads(cells) {
                    self.columns = Some(columns);
                    self.notes.push(ImportNote::new(line, Message::new("exchange-header-row")));
                    return;
                }
                self.columns.insert(Columns::of_first_row(cells))
            }
        };
        let (stage, step, rest) = columns.parts(cells);
        let stage = stage_name(stage);
        let step = if path(step).is_empty() { "" } else { step };
        self.is_in_block = false;
        if !stage.is_empty() {
            self.enter(line, &stage);
        }
        match rest {
            // Nobody named the step that the other cells are about.
            Some(rest) if step.is_empty() => self.add_path(line, &rest, None),
            Some(rest) => {
                if !std::mem::replace(&mut self.has_noted_columns, true) {
                    self.notes.push(ImportNote::new(line, Message::new("exchange-more-columns")));
                }
                self.add_path(line, step, Some(rest));
            }
            None => self.add_path(line, step, None),
        }
    }

    /// Goes on with a stage, or begins it.
    fn enter(&mut self, line: u32, name: &str) {
        let key = lower(name);
        match self.stages.get(&key) {
            Some(stage) => self.sequence.continue_stage(stage.clone()),
            None => {
                let stage = self.sequence.begin_stage(line, name, &mut self.notes);
                self.stages.add(key, stage);
            }
        }
    }

    fn add_path(&mut self, line: u32, text: &str, description: Option<String>) {
        let names = path(text);
        let is_path = names.len() > 1;
        let mut description = description;
        for (place, name) in names.iter().enumerate() {
            let stage = self.sequence.stage(line, &mut self.notes);
            let key = format!("{stage} {}", lower(name));
            match self.steps.get(&key).filter(|_| is_path) {
                Some(step) if place == 0 => self.sequence.branch_at(step),
                Some(step) => self.sequence.return_to(step),
                None => {
                    let description = description.take();
                    let step = self.sequence.add_step(line, name, &mut self.notes, |touchpoint| {
                        touchpoint.description = description;
                    });
                    self.steps.add(key, step);
                }
            }
        }
    }
}

/// The name of a stage without what marks it as one.
fn stage_name(text: &str) -> String {
    // An arrow alone names nothing.
    if path(text).is_empty() { String::new() } else { one_line(bare(text)) }
}

/// The stage and the step of `Stage: step`. A time, an address or a sentence is no stage.
fn stage_before_colon(text: &str) -> Option<(&str, &str)> {
    const LONGEST_STAGE: usize = 40;
    let (stage, rest) = text.split_at(text.find(COLONS)?);
    let is_wide = rest.starts_with('：');
    let rest = rest.trim_start_matches(COLONS);
    let is_stage = stage.chars().any(char::is_alphabetic)
        && stage.chars().count() <= LONGEST_STAGE
        && !stage.contains([',', '.', ';', '!', '?', '"', '>', '→'])
        && (is_wide || rest.starts_with(char::is_whitespace))
        && !bare(rest).is_empty();
    is_stage.then(|| (stage, rest.trim_start()))
}

/// Whether a line says by itself that it is a stage.
fn is_marked_stage(text: &str) -> bool {
    heading(text).is_some() || unmarked(text).ends_with(COLONS) || is_bold(text)
}
