//! Shadow IT.

use journey_map::analyze::shadow::shadow_it;
use journey_map::analyze::usage::Usage;

use crate::{document, journey};

#[test]
fn what_nobody_agreed_to_is_ranked_by_visits_and_then_by_data() {
    let systems = r#""dataCategories": [
        { "id": "secret", "name": "Secret", "classification": "restricted" },
        { "id": "open", "name": "Open", "classification": "public" }],
      "systems": [
        { "id": "fine", "name": "Fine", "status": "sanctioned" },
        { "id": "seen", "name": "Seen", "status": "under-review" },
        { "id": "low", "name": "Low", "status": "unsanctioned" },
        { "id": "high", "name": "High", "status": "unsanctioned" },
        { "id": "bare", "name": "Bare" },
        { "id": "often", "name": "Often" },
        { "id": "idle", "name": "Idle", "status": "unsanctioned" }],"#;
    let touchpoints = [
        r#""systems": [{ "system": "fine" }, { "system": "seen" }, { "system": "often" }], "data": "none""#,
        r#""systems": [{ "system": "high" }, { "system": "high" }], "data": [{ "category": "secret" }]"#,
        r#""systems": [{ "system": "low" }, { "system": "often" }], "data": [{ "category": "open" }]"#,
        r#""systems": [{ "system": "bare" }]"#,
    ];
    let document = document(&[systems, &journey(&touchpoints)].concat());
    let visits = |_, place: usize| [Some(1.0), Some(0.5), Some(0.5), None].get(place).copied()?;
    let found = shadow_it(&document, &Usage::of(&document), &visits).into_iter().map(|shadow| {
        let name = document.systems.iter().nth(shadow.system).map_or("", |system| &*system.name);
        let class = shadow.classification.as_ref().map_or("-", |class| class.as_str());
        format!(
            "{name} {} ×{} {:?} {class} {}",
            if shadow.is_known { "unsanctioned" } else { "unknown" },
            shadow.touchpoints,
            shadow.visits,
            if shadow.is_open { "open" } else { "said" }
        )
    });
    // Often: 1 + 0.5. High and Low come by as often: the more confidential one is first.
    let expected = [
        "Often unknown ×2 Some(1.5) public said",
        "High unsanctioned ×1 Some(0.5) restricted said",
        "Low unsanctioned ×1 Some(0.5) public said",
        "Bare unknown ×1 None - open",
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}
