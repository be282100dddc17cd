//! A list that is about to come in: what it is taken for, which column holds what, and what would
//! come of it. Everything can be set right here; nothing is done before the last button.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::listing::List;
use crate::app::listing::{Listing, Outcome, Shown, Wish};
use crate::app::registers::uses::counted;
use crate::app::snapshot::Snapshot;
use crate::model::subject::Kind;
use crate::model::value::Entity;
use crate::ui::choice::choice;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::problems::{at_line, complained};
use crate::words::{Argument, Message, Words};

/// More lines than anybody reads are counted.
const MOST_LINES: usize = 60;

/// What the dialog needs.
struct Sheet<'a> {
    snapshot: &'a Snapshot,
    dispatch: &'a Callback<AppEvent>,
    listing: &'a Listing,
}

/// Shows what would come of a list.
pub fn table_import(
    snapshot: &Rc<Snapshot>,
    dispatch: &Callback<AppEvent>,
    listing: &Listing,
) -> Html {
    let sheet = &Sheet { snapshot, dispatch, listing };
    let words = &snapshot.words;
    let title = match &listing.name {
        Some(name) => words.say(&Message::new("table-title-name").with("name", &**name)),
        None => words.text("table-title"),
    };
    let outcome = listing.outcome();
    let about = classed("p", "list-about").text(words.say(&listing.about()).into());
    let body = classed("div", "panel-body list-import")
        .with(about)
        .with(what_it_is(sheet))
        .with(columns(sheet))
        .with(options(sheet, outcome.as_ref()))
        .with(tally(sheet, outcome.as_ref()))
        .may_with(outcome.as_ref().and_then(|found| lines(words, None, &found.unread)))
        .may_with(
            outcome.as_ref().and_then(|found| lines(words, Some("table-notes"), &found.notes)),
        );
    let shown = element("div").with(body).with(foot(sheet, outcome.as_ref())).inside();
    dialog((words, dispatch), title.into(), "is-list", Some(".list-kind"), shown)
}

impl Sheet<'_> {
    fn words(&self) -> &Words {
        &self.snapshot.words
    }

    /// A choice with its label above it.
    fn field(
        &self,
        (class, label): (&'static str, &'static str),
        choices: Vec<(AttrValue, String)>,
        chosen: String,
        wish: impl Fn(String) -> Wish + 'static,
    ) -> Element {
        let words = self.words();
        let list = choice((class, words.text(label)), choices, chosen.into(), self.wishing(wish));
        classed("div", "field")
            .with(classed("span", "field-label").is("aria-hidden", "true").words(words, label))
            .node(list)
    }

    fn wishing(&self, wish: impl Fn(String) -> Wish + 'static) -> Callback<String> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |word| dispatch.emit(AppEvent::List(List::Wish(wish(word)))))
    }
}

/// What the rows are, where they go, and which line names the columns.
fn what_it_is(sheet: &Sheet<'_>) -> Element {
    let (words, listing) = (sheet.words(), sheet.listing);
    let kinds = listing
        .kinds()
        .iter()
        .map(|kind| (AttrValue::Static(kind.as_str()), words.word("table-kind", kind.as_str())));
    let kind = listing.kind();
    let chosen = kind.as_str().to_owned();
    let to_kind = move |word: String| Wish::Kind(Kind::parse(&word).unwrap_or(kind));
    let kind_field =
        sheet.field(("field-input list-kind", "table-kind"), kinds.collect(), chosen, to_kind);
    let headers = listing.headers();
    let line = |(place, (line, text)): (usize, &(u32, String))| {
        let line = Message::new("table-header-line").with("line", f64::from(*line));
        (AttrValue::from(place.to_string()), words.say(&line.with("text", text.as_str())))
    };
    let mut lines: Vec<_> = headers.iter().enumerate().map(line).collect();
    lines.push((AttrValue::Static(""), words.text("table-header-none")));
    let header = listing.header().map_or_else(String::new, |header| header.to_string());
    let to_header = |word: String| Wish::Header(word.parse().ok());
    let header_field =
        sheet.field(("field-input list-header", "table-header"), lines, header, to_header);
    classed("div", "list-what")
        .with(kind_field)
        .may_with(kind.is_in_journey().then(|| journey(sheet)))
        .with(header_field)
}

