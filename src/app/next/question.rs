//! The questions that can be asked of a document, and whether they are still open.

use crate::model::data::Personal;
use crate::model::document::Document;
use crate::model::person::PersonKind;
use crate::model::security::{Classification, Security};
use crate::model::subject::Subject;
use crate::model::touchpoint::{Touchpoint, TouchpointStatus};

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Who in marketing owns a touchpoint.
    Owner,
    /// Which system carries a touchpoint.
    System,
    /// What data a touchpoint touches.
    Data,
    /// How the data of a touchpoint is kept safe.
    Safety,
    /// Who in IT answers for a system.
    ItOwner,
    /// On which lawful basis data is processed for a purpose.
    Basis,
    /// How long the data of a purpose is kept.
    Retention,
    /// Who stands in for somebody.
    Deputy,
}

/// A question: what about, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Of what.
    pub subject: Subject,
    /// What about.
    pub topic: Topic,
}

impl Question {
    /// Whether what it is about is there and nobody answered it.
    pub fn is_open(&self, document: &Document) -> bool {
        self.answered(document) == Some(false)
    }

    /// Whether somebody answered it. What is gone was not answered.
    pub fn is_answered(&self, document: &Document) -> bool {
        self.answered(document) == Some(true)
    }

    fn answered(&self, document: &Document) -> Option<bool> {
        let id = &*self.subject.id;
        let touchpoint = || touchpoint(&self.subject, document);
        Some(match self.topic {
            Topic::Owner => !touchpoint()?.marketing_owner().is_unknown(),
            Topic::System => !touchpoint()?.systems.is_unknown(),
            Topic::Data => !touchpoint()?.data.is_unknown(),
            Topic::Safety => is_safety_told(touchpoint()?),
            Topic::ItOwner => !document.systems.get(id)?.it_owner.is_unknown(),
            Topic::Basis => document.purposes.get(id)?.lawful_basis.is_some(),
            Topic::Retention => !document.purposes.get(id)?.retention.is_unknown(),
            Topic::Deputy => document.people.get(id)?.deputy.is_some(),
        })
    }
}

/// The touchpoint of a subject.
pub(super) fn touchpoint<'a>(subject: &Subject, document: &'a Document) -> Option<&'a Touchpoint> {
    let journey = document.journey(subject.journey.as_deref()?)?;
    journey.touchpoint(&subject.id).map(AsRef::as_ref)
}

/// Whether a touchpoint is asked about at all: it is there today or shall be, and has a name.
pub(super) fn is_asked_about(touchpoint: &Touchpoint) -> bool {
    touchpoint.status != Some(TouchpointStatus::Retired) && !touchpoint.name.trim().is_empty()
}

/// Whether people can hand over to somebody else; a team does that by itself.
pub(super) fn is_one_person(kind: Option<&PersonKind>) -> bool {
    kind != Some(&PersonKind::Team)
}

fn is_safety_told(touchpoint: &Touchpoint) -> bool {
    let is_told =
        |security: &Security| !security.notes.is_unknown() || !security.controls.is_unknown();
    touchpoint.security.as_ref().is_some_and(is_told)
}

/// The data of a touchpoint that has to be kept safe: what it is called, if there is any.
pub(super) fn delicate<'a>(touchpoint: &Touchpoint, document: &'a Document) -> Option<&'a str> {
    let is_delicate = |class: Option<&Classification>| {
        matches!(class, Some(Classification::Confidential | Classification::Restricted))
    };
    let mut used = touchpoint.data.entries().iter();
    used.find_map(|used| {
        let category = document.data_categories.get(used.category.as_str())?;
        let is_personal = matches!(category.personal, Some(Personal::Personal | Personal::Special));
        let is_it = is_personal || is_delicate(category.classification.as_ref());
        is_it.then_some(category.name.as_str())
    })
}
