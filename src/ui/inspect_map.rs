//! The map as a whole: what the document and the shown journey are about, and the way to the other
//! journeys.

use yew::Html;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Panel;
use crate::app::offer::Source;
use crate::model::journey::Journey;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::ask_owner::current;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::picked::picked_field;
use crate::ui::text_field::{description, text_field};
use crate::words::Message;

/// Shows the map as a whole.
pub fn inspect_map(form: &Form) -> Html {
    let form = &Form { subject: Subject::document(), ..form.clone() };
    let document = &form.snapshot.document;
    let language = document.language.as_ref().map(|language| language.as_str());
    let currency = document.currency.as_ref().map(|currency| currency.as_str());
    let title = text_field(form, "title", "app-title-label", Some(&document.title))
        .reads(Notation::Name)
        .example("app-untitled");
    let about = description(form, "field-about-map", document.description.as_deref())
        .help(form.text("field-about-map-help"));
    let language = text_field(form, "language", "field-language", language)
        .reads(Notation::Language)
        .example("field-language-example")
        .help(form.text("field-language-help"));
    let currency = text_field(form, "currency", "field-currency", currency)
        .reads(Notation::Currency)
        .example("field-currency-example")
        .help(form.text("field-currency-help"));
    let pair = classed("div", "fold-body is-pair").node(language.draw()).node(currency.draw());
    let more = classed("details", "fold")
        .with(element("summary").words(form.words(), "inspector-more"))
        .with(pair);
    element("div")
        .with(classed("div", "fields").node(title.draw()).node(about.draw()))
        .may_with(form.snapshot.journey.as_ref().map(|journey| shown(form, journey)))
        .with(journeys(form))
        .with(more)
        .inside()
}

/// The journey that is shown.
fn shown(form: &Form, journey: &Journey) -> Element {
    let head = journey.head();
    let subject = Subject::of(Kind::Journey, journey.id().shared());
    let form = &Form { subject, ..form.clone() };
    let title = text_field(form, "title", "field-journey-title", Some(&head.title))
        .reads(Notation::Name)
        .example("app-untitled-journey");
    let about = description(form, "field-about-journey", head.description.as_deref());
    let (texts, people) = (("field-keeper", "pick-person"), Source::People(Function::Marketing));
    let keeper = picked_field(form, "owner", texts, people, current(&head.owner))
        .none("answer-nobody")
        .invitation("add-keeper");
    let remove = form.can_edit().then(|| {
        let button = button("quiet is-removing").node(glyph(Icon::Delete));
        let button = button.words(form.words(), "remove-journey");
        button.on_click(form.telling(AppEvent::removed(&form.subject)))
    });
    let fields = classed("div", "fields")
        .node(title.draw())
        .node(about.draw())
        .node(keeper.draw())
        .may_with(remove);
    part(form, "inspector-journey").key(&format!("shown {}", form.subject.id)).with(fields)
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
