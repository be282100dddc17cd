//! Where on the map its menu is.

use yew::Html;

use crate::app::viewport::Viewport;
use crate::layout::scene::Point;
use crate::ui::desk;
use crate::ui::map::{Map, Props};

impl Map {
    /// The menu, at what it is about.
    pub(super) fn shown_menu(&self, props: &Props) -> Option<Html> {
        let menu = props.snapshot.looking.menu.clone()?;
        let corner = match menu.corner {
            Some((x, y)) => Some(Point { x: f64::from(x), y: f64::from(y) }),
            None => self.subject_rect(props).map(|rect| {
                let Viewport { scale, x, y } = self.viewport;
                Point { x: x + rect.x * scale, y: y + rect.bottom() * scale + 4.0 }
            }),
        };
        let desk = props.snapshot.desk.here()?;
        Some(desk::menu(desk, (&props.snapshot, &props.dispatch), menu, corner))
    }
}
