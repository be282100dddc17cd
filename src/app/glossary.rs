//! The glossary at work: its terms, ready to be looked for in whatever is shown, and the abbreviations that none of
//! them explains. Both follow the document; what did not change is not read again.

use std::rc::Rc;

use crate::analyze::abbreviations::{Heard, Unexplained};
use crate::analyze::terms::{Doubled, Terms, doubled};
use crate::app::effect::Origin;
use crate::app::look::View;
use crate::app::state::State;
use crate::app::update::{Committed, commit};
use crate::edit::command::Command;
use crate::edit::refusal::Refusal;
use crate::model::document::Document;
use crate::model::guideline::Term;
use crate::model::json::Json;
use crate::model::shape::Shelf;
use crate::model::subject::{Kind, Subject};

/// What is known of the words of a document.
pub struct Glossary {
    document: Rc<Document>,
    terms: Rc<Terms>,
    heard: Option<Rc<Heard>>,
    gaps: Option<Rc<Gaps>>,
}

/// What the glossary lacks, for its page.
#[derive(Debug, PartialEq)]
pub struct Gaps {
    /// Abbreviations that no term explains, the most frequent first.
    pub unexplained: Vec<Unexplained>,
    /// Words that two terms claim.
    pub doubled: Vec<Doubled>,
}

impl Glossary {
    /// That of a document without terms.
    pub fn without_terms(document: Rc<Document>) -> Self {
        Self { document, terms: Rc::default(), heard: None, gaps: None }
    }

    /// Its terms.
    pub fn terms(&self) -> &Rc<Terms> {
        &self.terms
    }

    /// What it lacks, while its page is looked at.
    pub fn gaps(&self) -> Option<&Rc<Gaps>> {
        self.gaps.as_ref()
    }

    fn follow(&mut self, document: &Rc<Document>, is_page: bool) {
        let is_new = !Rc::ptr_eq(&self.document, document);
        if is_new {
            if self.document.glossary.memory() != document.glossary.memory() {
                self.terms = Rc::new(Terms::of(document));
            }
            self.document = document.clone();
        }
        if !is_page {
            (self.heard, self.gaps) = (None, None);
        } else if is_new || self.gaps.is_none() {
            let heard = Heard::of(document, self.heard.take());
            let unexplained = heard.unexplained(&self.terms);
            self.gaps = Some(Rc::new(Gaps { unexplained, doubled: doubled(document) }));
            self.heard = Some(Rc::new(heard));
        }
    }
}

impl State {
    /// Takes notice of the words of a document that changed.
    pub(crate) fn read_glossary(&mut self) {
        let is_page = self.looking.view == View::Register(Kind::Term);
        let document = self.document().clone();
        self.glossary.follow(&document, is_page);
    }
}

/// Shows the entry of an abbreviation, to be defined there; where there is none, adds it.
pub(crate) fn define(state: &mut State, word: &str) -> Result<Committed, Refusal> {
    let is_it = |term: &Term| term.name == word || term.abbreviation.as_deref() == Some(word);
    let known = state.document().glossary.iter().find(|term| is_it(term));
    if let Some(known) = known.map(|term| Subject::of(Kind::Term, term.id.shared())) {
        state.visit(known);
        return Ok(Committed::nothing());
    }
    let record = Json::object([("name", Json::text(word)), ("abbreviation", Json::text(word))]);
    let committed = commit(state, &Command::add(Kind::Term, None, record), None, Origin::User)?;
    committed.added.iter().cloned().for_each(|added| state.visit(added));
    Ok(committed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::event::{Edit, Event, Host, Look};
    use crate::app::update::update;

    const MAP: &str = r#"{ "format": "journey-map", "version": 1, "title": "From the CDP",
        "people": [{ "id": "a", "name": "CDP team" }],
        "glossary": [{ "id": "s", "name": "Seat", "definition": "A licence." }] }"#;

    fn opened() -> State {
        let mut state = State::new();
        update(&mut state, Event::Host(Host::Mode { is_edit: true }));
        update(&mut state, Event::Host(Host::Start { source: None, storage: None }));
        update(
            &mut state,
            Event::Host(Host::Load { call: 1, text: MAP.to_owned(), repair: false }),
        );
        state
    }

    fn look(state: &mut State, kind: Kind) {
        update(state, Event::Look(Look::View(View::Register(kind))));
    }

    fn gaps(state: &State) -> Option<String> {
        let line = |one: &Unexplained| format!("{} {}", one.word, one.places.len());
        let lines =
            |gaps: &Rc<Gaps>| gaps.unexplained.iter().map(line).collect::<Vec<_>>().join(", ");
        state.glossary.gaps().map(lines)
    }

    #[test]
    fn what_is_lacking_is_known_on_the_page_only() {
        let mut state = opened();
        assert_eq!(gaps(&state), None);
        look(&mut state, Kind::Person);
        assert_eq!(gaps(&state), None);
        look(&mut state, Kind::Term);
        assert_eq!(gaps(&state).as_deref(), Some("CDP 2"));
        look(&mut state, Kind::System);
        assert_eq!(gaps(&state), None);
    }

    #[test]
    fn an_abbreviation_is_defined_and_gone() {
        let mut state = opened();
        look(&mut state, Kind::Term);
        let before = state.document().clone();
        for _ in 0..2 {
            update(&mut state, Event::Edit(Edit::Define("CDP".into())));
        }
        let term = state.looking.selection.clone().filter(|subject| subject.kind == Kind::Term);
        let term = term.expect("the entry is shown");
        assert_eq!(state.document().glossary.len(), 2, "one entry, however often it is asked for");
        assert_eq!(gaps(&state).as_deref(), Some("CDP 2"), "nobody explained it yet");
        let definition = Json::text("All that is known of a customer.");
        let command = Command::set(term, "definition", definition);
        update(&mut state, Event::Edit(Edit::Do(command)));
        assert_eq!(gaps(&state).as_deref(), Some(""));
        assert_eq!(state.glossary.terms().spans("the CDP").len(), 1);
        update(&mut state, Event::Edit(Edit::Undo));
        update(&mut state, Event::Edit(Edit::Undo));
        assert_eq!(state.document(), &before, "each is one step back");
        assert_eq!(gaps(&state).as_deref(), Some("CDP 2"));
    }

    #[test]
    fn the_terms_are_read_again_only_where_the_glossary_changes() {
        let mut state = opened();
        let terms = state.glossary.terms().clone();
        let title = Command::set(Subject::document(), "title", Json::text("Seats"));
        update(&mut state, Event::Edit(Edit::Do(title)));
        assert!(Rc::ptr_eq(&terms, state.glossary.terms()));
        let name = Command::set(Subject::of(Kind::Term, "s"), "name", Json::text("Place"));
        update(&mut state, Event::Edit(Edit::Do(name)));
        assert!(!Rc::ptr_eq(&terms, state.glossary.terms()));
    }
}
