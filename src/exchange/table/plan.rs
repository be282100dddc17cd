//! Makes the next document from a list, row by row, and says what became of each row. A row comes
//! in as a whole or not at all; the document at hand stays as it is.

use std::rc::Rc;

use crate::exchange::table::cell::{Style, read_cell, shape_at, write_cell};
use crate::exchange::table::column::{Column, Form, columns, is_way};
use crate::exchange::table::guard::unguarded;
use crate::exchange::table::guess::Choices;
use crate::exchange::table::said::{Answer, Record, id_of, merged};
use crate::exchange::table::sheet::{Row, Sheet, shown};
use crate::exchange::table::style::style_of;
use crate::exchange::table::target::{Target, put};
use crate::exchange::table::who::{Rows, entry_of, key_of};
use crate::exchange::{ImportNote, excerpt};
use crate::model::document::Document;
use crate::model::names::Names;
use crate::model::shape::{self, Shape};
use crate::model::subject::{Kind, Subject};
use crate::model::walk::write::own;
use crate::words::{Message, Words};

/// What came of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The document with what could be read.
    pub document: Rc<Document>,
    /// How many entries are new.
    pub new: usize,
    /// How many say something else than before.
    pub changed: usize,
    /// How many say the same.
    pub same: usize,
    /// The rows that can't be read, each with the reason.
    pub unread: Vec<ImportNote>,
    /// What was understood differently than it may be meant.
    pub notes: Vec<ImportNote>,
    /// What is created because the list names it, by kind.
    pub created: Vec<(Kind, usize)>,
    /// The journey that the rows went to.
    pub journey: Option<Rc<str>>,
}

/// A plan that is being made.
pub struct Planner {
    sheet: Rc<Sheet>,
    words: Rc<Words>,
    choices: Choices,
    columns: Vec<Column>,
    fields: Vec<Field>,
    target: Target,
    /// The ids that rows of the list have.
    own_ids: Names,
    /// On which line an id or a name was spoken of.
    lines: Names,
    at: usize,
    later: Vec<Later>,
    plan: Plan,
}

/// A column of the list that is read.
struct Field {
    place: usize,
    column: usize,
    style: Style,
}

/// An answer that names another entry of the list, given when all of them are there.
struct Later {
    line: u32,
    subject: Subject,
    field: usize,
    text: String,
}

/// What a row has come to.
enum Outcome {
    New,
    Changed,
    Same,
}

impl Planner {
    /// Begins a plan. `title` is that of the journey that is made where there is none.
    pub fn new(
        document: &Rc<Document>,
        sheet: Rc<Sheet>,
        choices: Choices,
        (title, words): (&str, Rc<Words>),
    ) -> Self {
        let plan = Plan {
            document: document.clone(),
            new: 0,
            changed: 0,
            same: 0,
            unread: Vec::new(),
            notes: sheet.notes.clone(),
            created: Vec::new(),
            journey: None,
        };
        let mut planner = Self {
            target: Target::new(document, &choices, title, words.clone()),
            columns: columns(choices.kind),
            at: choices.header.map_or(0, |header| header + 1).min(sheet.rows.len()),
            sheet,
            words,
            choices,
            fields: Vec::new(),
            own_ids: Names::default(),
            lines: Names::default(),
            later: Vec::new(),
            plan,
        };
        planner.look_at_columns();
        planner
    }

    /// Goes on with so many rows. The plan, once it is made.
    pub fn go_on(&mut self, rows: usize) -> Option<Plan> {
        let sheet = self.sheet.clone();
        if !self.tells_rows_apart() {
            let line = sheet.rows.first().map_or(1, |row| row.line);
            let id =
                if is_way(self.choices.kind) { "table-which-ends" } else { "table-which-name" };
            self.plan.unread.push(ImportNote::new(line, Message::new(id)));
            return Some(self.plan.clone());
        }
        let end = self.at.saturating_add(rows).min(sheet.rows.len());
        for row in sheet.rows.get(self.at..end).unwrap_or_default() {
            match self.take(row) {
                Ok(Outcome::New) => self.plan.new += 1,
                Ok(Outcome::Changed) => self.plan.changed += 1,
                Ok(Outcome::Same) => self.plan.same += 1,
                Err(reason) => {
                    self.target.forget();
                    self.plan.unread.push(ImportNote::new(row.line, reason));
                }
            }
        }
        self.at = end;
        if end < sheet.rows.len() {
            return None;
        }
        std::mem::take(&mut self.later).into_iter().for_each(|later| self.give(later));
        let plan = &mut self.plan;
        plan.notes.append(&mut self.target.notes);
        plan.notes.sort_by_key(|note| note.line);
        if plan.new + plan.changed > 0 {
            plan.created = std::mem::take(&mut self.target.created);
            plan.journey.clone_from(&self.target.journey);
            plan.document = Rc::new(self.target.document.clone());
        }
        Some(plan.clone())
    }

