//! Findings of one rule that are many stand under one head: nineteen touchpoints without an owner are one
//! thing to see to, not nineteen. A bundle stands where the worst of its findings would.

use std::rc::Rc;

use crate::app::findings::list::{Item, group_of};
use crate::check::checking::Report;
use crate::check::finding::Finding;
use crate::check::rule::{Rule, Severity};
use crate::model::person::Function;

/// More findings of one rule than this, in one group, are a bundle.
const FEW: usize = 3;

/// The bundles that are open, by the function that mends them and the rule.
pub type Open = Vec<(Function, &'static str)>;

/// Findings of one rule that people of one function mend, under one head.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The function.
    pub function: Function,
    /// The rule.
    pub rule: &'static Rule,
    /// How bad the worst of them is.
    pub severity: Severity,
    /// How many they are.
    pub count: usize,
    /// Whether they stand below it.
    pub is_open: bool,
}

/// What stands in the list for the findings of a group. As many steps as there are findings, times rules.
pub(super) fn bundled(function: &Function, group: &[Rc<Finding>], open: &Open) -> Vec<Item> {
    let mut items = Vec::with_capacity(group.len());
    let mut done: Vec<&'static str> = Vec::new();
    for finding in group {
        let rule = finding.rule;
        if done.contains(&rule.id) {
            continue;
        }
        let of_rule = group.iter().filter(|other| other.rule.id == rule.id);
        let count = of_rule.clone().count();
        if count <= FEW {
            items.push(Item::Finding(finding.clone()));
            continue;
        }
        done.push(rule.id);
        let is_open = open.iter().any(|(of, id)| of == function && *id == rule.id);
        let (function, severity) = (function.clone(), finding.severity);
        items.push(Item::Bundle(Bundle { function, rule, severity, count, is_open }));
        if is_open {
            items.extend(of_rule.cloned().map(Item::Finding));
        }
    }
    items
}

/// How many things there are to see to: a bundle is one.
pub(super) fn lines(report: &Report) -> usize {
    let mut counts: Vec<(Function, &'static str, usize)> = Vec::new();
    for finding in &report.findings {
        let (function, id) = (group_of(finding), finding.rule.id);
        match counts.iter_mut().find(|(of, rule, _)| *of == function && *rule == id) {
            Some((.., count)) => *count += 1,
            None => counts.push((function, id, 1)),
        }
    }
    counts.iter().map(|(.., count)| if *count > FEW { 1 } else { *count }).sum()
}
