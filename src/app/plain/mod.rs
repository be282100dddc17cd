//! What is computed, as plain objects for the page around the component: the same figures that the
//! screen shows, with ids for what they speak of. What nobody knows is absent; nothing is made up for it.

mod data;
mod findings;
mod flow;
mod people;
mod structure;
mod systems;

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::app::effect::Answer;
pub(crate) use crate::app::plain::findings::{findings, tally};
use crate::app::state::State;
use crate::model::document::Document;
use crate::model::json::{Json, Number};
use crate::model::standard::Date;
use crate::words::Message;

/// A question of the page around the component.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The number of the call.
    pub call: u32,
    /// The name of the question.
    pub question: String,
    /// The journey that it is about; without it, the shown one.
    pub journey: Option<Rc<str>>,
}

/// What an answer is made of.
struct Ground<'a> {
    document: &'a Document,
    facts: &'a Facts,
    journey: Option<&'a str>,
    today: Option<&'a Date>,
}

/// Why there is no answer.
type Silence = Message;

type Answered = fn(&Ground<'_>) -> Result<Json, Silence>;

/// The names of the questions, and who answers them.
const QUESTIONS: &[(&str, Answered)] = &[
    ("structure", structure::structure),
    ("flow", flow::flow),
    ("data", data::data),
    ("processing", data::processing),
    ("systems", systems::systems),
    ("people", people::people),
    ("renewals", systems::renewing),
];

/// Answers a question of the page.
pub(crate) fn answer(state: &State, asked: &Asked) -> Answer {
    let Some((_, answer)) = QUESTIONS.iter().find(|(name, _)| *name == asked.question) else {
        let names: Vec<&str> = QUESTIONS.iter().map(|(name, _)| *name).collect();
        let message = Message::new("plain-no-question")
            .with("name", asked.question.as_str())
            .with("names", names.join(", "));
        return Answer::Refused { message, problems: Vec::new() };
    };
    let document = state.document();
    let known = state.findings.found.as_ref().filter(|found| Rc::ptr_eq(&found.document, document));
    let facts = known.map_or_else(|| Rc::new(Facts::of(document)), |found| found.facts.clone());
    let shown = state.looking.journey.as_deref();
    let ground = Ground {
        document,
        facts: &facts,
        journey: asked.journey.as_deref().or(shown),
        today: state.today.as_ref(),
    };
    match answer(&ground) {
        Ok(json) => Answer::Applied(json),
        Err(message) => Answer::Refused { message, problems: Vec::new() },
    }
}

/// A number; what is not finite is told by that word.
fn number(value: f64) -> Json {
    Number::try_from(value).map_or_else(|_| Json::text("not finite"), Json::Number)
}

fn count(value: usize) -> Json {
    number(value as f64)
}
