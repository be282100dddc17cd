//! A touchpoint on the map: channel, name, the three slots.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::analyze::terms::Terms;
use crate::app::desk::Desk;
use crate::app::event::{Event, Look};
use crate::app::face::{Face, faces};
use crate::app::findings::marks::Mark;
use crate::app::lens::Lens;
use crate::app::lens::sight::Sight;
use crate::app::look::Slot;
use crate::app::snapshot::is_same;
use crate::layout::scene::Rect;
use crate::model::document::Document;
use crate::model::shape::Shelf;
use crate::model::stage::Stage;
use crate::model::subject::Subject;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::model::transition::Transition;
use crate::ui::desk;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::use_leave_to_frame;
use crate::ui::icon::{Icon, glyph};
use crate::ui::lens::chips;
use crate::ui::mark;
use crate::ui::position::put_at;
use crate::ui::same::Same;
use crate::ui::strip::{self, strip};
use crate::ui::way::percent;
use crate::words::{Message, Words};

/// What a card needs.
#[derive(Properties)]
pub struct Props {
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// The touchpoint as a subject.
    pub subject: Subject,
    /// Where it is.
    pub rect: Rect,
    /// The stage that it is in.
    pub stage: Rc<Stage>,
    /// The document, which has the names of whom and what its slots show.
    pub document: Rc<Document>,
    /// The terms that its name may say, where there are some.
    pub terms: Option<(Desk, Rc<Terms>)>,
    /// How many transitions lead to it.
    pub ways_in: u32,
    /// The transitions that lead from it, and where to.
    pub onward: Vec<(Rc<Transition>, Rc<Touchpoint>)>,
    /// The lens that it is looked at through.
    pub lens: Lens,
    /// What it shows in that lens, once it is known; the overview has the slots themselves.
    pub sight: Option<(Desk, Rc<Sight>)>,
    /// Whether it is seen from afar: its name in large letters, its slots as marks.
    pub is_tile: bool,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether it is what is looked for.
    pub is_match: bool,
    /// The title of the journey that shows it in detail, if one does.
    pub inside: Option<AttrValue>,
    /// The worst that was found there.
    pub badge: Option<Mark>,
    /// Whether it stays selected when the eye goes on.
    pub is_also: bool,
    /// Whether Tab leads here.
    pub is_reachable: bool,
    /// Whether its name is being changed.
    pub renaming: Option<Desk>,
    /// Whether a transition that is being drawn begins here.
    pub is_source: bool,
    /// Whether the document may be changed.
    pub can_edit: bool,
    /// The texts.
    pub words: Same<Words>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.touchpoint, &other.touchpoint)
            && self.rect == other.rect
            && Rc::ptr_eq(&self.stage, &other.stage)
            && is_same(self.terms.as_ref().map(|(_, a)| a), other.terms.as_ref().map(|(_, b)| b))
            && self.ways_in == other.ways_in
            && leads_alike(&self.onward, &other.onward)
            && self.is_tile == other.is_tile
            && self.lens == other.lens
            && is_same(self.sight.as_ref().map(|(_, a)| a), other.sight.as_ref().map(|(_, b)| b))
            && has_same_names(&self.document, &other.document)
            && self.subject == other.subject
            && self.is_match == other.is_match
            && self.inside == other.inside
            && self.badge == other.badge
            && (self.is_selected, self.is_also) == (other.is_selected, other.is_also)
            && self.is_reachable == other.is_reachable
            && self.renaming == other.renaming
            && self.is_source == other.is_source
            && self.can_edit == other.can_edit
            && self.words == other.words
    }
}

/// Whether whatever a slot may show has the same name in both.
fn has_same_names(a: &Rc<Document>, b: &Rc<Document>) -> bool {
    Rc::ptr_eq(a, b)
        || a.people.memory() == b.people.memory()
            && a.systems.memory() == b.systems.memory()
            && a.data_categories.memory() == b.data_categories.memory()
}

