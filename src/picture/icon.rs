//! The icons, drawn as lines on a grid of 24: the same on the screen, in pictures and on paper.

use crate::model::subject::Kind;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A person: the owner slot.
    Owner,
    /// A server: the system slot.
    System,
    /// A shield: the data slot.
    Data,
    /// A plus.
    Add,
    /// A cross.
    Close,
    /// A tick.
    Done,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A folder.
    Open,
    /// An arrow down into a tray.
    Export,
    /// A disk.
    Save,
    /// A house.
    Home,
    /// Lines of text.
    Steps,
    /// Two ends joined.
    Connect,
    /// A bin.
    Delete,
    /// A frame.
    Fit,
    /// A question mark.
    Help,
    /// A minus.
    Less,
    /// A magnifying glass.
    Search,
    /// An arrow to the right.
    Right,
    /// An arrow to the left.
    Left,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// An arrow into a frame.
    Inside,
    /// A pencil.
    Edit,
    /// A triangle with an exclamation mark.
    Alarm,
    /// A column of the map.
    Stage,
    /// A struck circle: answered with none.
    NothingHere,
    /// Three dots.
    More,
    /// A globe: web.
    Web,
    /// A phone's screen: app.
    App,
    /// An envelope: e-mail and post.
    Mail,
    /// A speech bubble: SMS, chat, social.
    Bubble,
    /// A loudspeaker: ads.
    Ads,
    /// A receiver: phone.
    Phone,
    /// A shop: store.
    Store,
    /// A calendar: event.
    Event,
    /// Two hands joined: partner.
    Partner,
    /// A dot: any other channel.
    Dot,
    /// Two drawers: the registers.
    Registers,
    /// A line that rises: insights.
    Insights,
    /// A target: purposes.
    Purpose,
    /// A smiling face: personas.
    Persona,
    /// Bars: metrics.
    Metric,
    /// A flag: objectives.
    Objective,
    /// A sheet with a tick: guidelines.
    Guideline,
    /// A book: the glossary.
    Term,
    /// Two ways that become one.
    Merge,
    /// A closed lock: encrypted.
    Locked,
    /// An open lock: not encrypted.
    Unlocked,
    /// A hand: done by hand.
    Hand,
    /// A circle with an exclamation mark.
    Warning,
    /// A circle with an i.
    Note,
    /// Lines with an exclamation mark: the findings.
    Findings,
    /// An angle and a line: what somebody writes to have it done.
    Command,
    /// A sheet before another one.
    Copy,
    /// A pair of scissors.
    Cut,
    /// A sheet with a plus, before another one.
    Duplicate,
    /// Cards in two columns: the map.
    Map,
    /// Rows and columns: the table.
    Table,
    /// Swatches with lines: the legend.
    Legend,
}

impl Icon {
    /// The icon of a channel.
    pub fn of_channel(channel: Option<&str>) -> Self {
        match channel.unwrap_or_default() {
            "web" => Self::Web,
            "app" => Self::App,
            "email" | "post" => Self::Mail,
            "sms" | "chat" | "social" => Self::Bubble,
            "search" => Self::Search,
            "ads" => Self::Ads,
            "phone" => Self::Phone,
            "store" => Self::Store,
            "event" => Self::Event,
            "partner" => Self::Partner,
            _ => Self::Dot,
        }
    }

