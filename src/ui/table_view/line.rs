//! The lines between the rows: the heads of stages, the field in which something new gets its name, where it may begin.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::Adding;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::element::{Element, classed, element, keyed};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::naming::{self, Naming, renaming};
use crate::ui::table_view::Props;
use crate::ui::table_view::row::id_of;
use crate::words::Message;

fn wide(line: usize, is_here: bool, width: usize, role: &'static str) -> Element {
    classed("div", "table-cell is-wide-line")
        .also("is-here", is_here)
        .is("role", role)
        .has("id", id_of(line, 0).into())
        .is("aria-colindex", "1")
        .has("aria-colspan", width.to_string().into())
        .is("data-cell", "0")
}

fn row(line: usize, class: &'static str, cell: Element) -> Html {
    classed("div", "table-row")
        .also(class, true)
        .is("role", "row")
        .has("aria-rowindex", (line + 2).to_string().into())
        .has("data-line", line.to_string().into())
        .with(cell)
        .draw()
}

/// The head of the stage at a place.
pub(super) fn stage(
    props: &Props,
    line: usize,
    (place, count): (usize, usize),
    is_here: bool,
) -> Html {
    let Props { snapshot, page, dispatch } = props;
    let Some(stage) = page.journey.stages().iter().nth(place) else { return Html::default() };
    let words = &snapshot.words;
    let subject = Subject::inside(page.journey.id().shared(), Kind::Stage, stage.id.shared());
    let name = match stage.name.as_str() {
        "" => words.text("map-untitled"),
        name => name.to_owned(),
    };
    let is_renaming = snapshot.looking.renaming.as_ref() == Some(&subject);
    let shown = match is_renaming {
        true => {
            renaming(words.text("action-rename").into(), &subject, &stage.name, &props.dispatch)
        }
        false => classed("span", "stage-name").text(name.clone().into()).draw(),
    };
    let add = snapshot.can_edit.then(|| {
        let label = words.say(&Message::new("map-add-here").with("stage", name.as_str()));
        let add = Adding::Touchpoint { stage: Some(stage.id.shared()), after: None };
        let dispatch = dispatch.clone();
        icon_button(Icon::Add, label.into()).is("tabindex", "-1").also("table-tool", true).on_click(
            move |click| {
                click.stop_propagation();
                dispatch.emit(AppEvent::Look(Look::BeginAdd(add.clone())));
            },
        )
    });
    let badge = snapshot.marks.as_ref().and_then(|marks| marks.at(&subject));
    let count = words.say(&Message::new("table-stage-count").with("count", count));
    let said = [&(place + 1).to_string(), " ", &name, ", ", &count].concat();
    let cell = wide(line, is_here, page.columns.len() + 1, "rowheader")
        .has("aria-label", said.into())
        .with(classed("span", "stage-number").text((place + 1).to_string().into()))
        .node(shown)
        .with(classed("span", "table-stage-count").text(count.into()))
        .may_with(badge.map(|badge| crate::ui::mark::mark(words, badge)))
        .may_with(add);
    let is_selected = snapshot.looking.selection.as_ref() == Some(&subject);
    let class = if is_selected { "is-stage is-selected" } else { "is-stage" };
    row(line, class, cell)
}

/// The row of a touchpoint that gets another name.
pub(super) fn renamed(props: &Props, line: usize, subject: &Subject, before: &str) -> Html {
    let label = props.snapshot.words.text("action-rename").into();
    let field = renaming(label, subject, before, &props.dispatch);
    row(line, "is-adding", wide(line, true, props.page.columns.len() + 1, "gridcell").node(field))
}

/// The field in which something new gets its name. After a touchpoint, the next one follows.
pub(super) fn adding(props: &Props, line: usize) -> Html {
    let Props { snapshot, page, dispatch } = props;
    let adding = snapshot.looking.adding.clone();
    let is_stage = matches!(adding, Some(Adding::Stage));
    let label = if is_stage { "map-name-new-stage" } else { "map-name-new" };
    let label = AttrValue::from(snapshot.words.text(label));
    let stage = match &adding {
        Some(Adding::Touchpoint { stage: Some(stage), .. }) => Some(stage.clone()),
        Some(Adding::Touchpoint { after: Some(after), .. }) => {
            page.journey.touchpoint(after).map(|after| after.stage.shared())
        }
        _ => None,
    };
    let was_selected = snapshot.looking.selection.is_some();
    let dispatch = dispatch.clone();
    let on_done = Callback::from(move |done: Option<(String, bool)>| {
        let look = |look| dispatch.emit(AppEvent::Look(look));
        let Some((name, goes_on)) = done.filter(|(name, _)| !name.is_empty()) else {
            return look(Look::Cancel);
        };
        dispatch.emit(AppEvent::Edit(Edit::Add { name, and_next: false }));
        if !was_selected {
            look(Look::Select(None));
        }
        if goes_on && !is_stage {
            let stage = stage.clone();
            look(Look::BeginAdd(Adding::Touchpoint { stage, after: None }));
        }
    });
    let (value, placeholder) = (AttrValue::default(), label.clone());
    let naming = naming::Props { label, value, placeholder, goes_on: true, on_done };
    let field = keyed::<Naming>(Rc::from(page.total.to_string()), Box::new(naming));
    let hint = classed("span", "table-hint").words(&snapshot.words, "table-add-hint");
    let cell = wide(line, true, page.columns.len() + 1, "gridcell").node(field);
    row(line, "is-adding", cell.may_with((!is_stage).then_some(hint)))
}

/// Where something new may begin.
pub(super) fn add(props: &Props, line: usize, is_here: bool) -> Html {
    let words = &props.snapshot.words;
    let cell = wide(line, is_here, props.page.columns.len() + 1, "gridcell")
        .is("data-do", "add")
        .node(glyph(Icon::Add))
        .with(element("span").words(words, "table-add"));
    row(line, "is-add", cell)
}
