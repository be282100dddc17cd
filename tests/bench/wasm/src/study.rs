//! Facts and findings of a document, step by step, as a module for Node. It measures nothing itself.

use std::rc::Rc;

use journey_map::analyze::facts::{Facts, Gathering};
use journey_map::check::checking::Checking;
use journey_map::edit::apply::apply;
use journey_map::edit::command::Command;
use journey_map::format::parse::parse;
use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use journey_map::model::standard::Date;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A document, and what is being found in it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Study {
    document: Rc<Document>,
    facts: Rc<Facts>,
    today: Option<Date>,
    work: Option<Work>,
    found: usize,
}

#[derive(Debug)]
enum Work {
    Gathering(Box<Gathering>),
    Checking(Box<Checking>),
}

#[wasm_bindgen]
impl Study {
    /// Takes a document, and the day that it is.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &str, today: &str) -> Result<Self, JsError> {
        let opened = read(document, Repair::Refuse)
            .map_err(|_| JsError::new("the document can't be read"))?;
        let mut study = Self {
            document: opened.document,
            facts: Rc::default(),
            today: Date::parse(today),
            work: None,
            found: 0,
        };
        study.begin();
        Ok(study)
    }

    /// Changes the document, and begins to look for findings anew.
    pub fn edit(&mut self, command: &str) -> Result<(), JsError> {
        let refused = |_| JsError::new("the document can't be changed so");
        let json = parse(command).map_err(|_| JsError::new("the command can't be read"))?.json;
        let command = Command::from_json(&json).map_err(refused)?;
        self.document = apply(&self.document, &command).map_err(refused)?.document;
        self.begin();
        Ok(())
    }

    /// What comes next: the id of a rule, or what is done before and after the rules.
    #[wasm_bindgen(getter)]
    pub fn next(&self) -> Option<String> {
        Some(match self.work.as_ref()? {
            Work::Gathering(_) => "facts".to_owned(),
            Work::Checking(checking) => {
                checking.next_rule().map_or("ranking", |rule| rule.id).to_owned()
            }
        })
    }

    /// Goes on for a step.
    pub fn step(&mut self) {
        self.work = match self.work.take() {
            Some(Work::Gathering(mut gathering)) => match gathering.step() {
                Some(facts) => {
                    self.facts = Rc::new(facts);
                    let (document, facts) = (self.document.clone(), self.facts.clone());
                    let checking = Checking::new(document, facts, self.today.clone());
                    Some(Work::Checking(Box::new(checking)))
                }
                None => Some(Work::Gathering(gathering)),
            },
            Some(Work::Checking(mut checking)) => match checking.step() {
                Some(report) => {
                    self.found = report.findings.len();
                    None
                }
                None => Some(Work::Checking(checking)),
            },
            None => None,
        };
    }

    /// How many findings there were, the last time that all was done.
    #[wasm_bindgen(getter)]
    pub fn found(&self) -> usize {
        self.found
    }

    fn begin(&mut self) {
        let gathering = Gathering::new(self.document.clone(), &self.facts);
        self.work = Some(Work::Gathering(Box::new(gathering)));
    }
}
