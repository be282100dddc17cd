//! The findings beside the map: gone to, mended, left for a while, by mouse, keys and fingers.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, place, press, text, until_focus, until_text, write};
use crate::plan::begin;
use crate::pointer::{Pointer, use_fingers};

/// A shop in which the newsletter is reached without having been asked, and some questions are open.
const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "eva", "name": "Eva", "function": "marketing" }, { "id": "ivo", "name": "Ivo", "function": "it" }],
  "systems": [{ "id": "mail", "name": "Mail tool", "status": "sanctioned", "itOwner": "ivo" }],
  "dataCategories": [{ "id": "mail-address", "name": "Mail address", "personal": "personal", "classification": "confidential" }],
  "purposes": [{ "id": "news", "name": "News", "lawfulBasis": "consent", "retention": "P1Y" }],
  "journeys": [{
    "id": "buy", "title": "Buy",
    "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "ad", "name": "Ad", "stage": "find", "kind": "start", "owner": { "marketing": "eva" }, "systems": "none", "data": "none" },
      { "id": "cookies", "name": "Cookies", "stage": "find", "owner": { "marketing": "eva" }, "systems": "none", "data": "none", "consent": { "grants": ["news"] } },
      { "id": "news", "name": "Newsletter", "stage": "find", "owner": { "marketing": "eva" }, "systems": [{ "system": "mail", "dependency": "soft" }],
        "data": [{ "category": "mail-address", "action": "use", "purpose": "news" }], "consent": { "reliesOn": ["news"] } },
      { "id": "checkout", "name": "Checkout", "stage": "pay" },
      { "id": "thanks", "name": "Thanks", "stage": "pay", "kind": "goal", "owner": { "marketing": "eva" }, "systems": "none", "data": "none" }
    ],
    "transitions": [
      { "id": "a", "from": "ad", "to": "cookies" }, { "id": "b", "from": "cookies", "to": "news" }, { "id": "c", "from": "ad", "to": "news" },
      { "id": "d", "from": "news", "to": "checkout" }, { "id": "e", "from": "checkout", "to": "thanks" }
    ]
  }]
}"#;

/// Opens it, and waits until something was found.
pub(crate) async fn open_shop(browser: &Browser, mode: &str) -> Result<()> {
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Shop</title>
         <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
         <script type=module src=journey-map.js></script></head>
         <body><main><h1>Shop</h1><journey-map src=shop.json mode={mode}></journey-map></main></body></html>"
    );
    browser.site().page("/shop.json", SHOP);
    browser.site().page("/shop.html", page);
    browser.open("/shop.html").await?;
    begin(browser).await?;
    browser
        .js("window.find = (selector) => map.shadowRoot.querySelector(selector);
             window.all = (selector) => [...map.shadowRoot.querySelectorAll(selector)];
             window.has = (rule, id) => map.findings().some((found) => found.rule === rule && found.subject.id === id && !found.waiver);")
        .await?;
    browser.until("map.findings().length > 0").await?;
    Ok(())
}

/// Opens the list.
pub(crate) async fn list(browser: &Browser) -> Result<()> {
    click(browser, "[data-action=findings]").await?;
    browser.until("find('.finding')").await?;
    Ok(())
}

/// A finding in the list, by its rule and what it is about.
fn of(rule: &str, subject: &str, part: &str) -> String {
    format!(".finding[data-rule={rule}][data-subject$={subject}] {part}")
}

#[test]
fn a_click_on_a_finding_shows_what_it_is_about() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        let count = text(browser, ".findings-total").await?;
        assert_eq!(json!(count), browser.js("return String(map.findings().length)").await?);
        list(browser).await?;
        click(browser, &of("owner-missing", "checkout", ".finding-go")).await?;
        browser.until("map.selected?.id === 'checkout'").await?;
        browser.until("find('.card.is-selected')?.dataset.touchpoint === 'checkout'").await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        // An entry is shown in its register.
        click(browser, &of("business-owner-missing", "mail", ".finding-go")).await?;
        browser.until("map.view === 'systems' && map.selected?.id === 'mail'").await?;
        browser.until("find('.register-row.is-selected .badge')").await?;
        Ok(())
    });
}

