//! The map under the hand: pan, zoom, pinch, carry cards, pick ways, change names.

use anyhow::{Result, ensure};
use harness::thirtyfour::Key;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, double_click, place, press, quick, until_focus, until_text, write};
use crate::keyboard_several::WAY;
use crate::plan::{self, begin, open};

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

/// The example on a page like that of the app.
pub(crate) async fn open_example(browser: &Browser) -> Result<()> {
    plan::open_example(browser).await?;
    browser.deep("journey-map >>> .card").await?;
    Ok(())
}

/// Scale and shift of the ground.
async fn seen(browser: &Browser) -> Result<[f64; 3]> {
    let seen = browser
        .js("const { a, e, f } = new DOMMatrix(getComputedStyle(map.shadowRoot.querySelector('.ground')).transform);
             return [a, e, f]")
        .await?;
    Ok([0, 1, 2].map(|part: usize| seen[part].as_f64().unwrap_or(f64::NAN)))
}

/// Waits until the ground is there: what a hand does is drawn with the next frame.
async fn until_seen(browser: &Browser, [scale, dx, dy]: [f64; 3]) -> Result<()> {
    let is_there = format!(
        "(({{ a, e, f }}) => a === {scale} && e === {dx} && f === {dy})(new DOMMatrix(getComputedStyle(map.shadowRoot.querySelector('.ground')).transform))"
    );
    browser.until(&is_there).await?;
    Ok(())
}

/// The point of the scene that lies under a point of the page.
async fn under(browser: &Browser, (x, y): (i64, i64)) -> Result<(f64, f64)> {
    let corner = browser
        .js("const { left, top } = map.shadowRoot.querySelector('.map').getBoundingClientRect(); return [left, top]")
        .await?;
    let [scale, dx, dy] = seen(browser).await?;
    let at = |place: usize| corner[place].as_f64().unwrap_or(f64::NAN);
    Ok(((x as f64 - at(0) - dx) / scale, (y as f64 - at(1) - dy) / scale))
}

fn is_near(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 - b.0).abs() < 1.5 && (a.1 - b.1).abs() < 1.5
}

async fn wheel(
    browser: &Browser,
    (x, y): (i64, i64),
    (dx, dy): (i64, i64),
    held: i64,
) -> Result<()> {
    let event = json!({
        "type": "mouseWheel", "x": x, "y": y, "deltaX": dx, "deltaY": dy, "modifiers": held,
    });
    browser.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

const CTRL: i64 = 2;

#[test]
fn the_ground_is_dragged_and_the_wheel_pans() {
    test(async |browser| {
        open_example(browser).await?;
        let (before, revision) = (seen(browser).await?, browser.js("return map.revision").await?);
        quick(browser)
            .move_to(640, 640)
            .click_and_hold()
            .move_to(540, 600)
            .release()
            .perform()
            .await?;
        let dragged = [before[0], before[1] - 100.0, before[2] - 40.0];
        until_seen(browser, dragged).await?;
        wheel(browser, (640, 640), (30, 20), 0).await?;
        until_seen(browser, [dragged[0], dragged[1] - 30.0, dragged[2] - 20.0]).await?;
        assert_eq!(
            browser.js("return [map.revision, map.selected]").await?,
            json!([revision, null])
        );
        Ok(())
    });
}

#[test]
fn zooming_keeps_the_point_under_the_pointer() {
    test(async |browser| {
        open_example(browser).await?;
        let at = (700, 300);
        let [before, ..] = seen(browser).await?;
        let point = under(browser, at).await?;
        for (turn, grows) in [(-120, true), (-120, true), (240, false)] {
            let [last, ..] = seen(browser).await?;
            wheel(browser, at, (0, turn), CTRL).await?;
            let sign = if grows { '>' } else { '<' };
            browser.until(&format!("new DOMMatrix(getComputedStyle(map.shadowRoot.querySelector('.ground')).transform).a {sign} {last}")).await?;
            ensure!(is_near(under(browser, at).await?, point), "the point moved away");
        }
        ensure!((seen(browser).await?[0] - before).abs() < 1e-3, "there and back is where it was");
        Ok(())
    });
}

#[test]
fn two_fingers_pinch_what_is_under_them() {
    test(async |browser| {
        browser
            .cdp()
            .send_raw(
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true, "maxTouchPoints": 2 }),
            )
            .await?;
        open_example(browser).await?;
        let point = under(browser, (600, 500)).await?;
        let [before, ..] = seen(browser).await?;
        let touch = async |kind: &str, apart: i64| {
            let points = match apart {
                0 => json!([]),
                apart => {
                    json!([{ "x": 600 - apart, "y": 500, "id": 1 }, { "x": 600 + apart, "y": 500, "id": 2 }])
                }
            };
            let event = json!({ "type": kind, "touchPoints": points });
            browser.cdp().send_raw("Input.dispatchTouchEvent", event).await
        };
        touch("touchStart", 60).await?;
        for apart in [70, 80, 90] {
            touch("touchMove", apart).await?;
        }
        touch("touchEnd", 0).await?;
        browser.until(&format!("new DOMMatrix(getComputedStyle(map.shadowRoot.querySelector('.ground')).transform).a > {before}")).await?;
        let [after, ..] = seen(browser).await?;
        ensure!((after / before - 1.5).abs() < 0.01, "{before} became {after}");
        ensure!(is_near(under(browser, (600, 500)).await?, point), "the point moved away");
        assert_eq!(browser.js("return map.selected").await?, Value::Null);
        Ok(())
    });
}

