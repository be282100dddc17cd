//! What can happen, by family.

use std::rc::Rc;

use crate::app::estate::gaze::Gaze;
use crate::app::findings::glance::Glance;
use crate::app::findings::mending::Leave;
use crate::app::intake::proposal::Proposal;
use crate::app::keeping::{KeptMap, NotKept};
use crate::app::landing::Landing;
use crate::app::listing::{List, Wanted};
use crate::app::look::{Adding, Camera, Choosing, Menu, Panel, Slot, Tab, View};
use crate::app::notice;
use crate::app::plain::Asked;
use crate::app::shelf::event::Shelf;
use crate::app::start::offered::Offered;
use crate::app::waiting::News;
use crate::app::walk::Step;
use crate::check::finding::Finding;
use crate::edit::command::Command;
use crate::edit::history::MergeKey;
use crate::layout::lanes::Lanes;
use crate::layout::scene::Rect;
use crate::model::subject::Subject;
use crate::words::Message;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// Somebody changes the document.
    Edit(Edit),
    /// Somebody looks at something else.
    Look(Look),
    /// A document comes in or goes out.
    Open(Open),
    /// The storage of the browser answers.
    Keep(Keep),
    /// The page around the component says something.
    Host(Host),
    /// Somebody does something on the start page, or what it shows has come.
    Start(Start),
    /// Something happens to the maps that lie on the shelf.
    Shelf(Shelf),
    /// A list comes in or goes out.
    List(List),
    /// There is time to go on with a drawing, or with a long list.
    Draw,
    /// Something happens to a notice.
    Notice(notice::Happening),
    /// Something is heard of the desk.
    Desk(News),
}

/// Changes of the document.
#[derive(Clone, Debug)]
pub enum Edit {
    /// A command, as one entry of the history.
    Do(Command),
    /// A command that goes on with an entry of the history: typing into one field.
    Type(Command, MergeKey),
    /// The field was left; the next change is an entry of its own.
    Leave,
    /// Escape in a field: what was typed into it is taken back.
    TakeBack(MergeKey),
    /// The last change is undone.
    Undo,
    /// The last undone change is done again.
    Redo,
    /// Adds what is being named (see `Look::BeginAdd`).
    Add {
        /// Its name; without one, nothing is added.
        name: String,
        /// Whether the next one follows at once.
        and_next: bool,
    },
    /// Connects two touchpoints of the shown journey.
    Connect {
        /// Where the transition begins.
        from: Rc<str>,
        /// Where it leads.
        to: Rc<str>,
    },
    /// Puts what was carried down where it would land.
    Land(Landing),
    /// Moves what is selected to another stage.
    Restage(Rc<str>),
    /// Moves the selected touchpoints to the lane of something, or to that of none.
    Relane(Option<Rc<str>>),
    /// Moves what is selected a stage to the right (1) or to the left (-1).
    Nudge(isize),
    /// Moves the selected touchpoints down (1) or up (-1) in their column.
    Shift(isize),
    /// Forgets where somebody placed the selected touchpoints: the map places them again.
    Unplace,
    /// Lets each selected touchpoint lead to the next one.
    ConnectInSequence,
    /// Lets a transition of the shown journey begin at, or lead to, another touchpoint.
    Reconnect {
        /// The transition.
        transition: Rc<str>,
        /// Which of its ends.
        end: End,
        /// The touchpoint.
        touchpoint: Rc<str>,
    },
    /// Removes what is selected; what other things refer to is asked about first.
    RemoveSelected,
    /// Adds an integration of two systems.
    Integrate {
        /// The system that hands over.
        from: Rc<str>,
        /// The system that receives.
        to: Rc<str>,
    },
    /// Gives an entry of a register another name.
    Rename {
        /// The entry.
        subject: Subject,
        /// The name.
        name: String,
    },
    /// Merges two entries of a register.
    Merge {
        /// Does it.
        command: Command,
        /// What stays.
        stays: Subject,
    },
    /// Removes an entry of a register.
    Remove(Subject),
    /// Draws a journey from one step per line.
    DrawSteps {
        /// What the journey is called; may be empty.
        title: String,
        /// The lines.
        text: String,
    },
    /// Makes a journey that shows a touchpoint in detail, and goes into it.
    MakeInside(Rc<str>),
    /// Adds the guidelines that many houses agree on.
    BeginGuidelines,
    /// Mends a finding as the mend of that place says.
    Mend(Rc<Finding>, usize),
    /// Leaves a finding as it is for a while.
    LeaveFinding(Box<Leave>),
    /// Adds a system that somebody would like to use, and shows it.
    Propose(Box<Proposal>),
    /// Shows the entry of an abbreviation in the glossary, and adds it where there is none.
    Define(Rc<str>),
    /// Adds an entry to a register and answers questions with it, as one change.
    Create {
        /// Adds the entry. It may leave its id open.
        entry: Command,
        /// What it answers: whose field, and which one.
        answers: Vec<(Subject, String)>,
    },
}

