//! Quiet messages at the edge of the screen, with what can be done about each.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::notice::{Notice, Tone};
use crate::app::snapshot::Snapshot;
use crate::ui::icon::{Icon, glyph};

/// What they need.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

/// Stacks the notices, the newest last. Screen readers hear calm ones when they have a moment and
/// alarms at once; both regions are there before anything is said, or they would not be heard.
pub fn notices(props: &Props) -> Html {
    let of = |tone: Tone| props.snapshot.notices.iter().filter(move |notice| notice.tone == tone);
    html! {
        <div class="notices">
            <div class="notices-part" role="status">
                for notice in of(Tone::Calm) { { face(props, notice) } }
            </div>
            <div class="notices-part" role="alert">
                for notice in of(Tone::Alarm) { { face(props, notice) } }
            </div>
        </div>
    }
}

fn face(props: &Props, notice: &Notice) -> Html {
    let words = &props.snapshot.words;
    let does = |event: AppEvent, serial: Option<u32>| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(serial) = serial {
                dispatch.emit(AppEvent::Look(Look::Dismiss(serial)));
            }
            dispatch.emit(event.clone());
        })
    };
    let is_alarm = notice.tone == Tone::Alarm;
    let dismiss = does(AppEvent::Look(Look::Dismiss(notice.serial)), None);
    let dismiss_label = words.text("app-dismiss");
    html! {
        <div key={notice.serial} class={classes!("notice", is_alarm.then_some("is-alarm"))}>
            <span class="notice-mark">{ glyph(if is_alarm { Icon::Alarm } else { Icon::Done }) }</span>
            <div class="notice-body">
                <p class="notice-text">{ words.say(&notice.message) }</p>
                if !notice.offers.is_empty() {
                    <div class="notice-offers">
                        for (text, event) in notice.offers.iter() {
                            <button type="button" class="button" onclick={does(event.clone(), Some(notice.serial))}>
                                { words.text(text) }
                            </button>
                        }
                    </div>
                }
            </div>
            <button type="button" class="button bare only-icon" aria-label={dismiss_label.clone()}
                title={dismiss_label} onclick={dismiss}>
                { glyph(Icon::Close) }
            </button>
        </div>
    }
}
