//! What is looked at: the shown journey, the selection, an open panel. None of it is part of the
//! document, and none of it changes the revision.

use std::rc::Rc;

use crate::app::blueprint::strips::Arrangement;
use crate::app::estate::gaze::Gazing;
use crate::app::export::Taking;
use crate::app::findings::glance::Showing;
use crate::app::intake::proposal::Proposal;
use crate::app::lens::Lens;
use crate::app::listing::Listing;
use crate::app::registers;
use crate::app::table::settings::Settings;
use crate::format::complaint::Complaint;
use crate::layout::lanes::Lanes;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Looking {
    /// The shown journey.
    pub journey: Option<Rc<str>>,
    /// Whether it is that journey, all of them, a register, or what is computed.
    pub view: View,
    /// How the journey was shown last, where one comes back to it.
    pub of_journey: View,
    /// For whom the journey is shown.
    pub lens: Lens,
    /// Which rows of the blueprint are shown in which order, for each lens in which somebody said so.
    pub blueprint: Vec<(Lens, Arrangement)>,
    /// The tone whose touchpoints are lit, by its name in the lens.
    pub tone: Option<Rc<str>>,
    /// Whether the legend is unfolded; `None` where nobody unfolded or folded it.
    pub legend: Option<bool>,
    /// How the table of the journey is seen.
    pub table: Rc<Settings>,
    /// Which insights are shown, of those that the view of insights has.
    pub insights: Tab,
    /// The register that was looked at last.
    pub register: Option<Kind>,
    /// Whether one is at the start page, from which one comes back to what is open.
    pub is_at_start: bool,
    /// How the registers of systems and integrations are looked at.
    pub estate: Gazing,
    /// The way by which one came to it.
    pub trail: Vec<Crumb>,
    /// What the lanes of the map stand for.
    pub lanes: Lanes,
    /// Whether the overview in the corner of the map is put away.
    pub is_overview_off: bool,
    /// What is selected; of several touchpoints the one that was picked last.
    pub selection: Option<Subject>,
    /// Touchpoints of the shown journey that are selected for good, in the order in which they
    /// were picked: they stay so when the eye goes on to another one.
    pub also: Vec<Rc<str>>,
    /// Whether drags and taps gather touchpoints, where they pan and select else.
    pub is_gathering: bool,
    /// Whether rows are being ticked where there is little room: the inspector waits until it is asked for.
    pub is_ticking: bool,
    /// The question that the inspector should put first, and a count that grows with each asking.
    pub question: Option<(Slot, u32)>,
    /// A count that grows each time somebody wants to answer what is asked next.
    pub next_asked: u32,
    /// What is being renamed on the map.
    pub renaming: Option<Subject>,
    /// What is being named before it is added.
    pub adding: Option<Adding>,
    /// The touchpoint that a new transition begins at, while its target is being picked.
    pub connecting: Option<Rc<str>>,
    /// What a list over the map asks for, to do it with what is selected.
    pub choosing: Option<Choosing>,
    /// The menu that is open on the map.
    pub menu: Option<Menu>,
    /// The panel that lies over the map.
    pub panel: Option<Panel>,
    /// What is looked for; `None` while nobody looks for anything.
    pub query: Option<Rc<str>>,
    /// A count that grows each time somebody wants to type what to look for.
    pub query_asked: u32,
    /// How the findings are looked at.
    pub findings: Showing,
    /// What was chosen last from the palette, the newest first.
    pub recent: Vec<Rc<str>>,
    /// Groups of fields that somebody unfolded or folded, by their heads.
    pub unfolded: Vec<(&'static str, bool)>,
    /// The last wish for the camera, and a count that grows with each wish.
    pub camera: (Camera, u32),
}

/// What is shown of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum View {
    /// The map of one journey.
    #[default]
    Map,
    /// The service blueprint of one journey: a column for each touchpoint.
    Blueprint,
    /// The table of one journey: a row for each touchpoint.
    Table,
    /// The map of maps: all journeys.
    Journeys,
    /// A register as a page: everything of a kind that journeys share.
    Register(Kind),
    /// What is computed of the document.
    Insights,
}

