//! The heads of a blueprint: the stages, and below them the names of the touchpoints. They stay in sight.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::blueprint::Blueprint;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Adding;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Rect;
use crate::model::stage::Stage;
use crate::model::subject::Subject;
use crate::model::touchpoint::Touchpoint;
use crate::ui::blueprint::cursor::{Cursor, NAMES, STAGES, id_of};
use crate::ui::composer::{self, Composer};
use crate::ui::element::{Element, button, classed, element, keyed};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::lens::shape::named;
use crate::ui::mark::mark;
use crate::ui::naming::renaming;
use crate::ui::position::{px, set};
use crate::ui::same::Same;
use crate::ui::terms::{Reach, with_terms};
use crate::words::Message;

/// What the heads are drawn from.
pub(super) struct Heads<'a> {
    pub(super) snapshot: &'a Rc<Snapshot>,
    pub(super) blueprint: &'a Blueprint,
    pub(super) dispatch: &'a Callback<AppEvent>,
    /// The columns that are drawn.
    pub(super) columns: Range<usize>,
    /// How wide a column is.
    pub(super) width: f64,
    /// Where the keyboard is.
    pub(super) here: Cursor,
}

impl Heads<'_> {
    /// Draws the heads.
    pub(super) fn draw(&self) -> Element {
        let (blueprint, words) = (self.blueprint, &self.snapshot.words);
        let corner = |text: &'static str| {
            classed("div", "blueprint-corner").is("role", "rowheader").words(words, text)
        };
        let row = |number: usize, class: &'static str| {
            classed("div", "blueprint-row is-head")
                .also(class, true)
                .is("role", "row")
                .has("aria-rowindex", (number + 1).to_string().into())
        };
        let mut stages = classed("div", "blueprint-stages").is("role", "none");
        for (place, group) in blueprint.stages.iter().enumerate() {
            let is_drawn =
                group.columns.start < self.columns.end && group.columns.end > self.columns.start;
            if is_drawn {
                stages = stages.node(self.stage(place, group.columns.clone(), &group.stage));
            }
        }
        let mut names = classed("div", "blueprint-window").is("role", "none");
        for column in self.columns.clone() {
            names = names.with(self.name(column));
        }
        let names = names.node(self.composer().unwrap_or_default());
        classed("div", "blueprint-heads")
            .is("role", "rowgroup")
            .with(row(STAGES, "is-stages").with(corner("aspect-stage")).with(stages))
            .with(row(NAMES, "is-names").with(corner("aspect-name")).with(names))
    }

    fn stage(&self, place: usize, columns: Range<usize>, stage: &Rc<Stage>) -> Html {
        let (here, looking) = (&self.here, &self.snapshot.looking);
        let Some(subject) = self.blueprint.stage(place) else { return Html::default() };
        keyed::<StageHead>(
            stage.id.shared(),
            Box::new(StageProps {
                number: place + 1,
                stage: stage.clone(),
                is_here: here.row == STAGES && columns.contains(&here.column),
                is_selected: looking.selection.as_ref() == Some(&subject),
                is_renaming: looking.renaming.as_ref() == Some(&subject),
                badge: self.snapshot.marks.as_ref().and_then(|marks| marks.on_map(&subject)),
                columns,
                width: self.width,
                subject,
                snapshot: self.snapshot.clone(),
                dispatch: self.dispatch.clone(),
            }),
        )
    }

    fn name(&self, column: usize) -> Element {
        let words = &self.snapshot.words;
        let head = classed("div", "blueprint-name")
            .is("role", "columnheader")
            .has("id", id_of(NAMES, column))
            .has("aria-colindex", (column + 2).to_string().into())
            .has("data-row", NAMES.to_string().into())
            .has("data-column", column.to_string().into())
            .also("is-here", self.here.row == NAMES && self.here.column == column)
            .also("is-first", self.is_first(column));
        let found = self.blueprint.touchpoint(column).zip(self.blueprint.subject(column));
        let Some((touchpoint, subject)) = found else {
            return head
                .also("is-waiting", true)
                .key(&column.to_string())
                .with(self.invitation(column));
        };
        let looking = &self.snapshot.looking;
        let place = self.blueprint.columns[column].place;
        let is_match = self.snapshot.matches.as_ref().is_some_and(|found| found.is_lit(place));
        let is_selected = looking.has(&subject.id);
        let is_alone = is_selected && !looking.has_several();
        let badge = self.snapshot.marks.as_ref().and_then(|marks| marks.on_map(&subject));
        let is_renaming = looking.renaming.as_ref() == Some(&subject);
        let name = self.title(touchpoint);
        let inner = match is_renaming {
            true => renaming(
                words.text("action-rename").into(),
                &subject,
                &touchpoint.name,
                self.dispatch,
            ),
            false => self.shown_name(name.clone()).draw(),
        };
        let add = (self.snapshot.can_edit && is_alone && !is_renaming).then(|| {
            let label = Message::new("blueprint-add-after").with("name", &*name);
            let label = AttrValue::from(words.say(&label));
            let after = Some(subject.id.clone());
            let adding = Adding::Touchpoint { stage: None, after };
            button("blueprint-add")
                .is("tabindex", "-1")
                .has("aria-label", label.clone())
                .has("title", label)
                .on_click(telling(self.dispatch, AppEvent::Look(Look::BeginAdd(adding))))
                .node(glyph(Icon::Add))
        });
        head.key(touchpoint.id.as_str())
            .also("is-selected", is_selected)
            .also("is-match", is_match)
            .also("is-dim", self.snapshot.matches.is_some() && !is_match)
            .has("data-touchpoint", subject.id.clone().into())
            .has("aria-selected", if is_selected { "true" } else { "false" }.into())
            .has("title", name)
            .may_with(self.snapshot.sight(&subject.id).map(|sight| named(words, &sight.tone)))
            .node(inner)
            .may_with(badge.map(|badge| mark(words, badge)))
            .may_with(add)
    }

    /// Whether a stage begins with a column.
    fn is_first(&self, column: usize) -> bool {
        let group = self.blueprint.columns[column].group;
        self.blueprint.stages[group].columns.start == column
    }

    fn title(&self, touchpoint: &Touchpoint) -> AttrValue {
        match touchpoint.name.as_str() {
            "" => self.snapshot.words.text("map-untitled").into(),
            name => name.to_owned().into(),
        }
    }

    fn shown_name(&self, name: AttrValue) -> Element {
        let shown = classed("span", "blueprint-title");
        if self.snapshot.terms.is_empty() {
            return shown.text(name);
        }
        let (terms, document) = (&self.snapshot.terms, &self.snapshot.document);
        shown.node(with_terms(terms, document, &name, Reach::Pointer))
    }

    /// What stands where a stage has no touchpoint.
    fn invitation(&self, column: usize) -> Element {
        let words = &self.snapshot.words;
        let group = self.blueprint.columns[column].group;
        let stage = self.blueprint.stages.get(group).filter(|_| self.snapshot.can_edit);
        let Some(stage) = stage else {
            return classed("span", "blueprint-empty").words(words, "blueprint-no-touchpoint");
        };
        let stage = Some(stage.stage.id.shared());
        let adding = Adding::Touchpoint { stage, after: None };
        button("button bare blueprint-first")
            .is("tabindex", "-1")
            .on_click(telling(self.dispatch, AppEvent::Look(Look::BeginAdd(adding))))
            .node(glyph(Icon::Add))
            .with(element("span").words(words, "blueprint-add-first"))
    }

    /// Asks for the name of something new, where it will stand.
    fn composer(&self) -> Option<Html> {
        let looking = &self.snapshot.looking;
        let adding = looking.adding.clone().filter(|_| self.snapshot.can_edit)?;
        let column = place_of(self.blueprint, &adding, self.here.column) as f64;
        let x = (column - self.columns.start as f64) * self.width - 8.0;
        let rect = Rect { x, y: 4.0, width: 248.0, height: 88.0 };
        let (words, dispatch) = (Same(self.snapshot.words.clone()), self.dispatch.clone());
        let props = composer::Props { adding, rect, words, dispatch };
        Some(keyed::<Composer>("composer".into(), Box::new(props)))
    }
}

