//! What is looked at otherwise. Nothing of it changes the document.

use std::rc::Rc;

use crate::app::blueprint::strips::Arrange;
use crate::app::estate::gaze::Gaze;
use crate::app::findings::glance::Glance;
use crate::app::lens::Lens;
use crate::app::look::{Adding, Camera, Choosing, Menu, Panel, Slot, Tab, View};
use crate::app::table::settings::Change;
use crate::app::walk::Step;
use crate::layout::lanes::Lanes;
use crate::layout::scene::Rect;
use crate::model::subject::Subject;
use crate::words::Message;

/// Changes of what is looked at. They never change the document.
#[derive(Clone, Debug)]
pub enum Look {
    /// Selects something, or nothing.
    Select(Option<Subject>),
    /// Adds a touchpoint of the shown journey to the selection, or takes it away.
    Toggle(Rc<str>),
    /// Adds all touchpoints that meet a rectangle of the scene to the selection.
    Enclose(Rect),
    /// Selects all touchpoints of the shown journey.
    SelectAll,
    /// Adds these touchpoints of the shown journey to the selection.
    SelectAlso(Vec<Rc<str>>),
    /// Begins to gather touchpoints by drags and taps, or ends it.
    Gather,
    /// Keeps the inspector back while rows are ticked, or asks for it.
    Ticking(bool),
    /// Goes on to another touchpoint.
    Walk(Step),
    /// Goes on to another touchpoint; the one before stays selected.
    Extend(Step),
    /// Opens a menu on the map, or closes it.
    Menu(Option<Menu>),
    /// Opens a list over the map.
    Choose(Choosing),
    /// Selects something and asks one of its three questions.
    Ask(Subject, Slot),
    /// Goes to what is asked next.
    AnswerNext,
    /// Puts off what is asked next.
    PutOff,
    /// Begins to rename something.
    Rename(Subject),
    /// Ends renaming.
    EndRename,
    /// Begins to connect: the next touchpoint picked is the target.
    BeginConnect(Rc<str>),
    /// Begins to name something new.
    BeginAdd(Adding),
    /// Opens a panel, or closes it.
    Show(Option<Panel>),
    /// Shows another journey.
    Journey(Rc<str>),
    /// Goes into the journey that shows a touchpoint in detail.
    Enter(Rc<str>),
    /// Goes back on the way by which one came, to the place with that number.
    GoBack(usize),
    /// Shows the map of one journey, that of all, a register, or insights.
    View(View),
    /// Shows the journey for another audience.
    Lens(Lens),
    /// Lights the touchpoints of a tone of the lens, by its name; `None` ends it.
    Tone(Option<Rc<str>>),
    /// Unfolds the legend, or folds it.
    Legend(bool),
    /// Shows other insights.
    Insights(Tab),
    /// Goes to a thing of the document, wherever it is shown.
    Visit(Subject),
    /// Shows rows of the blueprint, hides them, moves them.
    Blueprint(Arrange),
    /// Sees the table otherwise.
    Table(Change),
    /// Looks at the systems otherwise.
    Estate(Gaze),
    /// Draws the map with other lanes.
    Lanes(Lanes),
    /// Shows the overview of the map, or puts it away.
    Overview,
    /// Begins to look for touchpoints, or goes on typing.
    BeginFind,
    /// Looks for touchpoints that say this; `None` ends it.
    Find(Option<Rc<str>>),
    /// Goes on to a match: the next (1) or the one before (-1).
    GoToMatch(isize),
    /// Selects a touchpoint of the shown journey and brings it into view.
    GoTo(Rc<str>),
    /// Looks at the findings.
    Findings(Glance),
    /// Moves the camera.
    Camera(Camera),
    /// Escape: ends whatever is going on, the innermost first.
    Cancel,
    /// A notice was read.
    Dismiss(u32),
    /// Unfolds a group of fields, or folds it.
    Unfold(&'static str, bool),
    /// Remembers what was chosen from the palette.
    Remember(Rc<str>),
    /// Says something.
    Say(Message),
}
