//! What a lane of the map is called.

use crate::layout::lanes::Lanes;
use crate::model::document::Document;
use crate::words::Words;

/// The name of what a lane stands for; of the last lane, for what it has no answer.
pub fn lane_name(document: &Document, lanes: Lanes, key: Option<&str>, words: &Words) -> String {
    let Some(key) = key else {
        return match lanes {
            Lanes::None => String::new(),
            Lanes::Channel => words.text("lane-no-channel"),
            Lanes::Owner => words.text("lane-no-owner"),
            Lanes::System => words.text("lane-no-system"),
            Lanes::Persona => words.text("lane-no-persona"),
        };
    };
    let name = match lanes {
        Lanes::None => None,
        Lanes::Channel => match document.channels.get(key) {
            Some(channel) => Some(channel.name.clone()),
            None => Some(words.word("channel", key)),
        },
        Lanes::Owner => document.people.get(key).map(|person| person.name.clone()),
        Lanes::System => document.systems.get(key).map(|system| system.name.clone()),
        Lanes::Persona => document.personas.get(key).map(|persona| persona.name.clone()),
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::read::{Repair, read};

    #[test]
    fn lanes_go_by_names_that_people_know() {
        let text = r#"{
            "format": "journey-map", "version": 1, "title": "",
            "people": [{ "id": "anna", "name": "Anna" }, { "id": "nemo", "name": "" }],
            "systems": [{ "id": "shop", "name": "Shop" }],
            "personas": [{ "id": "fan", "name": "Fan" }],
            "channels": [{ "id": "web", "name": "Website" }]
        }"#;
        let document = read(text, Repair::Refuse).unwrap().document;
        let words = Words::new("en");
        for (lanes, key, name) in [
            (Lanes::Channel, Some("web"), "Website"),
            (Lanes::Channel, Some("sms"), "SMS"),
            (Lanes::Channel, None, "No channel"),
            (Lanes::Owner, Some("anna"), "Anna"),
            (Lanes::Owner, Some("nemo"), "nemo"),
            (Lanes::Owner, None, "No marketing owner"),
            (Lanes::System, Some("shop"), "Shop"),
            (Lanes::System, Some("gone"), "gone"),
            (Lanes::System, None, "No IT system"),
            (Lanes::Persona, Some("fan"), "Fan"),
            (Lanes::Persona, None, "Several personas, or all"),
            (Lanes::None, None, ""),
        ] {
            assert_eq!(lane_name(&document, lanes, key, &words), name);
        }
    }
}
