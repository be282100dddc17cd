//! Large maps: what is in sight is on the page and little else, from near, from afar, and on the way between.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{place, press, quick};
use crate::plan::begin;

/// A journey of so many stages of ten touchpoints, each of which leads to its neighbour in the next stage.
fn large(stages: usize) -> String {
    let list = |items: Vec<Value>| Value::Array(items);
    let each = |item: &dyn Fn(usize) -> Value| list((0..10 * stages).map(item).collect());
    let touchpoints = each(
        &|n| json!({ "id": format!("t{n}"), "name": format!("Step {n}"), "stage": format!("s{}", n / 10) }),
    );
    let transitions = list(
        (10..10 * stages)
            .map(|n| json!({ "id": format!("w{n}"), "from": format!("t{}", n - 10), "to": format!("t{n}") }))
            .collect(),
    );
    let stages = list(
        (0..stages)
            .map(|n| json!({ "id": format!("s{n}"), "name": format!("Stage {n}") }))
            .collect(),
    );
    let journey = json!({
        "id": "long", "title": "Long", "stages": stages, "touchpoints": touchpoints, "transitions": transitions,
    });
    json!({ "format": "journey-map", "version": 1, "title": "Large", "journeys": [journey] })
        .to_string()
}

/// A map of that size over the whole page, with what the tests do with it.
async fn open(browser: &Browser, stages: usize) -> Result<()> {
    browser.site().page("/large.json", large(stages));
    let style = browser.site();
    style.page(
        "/whole.css",
        "html, body { margin: 0; } journey-map { height: 100vh !important; }".to_owned(),
    );
    browser
        .open_host("<link rel=stylesheet href=whole.css><journey-map src=large.json mode=edit></journey-map>")
        .await?;
    begin(browser).await?;
    browser.deep("journey-map >>> .map .card").await?;
    browser
        .js("window.find = (selector) => map.shadowRoot.querySelector(selector);
             window.all = (selector) => [...map.shadowRoot.querySelectorAll(selector)];
             window.detail = () => find('.map').dataset.detail;
             window.frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
             window.wheel = async (deltaX, deltaY, ctrlKey) => {
                 const { left, top, width, height } = find('.map').getBoundingClientRect();
                 const [clientX, clientY] = [left + width / 2, top + height / 2];
                 find('.map').dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, ctrlKey, clientX, clientY, bubbles: true, composed: true, cancelable: true }));
                 await frame();
             };
             window.zoomTo = async (wanted, turn) => { for (let step = 0; step < 80 && detail() !== wanted; step++) await wheel(0, turn, true); };")
        .await?;
    Ok(())
}

