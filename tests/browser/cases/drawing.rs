//! The drawing as the browser lays it out: cards keep apart, ways keep clear of them, loops are to be seen.

use harness::test;
use serde_json::json;

use crate::map::open_example;
use crate::plan::open;

#[test]
fn cards_keep_apart_and_ways_keep_clear_of_them() {
    test(async |browser| {
        // All of it is on the page where all of it is in sight.
        browser.viewport(6400, 2400).await?;
        open_example(browser).await?;
        for journey in 0..2 {
            browser.js(&format!("map.journey = map.toJSON().journeys[{journey}].id")).await?;
            browser.until(&format!("map.shadowRoot.querySelectorAll('.card').length === map.toJSON().journeys[{journey}].touchpoints.length")).await?;
            let complaints = browser.js(OVERLAPS).await?;
            assert_eq!(complaints, json!([]));
        }
        Ok(())
    });
}

/// Cards that overlap, and points of ways inside of cards, in the coordinates of the scene. A way may touch the cards at
/// which it begins and ends.
const OVERLAPS: &str = "
    const complaints = [];
    const cards = [...map.shadowRoot.querySelectorAll('.card')].map((card) => {
        const { offsetLeft: left, offsetTop: top } = card;
        return { id: card.dataset.touchpoint, left, top, right: left + card.offsetWidth, bottom: top + card.offsetHeight };
    });
    for (const [place, a] of cards.entries()) {
        for (const b of cards.slice(place + 1)) {
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                complaints.push(`${a.id} overlaps ${b.id}`);
        }
    }
    for (const way of map.shadowRoot.querySelectorAll('.way')) {
        const line = way.querySelector('.way-line');
        const length = line.getTotalLength();
        if (length < 10) complaints.push(`${way.dataset.transition} is not to be seen`);
        for (let along = 0; along <= length; along += 3) {
            const { x, y } = line.getPointAtLength(along);
            const card = cards.find((card) => x > card.left + 1 && x < card.right - 1 && y > card.top + 1 && y < card.bottom - 1);
            if (card) complaints.push(`${way.dataset.transition} passes through ${card.id} at ${Math.round(x)}, ${Math.round(y)}`);
        }
    }
    const ways = map.toJSON().journeys.find((journey) => journey.id === (map.journey || 'buy')).transitions.length;
    const drawn = map.shadowRoot.querySelectorAll('.way').length;
    if (ways !== drawn) complaints.push(`${drawn} of ${ways} ways are drawn`);
    return complaints;";

#[test]
fn a_loop_is_drawn_as_one() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        browser.js("await map.apply({ do: 'add', journey: 'buy', kind: 'transition', record: { id: 'back', from: 'checkout', to: 'search' } });
                    await map.apply({ do: 'add', journey: 'buy', kind: 'transition', record: { id: 'self', from: 'search', to: 'search' } });").await?;
        for id in ["back", "self"] {
            browser.deep(&format!("journey-map >>> .way.is-back[data-transition={id}]")).await?;
        }
        assert_eq!(browser.js(OVERLAPS).await?, json!([]));
        Ok(())
    });
}
