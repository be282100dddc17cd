//! Keeps the document in the browser: when to save, what to do when another tab saved before.
//!
//! Rules, each paid for by others' lost work: nothing is kept before loading has ended; a kept
//! revision is compared and swapped, so that no tab overwrites another's; a document that became
//! empty without anybody emptying it is not kept over one that is not; a failure is said, and
//! tried again with the next change.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::app::effect::{Effect, Save};
use crate::model::document::Document;
use crate::words::Message;

/// A document as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptMap {
    /// Grows by one with each keeping.
    pub revision: u64,
    /// The document's text.
    pub text: Rc<str>,
    /// A fingerprint of the source that the draft began from.
    pub source: Option<u64>,
}

/// Why a document was not kept.
#[derive(Clone, Debug)]
pub enum NotKept {
    /// Another tab kept something in between: this.
    Conflict(Option<KeptMap>),
    /// The browser refused: no space, no permission, storage gone.
    Refused(Message),
}

/// How keeping stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The host owns the document; nothing is kept here.
    Off,
    /// What is there was not read yet. Nothing is kept before.
    Loading,
    /// Everything is kept.
    Kept,
    /// Being kept.
    Keeping,
    /// The browser refused.
    Refused(Message),
    /// Another tab kept another version: theirs.
    Conflict(KeptMap),
    /// What is kept can't be opened here (broken, or written by a newer version): it is left
    /// alone.
    LeftAlone,
}

/// What is known about the kept document.
#[derive(Clone, Debug)]
pub struct Keeping {
    /// The key; `None` when the host owns the document.
    pub key: Option<Rc<str>>,
    /// How it stands.
    pub standing: Standing,
    /// The kept revision as far as known.
    pub revision: u64,
    /// The document that was kept or read last.
    pub base: Rc<Document>,
    /// The documents that are on their way, the oldest first.
    in_flight: VecDeque<Rc<Document>>,
    /// How many answers are still to come to saves that were sent after one that failed. They
    /// failed with it.
    orphans: usize,
    /// A fingerprint of the source that the draft began from.
    pub source: Option<u64>,
    /// Whether somebody changed the document since it was loaded.
    pub is_edited: bool,
    /// Whether the page around the component said that it keeps the document itself.
    pub is_host_keeping: bool,
    /// Whether it has changes that are in no file.
    pub is_loose: bool,
    /// The line of documents that are kept here.
    pub line: u32,
}

impl Keeping {
    /// Nothing is kept.
    pub fn off(base: Rc<Document>) -> Self {
        Self {
            key: None,
            standing: Standing::Off,
            revision: 0,
            base,
            in_flight: VecDeque::new(),
            orphans: 0,
            source: None,
            is_edited: false,
            is_host_keeping: false,
            is_loose: false,
            line: 0,
        }
    }

    /// Documents of a line are kept under a key that nothing is kept under yet.
    pub fn of_line(line: u32, key: Rc<str>) -> Self {
        let base = Rc::new(Document::empty());
        Self { key: Some(key), standing: Standing::Kept, line, ..Self::off(base) }
    }

    /// Whether this document is not the kept one.
    pub fn is_dirty(&self, document: &Rc<Document>) -> bool {
        !Rc::ptr_eq(&self.base, document)
    }

    /// Keeps the document if it is not kept and nothing is on its way.
    pub fn save(&mut self, document: &Rc<Document>) -> Option<Effect> {
        let can_save = matches!(self.standing, Standing::Kept | Standing::Refused(_));
        if !can_save || !self.is_dirty(document) {
            return None;
        }
        self.send(document, self.revision)
    }

    /// Keeps the document even while another version is on its way: the page is about to go.
    pub fn flush(&mut self, document: &Rc<Document>) -> Option<Effect> {
        match self.in_flight.back() {
            Some(sent) if Rc::ptr_eq(sent, document) => None,
            // Those on their way will be kept first, and this one on top of them.
            Some(_) => self.send(document, self.revision + self.in_flight.len() as u64),
            None => self.save(document),
        }
    }

