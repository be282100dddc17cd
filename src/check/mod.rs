//! Objects to what a document lacks, contradicts or risks, with a reason for marketing and one for IT,
//! and with a way to mend it. Each rule is one file of [`rules`]; what rules need to know is worked out
//! by [`analyze`](crate::analyze). It changes nothing itself: a mend is a command that somebody may give.

pub mod checking;
pub mod finding;
pub mod rule;
pub mod rules;
mod stake;
