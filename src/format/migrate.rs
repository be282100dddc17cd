//! Brings documents of older versions to the newest, one version at a time. Each step is a pure
//! function on the tree; none ever looks at a later version's types.

use crate::model::json::Json;

/// The version that is written.
pub const NEWEST: u32 = 1;

/// Turns a tree of one version into one of the next. It has neither `format` nor `version`.
pub type Migration = fn(Json) -> Json;

/// The step that leaves each older version, by that version.
pub const MIGRATIONS: &[(u32, Migration)] = &[];

/// Takes every step from a version on. A version without a step has the shape of the next.
pub fn migrate(json: Json, from: u32, migrations: &[(u32, Migration)]) -> Json {
    let mut later: Vec<_> = migrations.iter().filter(|(version, _)| *version >= from).collect();
    later.sort_by_key(|(version, _)| *version);
    later.into_iter().fold(json, |json, (_, step)| step(json))
}