/// What the view of insights shows below its head line. Each tab has a file of its own name in
/// `app::insights`, which works out what is shown, and one in `ui::insights`, which draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    /// How customers flow through the shown journey, and where more of them would go on.
    #[default]
    Flow,
    /// Where data goes, what leaves its region, and the record of processing.
    Data,
    /// Who answers for what, and who does the work.
    People,
    /// When contracts renew, and what seats cost that nobody uses.
    Renewals,
}

impl Tab {
    /// All of them, in their order.
    pub const ALL: &'static [Self] = &[Self::Flow, Self::Data, Self::People, Self::Renewals];

    /// The word for it in CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Data => "data",
            Self::People => "people",
            Self::Renewals => "renewals",
        }
    }
}

impl View {
    /// The word for it in attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Blueprint => "blueprint",
            Self::Table => "table",
            Self::Journeys => "journeys",
            Self::Insights => "insights",
            Self::Register(kind) => registers::of(kind).map_or("map", |register| register.word),
        }
    }

    /// The view of a word.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "map" => Some(Self::Map),
            "blueprint" => Some(Self::Blueprint),
            "table" => Some(Self::Table),
            "journeys" => Some(Self::Journeys),
            "insights" => Some(Self::Insights),
            word => registers::of_word(word).map(|register| Self::Register(register.kind)),
        }
    }

    /// Whether it shows the touchpoints of one journey.
    pub fn is_of_journey(self) -> bool {
        matches!(self, Self::Map | Self::Blueprint | Self::Table)
    }

    /// The kind of the register that it shows.
    pub fn register(self) -> Option<Kind> {
        match self {
            Self::Register(kind) => Some(kind),
            Self::Map | Self::Blueprint | Self::Table | Self::Journeys | Self::Insights => None,
        }
    }
}

/// Where one was before, and what one went into there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// The journey; without one, the map of maps.
    pub journey: Option<Rc<str>>,
    /// The touchpoint that is shown in detail by what comes next.
    pub touchpoint: Option<Rc<str>>,
}

/// The three questions of a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Who in marketing owns it?
    Owner,
    /// Which IT system carries it?
    System,
    /// What data does it touch, and how is that data kept safe?
    Data,
}

impl Slot {
    /// The three, in the order of the strip.
    pub const ALL: [Self; 3] = [Self::Owner, Self::System, Self::Data];

    /// The word for it in CSS classes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::System => "system",
            Self::Data => "data",
        }
    }

    /// Whether a touchpoint says who or what it is, and be it that there is none.
    pub fn is_answered(self, touchpoint: &Touchpoint) -> bool {
        !match self {
            Self::Owner => touchpoint.marketing_owner().is_unknown(),
            Self::System => touchpoint.systems.is_unknown(),
            Self::Data => touchpoint.data.is_unknown(),
        }
    }
}

/// Something new that has no name yet. It is not part of the document before it has one.
#[derive(Clone, Debug, PartialEq)]
pub enum Adding {
    /// A stage at the end.
    Stage,
    /// A touchpoint.
    Touchpoint {
        /// Its stage; without one, that of `after`, of the selection, or the first.
        stage: Option<Rc<str>>,
        /// The touchpoint that leads to it.
        after: Option<Rc<str>>,
    },
    /// An entry of a register.
    Entry(Kind),
}

/// What a list over the map asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// The stage that what is selected moves to.
    Stage,
    /// What stands for the lane that what is selected moves to.
    Lane,
    /// The touchpoint that the selected transition begins at instead.
    Start,
    /// The touchpoint that the selected transition leads to instead.
    End,
    /// What answers a field of all selected touchpoints, by the key of the field.
    Answer(&'static str),
}

/// A menu on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Menu {
    /// The stage on whose ground it was opened; without one, it is about what is selected.
    pub ground: Option<Ground>,
    /// Where its corner is, in pixels from the left and from the top of the map; without one, at
    /// what is selected.
    pub corner: Option<(i32, i32)>,
}