    /// Whether there is a column by which rows are known: without one, it needs no look at any.
    fn tells_rows_apart(&self) -> bool {
        let has = |wanted: fn(&Column) -> bool| {
            self.fields.iter().any(|field| wanted(&self.columns[field.column]))
        };
        let is_way = is_way(self.choices.kind);
        has(|column| column.form == Form::Id)
            || (!is_way && has(|column| column.path == ["name"]))
            || (has(|column| column.path == ["from"]) && has(|column| column.path == ["to"]))
    }

    /// Finds out what each column that is read has in it.
    fn look_at_columns(&mut self) {
        let rows = &self.sheet.rows[self.at..];
        let header = self.choices.header.and_then(|header| self.sheet.rows.get(header));
        let has_name = |kind: &Column| kind.path == ["name"];
        let name = self.columns.iter().position(has_name);
        let is_named = self.choices.mapping.contains(&name) && name.is_some();
        for (place, number) in self.choices.mapping.iter().enumerate() {
            let Some(column) = number.and_then(|number| self.columns.get(number)) else { continue };
            // A first name without a last name is the name.
            let number = match column.form {
                Form::FirstName if !is_named => name,
                _ => *number,
            };
            let cells = rows.iter().map(|row| row.cell(place));
            let heading = header.map_or("", |row| row.cell(place));
            let (style, guess) =
                style_of(&column.form, heading, cells, (self.sheet.separator, &self.words));
            if let Some(id) = guess {
                let message = Message::new(id).with("column", self.heading(place));
                self.plan.notes.push(ImportNote::new(header.map_or(1, |row| row.line), message));
            }
            if column.form == Form::Id {
                rows.iter().filter_map(|row| id_of(row.cell(place))).for_each(|id| {
                    self.own_ids.add(&id);
                });
            }
            self.fields.extend(number.map(|column| Field { place, column, style }));
        }
        if let Some(above) = self.choices.header.filter(|above| *above > 0) {
            let line = self.sheet.rows.first().map_or(1, |row| row.line);
            let message = Message::new("table-above").with("count", above);
            self.plan.notes.push(ImportNote::new(line, message));
        }
    }

    /// Takes a row in, or says why not.
    fn take(&mut self, row: &Row) -> Result<Outcome, Message> {
        if row.is_open {
            return Err(Message::new("table-open-quote"));
        }
        let header = self.choices.header.and_then(|header| self.sheet.rows.get(header));
        if let Some(most) = header.map(Row::width).filter(|most| row.width() > *most) {
            return Err(Message::new("table-too-wide")
                .with("count", row.width())
                .with("most", most));
        }
        let said = self.read(row)?;
        self.place(row.line, said)
    }

    fn read(&mut self, row: &Row) -> Result<Record, Message> {
        let cell_of = |form: Form| {
            let is_it = |field: &&Field| self.columns[field.column].form == form;
            self.fields.iter().find(is_it).map_or("", |field| row.cell(field.place))
        };
        let (first, id) = (cell_of(Form::FirstName), id_of(cell_of(Form::Id)));
        let subject = id.as_deref().map(|id| self.target.subject(self.choices.kind, id.into()));
        let mut said = Record { id, ..Record::default() };
        for (number, field) in self.fields.iter().enumerate() {
            let column = &self.columns[field.column];
            let text = unguarded(row.cell(field.place)).trim();
            let before = subject.as_ref().and_then(|subject| self.target.document.record(subject));
            if matches!(column.form, Form::Id | Form::FirstName)
                || before.is_some_and(|before| self.text_of(before, column) == text)
            {
                continue;
            }
            if column.form.refers_to() == Some(self.choices.kind) {
                if !text.is_empty() {
                    said.later.push((number, text.to_owned()));
                }
                continue;
            }
            let whole = format!("{first} {text}");
            let is_name = !first.is_empty() && column.path == ["name"];
            let text = if is_name { whole.trim() } else { text };
            let target = &mut self.target;
            let resolve =
                &mut |kind, name: &str| target.resolve(row.line, kind, name, column.is_required);
            let answer = read_cell(column, text, (&field.style, &self.words), resolve);
            let answer = answer.map_err(|why| {
                let column = self.heading(field.place);
                Message::new("table-in-column").with("column", column).with("why", why)
            })?;
            said.add(field.column, &self.columns, answer, text);
        }
        Ok(said)
    }

    /// What an entry says in a column, as a list would have it.
    fn text_of(&self, record: &dyn shape::Record, column: &Column) -> String {
        let name_of = |kind: Kind, id: &str| self.target.name_of(kind, id);
        let shape = shape_at(record, &column.path);
        shown(&write_cell(&column.form, shape, &self.words, &name_of)).into_owned()
    }