fn journey(sheet: &Sheet<'_>) -> Element {
    let journeys = sheet.snapshot.document.journeys.iter();
    let title = |title: &str| match title.trim() {
        "" => sheet.words().text("map-untitled"),
        title => title.to_owned(),
    };
    let mut choices: Vec<_> =
        journeys.map(|journey| (journey.id().shared().into(), title(journey.label()))).collect();
    choices.push((AttrValue::Static(""), sheet.words().text("table-journey-new")));
    let chosen = sheet.listing.journey().map_or_else(String::new, |id| id.as_ref().to_owned());
    let to_journey =
        |word: String| Wish::Journey((!word.is_empty()).then(|| Rc::from(word.as_str())));
    sheet.field(("field-input list-journey", "table-journey"), choices, chosen, to_journey)
}

/// The columns side by side, each with what it holds above its first cells.
fn columns(sheet: &Sheet<'_>) -> Element {
    let words = sheet.words();
    let fields = sheet.listing.fields(words);
    let columns = sheet.listing.columns(words);
    let mut choices = vec![(AttrValue::Static(""), words.text("table-left-out"))];
    choices.extend(
        fields.into_iter().enumerate().map(|(place, name)| (place.to_string().into(), name)),
    );
    let heads =
        columns.iter().enumerate().map(|(place, column)| head(sheet, place, column, &choices));
    let count = columns.first().map_or(0, |column| column.cells.len());
    let rows = (0..count).map(|row| {
        let cells = columns.iter().map(|column| {
            let text = column.cells.get(row).cloned().unwrap_or_default();
            element("td").also("is-left-out", column.field.is_none()).text(text.into())
        });
        element("tr").each(cells)
    });
    let table = classed("table", "list-table")
        .with(classed("caption", "sr-only").words(words, "table-preview"))
        .with(element("thead").with(element("tr").each(heads)))
        .with(element("tbody").each(rows));
    classed("div", "list-scroll")
        .is("role", "region")
        .is("tabindex", "0")
        .says("aria-label", words, "table-preview")
        .with(table)
}

fn head(
    sheet: &Sheet<'_>,
    place: usize,
    column: &Shown,
    choices: &[(AttrValue, String)],
) -> Element {
    let words = sheet.words();
    let heading = match column.heading.as_str() {
        "" => words.say(&Message::new("table-column").with("number", place + 1)),
        heading => heading.to_owned(),
    };
    let label = words.say(&Message::new("table-field").with("column", heading.as_str()));
    let chosen = column.field.map_or_else(String::new, |field| field.to_string());
    let list = choice(
        ("field-input list-field", label),
        choices.to_vec(),
        chosen.into(),
        sheet.wishing(move |word| Wish::Field(place, word.parse().ok())),
    );
    let unsure =
        column.is_unsure.then(|| classed("span", "list-unsure").words(words, "table-unsure"));
    element("th")
        .is("scope", "col")
        .also("is-left-out", column.field.is_none())
        .with(classed("span", "list-heading").text(heading.into()))
        .node(list)
        .may_with(unsure)
}