/// The column before which something new will stand.
pub(super) fn place_of(blueprint: &Blueprint, adding: &Adding, here: usize) -> usize {
    let Adding::Touchpoint { stage, after } = adding else { return blueprint.columns.len() };
    let after = after.as_ref().and_then(|id| blueprint.column_of(id));
    if let Some(after) = after {
        return after + 1;
    }
    let of_stage = |id: &Rc<str>| {
        let found = blueprint.stages.iter().find(|it| *it.stage.id.as_str() == **id)?;
        let is_waiting = blueprint.touchpoint(found.columns.start).is_none();
        Some(if is_waiting { found.columns.start } else { found.columns.end })
    };
    let here = || Some(blueprint.stages.get(blueprint.columns.get(here)?.group)?.columns.end);
    stage.as_ref().and_then(of_stage).or_else(here).unwrap_or(blueprint.columns.len())
}

/// What the head of a stage needs.
#[derive(Properties)]
struct StageProps {
    number: usize,
    stage: Rc<Stage>,
    columns: Range<usize>,
    width: f64,
    subject: Subject,
    is_here: bool,
    is_selected: bool,
    is_renaming: bool,
    badge: Option<crate::app::findings::marks::Mark>,
    snapshot: Rc<Snapshot>,
    dispatch: Callback<AppEvent>,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && self.number == other.number
            && (&self.columns, self.width) == (&other.columns, other.width)
            && (self.is_here, self.is_selected) == (other.is_here, other.is_selected)
            && (self.is_renaming, self.badge) == (other.is_renaming, other.badge)
    }
}

