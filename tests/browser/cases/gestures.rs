//! Everything that a mouse does with the map: select several, carry, connect, pan.

use anyhow::Result;
use harness::thirtyfour::Key;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::garden::{beside, ground_below, handle_of, name_of, open_garden};
use crate::hands::{click, press, quick, until_focus, write};
use crate::pointer::{CTRL, MOUSE, Pointer, SHIFT};

/// Nothing is left of a gesture on the screen.
const IDLE: &str = "all('.hand > :not([hidden], svg), .is-dragged').length === 0 && !find('.hand-thread path').getAttribute('d')";

async fn escape(browser: &Browser) -> Result<()> {
    press(browser, &["Escape"]).await?;
    browser.until(IDLE).await?;
    Ok(())
}

#[test]
fn clicks_with_a_key_held_select_several() {
    test(async |browser| {
        open_garden(browser).await?;
        MOUSE.tap(browser, name_of(browser, "search").await?).await?;
        browser.until("map.selected?.id === 'search'").await?;
        Pointer::Mouse(SHIFT).tap(browser, name_of(browser, "leaflet").await?).await?;
        browser.until("also() === 'leaflet,search'").await?;
        Pointer::Mouse(CTRL).tap(browser, name_of(browser, "search").await?).await?;
        browser.until("also() === 'leaflet'").await?;
        MOUSE.tap(browser, name_of(browser, "checkout").await?).await?;
        browser.until("also() === '' && map.selected.id === 'checkout'").await?;
        Ok(())
    });
}

#[test]
fn a_frame_selects_what_it_meets() {
    test(async |browser| {
        open_garden(browser).await?;
        let from = ground_below(browser, "search").await?;
        let to = beside(browser, "search", (0.0, 0.5), (-15, 0)).await?;
        Pointer::Mouse(SHIFT).carry(browser, from, to).await?;
        browser.until("!find('.hand-area').hidden").await?;
        Pointer::Mouse(SHIFT).release(browser, to).await?;
        browser.until("also() === 'leaflet,search'").await?;
        assert_eq!(browser.js("return all('.card[aria-label*=selection]').length").await?, 2);
        browser.until(IDLE).await?;
        Ok(())
    });
}

#[test]
fn a_card_is_carried_between_two_others() {
    test(async |browser| {
        open_garden(browser).await?;
        let (from, to) = (
            name_of(browser, "search").await?,
            beside(browser, "checkout", (0.5, 1.0), (0, 12)).await?,
        );
        MOUSE.carry(browser, from, to).await?;
        browser
            .until("!find('.hand-mark').hidden && find('.hand-stage').dataset.stage === 'pay'")
            .await?;
        browser.until("find('.hand-ghost').textContent === 'Search'").await?;
        MOUSE.release(browser, to).await?;
        browser.until("touchpoint('search').stage === 'pay'").await?;
        browser
            .until("box('checkout').y < box('search').y && box('search').y < box('thanks').y")
            .await?;
        browser.until(IDLE).await?;
        assert_eq!(browser.js("return [map.undo(), map.undo()]").await?, json!([true, false]));
        Ok(())
    });
}

#[test]
fn all_that_is_selected_is_carried() {
    test(async |browser| {
        open_garden(browser).await?;
        MOUSE.tap(browser, name_of(browser, "search").await?).await?;
        Pointer::Mouse(SHIFT).tap(browser, name_of(browser, "leaflet").await?).await?;
        browser.until("also() === 'leaflet,search'").await?;
        let to = ground_below(browser, "checkout").await?;
        MOUSE.carry(browser, name_of(browser, "leaflet").await?, to).await?;
        browser.until("find('.hand-ghost').dataset.others === '+1'").await?;
        browser.until("all('.is-dragged').length === 2").await?;
        MOUSE.release(browser, to).await?;
        browser.until("journey().touchpoints.every(({ stage }) => stage === 'pay')").await?;
        assert_eq!(browser.js("return [map.undo(), map.undo()]").await?, json!([true, false]));
        Ok(())
    });
}

#[test]
fn a_card_is_carried_to_another_lane() {
    test(async |browser| {
        open_garden(browser).await?;
        browser
            .js("const choice = find('.lane-choice'); choice.value = 'channel'; choice.dispatchEvent(new Event('change', { bubbles: true }))")
            .await?;
        browser.until("all('.lane').length === 3").await?;
        let from = name_of(browser, "search").await?;
        let to = beside(browser, "leaflet", (0.5, 0.5), (0, 0)).await?;
        MOUSE.carry(browser, from, to).await?;
        browser.until("!find('.hand-stage').hidden").await?;
        MOUSE.release(browser, to).await?;
        browser.until("touchpoint('search').channel === 'post'").await?;
        Ok(())
    });
}

