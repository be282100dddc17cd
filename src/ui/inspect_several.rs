//! Several touchpoints at once: which ones, and what can be done with all of them.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, TargetCast};

use crate::app::action::action;
use crate::app::event::{Event, Look};
use crate::app::fields::field::Of;
use crate::app::fields::several::{self, merged, spread};
use crate::app::fields::value::entry;
use crate::app::look::View;
use crate::model::answer::NONE;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, classed, element};
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::{Picked, picker};
use crate::ui::position::is_narrow;
use crate::words::Message;

/// The most that are listed by name.
const MOST: usize = 40;

/// What can be done with all of them.
const TOGETHER: &[(&str, Icon)] = &[
    ("connect-in-sequence", Icon::Connect),
    ("copy", Icon::Copy),
    ("cut", Icon::Cut),
    ("duplicate", Icon::Duplicate),
    ("restage", Icon::Stage),
    ("relane", Icon::Steps),
    ("move-left", Icon::Left),
    ("move-right", Icon::Right),
    ("unplace", Icon::Fit),
    ("delete", Icon::Delete),
];

/// Draws the head: how many there are, and the way out.
pub(crate) fn several_head(form: &Form) -> Element {
    let count =
        Message::new("several-head").with("count", form.snapshot.looking.touchpoints().len());
    let title = classed("div", "inspector-title")
        .with(classed("p", "inspector-kind").words(form.words(), "several-kind"))
        .with(classed("h2", "inspector-name").text(form.say(&count)));
    let close = icon_button(Icon::Close, form.text("inspector-close")).on_click(leaving(form));
    classed("header", "inspector-head")
        .key("head of several")
        .with(classed("span", "inspector-mark").node(glyph(Icon::Steps)))
        .with(title)
        .with(close)
}

/// Lets go of them; but rows that were ticked where there is little room stay so, and are ticked on.
fn leaving(form: &Form) -> impl Fn(MouseEvent) + use<> {
    let dispatch = form.dispatch.clone();
    let is_in_table = form.snapshot.looking.view == View::Table;
    move |click| {
        let target = click.target_dyn_into::<web_sys::Element>();
        let is_kept = is_in_table && target.is_some_and(|target| is_narrow(&target));
        let look = if is_kept { Look::Ticking(true) } else { Look::Select(None) };
        dispatch.emit(Event::Look(look));
    }
}

/// Shows several touchpoints.
pub(crate) fn inspect_several(form: &Form, journey: &Journey) -> Html {
    let (snapshot, dispatch) = (&form.snapshot, &form.dispatch);
    let all = snapshot.looking.touchpoints();
    let names = classed("ul", "several-names");
    let names = names.each(all.iter().take(MOST).filter_map(|id| name(form, journey, id)));
    let more = all.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| {
        let more = Message::new("several-more").with("count", more);
        classed("p", "field-help").text(form.say(&more))
    });
    let actions = form.can_edit().then(|| {
        let button = |&(name, icon): &(&'static str, Icon)| {
            let is_possible = action(name).is_some_and(|action| (action.is_enabled)(snapshot));
            is_possible.then(|| action_button(snapshot, dispatch, name, icon, Style::Labelled))?
        };
        classed("div", "several several-actions").each(TOGETHER.iter().filter_map(button))
    });
    let fields = form.can_edit().then(|| together(form));
    element("div")
        .may_with(actions)
        .may_with(fields)
        .with(classed("div", "several").with(names).may_with(more))
        .inside()
}

/// The fields that can be answered for all of them at once.
fn together(form: &Form) -> Element {
    let journey = form.snapshot.looking.journey.clone().unwrap_or_default();
    let touchpoints = form.snapshot.looking.touchpoints().into_iter();
    let subjects = touchpoints.map(|id| Subject::inside(journey.clone(), Kind::Touchpoint, id));
    let subjects: Vec<Subject> = subjects.collect();
    let (own, mixed) = merged(&form.snapshot.document, &subjects);
    let dispatch = {
        let (dispatch, document) = (form.dispatch.clone(), form.snapshot.document.clone());
        Callback::from(move |event| dispatch.emit(spread(event, &document, &subjects)))
    };
    let (form, prefix) = (Form { dispatch, ..form.clone() }, String::new());
    let sheet = Sheet { form, own: Rc::new(own), prefix, mixed: Rc::new(mixed) };
    let rows = several::fields().into_iter();
    let rows = rows.filter_map(|row| field(&sheet, row, Manner::default()));
    let head = classed("h3", "form-part-head").words(sheet.form.words(), "several-together");
    let adds = [
        ("systems", Of::System, "several-add-system", "answer-no-system"),
        ("data", Of::Data, "several-add-data", "answer-no-data"),
    ];
    let adds = adds.map(|(list, of, label, none)| {
        let (form, next) = (sheet.form.clone(), entry(list, 0));
        let source = of.source(&form.subject);
        let kind = source.kind_of_new();
        let on_pick = Callback::from(move |picked: Picked| {
            form.dispatch.emit(match (picked, kind) {
                (Picked::Existing(id), _) => Event::answer_with(&form.subject, &next, &id),
                (Picked::New(name), Some(kind)) => Event::create(&form.subject, &next, kind, &name),
                (Picked::None, _) => Event::answer(&form.subject, list, Json::text(NONE)),
                (Picked::New(_), None) => return,
            });
        });
        let label_drawn = classed("span", "field-label").is("aria-hidden", "true");
        let picker = picker(&sheet.form, label, (label, of.placeholder()), on_pick);
        classed("div", "field")
            .has("data-field", list.into())
            .with(label_drawn.words(sheet.form.words(), label))
            .node(picker.offers(source, Vec::new()).none(Some(none)).draw())
    });
    let fields = classed("div", "open-fields").each(adds).each(rows);
    classed("section", "form-part").with(head).with(fields)
}

fn name(form: &Form, journey: &Journey, id: &Rc<str>) -> Option<Element> {
    let touchpoint = journey.touchpoint(id)?;
    let name = match touchpoint.name.as_str() {
        "" => form.text("map-untitled"),
        name => name.to_owned().into(),
    };
    let label = form.say(&Message::new("several-drop").with("name", name.as_str()));
    let drop = icon_button(Icon::Close, label)
        .on_click(form.telling(Event::Look(Look::Toggle(id.clone()))));
    let entry = element("li").key(id).with(element("span").text(name));
    Some(entry.with(drop))
}
