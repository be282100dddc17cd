//! The measures of a scene, in CSS pixels at zoom 1. It computes nothing.

/// The width of a card.
pub const CARD_WIDTH: f64 = 248.0;

/// The height of a card.
pub const CARD_HEIGHT: f64 = 96.0;

/// The height of the stage heads at the top of a scene: number, name, aim.
pub const HEAD_HEIGHT: f64 = 72.0;

/// The room between the stage heads and the first row.
pub const HEAD_GAP: f64 = 24.0;

/// The least room between two cards of a sub-column.
pub const ROW_GAP: f64 = 40.0;

/// The least room between two sub-columns: for curves, arrowheads and labels.
pub const RANK_GAP: f64 = 72.0;

/// How high a label may be so that it stays clear of the others.
pub const LABEL_HEIGHT: f64 = 16.0;

/// The room beside the cards of a stage, up to its border.
pub const STAGE_PADDING: f64 = RANK_GAP / 2.0;

/// The room between a card and a long transition that passes above or below it: half of that
/// between cards, so that one may pass between two cards that stand level with others.
pub const PASSAGE_GAP: f64 = ROW_GAP / 2.0;

/// The room between two long transitions that pass side by side.
pub const LINE_GAP: f64 = 16.0;

/// The room between the tracks on which transitions lead back below the cards.
pub const TRACK_GAP: f64 = 20.0;

/// The room between the shafts in which transitions go down to their track and come up from it.
pub const SHAFT_GAP: f64 = 12.0;

/// How far a transition that leads to its own touchpoint reaches beyond the corner of the card.
pub const LOOP_SIZE: f64 = 16.0;

/// The room between two such loops at one card: each has a label.
pub const LOOP_GAP: f64 = 16.0;

/// The room above the cards of a lane, for its label.
pub const LANE_HEAD: f64 = HEAD_GAP;

/// The room below the cards of a lane.
pub const LANE_FOOT: f64 = 24.0;

/// The room below everything.
pub const FOOT: f64 = 32.0;
