//! The harness itself: what it promises to notice, it notices.

use std::fs;
use std::panic::{self, AssertUnwindSafe};

use harness::{everywhere, firefox, screenshot_file, test, until};
use serde_json::json;

#[test]
fn a_page_from_memory_is_under_the_policy_and_an_error_is_told() {
    everywhere(async |browser| {
        browser.site().page(
            "/host.html",
            "<!doctype html><title>Host</title><p style=\"color: red\">red</p>",
        );
        browser.expect_console("style-src");
        browser.open("/host.html").await?;
        assert_eq!(browser.title().await?, "Host");
        assert_eq!(
            browser.js("return getComputedStyle(document.querySelector('p')).color").await?,
            "rgb(0, 0, 0)"
        );
        Ok(())
    });
}

/// Runs what has to fail, and answers with which words it does.
fn failure(failing: impl FnOnce()) -> String {
    let panic =
        panic::catch_unwind(AssertUnwindSafe(failing)).expect_err("the error was not noticed");
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

fn remove_sight(name: &str) {
    let sight = screenshot_file(name).expect("there is a folder");
    fs::remove_file(sight).expect("the last sight was kept");
}

#[test]
fn an_unexpected_error_fails_the_test() {
    let message = failure(|| {
        test(async |browser| {
            browser.open("/").await?;
            browser.js("console.error('nobody expects this')").await?;
            Ok(())
        });
    });
    assert!(message.contains("nobody expects this"), "{message}");
    remove_sight("failed-harness-an_unexpected_error_fails_the_test");
}

#[test]
fn firefox_notices_each_kind_of_error() {
    const WRONG: &str = "console.error('nobody', 'expects this');
        setTimeout(() => null.thrown);
        Promise.reject(new Error('rejected'));
        document.body.setAttribute('style', 'color: red');
        fetch('http://127.0.0.1:1/').catch(() => {});";
    let told = ["nobody expects this", "thrown", "rejected", "style-src", "connect-src"];
    let message = failure(|| {
        firefox(async |browser| {
            browser.site().page("/wrong.js", WRONG);
            browser.open_host("<script defer src=wrong.js></script>").await?;
            until("all is told", async || {
                Ok((browser.console().await?.len() >= told.len()).then_some(()))
            })
            .await
        });
    });
    for words in told {
        assert!(message.contains(words), "{words}: {message}");
    }
    remove_sight("failed-harness-firefox_notices_each_kind_of_error-firefox");
}

#[test]
fn what_firefox_itself_did_is_no_error_of_a_page() {
    firefox(async |browser| {
        browser.open_host("").await?;
        let own = "const error = Cc['@mozilla.org/scripterror;1'].createInstance(Ci.nsIScriptError);
            error.initWithWindowID('Component is not available', '', 0, 0, 0, 'chrome javascript', 0, true);
            Services.console.logMessage(error);
            const cut = Cc['@mozilla.org/scripterror;1'].createInstance(Ci.nsIScriptError);
            cut.initWithWindowID('Script terminated', '', 0, 0, 0, 'content javascript', 0, false);
            Services.console.logMessage(cut);
            const said = { ID: 'jsm', innerID: '', level: 'error', filename: '', lineNumber: 0, arguments: ['own'] };
            Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).recordEvent('jsm', said);";
        browser.inside(own).await?;
        assert_eq!(browser.console().await?, []);
        Ok(())
    });
}

#[test]
fn a_download_arrives_and_a_page_has_the_size_that_was_asked_for() {
    everywhere(async |browser| {
        browser
            .site()
            .page("/host.html", "<!doctype html><title>Host</title><a id=a download=it.txt>it</a>");
        browser.open("/host.html").await?;
        browser.viewport(390, 844).await?;
        assert_eq!(browser.js("return [innerWidth, innerHeight]").await?, json!([390, 844]));
        let downloads = browser.downloads().await?;
        browser.js("a.href = URL.createObjectURL(new Blob(['it came'])); a.click()").await?;
        assert_eq!(downloads.arrived("it.txt").await?, b"it came");
        assert_eq!(downloads.names()?, ["it.txt"]);
        Ok(())
    });
}

#[test]
fn elements_are_found_through_shadow_roots() {
    everywhere(async |browser| {
        browser.open_host("<div id=outer></div>").await?;
        browser
            .js("const inner = document.querySelector('#outer').attachShadow({ mode: 'open' });
                 const button = inner.appendChild(document.createElement('section'))
                     .attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
                 button.textContent = 'found';")
            .await?;
        assert_eq!(browser.deep("#outer >>> section >>> button").await?.text().await?, "found");
        assert_eq!(browser.count("#outer >>> section >>> button").await?, 1);
        assert_eq!(browser.count("#outer >>> button").await?, 0);
        Ok(())
    });
}

#[test]
fn every_test_begins_with_an_empty_storage() {
    for _ in 0..2 {
        everywhere(async |browser| {
            browser.open("/").await?;
            assert_eq!(browser.js("return localStorage.length").await?, 0);
            browser.js("localStorage.setItem('kept', 'yes')").await?;
            Ok(())
        });
    }
}

#[test]
fn a_page_that_asks_before_it_closes_does_not_hold_up_the_next_test() {
    for _ in 0..2 {
        everywhere(async |browser| {
            browser.site().page(
                "/asks.js",
                "addEventListener('beforeunload', (event) => event.preventDefault());",
            );
            browser.open_host("<script src=\"asks.js\"></script><button>Touch</button>").await?;
            browser.deep("button").await?.click().await?;
            Ok(())
        });
    }
}
