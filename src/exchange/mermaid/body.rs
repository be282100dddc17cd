//! Builds the document of a Mermaid journey from its sections and tasks. It never reads text.

use std::rc::Rc;

use crate::exchange::ids::Ids;
use crate::exchange::mermaid::statement::Statement;
use crate::exchange::mermaid::task::{Score, Task};
use crate::exchange::sequence::Sequence;
use crate::exchange::{ImportNote, Imported, excerpt};
use crate::model::answer::Answer;
use crate::model::channel::Persona;
use crate::model::experience::Experience;
use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::names::Names;
use crate::words::Message;

/// The score that means neither good nor bad; emotions count from it.
const MIDDLE_SCORE: f64 = 3.0;

/// A document that grows by sections and tasks.
pub(super) struct Body<'a> {
    sequence: Sequence<'a>,
    personas: Vec<Rc<Persona>>,
    /// Which persona an actor is.
    places: Names,
    ids: Ids,
    notes: Vec<ImportNote>,
}

impl<'a> Body<'a> {
    /// Begins with nothing but a title.
    pub(super) fn new(title: &str, default_stage: &'a str, notes: Vec<ImportNote>) -> Self {
        Self {
            sequence: Sequence::new(title, default_stage),
            personas: Vec::new(),
            places: Names::default(),
            ids: Ids::default(),
            notes,
        }
    }

    /// Adds what a statement says.
    pub(super) fn read(&mut self, line: u32, statement: Statement) {
        match statement {
            // A section of the same name is a phase of its own: the order of phases matters.
            Statement::Section(name) => {
                self.sequence.begin_stage(line, &name, &mut self.notes);
            }
            Statement::Task(task) => self.read_task(line, task),
            Statement::Title(_) | Statement::AccessibleTitle(_) | Statement::Description(_) => {}
        }
    }

    /// The finished document.
    pub(super) fn finish(self, description: Option<String>) -> Imported {
        let personas = self.personas;
        let journey = self.sequence.finish(|head| {
            head.description = description;
            if !personas.is_empty() {
                let ids = personas.iter().map(|persona| persona.id.clone());
                head.personas = Answer::Is(ids.collect());
            }
        });
        let mut imported = Imported::of(journey, self.notes);
        imported.document.personas = personas.into_iter().collect();
        imported
    }

    fn read_task(&mut self, line: u32, task: Task) {
        let (emotion, words) = self.emotion(line, &task);
        let personas = self.personas_of(&task.actors);
        self.sequence.add_step(line, &task.name, &mut self.notes, |touchpoint| {
            touchpoint.description = words;
            touchpoint.personas = personas;
            touchpoint.experience = emotion.map(|emotion| Experience {
                emotion: Some(emotion),
                pains: Answer::Unknown,
                opportunities: Answer::Unknown,
                importance_to_customer: None,
                importance_to_us: None,
                evidence: None,
                extra: Vec::new(),
            });
        });
    }

    /// The emotion that a score stands for, or the words that stand in its place.
    fn emotion(&mut self, line: u32, task: &Task) -> (Option<Number>, Option<String>) {
        let mut note = |message: Message| {
            let message = message.with("task", excerpt(&task.name));
            self.notes.push(ImportNote::new(line, message));
        };
        match &task.score {
            Score::Absent => (None, None),
            Score::NoColon => {
                note(Message::new("exchange-score-missing"));
                (None, None)
            }
            Score::Words(words) => {
                note(Message::new("exchange-score-words").with("words", excerpt(words)));
                (None, Some(words.clone()))
            }
            Score::Is { value, written } => {
                // Two digits are kept; 3.7 − 3 is not 0.7 in binary.
                let emotion = ((value - MIDDLE_SCORE) * 100.0).round() / 100.0;
                match Number::try_from(emotion).ok().filter(|_| (1.0..=5.0).contains(value)) {
                    Some(emotion) => (Some(emotion), None),
                    None => {
                        note(Message::new("exchange-score-range").with("score", excerpt(written)));
                        (None, Some(written.clone()))
                    }
                }
            }
        }
    }

    fn personas_of(&mut self, actors: &[String]) -> Answer<Vec<Id<Persona>>> {
        let mut ids = Vec::with_capacity(actors.len());
        let mut seen = Names::default();
        for actor in actors {
            let known = self.places.get(actor).and_then(|place| self.personas.get(place));
            let id = match known {
                Some(persona) => persona.id.clone(),
                None => self.register(actor),
            };
            // Nobody takes part twice.
            if seen.add(id.as_str()) {
                ids.push(id);
            }
        }
        if ids.is_empty() { Answer::Unknown } else { Answer::Is(ids) }
    }

    fn register(&mut self, actor: &str) -> Id<Persona> {
        let id = self.ids.give::<Persona>(actor);
        self.places.set(actor.into(), self.personas.len());
        self.personas.push(Rc::new(Persona::new(id.clone(), actor)));
        id
    }
}