/// A free place of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// The stage there, if there is one.
    pub stage: Option<Rc<str>>,
}

/// What lies over the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Panel {
    /// Type or paste one step per line.
    Steps,
    /// Propose a system; what is known of it already.
    Propose(Rc<Proposal>),
    /// All actions and their keys.
    Help,
    /// One field for all that can be done and all that one can go to.
    Palette,
    /// What was said about an import, line by line.
    Notes(Vec<(u32, Message)>),
    /// Why a document could not be opened.
    Problems(Problems),
    /// Which entry of a register is the same as this one.
    Merge {
        /// The entry.
        subject: Subject,
        /// Whether it goes in any case: the other one takes its place.
        is_replacing: bool,
    },
    /// What removing an entry of a register touches.
    Remove(Subject),
    /// The texts that mention a name which something had before.
    Mentions {
        /// What has another name now.
        subject: Subject,
        /// The name.
        name: Rc<str>,
    },
    /// Choose a file with a list, or paste one; of a kind where somebody has one in mind.
    Lists(Option<Kind>),
    /// What would come of a list.
    List(Rc<Listing>),
    /// What there is to take along.
    Export(Rc<Taking>),
    /// A text to copy by hand, where neither downloads nor the clipboard are allowed.
    Text(Rc<str>),
    /// Touchpoints as a text to copy by hand, where the clipboard is not allowed.
    Copied(Rc<str>),
}

/// Why a document could not be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Problems {
    /// The file's name, if it has one.
    pub name: Option<String>,
    /// What is wrong.
    pub complaints: Rc<Vec<Complaint>>,
    /// How many more there are.
    pub more: usize,
    /// The text, kept so that it can be mended.
    pub text: Rc<str>,
    /// Whether everything that is wrong can be mended.
    pub is_repairable: bool,
}

/// A wish for the camera of the map.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Camera {
    /// The beginning of the map, near enough to read.
    #[default]
    Begin,
    /// The whole map.
    Fit,
    /// A little nearer.
    ZoomIn,
    /// A little further.
    ZoomOut,
    /// Brings what is selected into view.
    Reveal,
}

impl Looking {
    /// Shows the journey, the way it is shown or was shown last.
    pub fn show_journey(&mut self) {
        if !self.view.is_of_journey() {
            self.view = self.of_journey;
        }
    }

    /// Moves the camera.
    pub fn move_camera(&mut self, camera: Camera) {
        self.camera = (camera, self.camera.1 + 1);
    }

    /// Whether somebody unfolded a group of fields, or folded it; `None` where nobody did either.
    pub fn is_unfolded(&self, group: &str) -> Option<bool> {
        self.unfolded.iter().find(|(name, _)| *name == group).map(|(_, is_open)| *is_open)
    }

    /// The selected touchpoint of the shown journey.
    pub fn selected_touchpoint(&self) -> Option<&Rc<str>> {
        let subject = self.selection.as_ref()?;
        let is_here = subject.journey == self.journey;
        (is_here && subject.kind == Kind::Touchpoint).then_some(&subject.id)
    }

    /// All selected touchpoints of the shown journey, the one that was picked last at the end.
    pub fn touchpoints(&self) -> Vec<Rc<str>> {
        let mut all = self.also.clone();
        if let Some(last) = self.selected_touchpoint() {
            all.retain(|id| id != last);
            all.push(last.clone());
        }
        all
    }

    /// Whether a touchpoint of the shown journey is selected.
    pub fn has(&self, touchpoint: &str) -> bool {
        self.selected_touchpoint().is_some_and(|id| **id == *touchpoint)
            || self.also.iter().any(|id| **id == *touchpoint)
    }

    /// Whether more than one touchpoint is selected.
    pub fn has_several(&self) -> bool {
        match self.selected_touchpoint() {
            Some(last) => self.also.iter().any(|id| id != last),
            None => self.also.len() > 1,
        }
    }
}
