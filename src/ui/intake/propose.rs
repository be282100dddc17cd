//! The panel in which somebody proposes a system. What exists of the kind already is said while one types,
//! with one click to use that instead. What was typed belongs to whoever shows the panel, so that closing
//! it loses nothing.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::analyze::capability::Capabilities;
use crate::analyze::kin::{Kin, Wanted, kin};
use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::intake::proposal::{Proposal, instead};
use crate::app::offer::Source;
use crate::app::snapshot::Snapshot;
use crate::model::standard::Date;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::focus::typed_text;
use crate::ui::form::{Form, labelled, telling};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::intake::kin_rows::kin_row;
use crate::ui::picker::{Picked, picker};
use crate::words::Message;

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What was typed so far.
    pub draft: UseStateHandle<Proposal>,
    /// What is known already.
    pub begun: Rc<Proposal>,
}

/// The panel.
pub fn propose_panel(props: Props) -> Html {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let words = &snapshot.words;
    let shown = component::<Propose>(Box::new(props));
    dialog(
        (words, &dispatch),
        words.text("intake-title").into(),
        "is-propose",
        Some("input"),
        shown,
    )
}

/// The form in the panel.
#[component]
fn Propose(props: &Props) -> Html {
    let Props { snapshot, dispatch, draft, begun } = props;
    {
        let (draft, begun) = (draft.clone(), begun.clone());
        use_effect_with((), move |()| {
            // Whoever comes for another touchpoint, or with a name, begins anew.
            if *begun != Proposal::default()
                && (begun.name != draft.name || begun.touchpoint != draft.touchpoint)
            {
                draft.set((*begun).clone());
            }
        });
    }
    let words = &snapshot.words;
    let subject = draft.touchpoint.clone().unwrap_or_else(Subject::document);
    let form = Form { subject, snapshot: snapshot.clone(), dispatch: dispatch.clone() };
    let propose = {
        let (dispatch, draft) = (dispatch.clone(), draft.clone());
        move |_| {
            let proposal = Box::new((*draft).clone());
            draft.set(Proposal::default());
            dispatch.emit(AppEvent::Edit(Edit::Propose(proposal)));
        }
    };
    let name = typed(props, "input", &draft.name, |draft, text| draft.name = text)
        .flag("required", true)
        .says("placeholder", words, "intake-name-hint");
    let purpose = typed(props, "textarea", &draft.purpose, |draft, text| draft.purpose = text)
        .is("rows", "2")
        .says("placeholder", words, "intake-purpose-hint");
    let can = typed(props, "input", &draft.capabilities, |draft, text| draft.capabilities = text)
        .says("placeholder", words, "intake-capabilities-hint");
    let body = classed("div", "panel-body intake-propose")
        .with(element("p").words(words, "intake-why"))
        .with(labelled(&form, "intake-name").with(name))
        .with(labelled(&form, "intake-purpose").with(purpose))
        .with(labelled(&form, "intake-capabilities").with(can))
        .with(existing(props))
        .with(touchpoint(props, &form))
        .may_with(data(props, &form))
        .with(trial(props, &form));
    let close = AppEvent::Look(Look::Show(None));
    let cancel = button("button").words(words, "intake-cancel").on_click(telling(dispatch, close));
    let send = classed("button", "button main")
        .on_send(propose)
        .is("data-intake", "propose")
        .words(words, "intake-send");
    classed("form", "intake-propose-form")
        .with(body)
        .with(classed("footer", "panel-foot").with(cancel).with(send))
        .draw()
}

fn change(draft: &UseStateHandle<Proposal>, make: impl FnOnce(&mut Proposal)) {
    let mut proposal = (**draft).clone();
    make(&mut proposal);
    draft.set(proposal);
}

/// A field of the draft.
fn typed(
    props: &Props,
    tag: &'static str,
    value: &str,
    make: fn(&mut Proposal, String),
) -> Element {
    let draft = props.draft.clone();
    let field = classed(tag, "field-input").value(value.to_owned().into());
    let field =
        if tag == "input" { field.is("type", "text").is("autocomplete", "off") } else { field };
    field.on_input(move |event: InputEvent| {
        let text = typed_text(&event);
        change(&draft, |draft| make(draft, text));
    })
}

/// What of the kind is here already. It is told while one types.
fn existing(props: &Props) -> Element {
    let Props { snapshot, dispatch, draft, .. } = props;
    let capabilities = draft.capabilities();
    let wanted = Wanted {
        system: None,
        name: &draft.name,
        purpose: &draft.purpose,
        capabilities: &capabilities,
    };
    let found = kin(&snapshot.document, wanted, &Capabilities::new(&snapshot.words));
    let around = classed("div", "intake-existing").is("role", "status");
    if found.is_empty() {
        return around;
    }
    let title = if found.len() == 1 { "intake-kin-one" } else { "intake-kin-several" };
    let title = snapshot.words.say(&Message::new(title).with("count", found.len()));
    let act = if draft.touchpoint.is_some() { "intake-instead" } else { "intake-look" };
    let row = |found: &Kin| {
        let (dispatch, draft) = (dispatch.clone(), draft.clone());
        let event =
            instead(&snapshot.document, draft.touchpoint.as_ref(), &found.system.id.shared());
        kin_row(&snapshot.words, found, act, move |_| {
            draft.set(Proposal::default());
            dispatch.emit(AppEvent::Look(Look::Show(None)));
            dispatch.emit(event.clone());
        })
    };
    const MOST: usize = 4;
    let rows = found.iter().take(MOST).map(row);
    around
        .with(classed("p", "intake-existing-title").node(glyph(Icon::System)).text(title.into()))
        .with(classed("ul", "intake-rows").each(rows))
}

