//! Lists from spreadsheets: dropped, pasted, set right by hand, taken in with one step, and written again.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, drop_file, press, text, until_focus, until_text, write};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::{open, open_example};

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

const SYSTEMS: &str = "Name;Anbieter;Verantwortlich;Kosten p.a.;Vertragsende;Farbe\r\n\
    MailTool;Acme;Anna;1.200,50;31.3.2027;rot\r\n\
    Shop;Bolt;Zoe;\"12.000 €\";1. Mai 2028;blau\r\n\
    Kasse;Cobra;Zoe;viel;;\r\n";

/// Chooses a word of a list as hands do: the list takes the keyboard, and typing goes to the word.
async fn choose(browser: &Browser, selector: &str, word: &str) -> Result<()> {
    browser
        .js_with(
            "const list = map.shadowRoot.querySelector(arguments[0]);
             list.focus();
             list.value = [...list.options].find((option) => option.textContent === arguments[1]).value;
             list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));",
            vec![selector.into(), word.into()],
        )
        .await?;
    Ok(())
}

/// Pastes cells where the keyboard is.
async fn paste(browser: &Browser, cells: &str) -> Result<()> {
    browser
        .js_with(
            "const data = new DataTransfer();
             data.setData('text/plain', arguments[0]);
             const options = { bubbles: true, composed: true, cancelable: true, clipboardData: data };
             map.shadowRoot.activeElement.dispatchEvent(new ClipboardEvent('paste', options));",
            vec![cells.into()],
        )
        .await?;
    Ok(())
}

#[test]
fn a_dropped_list_comes_in_with_one_step() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let before = browser.js("return map.toText()").await?;
        drop_file(browser, "div.main", "systeme.csv", SYSTEMS).await?;
        until_text(browser, ".list-take", "Add 2 systems").await?;
        until_focus(browser, ".list-kind").await?;
        assert!(text(browser, ".panel-title").await?.contains("systeme.csv"));
        assert!(text(browser, ".list-tally").await?.contains("1 row can’t be read"));
        assert!(text(browser, ".complaints").await?.contains("“viel” is no number"));
        assert!(text(browser, ".complaints").await?.contains("Line 4"));
        assert!(text(browser, ".list-created").await?.contains("1 person"));
        assert_eq!(browser.js("return map.toText()").await?, before);
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().systems?.length === 2").await?;
        let shop = browser.js("return map.toJSON().systems[1]").await?;
        let expected = json!({
            "id": "shop", "name": "Shop", "vendor": "Bolt", "businessOwner": "zoe",
            "cost": { "annual": 12000, "currency": "EUR" }, "contract": { "renewal": "2028-05-01" },
        });
        assert_eq!(shop, expected);
        // The page of the register shows what came.
        browser.deep("journey-map >>> .register").await?;
        assert_eq!(browser.js("return [map.undo(), map.toText()]").await?, json!([true, before]));
        Ok(())
    });
}

#[test]
fn a_column_is_set_right_by_hand() {
    test(async |browser| {
        open(browser, EDIT).await?;
        drop_file(browser, "div.main", "tools.csv", "Name,Firm\nMailTool,Acme\n").await?;
        until_text(browser, ".list-take", "Add 1 system").await?;
        choose(browser, "th:nth-child(2) .list-field", "leave out").await?;
        choose(browser, "th:nth-child(2) .list-field", "Vendor").await?;
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().systems?.[0].vendor === 'Acme'").await?;
        Ok(())
    });
}

#[test]
fn another_kind_and_what_is_there_already_are_chosen() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let people = "Name,Function,Boss\nAnna,Marketing,Zoe\n";
        drop_file(browser, "div.main", "people.csv", people).await?;
        until_text(browser, ".list-take", "Change 1 person or team").await?;
        choose(browser, ".list-kind", "a persona").await?;
        until_text(browser, ".list-take", "Add 1 persona").await?;
        choose(browser, ".list-kind", "a person or a team").await?;
        choose(browser, "th:nth-child(3) .list-field", "Deputy").await?;
        choose(browser, ".list-answers", "take that of the list").await?;
        until_text(browser, ".list-created", "Also new: 1 person or team").await?;
        click(browser, ".list-create input").await?;
        browser.until("!map.shadowRoot.querySelector('.list-created')").await?;
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().people[0].function === 'marketing'").await?;
        assert_eq!(browser.js("return map.toJSON().people.length").await?, 1);
        Ok(())
    });
}