#[test]
fn a_click_mends_and_what_is_mended_comes_back_when_it_is_undone() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        list(browser).await?;
        click(browser, &of("data-missing", "checkout", ".finding-go")).await?;
        click(browser, ".finding.is-here .finding-mend:nth-child(2)").await?;
        browser.until("!has('data-missing', 'checkout')").await?;
        browser.until("!find('.finding[data-rule=data-missing]')").await?;
        assert_eq!(
            browser.js("return map.toJSON().journeys[0].touchpoints[3].data").await?,
            json!("none")
        );
        // The next one has the keyboard, and it is said what happened.
        until_focus(browser, ".finding.is-here .finding-go").await?;
        let said = text(browser, ".notice-text").await?;
        assert!(said.starts_with("Done: "), "{said}");
        click(browser, ".notice-offers button").await?;
        browser.until("has('data-missing', 'checkout')").await?;
        browser.until("find('.finding[data-rule=data-missing]')").await?;
        assert!(browser.js("return map.canUndo").await? == json!(false));
        Ok(())
    });
}

#[test]
fn what_somebody_has_to_say_is_asked_in_its_field() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        list(browser).await?;
        click(browser, &of("owner-missing", "checkout", ".finding-mend")).await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        write(browser, "Eva").await?;
        press(browser, &["Enter"]).await?;
        browser.until("!has('owner-missing', 'checkout')").await?;
        // A field of an entry that waits behind a button.
        click(browser, &of("business-owner-missing", "mail", ".finding-mend")).await?;
        browser.until("find('.inspector [data-field=businessOwner]')?.contains(map.shadowRoot.activeElement)").await?;
        Ok(())
    });
}

#[test]
fn findings_are_walked_and_mended_by_keys() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        browser.js("find('.map').focus()").await?;
        press(browser, &["f"]).await?;
        browser.until("find('.finding')").await?;
        until_focus(browser, ".findings-title").await?;
        press(browser, &["ArrowDown"]).await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        let first = text(browser, ".finding.is-here .finding-said").await?;
        press(browser, &["ArrowDown"]).await?;
        browser
            .until(&format!(
                "find('.finding.is-here .finding-said').innerText !== {}",
                json!(first)
            ))
            .await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        press(browser, &["Home"]).await?;
        until_text(browser, ".finding.is-here .finding-said", &first).await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        // Enter goes to it, and once more into the inspector.
        press(browser, &["Enter"]).await?;
        browser.until("find('.inspector')").await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        press(browser, &["Enter"]).await?;
        browser.until("find('.inspector').contains(map.shadowRoot.activeElement)").await?;
        // Escape leaves the list, and the map goes on with the keyboard.
        browser.js("find('.finding.is-here .finding-go').focus()").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!find('.findings')").await?;
        browser.until("find('.map').contains(map.shadowRoot.activeElement)").await?;
        Ok(())
    });
}

#[test]
fn a_finding_is_left_for_a_while_listed_apart_and_taken_back() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        list(browser).await?;
        click(browser, &of("owner-missing", "checkout", ".finding-go")).await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        press(browser, &["w"]).await?;
        until_focus(browser, ".finding-reason").await?;
        let day = browser.js("return find('.finding-until').value").await?;
        assert!(day.as_str().is_some_and(|day| day.len() == 10), "three months are offered: {day}");
        write(browser, "We look for somebody").await?;
        press(browser, &["Enter"]).await?;
        browser.until("!has('owner-missing', 'checkout')").await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        until_text(browser, ".waived-head", "Left for a while (1)").await?;
        click(browser, ".waived-head").await?;
        until_text(browser, ".waived-why", "We look for somebody").await?;
        click(browser, ".waived-row button").await?;
        browser.until("has('owner-missing', 'checkout')").await?;
        browser.until("!find('.waived')").await?;
        // Both were a step each.
        click(browser, "[data-action=undo]").await?;
        browser.until("!has('owner-missing', 'checkout')").await?;
        click(browser, "[data-action=undo]").await?;
        browser.until("has('owner-missing', 'checkout') && !map.canUndo").await?;
        Ok(())
    });
}

