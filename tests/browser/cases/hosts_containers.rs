//! The table of what the element can do where it may live: on a page, in shadow roots, in frames, from a disk. Each row runs
//! in both browsers, under the strict policy, and is counted: what the policy has to report.

use anyhow::{Context, Result, ensure};
use harness::{Browser, Downloads, Engine, Site, artefact, everywhere, until};
use serde_json::{Value, json};
use site_server::CONTENT_SECURITY_POLICY;

use crate::hands::pasted;
use crate::plan::PLAN;

/// Where the element lives, and what it can do there.
struct Container {
    host: Host,
    /// Whether it keeps the document under its key; elsewhere it says that it does not.
    keeps: bool,
    export: Export,
    /// Whether "Save" asks where to, in a browser that can.
    picks: bool,
}

enum Host {
    /// The page of this path, with this markup.
    Page { path: &'static str, markup: &'static str },
    /// A frame with these attributes.
    Frame { attributes: &'static str, is_foreign: bool },
    /// The page for frames, on a page of its origin.
    Embed,
    /// The single file, opened without a server.
    Disk,
}

#[derive(PartialEq)]
enum Export {
    /// The file arrives.
    Downloads,
    /// The text is in the clipboard.
    Copies,
    /// The text is in the clipboard, if the browser asks no frame for leave; else it stands there, selected.
    Shows,
}

const ELEMENT: &str = "<journey-map src=/plan.json mode=edit storage=plans></journey-map>";
const PLAIN: Host = Host::Page { path: "/host.html", markup: ELEMENT };

/// Counts what the policy reports from the first script on.
const COUNT: &str = "window.reported = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => reported.push(`${violatedDirective} ${blockedURI}`), true);";

/// Puts the element into a shadow root.
const SHADE: &str = "const box = document.querySelector('#box');
    box.attachShadow({ mode: box.title }).append(window.map = box.querySelector('journey-map'));";

const BEGIN: &str = "window.map ??= document.querySelector('journey-map');
    window.within = (selector) => map.shadowRoot.querySelector(selector);
    window.button = (text) => [...map.shadowRoot.querySelectorAll('button')]
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(text));
    window.named = () => map.toJSON().journeys[0].touchpoints[0].name;
    await customElements.whenDefined('journey-map');
    await map.ready;";

