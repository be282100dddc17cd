//! What is to be said below a field because of what the document says elsewhere.

use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// The remark below a field, if there is one.
pub fn remark(document: &Document, subject: &Subject, key: &str) -> Option<Message> {
    match (subject.kind, key) {
        (Kind::Transition, "share") => others(document, subject),
        _ => None,
    }
}

/// What is said of the other ways from the same touchpoint: shares that don't add up show.
fn others(document: &Document, subject: &Subject) -> Option<Message> {
    let journey = document.journey(subject.journey.as_deref()?)?;
    let transition = journey.transition(&subject.id)?;
    let ways = journey.outgoing(transition.from.as_str());
    let others = ways.iter().filter(|way| way.id != transition.id);
    let shares: Vec<f64> = others.filter_map(|way| Some(way.share.as_ref()?.value())).collect();
    if shares.is_empty() {
        return None;
    }
    let percent = (shares.iter().sum::<f64>() * 1e4).round() / 1e2;
    Some(Message::new("field-share-others").with("percent", percent))
}
