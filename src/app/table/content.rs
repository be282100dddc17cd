//! What the columns of a block hold that has no names of columns, told by what stands in them: the names of stages,
//! people, systems, data or channels that the map has. It changes nothing.

use std::collections::HashSet;

use crate::app::offer::{Known, Source};
use crate::exchange::table::column::Column;
use crate::exchange::table::sheet::Sheet;
use crate::model::person::Function;

/// The fields that are told by names, by their paths, and who has the names.
fn tellers(journey: &str) -> [(&'static str, Source); 5] {
    [
        ("stage", Source::Stages(journey.into())),
        ("owner.marketing", Source::People(Function::Marketing)),
        ("systems", Source::Systems),
        ("data", Source::DataCategories),
        ("channel", Source::Channels),
    ]
}

/// Which field each column of a block holds. A column tells when at least half of what stands in it is such a name;
/// of several that hold the same, the first one does.
pub(super) fn told(
    sheet: &Sheet,
    fields: &[Column],
    journey: &str,
    known: Known<'_>,
) -> Vec<Option<usize>> {
    let mut told = vec![None; sheet.width()];
    for (path, source) in tellers(journey) {
        let offers = source.offers(known);
        let names: HashSet<String> =
            offers.iter().map(|offer| offer.label.to_lowercase()).collect();
        let tells = |place: &usize| {
            let cells = sheet.rows.iter().map(|row| row.cell(*place).trim());
            let cells = cells.filter(|cell| !cell.is_empty()).map(str::to_lowercase);
            let (mut all, mut named) = (0, 0);
            for cell in cells {
                all += 1;
                named += usize::from(names.contains(&cell));
            }
            named > 0 && named * 2 >= all
        };
        let place = (0..told.len()).filter(|place| told[*place].is_none()).find(tells);
        if let Some(place) = place {
            told[place] = fields.iter().position(|field| field.path.join(".") == path);
        }
    }
    told
}