/// Whether both say the same of where it leads.
fn leads_alike(
    a: &[(Rc<Transition>, Rc<Touchpoint>)],
    b: &[(Rc<Transition>, Rc<Touchpoint>)],
) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|((way, to), (other_way, other_to))| {
            Rc::ptr_eq(way, other_way) && (Rc::ptr_eq(to, other_to) || to.name == other_to.name)
        })
}

/// Draws a card.
#[component]
pub fn Card(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with(props.rect, move |rect| put_at(&node, *rect));
    }
    let touchpoint = &props.touchpoint;
    let name = AttrValue::from(match touchpoint.name.as_str() {
        "" => props.words.0.text("map-untitled"),
        name => name.to_owned(),
    });
    let kind = match touchpoint.part() {
        TouchpointKind::Other(_) => "step".to_owned(),
        part => part.as_str().to_owned(),
    };
    let mut class = String::from("card kind-");
    class.push_str(&kind);
    for (word, is_so) in [
        (" is-tile", props.is_tile),
        (" is-selected", props.is_selected),
        (" is-match", props.is_match),
        (" is-also", props.is_also),
        (" is-source", props.is_source),
    ] {
        class.push_str(if is_so { word } else { "" });
    }
    if let Some((_, sight)) = &props.sight {
        class.push_str(" has-tone hue-");
        class.push_str(sight.tone.hue.as_str());
    }
    let channel = touchpoint.channel.as_ref().map(|id| id.as_str());
    let head = classed("header", "card-head")
        .node(match &props.sight {
            _ if props.is_tile => Html::default(),
            Some((desk, sight)) => desk::tone(*desk, sight),
            None => glyph(Icon::of_channel(channel)),
        })
        .node(match props.renaming {
            Some(desk) => naming(props, desk),
            None => title(props, name.clone()).draw(),
        })
        .may_with(props.badge.map(|badge| mark::mark(&props.words.0, badge)))
        .may_with(way_in(props));
    let slots = match &props.sight {
        Some((desk, sight)) if props.is_tile => desk::tone_bar(*desk, sight),
        Some((desk, sight)) => {
            let (subject, is_reachable) = (&props.subject, props.is_selected);
            let dispatch = &props.dispatch;
            desk::chips(*desk, &chips::Props { sight, subject, is_reachable, dispatch })
        }
        // What another lens shows is not shown in the meantime.
        None if props.lens != Lens::Overview => classed("div", "strip").draw(),
        None => slots(props, &name),
    };
    element("div")
        .at(&node)
        .has("class", class.into())
        .has("data-touchpoint", touchpoint.id.shared().into())
        .is("tabindex", if props.is_reachable { "0" } else { "-1" })
        .is("role", "group")
        .has("aria-label", label(props, &name).into())
        .may_have("aria-current", props.is_selected.then_some(AttrValue::Static("true")))
        .on(ListenerKind::onfocus, select_on_focus(props))
        .with(head)
        .node(slots)
        .draw()
}

/// The three slots; from afar, a mark for each.
fn slots(props: &Props, name: &AttrValue) -> Html {
    let faces = faces(&props.document, &props.touchpoint);
    if props.is_tile {
        let slots = Slot::ALL.into_iter().zip(&faces);
        let mark = |(slot, face): (Slot, &Face)| {
            classed("i", "mark").also(slot.as_str(), true).also(face.as_str(), true)
        };
        return classed("div", "marks").each(slots.map(mark)).draw();
    }
    strip(&strip::Props {
        subject: props.subject.clone(),
        name: name.clone(),
        faces,
        is_reachable: props.is_selected,
        can_edit: props.can_edit,
        words: props.words.clone(),
        dispatch: props.dispatch.clone(),
    })
}

/// The field for another name.
fn naming(props: &Props, desk: Desk) -> Html {
    let label = props.words.0.text("action-rename").into();
    desk::renaming(desk, label, &props.subject, &props.touchpoint.name, &props.dispatch)
}

