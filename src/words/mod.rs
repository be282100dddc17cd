//! What the product says: message ids with arguments, and their texts in message files
//! (Fluent syntax). The core returns [`Message`]s, never sentences; whoever shows one asks
//! [`Words`] for its text.

pub mod decimal;
pub mod letters;
mod texts;

use std::sync::OnceLock;

use crate::words::texts::{Filling, Texts, fill};

/// The languages of the interface, the first one where nothing else fits.
pub const LANGUAGES: [&str; 1] = ["en"];

/// One message file per room. These are said before the desk is there.
const ENGLISH: &[&str] = &[
    include_str!("en/app.ftl"),
    include_str!("en/find.ftl"),
    include_str!("en/format.ftl"),
    include_str!("en/hand.ftl"),
    include_str!("en/kinds.ftl"),
    include_str!("en/map.ftl"),
    include_str!("en/platform.ftl"),
    include_str!("en/start.ftl"),
];

/// What only the desk says, and what is said once it is there.
const ENGLISH_AT_DESK: &[&str] = &[
    include_str!("en/aspect.ftl"),
    include_str!("en/blueprint.ftl"),
    include_str!("en/check-data.ftl"),
    include_str!("en/check-flow.ftl"),
    include_str!("en/check-map.ftl"),
    include_str!("en/check-people.ftl"),
    include_str!("en/check-systems.ftl"),
    include_str!("en/clip.ftl"),
    include_str!("en/edit.ftl"),
    include_str!("en/embed.ftl"),
    include_str!("en/exchange.ftl"),
    include_str!("en/export.ftl"),
    include_str!("en/fields.ftl"),
    include_str!("en/figure.ftl"),
    include_str!("en/findings.ftl"),
    include_str!("en/flow.ftl"),
    include_str!("en/help.ftl"),
    include_str!("en/insights.ftl"),
    include_str!("en/inspector.ftl"),
    include_str!("en/intake.ftl"),
    include_str!("en/lens.ftl"),
    include_str!("en/lineage.ftl"),
    include_str!("en/next.ftl"),
    include_str!("en/palette.ftl"),
    include_str!("en/pickers.ftl"),
    include_str!("en/plain.ftl"),
    include_str!("en/registers.ftl"),
    include_str!("en/reports.ftl"),
    include_str!("en/systems.ftl"),
    include_str!("en/table.ftl"),
    include_str!("en/table-view.ftl"),
    include_str!("en/terms.ftl"),
];

/// Something to say: the id of a text and the values for its placeables.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The id of the text.
    pub id: &'static str,
    /// The values, by the names that the text has for them.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A value for a placeable.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text that is said as it is.
    Text(String),
    /// A number; it also decides between singular and plural.
    Number(f64),
    /// A message of its own.
    Message(Message),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    /// Counts on a screen are far below 2⁵³.
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// The texts of one language.
pub struct Words {
    texts: &'static Texts,
    language: &'static str,
}

impl Words {
    /// The texts of the language that fits a BCP 47 tag best.
    pub fn new(tag: &str) -> Self {
        static TEXTS: OnceLock<Texts> = OnceLock::new();
        let texts = TEXTS.get_or_init(|| {
            let mut texts = Texts::read(ENGLISH);
            texts.add(ENGLISH_AT_DESK);
            texts
        });
        Self { texts, language: Self::fitting(tag) }
    }

    /// The same without those that come with the desk.
    pub fn without_desk(tag: &str) -> Self {
        // However many maps there are, their texts are read once.
        static TEXTS: OnceLock<Texts> = OnceLock::new();
        let texts = TEXTS.get_or_init(|| Texts::read(ENGLISH));
        Self { texts, language: Self::fitting(tag) }
    }

    /// The language that fits a BCP 47 tag best.
    pub fn fitting(tag: &str) -> &'static str {
        let primary = tag.split('-').next().unwrap_or_default();
        let fits = |language: &&str| language.eq_ignore_ascii_case(primary);
        LANGUAGES.into_iter().find(fits).unwrap_or(LANGUAGES[0])
    }

    /// The language of these texts.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The text of a message; its id when there is no such text.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.texts.pattern(message.id) else { return message.id.to_owned() };
        fill(pattern, &|name| {
            let given = message.arguments.iter().find(|(given, _)| *given == name);
            given.map(|(_, argument)| self.filling(argument))
        })
    }

    /// The text of a message without arguments.
    pub fn text(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    /// The text for a word of a family, such as a channel's: that of `family-word`; the word itself
    /// when there is none, as for words that a later version knows.
    pub fn word(&self, family: &str, word: &str) -> String {
        let pattern = self.texts.pattern(&format!("{family}-{word}"));
        pattern.map_or_else(|| word.to_owned(), |pattern| fill(pattern, &|_| None))
    }

    /// Whether there is a text with that id.
    pub fn has(&self, id: &str) -> bool {
        self.texts.pattern(id).is_some()
    }

    fn filling(&self, argument: &Argument) -> Filling {
        match argument {
            Argument::Text(text) => Filling { text: text.clone(), number: None },
            Argument::Number(number) => {
                Filling { text: decimal::write(*number), number: Some(*number) }
            }
            Argument::Message(message) => Filling { text: self.say(message), number: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    use super::*;

    /// What Fluent's own library makes of the message files.
    fn fluent() -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
        bundle.set_use_isolating(false);
        for file in [ENGLISH, ENGLISH_AT_DESK].concat() {
            let resource = FluentResource::try_new(file.to_owned());
            bundle.add_resource(resource.expect("the file is Fluent")).expect("ids are unique");
        }
        bundle
    }

    #[test]
    fn every_text_is_what_fluent_makes_of_it() {
        let (words, bundle) = (Words::new("en"), fluent());
        let ids: Vec<&'static str> = words.texts.ids().collect();
        assert!(ids.len() > 300, "{}", ids.len());
        for id in ids {
            let pattern = bundle.get_message(id).and_then(|found| found.value()).expect(id);
            for number in [0.0, 1.0, 2.0, 1.5, 1200.0] {
                let names = words.texts.pattern(id).unwrap().split('$').skip(1).map(|rest| {
                    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
                    &rest[..end.unwrap_or(rest.len())]
                });
                let mut message = Message::new(id);
                let mut arguments = FluentArgs::new();
                for name in names {
                    if ["count", "most", "more", "line"].contains(&name) {
                        message = message.with(name, number);
                        arguments.set(name, number);
                    } else {
                        message = message.with(name, format!("<{name}>"));
                        arguments.set(name, format!("<{name}>"));
                    }
                }
                let expected = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
                assert_eq!(words.say(&message), expected, "{id}");
            }
        }
    }

    #[test]
    fn a_message_is_said_with_its_arguments() {
        let words = Words::new("en-GB");
        let message = Message::new("format-duplicate-id")
            .with("kind", Message::new("kind-person"))
            .with("id", "p9");
        let text = "Another person has the id “p9” already. Give each its own.";
        assert_eq!(words.say(&message), text);
        assert_eq!(words.text("no-such-text"), "no-such-text");
    }

    #[test]
    fn a_word_of_a_family_is_said_or_stands_for_itself() {
        let words = Words::new("en");
        assert_eq!(words.word("channel", "sms"), "SMS");
        assert_eq!(words.word("channel", "pigeon post"), "pigeon post");
    }
}
