//! Where personal data goes, and the draft of the record of processing, as plain objects. Neither is
//! legal advice.

use std::rc::Rc;

use crate::analyze::consent;
use crate::analyze::processing_record::{Column, Gap, Row, record};
use crate::analyze::transfers::{Receiver, Safeguard, Transfer};
use crate::app::plain::{Ground, Silence};
use crate::model::data::DataCategory;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// What leaves its region, and who is reached without having consented.
pub(super) fn data(ground: &Ground<'_>) -> Result<Json, Silence> {
    let document = ground.document;
    let handling = ground.facts.handling();
    let home = handling.home.as_ref();
    let leaving = home.map(|_| Json::List(handling.transfers.iter().map(transfer).collect()));
    let region =
        home.map(|home| Json::texts(home.countries.iter().map(|country| country.as_str())));
    let unconsented = document.journeys.iter().flat_map(|journey| {
        consent::before_use(document, journey).into_iter().map(|one| {
            let path = one.path.iter().map(|touchpoint| Json::text(touchpoint.id.as_str()));
            Json::object([
                ("journey", Json::text(journey.id().as_str())),
                ("purpose", Json::text(one.purpose.id.as_str())),
                ("path", Json::List(path.collect())),
                ("isGranted", Json::Bool(one.is_granted)),
            ])
        })
    });
    Ok(Json::object([("unconsented", Json::List(unconsented.collect()))])
        .with("region", region)
        .with("transfers", leaving))
}

/// The record of processing, a draft: one row for each purpose.
pub(super) fn processing(ground: &Ground<'_>) -> Result<Json, Silence> {
    let record = record(ground.document, ground.facts.handling());
    let without = record.without_purpose.iter().map(Subject::to_json).collect();
    Ok(Json::object([
        ("rows", Json::List(record.rows.iter().map(row).collect())),
        ("withoutPurpose", Json::List(without)),
    ]))
}

fn row(row: &Row) -> Json {
    let officer = row.officer.value().map(|person| Json::text(person.id.as_str()));
    let systems = row.systems.iter().map(|system| Json::text(system.id.as_str()));
    Json::object([("purpose", Json::text(row.purpose.id.as_str()))])
        .with("officer", officer)
        .with("data", categories(&row.data))
        .with("systems", Json::List(systems.collect()))
        .with("transfers", Json::List(row.transfers.iter().map(transfer).collect()))
        .with("missing", Json::List(row.gaps.iter().map(gap).collect()))
}

fn gap(gap: &Gap) -> Json {
    Json::object([("column", column(gap.column)), ("subject", gap.subject.to_json())])
        .with("field", gap.field.map(Json::text))
}

fn column(column: Column) -> Json {
    Json::text(column.as_str())
}

fn transfer(transfer: &Transfer) -> Json {
    let to = match &transfer.to {
        Receiver::System(system) => Subject::of(Kind::System, system.id.shared()),
        Receiver::Recipient(purpose, _) => Subject::of(Kind::Purpose, purpose.id.shared()),
    };
    let recipient = match &transfer.to {
        Receiver::System(_) => None,
        Receiver::Recipient(purpose, place) => purpose.recipients.entries().get(*place),
    };
    let safeguard = match &transfer.safeguard {
        Safeguard::Named(name) => Some(Json::text(name.as_str())),
        Safeguard::None => Some(Json::text("none")),
        Safeguard::Unknown => None,
    };
    Json::object([("to", to.to_json())])
        .with("recipient", recipient.map(|recipient| Json::text(recipient.name.as_str())))
        .with("country", Json::text(transfer.country.as_str()))
        .with("safeguard", safeguard)
        .with("data", categories(&transfer.data))
}

fn categories(all: &[Rc<DataCategory>]) -> Json {
    Json::List(all.iter().map(|category| Json::text(category.id.as_str())).collect())
}
