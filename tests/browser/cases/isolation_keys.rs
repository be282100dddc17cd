//! Keys, forms and dialogs of the page around: what is done inside stays inside, and what is not used goes on.

use anyhow::{Context, Result};
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, write};
use crate::plan::{PLAN, begin};

/// A page as others write them: shortcuts on the document and on a root, all keys seen first on the window, a form around.
const HOST: &str = "
    window.heard = []; window.first = []; window.submitted = 0;
    for (const name of ['keydown', 'keypress', 'keyup']) {
        window.addEventListener(name, (event) => first.push(event.key), true);
        document.addEventListener(name, (event) => heard.push(`${name} ${event.key}`));
        document.querySelector('#root').addEventListener(name, (event) => heard.push(`root ${name} ${event.key}`));
    }
    document.querySelector('form').addEventListener('submit', (event) => { submitted += 1; event.preventDefault(); });
    modal.showModal();";

async fn open(browser: &Browser) -> Result<()> {
    browser.site().page("/plan.json", PLAN);
    browser.site().page("/host.js", HOST);
    browser
        .open_host(
            "<dialog id=modal><div id=root><form action=elsewhere><fieldset disabled><input name=own value=1>
             <journey-map src=plan.json mode=edit></journey-map></fieldset><input name=more value=2></form></div></dialog>
             <script src=host.js></script>",
        )
        .await?;
    begin(browser).await?;
    browser.js("modal.style.setProperty('width', '1100px')").await?;
    browser.deep("journey-map >>> .card").await?;
    Ok(())
}

async fn heard(browser: &Browser) -> Result<String> {
    let heard = browser.js("return heard.splice(0).join()").await?;
    Ok(heard.as_str().unwrap_or_default().to_owned())
}

#[test]
fn escape_closes_one_thing_at_a_time_and_the_dialog_of_the_page_last() {
    test(async |browser| {
        open(browser).await?;
        let is_there = |selector: &str| format!("map.shadowRoot.querySelector({selector:?})");
        let cases = [
            ("the help", "[data-action=help]", ".panel"),
            ("the search", "[data-action=find]", ".search input"),
            ("the inspector", "[data-touchpoint=search] .card-name", ".inspector-form"),
        ];
        for (what, button, thing) in cases {
            click(browser, button).await?;
            browser.deep(&format!("journey-map >>> {thing}")).await.context(what)?;
            for _ in 0..3 {
                if browser.js(&format!("return {} !== null", is_there(thing))).await? == false {
                    break;
                }
                press(browser, &["Escape"]).await?;
                browser.js("await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))").await?;
            }
            browser.until(&format!("!{}", is_there(thing))).await.context(what)?;
            assert_eq!(browser.js("return modal.open").await?, true, "{what} closes the dialog");
        }
        // A name that is being given.
        click(browser, "[data-touchpoint=search] .card-name").await?;
        press(browser, &["F2"]).await?;
        until_focus(browser, ".naming").await?;
        press(browser, &["Escape"]).await?;
        browser.until(&format!("!{}", is_there(".naming"))).await?;
        assert_eq!(browser.js("return modal.open").await?, true);
        browser.js("map.select(null); map.shadowRoot.querySelector('.map').focus()").await?;
        until_focus(browser, ".map").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!modal.open").await?;
        Ok(())
    });
}

#[test]
fn what_is_typed_or_used_is_no_shortcut_of_the_page() {
    test(async |browser| {
        open(browser).await?;
        click(browser, "input.document-title").await?;
        heard(browser).await?;
        write(browser, "j/?k").await?;
        press(browser, &["ArrowLeft", "Ctrl+a", "ArrowRight"]).await?;
        let typed = heard(browser).await?;
        let keys: Vec<_> = typed.split([' ', ',']).collect();
        for key in ["j", "/", "?", "k", "a", "ArrowLeft", "ArrowRight"] {
            assert!(!keys.contains(&key), "{key} in {typed}");
        }
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().title.includes('j/?k')").await?;
        let form = browser
            .js("return [submitted, [...new FormData(document.querySelector('form')).keys()].join(), first.includes('j')]")
            .await?;
        assert_eq!(form, json!([0, "more", true]));
        // On the map: a key of ours is ours, down and up; another one is the page's.
        click(browser, "[data-touchpoint=search] .card-name").await?;
        browser.until("map.selected?.id === 'search'").await?;
        heard(browser).await?;
        press(browser, &["F2"]).await?;
        until_focus(browser, ".naming").await?;
        press(browser, &["Escape"]).await?;
        let used = heard(browser).await?;
        assert!(!used.contains("F2") && !used.contains("Escape"), "{used}");
        until_focus(browser, ".card").await?;
        press(browser, &["y"]).await?;
        let left = heard(browser).await?;
        for told in ["keydown y", "root keydown y", "keyup y"] {
            assert!(left.contains(told), "{told} is missing in {left}");
        }
        Ok(())
    });
}
