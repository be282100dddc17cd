//! A face that shows an emotion, from very bad to very good. It is decoration: the button around
//! it says the same.

use yew::prelude::*;

use crate::ui::element::element;
use crate::ui::icon::svg;

/// Draws the face of an emotion from -2 to 2.
pub fn face(emotion: i8) -> Html {
    let mouth = match emotion {
        ..=-2 => "M7.5 17.5c1.2-3 7.800-3 9 0",
        -1 => "M8 16.500c1.500-1.300 6.500-1.300 8 0",
        0 => "M8 15.500h8",
        1 => "M8 14.500c1.500 1.800 6.500 1.800 8 0",
        2.. => "M7.500 13.500c.5 4.800 8.500 4.800 9 0z",
    };
    let line = |line| element("path").is("d", line);
    svg()
        .with(line("M12 21.500a9.500 9.500 0 1 0 0-19 9.500 9.500 0 0 0 0 19zM8.800 9.500h.01M15.200 9.500h.01"))
        .with(line(mouth))
        .draw()
}
