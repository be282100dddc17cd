//! Pages that forbid much, and pages that nobody would write today: on each the map starts, or says who must allow what.

use anyhow::{Context, Result, ensure};
use harness::{Browser, Engine, everywhere};
use serde_json::json;
use site_server::CONTENT_SECURITY_POLICY;

use crate::plan::PLAN;

/// What stands in the head of a page, and the header that it is sent with.
struct Host {
    name: &'static str,
    head: &'static str,
    header: (&'static str, &'static str),
}

const SCRIPT: &str = "<script type='module' src='/journey-map.js'></script>";
const NO_HEADER: (&str, &str) = ("X-Nothing", "special");

/// Where it starts.
const STARTS: &[Host] = &[
    Host {
        name: "isolated",
        head: SCRIPT,
        header: ("Cross-Origin-Embedder-Policy", "require-corp"),
    },
    Host { name: "opener", head: SCRIPT, header: ("Cross-Origin-Opener-Policy", "same-origin") },
    Host {
        name: "resource",
        head: SCRIPT,
        header: ("Cross-Origin-Resource-Policy", "same-origin"),
    },
    Host {
        name: "no clipboard",
        head: SCRIPT,
        header: ("Permissions-Policy", "clipboard-read=(), clipboard-write=(), fullscreen=()"),
    },
    Host { name: "no referrer", head: SCRIPT, header: ("Referrer-Policy", "no-referrer") },
    Host {
        name: "no storage",
        head: "<script src='/no-storage.js'></script><script type='module' src='/journey-map.js'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "base elsewhere",
        head: "<base href='/else/where/'/><script type='module' src='/journey-map.js'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "asynchronous",
        head: "<script type='module' async='async' src='/journey-map.js'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "twice",
        head: "<script type='module' src='/journey-map.js'></script><script type='module' src='/journey-map.js'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "twice by another address",
        head: "<script type='module' src='/journey-map.js'></script><script type='module' src='/journey-map.js?v=2'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "with a deferred script",
        head: "<script type='module' src='/journey-map.js'></script><script defer='defer' src='/use.js'></script>",
        header: NO_HEADER,
    },
    Host {
        name: "wasm without its type",
        head: "<script type='module' src='/octets/journey-map.js'></script>",
        header: NO_HEADER,
    },
    Host { name: "late", head: "<script src='/late.js'></script>", header: NO_HEADER },
];

/// Where it can't start, and what it says then.
const REFUSES: &[(Host, &str)] = &[
    (
        Host {
            name: "wasm forbidden",
            head: SCRIPT,
            header: (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; connect-src 'self'",
            ),
        },
        "must add 'wasm-unsafe-eval' to script-src",
    ),
    (
        Host {
            name: "no wasm",
            head: "<script src='/no-wasm.js'></script><script type='module' src='/journey-map.js'></script>",
            header: NO_HEADER,
        },
        "WebAssembly is turned off or missing",
    ),
    (
        Host {
            name: "requests forbidden",
            head: SCRIPT,
            header: (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
            ),
        },
        "connect-src",
    ),
    (
        Host {
            name: "wasm missing",
            head: "<script type='module' src='/missing/journey-map.js'></script>",
            header: NO_HEADER,
        },
        "journey-map-core_bg.wasm was answered by 404",
    ),
    (
        Host {
            name: "a page in the place of wasm",
            head: "<script type='module' src='/page/journey-map.js'></script>",
            header: NO_HEADER,
        },
        "must serve journey-map-core.js and journey-map-core_bg.wasm",
    ),
    (
        Host {
            name: "a script of another type",
            head: "<script type='module' src='/typed/journey-map.js'></script>",
            header: NO_HEADER,
        },
        "must serve journey-map-core.js and journey-map-core_bg.wasm",
    ),
];

