//! Computes what marketing, IT and security ask about a document: one file per question. Each answer is
//! a pure function of the document and of what is passed along with it, such as today's date: the same
//! input gives the same output. It neither objects to anything nor changes it, and *unknown* is an
//! answer of its own everywhere: what nobody answered is never taken for no.

pub mod abbreviations;
pub mod call;
pub mod capability;
pub mod chain;
pub mod closeness;
pub mod completeness;
pub mod completions;
pub mod consent;
pub mod days;
pub mod dependants;
pub mod estate;
pub mod facts;
pub mod flow;
pub mod guidelines;
pub mod handling;
pub mod handoff;
pub mod incompatibility;
pub mod kin;
pub mod leverage;
pub mod likeness;
pub mod lineage;
pub mod money;
pub mod outage;
pub mod overlaps;
pub mod processing_record;
pub mod raci;
pub mod regions;
pub mod removal;
pub mod renewals;
pub mod retirement;
pub mod risk;
pub mod seats;
pub mod shadow;
pub mod shortest;
pub mod staleness;
pub mod structure;
pub mod terms;
pub mod touches;
pub mod transfers;
pub mod usage;
pub mod volume;
pub mod ways;
