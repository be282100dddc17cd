//! Several touchpoints at once: picked, enclosed, walked to, and what is done with all of them.

use journey_map::app::effect::Tell;
use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::walk::Step;
use journey_map::layout::scene::Rect;

use crate::world::Tab;

/// A map, and looks one after the other: `a` selects, `+b` toggles, `>` walks to the right,
/// `+>` extends there, `*` selects all, `!` is Escape. The answer is what is selected then.
fn check(looks: &str, expected: &str) {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nTwo: C\nD");
    for look in looks.split(' ').filter(|look| !look.is_empty()) {
        tab.look(look);
    }
    assert_eq!(tab.selected(), expected, "{looks}");
}

#[test]
fn the_one_picked_last_is_the_one_that_is_looked_at() {
    check("", "");
    check("a b", "b");
    check("a +b", "a b");
    check("a +b +c", "a b c");
    check("a +b +c +b", "a c");
    check("a +b +c +c", "a b");
    check("+a +b", "a b");
    check("a +b c", "c");
}

#[test]
fn escape_leaves_the_last_one_then_none() {
    check("a +b +c !", "c");
    check("a +b !  !", "");
    check("* !", "d");
}

#[test]
fn walking_leaves_those_that_were_kept() {
    check("a > >", "c");
    check("a +a > >", "a c");
    check("a +a > > +c <", "a c b");
    check("a +> +>", "a b c");
    check("a +> +> +<", "a c b");
    check("*", "a b c d");
    check("c *", "a b d c");
}

#[test]
fn what_meets_the_rectangle_is_added() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nTwo: C\nD");
    tab.look("d");
    let scene = tab.state.drawn.clone().unwrap().scene;
    let (a, b) = (scene.cards[0].rect, scene.cards[1].rect);
    let (width, height) = (b.x - a.x + 20.0, b.y - a.y + 20.0);
    let area = Rect { x: a.x - 9.0, y: a.y - 9.0, width, height };
    tab.send(Event::Look(Look::Enclose(area)));
    assert_eq!(tab.selected(), "a b d");
    let nowhere = Rect { x: -9.0, y: -9.0, width: 1.0, height: 1.0 };
    tab.send(Event::Look(Look::Enclose(nowhere)));
    assert_eq!(tab.selected(), "a b d");
}

#[test]
fn while_gathering_every_pick_adds() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nC");
    tab.send(Event::Look(Look::Gather));
    for look in ["a", "b", "c", "b"] {
        tab.look(look);
    }
    assert_eq!(tab.selected(), "a c");
    tab.look("!");
    tab.look("b");
    assert_eq!(tab.selected(), "b");
}

#[test]
fn the_host_hears_of_the_last_one_alone() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB");
    tab.look("a");
    tab.look("+b");
    let told = tab.told.iter().filter_map(|tell| match tell {
        Tell::Selected(subject) => Some(subject.as_ref().map(|subject| subject.id.to_string())),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), [Some("a".to_owned()), Some("b".to_owned())]);
    assert_eq!(tab.announced(), "2 touchpoints selected");
}

#[test]
fn several_are_deleted_in_one_step() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nC\nD");
    let before = tab.text();
    tab.look("b");
    tab.look("+c");
    tab.edit(Edit::RemoveSelected);
    assert_eq!(tab.state.journey().unwrap().touchpoints().len(), 2);
    assert_eq!(tab.selected(), "d");
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);
    assert_eq!(tab.announced(), "Undone: Delete 2 things");
}

#[test]
fn several_are_connected_one_after_the_other() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nTwo: B\nThree: C");
    let ways = tab.state.journey().unwrap().transitions().len();
    for look in ["c", "+a", "+b"] {
        tab.look(look);
    }
    tab.edit(Edit::ConnectInSequence);
    // From a to b there is a way already.
    assert_eq!(tab.state.journey().unwrap().transitions().len(), ways + 1);
    let revision = tab.state.revision;
    tab.edit(Edit::ConnectInSequence);
    assert_eq!(tab.state.revision, revision);
}

#[test]
fn what_is_gone_is_not_selected() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nC");
    tab.look("a");
    tab.look("+b");
    let subject = tab.touchpoint("a");
    tab.send(Event::removed(&subject));
    assert_eq!(tab.selected(), "b");
}

#[test]
fn steps_lead_where_the_map_says() {
    let scene = "One: A\nB\nTwo: C\nD";
    for (from, step, to) in [
        ("a", Step::Right, "b"),
        ("b", Step::Left, "a"),
        ("a", Step::Last, "d"),
        ("d", Step::First, "a"),
        ("a", Step::StageBehind, "c"),
        ("d", Step::StageBefore, "b"),
        ("d", Step::StageBehind, "d"),
        ("a", Step::Left, "a"),
    ] {
        let mut tab = Tab::ready();
        tab.draw(scene);
        tab.look(from);
        tab.send(Event::Look(Look::Walk(step)));
        assert_eq!(tab.selected(), to, "{from} {step:?}");
    }
}
