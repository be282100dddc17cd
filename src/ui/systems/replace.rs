//! Replacing a system by another one, or by nothing: before and after side by side, and a button that does
//! it, as one step to undo.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::estate::gaze::{Gaze, Instead};
use crate::app::estate::replace::{Line, Outcome, Replace, Trend};
use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::check::finding::Finding;
use crate::edit::replace::replacement;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::systems::{Shown, note, part, pick, systems};
use crate::words::Message;

/// The words for what is chosen instead, beside the ids of systems. No id begins like that.
const NOTHING: &str = "-nothing";

/// Draws the sheet.
pub(super) fn sheet(shown: &Shown, replace: &Replace) -> Vec<Element> {
    let words = shown.words();
    let picked = replace.system.clone().into();
    let which = pick(shown, "replace-which", systems(shown), picked, |id| {
        Gaze::Replace(id.into(), Instead::Open)
    });
    let mut offers = vec![
        (AttrValue::Static(""), words.text("replace-choose")),
        (AttrValue::Static(NOTHING), words.text("replace-nothing")),
    ];
    offers.extend(replace.offers.iter().map(|(id, name)| (id.clone().into(), name.clone())));
    let chosen = match &replace.instead {
        Instead::Open => AttrValue::Static(""),
        Instead::Nothing => AttrValue::Static(NOTHING),
        Instead::System(id) => id.clone().into(),
    };
    let system = replace.system.clone();
    let by = pick(shown, "replace-by", offers, chosen, move |word: String| {
        let instead = match word.as_str() {
            "" => Instead::Open,
            NOTHING => Instead::Nothing,
            id => Instead::System(id.into()),
        };
        Gaze::Replace(system.clone(), instead)
    });
    let mut all =
        vec![classed("div", "estate-top").with(which).with(by).may_with(act(shown, replace))];
    all.push(match (&replace.instead, &replace.outcome) {
        (Instead::Open, _) => {
            let said = Message::new("replace-open")
                .with("name", replace.name.as_str())
                .with("count", replace.touchpoints);
            classed("p", "estate-note").text(shown.say(&said))
        }
        (_, None) => note(shown, "estate-waiting").is("role", "status"),
        (_, Some(outcome)) => shown_outcome(shown, replace, outcome),
    });
    all
}

/// The button that does it. What a fallback takes over, and what is asked again, is said beside it.
fn act(shown: &Shown, replace: &Replace) -> Option<Element> {
    let by = match &replace.instead {
        Instead::Open => return None,
        Instead::Nothing => None,
        Instead::System(id) => Some(&**id),
    };
    let command = replacement(&shown.snapshot.document, &replace.system, by)?;
    let done = Message::new("replace-done").with("name", replace.name.as_str());
    // Another one may be next.
    let next = Gaze::Replace(replace.system.clone(), Instead::Open);
    let dispatch = shown.dispatch.clone();
    shown.snapshot.can_edit.then(|| {
        button("button main replace-act")
            .on_click(move |_| {
                dispatch.emit(AppEvent::Edit(Edit::Do(command.clone())));
                dispatch.emit(AppEvent::Look(Look::Estate(next.clone())));
                dispatch.emit(AppEvent::Look(Look::Say(done.clone())));
            })
            .words(shown.words(), "replace-act")
    })
}

fn shown_outcome(shown: &Shown, replace: &Replace, outcome: &Outcome) -> Element {
    let words = shown.words();
    let head = |id| element("th").is("scope", "col").words(words, id);
    let heads =
        element("tr").with(element("td")).with(head("replace-before")).with(head("replace-after"));
    let rows = outcome.lines.iter().map(|found| line(shown, found));
    let table = classed("table", "replace-table")
        .with(element("caption").is("class", "sr-only").words(words, "replace-compared"))
        .with(element("thead").with(heads))
        .with(element("tbody").each(rows));
    let id = match replace.instead {
        Instead::Nothing => "replace-means-nothing",
        _ => "replace-means-other",
    };
    let rows = outcome.rows.iter().map(|(purpose, said)| {
        element("li")
            .with(classed("strong", "replace-purpose").text(purpose.clone().into()))
            .each(said.iter().map(|one| element("span").text(shown.say(one))))
    });
    let record = (!outcome.rows.is_empty()).then(|| {
        part(words.text("replace-record").into())
            .with(classed("ul", "replace-list").each(rows))
            .with(note(shown, "figure-caveat-draft"))
    });
    classed("div", "replace-outcome").with(table).with(note(shown, id)).with(
        classed("div", "replace-columns")
            .may_with(findings(shown, "replace-new", &outcome.new))
            .may_with(findings(shown, "replace-gone", &outcome.gone))
            .may_with(record),
    )
}

fn line(shown: &Shown, line: &Line) -> Element {
    let mark = match line.trend {
        Trend::Same => None,
        trend => Some(
            classed("span", "replace-trend")
                .also(if trend == Trend::Better { "is-better" } else { "is-worse" }, true)
                .text(shown.words().word("replace-trend", trend.as_str()).into()),
        ),
    };
    element("tr")
        .with(element("th").is("scope", "row").text(shown.say(&line.title)))
        .with(element("td").text(line.before.clone().into()))
        .with(
            element("td")
                .with(classed("strong", "replace-value").text(line.after.clone().into()))
                .may_with(mark),
        )
}

/// Findings that go, or come.
fn findings(shown: &Shown, id: &'static str, all: &[Rc<Finding>]) -> Option<Element> {
    const MOST: usize = 8;
    let first = all.first()?;
    let said = Message::new(id).with("count", all.len());
    let lines = all.iter().take(MOST).map(|finding| {
        let class = finding.severity.as_str();
        classed("li", "replace-finding").is("data-severity", class).text(shown.say(&finding.said()))
    });
    let more = all.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let more = Message::new("landscape-more").with("count", more);
        classed("p", "estate-note").text(shown.say(&more))
    });
    let list = classed("ul", "replace-list").is("data-rule", first.rule.id).each(lines);
    Some(part(shown.say(&said)).with(list).may_with(more))
}