#[test]
fn it_starts_on_strict_and_odd_pages() {
    everywhere(async |browser| {
        prepare(browser)?;
        for host in STARTS {
            open(browser, host, "host.html", "").await?;
            starts(browser).await.context(host.name)?;
        }
        let said = browser.console().await?;
        let is_told = |words| said.iter().any(|entry| entry.message.contains(words));
        ensure!(is_told("is defined already") && is_told("Served as application/wasm"), "{said:?}");
        let quirks = Host { name: "quirks", head: SCRIPT, header: NO_HEADER };
        open(browser, &quirks, "quirks.html", "").await?;
        starts(browser).await.context("quirks")?;
        let xml =
            Host { name: "XML", head: SCRIPT, header: ("Content-Type", "application/xhtml+xml") };
        // There, Chromium runs no modules at all, and says so.
        if browser.engine() == Engine::Chromium {
            browser.expect_console("Module scripts in XML documents");
        }
        open(browser, &xml, "strict.xhtml", "<!DOCTYPE html>").await?;
        if browser.engine() == Engine::Firefox {
            return starts(browser).await.context("XML");
        }
        ensure!(
            browser
                .js("return document.querySelector('journey-map > p').checkVisibility()")
                .await?
                == true
        );
        Ok(())
    });
}

#[test]
fn without_storage_it_says_that_nothing_is_kept() {
    everywhere(async |browser| {
        prepare(browser)?;
        let host = STARTS.iter().find(|host| host.name == "no storage").context("no such host")?;
        open(browser, host, "host.html", "").await?;
        starts(browser).await?;
        browser
            .until(
                "document.querySelector('journey-map').shadowRoot.textContent.includes('Not kept')",
            )
            .await
            .map(drop)
    });
}

#[test]
fn where_it_can_not_start_it_says_who_must_allow_what() {
    everywhere(async |browser| {
        // Each browser says in its own words what it refused.
        browser.expect_console("");
        prepare(browser)?;
        for (host, sentence) in REFUSES {
            open(browser, host, "host.html", "").await?;
            let told = browser
                .deep("journey-map >>> [role=alert]")
                .await
                .context(host.name)?
                .text()
                .await?;
            ensure!(told.contains(sentence), "{}: {told}", host.name);
            let seen = browser
                .js("const map = document.querySelector('journey-map');
                     return [await map.ready.catch((error) => error.name), await map.load('{}').catch((error) => error.name), map.toText(), map.querySelector('p').checkVisibility()]")
                .await?;
            ensure!(
                seen == json!(["JourneyMapError", "JourneyMapError", null, true]),
                "{}: {seen}",
                host.name
            );
        }
        // A script that the browser does not take can say nothing. What the page wrote stays.
        let head = "<script type='module' src='/untyped/journey-map.js'></script>";
        open(browser, &Host { name: "no script", head, header: NO_HEADER }, "host.html", "")
            .await?;
        let shown = "return document.querySelector('journey-map > p').checkVisibility()";
        ensure!(browser.js(shown).await? == true);
        // Nor does one that a page without an origin may not read.
        open(browser, &STARTS[0], "host.html", "").await?;
        let frame = "<!doctype html><title>Host</title><iframe sandbox=allow-scripts src='/pages/host.html'></iframe>";
        let framing = ("Content-Security-Policy", "default-src 'none'; frame-src 'self'");
        browser.site().page_with("/frame.html", frame, vec![framing]);
        browser.open("/frame.html").await?;
        browser.enter_frame(0).await?;
        ensure!(browser.js(shown).await? == true);
        Ok(())
    });
}

fn prepare(browser: &Browser) -> Result<()> {
    let site = browser.site();
    site.page("/plan.json", PLAN);
    site.page("/no-wasm.js", "delete window.WebAssembly;");
    site.page(
        "/no-storage.js",
        "for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
             Object.defineProperty(window, name, { get() { throw new DOMException('It is barred.', 'SecurityError'); } });",
    );
    site.page("/use.js", "if (!(document.querySelector('journey-map').ready instanceof Promise)) throw new Error('too early');");
    // The element was made, dressed and asked before there was a definition.
    site.page(
        "/late.js",
        "addEventListener('load', () => {
             document.querySelector('journey-map').lens = 'security';
             const script = document.createElement('script');
             Object.assign(script, { type: 'module' });
             const policy = trustedTypes.createPolicy('late', { createScriptURL: (url) => url });
             script.src = policy.createScriptURL('/journey-map.js');
             document.head.append(script);
         });",
    );
    let text = ("Content-Type", "text/plain");
    for (folder, headers) in
        [("missing", vec![]), ("page", vec![]), ("typed", vec![text]), ("octets", vec![])]
    {
        site.copy("journey-map.js", &format!("/{folder}/journey-map.js"), Vec::new())?;
        site.copy("journey-map-core.js", &format!("/{folder}/journey-map-core.js"), headers)?;
    }
    for file in ["journey-map-core_bg.wasm", "journey-map-core_desk.wasm"] {
        let octets = vec![("Content-Type", "application/octet-stream")];
        site.copy(file, &format!("/octets/{file}"), octets)?;
    }
    site.copy("journey-map.js", "/untyped/journey-map.js", vec![text])?;
    let page = "<!doctype html><title>Sign in</title>";
    site.page_with("/page/journey-map-core_bg.wasm", page, vec![("Content-Type", "text/html")]);
    Ok(())
}