#[test]
fn fit_shows_the_whole_map() {
    test(async |browser| {
        open_example(browser).await?;
        click(browser, "[data-action=fit]").await?;
        browser
            .until(
                "[...map.shadowRoot.querySelectorAll('.card')].every((card) => {
                     const [inner, outer] = [card, map.shadowRoot.querySelector('.map')].map((box) => box.getBoundingClientRect());
                     return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
                 })",
            )
            .await?;
        Ok(())
    });
}

#[test]
fn a_card_is_carried_to_another_stage() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let from = place(browser, "[data-touchpoint=search] .card-name").await?;
        let to = place(browser, ".stage-head[data-stage=pay]").await?;
        quick(browser)
            .move_to(from.0, from.1)
            .click_and_hold()
            .move_to(to.0, from.1 + 60)
            .perform()
            .await?;
        browser.deep("journey-map >>> .hand-stage[data-stage=pay]:not([hidden])").await?;
        browser.deep("journey-map >>> .card.is-dragged").await?;
        quick(browser).release().perform().await?;
        browser.until("map.toJSON().journeys[0].touchpoints[0].stage === 'pay'").await?;
        assert_eq!(
            browser.count("journey-map >>> .hand-ghost:not([hidden]), .is-dragged").await?,
            0
        );
        assert_eq!(
            browser
                .js("return [map.undo(), map.toJSON().journeys[0].touchpoints[0].stage]")
                .await?,
            json!([true, "find"])
        );
        Ok(())
    });
}

#[test]
fn escape_puts_a_carried_card_back() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let from = place(browser, "[data-touchpoint=search] .card-name").await?;
        let to = place(browser, ".stage-head[data-stage=pay]").await?;
        let revision = browser.js("return map.revision").await?;
        quick(browser)
            .move_to(from.0, from.1)
            .click_and_hold()
            .move_to(to.0, from.1 + 60)
            .perform()
            .await?;
        browser.deep("journey-map >>> .card.is-dragged").await?;
        quick(browser).key_down(Key::Escape).key_up(Key::Escape).perform().await?;
        browser
            .until("!map.shadowRoot.querySelector('.is-dragged, .hand > :not([hidden], svg)')")
            .await?;
        quick(browser).release().perform().await?;
        assert_eq!(
            browser
                .js("return [map.revision, map.toJSON().journeys[0].touchpoints[0].stage]")
                .await?,
            json!([revision, "find"])
        );
        assert_eq!(place(browser, "[data-touchpoint=search] .card-name").await?, from);
        Ok(())
    });
}

#[test]
fn nothing_is_carried_where_nothing_can_change() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let from = place(browser, "[data-touchpoint=search] .card-name").await?;
        let before = seen(browser).await?;
        quick(browser)
            .move_to(from.0, from.1)
            .click_and_hold()
            .move_to(from.0 + 50, from.1)
            .release()
            .perform()
            .await?;
        until_seen(browser, [before[0], before[1] + 50.0, before[2]]).await?;
        assert_eq!(browser.count("journey-map >>> .edit-tools").await?, 0);
        Ok(())
    });
}

#[test]
fn a_way_is_picked_on_the_map() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let middle = browser
            .js("const line = map.shadowRoot.querySelector('.way-line');
                 const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
                 return [Math.round(x), Math.round(y)]")
            .await?;
        quick(browser)
            .move_to(middle[0].as_i64().unwrap_or_default(), middle[1].as_i64().unwrap_or_default())
            .click()
            .perform()
            .await?;
        browser.until("map.selected?.id === 't1'").await?;
        until_text(browser, ".inspector-name", "Search → Checkout").await
    });
}

#[test]
fn names_are_changed_where_they_stand() {
    test(async |browser| {
        open(browser, EDIT).await?;
        double_click(browser, "[data-touchpoint=search] .card-name").await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Look up").await?;
        press(browser, &["Enter"]).await?;
        browser.until("named() === 'Look up'").await?;
        until_focus(browser, "[data-touchpoint=search]").await?;

        double_click(browser, ".stage-head[data-stage=pay] .stage-title").await?;
        until_focus(browser, ".naming").await?;
        write(browser, "Buy").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys[0].stages[1].name === 'Buy'").await?;
        Ok(())
    });
}

#[test]
fn what_is_deleted_comes_back() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let begun = browser.js("return map.toText()").await?;
        click(browser, "[data-touchpoint=search] .card-name").await?;
        click(browser, ".edit-tools [data-action=delete]").await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 1").await?;
        assert_eq!(browser.js("return map.toJSON().journeys[0].transitions").await?, json!([]));
        click(browser, "[data-action=undo]").await?;
        browser.until("map.shadowRoot.querySelectorAll('.card').length === 2").await?;
        assert_eq!(browser.js("return map.toText()").await?, begun);
        Ok(())
    });
}

#[test]
fn what_is_selected_stays_in_sight_beside_the_inspector() {
    test(async |browser| {
        browser.viewport(900, 640).await?;
        open(browser, EDIT).await?;
        click(browser, "[data-touchpoint=checkout] .card-name").await?;
        browser.deep("journey-map >>> .inspector").await?;
        browser
            .until(
                "(() => {
                     const [card, box] = ['[data-touchpoint=checkout]', '.map'].map((found) => map.shadowRoot.querySelector(found).getBoundingClientRect());
                     return card.left >= box.left && card.right <= box.right;
                 })()",
            )
            .await?;
        Ok(())
    });
}

#[test]
fn what_comes_into_sight_when_the_map_widens_is_drawn() {
    test(async |browser| {
        browser.viewport(340, 640).await?;
        browser.site().page("/way.json", WAY);
        browser.open_host("<journey-map src=way.json mode=edit></journey-map>").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        let card = "map.shadowRoot.querySelector('[data-touchpoint=done]')";
        browser.until(&format!("!{card}")).await?;
        browser.viewport(1200, 640).await?;
        browser.until(&format!("!!{card}")).await?;
        Ok(())
    });
}
