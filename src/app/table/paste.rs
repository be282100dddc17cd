//! A block of cells that is pasted on the table: what would come of it is shown first, as of any list that comes in.
//! With names of columns, rows are found by id or name; without, they are those from where it was pasted on, unless what
//! stands in the block tells that it belongs elsewhere.

use std::rc::Rc;

use crate::app::effect::Effect;
use crate::app::list;
use crate::app::offer::Known;
use crate::app::state::State;
use crate::app::table::columns::Column;
use crate::app::table::content::told;
use crate::exchange::table::bytes::Encoding;
use crate::exchange::table::column::{Column as Field, Form, columns};
use crate::exchange::table::guess::{Choices, guess};
use crate::exchange::table::sheet::Sheet;
use crate::model::subject::Kind;

/// A block of cells, and where it was pasted.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The cells.
    pub text: String,
    /// The touchpoints from there downwards.
    pub rows: Vec<Rc<str>>,
    /// The columns from there to the right.
    pub columns: Vec<Column>,
}

/// Whether a text is a block of cells, rather than a word for one.
pub fn is_block(text: &str) -> bool {
    let text = text.trim_end_matches(['\n', '\r']);
    text.contains('\t') || (text.contains('\n') && !text.trim_start().starts_with('{'))
}

/// Shows what would come of a block.
pub(crate) fn came(state: &mut State, block: &Block) -> Vec<Effect> {
    let mut sheet = Sheet::read(&block.text, Encoding::Utf8);
    let guessed = guess(&sheet, Some(Kind::Touchpoint), None, &state.words);
    let mut choices = Choices {
        journey: state.looking.journey.clone(),
        overwrites: true,
        creates: true,
        ..guessed
    };
    let fields = columns(Kind::Touchpoint);
    if choices.header.is_none() {
        let width = choices.mapping.len();
        let place = |column: Option<&Column>| fields.iter().position(|it| is_of(it, column));
        let beside: Vec<Option<usize>> =
            (0..width).map(|at| place(block.columns.get(at))).collect();
        let journey = state.looking.journey.clone().unwrap_or_default();
        let known = Known { document: state.document(), uses: &state.uses.1, words: &state.words };
        let told = told(&sheet, &fields, &journey, known);
        let is_elsewhere =
            told.iter().zip(&beside).any(|(told, beside)| told.is_some() && told != beside);
        if is_elsewhere || block.rows.is_empty() {
            // What the guess takes for the name stays that.
            let named = choices.mapping.into_iter().zip(told);
            choices.mapping = named.map(|(named, told)| told.or(named)).collect();
        } else {
            choices.mapping = beside;
            name_rows(&mut sheet, &mut choices, &fields, block);
        }
    }
    list::preview(state, None, sheet, choices)
}

/// Whether a field of a list is what a column of the table shows.
fn is_of(field: &Field, column: Option<&Column>) -> bool {
    let path = field.path.join(".");
    let is_money = |key: &str| path.strip_suffix(".amount") == Some(key);
    column.is_some_and(|column| {
        field.form != Form::Id && (path == column.key || is_money(column.key))
    })
}

/// Rows that say neither their id nor their name are those of the table from there downwards.
fn name_rows(sheet: &mut Sheet, choices: &mut Choices, fields: &[Field], block: &Block) {
    let id = fields.iter().position(|field| field.form == Form::Id);
    let (width, first) = (choices.mapping.len(), choices.header.map_or(0, |header| header + 1));
    for (row, id) in sheet.rows.iter_mut().skip(first).zip(&block.rows) {
        row.cells.resize(width, String::new());
        row.cells.push(id.to_string());
    }
    choices.mapping.push(id);
}
