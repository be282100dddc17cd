//! Draws on paper: what a scene shows as a tree of elements, which is written as SVG or built on a page to be printed.
//! It is told what to write; it asks no document, and knows no browser and no clock.
//!
//! Texts stay texts, in lines that are broken here: a picture has no style sheet, no script and nothing of elsewhere.

pub mod emblem;
pub mod icon;
pub mod ink;
pub mod label;
pub mod letters;
pub mod node;
pub mod shape;
pub mod way;

pub mod card;
pub mod grid;
pub mod legend;
pub mod list;
pub mod map;
pub mod overview;
pub mod page;
pub mod paper;
pub mod sheet;
