//! Texts that no person wrote do not stop the page.

use harness::test;

use crate::hands::click;
use crate::plan::{PLAN, open};

#[test]
fn names_without_end_are_drawn_in_part_and_kept_whole() {
    test(async |browser| {
        open(browser, "<journey-map mode=edit></journey-map>").await?;
        let names = [format!("e{}", "\u{301}".repeat(100_000)), "N".repeat(1_000_000)];
        for name in &names {
            let long = PLAN
                .replace("\"Search\"", &format!("\"{name}\""))
                .replace("\"Find\"", &format!("\"{name}\""))
                .replace("\"Plan\"", &format!("\"{name}\""));
            browser.js_with("await map.load(arguments[0])", vec![long.into()]).await?;
            let drawn = "map.shadowRoot.querySelector('[data-touchpoint=search] .card-name').textContent.length";
            browser.until(&format!("{drawn} < 5000 && {drawn} > 1000")).await?;
            assert_eq!(browser.js("return named()").await?, name.as_str());
        }
        Ok(())
    });
}

#[test]
fn a_name_without_end_is_not_put_into_a_field_but_can_be_shortened() {
    test(async |browser| {
        open(browser, "<journey-map mode=edit></journey-map>").await?;
        let name = format!("e{}", "\u{301}".repeat(200_000));
        let long = PLAN.replace("\"Search\"", &format!("\"{name}\""));
        browser.js_with("await map.load(arguments[0])", vec![long.into()]).await?;
        browser.js("map.select('search')").await?;
        click(browser, ".inspector [data-does=shorten]").await?;
        browser.until("named().length === 4000").await?;
        let field = "map.shadowRoot.querySelector('.inspector input.field-input')";
        browser.until(&format!("{field}.value === named()")).await?;
        browser.js("map.undo()").await?;
        browser.until("named().length === 200001").await?;
        Ok(())
    });
}
