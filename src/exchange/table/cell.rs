//! One cell: from its text to an answer, and from an answer to a text that is read as the same
//! again. It asks who is meant by a name, and knows nothing about rows.

use crate::exchange::excerpt;
use crate::exchange::table::amount::{Mark, currency, read_amount, shifted};
use crate::exchange::table::column::{Column, Form};
use crate::exchange::table::country::country;
use crate::exchange::table::day::{DayOrder, read_day};
use crate::exchange::table::names::{has, of_word, plain};
use crate::model::answer::NONE;
use crate::model::json::{Json, Number};
use crate::model::length::{read_length, say_length};
use crate::model::problem::Expected;
use crate::model::shape::{Record, Shape};
use crate::model::standard::{Address, Currency, Duration, Language};
use crate::model::subject::Kind;
use crate::model::value::Value;
use crate::words::{Message, Words};

/// How a column writes what can be written in several ways.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Style {
    /// The mark before decimals.
    pub(super) mark: Mark,
    /// Which number of a day comes first.
    pub(super) days: DayOrder,
    /// Whether shares are parts of one, not of a hundred.
    pub(super) is_of_one: bool,
    /// The currency that the column's name has.
    pub(super) currency: Option<Currency>,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    /// Nothing: the question stays as it is.
    Nothing,
    /// An answer.
    Is(Json),
    /// An amount and its currency.
    Money(Json, Currency),
}

/// Says whose id belongs to a name. `Ok(None)` leaves the name out.
pub(super) type Resolve<'a> = dyn FnMut(Kind, &str) -> Result<Option<String>, Message> + 'a;

/// What people write where they don't know.
const UNANSWERED: &str = "n a|na|k a|tbd|tba|unknown|unbekannt|offen|null|nan";

/// What people write where there is none.
const NOBODY: &str = "none|keine|keiner|keines|kein|nobody|niemand|nothing|nichts";

/// Reads a cell.
pub(super) fn read_cell(
    column: &Column,
    text: &str,
    (style, words): (&Style, &Words),
    resolve: &mut Resolve<'_>,
) -> Result<Said, Message> {
    if text.is_empty() {
        return Ok(Said::Nothing);
    }
    if column.can_be_none && has(NOBODY, &plain(text)) {
        return Ok(Said::Is(Json::text(NONE)));
    }
    if column.form == Form::Text {
        return Ok(Said::Is(Json::text(text)));
    }
    if is_unanswered(text) {
        return Ok(Said::Nothing);
    }
    if column.form == Form::Money
        && let Some((amount, found)) = read_amount(text, style.mark, words)
        && let Some(code) = found.or(style.currency.clone())
    {
        return Ok(Said::Money(Json::Number(amount), code));
    }
    let answer = answer(&column.form, text, (style, words), resolve)?;
    Ok(answer.map_or(Said::Nothing, Said::Is))
}

/// Whether a text, in a column that does not hold any text, says that nobody knows.
pub(super) fn is_unanswered(text: &str) -> bool {
    let plain = plain(text);
    plain.is_empty() || has(UNANSWERED, &plain)
}

fn answer(
    form: &Form,
    text: &str,
    (style, words): (&Style, &Words),
    resolve: &mut Resolve<'_>,
) -> Result<Option<Json>, Message> {
    let refused = |id: &'static str| Message::new(id).with("text", excerpt(text));
    match form {
        Form::Id | Form::FirstName | Form::Text => Ok(Some(Json::text(text))),
        Form::Words(all) => word(all, text).map(|word| Some(Json::text(word))).ok_or_else(|| {
            let all = all.iter().map(|word| said_word(word)).collect::<Vec<_>>().join(", ");
            refused("table-no-word").with("words", all)
        }),
        Form::Day => written(read_day(text, style.days), || refused("table-no-day")),
        Form::Length => written(read_length(text, words), || refused("table-no-length")),
        Form::Currency => written(currency(text, words), || refused("table-no-currency")),
        Form::Country => written(country(text, words), || refused("table-no-country")),
        Form::Standard(Expected::Language) => {
            written(Language::parse(text), || refused("table-no-language"))
        }
        Form::Standard(_) => written(Address::parse(text), || refused("table-no-address")),
        Form::Truth => truth(text)
            .map(|is_so| Some(Json::Bool(is_so)))
            .ok_or_else(|| refused("table-no-truth")),
        Form::Number | Form::Money => {
            let amount = read_amount(text, style.mark, words).filter(|(_, code)| code.is_none());
            amount
                .map(|(amount, _)| Some(Json::Number(amount)))
                .ok_or_else(|| refused("table-no-number"))
        }
        Form::Percent => share(text, style, words)
            .map(|share| Some(Json::Number(share)))
            .ok_or_else(|| refused("table-no-share")),
        Form::Reference(kind) => Ok(resolve(*kind, text)?.map(Json::text)),
        Form::Several(form) => {
            let mut answers = Vec::new();
            for item in items(text) {
                answers.extend(answer(form, item, (style, words), resolve)?);
            }
            Ok((!answers.is_empty()).then_some(Json::List(answers)))
        }
        Form::Uses(kind, key) => {
            let mut uses = Vec::new();
            for item in items(text) {
                let id = resolve(*kind, item)?;
                uses.extend(id.map(|id| Json::object([(*key, Json::text(id))])));
            }
            Ok((!uses.is_empty()).then_some(Json::List(uses)))
        }
    }
}