#[test]
fn a_transition_is_drawn_from_the_handle() {
    test(async |browser| {
        open_garden(browser).await?;
        let to = name_of(browser, "thanks").await?;
        MOUSE.carry(browser, handle_of(browser, "search").await?, to).await?;
        browser
            .until("!find('.hand-target').hidden && find('.hand-thread path').getAttribute('d')")
            .await?;
        MOUSE.release(browser, to).await?;
        browser.until("ways() === 'search checkout,search thanks'").await?;
        browser.until(IDLE).await?;
        Ok(())
    });
}

#[test]
fn a_transition_dropped_on_the_ground_names_what_it_leads_to() {
    test(async |browser| {
        open_garden(browser).await?;
        let to = ground_below(browser, "checkout").await?;
        MOUSE.swipe(browser, handle_of(browser, "search").await?, to).await?;
        until_focus(browser, ".composer .naming").await?;
        write(browser, "Invoice").await?;
        press(browser, &["Enter"]).await?;
        browser.until("touchpoint('invoice')?.stage === 'pay'").await?;
        browser.until("ways() === 'search checkout,search invoice'").await?;
        Ok(())
    });
}

#[test]
fn a_click_on_the_handle_begins_to_connect() {
    test(async |browser| {
        open_garden(browser).await?;
        MOUSE.tap(browser, handle_of(browser, "search").await?).await?;
        browser.deep("journey-map >>> .map.is-connecting").await?;
        MOUSE.tap(browser, name_of(browser, "leaflet").await?).await?;
        browser.until("ways() === 'search checkout,search leaflet'").await?;
        Ok(())
    });
}

#[test]
fn the_end_of_a_transition_is_tied_to_another_card() {
    for (end, wanted) in
        [(":not([data-start])", "search thanks"), ("[data-start]", "thanks checkout")]
    {
        test(async |browser| {
            open_garden(browser).await?;
            let script = "const line = find('.way-line');
                 const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
                 return [Math.round(x), Math.round(y)]";
            let middle = browser.js(script).await?;
            let number = |place: usize| middle[place].as_i64().unwrap_or_default();
            MOUSE.tap(browser, (number(0), number(1))).await?;
            browser.until("map.selected?.id === 't1'").await?;
            let selector = format!(".way-end{end}");
            let from = crate::hands::place(browser, &selector).await?;
            let to = name_of(browser, "thanks").await?;
            MOUSE.carry(browser, from, to).await?;
            browser.until("!find('.hand-target').hidden").await?;
            MOUSE.release(browser, to).await?;
            browser.until(&format!("ways() === '{wanted}'")).await?;
            Ok(())
        });
    }
}

#[test]
fn escape_puts_everything_back() {
    test(async |browser| {
        open_garden(browser).await?;
        let (revision, seen) =
            (browser.js("return map.revision").await?, browser.js("return seen()").await?);
        let card = name_of(browser, "search").await?;
        let other = name_of(browser, "thanks").await?;
        MOUSE.carry(browser, card, other).await?;
        browser.until("!find('.hand-ghost').hidden").await?;
        escape(browser).await?;
        MOUSE.release(browser, other).await?;

        MOUSE.carry(browser, handle_of(browser, "search").await?, other).await?;
        browser.until("!find('.hand-target').hidden").await?;
        escape(browser).await?;
        MOUSE.release(browser, other).await?;

        let ground = ground_below(browser, "search").await?;
        Pointer::Mouse(SHIFT).carry(browser, ground, (ground.0 + 300, ground.1 - 200)).await?;
        browser.until("!find('.hand-area').hidden").await?;
        escape(browser).await?;
        Pointer::Mouse(SHIFT).release(browser, ground).await?;
        assert_eq!(
            browser.js("return [map.revision, seen(), also(), map.selected]").await?,
            json!([revision, seen, "", Value::Null])
        );
        Ok(())
    });
}

#[test]
fn what_changes_under_the_hand_empties_it() {
    test(async |browser| {
        open_garden(browser).await?;
        let to = beside(browser, "checkout", (0.5, 1.0), (0, 12)).await?;
        MOUSE.carry(browser, name_of(browser, "search").await?, to).await?;
        browser.until("!find('.hand-mark').hidden").await?;
        browser
            .js("map.apply({ do: 'remove', subject: { journey: 'buy', kind: 'touchpoint', id: 'thanks' } })")
            .await?;
        browser.until(IDLE).await?;
        MOUSE.release(browser, to).await?;
        assert_eq!(browser.js("return touchpoint('search').stage").await?, "find");
        Ok(())
    });
}

