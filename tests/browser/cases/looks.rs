//! How it looks: on large and small screens, by mouse and by finger, in every theme. Nothing sticks out, is cut, too small
//! to hit or too pale to read. The sights are kept among the screenshots, `<sight>-<width>-<theme>.png`.

use anyhow::{Result, ensure};
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, press};
use crate::plan::{begin, open_example};
use crate::terms::SEATS;

/// Finds what is wrong with the looks.
const CRITIC: &str = include_str!("looks.js");

const THEMES: [&str; 4] = ["light", "dark", "contrast", "forced"];

/// The page of the app with nothing in it.
const EMPTY: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Empty</title>
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
    <script type=module src=journey-map.js></script></head>
    <body><main><h1>Empty</h1><journey-map mode=edit storage=x></journey-map></main></body></html>";

/// Something that is looked at.
#[derive(Clone, Copy)]
enum Sight {
    Empty,
    Recent,
    Example,
    Question,
    Fields,
    Entry,
    Several,
    Help,
    Term,
    Glossary,
}

impl Sight {
    fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Recent => "recent",
            Self::Example => "example",
            Self::Question => "question",
            Self::Fields => "fields",
            Self::Entry => "entry",
            Self::Several => "several",
            Self::Help => "help",
            Self::Term => "term",
            Self::Glossary => "glossary",
        }
    }

    async fn open(self, browser: &Browser) -> Result<()> {
        if matches!(self, Self::Term | Self::Glossary) {
            browser.site().page("/seats.json", SEATS);
            let markup = "mode=edit storage=x src=seats.json";
            browser.site().page("/words.html", EMPTY.replace("mode=edit storage=x", markup));
            browser.open("/words.html").await?;
            begin(browser).await?;
        } else if matches!(self, Self::Empty | Self::Recent) {
            browser.site().page("/empty.html", EMPTY);
            browser.open("/empty.html").await?;
            begin(browser).await?;
        } else {
            open_example(browser).await?;
        }
        match self {
            Self::Empty => drop(browser.deep("journey-map >>> .steps-page").await?),
            Self::Recent => {
                for (count, template) in ["retail", "bank", "public", "software"].iter().enumerate()
                {
                    let pick = format!("[data-offered*={template}]");
                    click(browser, &pick).await?;
                    browser.deep("journey-map >>> .card").await?;
                    click(browser, "[data-action=start]").await?;
                    // What comes above pushes the templates down.
                    let drawn = "map.shadowRoot.querySelectorAll('.start-recent svg.sketch')";
                    let count = (count + 1).min(3);
                    browser.until(&format!("{drawn}.length === {count}")).await?;
                }
            }
            Self::Example => drop(browser.deep("journey-map >>> .card").await?),
            Self::Question => {
                click(browser, ".card .slot.system").await?;
                browser.deep("journey-map >>> .question").await?;
            }
            Self::Fields => {
                browser.js("map.select(map.toJSON().journeys[0].touchpoints[3].id)").await?;
                browser.deep("journey-map >>> .group.is-open .chip").await?;
                let scroll = "map.shadowRoot.querySelector('[data-group=group-experience]').scrollIntoView()";
                browser.js(scroll).await?;
            }
            Self::Entry => {
                let select = "map.select({ kind: 'system', id: map.toJSON().systems[0].id })";
                browser.js(select).await?;
                browser.deep("journey-map >>> .group.is-open .segment").await?;
            }
            Self::Several => {
                click(browser, ".card").await?;
                press(browser, &["Ctrl+a"]).await?;
                browser.deep("journey-map >>> .several + .form-part .segment").await?;
            }
            Self::Term => {
                browser.js("map.select('count')").await?;
                click(browser, ".inspector .term[role]").await?;
                browser.deep("journey-map >>> .term-tip").await?;
            }
            Self::Glossary => {
                browser.deep("journey-map >>> .card").await?;
                browser.js("map.view = 'glossary'").await?;
                browser.deep("journey-map >>> .glossary-gaps").await?;
            }
            Self::Help => {
                click(browser, "[data-action=help]").await?;
                browser.deep("journey-map >>> .panel").await?;
            }
        }
        Ok(())
    }
}

async fn screen(browser: &Browser, width: u32, height: u32, is_touched: bool) -> Result<()> {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_touched });
    browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
    let touch = json!({ "enabled": is_touched });
    browser.cdp().send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
    Ok(())
}

