//! The doors through which the frame and the map show what belongs to the desk. They are called only where the desk is
//! there, which [`Desk`] proves. Nothing else of the desk may be named in what
//! comes first: whatever that reaches comes with it. They draw nothing of their own.

use std::rc::Rc;

use yew::prelude::*;

use crate::analyze::terms::Terms;
use crate::app::desk::Desk;
use crate::app::event::Event;
use crate::app::intake::proposal::Proposal;
use crate::app::lens::sight::Sight;
use crate::app::look::{Adding, Menu, Panel};
use crate::app::snapshot::Snapshot;
use crate::layout::scene::{Point, Rect};
use crate::model::document::Document;
use crate::model::subject::Subject;
use crate::ui::atlas::{self, Atlas};
use crate::ui::blueprint::{self, Blueprint};
use crate::ui::chooser::{self, Chooser};
use crate::ui::composer::{self, Composer};
use crate::ui::element::{Element, component};
use crate::ui::export::export;
use crate::ui::findings::{self, Findings};
use crate::ui::help::{self, Help};
use crate::ui::insights::{self, Insights};
use crate::ui::inspector::{self, Inspector};
use crate::ui::intake::propose::{self, propose_panel};
use crate::ui::lens::{chips, far, legend, shape};
use crate::ui::map_menu::{self, MapMenu};
use crate::ui::naming;
use crate::ui::next_line::{self, NextLine};
use crate::ui::notes::notes;
use crate::ui::palette::{self, Palette};
use crate::ui::plain_text::{self, PlainText};
use crate::ui::problems::problem_list;
use crate::ui::register::mention_panel::{self, MentionPanel};
use crate::ui::register::merge_panel::{self, MergePanel};
use crate::ui::register::remove_panel::{self, RemovePanel};
use crate::ui::register::{self, Register};
use crate::ui::same::Same;
use crate::ui::search::{self, Search};
use crate::ui::start::{self, Start};
use crate::ui::steps::{self, steps_panel};
use crate::ui::style::DESK_CSS;
use crate::ui::table_import::table_import;
use crate::ui::table_source::table_source;
use crate::ui::table_view::{self, TableView};
use crate::ui::term_tip::{self, TermTip};
use crate::ui::terms::{self, Reach};
use crate::ui::view_bar;
use crate::words::Words;

/// What every door hands on: what is shown, and who takes events.
type Shown<'a> = (&'a Rc<Snapshot>, &'a Callback<Event>);

/// What was typed into pages and panels so far, so that leaving them loses nothing.
pub(crate) struct Drafts {
    /// Steps, one per line.
    pub(crate) steps: UseStateHandle<String>,
    /// A system that somebody proposes.
    pub(crate) proposal: UseStateHandle<Proposal>,
}

/// The style sheet of all that follows.
#[inline(never)]
pub(crate) fn style_sheet(_: Desk) -> String {
    DESK_CSS.to_owned()
}

/// The panel beside the map.
#[inline(never)]
pub(crate) fn inspector(_: Desk, (snapshot, dispatch): Shown<'_>) -> Html {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    component::<Inspector>(Box::new(inspector::Props { snapshot, dispatch }))
}

/// The findings beside whatever is shown.
#[inline(never)]
pub(crate) fn findings(_: Desk, (snapshot, dispatch): Shown<'_>) -> Html {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    component::<Findings>(Box::new(findings::Props { snapshot, dispatch }))
}

/// What takes the place of the map: the start page, a register, insights, blueprint, table, or all journeys.
#[inline(never)]
pub(crate) fn page(_: Desk, (shown, dispatch): Shown<'_>, drafts: &Drafts) -> Option<Html> {
    let (snapshot, dispatch) = (shown.clone(), dispatch.clone());
    if let Some(page) = shown.start.clone() {
        let draft = drafts.steps.clone();
        return Some(component::<Start>(Box::new(start::Props {
            snapshot,
            page,
            dispatch,
            draft,
        })));
    }
    if let Some(page) = shown.register.clone() {
        return Some(component::<Register>(Box::new(register::Props { snapshot, page, dispatch })));
    }
    if let Some(page) = shown.insights.clone() {
        return Some(component::<Insights>(Box::new(insights::Props { snapshot, page, dispatch })));
    }
    if let Some(page) = shown.table.clone() {
        return Some(component::<TableView>(Box::new(table_view::Props {
            snapshot,
            page,
            dispatch,
        })));
    }
    if let Some(blueprint) = shown.blueprint.clone() {
        let props = blueprint::Props { snapshot, blueprint, dispatch };
        return Some(component::<Blueprint>(Box::new(props)));
    }
    let atlas = shown.atlas.clone()?;
    Some(component::<Atlas>(Box::new(atlas::Props { snapshot, atlas, dispatch })))
}