/// One of the two ends of a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it leads.
    Target,
}

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
    /// Begins to gather touchpoints by drags and taps, or ends it.
    Gather,
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
    /// Shows other insights.
    Insights(Tab),
    /// Goes to a thing of the document, wherever it is shown.
    Visit(Subject),
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
    /// Says something.
    Say(Message),
}

/// Documents that come in or go out.
#[derive(Clone, Debug)]
pub enum Open {
    /// The page's source arrived, or did not.
    Fetched(Result<String, Message>),
    /// Somebody opened, dropped or pasted text.
    Text {
        /// The file's name, if it has one.
        name: Option<String>,
        /// The text, or why it can't be read.
        text: Result<String, Message>,
    },
    /// A file could not be picked, read or written.
    Failed(Message),
    /// Opens what is wrong but can be mended, mended.
    Mend,
    /// Lets somebody pick a file.
    Pick,
    /// Saves to the file.
    Save,
    /// The document was written to a file, of this name.
    Saved(String),
    /// Downloads the document.
    Export,
}

/// What happens on the start page.
#[derive(Clone, Debug)]
pub enum Start {
    /// Shows it; what is open stays.
    Show,
    /// Goes back to what is open.
    Leave,
    /// The file of a template or an example arrived, or did not.
    Came {
        /// Which one.
        offered: &'static Offered,
        /// Its text.
        text: Result<String, Message>,
    },
    /// Begins with a template, or looks into an example.
    Pick(&'static Offered),
    /// Draws another map from one step per line.
    Steps {
        /// What it is called; may be empty.
        title: String,
        /// The lines.
        text: String,
    },
}

/// What the storage of the browser answers.
#[derive(Clone, Debug)]
pub enum Keep {
    /// The map of a shelf to begin with.
    Last {
        /// The key that it is kept under, or will be.
        key: Rc<str>,
        /// What tells the keys that are made here from those of other tabs.
        word: Rc<str>,
        /// What is kept under the key.
        found: Result<Option<KeptMap>, Message>,
    },
    /// What is kept under a key.
    Found {
        /// The key.
        key: Rc<str>,
        /// What is kept.
        found: Result<Option<KeptMap>, Message>,
    },
    /// A document was kept.
    Kept {
        /// Under which key.
        key: Rc<str>,
        /// The kept revision.
        revision: u64,
    },
    /// A document was not kept.
    NotKept {
        /// Under which key.
        key: Rc<str>,
        /// Why.
        why: NotKept,
    },
    /// Another tab kept something.
    Elsewhere,
    /// Tries again to keep the document.
    Retry,
    /// Of two versions, takes the own one.
    KeepMine,
    /// Of two versions, takes the other one.
    TakeTheirs,
    /// Of draft and source, takes the source.
    TakeSource,
    /// Of draft and source, takes the draft.
    KeepDraft,
    /// The page is about to go.
    Leaving,
}

/// What the page around the component says.
#[derive(Clone, Debug)]
pub enum Host {
    /// Begins: what to open and where to keep it.
    Start {
        /// The address of a document to open.
        source: Option<String>,
        /// The key to keep the document under.
        storage: Option<Rc<str>>,
    },
    /// Opens another source.
    Source {
        /// Its address.
        address: String,
    },
    /// Whether the document can be edited.
    Mode {
        /// Whether it can.
        is_edit: bool,
    },
    /// The day that it is where the user is: year, month from 1, day of the month.
    Today(u32, u32, u32),
    /// The language of the interface, a BCP 47 tag.
    Language(String),
    /// Loads a document.
    Load {
        /// The number of the call.
        call: u32,
        /// The document's text.
        text: String,
        /// Whether to mend what can be mended.
        repair: bool,
    },
    /// Makes one change.
    Apply {
        /// The number of the call.
        call: u32,
        /// The command's text.
        text: String,
    },
    /// Hands out everything of a kind as a list.
    List(Wanted),
    /// Hands out what is computed.
    Analyze(Asked),
    /// Selects a subject, or a touchpoint of the shown journey.
    Select(Option<Subject>),
    /// Shows a journey.
    Journey(Rc<str>),
    /// Shows the map of one journey, that of all, or a register.
    View(View),
    /// Undoes (or redoes) for the host.
    Step {
        /// Redo rather than undo.
        is_redo: bool,
    },
}
