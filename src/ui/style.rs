//! The one style sheet of the element: a file per component, joined.

/// The style sheet.
pub const CSS: &str = concat!(
    include_str!("theme.css"),
    include_str!("shell.css"),
    include_str!("map.css"),
    include_str!("card.css"),
    include_str!("inspector.css"),
    include_str!("picker.css"),
    include_str!("panel.css"),
    include_str!("search.css"),
    include_str!("atlas.css"),
    include_str!("notices.css"),
);
