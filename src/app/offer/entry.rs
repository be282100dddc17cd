//! How a thing is offered: its name, and the few words that tell it from others.

use std::rc::Rc;
use std::slice::from_ref;

use crate::app::offer::things::mentioned;
use crate::app::offer::{Known, Offer, Source};
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::journey::Journey;
use crate::model::person::{Function, Person, PersonKind};
use crate::model::subject::Kind;
use crate::model::system::{Decision, Integration, System, SystemStatus};
use crate::model::value::Entity;
use crate::words::{Message, Words};

/// The thing of a source with that id, as it is offered.
pub(super) fn offer(source: &Source, id: &str, known: Known<'_>) -> Option<Offer> {
    let Known { document, words, .. } = known;
    let described =
        |id: Rc<str>, name: &str, parts: &[Option<String>]| Some(line(id, name, parts, words));
    let used = |kind| counted("offer-used-by", known.uses.of_kind(kind, id), words);
    match source {
        Source::People(function) => Some(person(document.people.get(id)?, Some(function), known)),
        Source::Anybody | Source::Deciders => Some(person(document.people.get(id)?, None, known)),
        Source::Systems => Some(system(document.systems.get(id)?, known)),
        Source::Integrations => Some(integration(document.integrations.get(id)?, known)),
        Source::DataCategories => {
            let data = document.data_categories.get(id)?;
            let personal = data.personal.as_ref();
            let personal = personal.map(|personal| words.word("personal", personal.as_str()));
            let class = data.classification.as_ref();
            let class = class.map(|class| words.word("class", class.as_str()));
            let parts = [personal, class, used(Kind::DataCategory)];
            let also = data.description.clone().unwrap_or_default();
            Some(Offer { also, ..line(data.id.shared(), &data.name, &parts, words) })
        }
        Source::Purposes => {
            let purpose = document.purposes.get(id)?;
            let basis = purpose.lawful_basis.as_ref();
            let basis = basis.map(|basis| words.word("lawful-basis", basis.as_str()));
            let parts = [basis, purpose.description.clone()];
            described(purpose.id.shared(), &purpose.name, &parts)
        }
        Source::Channels => channel(id, known),
        Source::Personas => {
            let persona = document.personas.get(id)?;
            described(persona.id.shared(), &persona.name, from_ref(&persona.description))
        }
        Source::Metrics => {
            let metric = document.metrics.get(id)?;
            let category = metric.category.as_ref();
            let category =
                category.map(|category| words.word("metric-category", category.as_str()));
            let parts = [metric.unit.clone(), category, used(Kind::Metric)];
            described(metric.id.shared(), &metric.name, &parts)
        }
        Source::Objectives => {
            let objective = document.objectives.get(id)?;
            let due = objective.due.as_ref().map(|due| due.as_str().to_owned());
            described(objective.id.shared(), &objective.name, &[due])
        }
        Source::Guidelines => {
            let guideline = document.guidelines.get(id)?;
            described(guideline.id.shared(), &guideline.name, from_ref(&guideline.description))
        }
        Source::Terms => {
            let term = document.glossary.get(id)?;
            let parts = [term.abbreviation.clone(), term.definition.clone()];
            let also = term.synonyms.entries().join(" ");
            Some(Offer { also, ..line(term.id.shared(), &term.name, &parts, words) })
        }
        Source::Stages(journey) => {
            let stage = document.journey(journey)?.stage(id)?;
            described(stage.id.shared(), &stage.name, from_ref(&stage.aim))
        }
        Source::Touchpoints(journey) => touchpoint(document.journey(journey)?, id, words),
        Source::Mentions(_) => mention(id, known),
        Source::Words(family, _) => Some(Offer::plain(id, &words.word(family, id))),
        Source::Journeys => {
            let journey = document.journeys.get(id)?;
            let size = Message::new("journey-size").with("count", journey.touchpoints().len());
            described(journey.id().shared(), journey.label(), &[Some(words.say(&size))])
        }
    }
}

/// The label alone. It is asked for in every cell of a table, so nothing else is put together for it.
pub(super) fn label(source: &Source, id: &str, known: Known<'_>) -> Option<String> {
    let Known { document, words, .. } = known;
    let name = match source {
        Source::People(_) | Source::Anybody | Source::Deciders => &document.people.get(id)?.name,
        Source::Systems => &document.systems.get(id)?.name,
        Source::DataCategories => &document.data_categories.get(id)?.name,
        Source::Purposes => &document.purposes.get(id)?.name,
        Source::Personas => &document.personas.get(id)?.name,
        Source::Metrics => &document.metrics.get(id)?.name,
        Source::Stages(journey) => &document.journey(journey)?.stage(id)?.name,
        Source::Touchpoints(journey) => &document.journey(journey)?.touchpoint(id)?.name,
        _ => return offer(source, id, known).map(|offer| offer.label),
    };
    Some(titled(name, words))
}

fn titled(name: &str, words: &Words) -> String {
    if name.trim().is_empty() { words.text("map-untitled") } else { name.to_owned() }
}

