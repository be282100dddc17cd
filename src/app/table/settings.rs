//! How somebody wants to see the table: which columns, sorted by what, which touchpoints. It is looked at only and
//! never part of the document.

use crate::app::lens::Lens;
use crate::app::table::columns::{Column, of_lens};
use crate::app::table::facets::Facet;

/// How somebody wants to see the table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Settings {
    /// What it is sorted by; without it, as the map is read.
    pub sorting: Option<Sorting>,
    /// What touchpoints must meet: one of those of a column, for each column.
    pub facets: Vec<Facet>,
    /// The columns beside the name; without them, those of the lens.
    pub columns: Option<Vec<Column>>,
}

/// What a table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sorting {
    /// The column.
    pub column: Column,
    /// Whether the last comes first.
    pub is_down: bool,
}

/// What somebody wants otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Sorts by a column; then from behind; then not at all.
    Sort(Column),
    /// Filters by something, or not any more.
    Facet(Facet),
    /// Shows all touchpoints again.
    ShowAll,
    /// Shows a column at the end, or hides it.
    Show(Column),
    /// Moves a column to the right (1) or to the left (-1).
    Move(Column, isize),
    /// Shows the columns of the lens.
    OfLens,
}

impl Settings {
    /// The columns beside the name.
    pub fn columns_for(&self, lens: Lens) -> Vec<Column> {
        self.columns.clone().unwrap_or_else(|| of_lens(lens))
    }

    /// Whether what is found matters to what is shown.
    pub fn asks_for_findings(&self) -> bool {
        self.facets.contains(&Facet::Found)
    }

    pub(crate) fn take(&mut self, change: Change, lens: Lens) {
        match change {
            Change::Sort(column) => {
                let now = self.sorting.filter(|sorting| sorting.column == column);
                self.sorting = match now {
                    None => Some(Sorting { column, is_down: false }),
                    Some(Sorting { is_down: false, .. }) => Some(Sorting { column, is_down: true }),
                    Some(_) => None,
                };
            }
            Change::Facet(facet) => match self.facets.iter().position(|known| *known == facet) {
                Some(place) => {
                    self.facets.remove(place);
                }
                None => self.facets.push(facet),
            },
            Change::ShowAll => self.facets.clear(),
            Change::Show(column) => {
                let mut columns = self.columns_for(lens);
                match columns.iter().position(|shown| *shown == column) {
                    Some(place) => {
                        columns.remove(place);
                    }
                    None => columns.push(column),
                }
                self.columns = Some(columns);
            }
            Change::Move(column, by) => {
                let mut columns = self.columns_for(lens);
                let place = columns.iter().position(|shown| *shown == column);
                let target = place.and_then(|place| place.checked_add_signed(by));
                if let Some((from, to)) = place.zip(target.filter(|to| *to < columns.len())) {
                    columns.swap(from, to);
                    self.columns = Some(columns);
                }
            }
            Change::OfLens => self.columns = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::table::columns::column;

    fn keys(settings: &Settings) -> String {
        let columns = settings.columns_for(Lens::It);
        columns.iter().map(|column| column.key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn columns_are_shown_hidden_and_moved() {
        let mut settings = Settings::default();
        let mut take = |change, expected: &str| {
            settings.take(change, Lens::It);
            assert_eq!(keys(&settings), expected);
        };
        let [systems, cost] = ["systems", "cost"].map(|key| column(key).unwrap());
        take(Change::Show(systems), "owner.it owner.marketing leads-to comes-from channel stage");
        take(Change::Show(cost), "owner.it owner.marketing leads-to comes-from channel stage cost");
        take(
            Change::Move(cost, -1),
            "owner.it owner.marketing leads-to comes-from channel cost stage",
        );
        take(
            Change::Move(cost, 9),
            "owner.it owner.marketing leads-to comes-from channel cost stage",
        );
        take(Change::OfLens, "systems owner.it owner.marketing leads-to comes-from channel stage");
    }

    #[test]
    fn sorting_goes_up_down_and_back() {
        let mut settings = Settings::default();
        let by = column("cost").unwrap();
        for expected in [Some(false), Some(true), None] {
            settings.take(Change::Sort(by), Lens::It);
            assert_eq!(settings.sorting.map(|sorting| sorting.is_down), expected);
        }
    }
}