/// The touchpoint where it shall be used.
fn touchpoint(props: &Props, form: &Form) -> Element {
    let label = classed("span", "field-label").words(form.words(), "intake-touchpoint");
    let field = classed("div", "field").key("touchpoint").with(label);
    if let Some((journey, touchpoint)) = used_at(props) {
        let name = classed("span", "picked-name").text(touchpoint.name.clone().into());
        let detail = classed("span", "picked-detail").text(journey.into());
        let text = classed("span", "picked-text").with(name).with(detail);
        let draft = props.draft.clone();
        let again = icon_button(Icon::Close, form.text("intake-touchpoint-drop"));
        let again = again.on_click(move |_| {
            change(&draft, |draft| {
                draft.touchpoint = None;
                draft.data.clear();
            });
        });
        let said =
            classed("div", "picked").with(classed("span", "picked-main").with(text)).with(again);
        return field.with(said);
    }
    let draft = props.draft.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        if let Picked::Existing(id) = picked {
            change(&draft, |draft| draft.touchpoint = Subject::parse(&id));
        }
    });
    let label = ("intake-touchpoint", "intake-touchpoint-hint");
    let picker = picker(form, "pick-place", label, on_pick);
    field.node(picker.offers(Source::Mentions(&[Kind::Touchpoint]), Vec::new()).draw())
}

/// The title of the journey, and the touchpoint, if one was picked.
fn used_at(props: &Props) -> Option<(String, Rc<Touchpoint>)> {
    let subject = props.draft.touchpoint.as_ref()?;
    let journey = props.snapshot.document.journey(subject.journey.as_deref()?)?;
    Some((journey.label().to_owned(), journey.touchpoint(&subject.id)?.clone()))
}

/// The data that it would touch there: what is touched there already, and more.
fn data(props: &Props, form: &Form) -> Option<Element> {
    let (_, touchpoint) = used_at(props)?;
    let (words, document) = (form.words(), &props.snapshot.document);
    let name = |id: &str| document.data_categories.get(id).map_or(id, |data| &data.name).to_owned();
    let known: Vec<_> =
        touchpoint.data.entries().iter().map(|used| used.category.shared()).collect();
    let names: Vec<_> = known.iter().map(|id| name(id)).collect();
    let there = Message::new("intake-data-there").with("data", names.join(", "));
    let there = (!names.is_empty()).then(|| classed("p", "field-help").text(form.say(&there)));
    let chips = props.draft.data.iter().map(|id| {
        let drop = Message::new("intake-data-drop").with("name", name(id));
        let (draft, going) = (props.draft.clone(), id.clone());
        let drop = icon_button(Icon::Close, words.say(&drop).into())
            .on_click(move |_| change(&draft, |draft| draft.data.retain(|id| *id != going)));
        element("li").key(id).with(classed("span", "intake-chip").text(name(id).into())).with(drop)
    });
    let draft = props.draft.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        if let Picked::Existing(id) = picked {
            change(&draft, |draft| draft.data.push(id));
        }
    });
    let without = known.into_iter().chain(props.draft.data.iter().cloned()).collect();
    let picker = picker(form, "pick-touched", ("intake-data", "pick-more-data"), on_pick);
    let label = classed("span", "field-label").words(words, "intake-data");
    let field = classed("div", "field").key("data").with(label).may_with(there);
    let chips = (!props.draft.data.is_empty()).then(|| classed("ul", "intake-chips").each(chips));
    Some(
        field
            .may_with(chips)
            .node(picker.offers(Source::DataCategories, without).only_known().draw()),
    )
}

fn trial(props: &Props, form: &Form) -> Element {
    let (words, draft) = (form.words(), &props.draft);
    let on_tick = {
        let draft = draft.clone();
        move |event: Event| {
            let is_on =
                event.target_dyn_into::<HtmlInputElement>().is_some_and(|tick| tick.checked());
            change(&draft, |draft| draft.is_trial = is_on);
        }
    };
    let tick = element("input").is("type", "checkbox").checked(draft.is_trial).on_change(on_tick);
    let help = classed("span", "field-help").words(words, "intake-trial-help");
    let text = element("span").words(words, "intake-trial").with(help);
    let tick = classed("label", "tick").with(tick).with(text);
    let until = draft.is_trial.then(|| {
        let day =
            draft.until.as_ref().map_or_else(AttrValue::default, |day| day.to_string().into());
        let draft = draft.clone();
        let day = classed("input", "field-input").is("type", "date").value(day);
        let day = day.on_input(move |event: InputEvent| {
            let until = Date::parse(&typed_text(&event));
            change(&draft, |draft| draft.until = until);
        });
        labelled(form, "intake-until").also("is-short", true).with(day)
    });
    classed("div", "intake-trial-ask").key("trial").with(tick).may_with(until)
}