#[test]
fn cells_are_pasted_on_the_page_and_where_steps_are_typed() {
    test(async |browser| {
        open(browser, EDIT).await?;
        click(browser, "[data-touchpoint=search]").await?;
        paste(browser, "Von\tNach\tAnteil\nCheckout\tSearch\t30 %\n").await?;
        until_text(browser, ".list-take", "Add 1 transition").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.panel')").await?;
        click(browser, "[data-action=steps]").await?;
        until_focus(browser, ".steps-lines").await?;
        paste(browser, "Stage\tTouchpoint\tChannel\nPay\tInvoice\tE-Mail\n").await?;
        until_text(browser, ".list-take", "Add 1 touchpoint").await?;
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().journeys[0].touchpoints[2]?.channel === 'email'").await?;
        Ok(())
    });
}

#[test]
fn a_register_asks_for_its_list_and_hands_it_out() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit view=people></journey-map>").await?;
        browser
            .js("window.given = [];
                 const make = URL.createObjectURL;
                 URL.createObjectURL = (blob) => { window.blob = blob; return make.call(URL, blob); };
                 HTMLAnchorElement.prototype.click = function () { given.push(this.download); };")
            .await?;
        click(browser, ".register-tools [data-action=export-list]").await?;
        assert_eq!(browser.js("return given").await?, json!(["plan-people.csv"]));
        let list = "const bytes = new Uint8Array(await blob.arrayBuffer());
            return [blob.type, [...bytes.slice(0, 3)], new TextDecoder().decode(bytes).split('\\r\\n').slice(0, 2)]";
        let head = "ID,Name,Type,Function,Role,Team,Contact,Deputy,Description";
        let expected =
            json!(["text/csv;charset=utf-8", [239, 187, 191], [head, "anna,Anna,,,,,,,"]]);
        assert_eq!(browser.js(list).await?, expected);
        click(browser, ".register-tools [data-action=import-list]").await?;
        until_focus(browser, ".list-choose").await?;
        press(browser, &["Tab"]).await?;
        until_focus(browser, ".list-paste").await?;
        write(browser, "Name,Role").await?;
        press(browser, &["Enter"]).await?;
        write(browser, "Ben,Head of shop").await?;
        press(browser, &["Tab"]).await?;
        until_text(browser, ".list-take", "Add 1 person or team").await?;
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().people[1]?.title === 'Head of shop'").await?;
        Ok(())
    });
}

#[test]
fn the_page_around_gets_lists() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let list = "return (await (await map.export('csv', { kind: 'transition' })).text()).split('\\r\\n')[1]";
        assert_eq!(browser.js(list).await?, "t1,Search,Checkout,,,,,");
        let refused =
            "return map.export('csv', { kind: 'review' }).then(() => false, (error) => error.name)";
        assert_eq!(browser.js(refused).await?, "JourneyMapError");
        Ok(())
    });
}

#[test]
fn ten_thousand_rows_leave_the_page_awake() {
    test(async |browser| {
        open(browser, EDIT).await?;
        let rows: Vec<_> =
            (0..10_000).map(|row| format!("Tool {row},Vendor {},{row}\n", row % 9)).collect();
        let list = format!("Name,Vendor,Cost\n{}", rows.concat());
        drop_file(browser, "div.main", "tools.csv", &list).await?;
        until_text(browser, ".list-take", "Add 10000 systems").await?;
        click(browser, ".list-take").await?;
        browser.until("map.toJSON().systems?.length === 10000").await?;
        Ok(())
    });
}

/// The map, asking for a list.
async fn ask(browser: &Browser) -> Result<()> {
    open_example(browser).await?;
    click(browser, "[data-action=about]").await?;
    click(browser, "[data-list=action-import-list]").await?;
    browser.deep("journey-map >>> .list-paste").await?;
    Ok(())
}

/// A list that is about to come in.
async fn show(browser: &Browser) -> Result<()> {
    ask(browser).await?;
    press(browser, &["Tab"]).await?;
    paste(browser, SYSTEMS).await?;
    browser.deep("journey-map >>> .list-take").await?;
    Ok(())
}

#[test]
fn the_question_for_a_list_on_a_desk() {
    look_at("list-source", DESK, async |browser| ask(browser).await);
}

#[test]
fn the_question_for_a_list_on_a_small_phone() {
    look_at("list-source", SMALL, async |browser| ask(browser).await);
}

#[test]
fn a_list_on_a_desk() {
    look_at("list", DESK, async |browser| show(browser).await);
}

#[test]
fn a_list_on_a_phone() {
    look_at("list", PHONE, async |browser| show(browser).await);
}

#[test]
fn a_list_on_a_small_phone() {
    look_at("list", SMALL, async |browser| show(browser).await);
}
