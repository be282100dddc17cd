//! What can happen, by family: a module for each.

mod clip;
mod edit;
mod host;
mod keep;
mod look;
mod open;

pub use crate::app::event::clip::Clip;
pub use crate::app::event::edit::{Edit, End};
pub use crate::app::event::host::Host;
pub use crate::app::event::keep::Keep;
pub use crate::app::event::look::Look;
pub use crate::app::event::open::{Open, Start};
use crate::app::export::Export;
use crate::app::listing::List;
use crate::app::notice;
use crate::app::shelf::event::Shelf;
use crate::app::waiting::News;

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
    /// Touchpoints are copied, cut or pasted.
    Clip(Clip),
    /// The map is taken along.
    Export(Export),
    /// A list comes in or goes out.
    List(List),
    /// There is time to go on with a drawing, or with a long list.
    Draw,
    /// Something happens to a notice.
    Notice(notice::Happening),
    /// Something is heard of the desk.
    Desk(News),
}