fn person(person: &Person, wanted: Option<&Function>, known: Known<'_>) -> Offer {
    let Known { uses, words, .. } = known;
    // Whom everybody expects here needs no function.
    let other = person.function.as_ref().filter(|function| Some(*function) != wanted);
    let contacted = || counted("offer-contact-of", uses.contacted(person.id.as_str()), words);
    let owned = || counted("offer-owns", uses.owned(person.id.as_str()), words);
    let (owned, contacted) = match wanted {
        Some(Function::It) => (None, contacted()),
        Some(Function::Marketing) => (owned(), None),
        _ => (owned(), contacted()),
    };
    let parts = [
        person.title.clone(),
        other.map(|function| words.word("function", function.as_str())),
        (person.kind == Some(PersonKind::Team)).then(|| words.text("offer-team")),
        owned,
        contacted,
    ];
    line(person.id.shared(), &person.name, &parts, words)
}

fn system(system: &System, known: Known<'_>) -> Offer {
    let Known { uses, words, .. } = known;
    let status = system.status.as_ref();
    let said = status.map(|status| words.word("system-status", status.as_str()));
    let is_agreed = matches!(status, None | Some(SystemStatus::Sanctioned));
    let (caution, said) = if is_agreed {
        let by = decided_by(system.decision.as_ref(), known);
        (None, by.map_or(said, Some))
    } else {
        (said, None)
    };
    let capabilities = system.capabilities.entries();
    let does = capabilities.first().map(|does| words.word("capability", does));
    let used = counted("offer-used-by", uses.of_kind(Kind::System, system.id.as_str()), words);
    let parts = [does, said, used, system.vendor.clone()];
    let mut also = capabilities.join(" ");
    also.push(' ');
    also.push_str(system.description.as_deref().unwrap_or_default());
    let caution = caution.unwrap_or_default();
    Offer { also, caution, ..line(system.id.shared(), &system.name, &parts, words) }
}

/// A longer name leaves no room for what else is to be said.
const SHORT_NAME: usize = 16;

/// Who sanctioned it, if somebody said so and it is said shortly.
fn decided_by(decision: Option<&Decision>, known: Known<'_>) -> Option<String> {
    let by = known.document.people.get(decision?.by.as_ref()?.as_str())?;
    if by.name.chars().count() > SHORT_NAME {
        return None;
    }
    let said = Message::new("offer-sanctioned-by").with("name", by.name.as_str());
    Some(known.words.say(&said))
}

fn integration(integration: &Integration, known: Known<'_>) -> Offer {
    let Known { document, words, .. } = known;
    let name = |id: &str| document.systems.get(id).map_or(id, |system| &system.name).to_owned();
    let ends = Message::new("offer-integration")
        .with("from", name(integration.from.as_str()))
        .with("to", name(integration.to.as_str()));
    let ends = words.say(&ends);
    match integration.label() {
        "" => line(integration.id.shared(), &ends, from_ref(&integration.protocol), words),
        name => {
            let parts = [Some(ends), integration.protocol.clone()];
            line(integration.id.shared(), name, &parts, words)
        }
    }
}

/// A standard channel that the document names in its own way is offered under that name.
fn channel(id: &str, known: Known<'_>) -> Option<Offer> {
    let Known { document, words, .. } = known;
    let used = counted("offer-used-by", known.uses.of_kind(Kind::Channel, id), words);
    match document.channels.get(id) {
        Some(own) => {
            let parts = [own.description.clone(), used];
            Some(line(own.id.shared(), &own.name, &parts, words))
        }
        None => {
            let is_standard = STANDARD_CHANNELS.contains(&id);
            is_standard.then(|| line(id.into(), &words.word("channel", id), &[used], words))
        }
    }
}

fn touchpoint(journey: &Journey, id: &str, words: &Words) -> Option<Offer> {
    let touchpoint = journey.touchpoint(id)?;
    let stage = journey.stage(touchpoint.stage.as_str()).map(|stage| stage.name.clone());
    Some(line(touchpoint.id.shared(), &touchpoint.name, &[stage], words))
}

/// Something that a record may mention, with its kind and, inside a journey, which.
fn mention(id: &str, known: Known<'_>) -> Option<Offer> {
    let Known { document, words, .. } = known;
    let subject = mentioned(id)?;
    let journey = subject.journey.as_deref().and_then(|journey| document.journey(journey));
    let title = journey.map(|journey| journey.label().to_owned());
    let name = document.record(&subject)?.identity()?.label.to_owned();
    let kind = Some(words.text(subject.kind.message_id()));
    Some(line(id.into(), &name, &[kind, title], words))
}

fn line(id: Rc<str>, name: &str, details: &[Option<String>], words: &Words) -> Offer {
    let mut detail = String::new();
    for part in details.iter().flatten().filter(|part| !part.is_empty()) {
        if !detail.is_empty() {
            detail.push_str(" · ");
        }
        detail.push_str(part);
    }
    Offer { id, label: titled(name, words), detail, ..Offer::default() }
}

fn counted(id: &'static str, count: usize, words: &Words) -> Option<String> {
    (count > 0).then(|| words.say(&Message::new(id).with("count", count)))
}
