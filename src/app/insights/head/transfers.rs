//! Where personal data leaves the region that it belongs in.

use crate::analyze::handling::is_personal;
use crate::analyze::transfers::{Because, Home, Receiver, Safeguard, Transfer};
use crate::app::event::{Event, Look};
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way};
use crate::app::insights::Ground;
use crate::app::insights::head::{Line, Unknown};
use crate::app::look::View;
use crate::model::document::Document;
use crate::model::spoken::names::say_name;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::words::{Message, Words};

/// The figure, or what is missing for it; nothing where no personal data is known.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let (document, facts) = ground.known.clone()?;
    let handling = facts.handling().clone();
    if !document.data_categories.iter().any(|category| is_personal(category)) {
        return None;
    }
    if handling.home.is_none() {
        let systems = Event::Look(Look::View(View::Register(Kind::System)));
        return Some(Line::Unknown(Unknown {
            message: Message::new("transfers-no-home"),
            way: Some((Message::new("insights-say-it"), Way(systems))),
        }));
    }
    let open = handling.transfers.iter().filter(|one| !one.safeguard.is_named());
    let first = open.clone().next().or(handling.transfers.first());
    let way = first.map(|first| {
        let subject = receiver(first);
        let name = crate::app::figure::name_of(&document, &subject, &ground.words);
        (Message::new("figure-way-to").with("name", name), Way::to(subject))
    });
    let (count, open) = (handling.transfers.len(), open.count());
    let words = ground.words.clone();
    Some(Line::Figure(Figure {
        id: "transfers".into(),
        title: Message::new("transfers"),
        value: Message::new("transfers-count").with("count", count),
        meaning: (count > 0).then(|| Message::new("transfers-open").with("count", open)),
        formula: Message::new("transfers-formula"),
        caveat: Some(Caveat::Draft),
        way,
        origin: Origin::new(move || {
            let Some(home) = &handling.home else { return Inputs::default() };
            let rows = handling.transfers.iter().map(|one| row(one, &words));
            Inputs {
                rows: rows.collect(),
                assumed: assumed(&document, home, &words),
                quality: None,
            }
        }),
    }))
}

/// Where to see who gets the data.
fn receiver(transfer: &Transfer) -> Subject {
    match &transfer.to {
        Receiver::System(system) => Subject::of(Kind::System, system.id.shared()),
        Receiver::Recipient(purpose, _) => Subject::of(Kind::Purpose, purpose.id.shared()),
    }
}

fn row(transfer: &Transfer, words: &Words) -> Input {
    let safeguard = match &transfer.safeguard {
        Safeguard::Named(text) => Message::new("figure-said").with("text", text.as_str()),
        Safeguard::None => Message::new("transfers-none"),
        Safeguard::Unknown => Message::new("transfers-unknown"),
    };
    let country = say_name("names-countries", transfer.country.as_str(), words);
    let value = Message::new("transfers-to").with("country", country).with("safeguard", safeguard);
    let row = Input::of(receiver(transfer), value);
    match &transfer.to {
        Receiver::System(_) => row,
        Receiver::Recipient(purpose, place) => {
            let recipient = purpose.recipients.entries().get(*place);
            let name = recipient.map_or("", |recipient| recipient.name.as_str());
            let name = Message::new("transfers-recipient").with("name", name);
            Input { name: Some(name.with("purpose", purpose.name.as_str())), ..row }
        }
    }
}

/// Which region it is about and why, and of which systems nobody knows where they keep their data.
fn assumed(document: &Document, home: &Home, words: &Words) -> Vec<Message> {
    let mut assumed = Vec::new();
    if let Because::Most { inside, known } = &home.because {
        let place = match (home.is_europe, home.countries.first()) {
            (true, _) | (_, None) => Message::new("transfers-europe"),
            (false, Some(country)) => {
                let name = say_name("names-countries", country.as_str(), words);
                Message::new("figure-said").with("text", name)
            }
        };
        let most = Message::new("transfers-most").with("place", place);
        assumed.push(most.with("count", *inside).with("most", *known));
    }
    let is_silent = |status: Option<&SystemStatus>| status != Some(&SystemStatus::Retired);
    let silent = document.systems.iter();
    let silent =
        silent.filter(|one| one.region.is_none() && is_silent(one.status.as_ref())).count();
    if silent > 0 {
        assumed.push(Message::new("transfers-silent").with("count", silent));
    }
    assumed
}
