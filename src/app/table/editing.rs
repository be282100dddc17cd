//! What is done to one row or to several at once, as one step.

use std::rc::Rc;

use crate::app::event::{Edit, Event};
use crate::app::fields::field::Widget;
use crate::app::fields::several::spread;
use crate::app::moving::to_stage;
use crate::app::table::columns::{Column, is_way, name};
use crate::app::table::ways;
use crate::edit::command::Command;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// Whether an answer in a column can be one for several touchpoints.
pub fn is_for_several(column: Column) -> bool {
    let is_list = |widget: &Widget| matches!(widget, Widget::Rows(_) | Widget::Part(_));
    is_way(column)
        || column.field().is_some_and(|field| column != name() && !is_list(&field.widget))
}

/// What answers a cell of one row, for all of these rows.
pub fn for_rows(event: Event, document: &Document, journey: &Journey, rows: &[Rc<str>]) -> Event {
    match event {
        // What is moved is told by the rows, not by what is selected.
        Event::Edit(Edit::Restage(stage)) => {
            let mut commands = Vec::new();
            rows.iter().for_each(|row| to_stage(journey, row, &stage, &mut commands));
            Event::Edit(Edit::Do(Command::Batch(commands)))
        }
        event if rows.len() > 1 => spread(event, document, &subjects(journey, rows)),
        event => event,
    }
}

/// Takes back what rows answer in a column, where anything is.
pub fn clear(
    document: &Document,
    journey: &Journey,
    rows: &[Rc<str>],
    column: Column,
) -> Option<Event> {
    use crate::app::fields::value::at;
    use crate::model::walk::write::own;
    let mut commands: Vec<Command> = if is_way(column) {
        let ways = rows.iter().flat_map(|row| ways::of(column, journey, row));
        ways.map(|way| Command::remove(ways::subject(journey, way))).collect()
    } else {
        let field = column.field().filter(|field| !field.is_required)?;
        let subjects = subjects(journey, rows).into_iter();
        let answered = subjects.filter(|subject| {
            let own = document.record(subject).map(own);
            own.is_some_and(|own| at(&own, field.key).is_some())
        });
        answered.map(|subject| Command::clear(subject, field.key)).collect()
    };
    let command = if commands.len() > 1 { Command::Batch(commands) } else { commands.pop()? };
    Some(Event::Edit(Edit::Do(command)))
}

/// Rows as subjects.
pub fn subjects(journey: &Journey, rows: &[Rc<str>]) -> Vec<Subject> {
    let subject =
        |id: &Rc<str>| Subject::inside(journey.id().shared(), Kind::Touchpoint, id.clone());
    rows.iter().map(subject).collect()
}
