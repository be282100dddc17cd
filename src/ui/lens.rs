//! Lenses on the screen: the shape of each tone, what stands on a card in the place of its slots, the legend, and the choice
//! of a lens. It decides nothing about touchpoints.

pub mod chips;
pub mod far;
pub mod legend;
pub mod lens_choice;
pub mod shape;