    /// The icon of a kind of thing.
    pub fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Person => Self::Owner,
            Kind::System => Self::System,
            Kind::Integration => Self::Connect,
            Kind::DataCategory => Self::Data,
            Kind::Purpose => Self::Purpose,
            Kind::Channel => Self::Bubble,
            Kind::Persona => Self::Persona,
            Kind::Metric => Self::Metric,
            Kind::Objective => Self::Objective,
            Kind::Guideline => Self::Guideline,
            Kind::Term => Self::Term,
            Kind::Review => Self::Event,
            Kind::Waiver => Self::NothingHere,
            Kind::Document | Kind::Journey => Self::Steps,
            Kind::Stage => Self::Stage,
            Kind::Touchpoint => Self::Dot,
            Kind::Transition => Self::Right,
        }
    }

    /// The lines, as the `d` of an SVG path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Owner => {
                "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.700-5.500 7.500-5.500s6.700 1.900 7.500 5.500"
            }
            Self::System => "M4 5h16v5H4zM4 14h16v5H4zM7.500 7.500h.01M7.500 16.500h.01",
            Self::Data => "M12 3l7 2.500v5.500c0 4.500-2.800 8-7 10-4.200-2-7-5.500-7-10V5.500z",
            Self::Add => "M12 5v14M5 12h14",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Done => "M5 12.500l4.500 4.500L19 7.500",
            Self::Undo => "M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
            Self::Open => "M3 6h6l2 2h10v11H3z",
            Self::Export => "M12 4v11M7.500 10.500L12 15l4.500-4.500M4 16v4h16v-4",
            Self::Save => "M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6",
            Self::Home => "M3.500 11.500L12 4l8.500 7.500M6 9.500V20h4.500v-5.500h3V20H18V9.500",
            Self::Steps => "M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01",
            Self::Connect => {
                "M8 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM22 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 12h8"
            }
            Self::Delete => "M4 7h16M9 7V4h6v3M6.500 7l1 13h9l1-13M10 11v5M14 11v5",
            Self::Fit => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Help => {
                "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500h.01M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20z"
            }
            Self::Less => "M5 12h14",
            Self::Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
            Self::Right => "M5 12h14M13 6l6 6-6 6",
            Self::Left => "M19 12H5M11 6l-6 6 6 6",
            Self::Up => "M12 19V5M6 11l6-6 6 6",
            Self::Down => "M12 5v14M6 13l6 6 6-6",
            Self::Inside => "M12 4h8v16h-8M4 12h10M10 8l4 4-4 4",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Warning => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16.500h.01",
            Self::Note => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500h.01",
            Self::Findings => "M4 6h9M4 12h8M4 18h9M18.500 5v9M18.500 18.500h.01",
            Self::Command => "M5 7l5 5-5 5M12.500 17H19",
            Self::Copy => "M9 8h11v12H9zM15 8V4H4v12h5",
            Self::Cut => {
                "M9 7.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM9 16.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM8.500 9L20 18M8.500 15L20 6"
            }
            Self::Duplicate => "M9 8h11v12H9zM15 8V4H4v12h5M14.500 11v6M11.500 14h6",
            Self::Alarm => "M12 4L2.500 20h19zM12 10v4.500M12 17.200h.01",
            Self::Stage => "M4 4h6v16H4zM14 4h6v16h-6z",
            Self::NothingHere => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.600 5.600l12.800 12.800",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Web => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"
            }
            Self::App => "M8 2.500h8v19H8zM11 18.500h2",
            Self::Mail => "M3 6h18v12H3zM3 7l9 6 9-6",
            Self::Bubble => "M4 5h16v11h-8l-5 4v-4H4z",
            Self::Ads => "M4 10v4l10 4V6zM14 9c2 .5 2 5.500 0 6M6 15v4h3l-.6-3",
            Self::Phone => {
                "M6 3h4l1.500 5-2.500 1.500c1 2.500 3 4.500 5.500 5.500L16 12.500l5 1.500v4c0 1.500-1.500 3-3 3C10 20 4 14 3 6c0-1.500 1.500-3 3-3z"
            }
            Self::Store => "M4 9l1.500-5h13L20 9M4 9h16M5 9v11h14V9M10 20v-6h4v6",
            Self::Event => "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
            Self::Partner => "M9 12a4 4 0 1 1 0-.1M15 12a4 4 0 1 0 0-.1M9 12h6",
            Self::Dot => "M12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
            Self::Registers => "M4 4h16v7H4zM4 13h16v7H4zM10 7.500h4M10 16.500h4",
            Self::Insights => "M4 4v16h16M7.500 15.500l3.500-4.500 3 2.500L19 7M15 7h4v4",
            Self::Purpose => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h.01"
            }
            Self::Persona => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 14.500c2 2.500 6 2.500 8 0M9 9.500h.01M15 9.500h.01"
            }
            Self::Metric => "M4 20h16M6 20v-6h3v6M11 20V9h3v11M16 20V4h3v16",
            Self::Table => "M3 5h18v14H3zM3 10h18M3 14.500h18M9 5v14",
            Self::Map => "M3 5h7v5H3zM14 4h7v5h-7zM14 14h7v5h-7zM10 7.500h4M10 7.500c3 0 1 9 4 9",
            Self::Legend => "M4 5h4v4H4zM4 15h4v4H4zM12 7h8M12 17h8",
            Self::Objective => "M6 21V4M6 5h12l-3 4 3 4H6",
            Self::Guideline => "M6 3h12v18H6zM9 13l2 2 4-4.500M9 7h6",
            Self::Term => {
                "M12 6c-2-2-5-2-8-1.500V18c3-.5 6-.5 8 1.500 2-2 5-2 8-1.500V4.500C17 4 14 4 12 6zM12 6v13.500"
            }
            Self::Locked => "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
            Self::Unlocked => "M6 11h12v9H6zM8.500 11V7a3.500 3.500 0 0 1 6.700-1.400",
            Self::Hand => {
                "M8 12V6.500a1.500 1.500 0 0 1 3 0V11M11 10V5a1.500 1.500 0 0 1 3 0v6M14 11V6.500a1.500 1.500 0 0 1 3 0V14c0 4-2 6.500-5.500 6.500-3 0-4-1.500-6.500-6-.7-1.500 1-2.500 2-1.300L8 14.500"
            }
            Self::Merge => "M6 4v3c0 3 6 4 6 7v6M18 4v3c0 3-6 4-6 7M9 17l3 3 3-3",
        }
    }
}