#[test]
fn the_map_moves_on_at_its_edge() {
    test(async |browser| {
        open_garden(browser).await?;
        let begun = browser.js("return seen()").await?;
        let from = name_of(browser, "search").await?;
        MOUSE.carry(browser, from, (1275, from.1)).await?;
        browser.until(&format!("Number(seen().split(',')[1]) < {} - 60", shift(&begun))).await?;
        // Away from the edge it stands still: what is seen is what was seen a few frames ago.
        MOUSE.drag(browser, (700, from.1)).await?;
        let script = "const frame = () => new Promise(requestAnimationFrame);
                      await frame(); await frame(); const before = seen(); await frame(); await frame(); await frame(); return before === seen()";
        assert_eq!(browser.js(script).await?, true);
        escape(browser).await?;
        MOUSE.release(browser, (700, from.1)).await?;
        Ok(())
    });
}

fn shift(seen: &Value) -> f64 {
    let part = seen.as_str().and_then(|seen| seen.split(',').nth(1));
    part.and_then(|part| part.parse().ok()).unwrap_or(f64::NAN)
}

#[test]
fn the_middle_button_and_the_space_bar_pan_from_anywhere() {
    test(async |browser| {
        open_garden(browser).await?;
        let from = name_of(browser, "search").await?;
        let begun = shift(&browser.js("return seen()").await?);
        Pointer::Wheel.swipe(browser, from, (from.0 + 60, from.1)).await?;
        browser.until(&format!("Number(seen().split(',')[1]) === {}", begun + 60.0)).await?;

        // The keyboard is on the map once it was clicked.
        MOUSE.tap(browser, ground_below(browser, "search").await?).await?;
        let from = name_of(browser, "search").await?;
        quick(browser).key_down(Key::Space).perform().await?;
        MOUSE.swipe(browser, from, (from.0 - 40, from.1)).await?;
        quick(browser).key_up(Key::Space).perform().await?;
        browser.until(&format!("Number(seen().split(',')[1]) === {}", begun + 20.0)).await?;
        assert_eq!(
            browser.js("return [touchpoint('search').stage, map.selected]").await?,
            json!(["find", null])
        );
        Ok(())
    });
}

#[test]
fn a_double_click_on_the_ground_names_something_new_there() {
    test(async |browser| {
        open_garden(browser).await?;
        let (x, y) = ground_below(browser, "checkout").await?;
        quick(browser).move_to(x, y).click().click().perform().await?;
        until_focus(browser, ".composer .naming").await?;
        write(browser, "Invoice").await?;
        press(browser, &["Enter"]).await?;
        browser.until("touchpoint('invoice')?.stage === 'pay'").await?;
        assert_eq!(browser.js("return ways()").await?, "search checkout");
        Ok(())
    });
}

#[test]
fn the_other_button_is_about_what_it_clicks() {
    test(async |browser| {
        open_garden(browser).await?;
        browser
            .js("window.kept = []; addEventListener('contextmenu', (event) => kept.push(event.defaultPrevented))")
            .await?;
        let (x, y) = name_of(browser, "checkout").await?;
        quick(browser).move_to(x, y).context_click().perform().await?;
        browser.until("map.selected?.id === 'checkout' && kept.join() === 'true'").await?;
        browser.until("find('.map-menu [data-action=restage]')").await?;
        // On the ground it is another one; a click beside it closes it.
        let (x, y) = ground_below(browser, "search").await?;
        quick(browser).move_to(x, y).context_click().perform().await?;
        browser.until("find('.map-menu [data-action=add-here]')").await?;
        MOUSE.tap(browser, (x - 60, y)).await?;
        browser.until("!find('.map-menu')").await?;
        Ok(())
    });
}

#[test]
fn who_only_looks_selects_and_carries_nothing() {
    test(async |browser| {
        open_garden(browser).await?;
        browser.js("map.mode = 'view'").await?;
        browser.until("!find('.map.is-edit')").await?;
        let from = handle_of(browser, "search").await?;
        let begun = shift(&browser.js("return seen()").await?);
        MOUSE.swipe(browser, from, (from.0 + 50, from.1)).await?;
        browser.until(&format!("Number(seen().split(',')[1]) === {}", begun + 50.0)).await?;
        click(browser, "[data-touchpoint=search] .card-name").await?;
        Pointer::Mouse(SHIFT).tap(browser, name_of(browser, "leaflet").await?).await?;
        browser.until("also() === 'leaflet,search'").await?;
        Ok(())
    });
}