#[test]
fn a_page() {
    hold(Container { host: PLAIN, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn a_page_in_another_folder_than_the_script() {
    let host = Host::Page { path: "/a/b/", markup: ELEMENT };
    hold(Container { host, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn an_open_shadow_root() {
    let markup = "<div id=box title=open><journey-map src=/plan.json mode=edit storage=plans></journey-map></div><script src=/shade.js></script>";
    let host = Host::Page { path: "/host.html", markup };
    hold(Container { host, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn a_closed_shadow_root() {
    let markup = "<div id=box title=closed><journey-map src=/plan.json mode=edit storage=plans></journey-map></div><script src=/shade.js></script>";
    let host = Host::Page { path: "/host.html", markup };
    hold(Container { host, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn a_frame_of_the_same_origin() {
    let host = Host::Frame { attributes: "", is_foreign: false };
    hold(Container { host, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn the_page_for_frames() {
    hold(Container { host: Host::Embed, keeps: true, export: Export::Downloads, picks: true });
}

#[test]
fn a_frame_of_another_origin() {
    let host = Host::Frame { attributes: "", is_foreign: true };
    hold(Container { host, keeps: true, export: Export::Downloads, picks: false });
}

#[test]
fn a_frame_without_an_origin() {
    let host = Host::Frame { attributes: "sandbox=allow-scripts", is_foreign: true };
    hold(Container { host, keeps: false, export: Export::Shows, picks: false });
}

#[test]
fn a_frame_without_an_origin_that_may_use_the_clipboard() {
    let attributes = "sandbox=allow-scripts allow=clipboard-write";
    let host = Host::Frame { attributes, is_foreign: true };
    hold(Container { host, keeps: false, export: Export::Copies, picks: false });
}

#[test]
fn a_file_on_a_disk() {
    hold(Container { host: Host::Disk, keeps: true, export: Export::Downloads, picks: true });
}

/// The counters of the rows above count.
#[test]
fn what_violates_the_policy_is_counted() {
    everywhere(async |browser| {
        let site = site()?;
        site.page(
            "/wrong.js",
            "addEventListener('load', () => { document.body.innerHTML = 'a sink'; });",
        );
        let markup = "<script src=/wrong.js></script><p style='color: red'>red</p>";
        site.page("/host.html", page(markup));
        // Each browser says it in words of its own.
        browser.expect_console("style-src");
        for text in
            if browser.engine() == Engine::Firefox { ["sink", "Sink"] } else { ["TrustedHTML"; 2] }
        {
            browser.expect_console(text);
        }
        browser.goto(site.url("/host.html")).await?;
        browser.until("reported.length === 2").await?;
        let told = browser.js("return reported.map((one) => one.split(' ')[0]).sort()").await?;
        assert_eq!(told, json!(["require-trusted-types-for", "style-src-attr"]));
        until("both are reported", async || Ok((reports(&site) == 2).then_some(()))).await
    });
}

fn hold(container: Container) {
    everywhere(async |browser| {
        let site = site()?;
        open(browser, &site, &container).await?;
        let downloads = browser.downloads().await?;
        edit(browser, &container).await?;
        export(browser, &container, &downloads).await?;
        save(browser, &container, &downloads).await?;
        keep(browser, &container).await?;
        count(browser, &site, &container).await
    });
}

/// A server whose policy reports, and which lets frames without an origin read it.
fn site() -> Result<Site> {
    let policy = policy(CONTENT_SECURITY_POLICY);
    let site = Site::start_with(vec![
        ("Content-Security-Policy", &policy),
        ("Access-Control-Allow-Origin", "*"),
    ])?;
    site.page("/plan.json", PLAN);
    site.page("/count.js", COUNT);
    site.page("/shade.js", SHADE);
    site.page("/reports", "");
    Ok(site)
}

fn policy(policy: &str) -> String {
    format!("{policy}; report-uri /reports")
}

fn page(markup: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title><script src=/count.js></script>\
         <script type=module src=/journey-map.js></script></head><body>{markup}</body></html>"
    )
}

/// How many reports the server got.
fn reports(site: &Site) -> usize {
    site.requests().iter().filter(|path| path.as_str() == "/reports").count()
}

/// Opens the page and goes to where the element is; it starts and draws.
async fn open(browser: &Browser, site: &Site, container: &Container) -> Result<()> {
    match container.host {
        Host::Page { path, markup } => {
            site.page(path, page(markup));
            browser.goto(site.url(path)).await?;
        }
        Host::Frame { attributes, is_foreign } => {
            // For who has no origin, 'self' is nobody.
            let own = policy(
                &CONTENT_SECURITY_POLICY.replace("frame-ancestors 'self'", "frame-ancestors *"),
            )
            .replace("'self'", &site.url(""));
            site.page_with("/frame.html", page(ELEMENT), vec![("Content-Security-Policy", &own)]);
            let host = if is_foreign { browser.site() } else { site };
            frame(browser, host, attributes, &site.url("/frame.html")).await?;
        }
        Host::Embed => {
            let page = site.url("/embed.html?src=plan.json&mode=edit&storage=plans");
            frame(browser, site, "", &page).await?;
        }
        Host::Disk => {
            browser.goto(format!("file://{}", artefact("FILE")?.display())).await?;
            // The page of the app begins with a page to begin on.
            browser.until("customElements.get('journey-map') && document.querySelector('journey-map').ready.then(() => true)").await?;
            browser
                .js_with(
                    "await document.querySelector('journey-map').load(arguments[0])",
                    vec![PLAN.into()],
                )
                .await?;
        }
    }
    begin(browser).await
}

/// Opens a page with a frame in it, and goes into the frame.
async fn frame(browser: &Browser, host: &Site, attributes: &str, page: &str) -> Result<()> {
    let markup = format!(
        "<!doctype html><html lang=en><title>Host</title><iframe title=Map width=1200 height=700 {attributes} src='{page}'></iframe></html>"
    );
    // Firefox takes a download out of a frame for something that the frame would show.
    let framing = policy("default-src 'none'; img-src 'self'; frame-src * blob:");
    host.page_with("/host.html", markup, vec![("Content-Security-Policy", &framing)]);
    browser.goto(host.url("/host.html")).await?;
    Ok(browser.enter_frame(0).await?)
}

async fn begin(browser: &Browser) -> Result<()> {
    browser.until("window.map || document.querySelector('journey-map')").await?;
    browser.js(BEGIN).await?;
    // A file from a disk can't be given another script before it runs; what was refused before is on the console.
    browser.js(&["if (!window.reported) { ", COUNT, " }"].concat()).await?;
    browser.until("map.shadowRoot.querySelectorAll('.card').length === 2").await?;
    // What comes after the map.
    browser.until("!within('.next:empty') && button('Export')").await?;
    Ok(())
}

/// An edit, undo by the button, and what is said of being kept.
async fn edit(browser: &Browser, container: &Container) -> Result<()> {
    rename(browser, "Look around").await?;
    press(browser, "Undo").await?;
    browser.until("named() === 'Search'").await?;
    rename(browser, "Look up").await?;
    let told = if container.keeps { "Kept in this browser" } else { "Not kept" };
    browser.until(&format!("map.shadowRoot.textContent.includes('{told}')")).await.map(drop)
}

async fn rename(browser: &Browser, name: &str) -> Result<()> {
    let script = "await map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' },
                                    field: 'name', value: arguments[0] })";
    browser.js_with(script, vec![name.into()]).await?;
    browser.until(&format!("map.shadowRoot.textContent.includes('{name}')")).await.map(drop)
}

/// By the pointer, as much of what follows is allowed to people only.
async fn press(browser: &Browser, text: &str) -> Result<()> {
    click(browser, &format!("button('{text}')")).await
}

async fn click(browser: &Browser, expression: &str) -> Result<()> {
    browser.until(expression).await?;
    let found = browser.execute(format!("return {expression}"), Vec::new()).await?;
    Ok(found.element()?.click().await?)
}

async fn export(browser: &Browser, container: &Container, downloads: &Downloads) -> Result<()> {
    press(browser, "Export").await?;
    click(browser, "within('[data-form=json]')").await?;
    came(browser, container, downloads).await?;
    // What the sheet says, where the text does not stand in its place, is what happened.
    browser
        .until(match container.export {
            Export::Downloads => "within('.export-went').textContent.includes('Downloaded')",
            _ if shows(browser, container) => "!within('.export-went')",
            _ => "within('.export-went').textContent.includes('clipboard')",
        })
        .await?;
    close(browser).await
}

/// The exact file arrived in the way that this container has.
async fn came(browser: &Browser, container: &Container, downloads: &Downloads) -> Result<()> {
    let text = browser.js("return map.toText()").await?;
    let text = text.as_str().context("there is no document")?;
    if container.export == Export::Downloads {
        let file = downloads.arrived("plan.journey.json").await?;
        ensure!(file == text.as_bytes(), "another file arrived");
        return downloads.clear();
    }
    until("the text came", async || {
        let came = if shows(browser, container) {
            selected(browser).await?
        } else {
            pasted(browser).await?
        };
        Ok((came == text).then_some(()))
    })
    .await
}

/// Whether the text is shown, as Chromium lets nobody copy in such a frame.
fn shows(browser: &Browser, container: &Container) -> bool {
    container.export == Export::Shows && browser.engine() == Engine::Chromium
}

/// What is selected in the text that is shown.
async fn selected(browser: &Browser) -> Result<Value> {
    let script = "const area = within('textarea'); return area.value.slice(area.selectionStart, area.selectionEnd)";
    browser.js(script).await
}

async fn close(browser: &Browser) -> Result<()> {
    browser
        .js("within('[role=dialog] button[aria-label=Close], [aria-label=Close]')?.click()")
        .await?;
    browser.until("!within('[role=dialog]')").await.map(drop)
}

async fn save(browser: &Browser, container: &Container, downloads: &Downloads) -> Result<()> {
    rename(browser, "Look it up").await?;
    let can_pick = browser.engine() == Engine::Chromium && container.picks;
    if can_pick {
        // The dialog is the system's. That it can be asked for is what there is to see.
        browser
            .js("window.asked = [];
                 const picker = window.showSaveFilePicker;
                 window.showSaveFilePicker = async ({ suggestedName }) => {
                     asked.push([suggestedName, typeof picker]);
                     throw new DOMException('nobody chose', 'AbortError');
                 };")
            .await?;
    }
    press(browser, "Save").await?;
    if can_pick {
        browser.until("asked.length").await?;
        let asked = browser.js("return asked").await?;
        ensure!(asked == json!([["plan.journey.json", "function"]]), "{asked}");
        ensure!(downloads.names()?.is_empty(), "nobody chose, and it was saved");
        return Ok(());
    }
    came(browser, container, downloads).await?;
    close(browser).await
}

/// After the page is loaded again, the last edit is there or not.
async fn keep(browser: &Browser, container: &Container) -> Result<()> {
    if container.keeps {
        browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
    }
    // Closing a page with changes that nobody keeps asks; here nobody is there to answer.
    browser
        .js("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
             window.isOld = true; setTimeout(() => location.reload())")
        .await?;
    browser.until("!window.isOld && document.readyState === 'complete'").await?;
    begin(browser).await?;
    let expected = if container.keeps { "Look it up" } else { "Search" };
    browser.until(&format!("named() === '{expected}'")).await.map(drop)
}

/// Nothing was reported; what is wrong after all that comes first.
async fn count(browser: &Browser, site: &Site, container: &Container) -> Result<()> {
    // Of a frame without an origin, Chromium's driver hears nothing.
    if container.keeps || browser.engine() == Engine::Firefox {
        browser.expect_console("img-src");
    }
    browser.js("new Image().src = 'http://127.0.0.1:1/wrong.png'").await?;
    browser.until("reported.length").await?;
    let told = browser.js("return reported").await?;
    let count = told.as_array().map_or(0, Vec::len);
    ensure!(count == 1 && told[0].as_str().is_some_and(|one| one.starts_with("img-src")), "{told}");
    if matches!(container.host, Host::Disk) {
        // A policy inside of a page has nowhere to report to.
        return Ok(());
    }
    until("the wrong one is reported", async || Ok((reports(site) > 0).then_some(()))).await?;
    ensure!(reports(site) == 1, "{} reports", reports(site));
    ensure!(reports(browser.site()) == 0, "the page around reports");
    Ok(())
}
