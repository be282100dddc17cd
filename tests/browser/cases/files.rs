//! Files and text come in by dialog, drop and paste, and go out again.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::plan::{PLAN, open};

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

/// A picture of the browser's file dialogs: `files` are picked one after the other, what is written is in `written`.
const DIALOGS: &str = "
    window.files = []; window.written = {}; window.asked = [];
    const handle = (name, content) => ({
        name,
        getFile: async () => new File([content], name),
        createWritable: async () => {
            let text = '';
            return { write: async (more) => { text += more; }, close: async () => { written[name] = text; } };
        },
    });
    window.showOpenFilePicker = async () => [handle(...files.shift())];
    window.showSaveFilePicker = async ({ suggestedName }) => {
        asked.push(suggestedName);
        return handle(suggestedName);
    };
    window.press = (text) => [...map.shadowRoot.querySelectorAll('button')]
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(text)).click();";

/// Hands a text to the element as somebody who drops or pastes it.
const HAND: &str = "
    window.hand = (name, kind, fill) => {
        const data = new DataTransfer();
        fill(data);
        const options = { bubbles: true, composed: true, cancelable: true };
        const event = kind === ClipboardEvent
            ? new kind(name, { ...options, clipboardData: data }) : new kind(name, { ...options, dataTransfer: data });
        map.shadowRoot.querySelector('.map, div.main').dispatchEvent(event);
        return event.defaultPrevented;
    };";

async fn open_map(browser: &Browser) -> Result<()> {
    open(browser, EDIT).await?;
    browser.js(DIALOGS).await?;
    browser.js(HAND).await?;
    Ok(())
}

fn plan_called(title: &str) -> String {
    PLAN.replace("\"Plan\"", &format!("\"{title}\""))
}

#[test]
fn a_dropped_file_is_opened_and_one_undo_away() {
    test(async |browser| {
        open_map(browser).await?;
        let taken = browser
            .js_with(
                "return hand('drop', DragEvent, (data) => data.items.add(new File([arguments[0]], 'a.json')))",
                vec![plan_called("Dropped").into()],
            )
            .await?;
        assert_eq!(taken, true, "the browser does not leave the page");
        browser.until("map.toJSON().title === 'Dropped'").await?;
        assert_eq!(
            browser.js("return [map.undo(), map.toJSON().title]").await?,
            json!([true, "Plan"])
        );
        Ok(())
    });
}

#[test]
fn pasted_lines_become_a_map_and_a_pasted_word_does_not() {
    test(async |browser| {
        open_map(browser).await?;
        let paste = |text: &str| {
            format!(
                "return hand('paste', ClipboardEvent, (data) => data.setData('text/plain', {text:?}))"
            )
        };
        assert_eq!(browser.js(&paste("word")).await?, false);
        assert_eq!(browser.js("return map.toJSON().title").await?, "Plan");
        assert_eq!(browser.js(&paste("Find: Search\nPay: Checkout")).await?, true);
        browser.until("map.toJSON().journeys.length === 1").await?;
        Ok(())
    });
}

#[test]
fn an_opened_file_is_written_again() {
    test(async |browser| {
        open_map(browser).await?;
        browser
            .js_with(
                "files.push(['mine.json', arguments[0]]); press('Open')",
                vec![plan_called("Mine").into()],
            )
            .await?;
        browser.until("map.toJSON().title === 'Mine'").await?;
        browser.js("await rename('Look up'); press('Save')").await?;
        browser.until("written['mine.json']").await?;
        let same = browser.js("return [written['mine.json'] === map.toText(), asked]").await?;
        assert_eq!(same, json!([true, []]));
        Ok(())
    });
}

#[test]
fn a_refused_file_is_never_written_over() {
    test(async |browser| {
        open_map(browser).await?;
        browser
            .js("files.push(['broken.json', '{ \"format\": \"journey-map\", ']); press('Open')")
            .await?;
        browser.until("told.some(([name]) => name === 'journey-error')").await?;
        browser.js("press('Save')").await?;
        browser.until("Object.keys(written).length").await?;
        let written =
            browser.js("return [Object.keys(written), asked, map.toJSON().title]").await?;
        assert_eq!(written, json!([["plan.journey.json"], ["plan.journey.json"], "Plan"]));
        Ok(())
    });
}

#[test]
fn a_file_that_is_no_text_is_told() {
    test(async |browser| {
        open_map(browser).await?;
        browser
            .js("hand('drop', DragEvent, (data) => data.items.add(new File([new Uint8Array([0x7b, 0xff, 0xfe])], 'a.json')))")
            .await?;
        browser.until("told.some(([name, { message }]) => name === 'journey-error' && message.includes('UTF-8'))").await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Plan");
        Ok(())
    });
}

#[test]
fn the_export_is_a_download() {
    test(async |browser| {
        open_map(browser).await?;
        browser
            .js("window.given = [];
                 const make = URL.createObjectURL;
                 URL.createObjectURL = (blob) => { window.blob = blob; return make.call(URL, blob); };
                 HTMLAnchorElement.prototype.click = function () { given.push(this.download); };
                 press('Export')")
            .await?;
        browser.until("map.shadowRoot.querySelector('[data-form=json]')").await?;
        browser.js("map.shadowRoot.querySelector('[data-form=json]').click()").await?;
        browser.until("given.length === 1").await?;
        let seen = browser.js("return [given, await blob.text() === map.toText()]").await?;
        assert_eq!(seen, json!([["plan.journey.json"], true]));
        Ok(())
    });
}