#[test]
fn the_way_that_a_finding_speaks_of_is_lit_until_one_leaves_it() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        list(browser).await?;
        click(browser, ".finding[data-rule=consent-not-before-use] .finding-go").await?;
        let lit = "all('.card.is-match').map((card) => card.dataset.touchpoint).join()";
        browser.until(&format!("{lit} === 'ad,news'")).await?;
        let steps =
            browser.js("return all('.finding-step').map((step) => step.innerText).join(' → ')");
        assert_eq!(steps.await?, json!("Ad → Newsletter"));
        click(browser, ".finding-light").await?;
        browser.until("!find('.shell.is-searching') && !find('.card.is-match')").await?;
        click(browser, ".finding-light").await?;
        browser.until(&format!("{lit} === 'ad,news'")).await?;
        browser.js("find('.map').focus()").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!find('.card.is-match')").await?;
        Ok(())
    });
}

#[test]
fn whoever_types_waits_for_no_findings() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        click(browser, "[data-touchpoint=checkout] .card-name").await?;
        until_focus(browser, ".card.is-selected").await?;
        browser.deep("journey-map >>> .inspector .is-title input").await?;
        // All of it within one task: what is typed is done, and what was found before is still there.
        let typed = "
            const before = JSON.stringify(map.findings());
            const [field, revision] = [find('.inspector .is-title input'), map.revision];
            field.value = '';
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            const after = JSON.stringify(map.findings());
            return [map.revision - revision, before === after, has('name-empty', 'checkout')];";
        assert_eq!(browser.js(typed).await?, json!([1, true, false]));
        browser.until("has('name-empty', 'checkout')").await?;
        Ok(())
    });
}

#[test]
fn of_thousands_only_those_in_sight_are_drawn() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        browser
            .js("const shop = map.toJSON();
                 const [journey] = shop.journeys;
                 for (let place = 0; place < 600; place++)
                     journey.touchpoints.push({ id: `t${place}`, name: `Step ${place}`, stage: 'pay' });
                 await map.load(shop);")
            .await?;
        browser.until("map.findings().length > 1000").await?;
        list(browser).await?;
        let bundle = ".findings-bundle[data-rule=owner-missing] .findings-bundle-go";
        browser
            .until(&format!("Number(find('{bundle} .findings-bundle-count').innerText) > 500"))
            .await?;
        click(browser, bundle).await?;
        browser.until("all('.finding[data-rule=owner-missing]').length > 0").await?;
        let drawn = browser.js("return all('.finding').length").await?;
        assert!(drawn.as_u64().is_some_and(|count| (5..80).contains(&count)), "{drawn}");
        press(browser, &["End"]).await?;
        until_focus(browser, ".finding.is-here .finding-go").await?;
        let is_seen = "(({ top, bottom }, list) => top >= list.top && bottom <= list.bottom + 1)(
            find('.finding.is-here .finding-go').getBoundingClientRect(), find('.findings-body').getBoundingClientRect())";
        browser.until(is_seen).await?;
        browser
            .until("find('.findings-rows').lastElementChild.classList.contains('is-here')")
            .await?;
        let drawn = browser.js("return all('.finding').length").await?;
        assert!(drawn.as_u64().is_some_and(|count| count < 80), "{drawn}");
        Ok(())
    });
}

