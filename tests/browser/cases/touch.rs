//! Everything that a finger does with the map.

use harness::test;
use serde_json::json;

use crate::garden::{beside, ground_below, handle_of, name_of, open_garden};
use crate::hands::click;
use crate::pointer::{Pointer, use_fingers};

const FINGER: Pointer = Pointer::Finger;

#[test]
fn a_finger_selects_and_then_carries() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_garden(browser).await?;
        // Over what is not selected, it moves the map.
        let from = name_of(browser, "search").await?;
        let begun = browser.js("return seen()").await?;
        FINGER.swipe(browser, from, (from.0 + 40, from.1 + 10)).await?;
        browser.until(&format!("seen() !== {begun}")).await?;

        FINGER.tap(browser, name_of(browser, "search").await?).await?;
        browser.until("map.selected?.id === 'search'").await?;
        browser.deep("journey-map >>> .inspector").await?;
        let (from, to) =
            (name_of(browser, "search").await?, ground_below(browser, "checkout").await?);
        FINGER.carry(browser, from, to).await?;
        browser.until("find('.hand-stage').dataset.stage === 'pay'").await?;
        FINGER.release(browser, to).await?;
        browser.until("touchpoint('search').stage === 'pay'").await?;
        Ok(())
    });
}

#[test]
fn a_finger_draws_a_transition() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_garden(browser).await?;
        FINGER.tap(browser, name_of(browser, "search").await?).await?;
        browser.until("map.selected?.id === 'search'").await?;
        browser.deep("journey-map >>> .inspector").await?;
        let (x, y) = handle_of(browser, "search").await?;
        // Fingers are larger than the handle looks.
        let to = name_of(browser, "thanks").await?;
        FINGER.carry(browser, (x + 10, y + 10), to).await?;
        browser.until("!find('.hand-target').hidden").await?;
        FINGER.release(browser, to).await?;
        browser.until("ways() === 'search checkout,search thanks'").await?;
        Ok(())
    });
}

#[test]
fn a_finger_that_rests_is_about_what_lies_under_it() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_garden(browser).await?;
        let at = name_of(browser, "leaflet").await?;
        FINGER.press(browser, at).await?;
        // The finger is still down.
        browser.until("map.selected?.id === 'leaflet'").await?;
        browser.deep("journey-map >>> .map-menu [data-action=restage]").await?;
        FINGER.release(browser, at).await?;
        assert_eq!(browser.js("return [map.selected.id, also()]").await?, json!(["leaflet", ""]));
        Ok(())
    });
}

#[test]
fn a_finger_gathers_by_taps_and_by_a_frame() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_garden(browser).await?;
        let ground = ground_below(browser, "search").await?;
        FINGER.press(browser, ground).await?;
        browser.deep("journey-map >>> .map-menu [data-action=gather]").await?;
        FINGER.release(browser, ground).await?;
        click(browser, ".map-menu [data-action=gather]").await?;
        browser.deep("journey-map >>> .map.is-gathering").await?;

        let seen = browser.js("return seen()").await?;
        let to = beside(browser, "search", (0.0, 0.5), (-15, 0)).await?;
        FINGER.carry(browser, ground, to).await?;
        browser.until("!find('.hand-area').hidden").await?;
        assert_eq!(browser.js("return seen()").await?, seen);
        FINGER.release(browser, to).await?;
        browser.until("also() === 'leaflet,search'").await?;
        FINGER.tap(browser, name_of(browser, "search").await?).await?;
        browser.until("also() === 'leaflet'").await?;
        Ok(())
    });
}

#[test]
fn a_second_finger_puts_back_what_was_carried() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_garden(browser).await?;
        FINGER.tap(browser, name_of(browser, "search").await?).await?;
        browser.until("map.selected?.id === 'search'").await?;
        browser.deep("journey-map >>> .inspector").await?;
        let from = name_of(browser, "search").await?;
        let to = beside(browser, "checkout", (0.2, 0.5), (0, 0)).await?;
        FINGER.carry(browser, from, to).await?;
        browser.until("!find('.hand-ghost').hidden").await?;
        let both = json!({ "type": "touchStart", "touchPoints": [
            { "x": to.0, "y": to.1, "id": 1 }, { "x": from.0, "y": to.1, "id": 2 },
        ] });
        browser.cdp().send_raw("Input.dispatchTouchEvent", both).await?;
        browser.until("find('.hand-ghost').hidden && !find('.is-dragged')").await?;
        FINGER.release(browser, to).await?;
        assert_eq!(browser.js("return touchpoint('search').stage").await?, "find");
        Ok(())
    });
}
