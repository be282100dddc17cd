//! Opens documents: every problem at once, each with its place, and a repair where one is
//! possible. A file that is refused changes nothing.

use std::rc::Rc;

use crate::format::bytes::too_large;
use crate::format::complaint::{Complaint, Objection};
use crate::format::fault::message;
use crate::format::foreign_text;
use crate::format::header::{Headed, VERSION_KEY, Version, take_header};
use crate::format::known::{KnownIds, things};
use crate::format::leftover::let_go;
use crate::format::limits::{MOST_BYTES, MOST_COMPLAINTS, MOST_LEVELS, MOST_THINGS};
use crate::format::locate::lines;
use crate::format::migrate::{MIGRATIONS, NEWEST, migrate};
use crate::format::parse::{Doubled, parse};
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::path::Path;
use crate::model::problem::Problem;
use crate::model::reader::Reader;
use crate::model::subject::Kind;
use crate::model::value::Value;
use crate::words::Message;

/// What becomes of a file with repairable problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// It is refused.
    Refuse,
    /// It is opened without what is wrong.
    Mend,
}

/// Whether a document may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Edit,
    /// It may be looked at. It was written by a newer version: saving it could lose something.
    ReadOnly,
}

impl Access {
    /// What may be done with a document. What a newer version wrote carries the number of that version.
    pub fn to(document: &Document) -> Self {
        let is_newer = document.extra.iter().any(|(key, _)| key == VERSION_KEY);
        if is_newer { Self::ReadOnly } else { Self::Edit }
    }
}

/// A document that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The document.
    pub document: Rc<Document>,
    /// What its reader should know: what was mended, or that it is of a newer version.
    pub warnings: Vec<Complaint>,
    /// How many more warnings there are.
    pub more: usize,
}

impl Opened {
    /// Whether it may be changed.
    pub fn access(&self) -> Access {
        Access::to(&self.document)
    }
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// Everything that is wrong, in the order of the file.
    pub complaints: Vec<Complaint>,
    /// How many more there are.
    pub more: usize,
    /// Whether it opens with [`Repair::Mend`].
    pub is_repairable: bool,
}

impl ReadError {
    /// A refusal of the whole.
    pub(crate) fn of(message: Message) -> Self {
        let whole = Objection { path: Path::default(), message, is_repairable: false };
        Self { complaints: vec![whole.at(None)], more: 0, is_repairable: false }
    }
}

/// Opens the text of a file.
pub fn read(text: &str, repair: Repair) -> Result<Opened, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MOST_BYTES {
        return Err(ReadError::of(too_large(text.len())));
    }
    match parse(text) {
        Ok(parsed) => open(parsed.json, &parsed.doubled, Some(text), repair),
        Err(error) => Err(match not_json(text) {
            Some(message) => ReadError::of(message),
            None => {
                ReadError { complaints: vec![error.complaint()], more: 0, is_repairable: false }
            }
        }),
    }
}

/// Opens a document that arrives as a value; its complaints have no lines.
pub fn read_json(json: Json, repair: Repair) -> Result<Opened, ReadError> {
    if !is_within(&json, MOST_LEVELS) {
        dismantle(json);
        return Err(ReadError::of(Message::new("format-too-deep").with("most", MOST_LEVELS)));
    }
    open(json, &Doubled::default(), None, repair)
}

fn open(
    json: Json,
    doubled: &Doubled,
    text: Option<&str>,
    repair: Repair,
) -> Result<Opened, ReadError> {
    let Headed { body, version, objection } =
        take_header(json).map_err(|objection| refused(objection, text))?;
    let things = things(&body);
    if things > MOST_THINGS {
        let message = Message::new("format-too-many-things");
        return Err(ReadError::of(message.with("found", things).with("most", MOST_THINGS)));
    }
    let (body, text) = match version {
        // The lines of the old shape would not be those of the new one.
        Version::Known(old) if old < NEWEST => (migrate(body, old, MIGRATIONS), None),
        _ => (body, text),
    };

    let double = |path: &Path| Objection::repairable(path.clone(), Message::new("format-doubled"));
    let mut objections: Vec<Objection> = doubled.paths.iter().map(double).collect();
    objections.extend(objection);
    let Decoded { document, problems, gone, dropped } = decode(body);
    objections.extend(problems);
    let (mut complaints, cut) = placed(objections, text);
    complaints.extend(gone);
    let more = doubled.more + dropped + cut;

    let is_clean = complaints.is_empty();
    if let Version::Newer(found) = version {
        let message = Message::new("format-newer");
        let message = message.with("found", found).with("newest", f64::from(NEWEST));
        complaints.insert(0, Objection::repairable(Path::default(), message).at(None));
    }
    match document {
        Some(document) if is_clean || repair == Repair::Mend => {
            Ok(Opened { document: Rc::new(document), warnings: complaints, more })
        }
        document => Err(ReadError { complaints, more, is_repairable: document.is_some() }),
    }
}

