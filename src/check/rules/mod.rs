//! The catalogue: every rule, one file each. Beside each lies a file of pairs, `<id>.json`: a document
//! that the rule objects to, what it finds there, and the same document as it should be.

use crate::check::rule::{Rule, Severity, Texts};

mod data;
mod flow;
mod names;
mod renewals;
mod systems;
mod touchpoints;

macro_rules! catalogue {
    ($($module:ident $id:literal $severity:ident,)+) => {
        $(mod $module;)+

        /// All rules, in the order in which findings of the same weight are shown.
        pub static RULES: &[Rule] = &[$(Rule {
            id: $id,
            severity: Severity::$severity,
            texts: Texts {
                title: concat!("check-", $id, "-title"),
                said: concat!("check-", $id),
                to_marketing: concat!("check-", $id, "-marketing"),
                to_it: concat!("check-", $id, "-it"),
                mend: concat!("check-", $id, "-mend"),
            },
            look: $module::LOOK,
        }),+];
    };
}

catalogue! {
    owner_missing "owner-missing" Warning,
    system_missing "system-missing" Warning,
    data_missing "data-missing" Warning,
    security_missing "security-missing" Warning,
    it_owner_missing "it-owner-missing" Warning,
    business_owner_missing "business-owner-missing" Warning,
    unreachable "unreachable" Error,
    dead_end "dead-end" Error,
    no_way_to_goal "no-way-to-goal" Error,
    closed_loop "closed-loop" Error,
    start_missing "start-missing" Warning,
    goal_missing "goal-missing" Warning,
    stage_backwards "stage-backwards" Note,
    share_sum "share-sum" Error,
    share_assumed "share-assumed" Note,
    single_point_of_failure "single-point-of-failure" Warning,
    fallback_circular "fallback-circular" Error,
    shadow_it "shadow-it" Warning,
    retired_in_use "retired-in-use" Error,
    duplicate_tools "duplicate-tools" Note,
    system_unused "system-unused" Note,
    consent_not_before_use "consent-not-before-use" Error,
    basis_missing "basis-missing" Warning,
    retention_missing "retention-missing" Warning,
    transfer_unsafe "transfer-unsafe" Error,
    processor_unsigned "processor-unsigned" Error,
    special_category "special-category" Error,
    flow_unencrypted "flow-unencrypted" Error,
    guideline_broken "guideline-broken" Warning,
    exception_expired "exception-expired" Error,
    handoff_friction "handoff-friction" Note,
    seats_unused "seats-unused" Note,
    renewal_soon "renewal-soon" Warning,
    renewal_missed "renewal-missed" Error,
    deputy_missing "deputy-missing" Note,
    accountable_elsewhere "accountable-elsewhere" Note,
    review_overdue "review-overdue" Note,
    value_stale "value-stale" Note,
    term_undefined "term-undefined" Note,
    term_doubled "term-doubled" Note,
    name_doubled "name-doubled" Note,
    name_empty "name-empty" Note,
}
