//! How much room there is from top to bottom, in each lane: as much as its fullest rank needs, so
//! that lanes never overlap. It places nothing within a lane.

use crate::layout::grid::{Grid, Item};
use crate::layout::metrics::{CARD_HEIGHT, LANE_FOOT, LANE_HEAD, ROW_GAP};

/// The rows by which the room grows where there are no lanes.
const STEP: i64 = 4;

/// The room for the items of a lane, in the coordinates of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) top: i64,
    pub(crate) bottom: i64,
}

/// There is a band for each lane; between them there is room for a label and for the border. Without
/// lanes there is one band, with some room more so that transitions may run level. It has an end,
/// or the map would become a staircase; it grows in steps, or whatever stands at the end would move
/// with every new touchpoint.
pub(crate) fn of(grid: &Grid) -> Vec<Band> {
    let mut heights = vec![0; grid.lanes.max(1)];
    for rank in &grid.ranks {
        for items in rank.chunk_by(|a, b| grid.items[*a].lane == grid.items[*b].lane) {
            let needed = height(items.iter().map(|item| &grid.items[*item]));
            let lane = items.first().map_or(0, |item| grid.items[*item].lane);
            heights[lane] = needed.max(heights[lane]);
        }
    }
    if grid.lanes == 0 {
        let row = (CARD_HEIGHT + ROW_GAP) as i64;
        heights[0] = (heights[0] + row).div_euclid(STEP * row) * STEP * row + STEP * row;
    }
    let mut top = 0;
    let mut bands = Vec::with_capacity(heights.len());
    for height in heights {
        bands.push(Band { top, bottom: top + height });
        top += height + (LANE_FOOT + LANE_HEAD) as i64;
    }
    bands
}

/// How high items are that stand as close as they may.
fn height<'a>(items: impl Iterator<Item = &'a Item>) -> i64 {
    let mut height = 0;
    let mut above: Option<&Item> = None;
    for item in items {
        height += above.map_or(item.above, |above| above.distance(item) - above.below);
        height += item.below;
        above = Some(item);
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bands_follow_each_other_and_hold_a_card(grid in sample::grid()) {
            let bands = of(&grid);
            prop_assert_eq!(bands.len(), grid.lanes.max(1));
            for pair in bands.windows(2) {
                prop_assert!(pair[1].top >= pair[0].bottom + ROW_GAP as i64);
            }
            for item in &grid.items {
                let band = bands[item.lane];
                prop_assert!(band.bottom - band.top >= item.above + item.below);
            }
        }
    }
}
