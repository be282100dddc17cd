//! Decides how many sub-columns a stage has. A stage of many ranks would be a strip too wide to be
//! read; its ranks stand one below the other in a few sub-columns then. It places nothing.

/// The sub-columns that a stage may have whatever it holds: a few for a few stages.
fn free_columns(stages: usize) -> usize {
    match stages {
        0 | 1 => 4,
        2 => 3,
        3 => 2,
        _ => 1,
    }
}

/// The sub-column of each rank of a stage, of which `heights` says how many cards it has, where
/// sub-columns shall have about `rows`. The ranks keep their order, and the fullest sub-column is
/// as low as it can be.
pub(crate) fn columns(heights: &[usize], rows: usize, stages: usize) -> Vec<usize> {
    let cards: usize = heights.iter().sum();
    let most = free_columns(stages).max(cards.div_ceil(rows));
    if heights.len() <= most {
        return (0..heights.len()).collect();
    }
    let mut too_low = heights.iter().max().map_or(0, |highest| highest - 1);
    let mut enough = cards;
    while enough - too_low > 1 {
        let height = (enough + too_low) / 2;
        match filled(heights, height).last() {
            Some(last) if *last >= most => too_low = height,
            _ => enough = height,
        }
    }
    filled(heights, enough)
}

/// The sub-columns when each takes what it can up to a height.
fn filled(heights: &[usize], most: usize) -> Vec<usize> {
    let mut column = 0;
    let mut height = 0;
    let columns = heights.iter().map(|cards| {
        if height + cards > most && height > 0 {
            column += 1;
            height = 0;
        }
        height += cards;
        column
    });
    columns.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stages_fold_when_they_have_too_many_ranks() {
        for (heights, rows, stages, expected) in [
            (&[][..], 5, 5, &[][..]),
            (&[1, 1], 5, 3, &[0, 1]),
            (&[1, 1], 5, 4, &[0, 0]),
            (&[1, 1, 2], 5, 5, &[0, 0, 0]),
            (&[1, 2, 3, 2], 6, 5, &[0, 0, 1, 1]),
            (&[1, 1, 1, 1, 1], 3, 5, &[0, 0, 0, 1, 1]),
            (&[9, 1, 1, 1], 5, 5, &[0, 1, 1, 1]),
        ] {
            assert_eq!(columns(heights, rows, stages), expected, "{heights:?}");
        }
    }

    proptest! {
        #[test]
        fn ranks_keep_their_order_and_no_column_is_empty(
            heights in prop::collection::vec(1..9_usize, 0..20), rows in 1..9_usize, stages in 1..6_usize
        ) {
            let columns = columns(&heights, rows, stages);
            prop_assert_eq!(columns.len(), heights.len());
            prop_assert!(columns.iter().all(|column| columns[0] == 0 && *column < heights.len()));
            for pair in columns.windows(2) {
                prop_assert!(pair[1] == pair[0] || pair[1] == pair[0] + 1);
            }
        }
    }
}
