//! Taking the map along: as a file, a picture, pages to be printed, a list, or any of these with less in it. Here stands
//! what can be wished for and what the sheet shows; nothing of it writes a file.

pub mod blueprint;
pub mod class;
pub mod content;
pub mod going;
pub mod pages;
pub mod picture;

use std::rc::Rc;

use crate::app::desk::Desk;
use crate::app::look::View;
use crate::app::reports::Report;
use crate::exchange::redact::{Part, count};
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::picture::paper::Paper;
use crate::words::Message;

/// What happens on the way out.
#[derive(Clone, Debug)]
pub enum Export {
    /// Shows what there is to take along, and that form first if one was asked for.
    Show(Option<Form>),
    /// Takes a form along, or shows the sheet first where somebody has to be asked.
    Ask(Form),
    /// Something is to be done differently.
    Wish(Wish),
    /// Takes it along.
    Take(Form),
    /// Takes it along as it was chosen before.
    TakeAs(Form, Rc<Taking>),
    /// A picture that the page around the component asked for is painted.
    Painted {
        /// The number of its call.
        call: u32,
        /// The file.
        bytes: Rc<Vec<u8>>,
    },
    /// A picture was painted smaller than asked for: no browser holds a larger one.
    Shrunk {
        /// How large it is of what was asked for, in per cent.
        percent: f64,
    },
    /// A file went out.
    Went {
        /// Its name.
        name: String,
    },
    /// A file could not go out, and is in the clipboard instead.
    Copied {
        /// How the name of the file ends.
        ending: String,
    },
    /// It could not be painted or printed.
    Failed {
        /// The number of the call, if it was one.
        call: Option<u32>,
        /// Why.
        message: Message,
    },
}

/// As what the map is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The file.
    Json,
    /// A drawing whose texts stay texts.
    Svg,
    /// A picture of dots, so many for each pixel.
    Png(u8),
    /// Pages.
    Print,
    /// Everything of a kind as a list.
    List(Kind),
    /// A report as a list.
    Report(Report),
}

impl Form {
    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png(_) => "png",
            Self::Print => "print",
            Self::List(_) => "list",
            Self::Report(_) => "report",
        }
    }
}

/// What is drawn in pictures and on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Drawing {
    /// The map.
    #[default]
    Map,
    /// The service blueprint.
    Blueprint,
}

impl Drawing {
    /// What is drawn of what is looked at.
    pub fn of(view: View) -> Self {
        match view {
            View::Blueprint => Self::Blueprint,
            _ => Self::Map,
        }
    }
}

/// What is to be done differently.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Draws something else.
    Drawing(Drawing),
    /// Prints on other paper.
    Paper(Paper),
    /// Takes a copy along with less in it, or everything.
    Less(bool),
    /// Leaves a part out, or in.
    Goes(Part, bool),
}

/// What the sheet shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Taking {
    /// What somebody asked for when the sheet was opened.
    pub asked: Option<Form>,
    /// What is drawn.
    pub drawing: Drawing,
    /// What is printed on.
    pub paper: Paper,
    /// Whether it is a copy with less in it.
    pub is_less: bool,
    /// What goes then.
    pub goes: Vec<Part>,
    /// How much there is of each part.
    pub found: Vec<(Part, usize)>,
    /// What is said of what went out last, as it was chosen here.
    pub went: Option<Message>,
}

impl Taking {
    /// What is shown at first.
    pub fn of(document: &Document, view: View, asked: Option<Form>) -> Self {
        Self {
            asked,
            drawing: Drawing::of(view),
            paper: Paper::default(),
            is_less: false,
            goes: Part::USUAL.to_vec(),
            found: count(document),
            went: None,
        }
    }

    /// The words for what goes, of what is there; nothing where everything goes out.
    pub fn without(&self) -> Vec<&'static str> {
        let goes = |(part, count): &&(Part, usize)| *count > 0 && self.goes.contains(part);
        let parts = self.found.iter().filter(|_| self.is_less).filter(goes);
        parts.map(|(part, _)| part.as_str()).collect()
    }

    /// The parts that can be left out, in their order.
    pub fn parts(&self) -> Vec<Going> {
        let part = |(part, count): &(Part, usize)| {
            let goes = self.goes.contains(part);
            Going { word: part.as_str(), count: *count, goes, turned: Wish::Goes(*part, !goes) }
        };
        self.found.iter().map(part).collect()
    }
}

/// A part that can be left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Going {
    /// The word for it in texts and CSS classes.
    pub word: &'static str,
    /// How much of it there is.
    pub count: usize,
    /// Whether it goes.
    pub goes: bool,
    /// The wish that it does otherwise.
    pub turned: Wish,
}

/// A picture that the page around the component asks for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The number of the call.
    pub call: u32,
    /// What is drawn.
    pub drawing: Drawing,
    /// The journey; without it, the shown one.
    pub journey: Option<Rc<str>>,
    /// How many dots there are for each pixel; none for a drawing.
    pub dots: Option<f64>,
}

/// A picture to be painted.
#[derive(Clone, Debug)]
pub struct Paint {
    /// Who paints it is there.
    pub desk: Desk,
    /// The name of its file.
    pub name: String,
    /// The drawing, as a file.
    pub drawing: String,
    /// Its width and height.
    pub size: (f64, f64),
    /// How many dots there are for each pixel.
    pub dots: f64,
    /// The number of the call that it answers, if it is one.
    pub call: Option<u32>,
}

/// Pages to be printed.
#[derive(Clone, Debug)]
pub struct Print {
    /// Who prints them is there.
    pub desk: Desk,
    /// The pages.
    pub pages: Rc<pages::Pages>,
}
