//! The harness itself: what it promises to notice, it notices.

use std::fs;
use std::panic::{self, AssertUnwindSafe};

use harness::{screenshot_file, test};

#[test]
fn a_page_from_memory_is_under_the_policy_and_an_error_is_told() {
    test(async |browser| {
        browser.site().page(
            "/host.html",
            "<!doctype html><title>Host</title><p style=\"color: red\">red</p>",
        );
        browser.expect_console("Content Security Policy");
        browser.open("/host.html").await?;
        assert_eq!(browser.title().await?, "Host");
        assert_eq!(
            browser.js("return getComputedStyle(document.querySelector('p')).color").await?,
            "rgb(0, 0, 0)"
        );
        Ok(())
    });
}

#[test]
fn an_unexpected_error_fails_the_test() {
    let failing = || {
        test(async |browser| {
            browser.open("/").await?;
            browser.js("console.error('nobody expects this')").await?;
            Ok(())
        });
    };
    let panic =
        panic::catch_unwind(AssertUnwindSafe(failing)).expect_err("the error was not noticed");
    let message = panic.downcast_ref::<String>().map_or("", String::as_str);
    assert!(message.contains("nobody expects this"), "{message}");

    let sight = screenshot_file("failed-harness-an_unexpected_error_fails_the_test")
        .expect("there is a folder");
    fs::remove_file(sight).expect("the last sight was kept");
}

#[test]
fn elements_are_found_through_shadow_roots() {
    test(async |browser| {
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
        test(async |browser| {
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
        test(async |browser| {
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
