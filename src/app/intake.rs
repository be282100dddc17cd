//! How a system comes into the house: somebody proposes it, it is checked against the guidelines, IT and
//! security decide. All of it is one step to undo each; nothing of it decides by itself.

pub mod agreed;
pub mod deciding;
pub mod proposal;
pub mod telling;

use crate::app::effect::Origin;
use crate::app::intake::proposal::Proposal;
use crate::app::state::State;
use crate::app::update::{Committed, commit};
use crate::edit::refusal::Refusal;
use crate::model::subject::Kind;

/// Adds what is proposed, and shows it.
pub(crate) fn propose(state: &mut State, proposal: &Proposal) -> Result<Committed, Refusal> {
    let Some(command) = proposal.command(state.document()) else { return Ok(Committed::nothing()) };
    let committed = commit(state, &command, None, Origin::User)?;
    let added = committed.added.iter().find(|added| added.kind == Kind::System).cloned();
    state.looking.selection = added;
    state.looking.panel = None;
    Ok(committed)
}

/// Adds the guidelines that many houses agree on, as far as they are not there.
pub(crate) fn begin_guidelines(state: &mut State) -> Result<Committed, Refusal> {
    let command = agreed::adding(state.document());
    commit(state, &command, None, Origin::User)
}
