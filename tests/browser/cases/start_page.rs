//! The start page: templates, examples, the way there and back, and what is pasted on it.

use harness::test;
use serde_json::json;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::{PLAN, open};

const EMPTY: &str = "<journey-map mode=edit storage=x></journey-map>";

#[test]
fn a_template_becomes_a_map_of_ones_own() {
    test(async |browser| {
        open(browser, EMPTY).await?;
        browser
            .until("map.shadowRoot.querySelectorAll('[data-offered] svg.sketch').length === 8")
            .await?;
        click(browser, "[data-offered*=bank]").await?;
        browser.until("map.toJSON().title === 'My bank account'").await?;
        browser.deep("journey-map >>> .card").await?;
        assert_eq!(
            browser.js("return map.toJSON().description ?? null").await?,
            json!(null),
            "what is said of the template is not said of one's own map"
        );
        Ok(())
    });
}

#[test]
fn from_the_map_to_the_start_page_and_back() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        click(browser, "[data-action=start]").await?;
        until_focus(browser, ".steps-lines").await?;
        assert_eq!(text(browser, ".start-back").await?, "Back to Plan");
        write(browser, "Half a thou").await?;
        press(browser, &["Escape"]).await?;
        browser.deep("journey-map >>> .card").await?;
        assert_eq!(browser.js("return map.revision").await?, 1, "nothing has changed");

        click(browser, "[data-action=start]").await?;
        let typed = "map.shadowRoot.querySelector('.steps-lines').value";
        browser.until(&format!("{typed} === 'Half a thou'")).await?;
        click(browser, ".start-back").await?;
        browser.deep("journey-map >>> .card").await?;
        Ok(())
    });
}

#[test]
fn steps_on_the_start_page_are_another_map_and_the_one_before_is_an_undo_away() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        click(browser, "[data-action=start]").await?;
        until_focus(browser, ".steps-lines").await?;
        write(browser, "Sow: Dig\nWater").await?;
        until_text(browser, ".steps-count", "2 steps in 1 stage").await?;
        press(browser, &["Tab"]).await?;
        write(browser, "Garden").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().title === 'Garden'").await?;
        assert_eq!(
            browser.js("return [map.toJSON().journeys.length, map.toJSON().journeys[0].title, map.toJSON().people ?? null]").await?,
            json!([1, "Garden", null])
        );
        assert_eq!(
            browser.js("return [map.undo(), map.toJSON().title]").await?,
            json!([true, "Plan"])
        );
        Ok(())
    });
}

#[test]
fn a_whole_map_pasted_among_the_steps_is_opened() {
    test(async |browser| {
        open(browser, &format!("{EMPTY}<textarea></textarea>")).await?;
        let field = browser.deep("textarea").await?;
        browser
            .js_with("document.querySelector('textarea').value = arguments[0]", vec![PLAN.into()])
            .await?;
        field.focus().await?;
        press(browser, &["Ctrl+a", "Ctrl+c"]).await?;
        click(browser, ".steps-lines").await?;
        press(browser, &["Ctrl+v"]).await?;
        browser.until("map.toJSON().title === 'Plan'").await?;
        browser.deep("journey-map >>> .card").await?;
        Ok(())
    });
}

#[test]
fn nothing_is_fetched_where_the_map_is_there_to_be_read() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map><journey-map></journey-map>")
            .await?;
        browser.until("document.querySelectorAll('journey-map')[1].ready.then(() => true)").await?;
        let asked = browser.site().requests();
        let asked: Vec<_> = asked.iter().filter(|path| path.contains(".journey.json")).collect();
        assert!(asked.is_empty(), "{asked:?}");
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_is_not_offered() {
    test(async |browser| {
        browser.site().page("/templates/bank.journey.json", "{");
        open(browser, EMPTY).await?;
        browser.until("map.shadowRoot.querySelectorAll('[data-offered]').length === 7").await?;
        Ok(())
    });
}