/// Draws the head of a stage, as wide as its columns.
#[component]
fn StageHead(props: &StageProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.columns.clone(), props.width), move |(columns, width)| {
            if let Some(head) = node.cast::<HtmlElement>() {
                set(&head, "--jm-x", &(px(columns.start as f64 * width) + "px"));
                set(&head, "--jm-width", &(px(columns.len() as f64 * width) + "px"));
            }
        });
    }
    let words = &props.snapshot.words;
    let name = AttrValue::from(match props.stage.name.as_str() {
        "" => words.text("map-untitled"),
        name => name.to_owned(),
    });
    let inner = match props.is_renaming {
        true => renaming(
            words.text("action-rename").into(),
            &props.subject,
            &props.stage.name,
            &props.dispatch,
        ),
        false => classed("span", "blueprint-title").text(name.clone()).draw(),
    };
    let title = match &props.stage.aim {
        Some(aim) => AttrValue::from([&*name, " — ", aim].concat()),
        None => name,
    };
    let inner = classed("div", "blueprint-stage-name")
        .with(classed("span", "stage-number").text(props.number.to_string().into()))
        .node(inner)
        .may_with(props.badge.map(|badge| mark(words, badge)));
    classed("div", "blueprint-stage")
        .at(&node)
        .also("is-here", props.is_here)
        .also("is-selected", props.is_selected)
        .is("role", "columnheader")
        .has("id", id_of(STAGES, props.columns.start))
        .has("aria-colindex", (props.columns.start + 2).to_string().into())
        .has("aria-colspan", props.columns.len().to_string().into())
        .has("data-row", STAGES.to_string().into())
        .has("data-column", props.columns.start.to_string().into())
        .has("data-stage", props.stage.id.shared().into())
        .has("title", title)
        .with(inner)
        .draw()
}
