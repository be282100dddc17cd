//! What can stand in the columns of a table: all that is asked of a touchpoint, and where it leads. Which columns stand
//! there at first is told by whom the journey is shown for.

use crate::app::aspect::{ASPECTS, Aspect, Rank, Said, aspect};
use crate::app::lens::Lens;
use crate::app::offer::Known;
use crate::app::registers::page::Width;
use crate::app::table::ways;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;

/// A column: what stands in it is asked like any other aspect, though the transitions answer for the ways.
pub type Column = &'static Aspect;

/// Where a touchpoint leads.
pub static LEADS_TO: Aspect =
    Aspect { key: "leads-to", head: "table-leads-to", slot: None, width: Width::Wide };

/// What leads to a touchpoint.
pub static COMES_FROM: Aspect =
    Aspect { key: "comes-from", head: "table-comes-from", slot: None, width: Width::Wide };

/// The name, which stands in the first column always.
pub fn name() -> Column {
    &ASPECTS[0]
}

/// All columns beside the name.
pub fn all() -> impl Iterator<Item = Column> {
    let rest = ASPECTS.iter().filter(|aspect| aspect.key != name().key);
    [&LEADS_TO, &COMES_FROM].into_iter().chain(rest)
}

/// The column of a key.
pub fn column(key: &str) -> Option<Column> {
    [&LEADS_TO, &COMES_FROM].into_iter().find(|column| column.key == key).or_else(|| aspect(key))
}

/// Whether the transitions answer for it.
pub fn is_way(column: Column) -> bool {
    column == &LEADS_TO || column == &COMES_FROM
}

/// What stands there at first: what matters most to the audience, then the ways, without which it would be no journey.
pub fn of_lens(lens: Lens) -> Vec<Column> {
    const ALWAYS: [&str; 4] = [LEADS_TO.key, COMES_FROM.key, "channel", "stage"];
    let first = lens.aspects().iter().copied();
    let rest = ALWAYS.into_iter().filter(|key| !lens.aspects().contains(key));
    first.chain(rest).filter_map(column).collect()
}

/// What a touchpoint says in a column.
pub fn say(column: Column, known: Known<'_>, journey: &Journey, touchpoint: &Touchpoint) -> Said {
    if is_way(column) {
        return ways::say(column, known.words, journey, touchpoint);
    }
    column.say(known, journey, touchpoint)
}

/// What a touchpoint is sorted by in a column: by where it leads, that is in how many directions.
pub fn rank(
    column: Column,
    known: Known<'_>,
    journey: &Journey,
    touchpoint: &Touchpoint,
) -> Option<Rank> {
    if is_way(column) {
        let count = ways::of(column, journey, touchpoint.id.as_str()).len();
        return (count > 0).then_some(Rank::Number(count as f64));
    }
    column.rank(known, journey, touchpoint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lens_has_columns_that_are_there_once() {
        for lens in Lens::ALL {
            let columns = of_lens(*lens);
            assert!(columns.len() > 4, "{}", lens.as_str());
            for (place, column) in columns.iter().enumerate() {
                assert!(!columns[..place].contains(column), "{}", column.key);
            }
        }
    }
}