fn written(
    value: Option<impl Value>,
    refused: impl FnOnce() -> Message,
) -> Result<Option<Json>, Message> {
    value.and_then(|value| value.write()).map(Some).ok_or_else(refused)
}

/// The word that a text means, of all that there are.
fn word(all: &[&'static str], text: &str) -> Option<&'static str> {
    let plain = plain(text);
    let is_itself = |word: &&&str| self::plain(word) == plain || **word == text;
    let found = all.iter().find(is_itself);
    found.or_else(|| all.iter().find(|word| has(of_word(word), &plain))).copied()
}

/// A word of the file as people say it.
fn said_word(word: &str) -> String {
    word.replace('-', " ")
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "✓" | "✔" | "☑" => return Some(true),
        "✗" | "✘" | "☐" => return Some(false),
        _ => {}
    }
    let plain = plain(text);
    if has("yes|y|true|1|x|ja|j|wahr|on|an|vorhanden", &plain) {
        Some(true)
    } else {
        has("no|n|false|0|nein|falsch|off|aus|nicht vorhanden", &plain).then_some(false)
    }
}

/// Reads a share, in per cent or in parts of one.
fn share(text: &str, style: &Style, words: &Words) -> Option<Number> {
    let figure = text.strip_suffix('%').map(str::trim_end);
    let (number, code) = read_amount(figure.unwrap_or(text), style.mark, words)?;
    let is_of_one = style.is_of_one && figure.is_none();
    let digits =
        if is_of_one { Some(number.digits().to_owned()) } else { shifted(number.digits(), false) };
    let share = Number::from_digits(&digits?)?;
    (code.is_none() && (0.0..=1.0).contains(&share.value())).then_some(share)
}

/// The items of a cell that holds several: apart by semicolons or lines; by commas where there
/// are neither.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    let has_own = text.contains([';', '\n']);
    let is_cut = move |c: char| if has_own { matches!(c, ';' | '\n') } else { c == ',' };
    text.split(is_cut).map(str::trim).filter(|item| !item.is_empty())
}

/// The answer of a record at the end of a path.
pub(super) fn shape_at<'a>(record: &'a dyn Record, path: &[&str]) -> Shape<'a> {
    let Some((key, rest)) = path.split_first() else { return Shape::Unknown };
    let place = record.keys().iter().position(|known| known == key);
    let shape = place.and_then(|place| record.field(place)).map(Value::shape);
    match shape {
        Some(Shape::Record(inner)) if !rest.is_empty() => shape_at(inner, rest),
        Some(shape) if rest.is_empty() => shape,
        _ => Shape::Unknown,
    }
}

/// The text of an answer; `name_of` says by which name something is found again.
pub(super) fn write_cell(
    form: &Form,
    shape: Shape<'_>,
    words: &Words,
    name_of: &dyn Fn(Kind, &str) -> String,
) -> String {
    match (form, shape) {
        (_, Shape::None) => NONE.to_owned(),
        (Form::Words(all), Shape::Text(word)) if all.contains(&word) => said_word(word),
        (Form::Length, Shape::Text(iso)) => said_length(iso, words),
        (_, Shape::Text(text)) => text.trim().to_owned(),
        (_, Shape::Bool(is_so)) => if is_so { "yes" } else { "no" }.to_owned(),
        (Form::Percent, Shape::Number(share)) => match shifted(share.digits(), true) {
            Some(percent) => percent + "%",
            None => share.digits().to_owned(),
        },
        (_, Shape::Number(number)) => number.digits().to_owned(),
        (Form::Reference(kind), Shape::Reference(reference)) => {
            let name = name_of(*kind, reference.id);
            let is_misread = is_unanswered(&name) || has(NOBODY, &plain(&name));
            if is_misread { reference.id.to_owned() } else { name }
        }
        (Form::Several(form), Shape::List(list)) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            joined(items.map(|item| in_list(form, item.shape(), words, name_of)))
        }
        (Form::Uses(kind, _), Shape::List(list)) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            let first = items.filter_map(|item| match item.shape() {
                Shape::Record(record) => record.field(0).map(Value::shape),
                _ => None,
            });
            joined(first.map(|shape| in_list(&Form::Reference(*kind), shape, words, name_of)))
        }
        _ => String::new(),
    }
}

/// An item of a cell that holds several: what would be cut there goes by its id.
fn in_list(
    form: &Form,
    shape: Shape<'_>,
    words: &Words,
    name_of: &dyn Fn(Kind, &str) -> String,
) -> String {
    let id = match &shape {
        Shape::Reference(reference) => Some(reference.id.to_owned()),
        _ => None,
    };
    let text = write_cell(form, shape, words, name_of);
    id.filter(|_| text.contains([';', '\n'])).unwrap_or(text)
}

fn joined(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.filter(|item| !item.is_empty()).collect();
    match items.as_slice() {
        [] => NONE.to_owned(),
        // The mark at its end says that the comma in it is its own.
        [one] if one.contains(',') && !one.contains([';', '\n']) => format!("{one};"),
        items => items.join("; "),
    }
}

/// A length in words, unless these would be read as another spelling of it.
fn said_length(iso: &str, words: &Words) -> String {
    let said = Duration::parse(iso).map(|length| say_length(&length, words));
    let is_same = |said: &String| read_length(said, words).is_some_and(|read| read.as_str() == iso);
    said.filter(is_same).unwrap_or_else(|| iso.to_owned())
}