    /// Finds what a row speaks of, and adds or changes it.
    fn place(&mut self, line: u32, mut said: Record) -> Result<Outcome, Message> {
        let kind = self.choices.kind;
        let key = key_of(kind, &said)?;
        let rows = Rows { ids: &self.own_ids, lines: &self.lines };
        if let Some(id) = entry_of(&self.target, kind, (&said, &key), &rows)? {
            self.claim(format!("id {id}"), line)?;
            self.target.keep();
            return Ok(self.change(line, &self.target.subject(kind, id.into()), said));
        }
        let is_missing =
            |column: &&Column| column.is_required && said.text(column.path[0]).is_none();
        if self.columns.iter().any(|column| is_missing(&column)) {
            return Err(Message::new(if is_way(kind) { "table-no-ends" } else { "table-no-name" }));
        }
        let claim = match &said.id {
            Some(id) => format!("id {id}"),
            None => format!("name {key}"),
        };
        self.claim(claim, line)?;
        self.target.keep();
        let own_ids = &self.own_ids;
        let id = match said.id.take() {
            Some(id) => id,
            None => self.target.fresh(kind, &said.stem(), &|id| own_ids.has(id)),
        };
        let subject = self.target.insert(kind, &id, &mut said.record);
        self.put_off(line, &subject, said.later);
        Ok(Outcome::New)
    }

    /// Notes that a row speaks of something, unless another row did.
    fn claim(&mut self, what: String, line: u32) -> Result<(), Message> {
        if let Some(line) = self.lines.get(&what) {
            return Err(Message::new("table-twice").with("line", line));
        }
        self.lines.set(what.into(), line as usize);
        Ok(())
    }

    /// Changes what a row says differently.
    fn change(&mut self, line: u32, subject: &Subject, said: Record) -> Outcome {
        let Some(before) = self.target.document.record(subject) else { return Outcome::Same };
        let is_news = |column: &Column, text: &str| {
            let is_open = matches!(shape_at(before, &column.path), Shape::Unknown);
            (is_open || self.choices.overwrites) && self.text_of(before, column) != text
        };
        let (mut next, mut is_changed, mut is_given) = (own(before), false, false);
        for Answer { column, value, text, is_beside } in said.answers {
            let column = &self.columns[column];
            // The currency goes where its amount goes.
            is_given = if is_beside { is_given } else { is_news(column, &text) };
            if is_given {
                let value = merged(&next, column, value);
                is_changed |= put(&mut next, &column.path, value);
            }
        }
        let columns = |field: usize| &self.columns[self.fields[field].column];
        let later = said.later.into_iter().filter(|(field, text)| is_news(columns(*field), text));
        let later: Vec<_> = later.collect();
        if is_changed {
            self.target.replace(subject, next);
        }
        let is_same = !is_changed && later.is_empty();
        self.put_off(line, subject, later);
        if is_same { Outcome::Same } else { Outcome::Changed }
    }

    fn put_off(&mut self, line: u32, subject: &Subject, later: Vec<(usize, String)>) {
        let put_off = |(field, text)| Later { line, subject: subject.clone(), field, text };
        self.later.extend(later.into_iter().map(put_off));
    }

    /// Gives an answer that had to wait.
    fn give(&mut self, later: Later) {
        let Field { column, style, place } = &self.fields[later.field];
        let column = &self.columns[*column];
        let target = &mut self.target;
        let resolve = &mut |kind, name: &str| target.resolve(later.line, kind, name, false);
        let mut said = Record::default();
        match read_cell(column, &later.text, (style, &self.words), resolve) {
            Ok(answer) => said.add(0, std::slice::from_ref(column), answer, &later.text),
            Err(why) => {
                let message = Message::new("table-in-column").with("column", self.heading(*place));
                self.plan.notes.push(ImportNote::new(later.line, message.with("why", why)));
            }
        }
        self.target.keep();
        let Some(answer) = said.answers.pop() else { return };
        let Some(record) = self.target.document.record(&later.subject) else { return };
        let mut next = own(record);
        let value = merged(&next, &self.columns[self.fields[later.field].column], answer.value);
        if put(&mut next, &self.columns[self.fields[later.field].column].path, value) {
            self.target.replace(&later.subject, next);
        }
    }

    /// What a column is called in the list; its number where it is not.
    fn heading(&self, place: usize) -> String {
        let header = self.choices.header.and_then(|header| self.sheet.rows.get(header));
        let heading = header.map(|row| excerpt(row.cell(place))).filter(|name| !name.is_empty());
        heading.unwrap_or_else(|| (place + 1).to_string())
    }
}