/// What lies over the map.
#[inline(never)]
pub(crate) fn panel(
    _: Desk,
    (snapshot, dispatch): Shown<'_>,
    panel: &Panel,
    drafts: &Drafts,
) -> Html {
    let words = &snapshot.words;
    let (snapshot, to) = (snapshot.clone(), dispatch.clone());
    match panel {
        Panel::Steps => {
            let draft = drafts.steps.clone();
            steps_panel(&steps::Props { snapshot, dispatch: to, draft, is_start: false })
        }
        Panel::Propose(begun) => {
            let (draft, begun) = (drafts.proposal.clone(), begun.clone());
            propose_panel(propose::Props { snapshot, dispatch: to, draft, begun })
        }
        Panel::Lists(_) => table_source(words, dispatch),
        Panel::List(listing) => table_import(&snapshot, dispatch, listing),
        Panel::Palette => component::<Palette>(Box::new(palette::Props { snapshot, dispatch: to })),
        Panel::Help => component::<Help>(Box::new(help::Props { snapshot, dispatch: to })),
        Panel::Export(taking) => export(&snapshot, dispatch, taking),
        Panel::Merge { subject, is_replacing } => {
            let (subject, is_replacing) = (subject.clone(), *is_replacing);
            let props = merge_panel::Props { snapshot, dispatch: to, subject, is_replacing };
            component::<MergePanel>(Box::new(props))
        }
        Panel::Remove(subject) => {
            let (dispatch, subject) = (to, subject.clone());
            component::<RemovePanel>(Box::new(remove_panel::Props { snapshot, dispatch, subject }))
        }
        Panel::Mentions { subject, name } => {
            let (dispatch, subject, name) = (to, subject.clone(), name.clone());
            let props = mention_panel::Props { snapshot, dispatch, subject, name };
            component::<MentionPanel>(Box::new(props))
        }
        Panel::Notes(said) => notes(words, dispatch, said),
        Panel::Text(text) | Panel::Copied(text) => {
            let said = match panel {
                Panel::Copied(_) => ("copied-title", "copied-why"),
                _ => ("text-title", "text-why"),
            };
            let props = plain_text::Props { snapshot, dispatch: to, text: text.clone(), said };
            component::<PlainText>(Box::new(props))
        }
        Panel::Problems(problems) => problem_list(words, dispatch, problems),
    }
}

/// The line at the foot of the map, if anything is asked.
#[inline(never)]
pub(crate) fn next_line(_: Desk, (snapshot, dispatch): Shown<'_>) -> Option<Html> {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    let line = snapshot.next.clone().filter(|_| snapshot.can_edit)?;
    Some(component::<NextLine>(Box::new(next_line::Props { snapshot, line, dispatch })))
}

/// What a term means, beside it.
#[inline(never)]
pub(crate) fn term_tip(_: Desk, (snapshot, _): Shown<'_>) -> Html {
    component::<TermTip>(Box::new(term_tip::Props { snapshot: snapshot.clone() }))
}

/// A text of the map with its terms, for a pointer.
#[inline(never)]
pub(crate) fn with_terms(_: Desk, terms: &Terms, document: &Document, text: &str) -> Html {
    terms::with_terms(terms, document, text, Reach::Pointer)
}

/// The field that finds touchpoints.
#[inline(never)]
pub(crate) fn search(_: Desk, (snapshot, dispatch): Shown<'_>) -> Html {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    component::<Search>(Box::new(search::Props { snapshot, dispatch }))
}

/// The bar above every view of a journey.
#[inline(never)]
pub(crate) fn view_bar(_: Desk, (snapshot, dispatch): Shown<'_>) -> Element {
    view_bar::view_bar(snapshot, dispatch)
}

/// What colours, shapes, slots and lines of the map mean.
#[inline(never)]
pub(crate) fn legend(_: Desk, (snapshot, dispatch): Shown<'_>) -> Html {
    legend::legend(snapshot, dispatch).draw()
}

/// The emblem of what a card shows in a lens.
#[inline(never)]
pub(crate) fn tone(_: Desk, sight: &Sight) -> Html {
    shape::mark(&sight.tone).draw()
}

/// The same from afar.
#[inline(never)]
pub(crate) fn tone_bar(_: Desk, sight: &Sight) -> Html {
    chips::bar(sight)
}

/// What stands on a card in a lens, in the place of the slots.
#[inline(never)]
pub(crate) fn chips(_: Desk, props: &chips::Props<'_>) -> Html {
    chips::chips(props)
}

/// What a card says in a lens, for those who do not see it.
#[inline(never)]
pub(crate) fn said_in_lens(_: Desk, words: &Words, sight: &Sight) -> String {
    chips::said(words, sight)
}

/// Paints what cards show in a lens, seen from afar.
#[inline(never)]
pub(crate) fn paint_tones(_: Desk, painting: &far::Painting<'_>) {
    far::paint(painting);
}

/// The menu on the map, at its corner.
#[inline(never)]
pub(crate) fn menu(
    _: Desk,
    (snapshot, dispatch): Shown<'_>,
    menu: Menu,
    corner: Option<Point>,
) -> Html {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    component::<MapMenu>(Box::new(map_menu::Props { snapshot, menu, corner, dispatch }))
}

/// The list over the map that asks for one thing.
#[inline(never)]
pub(crate) fn chooser(_: Desk, (snapshot, dispatch): Shown<'_>) -> Html {
    let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
    component::<Chooser>(Box::new(chooser::Props { snapshot, dispatch }))
}

/// The field that names something new.
#[inline(never)]
pub(crate) fn composer(
    _: Desk,
    words: &Same<Words>,
    dispatch: &Callback<Event>,
    adding: &Adding,
    rect: Rect,
) -> Html {
    let (adding, words, dispatch) = (adding.clone(), words.clone(), dispatch.clone());
    component::<Composer>(Box::new(composer::Props { adding, rect, words, dispatch }))
}

/// The field that gives something on the map another name.
#[inline(never)]
pub(crate) fn renaming(
    _: Desk,
    label: AttrValue,
    subject: &Subject,
    before: &str,
    dispatch: &Callback<Event>,
) -> Html {
    naming::renaming(label, subject, before, dispatch)
}
