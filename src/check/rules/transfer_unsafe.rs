//! Personal data goes to a country outside of the region that it belongs in, and nothing is named that keeps it safe
//! there. A system that a recipient runs is told with the recipient.

use crate::analyze::transfers::{Receiver, Transfer, is_run_by};
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{self, by_officer, names, owned, owned_by_users};
use crate::check::rules::systems;
use crate::model::data::Purpose;
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::system::System;
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, handling) = (ground.document, ground.facts.handling());
    let is_unsafe = |transfer: &&Transfer| !transfer.safeguard.is_named();
    let mut told: Option<&Purpose> = None;
    for transfer in handling.transfers.iter().filter(is_unsafe) {
        match &transfer.to {
            Receiver::System(system) if !is_told(document, system) => {
                let place = document.systems.place(system.id.as_str());
                let users = place.map_or(&[][..], |place| &handling.systems[place].users);
                let finding = Finding::new(rule, systems::subject(system))
                    .with("kind", "system")
                    .with("name", system.name.as_str())
                    .with("country", country(transfer))
                    .with("data", names(&transfer.data))
                    .worth(place.map_or(Stake::Unknown, |place| systems::stake(ground, place)))
                    .by(Function::Privacy, None);
                found.push(owned_by_users(finding, document, users));
            }
            Receiver::System(_) => {}
            Receiver::Recipient(purpose, place) => {
                // One finding tells all recipients of a purpose, by the first.
                if told.is_some_and(|told| told.id == purpose.id) {
                    continue;
                }
                told = Some(purpose);
                let recipient = purpose.recipients.entries().get(*place);
                let finding = Finding::new(rule, data::subject(purpose))
                    .with("kind", "purpose")
                    .with("name", purpose.name.as_str())
                    .with("recipient", recipient.map_or("", |one| one.name.as_str()))
                    .with("country", country(transfer))
                    .with("data", names(&transfer.data))
                    .answered_in(
                        Message::new("check-name-safeguard"),
                        data::subject(purpose),
                        "recipients",
                    );
                let users = document.journeys.iter().flat_map(|journey| journey.touchpoints());
                let finding = owned(finding, document, users.filter(|one| is_for(one, purpose)));
                found.push(by_officer(finding, purpose));
            }
        }
    }
}

/// Whether a recipient abroad, whom a finding tells, runs a system.
fn is_told(document: &Document, system: &System) -> bool {
    let mut recipients = document.purposes.iter().flat_map(|purpose| purpose.recipients.entries());
    recipients.any(|one| is_run_by(system, one) && one.country.is_some())
}

fn is_for(touchpoint: &Touchpoint, purpose: &Purpose) -> bool {
    let mut uses = touchpoint.data.entries().iter();
    uses.any(|used| used.purpose.as_ref() == Some(&purpose.id))
}

fn country(transfer: &Transfer) -> String {
    transfer.country.as_str().to_owned()
}
