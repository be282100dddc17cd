//! What each other look comes to.

use crate::app::desk;
use crate::app::effect::Effect;
use crate::app::event::Look;
use crate::app::look::{Camera, View};
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::with_desk;
use crate::app::{leaving, palette, selecting};

/// Looks elsewhere.
pub(super) fn look_at(state: &mut State, look: Look) -> Vec<Effect> {
    let looking = &mut state.looking;
    match look {
        Look::Select(subject) => return selecting::select(state, subject),
        Look::Toggle(id) => selecting::toggle(state, id),
        Look::Enclose(area) => selecting::enclose(state, area),
        Look::SelectAll => selecting::all(state),
        Look::SelectAlso(ids) => selecting::also(state, ids),
        Look::Ticking(is_ticking) => looking.is_ticking = is_ticking,
        Look::Gather => looking.is_gathering = !looking.is_gathering,
        Look::Walk(step) => selecting::go(state, step, false),
        Look::Extend(step) => selecting::go(state, step, true),
        Look::Menu(menu) => looking.menu = menu,
        Look::Choose(choosing) => looking.choosing = Some(choosing),
        Look::Ask(subject, slot) => {
            looking.selection = Some(subject);
            let asked = looking.question.map_or(0, |(_, asked)| asked);
            looking.question = Some((slot, asked + 1));
        }
        Look::AnswerNext => looking.next_asked += 1,
        Look::PutOff => state.put_off(),
        Look::Rename(subject) => {
            looking.selection = Some(subject.clone());
            looking.renaming = Some(subject);
        }
        Look::EndRename => looking.renaming = None,
        Look::BeginAdd(adding) => looking.adding = Some(adding),
        Look::BeginConnect(from) => looking.connecting = Some(from),
        Look::Show(panel) => looking.panel = panel,
        Look::Journey(journey) => state.pick_journey(journey),
        Look::Enter(touchpoint) => state.enter(&touchpoint),
        Look::GoBack(place) => state.go_back(place),
        Look::View(view) => state.view(view),
        Look::Lens(lens) => state.put_lens(lens),
        Look::Tone(tone) => state.put_tone(tone),
        Look::Legend(is_open) => looking.legend = Some(is_open),
        Look::Insights(tab) => looking.insights = tab,
        Look::Estate(gaze) => {
            return with_desk(state, |desk, state| desk::gaze(desk, state, gaze));
        }
        Look::Blueprint(arrange) => {
            return with_desk(state, |desk, state| desk::arrange(desk, state, &arrange));
        }
        Look::Table(change) => {
            return with_desk(state, |desk, state| desk::arrange_table(desk, state, change));
        }
        Look::Visit(subject) => state.visit(subject),
        Look::Overview => looking.is_overview_off = !looking.is_overview_off,
        Look::Lanes(lanes) if lanes == looking.lanes => {}
        Look::Lanes(lanes) => {
            looking.lanes = lanes;
            looking.move_camera(Camera::Fit);
        }
        // What is looked for in a table is what it is filtered by: its own field says it.
        Look::BeginFind if looking.view == View::Table => looking.query_asked += 1,
        Look::BeginFind => {
            looking.findings.lit = None;
            looking.tone = None;
            looking.query = Some(looking.query.take().unwrap_or_else(|| "".into()));
            looking.query_asked += 1;
        }
        Look::Find(query) => {
            looking.tone = None;
            looking.query = query;
        }
        Look::GoToMatch(by) => state.go_to_match(by),
        Look::GoTo(touchpoint) => state.go_to(touchpoint),
        Look::Findings(glance) => {
            return with_desk(state, |desk, state| desk::glance(desk, state, glance));
        }
        Look::Camera(camera) => looking.move_camera(camera),
        Look::Cancel => leaving::cancel(state),
        Look::Dismiss(serial) => state.notices.retain(|notice| notice.serial != serial),
        Look::Unfold(group, is_open) => {
            looking.unfolded.retain(|(name, _)| *name != group);
            looking.unfolded.push((group, is_open));
        }
        Look::Remember(key) => palette::remember(&mut looking.recent, key),
        Look::Say(message) => state.say(Tone::Calm, message, Vec::new()),
    }
    Vec::new()
}
