//! The map as a whole: what the document and the shown journey are about, and the way to the other
//! journeys.

use yew::Html;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::listing::List;
use crate::app::look::Panel;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::group;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// Shows the map as a whole.
pub fn inspect_map(form: &Form) -> Html {
    let form = &Form { subject: Subject::document(), ..form.clone() };
    element("div")
        .with(group::all(&Sheet::of(form), |_| None))
        .may_with(form.snapshot.journey.as_ref().map(|journey| shown(form, journey)))
        .with(journeys(form))
        .with(lists(form))
        .inside()
}

/// The journey that is shown.
fn shown(form: &Form, journey: &Journey) -> Element {
    let subject = Subject::of(Kind::Journey, journey.id().shared());
    let form = &Form { subject, ..form.clone() };
    let remove = form.can_edit().then(|| {
        let button = button("quiet is-removing").node(glyph(Icon::Delete));
        let button = button.words(form.words(), "remove-journey");
        button.on_click(form.telling(AppEvent::removed(&form.subject)))
    });
    part(form, "inspector-journey")
        .key(&["shown ", &form.subject.id].concat())
        .with(group::all(&Sheet::of(form), |_| None))
        .may_with(remove)
}

fn part(form: &Form, head: &'static str) -> Element {
    classed("section", "form-part").with(classed("h3", "form-part-head").words(form.words(), head))
}

/// All journeys, to show another.
fn journeys(form: &Form) -> Element {
    let lines = form.snapshot.document.journeys.iter().map(|journey| line(form, journey));
    let add = form.can_edit().then(|| {
        button("quiet")
            .on_click(form.telling(AppEvent::Look(Look::Show(Some(Panel::Steps)))))
            .node(glyph(Icon::Add))
            .words(form.words(), "add-journey")
    });
    part(form, "inspector-journeys")
        .key("journeys")
        .with(classed("ul", "links").each(lines))
        .may_with(add)
}

/// Lists that come in and go out.
fn lists(form: &Form) -> Element {
    let button = |icon, text, list| {
        let button = button("quiet").on_click(form.telling(AppEvent::List(list)));
        button.is("data-list", text).node(glyph(icon)).words(form.words(), text)
    };
    let import =
        form.can_edit().then(|| button(Icon::Open, "action-import-list", List::Begin(None)));
    let has_any = form.snapshot.journey.as_ref().is_some_and(|it| it.touchpoints().len() > 0);
    let export = |text, kind| has_any.then(|| button(Icon::Export, text, List::Export(kind)));
    part(form, "table-part")
        .key("lists")
        .with(classed("p", "field-help").words(form.words(), "table-part-why"))
        .may_with(import)
        .may_with(export("table-export-touchpoints", Kind::Touchpoint))
        .may_with(export("table-export-transitions", Kind::Transition))
}

fn line(form: &Form, journey: &Journey) -> Element {
    let (id, title) = (journey.id().shared(), &journey.head().title);
    let is_shown = form.snapshot.looking.journey.as_ref() == Some(&id);
    let title = match title.trim() {
        "" => form.text("map-untitled"),
        title => title.to_owned().into(),
    };
    let count = Message::new("journey-size").with("count", journey.touchpoints().len());
    let button = button("link-line")
        .on_click(form.telling(AppEvent::Look(Look::Journey(id.clone()))))
        .may_have("aria-current", is_shown.then_some("true".into()))
        .node(glyph(if is_shown { Icon::Done } else { Icon::Steps }))
        .with(classed("span", "link-name").text(title))
        .with(classed("span", "link-figure").text(form.say(&count)));
    element("li").key(&id).with(button)
}