#[test]
fn the_elements_are_few_at_any_zoom_on_any_screen() {
    test(async |browser| {
        for (width, height) in [(1440, 900), (3840, 2160)] {
            browser.viewport(width, height).await?;
            open(browser, 300).await?;
            let seen = browser
                .js("find('[data-action=fit]').click();
                     await frame();
                     const seen = [];
                     for (let step = 0; step < 60; step++) {
                         seen.push([detail(), all('.card').length]);
                         await wheel(0, -60, true);
                     }
                     return seen")
                .await?;
            let seen: Vec<(String, usize)> = serde_json::from_value(seen)?;
            let most = seen.iter().map(|(_, count)| *count).max();
            assert!(most.is_some_and(|most| most <= 300), "{width} × {height}: {seen:?}");
            let mut details: Vec<&str> = seen.iter().map(|(detail, _)| detail.as_str()).collect();
            details.dedup();
            assert_eq!(details.first(), Some(&"mark"), "{width} × {height}");
            assert_eq!(details.last(), Some(&"card"), "{width} × {height}");
            assert!(
                details.len() <= 3,
                "{width} × {height}: nothing goes back and forth: {details:?}"
            );
        }
        Ok(())
    });
}

#[test]
fn what_is_far_away_comes_when_one_goes_there() {
    test(async |browser| {
        open(browser, 40).await?;
        assert_eq!(browser.count("journey-map >>> .card[data-touchpoint=t0]").await?, 1);
        assert_eq!(browser.count("journey-map >>> .card[data-touchpoint=t300]").await?, 0);
        let there = browser
            .js("for (let step = 0; step < 200 && !find('.card[data-touchpoint=t300]'); step++) await wheel(200, 0, false);
                 return [!!find('.card[data-touchpoint=t300]'), !!find('.way[data-transition=w300]'), !!find('.stage-head[data-stage=s30]'), !!find('.card[data-touchpoint=t1]')]")
            .await?;
        assert_eq!(there, json!([true, true, true, false]));
        Ok(())
    });
}

#[test]
fn the_way_between_near_and_far_keeps_what_is_selected_and_where_it_is() {
    test(async |browser| {
        open(browser, 40).await?;
        browser.js("map.select('t25'); await frame();").await?;
        let at = "(() => { const { left, top } = find('.card[data-touchpoint=t25]').getBoundingClientRect(); return [left, top] })()";
        for (turn, details) in [(40, ["tile", "mark"]), (-40, ["tile", "card"])] {
            for detail in details {
                // The step that changes how it is drawn is an ordinary step.
                let moved = browser
                    .js(&format!(
                        "let before, step = 0;
                         do {{ before = {at}; await wheel(0, {turn}, true); }} while (detail() !== '{detail}' && step++ < 80);
                         const after = {at};
                         return Math.hypot(after[0] - before[0], after[1] - before[1])"
                    ))
                    .await?;
                assert!(moved.as_f64().is_some_and(|moved| moved < 160.0), "{detail}: {moved}");
                let seen = browser
                    .js("return [detail(), map.selected.id, all('.card.is-selected').length]")
                    .await?;
                assert_eq!(seen, json!([detail, "t25", 1]));
            }
        }
        Ok(())
    });
}

#[test]
fn a_click_from_afar_selects_what_is_there() {
    test(async |browser| {
        open(browser, 40).await?;
        browser.js("map.select('t105'); await frame(); await zoomTo('mark', 60);").await?;
        let label = browser.js("return find('.map').getAttribute('aria-label')").await?;
        assert_eq!(
            label,
            "Map of Long. Seen from afar: 400 touchpoints, 40 stages, 390 transitions. Selected: Step 105."
        );
        let at = browser
            .js("const { x, y, width, height } = find('.card.is-selected').getBoundingClientRect();
                 map.select(null);
                 await frame();
                 return [Math.round(x + width / 2), Math.round(y + height / 2)]")
            .await?;
        let at = [0, 1].map(|part: usize| at[part].as_i64().unwrap_or_default());
        quick(browser).move_to(at[0], at[1]).click().perform().await?;
        browser.until("map.selected?.id === 't105'").await?;
        browser.until("find('.card.is-selected')").await?;
        Ok(())
    });
}

#[test]
fn the_overview_shows_where_one_is_and_leads_elsewhere() {
    test(async |browser| {
        open(browser, 40).await?;
        let (x, y) = place(browser, ".overview").await?;
        let right = browser.js("return find('.overview').getBoundingClientRect().right").await?;
        let right = right.as_f64().unwrap_or_default() as i64 - 4;
        quick(browser).move_to(right, y).click().perform().await?;
        browser.until("find('.card[data-touchpoint=t395]')").await?;
        // Held, it leads on.
        quick(browser).move_to(right, y).click_and_hold().move_to(x, y).release().perform().await?;
        browser.until("!find('.card[data-touchpoint=t395]')").await?;
        assert_eq!(browser.js("return map.selected").await?, Value::Null);
        browser.js("map.select('t0')").await?;
        browser.until("find('.card.is-selected')").await?;
        browser.js("find('.card.is-selected').focus()").await?;
        press(browser, &["v"]).await?;
        browser.until("!find('.overview')").await?;
        press(browser, &["v"]).await?;
        browser.until("find('.overview')").await?;
        Ok(())
    });
}

#[test]
fn stage_heads_stay_at_the_top_and_have_room() {
    test(async |browser| {
        open(browser, 40).await?;
        let overlaps = "
            const rects = all('.stage-head').map((head) => head.getBoundingClientRect());
            const top = find('.map').getBoundingClientRect().top;
            const sorted = rects.toSorted((a, b) => a.left - b.left);
            return [rects.length > 2, rects.every((rect) => Math.abs(rect.top - top) < 1), sorted.every((rect, place) => place === 0 || rect.left >= sorted[place - 1].right - 1)]";
        for setting in [
            "await wheel(300, 400, false)",
            "await zoomTo('tile', 60)",
            "await zoomTo('mark', 60)",
            "await wheel(-100, 50, false)",
        ] {
            browser.js(setting).await?;
            assert_eq!(browser.js(overlaps).await?, json!([true, true, true]), "{setting}");
        }
        Ok(())
    });
}
