//! Walks over values, each written once for all types: they see [shapes](crate::model::shape).
//! A walk does one thing and looks at nothing else.

pub mod copy;
pub mod places;
pub mod read;
pub mod references;
pub mod rewire;
pub mod same;
pub mod write;
