//! What a picture shows of a journey: the same as the map on the screen, in words and shapes for paper. It draws nothing
//! itself.

use crate::app::face::{Face, faces};
use crate::app::lane::lane_name;
use crate::app::lens::sight;
use crate::app::lens::sights::Sights;
use crate::app::lens::tone::{self, Tone};
use crate::app::look::Slot;
use crate::exchange::redact::Part;
use crate::layout::lanes::Lanes;
use crate::layout::scene::{RouteKind, Scene};
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::security::Classification;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::picture::card::{Card, Chip, Fill, Mark, Part as Shape};
use crate::picture::emblem::paths;
use crate::picture::icon::Icon;
use crate::picture::ink::{Hue, SOFT, SURFACE};
use crate::picture::legend::{Entry, Sample};
use crate::picture::map::{Map, Stage, Way};
use crate::words::{Message, Words};

/// What is shown: a journey as it is drawn, and where its names come from.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The document.
    pub document: &'a Document,
    /// The journey.
    pub journey: &'a Journey,
    /// Its drawing.
    pub scene: &'a Scene,
    /// What the lanes of it stand for.
    pub lanes: Lanes,
    /// The texts.
    pub words: &'a Words,
    /// What a lens shows in the place of the slots.
    pub sights: Option<&'a Sights>,
    /// What went from a copy with less in it: of that nothing is said, not even that nobody answered.
    pub goes: &'a [Part],
}

impl<'a> Shown<'a> {
    /// What is drawn of the journey.
    pub fn map(self) -> Map<'a> {
        let Self { document, journey, scene, words, .. } = self;
        let stage = |id: &str| {
            let stage = journey.stage(id)?;
            let aim = stage.aim.clone().unwrap_or_default();
            Some(Stage { name: named(&stage.name, words), aim })
        };
        let lane = |key: Option<&str>| lane_name(document, self.lanes, key, words);
        let cards = scene.cards.iter().enumerate().map(|(place, card)| {
            // What is drawn of a large map may be a moment behind.
            let touchpoint = journey.touchpoint(card.touchpoint.as_str());
            touchpoint.map_or_else(blank, |touchpoint| self.card(place, touchpoint))
        });
        Map {
            scene,
            stages: scene
                .columns
                .iter()
                .map(|column| stage(column.stage.as_str()).unwrap_or_default())
                .collect(),
            lanes: scene.lanes.iter().map(|drawn| lane(drawn.key.as_deref())).collect(),
            cards: cards.collect(),
            ways: scene.routes.iter().map(|route| self.way(route.transition.as_str())).collect(),
        }
    }

    fn card(self, place: usize, touchpoint: &Touchpoint) -> Card {
        let channel = touchpoint.channel.as_ref().map(|id| id.as_str());
        let sight = self.sights.and_then(|sights| sights.at(place));
        let chips = match sight.filter(|sight| !sight.chips.is_empty()) {
            Some(sight) => sight.chips.iter().map(lens_chip).collect(),
            None => {
                let faces = faces(self.document, touchpoint);
                let slots = Slot::ALL.into_iter().zip(&faces);
                slots.map(|(slot, face)| slot_chip(slot, face, self.words)).collect()
            }
        };
        Card {
            icon: Icon::of_channel(channel),
            name: named(&touchpoint.name, self.words),
            part: part(touchpoint.part()),
            chips,
            mark: sight.map(|sight| mark(&sight.tone)),
        }
    }

    fn way(self, id: &str) -> Way {
        let Some(way) = self.journey.transition(id) else { return Way::default() };
        let name = |id: &str| {
            self.journey.touchpoint(id).map_or_else(String::new, |it| named(&it.name, self.words))
        };
        let share = way.share.as_ref().map(|share| share.value());
        let label = share.map(|share| {
            let percent = (share * 1000.0).round() / 10.0;
            self.words.say(&Message::new("map-share").with("percent", percent))
        });
        let title = Message::new("map-way").with("from", name(way.from.as_str()));
        let mut title = self.words.say(&title.with("to", name(way.to.as_str())));
        if let Some(trigger) = &way.trigger {
            title.push_str(": ");
            title.push_str(trigger);
        }
        Way { share, label: label.unwrap_or_default(), title }
    }

    /// What the shapes and lines that occur mean.
    pub fn legend(self) -> Vec<Entry> {
        let words = self.words;
        let mut entries = self.tones();
        entries.extend(self.slots());
        let has = |part: Shape| self.journey.touchpoints().any(|it| self::part(it.part()) == part);
        for (part, id) in [
            (Shape::Start, "picture-start"),
            (Shape::Decision, "picture-decision"),
            (Shape::Goal, "picture-goal"),
            (Shape::DropOff, "picture-drop-off"),
        ] {
            if has(part) {
                entries.push(Entry { sample: Sample::Card(part), text: words.text(id) });
            }
        }
        if self.journey.transitions().any(|way| way.share.is_some()) {
            entries
                .push(Entry { sample: Sample::Way(Some(0.75)), text: words.text("picture-share") });
        }
        if self.scene.routes.iter().any(|route| route.kind != RouteKind::Forward) {
            entries.push(Entry { sample: Sample::Back, text: words.text("picture-back") });
        }
        entries
    }

    /// What the tones of the lens mean that touchpoints have.
    pub(crate) fn tones(self) -> Vec<Entry> {
        let counted = self.sights.into_iter().flat_map(Sights::counted);
        let entry = |(tone, _): (&'static Tone, usize)| Entry {
            sample: Sample::Mark(mark(tone)),
            text: self.words.text(tone.label),
        };
        counted.map(entry).collect()
    }

    /// What chips mean: in a lens those that are in it, else the three slots.
    fn slots(self) -> Vec<Entry> {
        let chips: Option<Vec<&sight::Chip>> = self.sights.map(|sights| {
            let places = 0..self.scene.cards.len();
            places.filter_map(|place| sights.at(place)).flat_map(|sight| &sight.chips).collect()
        });
        let has = |is_it: &dyn Fn(&sight::Chip) -> bool| {
            chips.as_ref().is_none_or(|chips| chips.iter().any(|chip| is_it(chip)))
        };
        let mut shown = Vec::new();
        for (slot, id) in Slot::ALL.into_iter().zip(["slot-owner", "slot-system", "slot-data"]) {
            if has(&|chip| chip.slot == Some(slot)) {
                shown.push(Chip { fill: Fill::Filled, text: self.words.text(id), ..bare(slot) });
            }
        }
        for (fill, state, id) in [
            (Fill::Hollow, sight::Fill::Hollow, "picture-hollow"),
            (Fill::Struck, sight::Fill::Struck, "picture-struck"),
        ] {
            if has(&|chip| chip.state == state) {
                let text = self.words.text(id);
                shown.push(Chip { icon: None, hue: Hue::Plain, fill, border: 1.0, text });
            }
        }
        let entry = |chip| Entry { sample: Sample::Chip(chip), text: String::new() };
        shown.into_iter().map(entry).collect()
    }

    /// What there is to see, in a sentence.
    pub fn description(self) -> String {
        let message = Message::new("picture-description")
            .with("stages", self.journey.stages().iter().count())
            .with("touchpoints", self.journey.touchpoints().len())
            .with("transitions", self.journey.transitions().count());
        self.words.say(&message)
    }
}

