//! Mends what was found, in a click, and leaves for a while what is not worth it now. Each is one step to
//! undo.

use std::rc::Rc;

use crate::app::effect::Origin;
use crate::app::event::{Edit, Event};
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::{Committed, commit};
use crate::check::finding::{Act, Finding};
use crate::edit::command::Command;
use crate::edit::refusal::Refusal;
use crate::model::json::Json;
use crate::model::standard::Date;
use crate::model::subject::Kind;
use crate::words::Message;

/// How many months something is left for, unless somebody says another day.
const MONTHS: u32 = 3;

/// Why, by whom and until when a finding is left as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Leave {
    /// The finding.
    pub finding: Rc<Finding>,
    /// Why.
    pub reason: String,
    /// Who decided so, by id.
    pub by: Option<Rc<str>>,
    /// The last day; without one, until it is taken back.
    pub until: Option<Date>,
}

/// Mends a finding as its mend of that place says, for the document as it is now.
pub(crate) fn mend(
    state: &mut State,
    finding: &Finding,
    place: usize,
) -> Result<Committed, Refusal> {
    // What was found a moment ago may have been mended since, or is mended otherwise now.
    state.find_out();
    let label = finding.mends.get(place).map(|mend| mend.label.clone());
    let found = state.findings.found.as_ref();
    let found =
        found.and_then(|found| found.report.findings.iter().find(|one| one.is_same(finding)));
    let mend =
        found.and_then(|found| found.mends.iter().find(|one| Some(&one.label) == label.as_ref()));
    let title = |found: &Rc<Finding>| Message::new(found.rule.texts.title);
    let Some((title, Act::Do(command))) =
        found.zip(mend).map(|(found, mend)| (title(found), mend.act.clone()))
    else {
        state.say(Tone::Calm, Message::new("findings-gone"), Vec::new());
        return Ok(Committed::nothing());
    };
    let committed = commit(state, &command, None, Origin::User)?;
    let done = Message::new("findings-mended").with("what", title);
    tell(state, done.with("mend", label.unwrap_or_else(|| Message::new("findings-title"))));
    Ok(committed)
}

/// Leaves a finding as it is for a while.
pub(crate) fn leave(state: &mut State, leave: Leave) -> Result<Committed, Refusal> {
    let Leave { finding, reason, by, until } = leave;
    let waiver = Json::object([
        ("rule", Json::text(finding.rule.id)),
        ("subject", finding.subject.to_json()),
        ("reason", Json::text(reason.trim())),
    ]);
    let waiver = waiver
        .with("by", by.as_deref().map(Json::text))
        .with("until", until.as_ref().map(|until| Json::text(until.as_str())));
    let command = Command::add(Kind::Waiver, None, waiver);
    let committed = commit(state, &command, None, Origin::User)?;
    state.looking.findings.is_leaving = false;
    tell(state, Message::new("findings-left").with("what", finding.said()));
    Ok(committed)
}

/// Says what happened, with the way back.
fn tell(state: &mut State, message: Message) {
    state.say(Tone::Calm, message, vec![("action-undo", Event::Edit(Edit::Undo))]);
}

/// The last day of something that is left for a while from today.
pub fn in_a_while(today: &Date) -> Option<Date> {
    let (year, month, day) = today.parts();
    let (year, month) = (u32::try_from(year).ok()?, month + MONTHS);
    let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
    // A month that is too short ends earlier.
    (day.saturating_sub(3)..=day).rev().find_map(|day| Date::of(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_while_ends_on_a_day_that_is_there() {
        for (today, last) in [
            ("2026-11-22", "2027-02-22"),
            ("2026-11-30", "2027-02-28"),
            ("2023-11-30", "2024-02-29"),
            ("2026-01-31", "2026-04-30"),
            ("2026-09-30", "2026-12-30"),
        ] {
            let today = Date::parse(today).expect("a day");
            assert_eq!(in_a_while(&today), Date::parse(last), "{}", today.as_str());
        }
    }
}