async fn dress(browser: &Browser, theme: &str) -> Result<()> {
    let is_forced = theme == "forced";
    let forced =
        json!({ "name": "forced-colors", "value": if is_forced { "active" } else { "none" } });
    let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
    browser
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", json!({ "features": [forced, still] }))
        .await?;
    let theme = if is_forced { "auto" } else { theme };
    browser.js_with("map.theme = arguments[0]", vec![theme.into()]).await?;
    Ok(())
}

fn look(sight: Sight, size: (u32, u32)) {
    look_at(sight.name(), size, async move |browser| sight.open(browser).await);
}

/// Opens a sight on a screen of that size, and looks at it in every theme.
pub(crate) fn look_at(
    sight: &'static str,
    (width, height): (u32, u32),
    open: impl AsyncFn(&Browser) -> Result<()> + Copy,
) {
    test(async move |browser| {
        screen(browser, width, height, width < 1000).await?;
        open(browser).await?;
        let mut complaints = Vec::new();
        for theme in THEMES {
            dress(browser, theme).await?;
            let name = format!("{sight}-{width}-{theme}");
            browser.screenshot(&name).await?;
            let Value::Array(found) = browser.js(CRITIC).await? else { continue };
            complaints.extend(
                found.iter().map(|found| format!("{name}: {}", found.as_str().unwrap_or_default())),
            );
            complaints
                .extend(browser.axe().await?.into_iter().map(|found| format!("{name}: {found}")));
        }
        ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
        Ok(())
    });
}

pub(crate) const DESK: (u32, u32) = (1440, 900);
pub(crate) const PHONE: (u32, u32) = (390, 844);
pub(crate) const SMALL: (u32, u32) = (320, 640);

#[test]
fn the_empty_page_on_a_desk() {
    look(Sight::Empty, DESK);
}

#[test]
fn the_empty_page_on_a_phone() {
    look(Sight::Empty, PHONE);
}

#[test]
fn the_empty_page_on_a_small_phone() {
    look(Sight::Empty, SMALL);
}

#[test]
fn recent_maps_on_a_desk() {
    look(Sight::Recent, DESK);
}

#[test]
fn recent_maps_on_a_phone() {
    look(Sight::Recent, PHONE);
}

#[test]
fn recent_maps_on_a_small_phone() {
    look(Sight::Recent, SMALL);
}

#[test]
fn the_example_on_a_desk() {
    look(Sight::Example, DESK);
}

#[test]
fn the_example_on_a_phone() {
    look(Sight::Example, PHONE);
}

#[test]
fn the_example_on_a_small_phone() {
    look(Sight::Example, SMALL);
}

#[test]
fn a_question_on_a_desk() {
    look(Sight::Question, DESK);
}

#[test]
fn a_question_on_a_phone() {
    look(Sight::Question, PHONE);
}

#[test]
fn a_question_on_a_small_phone() {
    look(Sight::Question, SMALL);
}

#[test]
fn the_fields_on_a_desk() {
    look(Sight::Fields, DESK);
}

#[test]
fn the_fields_on_a_phone() {
    look(Sight::Fields, PHONE);
}

#[test]
fn the_fields_on_a_small_phone() {
    look(Sight::Fields, SMALL);
}

#[test]
fn an_entry_on_a_desk() {
    look(Sight::Entry, DESK);
}

#[test]
fn an_entry_on_a_phone() {
    look(Sight::Entry, PHONE);
}

#[test]
fn an_entry_on_a_small_phone() {
    look(Sight::Entry, SMALL);
}

#[test]
fn several_on_a_desk() {
    look(Sight::Several, DESK);
}

#[test]
fn several_on_a_phone() {
    look(Sight::Several, PHONE);
}

#[test]
fn several_on_a_small_phone() {
    look(Sight::Several, SMALL);
}

#[test]
fn the_help_on_a_desk() {
    look(Sight::Help, DESK);
}

#[test]
fn the_help_on_a_phone() {
    look(Sight::Help, PHONE);
}

#[test]
fn a_term_on_a_desk() {
    look(Sight::Term, DESK);
}

#[test]
fn a_term_on_a_phone() {
    look(Sight::Term, PHONE);
}

#[test]
fn a_term_on_a_small_phone() {
    look(Sight::Term, SMALL);
}

#[test]
fn the_glossary_on_a_desk() {
    look(Sight::Glossary, DESK);
}

#[test]
fn the_glossary_on_a_phone() {
    look(Sight::Glossary, PHONE);
}

#[test]
fn the_glossary_on_a_small_phone() {
    look(Sight::Glossary, SMALL);
}
