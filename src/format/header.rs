//! Looks at a tree's first members: is it a journey map, and of which version?

use crate::format::complaint::{Objection, shown};
use crate::format::foreign::looks;
use crate::format::migrate::NEWEST;
use crate::model::json::{Json, Number};
use crate::model::path::{Path, Step};
use crate::words::Message;

/// What a file says that its format is.
pub(crate) const FORMAT: &str = "journey-map";

/// The key of the format; it comes first.
pub(crate) const FORMAT_KEY: &str = "format";

/// The key of the version; it comes second.
pub(crate) const VERSION_KEY: &str = "version";

/// A tree that is a journey map.
pub(crate) struct Headed {
    /// The rest of it, without the format, and without its version unless that is a newer one.
    pub(crate) body: Json,
    /// Its version.
    pub(crate) version: Version,
    /// What is wrong with how it says its version.
    pub(crate) objection: Option<Objection>,
}

/// The version of a file.
pub(crate) enum Version {
    /// One that this program reads in full.
    Known(u32),
    /// A newer one, in its own digits.
    Newer(String),
}

/// Takes format and version off a tree; says what it is instead when it is no journey map.
pub(crate) fn take_header(json: Json) -> Result<Headed, Objection> {
    match json.member(FORMAT_KEY) {
        Some(Json::Text(format)) if format == FORMAT => {}
        Some(Json::Text(format)) if looks(&json).is_none() => {
            let message = Message::new("format-other").with("found", shown(format));
            return Err(refusal(FORMAT_KEY, message));
        }
        _ => return Err(not_ours(&json)),
    }
    let (version, message) = version(json.member(VERSION_KEY));
    let objection = message.map(|message| Objection::repairable(path(VERSION_KEY), message));
    let Json::Object(mut members) = json else { return Err(not_ours(&json)) };
    // Like all that this version does not know, a newer version is carried.
    let is_carried = matches!(version, Version::Newer(_));
    members.retain(|(key, _)| key != FORMAT_KEY && (is_carried || key != VERSION_KEY));
    Ok(Headed { body: Json::Object(members), version, objection })
}

fn version(json: Option<&Json>) -> (Version, Option<Message>) {
    let Some(json) = json else {
        let missing = Message::new("format-version-missing").with("newest", f64::from(NEWEST));
        return (Version::Known(NEWEST), Some(missing));
    };
    let wrong = || Message::new("format-version-wrong").with("newest", f64::from(NEWEST));
    let Json::Number(number) = json else { return (Version::Known(NEWEST), Some(wrong())) };
    if number.value() > f64::from(NEWEST) {
        // However it is written, it is not one that this program could mend.
        return (Version::Newer(shown(number.digits())), None);
    }
    match number.digits().parse() {
        Ok(version) if is_whole(number) => (Version::Known(version), None),
        _ => (Version::Known(NEWEST), Some(wrong())),
    }
}

/// Whether a number is 1, 2, 3 … in plain digits.
fn is_whole(number: &Number) -> bool {
    number.digits() != "0" && number.digits().bytes().all(|byte| byte.is_ascii_digit())
}

fn not_ours(json: &Json) -> Objection {
    let message = match (json, looks(json)) {
        (_, Some(looks)) => Message::new("format-foreign")
            .with("looks", Message::new(looks))
            .with("mend", Message::new("format-open-another")),
        (Json::Object(_), None) if json.member(FORMAT_KEY).is_some() => {
            return refusal(FORMAT_KEY, Message::new("format-unnamed"));
        }
        (Json::Object(_), None) => Message::new("format-unnamed"),
        (Json::List(_), None) => foreign("format-looks-list"),
        (_, None) => foreign("format-looks-value"),
    };
    Objection { path: Path::default(), message, is_repairable: false }
}

fn foreign(looks: &'static str) -> Message {
    Message::new("format-foreign")
        .with("looks", Message::new(looks))
        .with("mend", Message::new("format-open-another"))
}

fn refusal(key: &str, message: Message) -> Objection {
    Objection { path: path(key), message, is_repairable: false }
}

fn path(key: &str) -> Path {
    Path(vec![Step::Key(key.to_owned())])
}
