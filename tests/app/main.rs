//! The app without a screen: events in, effects out.

mod aspects;
mod authoring;
mod blueprint;
mod choice;
mod clip;
mod data_ways;
mod desk;
mod drawn;
mod estate;
mod export;
mod fields;
mod find;
mod finding_anew;
mod findings;
mod findings_list;
#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "another suite uses more of it; a test that cannot go on has failed"
)]
#[path = "../generate/mod.rs"]
mod generate;
mod insights;
mod insights_flow;
mod intake;
mod keeping;
mod landing;
mod laning;
mod lens;
mod lens_looking;
mod lists;
mod moving;
mod nested;
mod next;
mod notices;
mod offers;
mod opening;
mod palette;
mod registers;
mod registers_by_chance;
mod reports;
mod rescue;
mod selecting;
mod several;
mod shelf;
mod table;
mod uses;
mod world;
