//! How the list of findings is looked at: which of them are shown, at which one is, what is lit on the map
//! for it. It never changes the document.

use std::rc::Rc;

use crate::app::fields::field::Place;
use crate::app::fields::groups;
use crate::app::findings::bundles::Open;
use crate::app::findings::list::group_of;
use crate::app::look::{Slot, View};
use crate::app::state::State;
use crate::check::finding::{Finding, Trail};
use crate::check::rule::Severity;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};

/// How the list is looked at.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Showing {
    /// Whether it stands beside the map.
    pub is_open: bool,
    /// A count that grows each time somebody wants to go to the list.
    pub asked: u32,
    /// Which findings are shown.
    pub filter: Filter,
    /// The bundles that are open.
    pub open: Open,
    /// The finding that one is at.
    pub here: Option<Rc<Finding>>,
    /// What is lit on the map for it.
    pub lit: Option<Trail>,
    /// Whether somebody is saying why it is left for a while.
    pub is_leaving: bool,
    /// Whether those that are left for a while are listed, too.
    pub is_waived_open: bool,
    /// The field that somebody wants to answer, and a count that grows with each asking.
    pub field: Option<(Subject, &'static str, u32)>,
}

/// Which findings are shown.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Filter {
    /// Only those that are so bad.
    pub severity: Option<Severity>,
    /// Only those that people of that function mend; privacy is one with security.
    pub function: Option<Function>,
    /// Only those that this person mends, by id.
    pub person: Option<Rc<str>>,
    /// Only those of the shown journey.
    pub is_of_journey: bool,
    /// Only those that say this.
    pub text: Rc<str>,
}

/// What somebody does with the list.
#[derive(Clone, Debug)]
pub enum Glance {
    /// Opens it or puts it away; who opens it goes there with the keyboard.
    Open(bool),
    /// Shows some of the findings only.
    Filter(Filter),
    /// Comes to a finding, and sees what it is about.
    GoTo(Rc<Finding>),
    /// Comes to a finding without going anywhere else.
    Rest(Rc<Finding>),
    /// Goes to the field in which something is asked.
    Answer(Subject, &'static str),
    /// Begins to say why the finding is left for a while, or stops.
    Leave(bool),
    /// Opens the findings of a rule that people of a function mend, or folds them.
    Unfold(Function, &'static str, bool),
    /// Lists those that are left for a while, or folds them.
    Waived(bool),
    /// Lights the trail of the finding, or ends that.
    Light(bool),
}

impl Showing {
    /// Ends what is going on for the finding, the innermost first; says whether anything was.
    pub(crate) fn step_back(&mut self) -> bool {
        std::mem::take(&mut self.is_leaving) || self.lit.take().is_some()
    }

    /// Whether one is at that finding.
    pub fn is_at(&self, finding: &Finding) -> bool {
        self.here.as_ref().is_some_and(|here| here.is_same(finding))
    }
}

impl Filter {
    /// Whether it leaves nothing out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whoever looks at the findings.
impl State {
    pub(crate) fn glance(&mut self, glance: Glance) {
        let showing = &mut self.looking.findings;
        match glance {
            Glance::Open(true) => {
                showing.is_open = true;
                showing.asked += 1;
            }
            Glance::Open(false) => {
                showing.is_open = false;
                showing.is_leaving = false;
                showing.lit = None;
            }
            Glance::Filter(filter) => showing.filter = filter,
            Glance::GoTo(finding) => self.go_to_finding(finding),
            Glance::Rest(finding) => self.come_to(finding),
            Glance::Answer(subject, field) => self.answer_in(subject, field),
            Glance::Leave(is_leaving) => showing.is_leaving = is_leaving,
            Glance::Unfold(function, rule, is_open) => {
                showing.open.retain(|(of, id)| *of != function || *id != rule);
                if is_open {
                    showing.open.push((function, rule));
                } else if showing.here.as_ref().is_some_and(|here| here.rule.id == rule) {
                    showing.here = None;
                    showing.lit = None;
                }
            }
            Glance::Waived(is_open) => showing.is_waived_open = is_open,
            Glance::Light(is_lit) => {
                let trail = showing.here.as_ref().and_then(|here| here.trail.clone());
                showing.lit = trail.filter(|_| is_lit);
                if is_lit {
                    self.show_trail();
                }
            }
        }
    }

    /// Comes to a finding. What was lit for another one is not any more.
    pub(crate) fn come_to(&mut self, finding: Rc<Finding>) {
        let showing = &mut self.looking.findings;
        if !showing.is_at(&finding) {
            showing.is_leaving = false;
            showing.lit = None;
        }
        let bundle = (group_of(&finding), finding.rule.id);
        if !showing.open.contains(&bundle) {
            showing.open.push(bundle);
        }
        showing.here = Some(finding);
    }

    /// Comes to a finding and shows what it is about: a touchpoint on the map, an entry in its register,
    /// with its trail lit.
    fn go_to_finding(&mut self, finding: Rc<Finding>) {
        let subject = finding.subject.clone();
        let trail = finding.trail.clone();
        self.come_to(finding);
        self.go_to_subject(subject);
        self.looking.findings.lit = trail;
        self.show_trail();
    }

    fn go_to_subject(&mut self, subject: Subject) {
        if !subject.kind.is_in_journey() {
            self.open_register(subject.kind);
        }
        self.visit(subject);
    }

    /// Lights a trail that is no finding's.
    pub(crate) fn light_trail(&mut self, trail: Trail) {
        self.looking.findings.lit = Some(trail);
        self.show_trail();
    }

    /// What is lit is on the map of a journey.
    fn show_trail(&mut self) {
        let Some(journey) = self.looking.findings.lit.as_ref().map(|lit| lit.journey.clone())
        else {
            return;
        };
        // Of what is looked for and what is lit, the last wish counts.
        (self.looking.query, self.looking.tone) = (None, None);
        let selection = self.looking.selection.clone();
        if self.looking.journey.as_ref() != Some(&journey) {
            self.show_journey(journey);
        }
        self.view(View::Map);
        self.looking.selection = selection;
        self.look_at_what_exists();
    }

    /// Goes to the field of a thing in which something is asked, and opens what it lies in.
    fn answer_in(&mut self, subject: Subject, field: &'static str) {
        self.go_to_subject(subject.clone());
        let slot = match (subject.kind, field) {
            (Kind::Touchpoint, "owner.marketing") => Some(Slot::Owner),
            (Kind::Touchpoint, "systems") => Some(Slot::System),
            (Kind::Touchpoint, "data") => Some(Slot::Data),
            _ => None,
        };
        let looking = &mut self.looking;
        if let Some(slot) = slot {
            let asked = looking.question.map_or(0, |(_, asked)| asked);
            looking.question = Some((slot, asked + 1));
            return;
        }
        let group = groups(subject.kind)
            .iter()
            .find(|group| group.fields.iter().any(|known| known.key == field));
        if let Some(Place::Fold(head)) = group.map(|group| group.place) {
            looking.unfolded.retain(|(name, _)| *name != head);
            looking.unfolded.push((head, true));
        }
        let asked = looking.findings.field.as_ref().map_or(0, |(.., asked)| *asked);
        looking.findings.field = Some((subject, field, asked + 1));
    }
}