/// A document without what was wrong with it.
struct Decoded {
    document: Option<Document>,
    problems: Vec<Objection>,
    /// What is said about things that had to be left out, so that nothing speaks of them.
    gone: Vec<Complaint>,
    /// How many problems were not kept.
    dropped: usize,
}

fn decode(body: Json) -> Decoded {
    let known = KnownIds::of(&body);
    let mut reader = Reader::new(&known);
    let mut document = Document::read(body, &mut reader);
    let (problems, dropped) = reader.into_problems();
    let mut gone = Vec::new();
    if let Some(document) = document.as_mut().filter(|_| !problems.is_empty()) {
        gone = let_go(document).into_iter().take(MOST_COMPLAINTS).map(left_out).collect();
    }
    let objection = |problem: Problem| {
        let message = message(&problem);
        Objection::repairable(problem.path, message)
    };
    let problems = problems.into_iter().map(objection).collect();
    Decoded { document, problems, gone, dropped }
}

fn left_out((kind, id): (Kind, String)) -> Complaint {
    let message = Message::new("format-let-go").with("id", id);
    let message = message.with("kind", Message::new(kind.message_id()));
    Objection::repairable(Path::default(), message).at(None)
}

/// Complaints in the order of the file, and how many were too many.
fn placed(objections: Vec<Objection>, text: Option<&str>) -> (Vec<Complaint>, usize) {
    let cut = objections.len().saturating_sub(MOST_COMPLAINTS);
    let lines = match text {
        Some(text) if !objections.is_empty() => {
            lines(text, objections.iter().map(|objection| &objection.path))
        }
        _ => Vec::new(),
    };
    let lines = lines.into_iter().map(Some).chain(std::iter::repeat(None));
    let mut complaints: Vec<Complaint> =
        objections.into_iter().zip(lines).map(|(objection, line)| objection.at(line)).collect();
    complaints.sort_by_key(|complaint| complaint.line);
    complaints.truncate(MOST_COMPLAINTS);
    (complaints, cut)
}

fn refused(objection: Objection, text: Option<&str>) -> ReadError {
    let line = text.and_then(|text| lines(text, [&objection.path]).first().copied());
    let line = line.filter(|_| !objection.path.0.is_empty());
    ReadError { complaints: vec![objection.at(line)], more: 0, is_repairable: false }
}

/// What is said about a text that does not even begin like JSON.
fn not_json(text: &str) -> Option<Message> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\0');
    if start.is_empty() {
        return Some(Message::new("format-empty"));
    }
    if start.starts_with(['{', '[']) && !start.starts_with("{\\rtf") {
        return None;
    }
    let looks = foreign_text::looks(start);
    let mend = if looks.is_importable { "format-import" } else { "format-open-another" };
    let message = Message::new("format-not-json").with("looks", Message::new(looks.id));
    Some(message.with("mend", Message::new(mend)))
}

fn is_within(json: &Json, levels: usize) -> bool {
    match json {
        Json::List(items) => levels > 0 && items.iter().all(|item| is_within(item, levels - 1)),
        Json::Object(members) => {
            levels > 0 && members.iter().all(|(_, value)| is_within(value, levels - 1))
        }
        _ => true,
    }
}

/// Drops a tree of any depth; dropping it at once takes a stack as deep as the tree.
fn dismantle(json: Json) {
    let mut parts = vec![json];
    while let Some(part) = parts.pop() {
        match part {
            Json::List(items) => parts.extend(items),
            Json::Object(members) => parts.extend(members.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
}
