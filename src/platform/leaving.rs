//! A note for the next page: what was still on its way when this one went. Browsers drop a page's
//! unfinished work on the database with the page; the note is written before the page is gone.

use web_sys::Storage;

/// What the names of notes begin with; the key follows.
const NAME: &str = "journey-map/leaving/";

/// What was on its way.
#[derive(Debug, PartialEq)]
pub(crate) struct Note {
    /// The last revision that was known to be kept.
    pub(crate) after: u64,
    /// Who was writing.
    pub(crate) writer: String,
    /// Whether there is nothing in the map.
    pub(crate) is_empty: bool,
    /// A fingerprint of the source that the draft began from.
    pub(crate) source: Option<u64>,
    /// The map's text.
    pub(crate) text: String,
}

impl Note {
    /// Leaves the note. A map that is too large for that has to do without.
    pub(crate) fn leave(&self, key: &str) -> bool {
        notes().is_some_and(|notes| notes.set_item(&name(key), &self.write()).is_ok())
    }

    /// Takes the note away that was left for a key, if there is one.
    pub(crate) fn take(key: &str) -> Option<Self> {
        let text = notes()?.get_item(&name(key)).ok()??;
        tear(key);
        Self::read(&text)
    }

    /// The keys for which notes were left.
    pub(crate) fn keys() -> Vec<String> {
        let Some(notes) = notes() else { return Vec::new() };
        let count = notes.length().unwrap_or_default();
        let names = (0..count).filter_map(|place| notes.key(place).ok().flatten());
        names.filter_map(|name| name.strip_prefix(NAME).map(str::to_owned)).collect()
    }

    fn write(&self) -> String {
        let Self { after, writer, is_empty, source, text } = self;
        let source = source.map(|source| source.to_string()).unwrap_or_default();
        format!("{after}\n{writer}\n{is_empty}\n{source}\n{text}")
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.splitn(5, '\n');
        Some(Self {
            after: lines.next()?.parse().ok()?,
            writer: lines.next()?.to_owned(),
            is_empty: lines.next()?.parse().ok()?,
            source: lines.next()?.parse().ok(),
            text: lines.next()?.to_owned(),
        })
    }
}

/// Takes away a note that is not needed any more.
pub(crate) fn tear(key: &str) {
    if let Some(notes) = notes() {
        // What can't be removed says nothing that the database does not say.
        let _ = notes.remove_item(&name(key));
    }
}

fn notes() -> Option<Storage> {
    // Where storage is barred, the access itself throws.
    web_sys::window()?.local_storage().ok()?
}

fn name(key: &str) -> String {
    [NAME, key].concat()
}
