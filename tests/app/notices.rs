//! Notices: how long each stays, what takes it away before, what keeps it.

use journey_map::app::event::{Edit, Event, Look, Open, Start};
use journey_map::app::look::View;
use journey_map::app::notice::{Happening, Tone};
use journey_map::app::shelf::event::Shelf;
use journey_map::model::subject::Kind;
use journey_map::words::Message;

use crate::world::Tab;

/// A map of two touchpoints, of which it is said that it was drawn.
fn drawn() -> (Tab, u32) {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB");
    assert_eq!(tab.notices(), ["app-drawn"]);
    let serial = tab.state.notices[0].serial;
    (tab, serial)
}

#[test]
fn a_calm_notice_has_its_time_and_what_somebody_needs_stays() {
    let undo = || vec![("action-undo", Event::Edit(Edit::Undo))];
    let cases = [
        (Tone::Calm, vec![], Some(6)),
        (Tone::Calm, undo(), Some(12)),
        (
            Tone::Calm,
            vec![("start-restore", Event::Shelf(Shelf::Listed { entries: vec![], now: 0.0 }))],
            None,
        ),
        (Tone::Alarm, vec![], None),
        (Tone::Alarm, undo(), None),
    ];
    for (tone, offers, seconds) in cases {
        let mut tab = Tab::ready();
        tab.state.say(tone, Message::new("app-joined"), offers);
        tab.send(Event::Draw);
        let serial = tab.state.notices[0].serial;
        let wanted: Vec<_> = seconds.map(|seconds| (serial, seconds)).into_iter().collect();
        assert_eq!(tab.timed, wanted);
        // It is asked for once.
        tab.send(Event::Draw);
        assert_eq!(tab.timed, wanted);
    }
}

#[test]
fn nothing_goes_that_something_rests_on() {
    use Happening::{Held, LetGo, Over};
    // What happens, whether it is still there, and how often its time was asked for.
    type Told<'a> = (&'a [fn(u32) -> Happening], bool, usize);
    let cases: [Told<'_>; 6] = [
        (&[Over], false, 1),
        (&[Held, Over], true, 1),
        (&[Held, LetGo, Over], false, 1),
        (&[Held, Held, Over, LetGo], true, 1),
        (&[Held, Over, LetGo], true, 2),
        (&[Held, Over, LetGo, Over], false, 2),
    ];
    for (happenings, is_there, asked) in cases {
        let (mut tab, serial) = drawn();
        for happening in happenings {
            tab.send(Event::Notice(happening(serial)));
        }
        assert_eq!((!tab.notices().is_empty(), tab.timed.len()), (is_there, asked));
    }
    // The time of one that went before is nobody else's.
    let (mut tab, serial) = drawn();
    tab.send(Event::Look(Look::Say(Message::new("app-joined"))));
    tab.send(Event::Notice(Over(serial)));
    assert_eq!(tab.notices(), ["app-joined"]);
}

#[test]
fn another_place_takes_calm_notices_away_and_no_alarm() {
    let open = "{\"format\":\"journey-map\",\"version\":1,\"title\":\"B\"}".to_owned();
    let cases = [
        (Event::Look(Look::View(View::Register(Kind::System))), true),
        (Event::Look(Look::View(View::Journeys)), true),
        (Event::Start(Start::Show), true),
        (Event::Open(Open::Text { name: None, text: Ok("C: D\nE\nF".to_owned()) }), true),
        (Event::Look(Look::SelectAll), false),
        (Event::Open(Open::Text { name: None, text: Ok(open.replace('}', "")) }), false),
    ];
    for (event, goes) in cases {
        let (mut tab, serial) = drawn();
        tab.state.say(Tone::Alarm, Message::new("app-newer-version"), Vec::new());
        let told = format!("{event:?}");
        tab.send(event);
        let is_there = tab.state.notices.iter().any(|notice| notice.serial == serial);
        assert_eq!(is_there, !goes, "{told}");
        assert!(tab.notices().contains(&"app-newer-version"), "{told}");
    }
}

#[test]
fn an_undo_is_offered_as_long_as_it_undoes_what_was_said() {
    let (mut tab, _) = drawn();
    let undo = vec![("action-undo", Event::Edit(Edit::Undo))];
    tab.state.say(Tone::Calm, Message::new("app-joined"), undo);
    tab.look("a");
    assert_eq!(tab.notices(), ["app-joined"]);
    tab.describe("a", "Something");
    assert_eq!(tab.notices(), [""; 0]);
}

#[test]
fn what_is_undone_is_seen_where_the_map_is_not() {
    let cases = [
        (View::Map, vec![], vec![]),
        (View::Journeys, vec!["hand-undone"], vec!["hand-redone"]),
        (View::Register(Kind::System), vec!["hand-undone"], vec!["hand-redone"]),
        (View::Insights, vec!["hand-undone"], vec!["hand-redone"]),
    ];
    for (view, undone, redone) in cases {
        let (mut tab, _) = drawn();
        tab.describe("a", "Something");
        if view != View::Map {
            tab.send(Event::Look(Look::View(view)));
        }
        tab.state.notices.clear();
        tab.edit(Edit::Undo);
        assert_eq!(tab.notices(), undone, "{view:?}");
        tab.edit(Edit::Redo);
        assert_eq!(tab.notices(), redone, "{view:?}");
        let is_announced = tab.announced().starts_with("Done again");
        assert_eq!(is_announced, view == View::Map);
    }
}