#[test]
fn filters_show_some_of_them_and_say_how_many() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        list(browser).await?;
        click(browser, ".findings-text input").await?;
        write(browser, "newsletter").await?;
        browser.until("all('.finding').length > 0 && all('.finding').every((found) => found.innerText.includes('Newsletter'))").await?;
        let shown = text(browser, ".findings-count").await?;
        let count = browser.js("return `${all('.finding').length} of ${map.findings().length}`");
        assert_eq!(json!(shown), count.await?);
        write(browser, " nowhere").await?;
        until_text(browser, ".findings-empty", "Nothing of this kind.").await?;
        press(browser, &["Escape"]).await?;
        browser
            .until("find('.findings-text input').value === '' && all('.finding').length > 1")
            .await?;
        assert_eq!(browser.js("return !!find('.findings')").await?, Value::Bool(true));
        Ok(())
    });
}

#[test]
fn a_map_that_is_only_read_says_what_was_found_and_mends_nothing() {
    test(async |browser| {
        open_shop(browser, "view").await?;
        list(browser).await?;
        click(browser, &of("owner-missing", "checkout", ".finding-go")).await?;
        browser
            .until("map.selected?.id === 'checkout' && find('.finding.is-here .finding-how')")
            .await?;
        assert_eq!(
            browser.js("return all('.finding-mend, .finding-leave').length").await?,
            json!(0)
        );
        Ok(())
    });
}

#[test]
fn a_finger_goes_to_a_finding_and_back_to_the_list() {
    test(async |browser| {
        browser.viewport(390, 844).await?;
        use_fingers(browser).await?;
        open_shop(browser, "edit").await?;
        let tap = async |selector: String| -> Result<()> {
            Pointer::Finger.tap(browser, place(browser, &selector).await?).await
        };
        tap("[data-action=findings]".to_owned()).await?;
        browser.until("find('.finding')").await?;
        tap(".finding-go".to_owned()).await?;
        // What is selected takes the place of the list, which is there again when that is closed.
        browser
            .until(
                "find('.inspector') && getComputedStyle(find('.findings')).visibility === 'hidden'",
            )
            .await?;
        tap(".inspector-head > .only-icon:last-child".to_owned()).await?;
        browser.until("!find('.inspector') && getComputedStyle(find('.findings')).visibility === 'visible'").await?;
        browser.until("find('.finding.is-here')").await?;
        Ok(())
    });
}

#[test]
fn what_was_found_is_marked_where_it_is() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        browser.until("find('[data-touchpoint=news] .badge[data-severity=error]')").await?;
        let said = browser
            .js("return find('[data-touchpoint=news] .badge').getAttribute('aria-label')")
            .await?;
        assert!(said.as_str().is_some_and(|said| said.contains("rror")), "{said}");
        // Hollow slots say it themselves, calmly.
        assert_eq!(
            browser
                .js("return find('[data-touchpoint=checkout] .badge[data-severity=error]')")
                .await?,
            Value::Null
        );
        assert_eq!(
            browser.js("return !!find('[data-stage=find] .badge[data-severity=error]')").await?,
            json!(true)
        );
        click(browser, "[data-touchpoint=news] .card-name").await?;
        browser.until("find('.finding-lines .finding-line[data-severity=error]')").await?;
        click(browser, ".finding-line-said").await?;
        browser.until("find('.findings .finding.is-here')").await?;
        Ok(())
    });
}

#[test]
fn what_one_types_into_stays_where_it_is_when_something_is_found() {
    test(async |browser| {
        open_shop(browser, "edit").await?;
        browser.js("map.select('thanks')").await?;
        browser.until("find('.inspector .question.data')").await?;
        let at = "find('.inspector .question.data').getBoundingClientRect().top";
        let before = browser.js(&format!("return {at}")).await?;
        browser
            .js("map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'thanks' }, field: 'name', value: '' })")
            .await?;
        browser.until("find('.finding-lines')").await?;
        browser.until(&format!("Math.abs({at} - {before}) < 2")).await?;
        Ok(())
    });
}
