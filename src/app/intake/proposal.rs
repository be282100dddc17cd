//! A system that somebody would like to use. It knows how that is written down, not who may wish for it:
//! anybody may.

use std::rc::Rc;

use crate::app::event::Event;
use crate::edit::command::Command;
use crate::model::document::Document;
use crate::model::id::fresh;
use crate::model::json::{Json, Number};
use crate::model::standard::Date;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::model::touchpoint::Touchpoint;

/// What somebody says about a system that they would like to use. Only the name is needed.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Proposal {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// What it can do: words with commas between them.
    pub capabilities: String,
    /// The touchpoint where it shall be used.
    pub touchpoint: Option<Subject>,
    /// The data that it would touch there, beside what is touched there already.
    pub data: Vec<Rc<str>>,
    /// Whether it costs nothing for a while.
    pub is_trial: bool,
    /// The day until which.
    pub until: Option<Date>,
}

impl Proposal {
    /// What it can do, word by word.
    pub fn capabilities(&self) -> Vec<String> {
        let words = self.capabilities.split([',', ';', '\n']).map(str::trim);
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// Writes it down, all at once: the system as proposed, its use at the touchpoint, the data there. A
    /// trial is a contract that costs nothing until the day on which it would be renewed. `None` without
    /// a name.
    pub fn command(&self, document: &Document) -> Option<Command> {
        let name = self.name.trim();
        if name.is_empty() {
            return None;
        }
        let id = fresh(name, Kind::System.as_str(), |id| document.systems.get(id).is_some());
        let mut commands = vec![Command::add(Kind::System, None, self.record(&id, name))];
        let used = self.touchpoint.as_ref();
        if let Some((subject, touchpoint)) = used.and_then(|used| find(document, used)) {
            let next = entry("systems", touchpoint.systems.entries().len());
            let system = Json::object([("system", Json::text(&id))]);
            commands.push(Command::set(subject.clone(), &next, system));
            let known = touchpoint.data.entries();
            let is_new = |id: &&Rc<str>| known.iter().all(|used| used.category.as_str() != &***id);
            for (place, id) in self.data.iter().filter(is_new).enumerate() {
                let next = entry("data", known.len() + place);
                let category = Json::object([("category", Json::text(&**id))]);
                commands.push(Command::set(subject.clone(), &next, category));
            }
        }
        Some(Command::Batch(commands))
    }

    fn record(&self, id: &str, name: &str) -> Json {
        let purpose = self.purpose.trim();
        let capabilities = self.capabilities();
        let cost = || Json::object([("annual", Json::Number(Number::from(0)))]);
        let renewal = self.until.as_ref().filter(|_| self.is_trial);
        let contract = renewal.map(|day| Json::object([("renewal", Json::text(day.as_str()))]));
        Json::object([("id", Json::text(id)), ("name", Json::text(name))])
            .with("description", (!purpose.is_empty()).then(|| Json::text(purpose)))
            .with("capabilities", (!capabilities.is_empty()).then(|| Json::texts(capabilities)))
            .with("status", Json::text(SystemStatus::Proposed.as_str()))
            .with("cost", self.is_trial.then(cost))
            .with("contract", contract)
    }
}

/// Uses a system that exists already in place of a new one: at the touchpoint if there is one, else shows it.
pub fn instead(document: &Document, touchpoint: Option<&Subject>, system: &Rc<str>) -> Event {
    use crate::app::event::Look;
    match touchpoint.and_then(|subject| find(document, subject)) {
        Some((subject, touchpoint)) => {
            let uses = touchpoint.systems.entries();
            if uses.iter().any(|used| used.system.as_str() == &**system) {
                return Event::Look(Look::Select(Some(subject.clone())));
            }
            Event::answer_with(subject, &entry("systems", uses.len()), system)
        }
        None => Event::Look(Look::Select(Some(Subject::of(Kind::System, system.clone())))),
    }
}

fn find<'a, 'b>(
    document: &'a Document,
    subject: &'b Subject,
) -> Option<(&'b Subject, &'a Touchpoint)> {
    let journey = document.journey(subject.journey.as_deref()?)?;
    Some((subject, journey.touchpoint(&subject.id)?))
}

fn entry(list: &str, place: usize) -> String {
    [list, "[", &place.to_string(), "]"].concat()
}
