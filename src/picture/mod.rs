//! Draws on paper: what a scene shows as a tree of elements, which is written as SVG or built on a page to be printed.
//! It is told what to write and knows no document, no browser and no clock.

pub mod emblem;
pub mod icon;
pub mod way;