/// A name, or the word for one that is missing.
pub(crate) fn named(name: &str, words: &Words) -> String {
    if name.trim().is_empty() { words.text("map-untitled") } else { name.to_owned() }
}

fn blank() -> Card {
    let (icon, part) = (Icon::Dot, Shape::Step);
    Card { icon, name: String::new(), part, chips: Vec::new(), mark: None }
}

fn part(kind: &TouchpointKind) -> Shape {
    match kind {
        TouchpointKind::Start => Shape::Start,
        TouchpointKind::Step | TouchpointKind::Other(_) => Shape::Step,
        TouchpointKind::Decision => Shape::Decision,
        TouchpointKind::Goal => Shape::Goal,
        TouchpointKind::DropOff => Shape::DropOff,
    }
}

/// A chip in the hue of a slot, which says nothing yet.
fn bare(slot: Slot) -> Chip {
    let (icon, hue) = match slot {
        Slot::Owner => (Icon::Owner, Hue::Owner),
        Slot::System => (Icon::System, Hue::System),
        Slot::Data => (Icon::Data, Hue::Data),
    };
    Chip { icon: Some(icon), hue, fill: Fill::Hollow, border: 0.75, text: String::new() }
}

/// What a card says at first sight, on paper.
pub(crate) fn mark(tone: &Tone) -> Mark {
    let (ink, ground) = match tone.hue {
        tone::Hue::Alarm => ("#b3261e", "#fbe9e8"),
        tone::Hue::Heed => ("#8a5a00", "#f5efe2"),
        tone::Hue::Good => ("#1c6e3d", "#e4f0e8"),
        tone::Hue::Calm => ("#1f5c99", "#e5eef6"),
        tone::Hue::Deep => ("#6b3fa0", "#efe9f6"),
        tone::Hue::Faint => (SOFT, SURFACE),
    };
    let (lines, fill) = paths(tone.emblem);
    Mark { lines, fill, ink, ground }
}

/// What a lens says in a word or two.
fn lens_chip(said: &sight::Chip) -> Chip {
    let chip = match said.slot {
        Some(slot) => bare(slot),
        None => Chip { icon: None, hue: Hue::Plain, ..bare(Slot::Owner) },
    };
    let fill = match said.state {
        sight::Fill::Hollow => Fill::Hollow,
        sight::Fill::Struck => Fill::Struck,
        sight::Fill::Filled => Fill::Filled,
    };
    let border = if said.is_loud { 2.0 } else { chip.border };
    // What one could press on the screen to answer is no answer: on paper there is a box that waits.
    let text = if fill == Fill::Hollow { String::new() } else { said.text.to_string() };
    Chip { fill, border, text, ..chip }
}

/// A slot as a chip.
fn slot_chip(slot: Slot, face: &Face, words: &Words) -> Chip {
    let (hollow, struck) = match slot {
        Slot::Owner => ("picture-owner-open", "slot-none-owner"),
        Slot::System => ("picture-system-open", "slot-none-system"),
        Slot::Data => ("picture-data-open", "slot-none-data"),
    };
    let chip = bare(slot);
    match face {
        Face::Hollow => Chip { text: words.text(hollow), ..chip },
        Face::Struck => Chip { fill: Fill::Struck, text: words.text(struck), ..chip },
        Face::Filled { name, more, classification } => {
            let text = match more {
                0 => name.clone(),
                more => {
                    let message = Message::new("slot-more").with("name", name.as_str());
                    words.say(&message.with("count", *more))
                }
            };
            let border = match classification {
                Some(Classification::Restricted) => 2.0,
                Some(Classification::Confidential) => 1.4,
                _ => chip.border,
            };
            Chip { fill: Fill::Filled, border, text, ..chip }
        }
    }
}
