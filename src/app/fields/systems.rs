//! The fields of systems and of the connections between them.

use crate::app::fields::field::{
    DESCRIPTION, Field, Group, LINKS, NAME, Of, Widget, fold, head, top,
};
use crate::app::fields::notation::Notation;
use crate::app::fields::touchpoint::FIVE;
use crate::model::system::{Criticality, IntegrationMode, SystemStatus};

/// A system.
pub(crate) const SYSTEM: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::choice("status", "field-status", "system-status", SystemStatus::WORDS),
        DESCRIPTION,
        Field::line("vendor", "field-vendor"),
        Field::tags("capabilities", "field-capabilities"),
        Field::one("businessOwner", "field-business-owner", Of::Marketing).or_nobody(),
        Field::one("itOwner", "field-it-owner", Of::It).or_nobody(),
    ]),
    fold(
        "group-decision",
        &[
            Field::one("decision.by", "field-decided-by", Of::It),
            Field::past("decision.on", "field-decided-on", "today"),
            Field::long("decision.reason", "field-decision-reason"),
        ],
    ),
    fold(
        "group-standing",
        &[
            Field::choice("criticality", "field-criticality", "criticality", Criticality::WORDS),
            Field::new("fit.functional", "field-fit-functional", Widget::Scale("fit", FIVE)),
            Field::new("fit.technical", "field-fit-technical", Widget::Scale("fit", FIVE)),
            Field::day("lifecycle.introduced", "field-introduced"),
            Field::day("lifecycle.endOfLife", "field-end-of-life"),
            Field::one("successor", "field-successor", Of::System).or_said("answer-no-successor"),
        ],
    ),
    fold(
        "group-contract",
        &[
            Field::read("cost", "field-annual-cost", Notation::Money("annual")),
            Field::day("contract.renewal", "field-renewal"),
            Field::read("contract.noticeDays", "field-notice-days", Notation::Days),
            Field::read("seats.licensed", "field-seats-licensed", Notation::Count),
            Field::read("seats.active", "field-seats-active", Notation::Count),
            Field::read("sla.availability", "field-availability", Notation::Percent)
                .hinted("field-availability-example"),
            Field::read("sla.recoveryTime", "field-recovery-time", Notation::Length)
                .hinted("field-hours-example"),
        ],
    ),
    fold(
        "group-controls",
        &[
            Field::read("region", "field-region", Notation::Country),
            Field::truth("controls.sso", "field-sso"),
            Field::truth("controls.mfa", "field-mfa"),
            Field::truth("controls.encryptionAtRest", "field-encryption-at-rest"),
            Field::truth("controls.dpaSigned", "field-dpa-signed"),
            Field::tags("controls.certifications", "field-certifications"),
        ],
    ),
    fold(
        "group-review",
        &[
            Field::past("lastReview", "field-last-reviewed", "reviewed-today"),
            Field::day("reviewBy", "field-review-by"),
        ],
    ),
    fold("group-links", &[LINKS]),
];

/// A connection of two systems.
pub(crate) const INTEGRATION: &[Group] = &[
    head(&[Field::line("name", "field-name")]),
    top(&[
        Field::one("from", "field-from-system", Of::System).required(),
        Field::one("to", "field-to-system", Of::System).required(),
        Field::several("data", "field-integration-data", Of::Data),
        Field::line("protocol", "field-protocol"),
        Field::truth("encrypted", "field-encrypted"),
        Field::new(
            "mode",
            "field-mode",
            Widget::Segment("integration-mode", IntegrationMode::WORDS),
        ),
        Field::truth("carriesOutage", "field-carries-outage"),
        DESCRIPTION,
    ]),
];