/// What becomes of answers that are there, and of what is not there yet.
fn options(sheet: &Sheet<'_>, outcome: Option<&Outcome>) -> Element {
    let (words, listing) = (sheet.words(), sheet.listing);
    let answers = [("keep", "table-answers-keep"), ("take", "table-answers-take")];
    let answers = answers.map(|(word, text)| (AttrValue::Static(word), words.text(text)));
    let chosen = if listing.overwrites() { "take" } else { "keep" }.to_owned();
    let to_answers = |word: String| Wish::Overwrites(word == "take");
    let answers = sheet.field(
        ("field-input list-answers", "table-answers"),
        answers.to_vec(),
        chosen,
        to_answers,
    );
    let creates = listing.creates();
    let tick = element("input")
        .is("type", "checkbox")
        .checked(creates)
        .on_click(telling(sheet.dispatch, AppEvent::List(List::Wish(Wish::Creates(!creates)))));
    let tick =
        classed("label", "tick").with(tick).with(element("span").words(words, "table-create"));
    let created = outcome.map(|found| &found.created).filter(|created| !created.is_empty());
    let created = created.map(|created| {
        let what: Vec<_> = created.iter().map(|what| words.say(what)).collect();
        let created = Message::new("table-created").with("what", what.join(", "));
        classed("p", "list-created").text(words.say(&created).into())
    });
    let create = classed("div", "list-create").with(tick).may_with(created);
    classed("div", "list-options").with(answers).with(create)
}

/// What would come of it, in figures.
fn tally(sheet: &Sheet<'_>, outcome: Option<&Outcome>) -> Element {
    let words = sheet.words();
    let tally = classed("p", "list-tally").is("role", "status");
    let Some(found) = outcome else { return tally.words(words, "table-looking") };
    let kind = sheet.listing.kind();
    let of_kind = |id, count| Message::new(id).with("what", counted(kind, count));
    let parts = [
        (found.new, of_kind("table-new", found.new)),
        (found.changed, of_kind("table-changed", found.changed)),
        (found.same, Message::new("table-same").with("count", found.same)),
        (found.unread.len(), Message::new("table-unread").with("count", found.unread.len())),
    ];
    let said: Vec<_> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(_, part)| words.say(part)).collect();
    tally
        .text(said.join(" · ").into())
        .node(Html::from(" "))
        .with(classed("span", "list-empty").words(words, "table-empty-cells"))
}

/// What is said about lines of the list.
fn lines(words: &Words, head: Option<&'static str>, said: &[(u32, Message)]) -> Option<Element> {
    if said.is_empty() {
        return None;
    }
    let shown = said.iter().take(MOST_LINES).map(|(line, message)| {
        let place = classed("p", "complaint-place").text(words.say(&at_line(*line)).into());
        complained(words.say(message)).with(place)
    });
    let more = said.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| {
        let more = Message::new("table-unread-more").with("count", more);
        element("p").text(words.say(&more).into())
    });
    let head = head.map(|head| classed("h3", "list-head").words(words, head));
    Some(element("div").may_with(head).with(classed("ul", "complaints").each(shown)).may_with(more))
}

/// The button that says what it will do, and the one that does nothing.
fn foot(sheet: &Sheet<'_>, outcome: Option<&Outcome>) -> Element {
    let words = sheet.words();
    let close = button("button")
        .on_click(telling(sheet.dispatch, AppEvent::Look(Look::Show(None))))
        .words(words, "table-cancel");
    let kind = sheet.listing.kind();
    let (new, changed) = outcome.map_or((0, 0), |found| (found.new, found.changed));
    let id = match (new, changed) {
        (0, 0) => "table-nothing-new",
        (_, 0) => "table-take-new",
        (0, _) => "table-take-changed",
        _ => "table-take",
    };
    let said = Message::new(id).with("new", counted(kind, new));
    // Of both, the kind is said once.
    let changes: Argument = if new == 0 { counted(kind, changed).into() } else { changed.into() };
    let said = words.say(&said.with("changed", changes));
    let foot = classed("footer", "panel-foot").with(close);
    match outcome {
        None => foot,
        Some(_) if new + changed == 0 => {
            foot.with(classed("span", "list-nothing").text(said.into()))
        }
        Some(_) => foot.with(
            button("button main list-take")
                .on_click(telling(sheet.dispatch, AppEvent::List(List::Take)))
                .text(said.into()),
        ),
    }
}