async fn open(browser: &Browser, host: &Host, file: &str, doctype: &str) -> Result<()> {
    let doctype = if file == "host.html" { "<!doctype html>" } else { doctype };
    let page = format!(
        "{doctype}<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>{}</title>{}</head>\
         <body><journey-map src='/plan.json' mode='edit' storage='plans'><p>Search, then checkout</p></journey-map></body></html>",
        host.name, host.head
    );
    // A base elsewhere is what the page wants; the strict policy would bar it.
    let policy = CONTENT_SECURITY_POLICY.replace("base-uri 'none'", "base-uri 'self'");
    let mut headers = vec![host.header];
    if host.header.0 != "Content-Security-Policy" {
        headers.push(("Content-Security-Policy", &policy));
    }
    let path = format!("/pages/{file}");
    browser.site().page_with(&path, page, headers);
    browser.open(&path).await
}

/// The map is drawn, and what the page wrote in its place is gone.
async fn starts(browser: &Browser) -> Result<()> {
    browser.until("document.querySelector('journey-map').ready.then(() => true)").await?;
    browser.until("document.querySelector('journey-map').shadowRoot.querySelectorAll('.card').length === 2").await?;
    let height = browser
        .js("return document.querySelector('journey-map').getBoundingClientRect().height")
        .await?;
    ensure!(height == 576, "it is {height} high");
    browser.until("!document.querySelector('journey-map > p').checkVisibility()").await.map(drop)
}

#[test]
fn the_notes_for_hosts_are_readable_and_accessible() {
    everywhere(async |browser| {
        for width in [1440, 390] {
            browser.viewport(width, 900).await?;
            browser.open("/hosts.html").await?;
            let wide =
                browser.js("return document.documentElement.scrollWidth > innerWidth").await?;
            ensure!(wide == false, "it is wider than {width}");
            ensure!(browser.axe().await? == Vec::<String>::new(), "{:?}", browser.axe().await?);
        }
        // Every link within the site leads somewhere.
        let lost = browser
            .js("const inside = [...document.links].filter(({ origin }) => origin === location.origin);
                 const answers = await Promise.all(inside.map(async ({ href }) => {
                     const { hash } = new URL(href);
                     const answer = await fetch(href);
                     return answer.ok && (!hash || (await answer.text()).includes(`id=\"${hash.slice(1)}\"`)) ? null : href;
                 }));
                 return answers.filter(Boolean)")
            .await?;
        ensure!(lost == json!([]), "{lost}");
        Ok(())
    });
}
