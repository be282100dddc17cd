//! While someone works on it, an open page shows what was built last.

use harness::test;
use site_server::{Page, Server, Settings};

#[test]
fn an_open_page_loads_itself_again_after_a_build() {
    test(async |browser| {
        let settings = Settings { reloads: true, ..Settings::strict("no-such-folder") };
        let server = Server::start(0, settings)?;
        server.put(
            "/",
            Page { body: "<!doctype html><title>Before</title>".into(), ..Page::default() },
        );
        browser.goto(server.origin()).await?;
        assert_eq!(browser.title().await?, "Before");

        server.put(
            "/",
            Page { body: "<!doctype html><title>After</title>".into(), ..Page::default() },
        );
        server.reload();
        browser.until("document.title === 'After'").await?;
        Ok(())
    });
}
