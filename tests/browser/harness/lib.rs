//! Drives the built site in real browsers.
//!
//! `cargo xtask test browser [filter]` builds the site, starts the drivers and runs the tests. A test is a function:
//!
//! ```ignore
//! use harness::test;
//!
//! #[test]
//! fn a_touchpoint_is_selected_by_a_click() {
//!     test(async |browser| {
//!         browser.open("/").await?;                                       // a page of the built site
//!         browser.deep("journey-map >>> .canvas .card").await?.click().await?; // waits until it is there
//!         browser.until("document.querySelector('journey-map').touchpoint").await?;
//!         browser.screenshot("selected").await
//!     });
//! }
//! ```
//!
//! **Browsers.** [`test`] runs in Chromium, [`firefox`] in Firefox, [`everywhere`] in one after the other.
//! [`Browser::engine`] tells which one it is, where they differ.
//!
//! **Isolation.** Every test has a server with a port, and so an origin, of its own: nothing that another test kept is
//! there. Browser processes are reused, as starting one is what takes time; a test gets a new tab.
//!
//! **Pages.** The server answers with the files of the site under the strict content security policy.
//! [`Browser::open_host`] opens a host page with some markup in it; `browser.site().page(path, text)` adds any page,
//! script or document beside the site's files; `page_with` gives it headers of its own (a frame needs another policy).
//! A second [`Site`] is another origin. `browser.site().requests()` tells what was asked for.
//!
//! **Waiting.** Nothing sleeps. [`Browser::deep`] waits for an element, [`Browser::until`] for an expression in the page
//! to become true, [`until`] for anything else; after ten seconds they fail, saying what did not happen.
//!
//! **Finding.** `deep("journey-map >>> .toolbar button")` goes through shadow roots: `>>>` enters the (open) root of what
//! was found so far. [`Browser::count`] counts without waiting.
//!
//! **Everything else** that a browser can do is in [`thirtyfour::WebDriver`], to which a [`Browser`] derefs: keys and drags
//! (`action_chain`), windows, frames; in Chromium `cdp()` for media features and the network.
//!
//! **Downloads** arrive in a folder after [`Browser::downloads`].
//!
//! **Crashes.** A [`Profile`] starts browsers of its own, one after the other on the same data, and kills them.
//!
//! **Complaints.** A test fails if the console received an error, which includes what the policy refused; a test that wants
//! one says so before with [`Browser::expect_console`], and fails if it does not come.
//!
//! **When a test fails**, its last sight is in the folder of the screenshots as `failed-<test>.png`.

mod browser;
mod console;
mod downloads;
mod firefox;
mod profile;
mod run;
mod session;
mod site;
mod wait;

pub use browser::{Browser, screenshot_file};
pub use console::Entry;
pub use downloads::Downloads;
pub use profile::Profile;
pub use run::{everywhere, firefox, test};
pub use session::{Engine, artefact};
pub use site::Site;
pub use thirtyfour;
pub use wait::until;