    /// Keeps the document once more, because something else is known of it.
    pub fn keep_again(&mut self, document: &Rc<Document>) -> Option<Effect> {
        let is_kept = self.standing == Standing::Kept && !self.is_dirty(document);
        if is_kept && self.revision > 0 { self.send(document, self.revision) } else { None }
    }

    /// Whether an answer belongs to a save that failed with the one before it.
    pub fn is_orphan(&mut self) -> bool {
        let is_orphan = self.orphans > 0;
        self.orphans = self.orphans.saturating_sub(1);
        is_orphan
    }

    /// The version on its way was kept. What changed meanwhile follows.
    pub fn kept(&mut self, revision: u64, document: &Rc<Document>) -> Option<Effect> {
        self.revision = revision;
        if let Some(sent) = self.in_flight.pop_front() {
            self.base = sent;
        }
        if !self.in_flight.is_empty() {
            return None;
        }
        self.standing = Standing::Kept;
        self.save(document)
    }

    /// The version on its way was not kept.
    pub fn failed(&mut self, standing: Standing) {
        self.orphans += self.in_flight.len().saturating_sub(1);
        self.in_flight.clear();
        self.standing = standing;
    }

    /// The document is the one that is kept under this revision.
    pub fn adopt(&mut self, revision: u64, document: &Rc<Document>) {
        self.revision = revision;
        self.base = document.clone();
        self.in_flight.clear();
        self.standing = Standing::Kept;
    }

    fn send(&mut self, document: &Rc<Document>, expected: u64) -> Option<Effect> {
        let key = self.key.clone()?;
        self.standing = Standing::Keeping;
        let follows = !self.in_flight.is_empty();
        self.in_flight.push_back(document.clone());
        Some(Effect::Keep(Save {
            key,
            expected,
            follows,
            document: document.clone(),
            source: self.source,
            may_empty: self.is_edited,
            is_loose: self.is_loose,
        }))
    }
}

/// A fingerprint of a text (FNV-1a, 64 bit): tells whether a source changed; no secret.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded() -> (Keeping, Rc<Document>) {
        let first = Rc::new(Document::empty());
        let mut keeping = Keeping::off(first.clone());
        keeping.key = Some("map".into());
        keeping.adopt(4, &first);
        (keeping, Rc::new(Document::empty()))
    }

    fn expected(effect: Option<Effect>) -> Option<u64> {
        match effect {
            Some(Effect::Keep(save)) => Some(save.expected),
            _ => None,
        }
    }

    #[test]
    fn nothing_is_kept_before_loading_has_ended() {
        let (mut keeping, changed) = loaded();
        for standing in [Standing::Off, Standing::Loading, Standing::LeftAlone] {
            keeping.standing = standing;
            assert_eq!(expected(keeping.save(&changed)), None);
            assert_eq!(expected(keeping.flush(&changed)), None);
        }
    }

    #[test]
    fn changes_while_one_is_on_its_way_follow_it() {
        let (mut keeping, second) = loaded();
        let third = Rc::new(Document::empty());
        assert_eq!(expected(keeping.save(&second)), Some(4));
        assert_eq!(expected(keeping.save(&third)), None, "one at a time");
        assert_eq!(expected(keeping.kept(5, &third)), Some(5));
        assert_eq!(expected(keeping.kept(6, &third)), None);
        assert_eq!(keeping.standing, Standing::Kept);
        assert!(!keeping.is_dirty(&third));
    }

    #[test]
    fn leaving_the_page_does_not_wait() {
        let (mut keeping, second) = loaded();
        let third = Rc::new(Document::empty());
        assert_eq!(expected(keeping.save(&second)), Some(4));
        assert_eq!(expected(keeping.flush(&second)), None, "it is on its way");
        assert_eq!(expected(keeping.flush(&third)), Some(5), "on top of the one on its way");
    }

    #[test]
    fn a_conflict_stops_keeping_until_it_is_decided() {
        let (mut keeping, second) = loaded();
        let theirs = KeptMap { revision: 5, text: "{}".into(), source: None };
        assert_eq!(expected(keeping.save(&second)), Some(4));
        keeping.failed(Standing::Conflict(theirs));
        assert_eq!(expected(keeping.save(&second)), None);
        assert!(keeping.is_dirty(&second));
    }
}