/// The name. A double click changes it.
fn title(props: &Props, name: AttrValue) -> Element {
    let title = classed("h3", "card-name").has("title", name.clone());
    let title = match props.terms.as_ref().filter(|_| !props.is_tile) {
        Some((desk, terms)) => title.node(desk::with_terms(*desk, terms, &props.document, &name)),
        None => title.text(name),
    };
    if !props.can_edit {
        return title;
    }
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    title.on(ListenerKind::ondblclick, move |_: MouseEvent| {
        dispatch.emit(Event::Look(Look::Rename(subject.clone())));
    })
}

/// Name, stage and ways of a touchpoint, for those who do not see them.
fn label(props: &Props, name: &str) -> String {
    let message = Message::new("map-card-description")
        .with("stage", props.stage.name.as_str())
        .with("before", f64::from(props.ways_in));
    let mut label = name.to_owned();
    label.push_str(". ");
    label.push_str(&props.words.0.say(&message));
    label.push(' ');
    label.push_str(&leads(props));
    if let Some((desk, sight)) = &props.sight {
        label.push(' ');
        label.push_str(&desk::said_in_lens(*desk, &props.words.0, sight));
    }
    if props.is_also {
        label.push(' ');
        label.push_str(&props.words.0.text("hand-is-also"));
    }
    if let Some(badge) = props.badge {
        label.push(' ');
        label.push_str(&mark::said(&props.words.0, badge));
    }
    label
}

/// Where a touchpoint leads, each with its share.
fn leads(props: &Props) -> String {
    let words = &props.words.0;
    let target = |(way, to): &(Rc<Transition>, Rc<Touchpoint>)| {
        let mut target = match to.name.as_str() {
            "" => words.text("map-untitled"),
            name => name.to_owned(),
        };
        if let Some(share) = &way.share {
            target.push_str(", ");
            target.push_str(&percent(words, share.value()));
        }
        target
    };
    let Some((last, before)) = props.onward.split_last() else {
        return words.text("map-card-leads-nowhere");
    };
    let mut to = before.iter().map(target).collect::<Vec<_>>().join(", ");
    let last = target(last);
    to = match to.as_str() {
        "" => last,
        _ => words.say(&Message::new("map-card-and").with("before", to).with("last", last)),
    };
    words.say(&Message::new("map-card-leads").with("to", to))
}

/// The way into the journey that shows the touchpoint in detail. From afar it has no room.
fn way_in(props: &Props) -> Option<Element> {
    let inside = props.inside.as_ref().filter(|_| !props.is_tile)?;
    let opens = Message::new("nested-opens").with("journey", inside.as_str());
    let opens = AttrValue::from(props.words.0.say(&opens));
    let (dispatch, id) = (props.dispatch.clone(), props.subject.id.clone());
    let way_in = button("card-inside")
        .has("aria-label", opens.clone())
        .has("title", opens)
        .is("tabindex", if props.is_selected { "0" } else { "-1" })
        .on_click(move |click| {
            click.stop_propagation();
            dispatch.emit(Event::Look(Look::Enter(id.clone())));
        });
    Some(way_in.node(glyph(Icon::Inside)))
}

/// Has the keyboard because somebody came by keys, and not to look for a target.
const BY_KEY: &str = ":focus-visible:not(.is-connecting *)";

/// Whoever comes by keyboard selects what they come to.
fn select_on_focus(props: &Props) -> impl Fn(FocusEvent) + 'static {
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    // What is selected already may be one of several, and stays so.
    let is_selected = props.is_selected;
    move |focus: FocusEvent| {
        // A click selects on its own, and a drag must not.
        let is_by_key = focus
            .target_dyn_into::<HtmlElement>()
            .is_some_and(|element| element.matches(BY_KEY).unwrap_or(false));
        if is_by_key && !is_selected {
            dispatch.emit(Event::Look(Look::Select(Some(subject.clone()))));
        }
    }
}
