//! The app without a screen: events in, effects out.

mod authoring;
mod choice;
mod drawn;
mod fields;
mod find;
mod finding_anew;
mod intake;
mod keeping;
mod landing;
mod laning;
mod moving;
mod nested;
mod next;
mod offers;
mod opening;
mod selecting;
mod several;
mod shelf;
mod uses;
mod world;
