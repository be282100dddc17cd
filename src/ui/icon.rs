//! The icons on the screen.

use yew::prelude::*;

use crate::picture::icon::Icon as Drawing;
use crate::ui::element::{Element, button, classed, element};

/// What an icon shows.
pub type Icon = Drawing;

/// An icon in the colour of the text around it. It is decoration: the text beside it, or the
/// label of the button, says the same.
pub fn glyph(icon: Icon) -> Html {
    svg().with(element("path").is("d", icon.path())).draw()
}

/// A button that shows an icon only, and is called what its title says.
pub(crate) fn icon_button(icon: Icon, name: AttrValue) -> Element {
    let button = button("button bare only-icon").has("aria-label", name.clone());
    button.has("title", name).node(glyph(icon))
}

/// An empty drawing of the size of an icon.
pub(crate) fn svg() -> Element {
    classed("svg", "icon").is("viewBox", "0 0 24 24").is("aria-hidden", "true")
}
