//! Quiet messages at the edge of the screen, with what can be done about each.

use yew::virtual_dom::ListenerKind;
use yew::{Callback, Event};

use crate::app::event::{Event as AppEvent, Look};
use crate::app::notice::{Happening, Notice, Tone};
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, button, classed};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::words::Words;

/// Stacks the notices, the newest last. Screen readers hear calm ones when they have a moment and
/// alarms at once; both regions are there before anything is said, or they would not be heard.
pub fn notices(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Element {
    let part = |role: &'static str, tone: Tone| {
        let notices = snapshot.notices.iter().filter(|notice| notice.tone == tone);
        let faces = notices.map(|notice| face(&snapshot.words, dispatch, notice));
        classed("div", "notices-part").is("role", role).each(faces)
    };
    classed("div", "notices").with(part("status", Tone::Calm)).with(part("alert", Tone::Alarm))
}

/// Whoever goes from one part of a notice to another leaves it and comes back at once.
fn told(dispatch: &Callback<AppEvent>, happening: Happening) -> impl Fn(Event) + use<> {
    let dispatch = dispatch.clone();
    move |_| dispatch.emit(AppEvent::Notice(happening))
}

fn face(words: &Words, dispatch: &Callback<AppEvent>, notice: &Notice) -> Element {
    let is_alarm = notice.tone == Tone::Alarm;
    let dismiss = AppEvent::Look(Look::Dismiss(notice.serial));
    let offers = notice.offers.iter().map(|(text, event)| {
        let (dispatch, dismiss, event) = (dispatch.clone(), dismiss.clone(), event.clone());
        let offer = button("button").words(words, text);
        offer.on_click(move |_| {
            dispatch.emit(dismiss.clone());
            dispatch.emit(event.clone());
        })
    });
    let offers = (!notice.offers.is_empty()).then(|| classed("div", "notice-offers").each(offers));
    let mark = glyph(if is_alarm { Icon::Alarm } else { Icon::Done });
    let text = classed("p", "notice-text").text(words.say(&notice.message).into());
    let close = icon_button(Icon::Close, words.text("app-dismiss").into());
    classed("div", "notice")
        .also("is-alarm", is_alarm)
        .key(&notice.serial.to_string())
        .on(ListenerKind::onpointerover, told(dispatch, Happening::Held(notice.serial)))
        .on(ListenerKind::onpointerout, told(dispatch, Happening::LetGo(notice.serial)))
        .on(ListenerKind::onfocusin, told(dispatch, Happening::Held(notice.serial)))
        .on(ListenerKind::onfocusout, told(dispatch, Happening::LetGo(notice.serial)))
        .with(classed("span", "notice-mark").node(mark))
        .with(classed("div", "notice-body").with(text).may_with(offers))
        .with(close.on_click(telling(dispatch, dismiss.clone())))
}
