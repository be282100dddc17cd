//! Taking the map along: as a file, a picture, pages to be printed, a copy with less in it. It decides what goes out and
//! says before what that is; it writes no file itself.

pub mod class;
pub mod content;
pub mod pages;
pub mod picture;
