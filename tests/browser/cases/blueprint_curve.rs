//! The emotion curve of a blueprint by hand: a face is dragged to where it feels right.

use harness::test;
use serde_json::json;

use crate::blueprint::{cell, open_blueprint, until};
use crate::hands::{click, place, press};
use crate::pointer::MOUSE;

#[test]
fn a_face_is_dragged_to_where_it_feels_right_in_one_step() {
    test(async |browser| {
        open_blueprint(browser).await?;
        let emotion = "of('queue').experience?.emotion";
        click(browser, &cell("experience.emotion", 0)).await?;
        let from = place(browser, &(cell("experience.emotion", 0) + " .blueprint-face")).await?;
        let to = place(browser, ".blueprint-level[data-emotion='1']").await?;
        MOUSE.carry(browser, from, to).await?;
        browser.deep("journey-map >>> .is-dragged .blueprint-point[data-emotion='1']").await?;
        // Nothing is said before it is let go of.
        until(browser, emotion, json!(-1)).await?;
        MOUSE.release(browser, to).await?;
        until(browser, emotion, json!(1)).await?;
        press(browser, &["Ctrl+z"]).await?;
        until(browser, emotion, json!(-1)).await?;
        Ok(())
    });
}
